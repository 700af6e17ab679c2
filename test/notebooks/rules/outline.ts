// The headings of a notebook, as they read.
import type { Token, Tokens } from "marked";
import { type Cell, type Notebook, tokensOf } from "../../support/notebook";
import { prose } from "./rule";

export function headings({ cells }: Notebook): { cell: Cell; depth: number; text: string }[] {
  return prose(cells).flatMap((cell) =>
    tokensOf(cell.source)
      .filter((token): token is Tokens.Heading => token.type === "heading")
      .map(({ depth, tokens }) => ({ cell, depth, text: tokens.map(plain).join("") })),
  );
}

function plain(token: Token): string {
  if ("tokens" in token && token.tokens) return token.tokens.map(plain).join("");
  return "text" in token ? token.text : token.raw;
}
