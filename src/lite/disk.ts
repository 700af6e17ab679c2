// Files without a disk: what the page brings, in the form in which TypeScript asks for files and folders.
import type { Disk } from "../kernel/compile/world";

/** The files of the map: path → text. `lib`: the folder of TypeScript's own library among them. */
export function virtualDisk(files: Readonly<Record<string, string>>, lib: string): Disk {
  const folders = new Map<string, Set<string>>();
  for (const path of Object.keys(files))
    for (let at = path, end = at.lastIndexOf("/"); end >= 0; end = at.lastIndexOf("/")) {
      const folder = at.slice(0, end);
      const known = folders.get(folder);
      if (known?.has(at)) break;
      folders.set(folder, (known ?? new Set()).add(at));
      at = folder;
    }
  const bare = (folder: string) => folder.replace(/\/$/, "");
  const within = (folder: string) => [...(folders.get(bare(folder)) ?? [])];
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const disk: Disk = {
    lib,
    useCaseSensitiveFileNames: true,
    readFile: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    fileExists: (path) => Object.hasOwn(files, path),
    directoryExists: (path) => folders.has(bare(path)),
    getDirectories: (path) =>
      within(path)
        .filter((each) => folders.has(each))
        .map(nameOf),
    readDirectory(folder, endings, _exclude, _include, depth = Number.POSITIVE_INFINITY) {
      const files = within(folder).filter((each) => !folders.has(each));
      const fitting = files.filter((each) => !endings || endings.some((ending) => each.endsWith(ending)));
      const deeper = depth > 1 ? within(folder).filter((each) => folders.has(each)) : [];
      return [
        ...fitting,
        ...deeper.flatMap((each) => disk.readDirectory(each, endings, undefined, undefined, depth - 1)),
      ];
    },
  };
  return disk;
}
