import { parts } from "./clip-shape.ts"

/** States that a pointer or the focus gives an element. A colon that belongs to a class name has a backslash before it. */
const state = /(?<!\\):(?:hover|focus(?:-within|-visible)?)(?![\w-])/g
const hover = /(?<!\\):hover(?![\w-])/g
const hoveredHost = /:host\(([^()]*):hover(?![\w-])/g

export const hasState = (selector: string): boolean => selector.search(state) >= 0

/** A selector that holds whatever has the pointer or the focus. */
export const anyState = (selector: string): string => selector.replace(state, ":nth-child(n)")

/** A selector without what it means by the focus. */
export const unfocused = (selector: string): string => selector.replace(state, (one) => one === ":hover" ? one : ":not(*)")

/** The same selector for a page in which the elements that another one names have the pointer as well, and with them a shadow tree's host. It weighs as much. */
export const alsoHovered = (selector: string, elements: string): string =>
  selector.replace(hoveredHost, ":host($1:nth-child(n)").replace(hover, `:is(:hover, :where(${elements}):nth-child(n))`)

/** Selectors of what the pointer has to be over for each part of a list to hold; none where that is what is styled, or lies within it. */
export const triggersOf = (selectors: string): { trigger: string; revealed: string }[] => parts(selectors, ",").flatMap((selector) => {
  const trigger = triggerOf(selector)
  return trigger === null ? [] : [{ trigger: anyState(trigger), revealed: anyState(selector) }]
})

function triggerOf(selector: string): string | null {
  const plain = selector.replace(/\\./g, "__")
  const at = plain.lastIndexOf(":hover")
  if (at < 0) return null
  const open = openBefore(plain, at)
  const end = endOfCompound(plain, at)
  if (open < 0) return plain.slice(end).trim() === "" ? null : selector.slice(0, end)
  const close = endOfCompound(plain, open + 1, ")")
  // In `:has` and `:not` it is said of others.
  const name = /:(?:is|where|host)$/.exec(plain.slice(0, open))?.[0]
  if (!name) return null
  const from = Math.max(open, plain.lastIndexOf(",", at)) + 1
  const inner = selector.slice(from, end).trim()
  // `li:is(:hover, :focus-within) > ul` and `:host(:hover) ul`: the state is of what the bracket stands behind.
  if (/^:hover/.test(inner)) return name === ":host" ? ":host" : triggerOf(`${selector.slice(0, open - name.length)}:hover${selector.slice(close + 1)}`)
  // `ul:is(li:hover *)`: what has to be hovered is told in the bracket.
  if (plain.slice(end, close).trim() !== "") return inner
  const whole = endOfCompound(plain, close + 1)
  return plain.slice(whole).trim() === "" ? null : selector.slice(0, whole)
}

const opens = (unit: string): boolean => "([".includes(unit)
const closes = (unit: string): boolean => ")]".includes(unit)
/** Where the bracket opens that a spot is in; -1 where it is in none. */
function openBefore(text: string, at: number): number {
  for (let i = at - 1, depth = 0; i >= 0; i--) {
    const unit = text.charAt(i)
    if (closes(unit)) depth++
    else if (opens(unit) && depth-- === 0) return i
  }
  return -1
}

function endOfCompound(text: string, from: number, until = " >+~,)"): number {
  let i = from
  for (let depth = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    if (depth === 0 && until.includes(unit)) break
    if (opens(unit)) depth++
    else if (closes(unit)) depth--
  }
  return i
}
