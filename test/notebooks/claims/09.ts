// What the prose of notebook 09 states and no cell prints: recomputed here.
import type { Claim } from "./claim";

export const claims: Claim[] = [];
