// Formulas typeset when the site is built.
import { expect, test } from "vitest";
import { typeset } from "../../../scripts/site/formulas.mjs";

test("typeset takes the signs that HTML writes otherwise for what they are", () => {
  const html = typeset("<formula>a &lt; b \\&amp; c</formula>", "here");
  expect(html).toContain('<annotation encoding="application/x-tex">a &lt; b \\&amp; c</annotation>');
});

test("typeset leaves what is no formula as it is", () => {
  const html = "<p>$5 and <code>$x$</code></p>";
  expect(typeset(html, "here")).toBe(html);
});

test.each([
  ["an unknown command", "\\gradient f", "Undefined control sequence"],
  ["an open brace", "\\frac{1}{2", "end of input"],
  ["a sign that TeX has a command for", "x₀ + é", "unicodeTextInMathMode"],
])("typeset of %s names the page, the formula and the reason", (_, tex, reason) => {
  const said = () => typeset(`<display-formula>${tex}</display-formula>`, "read/01.html");
  expect(said).toThrow(`read/01.html: the formula ${tex} cannot be typeset: `);
  expect(said).toThrow(reason);
});
