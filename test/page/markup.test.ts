// Markup of SVG, made readable for a parser of HTML.
import { expect, test } from "vitest";
import { withEndTags } from "../../src/page/markup";

test.for([
  ["<stop/>", "<stop></stop>"],
  ['<stop offset="1" />', '<stop offset="1"></stop>'],
  [`<a title="x > y" href='/a/b' data=1 hidden/>`, `<a title="x > y" href='/a/b' data=1 hidden></a>`],
  ["<g><path d='M0,0'/><path/></g>", "<g><path d='M0,0'></path><path></path></g>"],
  ["<br/><img src='x'/><input />", "<br/><img src='x'/><input />"],
  ["1 < 2 /> 3", "1 < 2 /> 3"],
  ["<p>a</p>", "<p>a</p>"],
])("withEndTags(%j) is %j", ([markup, ended]) => {
  expect(withEndTags(markup)).toBe(ended);
});
