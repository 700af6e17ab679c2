// The frames of a slider, without what they have in common.

/** Keeps each piece of the frames once: most of a chart is the same in every frame. */
export class Store {
  readonly #between: RegExp;
  readonly #pieces: string[];
  readonly #places: Map<string, number>;
  readonly #shown: number;

  /** Begins with what the page shows first and therefore holds already. */
  constructor(between: RegExp, shown: readonly string[] = []) {
    this.#between = between;
    this.#pieces = shown.flatMap((text) => text.split(between));
    this.#shown = this.#pieces.length;
    this.#places = new Map(this.#pieces.map((piece, place) => [piece, place]));
  }

  /** What the page does not hold already. */
  get more(): string[] {
    return this.#pieces.slice(this.#shown);
  }

  /** The text as places among the pieces, to be joined in order. */
  add(text: string): number[] {
    return text.split(this.#between).map((piece) => {
      const place = this.#places.get(piece) ?? this.#pieces.push(piece) - 1;
      this.#places.set(piece, place);
      return place;
    });
  }
}
