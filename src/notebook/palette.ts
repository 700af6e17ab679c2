/**
 * The colours of the course. Each thing keeps its colour from the first notebook to the last; each colour
 * stays apart from the others for colour-blind eyes and reads as text on paper (contrast 4.5 to 1 or more).
 */
export const palette = {
  paper: "#ffffff",
  ink: "#222222",
  /** Guides, grids and whatever only stands behind. */
  quiet: "#6b7280",
  /** The function f itself. */
  f: "#0065a8",
  /** An estimate, a slope, a gradient: what differentiation made of f. */
  slope: "#00785a",
  /** The marble and every step it took. */
  path: "#c04e00",
  /** Whatever is set against the first three: a second method, a second run. */
  other: "#8a3a94",
  /** Heights, from the bottom of a valley to its rim. */
  heights: ["#c3daf0", "#fbfcfe"],
  /** Four neighbours on a map, told apart by lightness too. */
  regions: ["#a9cdea", "#f6d9b8", "#cfe8dc", "#e3cde8"],
} as const;
