// Whatever is written to the streams goes to the notebook, as text.
import { afterEach, describe, expect, test } from "vitest";
import { capturePrinting } from "../../../src/kernel/run/printing";

const { stdout, stderr } = process;
const writes = { stdout: stdout.write, stderr: stderr.write };
afterEach(() => {
  stdout.write = writes.stdout;
  stderr.write = writes.stderr;
});

/** What is printed while `write` runs. */
function captured(write: () => void): [string, string][] {
  const seen: [string, string][] = [];
  capturePrinting((stream, text) => seen.push([stream, text]));
  write();
  stdout.write = writes.stdout;
  stderr.write = writes.stderr;
  return seen;
}

describe("capturePrinting", () => {
  test("takes texts and bytes of both streams, in order", () => {
    expect(
      captured(() => {
        stdout.write("a");
        stderr.write(Buffer.from("b"));
        stdout.write(new Uint8Array([99]));
      }),
    ).toEqual([
      ["stdout", "a"],
      ["stderr", "b"],
      ["stdout", "c"],
    ]);
  });
  test("joins letters whose bytes come one by one, each stream for itself", () => {
    const seen = captured(() => {
      for (const byte of Buffer.from("∇😀")) {
        stdout.write(new Uint8Array([byte]));
        stderr.write("x");
      }
    });
    expect(seen.filter(([stream]) => stream === "stdout").map(([, text]) => text)).toEqual(["∇", "😀"]);
    expect(seen.filter(([stream]) => stream === "stderr")).toHaveLength(7);
  });
  test.each<[string, BufferEncoding, string]>([
    ["YQ==", "base64", "a"],
    ["61", "hex", "a"],
    ["é", "latin1", "\ufffd"],
    ["a", "utf8", "a"],
  ])("reads write(%j, %j) as %j", (text, encoding, read) => {
    expect(
      captured(() => stdout.write(text, encoding) && stdout.write(""))
        .map(([, each]) => each)
        .join(""),
    ).toBe(encoding === "latin1" ? "" : read);
  });
  test("calls back, after the encoding or without one", async () => {
    capturePrinting(() => {});
    await new Promise<void>((go) => stdout.write("a", () => go()));
    await new Promise<void>((go) => stdout.write("a", "utf8", () => go()));
    expect(stdout.write("b")).toBe(true);
  });
});
