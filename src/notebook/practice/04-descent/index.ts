/** Practice of notebook 04: one step downhill, many of them, and when to stop. */

export * from "./descent-loop";
export * from "./descent-step";
export * from "./one-step-rate";
export * from "./stopping-rule";
