// Which file an import means, if it is one of the project's own: by its path, with or without its ending.
import type { Outside } from "./outside";

const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"];

/** The project's file that a specifier means, seen from a folder; undefined if it means something else. */
export function ownFile(
  specifier: string,
  folder: string,
  homes: readonly string[],
  outside: Outside,
): string | undefined {
  const { isAbsolute, resolve, join, sep, extname } = outside.path;
  const isPath = /^\.{0,2}(\/|$)/.test(specifier) || isAbsolute(specifier) || specifier.startsWith("file:");
  if (!isPath) return undefined;
  const base = specifier.startsWith("file:") ? outside.url.toPath(specifier) : resolve(folder, specifier);
  const stem = base.replace(/\.([cm]?)js(x?)$/, "");
  const written =
    base === stem
      ? []
      : extensions
          .filter((extension) => /^\.[cm]?tsx?$/.test(extension))
          .map((extension) => stem + extension);
  const candidates = [
    base,
    ...written,
    ...extensions.map((extension) => base + extension),
    ...extensions.map((extension) => join(base, `index${extension}`)),
  ];
  const path = candidates.find(outside.isFile);
  const isOurs = homes.some((home) => path?.startsWith(home + sep));
  if (path === undefined || !isOurs || path.includes(`${sep}node_modules${sep}`)) return undefined;
  return extensions.includes(extname(path)) ? path : undefined;
}
