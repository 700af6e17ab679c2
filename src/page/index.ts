// stub
export function makeDocument(): unknown { const { JSDOM } = require("jsdom"); return new JSDOM().window.document; }
export function figure(element: Element): string { return element.outerHTML; }
