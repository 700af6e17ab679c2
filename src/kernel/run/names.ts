// The names that cells share: for each one a box, through which every cell but the first to declare it reads and writes.

/** Reads and writes the variable of the cell that declared it first. A class, so that V8 makes its loops fast. */
export class Box {
  /** How to read and write; another import of the name replaces both. */
  get: () => unknown;
  set: (value: unknown) => void;

  constructor(get: () => unknown, set: (value: unknown) => void) {
    this.get = get;
    this.set = set;
  }

  get v(): unknown {
    return this.get();
  }

  set v(value: unknown) {
    this.set(value);
  }
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

  /** Takes in a name that a cell declares for the first time. */
  declare(name: string, get: () => unknown, set: (value: unknown) => void): void {
    this.#boxes.set(name, new Box(get, set));
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
    const { get, set } = box;
    // A module that was imported earlier takes the way to the value; a variable takes the value.
    set(new Live(read));
    if (get() instanceof Live) set(read());
    box.get = read;
    box.set = (value) => {
      box.get = get;
      box.set = set;
      set(value);
    };
  }

  /** The module as it was, but with another value for one of its names. */
  shadow(module: object, name: string, value: unknown): object {
    const given = value instanceof Live ? { get: value.read } : { value, writable: true };
    return Object.create(module, { [name]: { ...given, configurable: true, enumerable: true } });
  }
}
