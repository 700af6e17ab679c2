/** Practice of notebook 06: what a zero gradient may be, and what the start decides. */

export * from "./best-of-starts";
export * from "./escape-factor";
export * from "./four-starts";
export * from "./share-of-starts";
export * from "./tell-saddle";
