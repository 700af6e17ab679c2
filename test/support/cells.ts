// Cells for tests: each file of tests shares one session, or one kernel, whose cases use names of their own.
//
// With TSLAB=FOLDER the cells run on a published tslab. What is right there must be right here: those tests say "stock
// too" in their title. `TSLAB=FOLDER npx vitest run --project node test/kernel -t "stock too"`.
import { afterAll, beforeAll, expect } from "vitest";
import { type CellResult, Kernel, type KernelOptions } from "./kernel";
import { Session, type SessionOptions } from "./session";

/** Whatever runs cells. */
export interface Runs {
  run<const Cells extends readonly string[]>(
    ...cells: Cells
  ): Promise<{ -readonly [Index in keyof Cells]: CellResult }>;
  cell(code: string): Promise<CellResult>;
  stop(): Promise<void>;
}

/** A session of compiler and engine alone, or with TSLAB a kernel. */
export async function startSession(options: SessionOptions & Pick<KernelOptions, "cwd"> = {}): Promise<Runs> {
  return process.env.TSLAB
    ? await Kernel.start(options.cwd ? { cwd: options.cwd } : {})
    : new Session(options);
}

export function sharedSession(options: () => SessionOptions = () => ({})) {
  return shared(() => startSession(options()));
}

export function sharedKernel(options: () => KernelOptions = () => ({})) {
  return shared(() => Kernel.start(options()));
}

function shared<Runner extends Runs>(start: () => Promise<Runner>) {
  let runner: Runner;
  beforeAll(async () => {
    runner = await start();
  }, 60_000);
  afterAll(() => runner?.stop());

  /** Runs cells, whatever becomes of them. */
  const run = <const Cells extends readonly string[]>(...cells: Cells) => runner.run(...cells);
  /** Runs cells of which each must end well and print nothing to stderr; resolves to the stdout of the last one. */
  async function printed(...cells: string[]): Promise<string> {
    const results = (await runner.run(...cells)) as CellResult[];
    for (const { status, stderr } of results)
      expect({ status, stderr }).toEqual({ status: "ok", stderr: "" });
    return results.at(-1)?.stdout ?? "";
  }
  /** Runs cells of which only the last one may fail, and must; resolves to that one. */
  async function failure(...cells: string[]): Promise<CellResult> {
    const last = cells.pop() ?? "";
    await printed(...cells);
    const result = await runner.cell(last);
    expect(result.status).toBe("error");
    return result;
  }
  return { run, printed, failure, runner: () => runner };
}
