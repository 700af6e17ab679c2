// The loss of the network as a program over any kind of number.
import type { Program } from "../../src/arithmetic";
import type { Example } from "../../src/network";

export function networkLoss(examples: readonly Example[]): Program {
  return ({ number, add, subtract, multiply, tanh }, w) => {
    const units = (w.length - 1) / 4;
    let total = number(0);
    for (const { input, target } of examples) {
      let output = subtract(w[4 * units], number(target));
      for (let i = 0; i < units; i++) {
        const first = multiply(number(input[0]), w[3 * i]);
        const second = multiply(number(input[1]), w[3 * i + 1]);
        output = add(output, multiply(tanh(add(add(first, second), w[3 * i + 2])), w[3 * units + i]));
      }
      total = add(total, multiply(output, output));
    }
    return multiply(total, number(1 / examples.length));
  };
}
