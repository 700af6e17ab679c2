import { almost, asNumbers, describe, type Exercise, functionCheck, mix, notYet, type Reader } from "../kit";

type Motion = readonly [x: number[], velocity: number[], gradient: number[], rate: number, momentum: number];

/** The new point and the new velocity, which is `keep` of the old one and `push` of the gradient. */
function moved(x: number[], velocity: number[], gradient: number[], keep: number, push: number, share = 1) {
  const next = mix(keep, velocity, push, gradient);
  return [mix(1, x, share, next), next];
}

/** An object with the point `x` and the velocity, both vectors. */
const readMotion: Reader = (returned) => {
  const { x, velocity } = (returned ?? {}) as { x?: unknown; velocity?: unknown };
  const [point, speed] = [asNumbers(x), asNumbers(velocity)];
  if (point !== undefined && speed !== undefined) return [point, speed];
  return {
    diagnosis: "not-a-motion",
    says: `The answer should be an object with the new point and the new velocity, \`{ x, velocity }\`; yours returns ${describe(returned)}${point ? " without a velocity that is an array" : ""}.`,
  };
};

/** Practice: one step of gradient descent with momentum. */
export const momentumStep: Exercise = {
  notebook: 5,
  statement: `**Practice: a heavy marble.** The new velocity is momentum times the old one, minus rate times gradient; then the marble moves by
the *new* velocity. Return the new point and the new velocity, and change nothing you are given.`,
  stub: `function myMomentumStep(
  x: number[], velocity: number[], gradient: number[], rate: number, momentum: number,
) {
  return { x, velocity }; // your code here
}
practice.momentumStep.check(myMomentumStep);`,
  hints: [
    "Two lines, one for each new thing: first the velocity, then the point.",
    "`const faster = velocity.map((speed, index) => …)`: a share of the old speed, and a push down the slope.",
    "`momentum * speed - rate * gradient[index]`, and then x + faster for each coordinate.",
  ],
  solution: `function myMomentumStep(
  x: number[], velocity: number[], gradient: number[], rate: number, momentum: number,
) {
  const next = velocity.map((speed, index) => momentum * speed - rate * gradient[index]);
  return { x: x.map((coordinate, index) => coordinate + next[index]), velocity: next };
}
practice.momentumStep.check(myMomentumStep);`,
  check: functionCheck<Motion>({
    parameters: ["x", "velocity", "gradient", "rate", "momentum"],
    cases: () => [
      [[3, 1], [-0.5, 0.25], [6, 20], 0.05, 0.9],
      [[-2, 4], [1, 2], [1, -3], 0.1, 0.5],
      [[0.5, -1, 2], [0.3, 0, -0.7], [-2, 1, 4], 0.02, 0.8],
    ],
    expected: (x, v, g, rate, momentum) => moved(x, v, g, momentum, -rate),
    read: readMotion,
    entries: ["the point", "the velocity"],
    // A handful of sums: about 1e-15. The nearest wrong update is 0.01 away.
    tolerance: 1e-9,
    isBlank: (result, [x, velocity]) => {
      const given = result as { x?: unknown; velocity?: unknown } | null | undefined;
      return given?.x === x && given.velocity === velocity;
    },
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("uphill", "The push goes uphill: subtract rate times gradient from the velocity.",
        (x, v, g, rate, momentum) => moved(x, v, g, momentum, rate)),
      almost("old-velocity", "The marble moves by the old velocity. First make the new one, then move by it.",
        (x, v, g, rate, momentum) => [mix(1, x, 1, v), mix(momentum, v, -rate, g)]),
      notYet("no-momentum", "Nothing is left of the old velocity: that is plain gradient descent.",
        (x, v, g, rate) => moved(x, v, g, 0, -rate)),
      notYet("plain-step", "That is a step of plain gradient descent: the velocity has no part in it, and stays as it was.",
        (x, v, g, rate) => [mix(1, x, -rate, g), v]),
      almost("no-friction", "All of the old velocity is kept, so that the marble never comes to rest: multiply it by momentum.",
        (x, v, g, rate) => moved(x, v, g, 1, -rate)),
      almost("averaged", "The push is multiplied by 1 − momentum as well: that is another kind of momentum, an average, and slower by that factor.",
        (x, v, g, rate, momentum) => moved(x, v, g, momentum, -(1 - momentum) * rate)),
      almost("push-shrunk", "Momentum multiplies the push as well. It belongs to the old velocity only.",
        (x, v, g, rate, momentum) => moved(x, v, g, momentum, -momentum * rate)),
      almost("rate-at-the-move", "The rate is applied to the move instead of to the push. That can be done too, but here the velocity is the move itself.",
        (x, v, g, rate, momentum) => moved(x, v, g, momentum, -1, rate)),
      almost("no-rate", "The learning rate is missing in the push.",
        (x, v, g, _rate, momentum) => moved(x, v, g, momentum, -1)),
      almost("opposite-velocity", "This counts the velocity uphill and subtracts it. Here it points where the marble goes.",
        (x, v, g, rate, momentum) => moved(x, v, g, momentum, rate, -1)),
      almost("velocity-forgotten", "The point is right, but the velocity returned is still the old one, so the next step starts from the wrong speed.",
        (x, v, g, rate, momentum) => [mix(1, x, 1, mix(momentum, v, -rate, g)), v]),
      almost("not-moved", "The velocity is right, but the marble has not moved.",
        (x, v, g, rate, momentum) => [x, mix(momentum, v, -rate, g)]),
      almost("plain-move", "The velocity is right, but the marble moves by rate times gradient alone. Move it by the new velocity.",
        (x, v, g, rate, momentum) => [mix(1, x, -rate, g), mix(momentum, v, -rate, g)]),
    ],
    shows: () =>
      "The velocity remembers: pushes that change sign cancel, pushes that agree add up. So the zig-zag across a valley dies down, and the way along it gets faster.",
  }),
};
