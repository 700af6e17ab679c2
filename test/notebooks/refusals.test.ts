// The table in notebook 00 of what the kernel refuses: what it says, and that the advice beside it runs.
import type { Tokens } from "marked";
import { beforeAll, expect, test } from "vitest";
import { sharedSession } from "../support/cells";
import { readNotebooks, tokensOf } from "../support/notebook";

const [{ cells }] = readNotebooks();
const imports = cells.find(({ type }) => type === "code")?.source ?? "";
const table = cells
  .flatMap(({ source }) => tokensOf(source))
  .find((token): token is Tokens.Table => token.type === "table" && token.header[0].text === "You write");
const rows = (table?.rows ?? []).map((row) => row.map((cell) => /`([^`]+)`/.exec(cell.text)?.[1] ?? ""));

const { run, printed } = sharedSession();
beforeAll(() => printed(imports));

test("the table is there", () => expect(rows.length).toBeGreaterThan(0));

test.for(rows)("%s is refused, and what to write instead is not", async ([refused, sentence, instead]) => {
  const [no, yes] = await run(refused, instead.replaceAll("…", ""));
  expect([no.status, no.stderr]).toEqual(["error", expect.stringContaining(sentence)]);
  expect([yes.status, yes.stderr]).toEqual(["ok", ""]);
});
