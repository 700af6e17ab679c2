// How many words a reader reads.
import { lexer, type Token } from "marked";

/** How many words a reader reads: of paragraphs and lists, a formula or a piece of code being one word each. */
export function words(markdown: string): number {
  const withoutDisplayedFormulas = markdown.replace(/\$\$[\s\S]*?\$\$/g, "").replace(/\$[^$\n]+\$/g, "x");
  const read = (token: Token): string => {
    if (["heading", "table", "code", "html", "hr", "space"].includes(token.type)) return "";
    if (token.type === "codespan") return "x";
    if (token.type === "list") return token.items.map(read).join(" ");
    const inner = "tokens" in token ? token.tokens : undefined;
    return inner ? inner.map(read).join("") : "text" in token ? token.text : token.raw;
  };
  const text = lexer(withoutDisplayedFormulas).map(read).join(" ");
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
