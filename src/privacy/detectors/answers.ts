import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelType } from "../context/field-type.ts"
import { labelsOf } from "../context/label-index.ts"
import { plausible } from "../context/plausible.ts"
import { valueAt } from "../context/value-shape.ts"
import { criticalTypes } from "../entity-groups.ts"
import { hintsOf, isNear } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"
import { countDigits, linesWith } from "../text/text-marks.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { askedFor, isHelped } from "./asked-for.ts"
import { nameWord } from "./name-words.ts"
import { strong } from "./secrets-told.ts"
import { asksForEntry } from "./code-requests.ts"

/** Who says a line of a dialogue, and what. */
const turn = /[ \t]*(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[APap][Mm])?\]?,?[ \t]{0,2}[-–]? ?)?([\p{L}][\p{L}\p{M} .'’-]{0,24})[:：][ \t]?([^\n]{1,160})/uy
/** Being born is asked for without naming a date. */
const born = caseless(String.raw`(?<![\p{L}\p{M}])(?:born|birth\p{L}*|geboren|geburts\p{L}+|née?s?|naissance|nacid[oa]|nació|naciste|nacimiento|nat[oa]|nascit[oa]|nascid[oa]|nasceu|nascimento|urodz\p{L}+|narozen\p{L}*|född|født|syntyn\p{L}*|született|născut\p{L}*|родил\p{L}+|рождения|народ\p{L}+|γεννή\p{L}+|doğum|ولدت|ميلاد\p{L}*|נולד\p{L}*|जन्म|lahir|sinh)(?![\p{L}\p{M}])|生年月日|生まれ|出生|생년월일|태어`, "u")
/** What each of them holds, in any case where letters have no other form. */
const bornHints = hintsOf("born|birth|geboren|geburts|né|naissance|nacid|nació|nacist|nacimiento|nat|nasc|urodz|narozen|født|född|syntyn|szület|născut|родил|рождения|народ|γεννή|doğum|ولدت|ميلاد|נולד|जन्म|lahir|sinh|生年月日|生まれ|出生|생년월일|태어")
/** Who asks for a value without a question's sign: "send me the code of the safe". */
const asksFor = caseless(String.raw`(?<![\p{L}\p{M}])(?:send|give|tell|text|share|drop|remind me|need|schick\p{L}{0,3}|gib|sag|nenn\p{L}{0,2}|brauche|envoie\p{L}{0,2}|donne\p{L}{0,2}|dis moi|rappelle moi|manda\p{L}{0,3}|mándame|envía\p{L}{0,2}|dame|dime|dímelo|pásame|pasa|necesito|dammi|dimmi|mandami|passami|inviami|mi serve|passa|diz|me diz|envia|preciso|stuur|geef|zeg|app|nodig|wyślij|podaj|daj|przyślij|napisz|potrzebuję|пришли\p{L}{0,2}|скинь\p{L}{0,2}|дай\p{L}{0,2}|напиши|скажи\p{L}{0,2}|отправь\p{L}{0,2}|надішли|скинь|gönder\p{L}{0,4}|yolla|söyle|ver|versene|atsana|skicka|ge mig|säg|send\p{L}{0,2}|giv|sig|gi meg|lähetä|anna|kerro|laita|pošli\p{L}{0,2}|dej|řekni|napiš|daj mi|povedz|trimite\p{L}{0,3}|dă-mi|spune-mi|zi-mi|küldd|mondd|add meg|írd|στείλε|δώσε|πες|pošalji|reci|прати|дай ми|кажи|kirim\p{L}{0,3}|kasih|minta|gửi|cho|nhắn|ابعت\p{L}*|أرسل\p{L}*|ارسل\p{L}*|اعطني|أعطني|قل لي|שלח\p{L}*|תשלח\p{L}*|תן|תגיד\p{L}*|بفرست|بده|بگو|भेज\p{L}*\p{M}*|दे दो|बता\p{M}*|পাঠাও|দাও)(?![\p{L}\p{M}])|送って|教えて|ください|发我|发给我|告诉我|给我|傳給我|跟我說|보내|알려|ส่ง|บอก|ขอ`, "u")
/** What people say before they answer: "Sure, it's …", "yes: ", "le …". */
const preamble = /^(?:[\p{L}\p{M}'’]{1,12}[,.!:]? ){0,5}?/u
/** A code that somebody was sent is asked for by what brought it. */
const sent = caseless(String.raw`(?<![\p{L}\p{M}])(?:sms|смс|texted|text(?:ed)? you|sent you|digits|codes?|códigos?|codici?|codice|kode?n?|kodu\p{L}*|kód|koodi|код\p{L}{0,2}|κωδικ\p{L}+|ziffern|chiffres|cifre|cifras|cijfers|cyfr\p{L}*|цифр\p{L}*|رمز\p{L}*|קוד|कोड|mã|angka)(?![\p{L}\p{M}])|コード|验证码|驗證碼|短信|番号|인증|번호`, "u")
const [alone, spelled, expiry, security] = [/^\d{4,8}[.!]?$/, /^\d(?: \d){3,18}$/, /^(?:0[1-9]|1[0-2]) ?\/ ?(?:20)?\d\d[.!]?$/, /^\d{3,4}[.!]?$/]
/** "08/29, and the code is 204" */
const both = /^((?:0[1-9]|1[0-2]) ?\/ ?(?:20)?\d\d)(?!\d)[^\d\n]{1,24}?(\d{3,4})[.!]?$/d
/** An account as people give it where no label stands: digits alone, and what joins their groups. */
const account = /^\d(?:[ ./-]{0,3}\d){5,25}$/
const dateOrSum = /^\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d\d$|^(?:19|20)\d\d-\d\d-\d\d$|^\d{1,3}(?:[., ]\d{3})*[.,]\d{2}$/
const document = /^(?:\p{Lu}{1,3}[ -]?)?[\p{Lu}\d](?:[ ./-]{0,2}[\p{Lu}\d]){5,20}$/u
/** How sentences end behind a number, in languages whose verbs come last. */
const tail = /\s?(?:です|でございます|になります|입니다|이에요|예요|이요|요|ครับ|ค่ะ|है|হলো)?[.!。！]?$/u
const isCard = (said: string): boolean => { const digits = countDigits(said); return digits > 12 && digits < 20 && /^[\d -]+$/.test(said.trim()) }

/** Values that are told by their form as an answer; a name or an illness is told by other families. */
const answered: ReadonlySet<EntityType> = new Set<EntityType>([...criticalTypes, "DOB", "ADDRESS", "PHONE", "EMAIL", "ACCOUNT_ID", "USERNAME", "VEHICLE", "DEVICE_ID"])
const places = (said: string): number[] => { const words = /^(?:[\p{L}\p{M}'’]{1,12}[,.!:]? ){1,6}/u.exec(said)?.[0] ?? ""; return [0, ...[...words].flatMap((char, at) => (char === " " ? [at + 1] : []))] }

const longestDay = 60
const [ascii, anyDigit] = [/^[\x00-\x7f]*$/, /\d/]

/** Whether one of two asks the other for something: both are called by a word that no form has for a label. */
const isDemanded = (asker = "", who: string, said: string): boolean => labelType(asker) === undefined && labelType(who) === undefined && asksFor.test(foldCase(said))

/** A page shows line ends as spaces: where the time and who speaks begin a turn, they are put back; no place moves. */
const inLines = (text: string): string => text.includes("\n") || !text.includes(":") ? text : text.replace(stamped, "\n")
const stamped = / (?=\[?\d{1,2}:\d{2}(?::\d{2})?\]? \p{Lu}[\p{L}\p{M} .'’-]{1,20}: )/gu
/** What somebody is asked for and answers on the next line: "Agent: And your date of birth?", "You: 27/10/1993". */
export const answers: Detector = whole => {
  const text = inLines(whole)
  if (!text.includes("\n") || !/[:：]/.test(text)) return []
  const turns = matchesAt(turn, text, [...linesWith(text, ":"), ...text.includes("：") ? linesWith(text, "：") : []].sort((a, b) => a - b))
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
    const plainly = /[?？؟;]\s*$/.test(question) || isHelped(foldCase(who))
    const demanded = !talks && !plainly && isDemanded(asked[1], who, question)
    const talk = talks || plainly || demanded
    const from = asked.index + asked[0].length - question.length
    const types = new Set<EntityType>()
    while ((labels[next]?.start ?? from) < from) next += 1
    for (; talk && next < labels.length && (labels[next]?.start ?? 0) < from + question.length; next += 1) for (const type of labels[next]?.types.slice(0, 1) ?? []) types.add(type)
    // Most lines can answer nothing of the kind: a few digits, or one word.
    const small = plainly && (countDigits(said) > 2 || !said.trim().includes(" ")) ? foldCase(question) : ""
    if (talk && (!ascii.test(question) || isNear(bornHints(text), from, from + question.length)) && born.test(small === "" ? foldCase(question) : small)) types.add("DOB")
    const wanted = small === "" ? [] : askedFor(small)
    const pair = talk && (card || types.has("CARD_EXPIRY")) ? both.exec(said)?.indices : undefined
    if (pair) for (const [at, type] of [[1, "CARD_EXPIRY"], [2, "CARD_CVV"]] as const) { const group = pair[at]; if (group) put(type, group[0], said.slice(...group)) }
    if (pair) return
    const digits = anyDigit.test(said)
    const bare = said.trim().replace(tail, "")
    for (const type of talk ? [...types].reverse() : []) {
      if (!answered.has(type) || !digits && type !== "PASSWORD" && type !== "EMAIL") continue
      for (const place of places(said)) {
        const value = valueAt(type, said.slice(place), type === "PASSWORD" ? "copula" : "colon").replace(/[.!]$/, "")
        // Steps of a recipe ask for things too: who is told to send a value says nothing else.
        if (value === "" || demanded && value !== bare || !/\d/.test(value) && type !== "PASSWORD" && type !== "EMAIL" || !plausible(type, value)) continue
        if (type === "BANK_ACCOUNT" && (countDigits(value) < 5 || dateOrSum.test(said.slice(place).trim()))) continue
        if (type === "PASSWORD" && !/[\d\p{P}\p{S}]/u.test(value)) continue
        return put(type, place, value)
      }
    }
    const offset = said.indexOf(bare)
    // "ninth of May eighty-six"
    if (talk && types.has("DOB") && !digits && bare.length < longestDay && bare.split(/[ ,]+/).some(word => nameWord(word).month)) return put("DOB", offset, bare)
    if (talk && card && expiry.test(bare)) return put("CARD_EXPIRY", offset, bare)
    if (talk && card && security.test(bare)) return put("CARD_CVV", offset, bare)
    if (wanted.includes("CARD_CVV") && security.test(bare)) return put("CARD_CVV", offset, bare)
    if (wanted.includes("PASSWORD") && !bare.includes(" ") && strong(bare)) return put("PASSWORD", offset, bare)
    const paper = wanted.find(type => type === "NATIONAL_ID" || type === "PASSPORT")
    for (const place of paper ? places(said) : []) {
      const value = said.slice(place).trim().replace(tail, "")
      if (paper && document.test(value) && countDigits(value) > 4 && !dateOrSum.test(value)) return put(paper, place, value)
    }
    for (const place of wanted.includes("BANK_ACCOUNT") ? places(said) : []) {
      const value = said.slice(place).trim().replace(tail, "")
      if (account.test(value) && !dateOrSum.test(value)) return put("BANK_ACCOUNT", place, value)
    }
    if (spelled.test(bare)) return put([...types].find(type => answered.has(type)) ?? (bare.length < 16 ? "OTP" : "ACCOUNT_ID"), offset, bare)
    if (alone.test(bare) && (sent.test(foldCase(question)) || wanted.includes("OTP") || asksForEntry(question))) put("OTP", offset, bare)
  })
  return found
}
