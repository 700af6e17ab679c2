// `npm start`: sets up what is missing, then opens JupyterLab.
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { everything, test, withoutSignals } from "../support/checkout";

test.skipIf(withoutSignals)(
  "start prints the address with its token, passes arguments on, and one Ctrl-C ends it all",
  async ({ checkout }) => {
    const { child, ended } = checkout.start("start.mjs", ["--port=9999"]);
    // Heard from the beginning: the address may be there before Lab's file is seen.
    const told = new Promise((resolve) => {
      let said = "";
      child.stdout.on("data", (text) => {
        said += text;
        if (said.includes("token=")) resolve(said);
      });
    });
    const lab = Number(await checkout.appears("lab"));
    await told;
    child.kill("SIGINT");
    const { code, out } = await ended;
    expect(out).toMatch(/http:\/\/localhost:8889\/lab\/tree\/notebooks\/01-a\.ipynb\?token=[0-9a-f]{48}\n/);
    expect(code).toBe(0);
    expect(() => process.kill(lab, 0)).toThrow("ESRCH");
    const steps = checkout.steps();
    expect(steps.slice(0, 5)).toEqual(everything);
    expect(steps[5]).toContain("--LabApp.default_url=/lab/tree/notebooks/01-a.ipynb");
    expect(steps[5]).toMatch(/ --port=9999$/);
    expect(steps[5]?.includes("--allow-root")).toBe(process.getuid?.() === 0);
    expect(steps[6]).toBe("stopped");
  },
);

test.runIf(existsSync("/dev/full"))("start on a full disk says so in one sentence", async ({ checkout }) => {
  await checkout.setUp();
  checkout.write("course/.cache/jupyter/runtime/none", "");
  symlinkSync("/dev/full", join(checkout.root, ".cache/jupyter/room"));
  const { code, err } = await checkout.run("start.mjs");
  expect(err).toMatch(/^Setting up failed: the disk is full: .*, then run the command again\.$/);
  expect(code).toBe(1);
  expect(checkout.steps()).toEqual([]);
});

test.for([
  ["without a screen", {}, process.platform === "linux"],
  ["with a screen", { DISPLAY: ":0" }, false],
  ["in CI", { DISPLAY: ":0", CI: "true" }, true],
] as const)("start %s opens a browser or does not", async ([, variables, headless], { checkout }) => {
  const { child, ended } = checkout.start("start.mjs", ["notebooks/02-b.ipynb"], variables);
  const lab = Number(await checkout.appears("lab"));
  child.kill("SIGTERM");
  if (withoutSignals) process.kill(lab);
  await ended;
  const asked = checkout.steps().find((step) => step.startsWith("lab"));
  expect(asked?.includes("--no-browser")).toBe(headless);
  expect(asked).toContain("--LabApp.default_url=/lab/tree/notebooks/02-b.ipynb");
});
