// What the prose of notebook 03 states and no cell prints: recomputed here.
import { gradient } from "../../../src/gradient";
import { bowl } from "../../../src/surfaces";
import type { Claim } from "./claim";

const down = (share: number) => [3, 4].map((x) => x - share * 2 * x);

export const claims: Claim[] = [
  {
    // Half a unit of the eleventh digit of 6 or 8.
    text: "with the same h, the two agree to eleven digits",
    check: () =>
      gradient(bowl.f, [3, 4], { h: 1e-4 }).every((slope, i) => Math.abs(slope - inPlace[i]) < 0.5e-10),
  },
  { text: "to (3.6, 4.8)", value: () => down(-0.1) },
  { text: "we come to (2.4, 3.2), at height 16", value: () => [...down(0.1), bowl.f(down(0.1))] },
  { text: "on the opposite wall, at (−3, −4)", value: () => down(1) },
  { text: "As high as here: 25.00", check: () => bowl.f(down(1)) === bowl.f([3, 4]) },
  {
    text: "can't hold 3.0001: it keeps 3. Nor 2.9999: it cuts that down to 2.",
    value: () => [3 + 1e-4, Int32Array.of(3.0001)[0], 3 - 1e-4, Int32Array.of(2.9999)[0]],
  },
  { text: "the rise of 5 was divided by 0.0002", value: () => [bowl.f([3, 4]) - bowl.f([2, 4]), 2 * 1e-4] },
  { text: "numbers are 2.4e-7 apart", value: () => apart },
  { text: "a step of 1e-4 is rounded by about a thousandth", check: () => near(apart / 2 / 1e-4, 1e-3) },
];

/** The central differences at (3, 4) with h = 1e-4, divided by 2h. */
const inPlace = [
  [bowl.f([3 + 1e-4, 4]), bowl.f([3 - 1e-4, 4])],
  [bowl.f([3, 4 + 1e-4]), bowl.f([3, 4 - 1e-4])],
].map(([above, below]) => (above - below) / 2e-4);

/** How far 3 is from its nearest neighbours among the 32-bit floats, which have 24 binary digits. */
const apart = 2 ** (1 - 23);

/** The same to one digit. */
const near = (value: number, stated: number) => value.toExponential(0) === stated.toExponential(0);
