/**
 * Plot marks that the charts of the course share. Each function returns marks to be composed in a chart's
 * `marks`; whatever a caller adds in `options` goes to Plot as it is.
 */
export { arrow } from "./marks/arrow";
export { contours } from "./marks/contours";
export { curve } from "./marks/curve";
export { descentPath } from "./marks/descent-path";
export { label } from "./marks/label";
export { marble } from "./marks/marble";
export { plane } from "./marks/plane";
export { powerLaw } from "./marks/power-law";
export { powersOfTen } from "./marks/powers-of-ten";
export { regions } from "./marks/regions";
export { stars } from "./marks/stars";
export { tangent } from "./marks/tangent";
export type { Window } from "./marks/types";
export { zeroLines } from "./marks/zero-lines";
