import { expect, test } from "vitest";
import { escapeHtml, withMinus } from "../../src/page/html";

test("escapeHtml(text) leaves nothing that HTML would read as more than text", () => {
  expect(escapeHtml(`<a href="x">R&D's</a>`)).toBe("&#60;a href=&#34;x&#34;&#62;R&#38;D's&#60;/a&#62;");
});

test.each([
  ["At x = -1.5 the slope is -3.00.", "At x = −1.5 the slope is −3.00."],
  ["(-0.5, -2), [-1], |-.25|", "(−0.5, −2), [−1], |−.25|"],
  ["-0", "−0"],
  ["an error of 1e-12", "an error of 1e-12"],
  ["steps 3-5, X-1, 1.-2, --1, trade-off", "steps 3-5, X-1, 1.-2, --1, trade-off"],
])("withMinus(%j) is %j", (text, typeset) => {
  expect(withMinus(text)).toBe(typeset);
});
