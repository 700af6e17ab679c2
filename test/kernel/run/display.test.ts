// The module "tslab" as a cell imports it.
import { describe, expect, test } from "vitest";
import { displayModule, type Shown } from "../../../src/kernel/run/display";
import { sharedSession } from "../../support/cells";

const { run, printed } = sharedSession();

describe("display", () => {
  test.each([
    ["html", "<b>x</b>", "text/html"],
    ["markdown", "*x*", "text/markdown"],
    ["latex", "x", "text/latex"],
    ["svg", "<svg/>", "image/svg+xml"],
    ["javascript", "1", "text/javascript"],
    ["text", "x", "text/plain"],
  ])("display.%s(%j) shows %s [stock too]", async (method, content, type) => {
    const [{ displays, stderr }] = await run(
      `import { display as d_${method} } from "tslab"; d_${method}.${method}(${JSON.stringify(content)});`,
    );
    expect(stderr).toBe("");
    expect(displays[0]?.[type]).toBe(content);
  });
  test("display.png(bytes) and display.raw(type, bytes) show base64", async () => {
    const [{ displays }] = await run(
      'import { display as d2 } from "tslab"; d2.png(Buffer.from("abc")); d2.raw("image/jpeg", new Uint8Array([1])); d2.raw("text/x", "raw");',
    );
    expect(displays).toEqual([{ "image/png": "YWJj" }, { "image/jpeg": "AQ==" }, { "text/x": "raw" }]);
  });
  test('import * as tslab from "tslab" has the same members', async () => {
    expect(
      await printed('import * as tslab from "tslab"; [typeof tslab.display.html, typeof tslab.newDisplay]'),
    ).toBe("[ 'function', 'function' ]\n");
  });
  test("newDisplay() shows once, and replaces from then on", () => {
    const shown: Shown[] = [];
    const { newDisplay } = displayModule((each) => shown.push(each), {}) as {
      newDisplay(): { text(content: string): void };
    };
    const one = newDisplay();
    const other = newDisplay();
    one.text("a");
    one.text("b");
    other.text("c");
    expect(shown.map(({ update }) => update)).toEqual([false, true, false]);
    expect(shown[0]?.id).toBe(shown[1]?.id);
    expect(shown[2]?.id).not.toBe(shown[0]?.id);
  });
});
