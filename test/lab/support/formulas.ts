// Two notebooks that nobody ran: formulas of every kind, and an answer to a Predict.

const metadata = {
  kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
  language_info: { name: "typescript", pygments_lexer: "typescript", file_extension: ".ts" },
};
const notebook = (cells: object[]) => ({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
const prose = (id: string, source: string) => ({ cell_type: "markdown", id, metadata: {}, source });
const code = (id: string, source: string, text: string, tags?: string[]) => ({
  ...{ cell_type: "code", id, source, metadata: tags ? { tags } : {}, execution_count: 1 },
  outputs: [{ output_type: "stream", name: "stdout", text }],
});

/** What a page of formulas holds: 9 in line, 2 displayed, one of each too wide for a phone. */
export const formulas = notebook([
  prose(
    "a",
    String.raw`# How steep is $f(x) = x^2$?

A central difference takes $x - h$ and $x + h$. Its error goes with $h^2$, and that of the other (in short) with $h$; a long one is $f'(x) = \frac{f(x+h) - f(x-h)}{2h} - \frac{h^2}{6} f'''(x) - \frac{h^4}{120} f^{(5)}(x) - \cdots$. And $a < b$, so “$b > a$”. The code ${"`$x and $y`"} is no formula.

[Next: More →](91-more.ipynb#A-place)`,
  ),
  prose(
    "b",
    String.raw`## Displayed

$$\frac{f(x+h) - f(x-h)}{2h} = f'(x) + \frac{h^2}{6} f'''(x) + \frac{h^4}{120} f^{(5)}(x) + O(h^6)$$

$$\begin{aligned} x_0 &\leftarrow x_0 - 1 \\ x_1 &\leftarrow x_1 - 1 \end{aligned}$$

**Predict.** How large is $f'(3)$?`,
  ),
  code("c", "console.log(2 * 3);", "six it is\n", ["predict"]),
  code("d", "console.log(1);", `${"a wide line of numbers ".repeat(6)}\n`),
]);

/** Where the first one's link leads. */
export const more = notebook([prose("a", "# More\n\n[← back](90-formulas.ipynb)\n\n## A place\n\nHere.")]);
