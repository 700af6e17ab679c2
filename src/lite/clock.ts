// The guard that every compiled loop asks (see guard.ts): it ends what takes longer than somebody has set.

/** The clock is looked at once in so many rounds. */
const ROUNDS = 1024;

export class Guard {
  /** Whether loops shall call `look`. */
  isSet = false;
  #isLate = false;
  #until = Number.POSITIVE_INFINITY;
  #rounds = 0;

  /** One round of a loop: throws when the time is over. */
  look(): void {
    if (!this.#isLate && (++this.#rounds % ROUNDS !== 0 || performance.now() < this.#until)) return;
    // From now on every round throws, also those of whoever catches this.
    this.#isLate = true;
    throw new Error("It takes too long.");
  }

  /** Runs `run` and gives what it returns, or `late()` if it takes longer than it may. */
  bounded<T>(run: () => T, late: () => T, milliseconds: number): T {
    const isInner = this.isSet;
    if (isInner) return run();
    this.isSet = true;
    this.#isLate = false;
    this.#until = performance.now() + milliseconds;
    try {
      const value = run();
      if (!this.#isLate) return value;
    } catch (error) {
      if (!this.#isLate) throw error;
    } finally {
      this.isSet = false;
    }
    return late();
  }
}
