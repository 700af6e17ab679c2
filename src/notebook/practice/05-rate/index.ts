/** Practice of notebook 05: the learning rate, its limit, the ways around it, and momentum. */

export * from "./best-rate";
export * from "./enough-decrease";
export * from "./momentum-step";
export * from "./newton-step";
export * from "./safe-rate";
export * from "./step-factor";
export * from "./turned-limit";
