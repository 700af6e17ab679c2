/**
 * One picture for both themes. A page in a dark theme says so by `color-scheme`, as JupyterLab's does; an SVG in an
 * `<img>` hears of that without a script. There it turns all its lightness round and keeps its hues: what stood out on
 * paper stands out in the dark, in whatever colours a chart is drawn.
 */

/** The share of the full range that is left: white becomes `#121212`, black `#ededed`. */
export const inversion = 0.93;

const turned = `filter:invert(${inversion}) hue-rotate(180deg)`;

/** The style element of a picture. What is a picture itself, such as a photograph, is turned back. */
export const darkStyle = `<style>@media(prefers-color-scheme:dark){:root{${turned}}g[aria-label=image] image{${turned}}}</style>`;
