/** What the file of an exercise is written with, in one import. */
export * from "./exercise";
export * from "./format";
export * from "./formula";
export * from "./function-check";
export * from "./function-task";
export * from "./number-task";
export * from "./read";
export * from "./values";
export * from "./vectors";
