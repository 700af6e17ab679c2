// Files without a disk: what the page brings, in the form in which TypeScript asks for files and folders.
import type { Disk } from "../kernel/compile/world";

/** A disk on which a reader's own files may lie beside those that the page brings, or in place of them. */
export interface VirtualDisk extends Disk {
  /** Takes these for the reader's own files, path → text, and forgets those that were before. */
  put(own: Readonly<Record<string, string>>): void;
}

/** The files of the map: path → text. `lib`: the folder of TypeScript's own library among them. */
export function virtualDisk(brought: Readonly<Record<string, string>>, lib: string): VirtualDisk {
  let files = brought;
  let folders = foldersOf(files);
  const bare = (folder: string) => folder.replace(/\/$/, "");
  const within = (folder: string) => [...(folders.get(bare(folder)) ?? [])];
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const disk: VirtualDisk = {
    lib,
    put(own) {
      files = { ...brought, ...own };
      folders = foldersOf(files);
    },
    useCaseSensitiveFileNames: true,
    readFile: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    fileExists: (path) => Object.hasOwn(files, path),
    directoryExists: (path) => folders.has(bare(path)),
    getDirectories: (path) =>
      within(path)
        .filter((each) => folders.has(each))
        .map(nameOf),
    readDirectory(folder, endings, _exclude, _include, depth = Number.POSITIVE_INFINITY) {
      const inIt = within(folder).filter((each) => !folders.has(each));
      const fitting = inIt.filter((each) => !endings || endings.some((ending) => each.endsWith(ending)));
      const deeper = depth > 1 ? within(folder).filter((each) => folders.has(each)) : [];
      return [
        ...fitting,
        ...deeper.flatMap((each) => disk.readDirectory(each, endings, undefined, undefined, depth - 1)),
      ];
    },
  };
  return disk;
}

/** Every folder, and the paths of what lies in it. */
function foldersOf(files: Readonly<Record<string, string>>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of Object.keys(files))
    for (let at = path, end = at.lastIndexOf("/"); end >= 0; end = at.lastIndexOf("/")) {
      const folder = at.slice(0, end);
      const known = folders.get(folder);
      if (known?.has(at)) break;
      folders.set(folder, (known ?? new Set()).add(at));
      at = folder;
    }
  return folders;
}
