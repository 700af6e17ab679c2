import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: predict how many losses a numerical gradient of a small network takes. */
export const lossesPerStep: Exercise = {
  notebook: 8,
  statement: `**Practice: the price of a step.** A network has 2 inputs, 8 tanh units and 1 output; every unit and the output have a bias. How many
losses does one gradient by central differences take?`,
  stub: `const myLosses = NaN; // your answer here
practice.lossesPerStep.check(myLosses);`,
  hints: [
    "First count the weights. Into each tanh unit go 2 weights and a bias; how many is that for 8 units?",
    "24 into the units; into the output 8 weights and a bias. Together 33.",
    "Two losses for each of the 33 weights.",
  ],
  solution: `const myLosses = 2 * (8 * (2 + 1) + (8 + 1));
practice.lossesPerStep.check(myLosses);`,
  check: numberCheck({
    accepts: 66,
    tolerance: 0,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("weights", "That is the number of weights. Each takes two losses.", 33),
      almost("forward", "That is the price with forward differences, n + 1; or of central ones for the smaller network above, with 4 units.",
        34),
      notYet("too-few", "Too few, however counted: the output has weights and a bias, too, and each of them takes two losses.",
        32),
      almost("one-too-many", "One too many: a central difference does not need the loss in the middle. (`gradientDescent` asks for it once more, to record the value.)",
        67),
      notYet("no-biases", "The biases are missing: 8 in the units and 1 at the output. They are weights, too.",
        [48, 24]),
      almost("bias-missing", "Some biases are missing: every one of the 8 units has one, and so has the output.",
        [64, 50]),
      notYet("backpropagation", "That would do for backpropagation, or along a single direction. By differences every weight has to be moved on its own.",
        [2, 3]),
      notYet("units", "That counts units. What is moved are the weights between them, and the biases.",
        [22, 11]),
    ],
    otherwise:
      "Count the weights and biases, first into the units and then into the output, and take two losses for each.",
    shows: () =>
      "2n losses for n weights, against about three for backpropagation: here 22 times as much, and the factor grows with the network.",
  }),
};
