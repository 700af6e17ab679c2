// JupyterLab as a reader uses it: everything that depends on how its page is built is in this folder.
export * from "./cells";
export * from "./kernel";
export * from "./menu";
export * from "./open";
export * from "./page";
export * from "./screen";
