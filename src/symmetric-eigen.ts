// The eigenvalues of a symmetric 2×2 matrix, such as a Hessian: its two curvatures, and where each of them lies.

import { refusal, requireArray, requireNumber, type Vector } from "./check";

export type SymmetricEigen = {
  /** The smaller eigenvalue, then the larger. */
  values: [number, number];
  /** For each of them its eigenvector, of length one; the two stand at right angles. */
  vectors: [Float64Array, Float64Array];
};

/**
 * The eigenvalues of [[a, b], [b, d]] in closed form, (a + d) / 2 ± √(((a − d) / 2)² + b²), and their eigenvectors.
 *
 * Of a Hessian they are the smallest and the largest curvature in any direction, and the vectors are those directions.
 * Both values are right to about ε times the larger in size, so a tiny one beside a large one has lost digits.
 *
 * @param matrix Two rows of two finite numbers, the same number on both sides of the diagonal. It is not changed.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example symmetricEigen([[6, 4], [4, 6]]).values // [2, 10]
 * @see https://en.wikipedia.org/wiki/Eigenvalue_algorithm#2×2_matrices
 */
export function symmetricEigen(matrix: ArrayLike<Vector>): SymmetricEigen {
  requireMatrix(matrix);
  const [[a, b], [, d]] = [matrix[0], matrix[1]];
  const middle = a / 2 + d / 2;
  const reach = Math.hypot(a / 2 - d / 2, b);
  // A turn by this angle takes the first axis to where the curvature is largest.
  const angle = Math.atan2(b, a / 2 - d / 2) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    values: [middle - reach, middle + reach],
    vectors: [Float64Array.of(-sin, cos), Float64Array.of(cos, sin)],
  };
}

function requireMatrix(matrix: ArrayLike<Vector>): void {
  const refuse = (requirement: string, value: unknown) => {
    throw new RangeError(refusal("symmetricEigen", "matrix", requirement, value));
  };
  const rows = requireArray("symmetricEigen", "matrix", matrix, "an array of two rows");
  if (rows.length !== 2) refuse("an array of two rows", matrix);
  for (let i = 0; i < 2; i++) {
    const row = requireArray("symmetricEigen", `matrix[${i}]`, rows[i]);
    if (row.length !== 2) throw new RangeError(refusal("symmetricEigen", `matrix[${i}]`, "two numbers", row));
    for (let j = 0; j < 2; j++) requireNumber("symmetricEigen", `matrix[${i}][${j}]`, row[j]);
  }
  const [right, left] = [matrix[0][1], matrix[1][0]];
  if (right !== left)
    throw new RangeError(
      refusal("symmetricEigen", "matrix[1][0]", `as large as matrix[0][1], which is ${right}`, left),
    );
}
