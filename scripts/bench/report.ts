// A section of the benchmark: what was measured, in one table, each row with the target that it must not exceed.

export type Section = { title: string; rows: Row[]; table?: Table };

/** Peers side by side: one line each, its measurements under the names of the columns. */
export type Table = { columns: string[]; lines: { who: string; measured: number[] }[] };

/** `limit` is the most that `measured` may be; a row without one is there to be looked at. */
export type Row = { what: string; measured: number; limit?: number };

/** Prints a section and returns how many of its targets were missed. */
export function report({ title, rows, table }: Section): number {
  console.log(`\n${title}`);
  if (table) show(table);
  const width = Math.max(...rows.map(({ what }) => what.length));
  let missed = 0;
  for (const { what, measured, limit } of rows) {
    const met = limit === undefined || measured <= limit;
    if (!met) missed++;
    const target = limit === undefined ? "" : `≤ ${written(limit).padEnd(8)} ${met ? "met" : "MISSED"}`;
    console.log(`  ${what.padEnd(width)}  ${written(measured).padStart(8)}  ${target}`.trimEnd());
  }
  return missed;
}

function show({ columns, lines }: Table): void {
  const names = Math.max(...lines.map(({ who }) => who.length));
  const cells = (texts: string[]) => texts.map((text, i) => text.padStart(columns[i].length)).join("  ");
  console.log(`  ${" ".repeat(names)}  ${cells(columns)}`);
  for (const { who, measured } of lines)
    console.log(`  ${who.padEnd(names)}  ${cells(measured.map(written))}`);
}

function written(value: number): string {
  if (Number.isNaN(value)) return "";
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 0.01 && Math.abs(value) < 1000 ? value.toFixed(2) : value.toExponential(1);
}
