/** Practice of notebook 01: slopes from values of a function. */
export * from "./backward-difference";
export * from "./central-difference";
export * from "./forward-of-square";
export * from "./parallel-tangent";
export * from "./tangent-line";
