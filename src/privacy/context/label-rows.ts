import type { EntityType } from "../../core/finding.ts"
import { type Label, labelsOf } from "./label-index.ts"
import { onForget } from "../memo.ts"
import { among, codeAt, isDigit, tableOf } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"

/** What a page writes beside a label, or under or over it, whatever signs it draws between the two. */
export type LabelRow = {
  /** All labels within the words that stand for one, the first of them first. */
  labels: readonly Label[]
  /** Of those words' letters, the part that labels make up: 1 if nothing else is said there. */
  share: number
  start: number; end: number
  /** Where the value stands: behind a sign on the same line, on the next line, or before its label in brackets. */
  place: "beside" | "below" | "before"
  /** A sign between the two, or beside the label, says that a label it is. */
  marked: boolean
}

const [longestLead, longestTail, longestRest, longestLine] = [40, 44, 64, 600]
/** What of a line is such a value can't be told by its shape: it is all of the cell. */
const wordless: ReadonlySet<EntityType> = new Set<EntityType>(["HEALTH", "SPECIAL", "PASSWORD"])
/** What may end the cell before a label. */
const edges = tableOf(/[\n\r\t|;{<>]/)
/** Bullets, numbers of a list, headings, quotes and marks of bold letters before a label. */
const lead = /^\s*(?:(?:[-*+•·‣▪◦●○■□☐☑✓✔➤➜►–—]|#{1,4}|\d{1,2}[.)]|\[[ x]?\])\s+|>\s?)?[*_"'“„«「【[`(（]{0,3}/u
/** What parts a label from its value: a colon, an arrow, dots, a tab, a bar, a dash between spaces, several spaces. */
const parting = /["'”“»」】\]*_`]{0,3}\s?\*?[ \t\u00a0]*(?:[:：]{1,2}(?!\/\/)|(?<=["'\s])={1,2}(?!>)|=(?![=>])|[-–—=]{1,2}>|[→⇒➜➔►▸]|(?:\s?[.·…_‧・]){3,}:?|\t+|[ \u00a0]\||[ \u00a0][–—-](?=[ \u00a0])|[ \u00a0]{2,}(?=\S))[*_]{0,2}[ \t\u00a0]*[*_]{0,2}/uy
/** Characters that such a sign, or what stands before it, may begin with; and those that no label goes on behind. */
const signs = tableOf(/[:=\t.·_"'\]*`| -]/)
const ends = tableOf(/[\n\r;<>{}]/)
const wideSigns = new Set("：→⇒➜➔►▸…‧・”“»」】\u00a0–—·")
/** Letters of most scripts lie below all of them, and those of the East above nearly all. */
const maybeSign = (code: number): boolean => code < 0x2000 ? code < 0xbc : code < 0x3100 || code === 0xff1a
/** Where a sign begins behind a label, and where its value would. */
type Sign = { at: number; to: number }
const partingAt = (text: string, from: number): Sign | undefined => {
  const last = Math.min(text.length, from + longestTail)
  for (let at = from; at < last; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 128 ? ends[code] === 1 : false) return undefined
    if (code < 128 ? signs[code] !== 1 : !maybeSign(code) || !wideSigns.has(text.charAt(at))) continue
    // Most spaces stand between words.
    if (code === 32 && isLetter(codeAt(text, at + 1))) continue
    parting.lastIndex = at
    const sign = parting.exec(text)
    if (sign) return { at, to: at + sign[0].length }
  }
  return undefined
}
/** A star, a colon or a word that says that it must be filled in, behind a label that is alone on its line. */
const alone = /([^\n\r\t:：=→|;<>{}]{0,44}?)(\s?(?:\*{1,2}|[:：]|\((?:required|optional|pflichtfeld|obligatoire|facultatif|obligatorio|opcional|obbligatorio|verplicht|wymagane|zorunlu|обязательно|обов'язково|必須|必填|필수)\)|（必須）|（必填）|【必須】|\*\s?:)?)[ \t*]*(?:\r?\n|$)/iuy
const inBrackets = /^\s*[(（[【]/
const closing = /((?:[^\n\r\t:：=→|;<>{}()（）]|[(（][^\n()（）]{0,30}[)）]){0,44}?)\s?[)）\]】][ \t]*(?=\r?\n|$)/uy
/** Whether a bracket closes before an offset: else there is no need to look for one that ends its line. */
const closesBefore = (text: string, from: number, to: number): boolean => {
  const last = Math.min(to, text.length)
  for (let i = from; i < last; i += 1) { const code = text.charCodeAt(i); if (code === 41 || code === 93 || code === 0xff09 || code === 0x3011) return true }
  return false
}
const manyDigits = /\d{2}|\d.*\d/
/** Letters and digits of a part of a text, without what stands in brackets. */
const size = (text: string, from: number, to: number): number => {
  let [count, depth] = [0, 0]
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 40 || code === 0xff08) depth += 1
    else if ((code === 41 || code === 0xff09) && depth > 0) depth -= 1
    else if (depth === 0 && (isLetter(code) || isDigit(code))) count += 1
  }
  return count
}

const lineEnd = (text: string, at: number): number => { const stop = text.indexOf("\n", at); return stop < 0 ? text.length : stop > at && text[stop - 1] === "\r" ? stop - 1 : stop }
const lineStart = (text: string, at: number): number => at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1
const trimmed = (text: string, from: number, to: number): { start: number; end: number } => {
  let [start, end] = [from, to]
  while (start < end && blank.test(text.charAt(start))) start += 1
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
const blank = /\s/

type Head = { start: number; share: number; labels: readonly Label[] }
/** The words of a label from the edge of its cell to an offset, if labels make up a part of them that counts. */
const headOf = (text: string, index: number, end: number, all: readonly Label[]): Head | undefined => {
  const first = all[index]
  if (!first) return undefined
  let start = first.start
  while (start > 0 && first.start - start < longestLead && !among(edges, text, start - 1)) start -= 1
  if (start > 0 && !among(edges, text, start - 1)) return undefined
  const labels: Label[] = []
  let named = 0
  for (let i = index; i < all.length; i += 1) {
    const label = all[i]
    if (!label || label.start >= end) break
    labels.push(label)
    named += label.end - label.start
  }
  if (named * 6 < end - start) return undefined
  if (start < first.start) start += lead.exec(text.slice(start, first.start))?.[0].length ?? 0
  // An address that stands before a label is none of it.
  if (start < first.start && manyDigits.test(text.slice(start, first.start))) return undefined
  const said = labels.reduce((sum, label) => sum + size(text, label.start, label.end), 0)
  return { start, share: Math.min(1, said / Math.max(1, size(text, start, end))), labels }
}

/** The end of a value that begins at an offset: the edge of its cell, of its quotes, or where the next label begins. */
const valueEnd = (text: string, start: number, stop: number, index: number, all: readonly Label[], signAt: (index: number) => Sign | undefined): number => {
  const quote = /["“„«「]/.exec(text.charAt(start))?.[0]
  if (quote !== undefined) {
    const close = text.indexOf(quote === "“" || quote === "„" ? "”" : quote === "«" ? "»" : quote === "「" ? "」" : "\"", start + 1)
    if (close > start && close <= stop) return close + 1
  }
  let end = stop
  for (let at = start; at < end; at += 1) {
    const code = codeAt(text, at)
    if (code === 9 || code === 60 || (code === 124 && blank.test(text.charAt(at - 1)))) { end = at; break }
  }
  // "SSN: 610-55-7611    Filing status: Single": several spaces are the edge of a cell where a label follows.
  if (text[start] !== undefined && text.slice(start, end).includes("   ")) end = start + (nextCell.exec(text.slice(start, end))?.index ?? end - start)
  // "Name: Ann, faith: Sikh": what stands before a colon further on is the next label, from the sign before it.
  for (let i = index; i < all.length; i += 1) {
    const label = all[i]
    if (!label || label.start >= end) break
    if (label.start <= start) continue
    const follows = signAt(i)
    const sign = follows && /[:：=→]/.test(text.slice(follows.at, follows.to)) ? nextSign.exec(text.slice(Math.max(start, label.start - 14), label.start)) : null
    if (sign) return Math.max(start, label.start - 14) + sign.index
  }
  return end
}
const nextCell = / {3,}(?=\p{Lu}[\p{L} ]{2,30}: )/u
const nextSign = /[,，、;；|•·/][ \u00a0]?[-*•·"'{]?[ \u00a0]?(?:(?:my|your|the|mein|ihre?|mon|ma|votre|mi|su|il|la|le|el|o|a) )?$|[.。] $/u

/** Whether a line begins with a label that makes up half of it. */
const headed = (text: string, { start, end }: { start: number; end: number }, index: number, all: readonly Label[]): boolean => {
  for (let i = index; i < all.length; i += 1) {
    const label = all[i]
    if (!label || label.start >= start + 9) return false
    if (label.start >= start && label.end <= end && end - start < longestLine && size(text, label.start, label.end) * 2 >= size(text, start, end)) return true
  }
  return false
}
/** What stands on the line below, and whether the page goes on as a form does: with another label, an empty line or nothing. */
const below = (text: string, from: number, index: number, all: readonly Label[]): { start: number; end: number; formal: boolean } | undefined => {
  let at = from
  if (text[at] === "\n" ) at += 1
  if (at >= text.length) return undefined
  const value = trimmed(text, at, lineEnd(text, at))
  if (value.start === value.end || value.end - value.start > 200) return undefined
  const next = text.indexOf("\n", value.end)
  if (next < 0) return { ...value, formal: true }
  const follow = trimmed(text, next + 1, lineEnd(text, next + 1))
  return { ...value, formal: follow.start === follow.end || (tells.test(text.slice(follow.start, Math.min(follow.end, follow.start + longestLine))) && !tells.test(text.slice(value.start, value.end))) || headed(text, follow, index, all) }
}

/** A number alone under the word for a document is its number. */
const documents: ReadonlySet<EntityType> = new Set<EntityType>(["PASSPORT", "DRIVER_LICENSE", "NATIONAL_ID", "TAX_ID", "SSN", "HEALTH_ID", "BANK_ACCOUNT"])
const numberAlone = /^(?=(?:.*\d){5})[\p{Lu}\d][\p{Lu}\d ./-]{4,24}$/u
const lineOnly = /^[ \t]{0,3}\r?\n[ \t]{0,3}$/
/** A sentence: what stands in a list of topics is none. */
const tells = /^\p{L}[\p{L}\p{M}'’-]* (?:\S+ ){1,60}\S*[.!?…]$/u

const begins = (text: string, label: Label | undefined): boolean => label !== undefined && label.start - lineStart(text, label.start) < 4 && (text[label.end] === " " || text[label.end] === "\t" || text[label.end] === ":")
const opensValue = /[\p{L}\p{M}\p{N}+#@]/u
const stopsSentence = /[.!?。！？]$|[.!?] /u
/** "Prescribed medicine:" over its value. */
const colonEnd = /[:：]/
const spaced = (text: string, from: number, stop: number, index: number, all: readonly Label[]): LabelRow | undefined => {
  const label = all[index]
  if (!label || label.start - from > 3 || text[label.end] !== " " || stop - label.end > 80) return undefined
  const value = trimmed(text, label.end, stop)
  if (value.start === value.end || !opensValue.test(text.charAt(value.start)) || stopsSentence.test(text.slice(value.start, value.end)) || colonEnd.test(text.charAt(value.end - 1))) return undefined
  // The labels of the lines beside it.
  const before = all.slice(Math.max(0, index - 4), index).findLast(one => one.start < from && one.start - lineStart(text, one.start) < 4)
  const after = all.slice(index + 1, index + 5).find(one => one.start > stop && one.start - lineStart(text, one.start) < 4)
  const near = [before, after].filter(one => one && begins(text, one) && Math.abs(one.start - label.start) < 160)
  if (near.length === 0) return undefined
  const block = text.slice(before && near.includes(before) ? lineStart(text, before.start) : from, after && near.includes(after) ? lineEnd(text, after.end) : stop)
  return /\d{2}|@/.test(block) ? { labels: [label], share: 1, ...value, place: "beside", marked: true } : undefined
}

const find = (text: string): LabelRow[] => {
  const rows: LabelRow[] = []
  const all = labelsOf(text)
  const signs = new Map<number, Sign | undefined>()
  const signAt = (index: number): Sign | undefined => {
    if (!signs.has(index)) signs.set(index, partingAt(text, all[index]?.end ?? text.length))
    return signs.get(index)
  }
  let done = 0
  // A line's bounds serve all of its labels.
  let [from, stop] = [0, -1]
  for (let index = 0; index < all.length; index += 1) {
    const label = all[index]
    if (!label || label.start < done) continue
    if (label.start > stop) { from = lineStart(text, label.start); stop = lineEnd(text, label.end) }
    if (stop - from > longestLine && label.start - from > longestLine / 2) continue
    const sign = signAt(index)
    // "Phone: 030 …": what has a shape of its own is found behind a colon without a look at its row.
    if (sign && sign.at === label.end && text[sign.at] === ":" && sign.to === sign.at + 2 && label.types.every(type => type !== "ADDRESS" && !wordless.has(type)) && text[sign.to] !== "\n") { done = label.end; continue }
    if (sign && sign.to < stop) {
      const head = headOf(text, index, sign.at, all)
      if (head) {
        const value = trimmed(text, sign.to, Math.min(stop, sign.to + longestLine))
        const to = trimmed(text, value.start, valueEnd(text, value.start, value.end, index + head.labels.length, all, signAt)).end
        if (to > value.start) rows.push({ labels: head.labels, share: head.share, start: value.start, end: to, place: "beside", marked: true })
        done = head.labels.at(-1)?.end ?? label.end
        continue
      }
    }
    // Lines that each begin with a label and a space: a list of details, if one of them holds a number.
    const beside = spaced(text, from, stop, index, all)
    if (beside) { rows.push(beside); done = label.end; continue }
    // The label's own line holds nothing else.
    if (label.start - from > longestLead) continue
    const before = text.slice(from, label.start)
    if (inBrackets.test(before)) {
      closing.lastIndex = label.end
      // Its line may end with a blank before the bracket.
      const close = closesBefore(text, label.end, stop + 3) ? closing.exec(text) : null
      const above = close && from > 0 ? trimmed(text, lineStart(text, from - 1), from - 1) : undefined
      const head = close && headOf(text, index, label.end + (close[1]?.length ?? 0), all)
      if (head && above && above.end > above.start && above.end - above.start <= 200) { rows.push({ labels: head.labels, share: head.share, ...above, place: "before", marked: true }); done = head.labels.at(-1)?.end ?? label.end }
      continue
    }
    if (stop - label.end > longestRest) continue
    alone.lastIndex = label.end
    const whole = alone.exec(text)
    const head = whole && headOf(text, index, label.end + (whole[1]?.length ?? 0), all)
    if (!head || !whole) continue
    const value = below(text, label.end + whole[0].length, index + head.labels.length, all)
    const marked = (whole[2] ?? "").trim() !== ""
    // A form of one line each: what stands before this label was the value of the one before it.
    const last = rows.at(-1)
    const goesOn = last?.place === "below" && head.labels.some(({ types }) => types[0] === "HEALTH" || types[0] === "SPECIAL" || value && documents.has(types[0] ?? "PERSON") && numberAlone.test(text.slice(value.start, value.end))) && lineOnly.test(text.slice(last.end, head.start))
    if (value && (marked || value.formal || goesOn)) rows.push({ labels: head.labels, share: head.share, start: value.start, end: value.end, place: "below", marked })
  }
  return rows
}

let last: { text: string; rows: readonly LabelRow[] } = { text: "", rows: [] }
onForget(() => { last = { text: "", rows: [] } })
/** All rows of label and value of a text, in order. The last text is remembered. */
export const labelRows = (text: string): readonly LabelRow[] => {
  if (text !== last.text) last = { text, rows: find(text) }
  return last.rows
}
