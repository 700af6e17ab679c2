// The words beside a picture, for those who cannot see it and for those who can.
import { type Cell, pictures, tokensOf } from "../../support/notebook";
import { at, prose, type Rule } from "./rule";

export const chartRules = {
  "every chart has an alternative text, and no two are alike": ({ cells }) => {
    const seen = new Map<string, number>();
    return drawn(cells).flatMap(({ cell, alt, frames }) => {
      const other = seen.get(alt);
      seen.set(alt, cell.number);
      const alike = new Set(frames.map((frame) => frame.alt)).size < frames.length;
      return [
        ...(alt.trim() === ""
          ? [at(cell, "draws a chart without words: say in ariaLabel what it shows")]
          : []),
        ...(/^A chart[.:]|^A picture with the words/.test(alt)
          ? [at(cell, "leaves the alternative text to its axes and marks: say in ariaLabel what it shows")]
          : []),
        ...(other ? [at(cell, `has the same ariaLabel as cell ${other}: "${alt}": say what differs`)] : []),
        ...(alike ? [at(cell, "has frames with the same ariaLabel: put the slider's value into it")] : []),
      ];
    });
  },

  "every chart has a caption, which is not its alternative text": ({ cells }) =>
    drawn(cells).flatMap(({ cell, alt, caption }) => [
      ...(caption.trim() === "" ? [at(cell, "draws a chart without caption: state the finding")] : []),
      ...(caption === alt ? [at(cell, "says the same in ariaLabel and caption: state the finding")] : []),
    ]),

  "an image in the prose has an alternative text": ({ cells }) =>
    prose(cells)
      .filter(({ source }) =>
        tokensOf(source).some((token) => token.type === "image" && token.text.trim() === ""),
      )
      .map((cell) => at(cell, "has an image without words: write `![what it shows](…)`")),
} satisfies Record<string, Rule>;

function drawn(cells: readonly Cell[]) {
  return cells.flatMap((cell) => pictures(cell).map((picture) => ({ cell, ...picture })));
}
