// What the prose of notebook 06 states and no cell prints: recomputed here.
import { descentStep } from "../../../src/descent";
import { saddle } from "../../../src/surfaces";
import type { Claim } from "./claim";

export const claims: Claim[] = [
  {
    text: "Every step multiplies its distance from the ridge by 1.2",
    value: () => descentStep(saddle.f, [1, 0.5], 0.1)[1] / 0.5,
  },
];
