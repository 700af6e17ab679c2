// A number with its first two derivatives, exact but for rounding (dual numbers of second order), and with what
// rounding may have done to it and to its slope: so that a test knows its expected value, and how well it knows it.

/** The value, slope and bend of a function at one x; `noise` and `doubt` are how far value and slope may be off. */
export type Jet = {
  value: number;
  slope: number;
  bend: number;
  noise: number;
  doubt: number;
  /** A part of it is smaller than 1e4 times the rounding of the whole. */
  drowned: boolean;
};

export const constant = (value: number): Jet => ({
  value,
  slope: 0,
  bend: 0,
  noise: 0,
  doubt: 0,
  drowned: false,
});

const unit = Number.EPSILON;

export const variable = (x: number): Jet => ({ ...constant(x), slope: 1 });

export function plus(u: Jet, v: Jet): Jet {
  const [value, slope] = [u.value + v.value, u.slope + v.slope];
  return {
    value,
    slope,
    bend: u.bend + v.bend,
    noise: u.noise + v.noise + unit * Math.abs(value),
    doubt: u.doubt + v.doubt + unit * (Math.abs(u.slope) + Math.abs(v.slope)),
    drowned:
      u.drowned ||
      v.drowned ||
      (u.slope !== 0 &&
        v.slope !== 0 &&
        Math.min(Math.abs(u.value), Math.abs(v.value)) < 1e4 * unit * Math.abs(value)),
  };
}

export function times(u: Jet, v: Jet): Jet {
  const value = u.value * v.value;
  return {
    value,
    slope: u.slope * v.value + u.value * v.slope,
    bend: u.bend * v.value + 2 * u.slope * v.slope + u.value * v.bend,
    noise: u.noise * Math.abs(v.value) + v.noise * Math.abs(u.value) + unit * Math.abs(value),
    doubt:
      u.doubt * Math.abs(v.value) +
      v.doubt * Math.abs(u.value) +
      u.noise * Math.abs(v.slope) +
      v.noise * Math.abs(u.slope) +
      2 * unit * (Math.abs(u.slope * v.value) + Math.abs(u.value * v.slope)),
    drowned: u.drowned || v.drowned,
  };
}

/** g(u), given g, g′ and g″ at the value of u. */
export function after(u: Jet, [value, slope, bend]: readonly [number, number, number]): Jet {
  return {
    value,
    slope: slope * u.slope,
    bend: bend * u.slope ** 2 + slope * u.bend,
    noise: Math.abs(slope) * u.noise + unit * Math.abs(value),
    doubt:
      Math.abs(slope) * u.doubt +
      Math.abs(bend * u.slope) * (u.noise + unit * Math.abs(u.value)) +
      4 * unit * Math.abs(slope * u.slope),
    drowned: u.drowned,
  };
}
