type Selectors = { lifted: string[]; pointed: string[] }

/** What a sheet's rules tell, kept as long as it has as many of them. */
const kept = new WeakMap<CSSStyleSheet, { rules: number; selectors: Selectors }>()

export type SheetClues = {
  /** Elements whose `::before` or `::after` may lie over something: no hit test tells of it, and to ask every element costs more than all else. */
  lifted: ReadonlySet<Element>
  /** Elements that show a pointer cursor as soon as the pointer is over them. */
  pointed: ReadonlySet<Element>
  /** There are sheets of another site, which can't be read. */
  unread: boolean
}

/** What no element's own style tells, but the document's sheets do. */
export function sheetClues(doc: Document): SheetClues {
  const clues = { lifted: new Set<Element>(), pointed: new Set<Element>(), unread: false }
  const note = (selectors: readonly string[], into: Set<Element>): void => {
    for (const selector of selectors) try { for (const el of doc.querySelectorAll(selector)) into.add(el) } catch { /* A selector that only holds in a place of its own. */ }
  }
  for (const sheet of [...doc.styleSheets, ...doc.adoptedStyleSheets]) {
    if (sheet.disabled) continue
    try {
      const { lifted, pointed } = selectorsOf(sheet)
      note(lifted, clues.lifted)
      note(pointed, clues.pointed)
    } catch { clues.unread = true }
  }
  return clues
}

function selectorsOf(sheet: CSSStyleSheet): Selectors {
  const rules = sheet.cssRules
  const known = kept.get(sheet)
  if (known?.rules === rules.length) return known.selectors
  const selectors: Selectors = { lifted: [], pointed: [] }
  gather(rules, "", selectors)
  kept.set(sheet, { rules: rules.length, selectors })
  return selectors
}

const pseudo = /::?(?:before|after)\b/g
const hover = /:hover\b/g

function gather(rules: CSSRuleList, around: string, into: Selectors): void {
  for (const rule of rules) {
    const { selectorText: within, style } = rule as CSSStyleRule
    const selector = within === undefined ? around : within.replaceAll("&", around === "" ? "&" : `:is(${around})`)
    if (within !== undefined && selector.search(pseudo) >= 0 && /^(?:absolute|fixed)$/.test(style.position)) into.lifted.push(selector.replace(pseudo, ""))
    // Only what is pointed at itself, not what stands in it.
    if (within !== undefined && style.cursor === "pointer") into.pointed.push(...selector.split(",").filter((one) => /:hover$/.test(one.trim())).map((one) => one.replace(hover, "")))
    const inner = rule instanceof CSSImportRule ? rule.styleSheet?.cssRules : (rule as CSSGroupingRule).cssRules
    if (inner) gather(inner, selector, into)
  }
}
