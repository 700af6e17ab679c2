/** Practice of notebook 08: backpropagation by hand, and how to check it. */

export * from "./direction-check";
export * from "./how-many-examples";
export * from "./losses-per-step";
export * from "./planted-bug";
export * from "./relative-error";
