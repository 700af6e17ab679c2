/**
 * Styles by inline attributes. JupyterLab drops `<style>` elements before a notebook is trusted; it keeps the
 * attribute `style`, and so do other viewers.
 */

/** What the default rules of an element's `<style>` children say, for the elements that they select. */
export type Inline = Map<Element, string[]>;

const rule = /([^{}]+)\{([^{}]*)\}/g;

/**
 * Collects rules whose selectors all stand in `:where(…)`: they are mere defaults, so that an inline style, which
 * outranks rules, can say them. That is how Plot writes the styles of its legends.
 *
 * @returns `true` if every rule was of that kind, and the `<style>` can go.
 */
export function collect(style: Element, root: Element, inline: Inline): boolean {
  const rules = [...(style.textContent ?? "").matchAll(rule)];
  if (!rules.every(([, selectors]) => selectors.split(/,(?![^(]*\))/).every((one) => where.test(one.trim()))))
    return false;
  for (const [, selectors, body] of rules) {
    const declarations = body
      .split(";")
      .map((one) => one.trim().replace(/\s*:\s*/, ": "))
      .filter(Boolean);
    for (const selector of selectors.split(/,(?![^(]*\))/)) {
      const plain = where.exec(selector.trim())?.[1] ?? "";
      // A pseudo-element has no attribute to hold its style.
      if (plain.includes("::")) continue;
      for (const element of [root, ...root.querySelectorAll(plain)])
        if (element !== root || root.matches(plain))
          inline.set(element, [...(inline.get(element) ?? []), ...declarations]);
    }
  }
  return true;
}

const where = /^:where\(((?:[^()]|\([^()]*\))*)\)$/;
