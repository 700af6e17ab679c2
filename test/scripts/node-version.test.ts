// A Node that is too old, or one of those that nobody keeps up, is told from the others before anything is loaded.
import { expect } from "vitest";
import { test } from "../support/checkout";

test.for(["0.10.48", "12.22.9", "18.20.4", "20.18.3", "21.7.3", "22.12.0", "23.11.1"])(
  "setup with Node %s names the version that is needed",
  async (version, { checkout }) => {
    checkout.write(
      "old.cjs",
      `Object.defineProperty(process, "versions", { value: { node: "${version}" } })`,
    );
    const { code, err } = await checkout.run("setup.mjs", [], { NODE_OPTIONS: checkout.loads("old.cjs") });
    expect(err).toBe(
      `This course needs Node 20.19, 22.13, 24 or newer and was started with Node ${version}: install a newer Node (its site is nodejs.org), then run the command again.`,
    );
    expect(code).toBe(1);
    expect(checkout.steps()).toEqual([]);
  },
);
