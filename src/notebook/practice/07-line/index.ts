/** Practice of notebook 07: the slopes of a loss, the best line, and what batches cost. */

export * from "./best-line";
export * from "./line-slopes";
export * from "./narrower-ball";
export * from "./same-examples";
