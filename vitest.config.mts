// Five suites: `node` and `text` are what `npm test` runs, and of `text` every Node says the same; `setup`, the commands
// and what they say when something is missing, and `long` take longer, and `npm run test:all` runs them too; `lab` drives
// JupyterLab in a real browser.
import { defineConfig } from "vitest/config";

const text = [
  "test/{commands,dependencies,imports,licences,spelling}.test.ts",
  "test/notebooks/{committed,compile,lint,rules}.test.ts",
];
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

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          ...together,
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/lab/**", ...text, ...setup, ...long],
        },
      },
      { test: { ...common, ...together, name: "text", include: text } },
      { test: { ...common, ...together, name: "setup", include: setup } },
      { test: { ...common, name: "long", include: long } },
      {
        test: {
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
