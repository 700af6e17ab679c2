import { refusal, requireVector } from "../../check";
import type { Window } from "./types";

/** Refuses a window that has no extent, or none that is known. */
export function requireWindow(caller: string, window: Window): void {
  for (const axis of ["x", "y"] as const) {
    const interval = window[axis];
    requireVector(caller, axis, interval);
    if (interval[0] === interval[1])
      throw new RangeError(refusal(caller, axis, "an interval between two different numbers", interval));
  }
}
