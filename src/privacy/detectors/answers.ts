import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelsOf } from "../context/label-index.ts"
import { plausible } from "../context/plausible.ts"
import { valueAt } from "../context/value-shape.ts"
import { criticalTypes } from "../entity-groups.ts"
import { matchesIn } from "../text/match-at.ts"
import { countDigits } from "../text/text-marks.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { asksForEntry } from "./code-requests.ts"

/** Who says a line of a dialogue, and what. */
const turn = /(?<=^|\n)[ \t]*([\p{L}][\p{L}\p{M} .'’-]{0,24})[:：][ \t]?([^\n]{1,160})/gu
/** Being born is asked for without naming a date. */
const born = caseless(String.raw`(?<![\p{L}\p{M}])(?:born|birth\p{L}*|geboren|geburts\p{L}+|née?s?|naissance|nacid[oa]|nació|naciste|nacimiento|nat[oa]|nascit[oa]|nascid[oa]|nasceu|nascimento|urodz\p{L}+|narozen\p{L}*|född|født|syntyn\p{L}*|született|născut\p{L}*|родил\p{L}+|рождения|народ\p{L}+|γεννή\p{L}+|doğum|ولدت|ميلاد\p{L}*|נולד\p{L}*|जन्म|lahir|sinh)(?![\p{L}\p{M}])|生年月日|生まれ|出生|생년월일|태어`, "u")
/** What people say before they answer: "Sure, it's …", "yes: ", "le …". */
const preamble = /^(?:[\p{L}\p{M}'’]{1,12}[,.!:]? ){0,5}?/u
/** A code that somebody was sent is asked for by what brought it. */
const sent = caseless(String.raw`(?<![\p{L}\p{M}])(?:sms|смс|texted|text(?:ed)? you|sent you|digits|codes?|códigos?|codici?|codice|kode?n?|kodu\p{L}*|kód|koodi|код\p{L}{0,2}|κωδικ\p{L}+|ziffern|chiffres|cifre|cifras|cijfers|cyfr\p{L}*|цифр\p{L}*|رمز\p{L}*|קוד|कोड|mã|angka)(?![\p{L}\p{M}])|コード|验证码|驗證碼|短信|番号|인증|번호`, "u")
const [alone, spelled, expiry, security] = [/^\d{4,8}[.!]?$/, /^\d(?: \d){3,18}$/, /^(?:0[1-9]|1[0-2]) ?\/ ?(?:20)?\d\d[.!]?$/, /^\d{3,4}[.!]?$/]
const isCard = (said: string): boolean => { const digits = countDigits(said); return digits > 12 && digits < 20 && /^[\d -]+$/.test(said.trim()) }

/** Values that are told by their form as an answer; a name or an illness is told by other families. */
const answered: ReadonlySet<EntityType> = new Set<EntityType>([...criticalTypes, "DOB", "ADDRESS", "PHONE", "EMAIL", "ACCOUNT_ID", "USERNAME", "VEHICLE", "DEVICE_ID"])
const places = (said: string): number[] => { const words = /^(?:[\p{L}\p{M}'’]{1,12}[,.!:]? ){1,6}/u.exec(said)?.[0] ?? ""; return [0, ...[...words].flatMap((char, at) => (char === " " ? [at + 1] : []))] }

/** What somebody is asked for and answers on the next line: "Agent: And your date of birth?", "You: 27/10/1993". */
export const answers: Detector = text => {
  if (!text.includes("\n") || !/[:：]/.test(text)) return []
  const turns = matchesIn(turn, text)
  if (turns.length < 2) return []
  const found: Finding[] = []
  // A form has each label once; who talks says more than one thing, or asks.
  const talks = new Set(turns.map(([, who]) => who)).size < turns.length
  const labels = labelsOf(text)
  let [card, next] = [false, 0]
  turns.forEach(({ 0: whole, 1: who = "", 2: said = "", index }, at) => {
    const asked = turns[at - 1]
    const start = index + whole.length - said.length
    if (isCard(said)) card = true
    if (!asked || asked[1] === who || text.slice(asked.index + asked[0].length, index).trim() !== "") return
    const put = (type: EntityType, from: number, value: string): void => { found.push({ start: start + from, end: start + from + value.length, type, score: 0.75, source: "answer" }) }
    const question = asked[2] ?? ""
    const talk = talks || /[?？؟;]\s*$/.test(question)
    const from = asked.index + asked[0].length - question.length
    const types = new Set<EntityType>()
    while ((labels[next]?.start ?? from) < from) next += 1
    for (; talk && next < labels.length && (labels[next]?.start ?? 0) < from + question.length; next += 1) for (const type of labels[next]?.types.slice(0, 1) ?? []) types.add(type)
    if (talk && born.test(foldCase(question))) types.add("DOB")
    for (const type of talk ? [...types].reverse() : []) {
      if (!answered.has(type)) continue
      for (const place of places(said)) {
        const value = valueAt(type, said.slice(place), type === "PASSWORD" ? "copula" : "colon").replace(/[.!]$/, "")
        if (value === "" || !/\d/.test(value) && type !== "PASSWORD" && type !== "EMAIL" || !plausible(type, value)) continue
        if (type === "PASSWORD" && !/[\d\p{P}\p{S}]/u.test(value)) continue
        return put(type, place, value)
      }
    }
    const bare = said.trim().replace(/[.!]$/, "")
    const offset = said.indexOf(bare)
    if (talk && card && expiry.test(bare)) return put("CARD_EXPIRY", offset, bare)
    if (talk && card && security.test(bare)) return put("CARD_CVV", offset, bare)
    if (spelled.test(bare)) return put([...types].find(type => answered.has(type)) ?? (bare.length < 16 ? "OTP" : "ACCOUNT_ID"), offset, bare)
    if (alone.test(bare) && (sent.test(foldCase(question)) || asksForEntry(question))) put("OTP", offset, bare)
  })
  return found
}
