// The canvas paints whole pixels, and its PNG holds them.
import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { Canvas } from "../../src/page/canvas";

const sized = (width: number, height: number) => Object.assign(new Canvas(), { width, height });
const png = (canvas: Canvas) =>
  decode(Buffer.from(canvas.toDataURL().replace("data:image/png;base64,", ""), "base64"));
const pixels = (canvas: Canvas) => {
  const { data } = canvas.getImageData(0, 0, canvas.width, canvas.height);
  return Array.from({ length: data.length / 4 }, (_, k) => [...data.slice(4 * k, 4 * k + 4)]);
};

describe("Canvas", () => {
  test("is transparent until painted", () => {
    expect(pixels(sized(2, 1))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  test.for([
    ["rgb(1, 2, 3)", [1, 2, 3, 255]],
    ["#ff8000", [255, 128, 0, 255]],
    ["steelblue", [70, 130, 180, 255]],
    ["hsl(120, 100%, 50%)", [0, 255, 0, 255]],
    ["rgba(10, 20, 30, 0.5)", [10, 20, 30, 128]],
  ] as const)("fillRect paints %s", ([colour, expected]) => {
    const canvas = sized(1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    expect(pixels(canvas)).toEqual([expected]);
  });

  test("fillRect lets what is below show through, and stays inside", () => {
    const canvas = sized(2, 1);
    canvas.fillStyle = "white";
    canvas.fillRect(-5, -5, 100, 100);
    canvas.fillStyle = "rgba(0, 0, 0, 0.5)";
    canvas.fillRect(1, 0, 9, 9);
    // Half black over white is the middle: 127.5, and half a level either way is rounding.
    const [left, right] = pixels(canvas);
    expect(left).toEqual([255, 255, 255, 255]);
    for (const level of right.slice(0, 3)) expect(Math.abs(level - 127.5)).toBeLessThanOrEqual(0.5);
    expect(right[3]).toBe(255);
  });

  test("putImageData and getImageData keep every byte, and cut what lies outside", () => {
    const canvas = sized(3, 2);
    const image = canvas.createImageData(2, 2);
    image.data.set(Array.from({ length: 16 }, (_, k) => 10 + k));
    canvas.putImageData(image, 2, 0);
    expect(pixels(canvas)[2]).toEqual([10, 11, 12, 13]);
    expect(pixels(canvas)[5]).toEqual([18, 19, 20, 21]);
    expect([...canvas.getImageData(2, 0, 1, 2).data]).toEqual([10, 11, 12, 13, 18, 19, 20, 21]);
  });

  test("clearRect makes its pixels transparent", () => {
    const canvas = sized(2, 1);
    canvas.fillRect(0, 0, 2, 1);
    canvas.clearRect(1, 0, 1, 1);
    expect(pixels(canvas).map(([, , , alpha]) => alpha)).toEqual([255, 0]);
  });

  test("is emptied by a new size", () => {
    const canvas = sized(1, 1);
    canvas.fillRect(0, 0, 1, 1);
    canvas.width = 2;
    expect(pixels(canvas).flat()).toEqual(Array(8).fill(0));
  });

  test("toDataURL() is a PNG of its pixels, the same bytes every time", () => {
    const canvas = sized(16, 3);
    for (let x = 0; x < 16; x++) {
      canvas.fillStyle = `rgb(${16 * x}, ${x}, ${255 - x})`;
      canvas.fillRect(x, 0, 1, 3);
    }
    const { width, height, channels, data } = png(canvas);
    expect([width, height, channels]).toEqual([16, 3, 4]);
    expect([...data]).toEqual(pixels(canvas).flat());
    expect(canvas.toDataURL()).toBe(canvas.toDataURL());
  });

  test("toDataURL() of a canvas without pixels is a browser's: data:,", () => {
    expect(sized(0, 5).toDataURL()).toBe("data:,");
  });
});
