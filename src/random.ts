// Numbers that look random but are the same on every run and every machine.
//
// The generator is xoshiro128**. Its four words of state are the seed and the name of what the numbers are for,
// mixed until every bit of either has moved every word: so neighbouring seeds, and different uses of one seed, have
// nothing in common.

import { refusal, requireWhole } from "./check";

/**
 * A source of numbers from 0 to below 1, evenly spread, in steps of 2⁻³².
 *
 * @param seed A whole number, 0 or more.
 * @param use What the numbers are for: two uses of one seed have unrelated numbers.
 * @returns A function that gives the next number.
 * @throws TypeError or RangeError for any other seed, TypeError if the use is not a string.
 * @example randomNumbers(1)() // 0.8879…, and the same every time
 * @see D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical
 * Software 47 (2021)
 */
export function randomNumbers(seed: number, use = ""): () => number {
  requireWhole("randomNumbers", "seed", seed, 0);
  if (typeof use !== "string") throw new TypeError(refusal("randomNumbers", "use", "a string", use));
  let hash = mixed(mixed(seed % 2 ** 32) ^ Math.floor(seed / 2 ** 32));
  for (let i = 0; i < use.length; i++) hash = mixed(hash ^ use.charCodeAt(i));
  const word = () => {
    hash = (hash + 0x9e3779b9) | 0;
    return mixed(hash);
  };
  let [a, b, c, d] = [word(), word(), word(), word()];
  return () => {
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return (scrambled >>> 0) / 2 ** 32;
  };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** A permutation of the 32-bit words in which each bit sways each: the last step of Appleby's MurmurHash3. */
function mixed(word: number): number {
  let bits = (word + 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
