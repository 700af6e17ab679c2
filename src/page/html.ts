// Words on their way into a page.

/** A text as HTML shows it, letter for letter. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Numbers as Plot's axes write them, with a minus: a screen reader passes over a hyphen, and -3 becomes 3. */
export function withMinus(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}.-])-(?=\.?\d)/gu, "−");
}
