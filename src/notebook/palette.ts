/**
 * The colours of the course. Each thing keeps its colour from the first notebook to the last; each colour
 * stays apart from the others for colour-blind eyes and reads as text on paper (contrast 4.5 to 1 or more).
 */
export const palette = {
  paper: "#ffffff",
  ink: "#222222",
  /** Guides, grids and whatever only stands behind. */
  quiet: "#666f7c",
  /** The function f itself. */
  f: "#1967b3",
  /** An estimate, a slope, a gradient: what differentiation made of f. */
  slope: "#007750",
  /** The marble and every step it took. */
  path: "#b64d00",
  /** Whatever is set against the first three: a second method, a second run. */
  other: "#920090",
  /** Heights, from the bottom of a valley to its rim. */
  heights: ["#c3daf0", "#fbfcfe"],
  /** Four neighbours on a map, pale enough for every line to stand out on them. */
  regions: ["#a6cef6", "#f6d9b8", "#cfe8dc", "#e5d0e5"],
} as const;
