// What the prose of notebook 04 states and no cell prints: recomputed here.
import type { Claim } from "./claim";

export const claims: Claim[] = [];
