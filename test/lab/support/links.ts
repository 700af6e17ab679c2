// The links in a notebook's prose that stay within the course.
import { type Cell, tokensOf } from "../../support/notebook";

/** The files that the prose of a notebook links to, each once. */
export function localLinks(cells: readonly Cell[]): string[] {
  const links = cells
    .filter(({ type }) => type === "markdown")
    .flatMap(({ source }) => tokensOf(source))
    .flatMap((token) => (token.type === "link" ? [String(token.href)] : []));
  return [...new Set(links.filter((href) => !/^(https?:|#)/.test(href)))];
}

/** The name of the file that a link leads to. */
export function fileOf(href: string): string {
  return href.split(/[?#]/)[0].split("/").at(-1) ?? "";
}
