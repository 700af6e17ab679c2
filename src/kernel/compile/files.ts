// The files that the compiler sees: the cell and its forerunners as they are typed, everything else as it lies on disk.
//
// No watcher and no timer: whenever a cell comes, the project's files are looked at again. What is installed does not
// change under a running kernel.
import { findProject } from "../run/project";
import type { Disk, World } from "./world";

/** What the language service asks its host; the rest of the host is in `program.ts`. */
export class Files {
  /** The notebook's folder. */
  readonly folder: string;
  /** The nearest folder, upwards, with a package.json: a notebook may import whatever lies in that project. */
  readonly project: string;
  readonly #typed = new Map<string, { text: string; version: number }>();
  readonly #read = new Map<string, { text: string; version: number }>();
  readonly world: World;
  readonly disk: Disk;
  #versions = 0;

  constructor(folder: string, world: World) {
    this.world = world;
    this.disk = world.disk;
    this.folder = slashes(folder);
    this.project = findProject(this.folder, (path) => this.disk.fileExists(path));
  }

  /** Sets the text of a file that is not on disk. The same text again counts as a change: what it imports may have appeared. */
  type(path: string, text: string, { evenIfSame = false } = {}): void {
    const known = this.#typed.get(path);
    if (known?.text !== text || evenIfSame) this.#typed.set(path, { text, version: ++this.#versions });
  }

  /** Reads the project's files again that were read before. */
  refresh(): void {
    for (const path of this.#read.keys()) {
      if (!this.isOurs(path)) continue;
      const text = this.disk.readFile(path);
      if (text === undefined) this.#read.delete(path);
      else if (text !== this.#read.get(path)?.text) this.#read.set(path, { text, version: ++this.#versions });
    }
  }

  /** Whether a file belongs to the project, and not to a package of it. */
  isOurs(path: string): boolean {
    return path.startsWith(`${this.project}/`) && !path.includes("/node_modules/");
  }

  exists(path: string): boolean {
    return this.#typed.has(path) || this.disk.fileExists(path);
  }

  text(path: string): string | undefined {
    return this.#find(path)?.text;
  }

  version(path: string): string {
    return String(this.#find(path)?.version ?? 0);
  }

  #find(path: string): { text: string; version: number } | undefined {
    const known = this.#typed.get(path) ?? this.#read.get(path);
    if (known) return known;
    const text = this.disk.readFile(path);
    if (text === undefined) return undefined;
    const found = { text, version: this.isOurs(path) ? ++this.#versions : 1 };
    this.#read.set(path, found);
    return found;
  }
}

/** TypeScript writes paths with slashes, on Windows too. */
export function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
