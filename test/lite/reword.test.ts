import { describe, expect, test } from "vitest";
import { missing, reword } from "../../src/lite/reword";

const advice = "Do you need to install type definitions for node? Try `npm i --save-dev @types/node`.";

describe("reword(message)", () => {
  test.each([
    [`Cannot find name 'process'. ${advice}`, "process"],
    ["Cannot find name '__dirname'.", "__dirname"],
    [`Cannot find name 'node:fs'. ${advice}`, "node:fs"],
    [`Cannot find name 'fs'. ${advice}`, "fs"],
    ["Cannot find module 'fs/promises' or its corresponding type declarations.", "fs/promises"],
    ["Cannot find module 'node:sqlite' or its corresponding type declarations.", "node:sqlite"],
  ])("%s: it is Node's, and there is none here", (message, name) => {
    expect(reword(message)).toMatch(new RegExp(`^${name} belongs to Node, .* in your browser`));
  });
  test("a package that is not here: which ones are", () => {
    const message = "Cannot find module 'lodash' or its corresponding type declarations.";
    expect(reword(message)).toMatch(/'lodash': in the browser there are .*d3.* and tslab\.$/);
  });
  test.each([
    "Cannot find name 'rate'.",
    "Cannot find name 'fs'.",
    "Cannot find module '../src/gone' or its corresponding type declarations.",
    "Type 'number' is not assignable to type 'string'.",
  ])("%s stays as it is", (message) => {
    expect(reword(message)).toBe(message);
  });
});

test("missing(specifier) says the same when a cell is run", () => {
  expect(missing("node:fs")).toMatch(/^node:fs belongs to Node/);
  expect(missing("lodash")).toMatch(/^Cannot find the package 'lodash'/);
});
