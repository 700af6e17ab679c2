// All the exercises together; what each of them says is tested beside it, in practice/.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { exercises } from "../../src/notebook/practice";
import type { Exercise } from "../../src/notebook/practice/exercise";
import { declared, diagnosesIn, fileOf } from "../support/exercise";
import { numberOf, readNotebooks } from "../support/notebook";
import { root } from "../support/places";

const all = Object.entries(exercises as Record<string, Exercise>);

/** The files below a folder of the exercises, from `01-slope/` on. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => /^\d\d-/.test(name))
    .flatMap((name) => readdirSync(join(root, folder, name)).map((file) => `${name}/${file}`));
}

/** The diagnoses that the tests of the exercises expect. */
const tried = () =>
  filesIn("test/notebook/practice").flatMap((file) =>
    diagnosesIn(readFileSync(join(root, "test/notebook/practice", file), "utf8")),
  );

describe("the exercises together", () => {
  test("every file that makes an exercise is in `practice`, in the folder of its notebook, and has a test", () => {
    const practice = join(root, "src/notebook/practice");
    const made = filesIn("src/notebook/practice").filter((file) =>
      /^export const \w+: Exercise\b/m.test(readFileSync(join(practice, file), "utf8")),
    );
    const known = all.map(([id, exercise]) => fileOf(id, exercise));
    expect(made.map((file) => join(practice, file)).sort()).toEqual(known.sort());
    const tested = filesIn("test/notebook/practice").filter((file) => file.endsWith(".test.ts"));
    expect(tested.sort()).toEqual(made.map((file) => file.replace(/ts$/, "test.ts")).sort());
  });

  test("each notebook but the first has at least three, and there are at least 24", () => {
    for (const notebook of readNotebooks()
      .map(numberOf)
      .filter((number) => number > 0))
      expect(all.filter(([, each]) => each.notebook === notebook).length).toBeGreaterThanOrEqual(3);
    expect(all.length).toBeGreaterThanOrEqual(24);
  });

  test("no two declare the same name, so a notebook can hold any of them", () => {
    expect(new Set(all.map(([, { stub }]) => declared(stub))).size).toBe(all.length);
  });

  test("at least 80 wrong answers are tried", () => {
    expect(tried().length).toBeGreaterThanOrEqual(80);
  });

  test("every diagnosis that the engine can give of a function or a number is given to some answer", () => {
    const engine = ["function-check", "wrong-calls", "wrong-values", "read", "number-task"].map((name) =>
      readFileSync(join(root, "src/notebook/practice", `${name}.ts`), "utf8"),
    );
    const known = engine.flatMap((source) => [
      ...diagnosesIn(source),
      ...[...source.matchAll(/diagnosis: (?:.*\? )?"([\w-]+)"(?: : "([\w-]+)")?/g)].flatMap((match) =>
        match.slice(1),
      ),
    ]);
    expect(known).toContain("elsewhere");
    expect(known.filter((name) => name !== undefined && !tried().includes(name))).toEqual([]);
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
