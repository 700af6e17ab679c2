/** What the exercises on lines have in common. */
import { sum } from "../kit";

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
