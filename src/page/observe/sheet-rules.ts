import { parts } from "./clip-shape.ts"
import { hasState } from "./selector-states.ts"

/** A rule by which something comes into sight while the pointer or the focus is somewhere. `selector` is whole, also where the rule is nested. */
export type Opening = { rule: CSSStyleRule; selector: string }
export type SheetRules = {
  /** Selectors of elements whose `::before` or `::after` has a place of its own, apart from the flow. */
  lifted: string[]
  /** Selectors of elements that show a pointer cursor as soon as the pointer is over them. */
  pointed: string[]
  /** Selectors of elements whose first line looks different. */
  begun: string[]
  /** Selectors of elements whose `::before` or `::after` holds words. */
  worded: string[]
  opening: Opening[]
}

/** What a sheet's rules tell, kept as long as it has as many of them. */
const kept = new WeakMap<CSSStyleSheet, { count: number; rules: SheetRules }>()

/** The sheets in force for what stands directly in a document or a shadow tree. */
export const sheetsOf = (root: Document | ShadowRoot): CSSStyleSheet[] => [...root.styleSheets, ...root.adoptedStyleSheets].filter(({ disabled }) => !disabled)

/** Throws for a sheet of another site, which can't be read. */
export function rulesOf(sheet: CSSStyleSheet): SheetRules {
  const { cssRules } = sheet
  const known = kept.get(sheet)
  if (known?.count === cssRules.length) return known.rules
  const rules: SheetRules = { lifted: [], pointed: [], begun: [], worded: [], opening: [] }
  gather(cssRules, null, "", rules)
  kept.set(sheet, { count: cssRules.length, rules })
  return rules
}

/** None of a sheet that can't be read. */
export const openingsOf = (sheet: CSSStyleSheet): Opening[] => { try { return rulesOf(sheet).opening } catch { return [] } }

const pseudo = /::?(?:before|after)\b/g
const beginning = /::?first-line\b/g
const hover = /:hover\b/g
/** Words that a sheet writes, or has the element write: not the signs and the letters of a font of icons. */
const words = /["'][^"']*[\p{L}\p{N}]{2}|\battr\(/u

function gather(rules: CSSRuleList, outer: CSSStyleRule | null, around: string, into: SheetRules): void {
  for (const rule of rules) {
    const { selectorText: within, style } = rule as CSSStyleRule
    const styled = within === undefined ? outer : rule as CSSStyleRule
    const selector = within === undefined ? around : around === "" ? within : wholeSelector(within, around)
    // Declarations that stand in a nested condition are rules without a selector.
    if (styled && style) note(styled, selector, style, into)
    const inner = rule instanceof CSSImportRule ? rule.styleSheet?.cssRules : (rule as CSSGroupingRule).cssRules
    if (inner) gather(inner, styled, selector, into)
  }
}

/** A selector in a rule that doesn't say what it is relative to begins with what that rule is for. */
const wholeSelector = (within: string, around: string): string =>
  within.includes("&") ? within.replaceAll("&", `:is(${around})`) : parts(within, ",").map((one) => `:is(${around}) ${one}`).join(", ")

function note(rule: CSSStyleRule, selector: string, style: CSSStyleDeclaration, into: SheetRules): void {
  if (selector.search(pseudo) >= 0 && /^(?:absolute|fixed)$/.test(style.position)) into.lifted.push(selector.replace(pseudo, ""))
  if (selector.search(pseudo) >= 0 && words.test(style.content)) into.worded.push(selector.replace(pseudo, ""))
  if (selector.search(beginning) >= 0) into.begun.push(selector.replace(beginning, ""))
  // Only what is pointed at itself, not what stands in it.
  if (style.cursor === "pointer") into.pointed.push(...selector.split(",").filter((one) => /:hover$/.test(one.trim())).map((one) => one.replace(hover, "")))
  if (hasState(selector) && opens(style)) into.opening.push({ rule, selector })
}

const moving = ["height", "max-height", "width", "max-width", "transform", "translate", "scale", "left", "right", "top", "bottom", "margin-left", "margin-top", "clip-path", "clip", "grid-template-rows", "content-visibility", "overflow-x"]

/** Whether declarations may bring into sight what wasn't. */
const opens = (style: CSSStyleDeclaration): boolean =>
  (style.display !== "" && style.display !== "none") || style.visibility === "visible" || (style.opacity !== "" && style.opacity !== "0") || moving.some((name) => style.getPropertyValue(name) !== "")
