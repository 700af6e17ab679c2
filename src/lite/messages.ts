// What the page and the worker of one kernel say to each other.
import type { FromRunner } from "../kernel/messages";
import type { Answer } from "../kernel/protocol/answers";

/** A question of the page: an answer of the same number follows. */
export interface Question {
  readonly number: number;
  readonly ask: "execute" | "complete" | "inspect" | "is_complete" | "info";
  // biome-ignore lint/suspicious/noExplicitAny: each kind of request has its own content.
  readonly content: any;
}

export type FromWorker =
  | { is: "answer"; number: number; content: Answer }
  | Extract<FromRunner, { is: "printed" | "shown" }>;

/** What the site brings for the kernel: made when it is built, and loaded by the worker. */
export interface Brought {
  /** The course and the types of its packages: path → text. */
  readonly files: Readonly<Record<string, string>>;
  /** The course's own files, compiled. */
  readonly compiled: Readonly<Record<string, import("../kernel/compile/modules").CompiledFile>>;
}
