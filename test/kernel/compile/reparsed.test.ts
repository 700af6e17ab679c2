// Cells in which TypeScript's first reading breaks off at an `await`.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are cells, not templates.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";
import { project } from "../../support/project";

const folder = project({
  "src/late.ts":
    "export let times = 0;\nexport const late = (await { a: 1 }).a;\n(await { a: 1 }).a;\ntimes++;\n",
});
const { printed, failure } = sharedSession(() => ({ cwd: join(folder, "notebooks") }));

describe("what is awaited may be an object, a call with an object, a class or a function", () => {
  test.each([
    ["(await { a: 1 }).a", "1\n"],
    ["(await { a: 1 } as any).a", "1\n"],
    ["const z1 = 1; (await { a: 1 } as any).a; console.log('once')", "once\n"],
    [
      "const get2 = async (o: any = 1) => ({ x: o }); (await get2({ a: 1 })).x; console.log('once')",
      "once\n",
    ],
    ["console.log(`v: ${(await Promise.resolve({ a: 1 })).a}`); console.log('once')", "v: 1\nonce\n"],
    ["`${(await { a: 1 }).a}` + `${await `${await 2}`}`", "12\n"],
    ["({ ...await { a: 1 }, b: await 2, [await 'c']: 3 })", "{ a: 1, b: 2, c: 3 }\n"],
    ["delete (await { a: 1 } as any).a", "true\n"],
    ["(await class { static y = 2; }).y", "2\n"],
    ["(await function () { return 1; })()", "1\n"],
    ["if ((await { a: 1 }).a === 1) { console.log('yes'); } else { console.log('no'); }", "yes\n"],
    ["(await { if: 1, for: 2 }).if", "1\n"],
    [
      "(await { a: 1, b() { return 2; } }).b(); let after3 = 3; function f3() { return after3; } console.log(f3())",
      "3\n",
    ],
    ["function* g4() { yield 1; } (await [...g4()]).length", "1\n"],
  ])("%s gives %j", async (code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });
});

describe("errors in such cells are still told", () => {
  test.each([
    ["(await { a: nowhere }).a", "1:13 - Cannot find name 'nowhere'."],
    ["(await { a: 1 } a", "1:17 - ')' expected."],
    ["x(await {", "1:10 - '}' expected."],
    ["await 1; /* open", "1:17 - '*/' expected."],
    ["await 1; `open", "1:15 - Unterminated template literal."],
    ["await 1}", "1:8 - Declaration or statement expected."],
    ["(await { a: 1 }).a; f(", ")' expected."],
  ])("%s: %s", async (code, message) => {
    expect((await failure(code)).stderr).toContain(message);
  });
});

test("a file of the project that awaits an object at its top level runs each statement once", async () => {
  expect(await printed("import { late, times } from '../src/late'; [late, times]")).toBe("[ 1, 1 ]\n");
});
