// What frames have in common is kept once, and each frame comes back whole.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Store } from "../../src/notebook/store";

const frames = fc.array(fc.array(fc.constantFrom("<a>", "<b>", "<b/>", "x"), { minLength: 1 }), {
  minLength: 1,
});

test("Store gives back every text, from what was shown and what is more", () => {
  fc.assert(
    fc.property(frames, (lists) => {
      const texts = lists.map((list) => list.join(""));
      const store = new Store(/(?=<)/, [texts[0]]);
      const places = texts.map((text) => store.add(text));
      const pieces = [...texts[0].split(/(?=<)/), ...store.more];
      expect(places.map((one) => one.map((place) => pieces[place]).join(""))).toEqual(texts);
    }),
  );
});

test("Store keeps nothing twice, nor what was shown", () => {
  const store = new Store(/(?=<)/, ["<a><b>"]);
  store.add("<b><c><a>");
  store.add("<c><a>");
  expect(store.more).toEqual(["<c>"]);
});
