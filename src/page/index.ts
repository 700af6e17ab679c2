// What the kernel loads when a page is first needed.
export { makeDocument } from "./document";
export { figure } from "./figure";
