/** Practice of notebook 09: numbers that carry a slope. */

export * from "./dual-along";
export * from "./dual-passes";
export * from "./dual-root";
export * from "./dual-square";
