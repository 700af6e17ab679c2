// What the prose of notebook 05 states and no cell prints: recomputed here.
import type { Claim } from "./claim";

export const claims: Claim[] = [{ text: "√0.95 is 0.975", value: () => [0.95, Math.sqrt(0.95)] }];
