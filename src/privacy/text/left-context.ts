import type { EntityType } from "../../core/finding.ts"
import { publicLabel } from "../words/field-words.ts"
import { type Label, labelBefore } from "../context/label-index.ts"
import { caseless, foldCase } from "./fold-case.ts"
import { ending, ready } from "./match-at.ts"
import { onForget } from "../memo.ts"
import { among, tableOf } from "./text-marks.ts"

const reach = 48

/** What is written just before an offset, on the same line and in the same clause. */
export const leftOf = (text: string, start: number): string => {
  const left = text.slice(Math.max(0, start - reach), start)
  for (let i = left.length - 1; i >= 0; i -= 1) {
    if (among(ends, left, i)) return left.slice(i + 1)
    if (left[i] === " " && among(stops, left, i - 1) && !abbreviated(left.slice(0, i - 1))) return left.slice(i + 1)
  }
  return left
}
const ends = tableOf(/[\n\r;|!?]/)
const stops = tableOf(/[.,]/)
/** A full stop after these ends nothing. */
const abbreviated = ending("\\b(?:no|nr|num|tel|ph|mob|fon)", "iu")

/** What may stand between a label and its value: a separator, "number", "is", a bracket. */
const joint = caseless(String.raw`^(?:\s?\([^()\n]{0,24}\))?[\s:：=＝#№*"'“„«»(\-–.º°\]>]*(?:(?:number|num|no|nr|nummer|id|is|was|are|ist|lautet|war|es|son|est|sont|è|é|são|to|as|on|at|är|er|on|to|jest|the|в|на|wurde|auf|changed|set|now|updated|の|は|是|为|為|이|가|은|는)(?![\p{L}\p{N}])[\s:：=＝#№*"'“„«(\-.º°]*){0,3}$|^[のは是为為이가은는]?[\s:：]*$`, "u")

/** The label that announces the value at an offset: "SSN 123…", "my card number is 4…", "Tel.: 0…". */
export const announcing = (text: string, start: number): Label | undefined => {
  const label = labelBefore(text, start)
  if (!label || start - label.end > 34) return undefined
  // Several families ask about the same place, one after the other.
  if (label !== last.label || start !== last.start) last = { label, start, announces: announces(text, label, start) }
  return last.announces ? label : undefined
}
let last: { label: Label | undefined; start: number; announces: boolean } = { label: undefined, start: 0, announces: false }
/** Between most labels and their values stands nothing else. */
const separators = tableOf(/[ :=#*"'(.>-]/)
const announces = (text: string, label: Label, start: number): boolean => {
  let at = label.end
  while (at < start && among(separators, text, at)) at += 1
  if (at === start && !label.whole) return true
  const gap = text.slice(label.end, start)
  if (gap.includes("\n") ? !/^[:：]?\s{0,3}$/.test(gap) : !ready(joint, text).test(foldCase(gap))) return false
  return !label.whole || (label.leads && /[:：=\n]|^\s?[#№]?\s?$|(?:^|\s)(?:is|ist|est|es|è|é)\s/.test(gap))
}
/** The private type that the words before a value announce. */
export const announcedType = (text: string, start: number): EntityType | undefined => announcing(text, start)?.types[0]

/** Whether the words before a number say that it is a public one: a version, a price, an order or product code. */
export const announcedPublic = (text: string, start: number): boolean => {
  if (text !== asked.text || start !== asked.start) {
    const left = leftOf(text, start)
    asked = { text, start, isPublic: sign(left) !== null || ready(publicLabel, text).test(left.slice(-26)) }
  }
  return asked.isPublic
}
const nothing = { text: "", start: -1, isPublic: false }
/** The last answer, for the families that ask about the same place. */
let asked = nothing
onForget(() => { asked = nothing })
const sign = ending("(?:[€$£¥#]|\\bv\\.?)\\s?", "iu")
