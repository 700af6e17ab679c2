// What the prose of notebook 07 states and no cell prints: recomputed here.
import type { Claim } from "./claim";

export const claims: Claim[] = [];
