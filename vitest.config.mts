// Six suites. `npm test` runs two: `node`, what a Node can change, and `same`, of which every Node says the same, be it
// that nothing of it runs in a kernel, be it that other tests of `node` run the like of it. `npm run test:all` adds
// `setup`, the commands and what they say when something is missing; `site`, the pages; and `long`. `lab` drives
// JupyterLab in a real browser.
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

const same = [
  "test/{commands,dependencies,derivative,imports,licences,spelling}.test.ts",
  "test/notebook/practice/judge.test.ts",
  "test/notebooks/{claims,committed,compile,lint,practice,refusals,rules}.test.ts",
];
const site = ["test/scripts/site/**/*.test.ts"];
const setup = ["test/original.test.ts", "test/scripts/**/*.test.ts"];
const long = [
  "test/elsewhere.test.ts",
  "test/notebooks/tries.test.ts",
  "test/alone.test.ts",
  "test/notebook/gallery-kernel.test.ts",
];

const common = {
  globalSetup: "test/support/course.ts",
  // On two cores Vitest would use one; most of these tests wait for a kernel.
  maxWorkers: "100%",
  // As the kernel has it, for the same reason (src/kernel/main.ts).
  execArgv: process.version.startsWith("v20.") ? ["--interrupt-budget=600000"] : [],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Processes and sockets on a busy machine: what is wrong fails twice.
  retry: process.env.CI ? 1 : 0,
};

// No test of these leaves anything behind, so the next file finds Plot, jsdom and TypeScript loaded.
const together = { isolate: false };

/** The longest first, so that none of them is left to run alone; Vitest knows them only from a run before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer["sort"]>[0]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: (typeof files)[0]) =>
      /lab.notebooks|(lite|firefox|tries)\.test/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...common,
          ...together,
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/lab/**", ...same, ...setup, ...long],
        },
      },
      { test: { ...common, ...together, name: "same", include: same } },
      { test: { ...common, ...together, name: "setup", include: setup, exclude: site } },
      { test: { ...common, ...together, name: "site", include: site } },
      { test: { ...common, ...together, name: "long", include: long } },
      {
        test: {
          ...together,
          name: "lab",
          include: ["test/lab/**/*.test.ts"],
          globalSetup: "test/lab/support/serve.ts",
          // Each has a page of its own; more would only make each of them wait.
          maxWorkers: 2,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: common.retry,
        },
      },
    ],
  },
});
