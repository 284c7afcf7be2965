import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelTypes } from "../context/field-type.ts"
import { type Label, labelsOf } from "../context/label-index.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isOfThings } from "../context/of-things.ts"
import { isPublication } from "../context/publication.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"
import { namesBelief } from "../words/belief-words.ts"
import { namesIllness } from "../words/illness-words.ts"
import { namesComplaint } from "./symptoms-told.ts"

type Kind = Extract<EntityType, "HEALTH" | "SPECIAL">
/** What a label of health, or of what somebody is, asks for first. */
const kindOf = ({ types }: Label): Kind | undefined => { const [type] = types; return type === "HEALTH" || type === "SPECIAL" ? type : undefined }

/** Between a label and its value: a star, a bar, a tab, or a question's sign. */
const strong = /^[ \u00a0]{0,2}(?:\*{1,2}|=>|[|｜→=]|\t)[ \t\u00a0]{0,3}(?=[^\s|｜*=>])/u
const asked = /^\?[ \u00a0]{1,2}(?=\S)/u
/** A bracket, a sign, or a word that says so: "Аллергия (крабы)", "указано: …". */
const loose = /^(?:[ \u00a0]?[(（] ?|[ \u00a0](?:(?:\p{L}{2,14}[ \u00a0]){0,1}\p{L}{2,14}[:：] ?)?|[ \u00a0]?[:：][ \u00a0]?|[ \u00a0]?[:：*]{0,2}[ \t]*\n[ \t]*)(?=[^\s:])/u
const upTo = /^[^\n|｜;；\t·•()（）]{2,90}?(?= ?[\n|｜;；\t·•()（）]|\.(?:\s|$)|。|, ?(?=\p{Lu}\p{L}+ ?:)|$| [-–—] )/u
const [longestHead, mostRows, longestRow] = [44, 200, 600]
const says = (type: Kind, value: string): boolean => /[\p{L}\p{M}]{2}/u.test(value) && !/[?!]$|[:：]|@|[☐☑□○◯]|^[<{"[]|^(?:please|bitte|merci|choose|select|enter|describe|specify|précis\p{L}*|indi[qc]\p{L}*|angeben|wpisz|uveďte|укажите|вкажіть|e\.g|z\. ?b|np\.|ej\.|ex\.)(?!\p{L})/iu.test(value) && value.split(/\s+/).length <= 9 && !saysNoValue(value, type) && !isOfThings(value, type)
const names = (type: Kind, value: string): boolean => type === "HEALTH" ? namesIllness(value) || namesComplaint(value) : namesBelief(value)

const valueBehind = (text: string, label: Label, type: Kind): Finding | undefined => {
  const rest = text.slice(label.end, label.end + 120)
  const put = (gap: string, score: number, fits: (value: string) => boolean): Finding | undefined => {
    const value = upTo.exec(rest.slice(gap.length))?.[0].trimEnd() ?? ""
    const start = label.end + gap.length
    return value.length > 1 && says(type, value) && (labelTypes(value).length === 0 || names(type, value)) && fits(value) ? { start, end: start + value.length, type, score, source: "personal-field" } : undefined
  }
  const sure = strong.exec(rest)?.[0]
  if (sure !== undefined) return label.leads ? put(sure, 0.86, () => true) : undefined
  const answer = asked.exec(rest)?.[0]
  if (answer !== undefined) return put(answer, 0.76, value => value.split(" ").length < 5 && /^(?:\n|$)/.test(text.slice(label.end + answer.length + value.length)))
  const gap = loose.exec(rest)?.[0]
  if (gap === undefined) return undefined
  // "ご登録のアレルギー（甲殻類）": somebody's, whom the words before tell of.
  if (/[(（]/.test(gap) && allergy.test(text.slice(label.start, label.end))) return put(gap, 0.76, value => /^[)）]/.test(text.slice(label.end + gap.length + value.length)) && whose.test(text.slice(Math.max(0, label.start - 90), label.start)))
  // "…: ethnic group Black Caribbean; sexual orientation heterosexual": one of a list.
  const listed = gap === " " && /[:;] ?$/.test(text.slice(Math.max(0, label.start - 3), label.start)) && text.slice(label.start, label.end).includes(" ")
  return put(gap, 0.76, value => names(type, value) && (gap.trim() !== "" || gap.includes("\n") || label.leads && value.split(" ").length < 5 && !/,/.test(value)) || listed && value.split(" ").length < 4 && /^[;.]/.test(text.slice(label.end + gap.length + value.length)))
}

const allergy = /al{1,2}erg|аллерг|алерг|αλλεργ|アレルギー|过敏|過敏|알레르기|حساسية|אלרג|एलर्जी|แพ้|dị ứng/iu
const whose = /様|さん|ご登録|님|您的|(?<!\p{L})(?:your|registered|ihre?|votre|vos|sus?|uw|din|ditt|ваш\p{L}{0,2}|twoje|vaše|seu|sua)(?!\p{L})/iu

type Cell = { start: number; end: number }
const cellsOf = (text: string, start: number, end: number, sign: string): Cell[] => {
  const cells: Cell[] = []
  for (let from = start; from <= end;) {
    const next = text.indexOf(sign, from)
    const to = next < 0 || next > end ? end : next
    const raw = text.slice(from, to)
    const value = raw.trim()
    cells.push({ start: from + raw.indexOf(value), end: from + raw.indexOf(value) + value.length })
    from = to + 1
  }
  return sign === "|" ? cells.filter((cell, index) => cell.end > cell.start || index > 0 && index < cells.length - 1) : cells
}
/** The cells below a head, where its neighbours are heads too; nothing if it is none. */
const cellsBelow = (text: string, label: Label, type: Kind): Finding[] | undefined => {
  const from = text.lastIndexOf("\n", label.start) + 1
  const to = text.indexOf("\n", label.end)
  if (to < 0 || to - from > longestRow) return undefined
  const head = text.slice(from, to)
  const sign = ["\t", "|", ";"].find(one => head.includes(one))
  if (sign === undefined || /\d{3}|@/.test(head)) return undefined
  const heads = cellsOf(text, from, to, sign)
  const column = heads.findIndex(({ start, end }) => start <= label.start && label.end <= end)
  const own = heads[column]
  if (!own || own.end - own.start > label.end - label.start + 14 || heads.some(({ start, end }) => end - start > longestHead)) return undefined
  // A form of two columns has its labels in the first.
  if (column === 0 && heads.length === 2) return undefined
  const found: Finding[] = []
  let start = to + 1
  let rows = 0
  for (let row = 0; row < mostRows && start < text.length; row += 1) {
    const stop = text.indexOf("\n", start)
    const end = stop < 0 ? text.length : stop
    if (end - start > longestRow) break
    if (!/^[\s|:=+-]*--[\s|:=+-]*$/.test(text.slice(start, end))) {
      const cells = cellsOf(text, start, end, sign)
      if (cells.length !== heads.length) break
      rows += 1
      const cell = cells[column]
      const value = cell ? text.slice(cell.start, cell.end) : ""
      if (cell && value.length < 90 && says(type, value) && (labelTypes(value).length === 0 || names(type, value))) found.push({ start: cell.start, end: cell.end, type, score: 0.85, source: "personal-field" })
    }
    start = end + 1
  }
  return rows === 0 ? undefined : found
}

/** A match is called like a party too: beside a name it is one. */
const parties = hintsOf("partido|parti |parti:|párt:|strana:|stranka:")
const party = /(?:partido|parti|párt|strana|stranka) ?[:：] ?(?<what>\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4})(?=\n|$|[;|·])/diuy
const partyFields = (text: string): Finding[] => {
  const places = parties(text).filter(at => at === 0 || /[\n;|·]\s?$/.test(text.slice(Math.max(0, at - 2), at)))
  if (places.length === 0 || !labelsOf(text).some(({ types, leads }) => leads && types[0] === "PERSON")) return []
  return matchesAt(party, text, places).flatMap(match => { const [start, end] = match.indices?.groups?.["what"] ?? [0, 0]; return end > start ? [{ start, end, type: "SPECIAL" as const, score: 0.76, source: "personal-field" }] : [] })
}

/** Health, and what somebody is, in forms and tables whose signs say less than others': stars, bars, brackets, semicolons with spaces, questions. */
export const personalFields: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = partyFields(text)
  for (const label of labelsOf(text)) {
    const type = kindOf(label)
    if (!type) continue
    const below = cellsBelow(text, label, type)
    if (below) { found.push(...below); continue }
    const behind = valueBehind(text, label, type)
    if (behind) found.push(behind)
  }
  return found
}
