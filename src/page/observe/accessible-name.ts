import { computeAccessibleName } from "dom-accessibility-api"

/** The name that assistive technology is given; none where the page's names for its own parts get in the way of finding it. */
export const accessibleName = (el: Element): string => { try { return computeAccessibleName(el) } catch { return "" } }
