import { JSDOM } from "jsdom";
export function unpack(uri: string): Element {
  const [, body] = /^data:image\/svg\+xml;charset=utf-8,(.*)$/s.exec(uri) ?? [];
  return new JSDOM(decodeURIComponent(body!), { contentType: "image/svg+xml" }).window.document.documentElement;
}
