// Fewer corners for the same line: what no eye sees need not be stored.

type Corner = number[];
type Ring = Corner[];

/**
 * A closed ring (its last corner is its first) without the corners that lie nearer than `tolerance` to the line
 * through those that stay.
 *
 * Source: D. H. Douglas, T. K. Peucker, Algorithms for the reduction of the number of points required to represent a
 * digitized line or its caricature, Cartographica 10 (1973)
 */
export function simplify(ring: Ring, tolerance: number): Ring {
  if (ring.length < 5) return ring;
  const last = ring.length - 1;
  const opposite = farthest(ring, 0, last).place;
  const kept = new Set([0, opposite, last]);
  const parts: [number, number][] = [
    [0, opposite],
    [opposite, last],
  ];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    const { place, away } = farthest(ring, from, to);
    if (away <= tolerance) continue;
    kept.add(place);
    parts.push([from, place], [place, to]);
  }
  return ring.filter((_, place) => kept.has(place));
}

/** The corner strictly between two others that lies farthest from the straight line between them. */
function farthest(ring: Ring, from: number, to: number): { place: number; away: number } {
  const best = { place: from, away: 0 };
  for (let place = from + 1; place < to; place++) {
    const away = distance(ring[place], ring[from], ring[to]);
    if (away > best.away) Object.assign(best, { place, away });
  }
  return best;
}

/** The distance of a point from the segment between two others. */
function distance([x, y]: Corner, [x1, y1]: Corner, [x2, y2]: Corner): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
