import { computeAccessibleName } from "dom-accessibility-api"
import { own, rootOf } from "./own.ts"

/** What holds more elements than this is no label: to put its name together takes the style of each, half a second in a page of fifty thousand. */
const mostInLabel = 1_000

const labelsOf = (el: Element): Element[] => {
  const root = rootOf(el)
  return (own(el).getAttribute("aria-labelledby") ?? "").split(/\s+/).flatMap((id) => (id && root.getElementById(id)) || [])
}

/** The name that assistive technology is given; none where the page's names for its own parts get in the way of finding it. */
export const accessibleName = (el: Element): string => {
  try {
    const held = labelsOf(el).reduce((sum, label) => sum + own(label).getElementsByTagName("*").length, 0)
    return held > mostInLabel ? "" : computeAccessibleName(el)
  } catch { return "" }
}
