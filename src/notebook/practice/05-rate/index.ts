/** Practice of notebook 05: the learning rate, its limit, and momentum. */

export * from "./best-rate";
export * from "./momentum-step";
export * from "./safe-rate";
export * from "./step-factor";
