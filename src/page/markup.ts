// Markup as a browser reads it within an SVG, where `<stop />` is an element that ends at once.

const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const closed = /<([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/>/gi;

/** The same markup with an end tag for every element that is closed in its own tag, but for those that HTML has empty. */
export function withEndTags(markup: string): string {
  return markup.replace(closed, (whole, name: string, attributes: string) =>
    empty.test(name) ? whole : `<${name}${attributes}></${name}>`,
  );
}
