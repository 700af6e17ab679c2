import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: how many runs forward mode needs when there are more outputs than inputs. */
export const dualPasses: Exercise = {
  notebook: 9,
  statement: `**Practice: which way round?** A program turns the 3 angles of a robot's arm into the heights of 200 points on it. All 600 slopes are
wanted: of each height along each angle. How many runs with dual numbers does that take?`,
  stub: `const myRuns = NaN; // your answer here
practice.dualPasses.check(myRuns);`,
  hints: [
    "In one run one of the angles has slope 1, and the others 0. What do the 200 results carry then?",
    "Each carries its slope along that angle: 200 slopes from one run.",
  ],
  solution: `const myRuns = 3;
practice.dualPasses.check(myRuns);`,
  check: numberCheck({
    accepts: 3,
    tolerance: 0,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("each-slope", "That would be a run for each slope. But in one run all 200 results carry one: along the angle whose slope is 1.", 600),
      almost("walks-back", "That is how many walks back it would take, one for each result. Forward it is one for each angle.", 200),
      notYet("central", "That is the price of central differences: two runs for each angle.", 6),
      notYet("forward-difference", "That is the price of forward differences. A run with dual numbers needs no run to compare with.", 4),
      almost("one", "One run gives the slopes along one angle, or along one mixture of them.", 1),
    ],
    otherwise: "Forward, a run gives the slopes of everything along one input.",
    shows: () =>
      "Three runs forward; a walk back would be needed for each of the 200 heights. A loss is the other way round: a million inputs, one result. So it is learning that goes backwards, and not all of the world.",
  }),
};
