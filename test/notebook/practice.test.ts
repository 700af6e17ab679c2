// Every exercise: its solution is right, its stub is not attempted, each wrong answer gets its own diagnosis.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { gradient } from "../../src/gradient";
import { exercises, judge } from "../../src/notebook/practice";
import type { Exercise } from "../../src/notebook/practice/exercise";
import { readNotebooks } from "../support/notebook";
import { root } from "../support/places";
import { wrong as wrong01 } from "./practice/01-slope";
import { wrong as wrong02 } from "./practice/02-step";
import { wrong as wrong03 } from "./practice/03-gradient";
import { wrong as wrong04 } from "./practice/04-descent";
import { wrong as wrong05 } from "./practice/05-rate";
import { wrong as wrong06 } from "./practice/06-stuck";
import { wrong as wrong07 } from "./practice/07-backpropagation";
import { verdictOn, type Wrong } from "./practice/answers";

type F = (x: number[]) => number;

const all = Object.entries(exercises as Record<string, Exercise>);
const files = { wrong01, wrong02, wrong03, wrong04, wrong05, wrong06, wrong07 };
const wrong: Record<string, readonly Wrong[]> = Object.assign({}, ...Object.values(files));

describe.each(all)("practice.%s", (id, exercise) => {
  test("its solution is right", () => {
    expect(verdictOn(id, exercise.solution, exercise)).toMatchObject({ outcome: "right" });
  });

  test("its stub is not attempted, nor is nothing at all", () => {
    expect(verdictOn(id, exercise.stub, exercise)).toMatchObject({ outcome: "not attempted" });
    expect(judge(exercise, undefined)).toMatchObject({ outcome: "not attempted" });
  });

  test("an attempt that returns what its stub returned is no longer called not attempted", () => {
    const begun = exercise.stub.replace(/ *\/\/ your code here.*/, "");
    if (begun !== exercise.stub) expect(verdictOn(id, begun, exercise)).toMatchObject({ outcome: "not yet" });
  });

  test("stub and solution declare one name, end with the check, and fit: twelve lines of 110 characters", () => {
    const { stub, solution } = exercise;
    for (const code of [stub, solution]) {
      expect(code.split("\n").length).toBeLessThanOrEqual(12);
      for (const line of code.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
      expect(code.split("\n").at(-1)).toBe(`practice.${id}.check(${declared(stub)});`);
      expect(declared(code)).toBe(declared(stub));
    }
    expect(stub).toMatch(/\/\/ your (code|answer) here\b/);
    expect(solution).not.toMatch(/your (code|answer) here/);
  });

  test("its statement has at most eighty words, and there are at least two hints", () => {
    expect(exercise.statement.split(/\s+/).length).toBeLessThanOrEqual(80);
    expect(exercise.statement).toMatch(/^\*\*Practice: [^*]+\*\* /);
    expect(exercise.hints.length).toBeGreaterThanOrEqual(2);
  });

  test.each(wrong[id].map((each) => [each.diagnosis, each] as const))(
    "says %s to the answer that is",
    (diagnosis, { answer, outcome }) => {
      const verdict = judge(exercise, answer);
      expect(verdict).toMatchObject({ outcome, diagnosis });
      expect(`${verdict.says}${verdict.seen}`).not.toContain("[object");
    },
  );
});

describe("what a check says", () => {
  const { backwardDifference, bestOfStarts, descentStep, forwardOfSquare, momentumStep, steepestDescent } =
    exercises;
  test("quotes an error that was thrown without a second full stop", () => {
    const fails = () => {
      throw new RangeError("h must be positive.");
    };
    expect(judge(backwardDifference, fails).says).toBe("It threw RangeError: h must be positive.");
  });
  test("names the parts of an answer that has two", () => {
    const standing = (x: number[], v: number[], g: number[], rate: number, momentum: number) => ({
      x,
      velocity: v.map((each, i) => momentum * each - rate * g[i]),
    });
    expect(judge(momentumStep, standing).seen).toContain(
      "the point of yours is (3, 1); expected (2.25, 0.225)",
    );
  });
  test("prints a number with as many digits as tell it from the right one", () => {
    expect(judge(forwardOfSquare, 6.2).says).toMatch(/^Not 6\.2\. /);
    expect(judge(forwardOfSquare, 6.1000001).says).toMatch(/^Not 6\.1000001\. /);
    expect(judge(forwardOfSquare, -6.1000001).says).toMatch(/^Not −6\.1\. /);
  });
  test("calls a step right that computes the gradient anew for each coordinate, and says so", () => {
    const again = (f: F, x: number[], rate: number) => x.map((each, i) => each - rate * gradient(f, x)[i]);
    const once = (f: F, x: number[], rate: number) => gradient(f, x).map((slope, i) => x[i] - rate * slope);
    const words = "computes the gradient anew for each coordinate";
    expect(judge(descentStep, again)).toMatchObject({
      outcome: "right",
      says: expect.stringContaining(words),
    });
    expect(judge(descentStep, once).says).not.toContain(words);
  });
  test("counts what is missing, and what there is one of", () => {
    const flat = ([a, b]: number[]) => [-a / Math.hypot(a, b), -b / Math.hypot(a, b)];
    expect(judge(steepestDescent, flat).says).toBe("The answer should have 3 numbers here; yours has 2.");
    expect(judge(bestOfStarts, () => 1).says).toContain("here of 1 number;");
  });
});

test("fourStarts knows the starts of the map in notebook 06", () => {
  const { cells } = readNotebooks()[6];
  const [, starts] = cells.map(({ source }) => source.match(/^const starts = (.*);$/m)).find(Boolean) ?? [];
  for (const start of JSON.parse(starts ?? "[[0, 0]]"))
    expect(judge(exercises.fourStarts, [start])).toMatchObject({ diagnosis: "of-the-map" });
});

describe("the exercises together", () => {
  test("each of the notebooks 01 to 07 has at least three, and there are at least 24", () => {
    for (const notebook of [1, 2, 3, 4, 5, 6, 7])
      expect(all.filter(([, each]) => each.notebook === notebook).length).toBeGreaterThanOrEqual(3);
    expect(all.length).toBeGreaterThanOrEqual(24);
  });

  test("no two declare the same name, so a notebook can hold any of them", () => {
    expect(new Set(all.map(([, { stub }]) => declared(stub))).size).toBe(all.length);
  });

  test("at least 80 wrong answers are tried", () => {
    expect(Object.values(wrong).flat().length).toBeGreaterThanOrEqual(80);
  });

  test.each([
    "01-slope",
    "02-step",
    "03-gradient",
    "04-descent",
    "05-rate",
    "06-stuck",
    "07-backpropagation",
  ])("every diagnosis that %s.ts knows is given to some wrong answer", (file) => {
    const source = readFileSync(join(root, "src/notebook/practice", `${file}.ts`), "utf8");
    const known = [...source.matchAll(/(?:diagnosis: |almost\(\s*|notYet\(\s*)"([\w-]+)"/g)].map(
      ([, name]) => name,
    );
    const tried = Object.values(files[`wrong${file.slice(0, 2)}` as keyof typeof files] as typeof wrong)
      .flat()
      .map(({ diagnosis }) => diagnosis);
    const untried = known.filter((name) => !["right", "not-attempted", ...tried].includes(name));
    expect(untried).toEqual([]);
  });

  test("stubs and solutions compile as strictly as src", () => {
    const cells = new Map(
      all.flatMap(([id, { stub, solution, uses = {} }]) => {
        const imports = Object.entries({ practice: "../src/notebook/practice", ...uses });
        const first = imports.map(([name, module]) => `import { ${name} } from "${module}";`).join("\n");
        return [
          [join(root, "notebooks", `${id}-stub.ts`), `${first}\n${stub}\nexport {};`],
          [join(root, "notebooks", `${id}-solution.ts`), `${first}\n${solution}\nexport {};`],
        ];
      }),
    );
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    // A stub does not use its parameters, nor its imports, yet.
    const settings = { ...options, noUnusedParameters: false, noUnusedLocals: false };
    const host = ts.createCompilerHost(settings);
    const { fileExists, readFile } = host;
    host.fileExists = (path) => cells.has(path) || fileExists(path);
    host.readFile = (path) => cells.get(path) ?? readFile(path);
    const program = ts.createProgram([...cells.keys()], settings, host);
    const complaints = [...cells.keys()].flatMap((path) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      );
    });
    expect(complaints).toEqual([]);
  });
});

/** The name that a cell declares. */
function declared(code: string): string | undefined {
  return code.match(/^(?:function|const) (my\w+)/m)?.[1];
}
