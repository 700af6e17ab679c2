/** Practice of notebook 02: how the error depends on the step. */

export * from "./best-step-second";
export * from "./lost-step";
export * from "./order-of-method";
export * from "./richardson";
export * from "./ten-times-smaller";
