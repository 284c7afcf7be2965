import type { EntityType } from "../core/finding.ts"
import { publicLabel } from "./field-words.ts"
import { labelType } from "./field-type.ts"

const reach = 48
const trailing = /[\s:：=#"'“„(-]+$|(?:^|\s)(?:no|nr|number|num|n|is|was|are|ist|lautet|es|est|è|é|to|as|の|は|是|为)[.º°]?$/iu

/** What is written just before an offset, on the same line and in the same clause. */
export const leftOf = (text: string, start: number): string => text.slice(Math.max(0, start - reach), start).split(/[\n\r;|!?]|(?<!\b(?:no|nr|num|tel|ph|mob|fon))[.,] /iu).at(-1) ?? ""

const memo = new Map<string, EntityType | undefined>()
/** The private type that the words before a value announce ("SSN", "my card number is", "Tel.:"). */
export const announcedType = (text: string, start: number): EntityType | undefined => {
  const left = leftOf(text, start)
  if (memo.has(left)) return memo.get(left)
  let stem = left
  let type: EntityType | undefined
  // "Account number 1234" is told by "account number", "SSN is 1234" by what is left when the last word is gone.
  for (let before = ""; before !== stem && !type; [before, stem] = [stem, stem.replace(trailing, "")]) {
    const words = stem.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter(Boolean)
    for (let count = Math.min(4, words.length); count >= 1 && !type; count -= 1) type = labelType(words.slice(-count).join(" "))
  }
  if (!type && /(?:^|\s)(?:tel|ph|call|fon|mob)\.?$/iu.test(stem)) type = "PHONE"
  if (memo.size > 4_000) memo.clear()
  memo.set(left, type)
  return type
}

/** Whether the words before a number say that it is a public one: a version, a price, an order or product code. */
export const announcedPublic = (text: string, start: number): boolean => {
  const left = leftOf(text, start)
  return /[€$£¥#]\s?$|\bv\.?\s?$/iu.test(left) || publicLabel.test(left.slice(-26))
}
