/** Practice of notebook 08: backpropagation by hand, and how to check it. */

export * from "./losses-per-step";
export * from "./numerical-seconds";
export * from "./planted-bug";
export * from "./relative-error";
