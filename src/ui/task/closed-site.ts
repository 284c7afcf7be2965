import type { RunEnd, Step } from "../../core/step.ts"

/** The address that the run could not enter for want of access: known from its end, or from a last step that the browser kept out. */
export const closedSite = (end: RunEnd, last: Step | undefined): string | undefined => {
  if (end.error?.kind === "page.no-access") return end.error.origin
  if (last?.outcome?.notDone !== "no-access") return undefined
  return last.action?.verb === "goto" && URL.canParse(last.action.url) ? last.action.url : last.url
}
