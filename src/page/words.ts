// Words for a chart that brings none: what is drawn, how often, and along which axes.

/**
 * The alternative text of an SVG: its own label and description, or what its axes and marks say. Empty for a small one
 * among other elements, whose words are there.
 */
export function wordsFor(svg: Element): string {
  const own = [svg.getAttribute("aria-label"), svg.getAttribute("aria-description")]
    .map((words) => words?.trim())
    .filter(Boolean);
  if (own.length > 0) return own.join(" ");
  const title = [...svg.children].find(({ localName }) => localName === "title")?.textContent?.trim();
  if (title) return title;
  const groups = [...svg.querySelectorAll("g[aria-label]")];
  const marks = groups.filter(
    (group) => !part.test(labelOf(group)) && !group.closest('[aria-hidden="true"]'),
  );
  const drawn = [...new Set(marks.map(labelOf))].flatMap((name) => {
    const shapes = marks
      .filter((mark) => labelOf(mark) === name)
      .reduce((sum, mark) => sum + shapesIn(mark), 0);
    return shapes > 0 ? [`${shapes} ${name}${shapes === 1 ? "" : "s"}`] : [];
  });
  const axes = ["x", "y", "fx", "fy"].map((name) => axis(groups, name)).filter((words) => words !== "");
  if (drawn.length > 0 || axes.length > 0)
    return [`A chart${drawn.length > 0 ? `: ${drawn.join(", ")}` : ""}.`, ...axes].join(" ");
  const words = textsIn([svg]);
  if (words.length > 0) return `A picture with the words ${words.slice(0, 12).join(", ")}.`;
  // What stands within other words, such as a swatch of a legend, needs none of its own.
  if (svg.parentElement && svg.parentElement.localName !== "figure") return "";
  return shapesIn(svg) > 0 ? "A picture without words." : "A chart with nothing in it.";
}

const part = /\b(axis|grid)\b/;

function labelOf(group: Element): string {
  return group.getAttribute("aria-label") ?? "";
}

/** How many shapes a mark drew, or if none, how many texts; not those that others are made of. */
function shapesIn(mark: Element): number {
  const within = (shapes: string) =>
    [...mark.querySelectorAll(shapes)].filter((shape) => !shape.closest("marker, pattern, defs, clipPath"))
      .length;
  return within("path, circle, line, rect, image") || within("text");
}

/** "Along x, height in cm, from 150 to 190." */
function axis(groups: Element[], name: string): string {
  const of = (what: string) => groups.filter((group) => labelOf(group) === `${name}-axis ${what}`);
  const label = textsIn(of("label"))
    .join(" ")
    .replace(/^[←↑→↓\s]+|[←↑→↓\s]+$/g, "");
  const ticks = textsIn(of("tick label"));
  if (label === "" && ticks.length === 0) return "";
  const span = ticks.length > 1 ? `from ${ticks[0]} to ${ticks.at(-1)}` : (ticks[0] ?? "");
  return `Along ${name}: ${[label, span].filter(Boolean).join(", ")}.`;
}

/** The words in some elements, each once, in order. */
function textsIn(elements: Element[]): string[] {
  const texts = elements.flatMap((element) =>
    element.localName === "text" ? [element] : [...element.querySelectorAll("text")],
  );
  const words = texts.map((text) =>
    [...text.childNodes]
      .map((line) => line.textContent)
      .join(" ")
      .replace(/[\s\u200b]+/g, " ")
      .trim(),
  );
  return [...new Set(words.filter((word) => word !== ""))];
}
