// A claim of a notebook's prose. Each notebook has a file with its own.

export type Claim = {
  /** A piece of the prose, as it stands in the notebook's source; a line break counts as a blank. */
  readonly text: string;
} & (
  | {
      /** The numbers of `text`, all and in order, as the code in `src/` gives them: compared to the digits stated. */
      readonly value: () => number | ArrayLike<number>;
    }
  | {
      /** For what is not a number after rounding ("three times as many", "about 24,000"): whether it is so. */
      readonly check: () => boolean;
    }
  | {
      /** For what cannot be computed, such as a year or a version: where it is to be found. */
      readonly source: string;
    }
);
