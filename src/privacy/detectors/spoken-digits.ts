import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { criticalTypes } from "../entity-groups.ts"
import { hintsOf } from "../hints.ts"
import { announcedType } from "../text/left-context.ts"
import { ending, matchesIn } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { spokenHints, spokenSize, spokenValue } from "../words/spoken-numbers.ts"

const hints = hintsOf(spokenHints)
const codes = "code|codes|passcode|pin|otp|token|tan|código|codigo|codice|kod|kodu|kodunuz|kode|koden|koodi|koodini|kód|kódom|codul|cod|код|кода|кодът|κωδικός|κωδικό|الرمز|رمز|الكود|كود|کد|קוד|הקוד|कोड|কোড|mã|msimbo"
const calls = "number|no|phone|mobile|cell|call|ring|text|reach|whatsapp|nummer|telefon|handy|anrufen|ruf|numéro|tél|téléphone|portable|appelle|appelez|rappelle|joindre|número|teléfono|móvil|llama|llámame|numero|telefono|cellulare|chiama|chiamami|telefone|telemóvel|celular|liga|ligue|telefoonnummer|bel|mobiel|numer|zadzwoń|dzwoń|numaram|telefonum|ara|номер|телефон|звони|позвони|дзвони|ring|mobil|nr|numret|nummeret|puhelin|puhelinnumero|numeroni|soita|číslo|volej|zavolej|număr|numărul|sună|szám|számom|hívj|τηλέφωνο|αριθμός|κινητό|πάρε|broj|nazovi|številka|nomor|telp|hubungi|số|gọi|رقمي|رقم|هاتف|اتصل|טלפון|המספר|נייד|תתקשר|شماره|تلفن|नंबर|फोन|নম্বর|ফোন|namba|simu"
const saidBefore = (words: string): ReturnType<typeof ending> => ending(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])[^.!?\\n\\d]{0,30}`, "iu")
const [ofCode, ofCall] = [saidBefore(codes), saidBefore(calls)]
const codeBehind = new RegExp(`^[,]? (?:(?:is|was|that['’]s|ist|war|est|es|è|é|to|är|er|on|je|este|είναι|هو|הוא) )?(?:(?:the|my|your|der|das|dein|le|ton|votre|el|tu|il|o|seu|de|je|mój|твой|ваш|koden|din) )?(?:${codes})(?![\\p{L}\\p{M}])`, "iu")
/** Beside those, what people read out figure by figure. */
const readOut: ReadonlySet<EntityType> = new Set<EntityType>([...criticalTypes, "PHONE", "ACCOUNT_ID", "DOB"])
const joint = /^(?:[ ,–-]|, | - |\. (?=\p{Ll}))$/u
const link = new Set("and und et e y i og och en ve и та și și και ja och a ו و".split(" "))

/** The word that begins at an offset, or ends there. */
const wordFrom = (text: string, start: number): string => { let end = start; while (end < start + 20 && (isLetter(codeAt(text, end)) || mark.test(text.charAt(end)))) end += 1; return text.slice(start, end) }
const wordTo = (text: string, end: number): string => { let start = end; while (start > end - 20 && start > 0 && (isLetter(codeAt(text, start - 1)) || mark.test(text.charAt(start - 1)))) start -= 1; return text.slice(start, end) }
const mark = /[\p{M}'’]/u
const small = (word: string): string => word.toLowerCase().normalize("NFC")
type Run = { start: number; end: number; words: string[] }
/** All words of numbers beside the one at an offset. */
const runAt = (text: string, place: number): Run | undefined => {
  const first = wordFrom(text, place)
  if (isLetter(codeAt(text, place - 1)) || mark.test(text.charAt(place - 1)) || spokenSize(small(first)) === 0) return undefined
  const run: Run = { start: place, end: place + first.length, words: [small(first)] }
  for (let at = run.end, linked = false; run.words.length < longest;) {
    const gap = [2, 1, 3].find(width => joint.test(text.slice(at, at + width)) && isLetter(codeAt(text, at + width)))
    if (gap === undefined) break
    const word = small(wordFrom(text, at + gap))
    const size = spokenSize(word)
    if (size === 0 && (linked || !link.has(word))) break
    at += gap + word.length
    linked = size === 0
    if (size > 0) { run.words.push(word); run.end = at }
  }
  for (let at = place, linked = false; run.words.length < longest;) {
    const gap = [2, 1, 3].find(width => at >= width && joint.test(text.slice(at - width, at)) && (isLetter(codeAt(text, at - width - 1)) || mark.test(text.charAt(at - width - 1))))
    if (gap === undefined) break
    const word = wordTo(text, at - gap)
    const size = spokenSize(small(word))
    if (size === 0 && (linked || !link.has(small(word)))) break
    at -= gap + word.length
    linked = size === 0
    if (size > 0) { run.words.unshift(small(word)); run.start = at }
  }
  return run
}
const [longest, fewest, ofPhone, surely] = [40, 4, 7, 9]
/** "One, two, three, four": who counts tells nothing. */
const counts = (words: readonly string[]): boolean => { const values = words.map(spokenValue); return values.every((value, at) => at === 0 || value !== undefined && value === (values[at - 1] ?? -9) + 1) || values.every((value, at) => at === 0 || value !== undefined && value === (values[at - 1] ?? -9) - 1) || new Set(words).size === 1 }

/** Scripts without spaces say figures in a row: "验证码是四一九二零八", "코드는 사일구이공팔". */
const denseRun = /(?:[零〇一二三四五六七八九幺]{4,12}|(?<![가-힣])[공영일이삼사오육륙칠팔구]{4,12}(?![가-힣]{2})|(?:(?:ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า) ?){4,14}|(?:(?:ゼロ|れい|いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|く)[、 ・]?){4,14})/gu
const denseSaid = /(?:(?<code>码|碼|代码|コード|番号|認証|パス|暗証|코드|번호|암호|비밀번호|รหัส|โค้ด|OTP|PIN)|(?<call>电话|電話|手机|手機|携帯|전화|핸드폰|เบอร์|โทร))[^\n。！？\d]{0,12}$/iu
const denseHints = hintsOf("码|碼|コード|番号|認証|暗証|코드|번호|암호|รหัส|โค้ด|otp|pin|电话|電話|手机|手機|携帯|전화|핸드폰|เบอร์|โทร")
const inOrder = ["零一二三四五六七八九", "〇一二三四五六七八九", "영일이삼사오육칠팔구", "공일이삼사오육칠팔구"]
const denseDigits = (text: string): Finding[] => denseHints(text).length === 0 || !/[\u0e00-\uffff]/.test(text) ? [] : matchesIn(denseRun, text).flatMap(({ index, 0: raw }): Finding[] => {
  const value = raw.trimEnd()
  const groups = denseSaid.exec(text.slice(Math.max(0, index - 24), index))?.groups
  const type: EntityType | undefined = groups?.["code"] !== undefined ? "OTP" : groups?.["call"] !== undefined && value.length >= ofPhone ? "PHONE" : undefined
  return type === undefined || new Set(value).size < 3 || inOrder.some(row => row.includes(value)) ? [] : [{ start: index, end: index + value.length, type, score: 0.78, source: "spoken" }]
})

/** Codes, telephones and other numbers told in words, as people dictate them: "the code is four one nine two", "ring oh seven seven double-oh …". */
export const spokenDigits: Detector = text => {
  const found = denseDigits(text)
  const places = hints(text)
  let done = -1
  for (const place of places) {
    const run = place < done ? undefined : runAt(text, place)
    if (!run) continue
    done = run.end
    const size = run.words.reduce((sum, word, index) => sum + (index > 0 && spokenSize(run.words[index - 1] ?? "") === 2 && spokenSize(word) === 1 && text.slice(run.start, run.end).includes("-") ? 0 : spokenSize(word)), 0)
    if (run.words.length < fewest || size < fewest || counts(run.words)) continue
    const left = text.slice(Math.max(0, run.start - 64), run.start)
    const announced = announcedType(text, run.start)
    const type: EntityType | undefined = announced !== undefined && readOut.has(announced) ? announced
      : ofCode(left) !== null || codeBehind.test(text.slice(run.end, run.end + 40)) ? "OTP"
      : size >= surely && run.words.every(word => spokenSize(word) === 1) || size >= surely && spokenValue(run.words[0] ?? "") === 0 || size >= ofPhone && ofCall(left) !== null ? size > 12 ? "CARD" : "PHONE" : undefined
    if (type !== undefined) found.push({ start: run.start, end: run.end, type, score: 0.78, source: "spoken" })
  }
  return found
}
