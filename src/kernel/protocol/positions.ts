// Jupyter counts a text in code points, JavaScript in UTF-16 units: 😀 is one here and two there.

export function fromCodePoints(text: string, position: number): number {
  return [...text].slice(0, position).join("").length;
}

export function toCodePoints(text: string, position: number): number {
  return [...text.slice(0, position)].length;
}
