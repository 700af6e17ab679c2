// Links: none leads nowhere, and the notebooks are a chain.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Tokens } from "marked";
import { type Cell, folder, type Notebook, numberOf, tokensOf } from "../../support/notebook";
import { headings } from "./outline";
import { at, prose, type Rule } from "./rule";

export const linkRules = {
  "every link leads somewhere": (notebook, course) =>
    links(notebook).flatMap(({ cell, href }) => {
      const fault = brokenLink(href, notebook, course);
      return fault ? [at(cell, `links to ${href}: ${fault}`)] : [];
    }),

  "the last cell leads to the notebooks before and after": (notebook, course) => {
    const number = numberOf(notebook);
    const last = notebook.cells.at(-1) as Cell;
    const targets = linksOf(last).map(({ href }) => href.split("#")[0]);
    return [number - 1, number + 1].flatMap((wanted) => {
      const name = course.find((other) => numberOf(other) === wanted)?.name;
      return !name || targets.includes(name) ? [] : [at(last, `is the last one: add a link to ${name}`)];
    });
  },

  "a link marked ← or → goes to the notebook before or after": (notebook, course) =>
    links(notebook).flatMap(({ cell, href, text }) => {
      const step = /←|previous/i.test(text) ? -1 : /→|^next/i.test(text) ? 1 : 0;
      if (step === 0) return [];
      const name = course.find((other) => numberOf(other) === numberOf(notebook) + step)?.name;
      return !name || href === name ? [] : [at(cell, `"${text}" leads to ${href}: it must be ${name}`)];
    }),
} satisfies Record<string, Rule>;

function links({ cells }: Notebook) {
  return prose(cells).flatMap((cell) => linksOf(cell).map((link) => ({ cell, ...link })));
}

function linksOf({ source }: Cell): { href: string; text: string }[] {
  return tokensOf(source)
    .filter((token): token is Tokens.Link | Tokens.Image => token.type === "link" || token.type === "image")
    .map(({ href, text }) => ({ href, text }));
}

/** What is wrong with a link, or nothing. Links to the web are not followed. */
function brokenLink(href: string, notebook: Notebook, course: readonly Notebook[]): string | undefined {
  if (/^[a-z]+:/.test(href)) return href.startsWith("https://") ? undefined : "use https";
  if (href.startsWith("/")) return "make it relative to the notebook";
  const [path, anchor] = href.split("#").map(decodeURIComponent);
  const target = path === "" ? notebook : course.find(({ name }) => name === path);
  if (!target) return existsSync(join(folder, path)) ? undefined : "there is no such file";
  // JupyterLab's anchor is the heading itself, with a hyphen for every blank.
  const anchors = headings(target).map(({ text }) => text.replaceAll(" ", "-"));
  return anchor === undefined || anchors.includes(anchor) ? undefined : `no heading has the anchor ${anchor}`;
}
