// The rules for notebooks. Each has a title that is a claim, and finds what contradicts it: cell, and what to do.
import type { Notebook } from "../../support/notebook";
import { chartRules } from "./charts";
import { bytes, fileRules } from "./file";
import { headingRules } from "./headings";
import { linkRules } from "./links";
import { orderRules } from "./order";
import type { Rule } from "./rule";
import { sizeRules } from "./size";
import { teachingRules } from "./teaching";

export type { Rule };

export const rules = {
  ...sizeRules,
  ...orderRules,
  ...headingRules,
  ...chartRules,
  ...linkRules,
  ...fileRules,
  ...teachingRules,
} satisfies Record<string, Rule>;

/** All notebooks together, in bytes. */
export function courseSize(course: readonly Notebook[]): number {
  return course.reduce((sum, { json }) => sum + bytes(json), 0);
}
