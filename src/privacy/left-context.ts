import type { EntityType } from "../core/finding.ts"
import { publicLabel } from "./field-words.ts"
import { type Label, labelBefore } from "./label-index.ts"

const reach = 48

/** What is written just before an offset, on the same line and in the same clause. */
export const leftOf = (text: string, start: number): string => text.slice(Math.max(0, start - reach), start).split(/[\n\r;|!?]|(?<!\b(?:no|nr|num|tel|ph|mob|fon))[.,] /iu).at(-1) ?? ""

/** What may stand between a label and its value: a separator, "number", "is", a bracket. */
const joint = /^(?:\s?\([^()\n]{0,24}\))?[\s:：=＝#№*"'“„«»(\-–.º°\]>]*(?:(?:number|num|no|nr|nummer|id|is|was|are|ist|lautet|war|es|son|est|sont|è|é|são|to|as|on|at|är|er|on|to|jest|the|в|на|wurde|auf|changed|set|now|updated|の|は|是|为|為|이|가|은|는)(?![\p{L}\p{N}])[\s:：=＝#№*"'“„«(\-.º°]*){0,3}$|^[のは是为為이가은는]?[\s:：]*$/iu

/** Several families ask about the same place of the same text, one after the other. */
const byPlace = <T>(make: (text: string, start: number) => T): ((text: string, start: number) => T) => {
  let last = ""
  const known = new Map<number, { made: T }>()
  return (text, start) => {
    if (text !== last) { last = text; known.clear() }
    const found = known.get(start) ?? { made: make(text, start) }
    known.set(start, found)
    return found.made
  }
}

/** The label that announces the value at an offset: "SSN 123…", "my card number is 4…", "Tel.: 0…". */
export const announcing = byPlace((text, start): Label | undefined => {
  const label = labelBefore(text, start)
  if (!label || start - label.end > 34) return undefined
  const gap = text.slice(label.end, start)
  if (/\n/.test(gap) ? !/^[:：]?\s{0,3}$/.test(gap) : !joint.test(gap)) return undefined
  if (label.whole && !(label.leads && /[:：=\n]|^\s?[#№]?\s?$|(?:^|\s)(?:is|ist|est|es|è|é)\s/.test(gap))) return undefined
  return label
})
/** The private type that the words before a value announce. */
export const announcedType = (text: string, start: number): EntityType | undefined => announcing(text, start)?.types[0]

/** Whether the words before a number say that it is a public one: a version, a price, an order or product code. */
export const announcedPublic = byPlace((text, start): boolean => {
  const left = leftOf(text, start)
  return /[€$£¥#]\s?$|\bv\.?\s?$/iu.test(left) || publicLabel.test(left.slice(-26))
})
