// `console.table` in the characters that Node draws it with.
import { inspect } from "node-inspect-extracted";

/** A value in a cell of the table: one level deep, and an object of many properties by its kind alone. */
function short(value: unknown): string {
  const isLarge = value === Object(value) && !Array.isArray(value) && Object.keys(value as object).length > 2;
  return inspect(value, {
    maxArrayLength: 3,
    breakLength: Number.POSITIVE_INFINITY,
    depth: isLarge ? -1 : 0,
  });
}

/** The table of an array's or an object's members; undefined for what has none. */
export function tableOf(data: unknown, columns?: readonly string[]): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const isMap = data instanceof Map;
  const entries: [string, unknown][] = isMap
    ? [...data].map(([key, value], index) => [String(index), { Key: key, Values: value }])
    : data instanceof Set
      ? [...data].map((value, index) => [String(index), value])
      : Object.entries(data);
  const indexName = isMap || data instanceof Set ? "(iteration index)" : "(index)";
  const isRow = (value: unknown): value is object => typeof value === "object" && value !== null;
  const keys = columns ?? [
    ...new Set(entries.flatMap(([, value]) => (isRow(value) ? Object.keys(value) : []))),
  ];
  const hasValues = entries.some(([, value]) => !isRow(value));
  const head = [indexName, ...keys, ...(hasValues ? ["Values"] : [])];
  const rows = entries.map(([index, value]) => [
    index,
    ...keys.map((key) =>
      isRow(value) && Object.hasOwn(value, key) ? short((value as Record<string, unknown>)[key]) : "",
    ),
    ...(hasValues ? [isRow(value) ? "" : short(value)] : []),
  ]);
  const widths = head.map(
    (title, place) => 2 + Math.max(...[head, ...rows].map((row) => row[place].length), title.length),
  );
  const line = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width)).join(middle) + right;
  const cells = (row: string[]) =>
    `│${row.map((text, place) => ` ${text}`.padEnd(widths[place])).join("│")}│`;
  return [
    line("┌", "┬", "┐"),
    cells(head),
    line("├", "┼", "┤"),
    ...rows.map(cells),
    line("└", "┴", "┘"),
  ].join("\n");
}
