// The names that cells share: for each one a box, through which every cell but the first to declare it reads and writes.

/** Reads and writes the variable of the cell that declared it first. */
export interface Box {
  v: unknown;
}

/** What an imported name stands for from now on, in the cells that imported it before. */
class Live {
  readonly read: () => unknown;
  constructor(read: () => unknown) {
    this.read = read;
  }
}

export class Names {
  readonly #boxes = new Map<string, Box>();

  box(name: string): Box {
    const box = this.#boxes.get(name);
    if (box === undefined) throw new ReferenceError(`${name} is not defined`);
    return box;
  }

  declare(boxes: Record<string, Box>): void {
    for (const [name, box] of Object.entries(boxes)) this.#boxes.set(name, box);
  }

  /** Whether the variable has a value: one whose declaration was never reached has none. */
  isReached(name: string): boolean {
    try {
      void this.#boxes.get(name)?.v;
      return true;
    } catch {
      return false;
    }
  }

  forget(name: string): void {
    this.#boxes.delete(name);
  }

  /** Lets a name follow a new import: what reads the box, and what the cell that declared the name reads itself. */
  follow(name: string, read: () => unknown): void {
    const box = this.box(name);
    const { set } = Object.getOwnPropertyDescriptor(box, "v") as PropertyDescriptor;
    // A variable takes the value; a module that was imported earlier takes the way to it.
    set?.call(box, new Live(read));
    if (box.v instanceof Live) set?.call(box, read());
    const before = Object.getOwnPropertyDescriptor(box, "v") as PropertyDescriptor;
    Object.defineProperty(box, "v", {
      configurable: true,
      enumerable: true,
      get: read,
      set(value: unknown) {
        Object.defineProperty(box, "v", before);
        box.v = value;
      },
    });
  }

  /** The module as it was, but with another value for one of its names. */
  shadow(module: object, name: string, value: unknown): object {
    const given = value instanceof Live ? { get: value.read } : { value, writable: true };
    return Object.create(module, { [name]: { ...given, configurable: true, enumerable: true } });
  }
}
