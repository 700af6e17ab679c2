// What was made of files, and which of them are free of errors, kept on disk from one kernel to the next: a notebook's
// first cell would otherwise spend most of its time on what has not changed.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Keeper } from "./world";

export class Kept implements Keeper {
  readonly #folder: string | undefined;
  readonly #maker: string;

  /** Without a folder nothing is kept. `maker`: what compiles them; another compiler may compile otherwise. */
  constructor(folder: string | undefined, maker: string) {
    this.#folder = folder;
    this.#maker = maker;
  }

  /** What `make` made of a file in this very state, now or earlier. `state` is all that the outcome rests on. */
  get<Value>(
    name: string,
    state: readonly string[],
    make: () => Value,
    isWorthKeeping: (value: Value) => boolean = () => true,
  ): Value {
    const path = this.#folder && join(this.#folder, `${name.replace(/[^\w.-]/g, "_")}.json`);
    const digest = createHash("sha256")
      .update([this.#maker, ...state].join("\0"))
      .digest("hex");
    if (path) {
      try {
        const kept = JSON.parse(readFileSync(path, "utf8"));
        if (kept.digest === digest) return kept.value;
      } catch {
        // Never kept, or written only half.
      }
    }
    const value = make();
    if (path && isWorthKeeping(value)) {
      try {
        mkdirSync(this.#folder as string, { recursive: true });
        writeFileSync(path, JSON.stringify({ digest, value }));
      } catch {
        // A full or read-only disk: the next kernel compiles again.
      }
    }
    return value;
  }
}
