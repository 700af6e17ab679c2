// As much of a canvas as Plot's rasters and colour ramps draw on: whole pixels, filled or put, and a PNG of them.
import { rgb } from "d3-color";
import { encode } from "fast-png";

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A canvas of whole pixels, transparent until painted. */
export class Canvas {
  #width = 300;
  #height = 150;
  #pixels: Uint8ClampedArray | undefined;
  fillStyle = "#000000";

  get width(): number {
    return this.#width;
  }

  /** As in a page, to set a size empties the canvas. */
  set width(value: number) {
    this.#width = whole(value);
    this.#pixels = undefined;
  }

  get height(): number {
    return this.#height;
  }

  set height(value: number) {
    this.#height = whole(value);
    this.#pixels = undefined;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const { r, g, b, opacity } = rgb(this.fillStyle);
    const data = this.#data();
    for (const place of this.#places(x, y, width, height)) {
      // What is painted over stays to the share that the colour lets through.
      const under = (data[place + 3] / 255) * (1 - opacity);
      const alpha = opacity + under;
      for (const [k, level] of [r, g, b].entries())
        data[place + k] = alpha && (level * opacity + data[place + k] * under) / alpha;
      data[place + 3] = 255 * alpha;
    }
  }

  clearRect(x: number, y: number, width: number, height: number): void {
    for (const place of this.#places(x, y, width, height)) this.#data().fill(0, place, place + 4);
  }

  createImageData(width: number, height: number): Pixels {
    return { width, height, data: new Uint8ClampedArray(4 * width * height) };
  }

  getImageData(x: number, y: number, width: number, height: number): Pixels {
    const image = this.createImageData(width, height);
    this.#copy(x, y, image, (here, there) => image.data.set(this.#data().subarray(here, here + 4), there));
    return image;
  }

  putImageData(image: Pixels, x: number, y: number): void {
    this.#copy(x, y, image, (here, there) => this.#data().set(image.data.subarray(there, there + 4), here));
  }

  /** The picture as a PNG in a data URI. */
  toDataURL(): string {
    const { width, height } = this;
    if (width === 0 || height === 0) return "data:,";
    const bytes = encode({ width, height, data: new Uint8Array(this.#data()), channels: 4 });
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return `data:image/png;base64,${btoa(text)}`;
  }

  #data(): Uint8ClampedArray {
    this.#pixels ??= new Uint8ClampedArray(4 * this.#width * this.#height);
    return this.#pixels;
  }

  /** Where the pixels of a rectangle begin in the data, but for those outside the canvas. */
  *#places(x: number, y: number, width: number, height: number): Iterable<number> {
    for (let row = Math.max(0, y); row < Math.min(this.#height, y + height); row++)
      for (let column = Math.max(0, x); column < Math.min(this.#width, x + width); column++)
        yield 4 * (row * this.#width + column);
  }

  #copy(x: number, y: number, { width, height }: Pixels, copy: (here: number, there: number) => void): void {
    for (const here of this.#places(x, y, width, height)) {
      const row = Math.floor(here / 4 / this.#width);
      const column = (here / 4) % this.#width;
      copy(here, 4 * ((row - y) * width + (column - x)));
    }
  }
}

function whole(value: number): number {
  return Math.max(0, Math.floor(Number(value)) || 0);
}
