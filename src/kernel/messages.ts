// What the two threads of the kernel say to each other.
import type { Order, Outcome } from "./run/engine";

/** From the server to the thread that runs the reader's code. */
export type ToRunner =
  | { do: "run"; number: number; order: Order }
  | { do: "stop"; request: number; wasEnded: boolean }
  | { do: "exit" };

/** From the thread that runs the reader's code to the server. */
export type FromRunner =
  | { is: "printed"; stream: "stdout" | "stderr"; text: string }
  | {
      is: "shown";
      data: Record<string, unknown>;
      metadata: Record<string, unknown>;
      id: string | undefined;
      update: boolean;
    }
  | { is: "wanted"; path: string }
  | { is: "done"; order: number; outcome: Outcome }
  | { is: "stopped"; request: number }
  | { is: "signalled" };
