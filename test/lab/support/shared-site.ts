// The site of the course, written once for all browser tests, when the first of them asks for it.
import { inject } from "vitest";
import type { Site } from "./site";

/** The set-up of all tests offers it, and ends it. */
export type SharedSite = Omit<Site, "end">;

export async function sharedSite(): Promise<SharedSite> {
  const response = await fetch(inject("site"));
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as SharedSite;
}
