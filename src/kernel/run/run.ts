// One run of a cell: what it waits for and what timers it has set can be given up, and then it changes nothing any more.
//
// Cells and the project's files are compiled so that their awaits ask here (see compile/suspend.ts). A run that was
// stopped is never resumed: its functions stay where they are, without a `finally`, until nobody remembers them.

/** Whose code is running: whatever is called, awaited or timed belongs to that run. */
export const current: { run: Run } = { run: undefined as unknown as Run };

/** A run of a cell, or (number 0) what runs for no cell. */
export class Run {
  readonly id: number;
  stopped = false;
  /** What the last await gave, for the code that asked whether it may go on. */
  value: unknown;
  /** How to take back each timer that is still set. */
  readonly timers = new Map<object, () => void>();

  constructor(id: number) {
    this.id = id;
  }

  /** What to await in place of `thing`. */
  wait(thing: unknown): unknown {
    return this.stopped ? this.never : thing;
  }

  /** Whether the code may go on with what it awaited; it is the one that runs now. */
  resumed(value: unknown): boolean {
    current.run = this;
    this.value = value;
    return this.stopped;
  }

  /** A promise that is never settled; one for each use, so that what waits for it can be forgotten. */
  get never(): Promise<never> {
    return new Promise(() => {});
  }

  /** The same values as `iterable`, as long as the run goes on. */
  each<Value>(iterable: AsyncIterable<Value> | Iterable<Value>): AsyncIterable<Value> {
    const run = this;
    return {
      [Symbol.asyncIterator]() {
        const make =
          (iterable as AsyncIterable<Value>)[Symbol.asyncIterator] ??
          (iterable as Iterable<Value>)[Symbol.iterator];
        const iterator = make.call(iterable) as AsyncIterator<Value>;
        const isSync = (iterable as AsyncIterable<Value>)[Symbol.asyncIterator] === undefined;
        return {
          async next() {
            if (run.stopped) return run.never;
            let result = await iterator.next();
            if (isSync && !result.done) result = { done: false, value: await result.value };
            if (run.stopped) return run.never;
            current.run = run;
            return result;
          },
          async return(value: unknown) {
            return (await iterator.return?.(value)) ?? { done: true as const, value };
          },
        };
      },
    };
  }

  /** Ends it, as far as it can be ended: nothing that waits goes on, and no timer fires. */
  stop(): void {
    this.stopped = true;
    for (const clear of this.timers.values()) clear();
    this.timers.clear();
  }
}

current.run = new Run(0);
