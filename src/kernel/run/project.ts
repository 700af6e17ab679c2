// The project that a notebook belongs to.

/** The nearest folder, upwards, with a package.json: a notebook may import whatever lies in it. */
export function findProject(folder: string, isFile: (path: string) => boolean): string {
  for (let at = folder; ; ) {
    if (isFile(`${at}/package.json`)) return at;
    const end = Math.max(at.lastIndexOf("/"), at.lastIndexOf("\\"));
    if (end < 0) return folder;
    at = at.slice(0, end);
  }
}
