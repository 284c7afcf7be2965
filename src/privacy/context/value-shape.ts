import type { EntityType } from "../../core/finding.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { ready } from "../text/match-at.ts"
import { namesNoPlace } from "./no-place.ts"
import { isSectionLine, namesStreet } from "./section-numbers.ts"
import { countDigits } from "../text/text-marks.ts"
import { isCommonWord, isPlainWord, isGivenName, isSurname } from "../words/word-kinds.ts"

/** How strongly something says "here stands the value": a colon, a copula ("is"), a line break, or only a space. */
export type Link = "colon" | "copula" | "line" | "space"

export const particle = "(?:de la|de los|de|da|di|do|dos|du|van der|van den|van de|van|von der|von|vom|del|della|dello|dal|le|la|bin|bint|al|el|ibn|zu|af|av|ter|ten|y|e|st\\.)"
export const capWord = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-](?!s(?!\\p{L}))\\p{L}[\\p{L}\\p{M}]*)*"
const cased = new RegExp(`^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Sr|Sra|Mme|M)\\.? )?${capWord}\\.?(?:,? (?:${particle} )?${capWord}\\.?(?![\\p{L}])){0,4}`, "u")
const uncasedChar = "[\\p{Lo}\\p{Lm}\\p{M}ー・·]"
const uncased = new RegExp(`^(?:[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー々・·]{1,8}(?: [\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー々・·]{1,6})?|${uncasedChar}{2,20}(?: ${uncasedChar}{2,20}){0,3})(?![\\p{L}])`, "u")
const honorific = /\s?(?:さん|様|さま|先生|君|殿|氏|님|씨|先生|女士|小姐)$/u

/** Between a day and a year any word is a month: no list knows those of all languages. */
const month = "(?:de |of |d['’])?\\p{L}[\\p{L}\\p{M}]{1,13}"
export const dateShape = `(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}\\.?|\\d{1,2}[-./ ]\\d{1,2}[-./ ]\\d{2,4}|\\d{1,2} [-/.] \\d{1,2} [-/.] \\d{4}|\\d{1,2}\\. \\d{1,2}\\. \\d{4}\\.?|\\d{1,2}(?:st|nd|rd|th|er|\\.)? ${month}[.,]{0,2}(?: del?)? \\d{4}|\\d{1,2}[-/]\\p{L}{3,9}[-/](?:\\d{4}|\\d{2})|\\d{2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:(?:19|20)?\\d\\d)(?![\\p{L}\\d])|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|(?:昭和|平成|令和|大正|明治)\\s?(?:\\d{1,2}|元)年\\s?\\d{1,2}月\\s?\\d{1,2}日|\\d{4} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]|\\d{4}\\. \\d{1,2}\\. \\d{1,2}\\.?|\\d{4}\\.? ${month}\\.? \\d{1,2}\\.?|\\d{1,2} [ก-ฮ]\\.[ก-ฮ]\\. ?\\d{4}|(?:ngày )?\\d{1,2} (?:tháng|thg) \\d{1,2},?(?: năm)? \\d{4})`
const date = caseless(`^${dateShape}(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])|^\\d{8}(?!\\d)|^(?:19|20)\\d\\d(?!\\d)`, "u")

const id = /^(?:\p{Lu}{1,5}[ .-]?|\p{Lu}{1,4}\/)?[\p{L}]{0,6}\d[\p{L}\p{N}]*(?:(?: ?[./-] ?| )(?:[\p{L}\p{N}]*\d[\p{L}\p{N}]*|\p{Lu}{1,2}(?!\p{L})))*/u
const bic = /^[A-Z]{4}[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?(?![\p{L}\p{N}])/u
const plate = /^(?=[\p{Lu}\p{Lo}\p{M}\d ・·-]*\d)[\p{Lu}\p{Lo}\p{M}\d]{1,17}(?:[ -]{1,2}[\p{Lu}\p{Lo}\p{M}\d・·]{1,7}){0,3}(?:(?<=-\d{3})\.\d{2})?(?![\p{L}\p{N}])/u

/** Whether words say something ("order placed") rather than name somebody. */
const saysSomething = (words: readonly string[]): boolean => !words.some(word => isSurname(word) || (isGivenName(word) && !isCommonWord(word))) && words.every(word => isPlainWord(word))

/** In small letters, other than what joins two names. */
const goesOn = /^ (?!(?:and|und|et|y|e|en|i|og|och|ja|ve|és|și|van|von|de|da|di|bin|al|el)(?!\p{L}))\p{Ll}{2}/u
/** What a sentence begins with, and no name: "I", "my", "please", "want". */
const speaks = /^(?:أرجو|أريد|أود|أنا|نعم|لا|من فضلك|رقم|لدي|عندي|هل|كيف|متى|لماذا|شكرا|مرحبا|السلام|نريد|يرجى|الرجاء|طلبي|حسابي|אני|אנחנו|שלום|כן|לא|תודה|בבקשה|מספר|רוצה|צריך|צריכה|האם|איך|מתי|למה|יש|אבקש|من|سلام|بله|لطفا|لطفاً|شماره|میخواهم|می‌خواهم|ممنون|چرا|کی|मैं|मेरा|मेरी|मेरे|मुझे|कृपया|नमस्ते|हाँ|जी|नहीं|हम|हमें|क्या|कब|क्यों|आप|धन्यवाद|আমি|আমার|আমাকে|দয়া|অনুগ্রহ|হ্যাঁ|না|নমস্কার|কেন|কখন|ধন্যবাদ|ผม|ดิฉัน|ฉัน|สวัสดี|ขอ|ครับ|ค่ะ|私|わたし|お願い|はい|いいえ|すみません|ありがとう|我|您好|你好|请|請|谢谢|是的|不|저는|제|네|아니|안녕|감사|환불)(?![\p{L}\p{M}])|^(?:我的|我想|我要|请|請|私の|お願い|お世話|ขอ|ช่วย)/u
const spacedScript = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}]/u
/** A sign, the end, a number or letters of another script: a sentence would go on in its own. */
const ends = /^\s?(?:$|[^\p{L}\p{M}\s]|[\p{Script=Latin}\p{Script=Cyrillic}]|\n)|^\s*\n|^ (?:رقم|هاتف|جوال|تاريخ|بريد|عنوان|ת["״]ז|טל|נייד|תאריך|מספר|کد|شماره|تلفن|تاریخ|फ़ोन|मोबाइल|जन्म|पता|ফোন|মোবাইল|জন্ম)/u
/** "고객번호는": what is told of, and no name. */
const hangulLabel = /^\p{Script=Hangul}+(?:번호|계좌|주소|은|는|을|를|에|으로|에서)(?:은|는|이|가|을|를)?$/u

/** "il mio", "my": whose, and no name. */
const owning = /^(?:(?:il|la|lo|el|o|a|the|le|het|de|der|die|das|mein\p{L}*|meu|minha|mon|ma|mi|mijn|my|moj\p{L}*|mój|min|mitt|mio|mia)(?!\p{L}))/u
const lowerWords = /^\p{Ll}[\p{Ll}\p{M}'’-]+(?: \p{Ll}[\p{Ll}\p{M}'’-]+){0,2}(?=[\s,.;]|$)/u
const person = (text: string, link: Link): string => {
  const name = ready(cased, text).exec(text)?.[0]?.replace(/\.$/, "")
  if (name !== undefined) {
    const words = name.replace(/[,.]/g, "").split(" ")
    // "Patient Notes", "Customer Support": after a mere space the word itself must be a name.
    // "Customer: Refund to my account": a sentence begins with a capital too.
    if (words.length === 1 && goesOn.test(text.slice(name.length, name.length + 12)) && !isGivenName(name) && !isSurname(name)) return ""
    if (saysSomething(words)) return link === "colon" && words.length === 2 && isGivenName(words[0] ?? "") ? name : ""
    return link !== "space" || words.some(word => isGivenName(word) || isSurname(word)) || (words.length > 1 && !words.some(isPlainWord)) ? name : ""
  }
  const other = ready(uncased, text).exec(text)?.[0].replace(honorific, "")
  if (other !== undefined) return link === "space" || /^\s?[?？؟]/.test(text.slice(other.length)) || other.length > 40 || speaks.test(other) || (spacedScript.test(other) && !ends.test(text.slice(other.length))) || (hangulLabel.test(other) && other.length > 3) ? "" : other
  const lower = ready(lowerWords, text).exec(text)?.[0]
  return lower !== undefined && link !== "space" && !owning.test(lower) && lower.split(" ").some(word => isGivenName(word) && !isPlainWord(word)) ? lower : ""
}

const clause = /^[^\n\r|•·;\t]{1,140}/u
const cutAt = / {2,}|(?<=\p{L}{3}|\d)\.(?: (?=\p{Lu})|\s*$)|(?<=%)\.(?: (?=(?:The|My|Our|Your|She|He|They|I|We|It|This|Please|Der|Die|Das|Mein|Bitte|Le|La|Mon|Elle|El|Mi|Il|Lo|O|A|Meu|De|Het|Mijn) )|\s*$)|[,.]? \p{Lu}[\p{L} ]{1,24}: |(?: and| und| et| y| e) (?:wants|needs|asked|would|is|can|may|has|my|the|set|change|save)(?!\p{L})|,? (?:then|finally) |, (?:press|click|choose|open|go to|type|enter|put|fill in|set|change|save|submit)(?= |$)| Delivery:| \d{1,2}:\d\d|[?!]/u
const upToEnd = (text: string): string => {
  const whole = clause.exec(text)?.[0] ?? ""
  return whole.slice(0, ready(cutAt, whole).exec(whole)?.index ?? whole.length).trimEnd().replace(/[,:]$/, "")
}
/** Up to the quote that ends it, as programs write values. */
const unquoted = (value: string): string => value.split(/(?<=.)["”](?=\s*(?:[,}\]:;]|$))/)[0] ?? ""
const postcode = /^(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?![\p{L}\p{N}])/u
/** A score, the address of a machine, what closes a record of a program. */
const noAddress = /^(?:\d{1,3}:\d{1,3}|(?:\d{1,3}\.){3}\d{1,3}(?::\d+|["'].*)?|[\d.,]+[}\])]+)$/u
/** "… VT 05301 and I'd like the bin replaced": what somebody says besides. */
const besides = /,? (?:and|und|et|y|e|en|i|и|і|och|og) (?:I|we|my|please|ich|wir|bitte|je|j['’]\p{L}+|nous|yo|quiero|me|queremos|vorrei|eu|quero|ik|wij|chcę|chciał\p{L}{2}|я|мы|хочу|ми|jag|jeg|vi)(?:['’]\p{L}{1,2})? (?=\p{L})/u
const address = (text: string, link: Link): string => {
  const value = upToEnd(text).split(besides, 1)[0] ?? ""
  if (link === "line" && isSectionLine(value) && !namesStreet(value)) return ""
  const words = value.split(/[\s,]+/).filter(Boolean)
  // "postcode W9 5RW"
  if (link === "space") return postcode.exec(text)?.[0] ?? ""
  if (words.length > 20 || value.length < 2) return ""
  if (/\d/.test(value)) return namesNoPlace(value) || noAddress.test(value) ? "" : link === "colon" || /\p{L}/u.test(value) ? value : ""
  // A town stands alone; "Store pick-up" says something.
  return link !== "copula" && words.length <= 5 && /^[\p{Lu}\p{Lo}]/u.test(value) && words.filter(word => /^\p{Ll}{4}/u.test(word)).length < 3 && !words.every(word => /\p{Lo}/u.test(word) ? false : isPlainWord(word.replace(/[^\p{L}]/gu, "")) || /^(?:pick-?up|click-?and-?collect)$/i.test(word)) ? value : ""
}

/** Words that a generator joined: "city-indicate-agree-nearly". */
const passphraseShape = /^\p{L}{2,12}(?:[-_.]\p{L}{2,12}){2,7}$/u
const twice = /[-_.][^-_.]+[-_.]/
export const isPassphrase = (value: string): boolean => twice.test(value) && ready(passphraseShape, value).test(value)
const password = (text: string, link: Link): string => {
  const quoted = /^["'“„‘«]([^"'”“’»\n]{1,60})["'”“’»]/u.exec(text)
  if (quoted) return quoted[1] ?? ""
  const value = (/^[^\s<>|]{3,64}/u.exec(text)?.[0] ?? "").replace(/(?<=[\p{L}\p{N}])["'»«”“’)\]},;:.]+$|["']$|,$/gu, "")
  // Japanese goes on with a particle where a sentence is about passwords.
  // "reason=bad_password attempts=3": the next pair.
  if (link === "space" && /^[\p{L}_][\p{L}\d_.-]{1,24}=/u.test(value)) return ""
  if (/^[*•·_]+$|^[をがにでもはの]\p{Lo}|^(?:至少|最少|不少于|必须|必須|长度|長度|需要?|应|由|以上)/u.test(value) || value.length < 3) return ""
  // An option of a command, a way of hashing, the next line of a table of contents, a sentence of Chinese that goes on.
  if (link === "space" && (/^--\p{Ll}[\p{Ll}-]+$|^(?:md[45]|sha-?\d{1,3}|[bsy]?crypt|yescrypt|des|ntlm|pbkdf2|argon2\p{L}{0,2}):?$/iu.test(value) || !/[\p{L}\p{N}]/u.test(value))) return ""
  if (/^[,，。、;；)）」』】》”’]+\p{Script=Han}/u.test(value) && !/[A-Za-z]\d|\d[A-Za-z]|^[,，、]?\p{Script=Han}{1,8}\d{2,}$/u.test(value) || link !== "colon" && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー，。、；：？！（）「」『』《》“”‘’"(),;:?!]+$/u.test(value)) return ""
  if (link === "line" && isSectionLine(value)) return ""
  // How long it must be or lasts, and what stands for a value in a manual.
  if (/^\d{1,3}(?:日|文字|桁|回|分|時間|[ヶかカ]月|年|자리|자|일|분|글자|字符|位|个|天)|^\.{2,}|^[^\p{L}\p{N}]*["'][^\p{L}\p{N}]*$/u.test(value)) return ""
  const mixed = /[\d]|[^\p{L}\p{M}\p{N}.,'’-]/u.test(value.replace(/[?？]$/u, ""))
  if (mixed) return /^\d{1,2}(?:\D|$)/.test(value) && value.length < 4 ? "" : value
  if (isPassphrase(value)) return value
  if (link === "space" || link === "line") return ""
  // A lone word may be the password; a sentence that goes on is about one.
  return /^[\s.,;]*$|^[\s.,;]*\n|^[,;<]|^ ?\|/u.test(text.slice(value.length, value.length + 4)) && !/^(?:required|optional|forgotten|changed|incorrect|wrong|invalid|weak|strong|hidden|show|hide|reset|none|on|off|yes|no)$/i.test(value) ? value : ""
}

/** How dues are paid, in brackets behind a union, is no part of it: "UNISON (deducted from pay)". */
export const withoutRemark = (value: string): string => value.split(/(?<=\p{L}) \((?=(?:deducted|paid|collected|dues|subs|monthly|wird|abgezogen|beitrag|prélevée?|cotisation|descontad[oa]|cuota|trattenut[oa]|quota|ingehouden|contributie|potrącan\p{L}|składka|удержив\p{L}+|взнос\p{L}*)(?!\p{L}))/u)[0] ?? ""
const userName = /^@?[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}(?![\p{L}\p{N}@])/u
const phone = /^(?:\+|\(\+?|00)?\d(?:[ .\-/·()]{0,2}\d){4,17}(?!\d)(?:[ ,]{0,2}(?:x|ext\.?|Durchwahl|доб\.?) ?\d{1,6}(?!\d))?/iu
/** "id": 48213, in a record of a program: which row it is. */
export const isRowNumber = (label: string, value: string): boolean => label === "id" && /^\d{1,6}(?=$|[,}])/.test(value)
/** Nobody who lives was born in such a year. (In Iran and Arabia people are born in 13.. and 14..) */
export const longAgo = /(?<!\d)1[5-8]\d\d(?!\d)/
const shapes: Partial<Record<EntityType, (text: string, link: Link) => string | undefined>> = {
  EMAIL: text => /^[^\s,;<>"'()]+@[^\s,;<>"'()]+/u.exec(text)?.[0].replace(/[.:]$/, ""),
  PHONE: text => { const value = ready(phone, text).exec(text)?.[0]; return value !== undefined && countDigits(value) >= 6 && !/^(?:19|20)\d\d[-./]/.test(value) ? value : undefined },
  CARD: text => /^\d(?:[ -]?\d){11,18}(?!\d)/.exec(text)?.[0], CARD_CVV: (text, link) => /^\d{3,4}(?![\p{L}\p{N}]|[./-]\d| \d)/u.exec(text)?.[0] ?? (link === "space" ? undefined : /^\d(?: \d){2,3}(?![\p{L}\p{N}]|[ ./-]\d)/u.exec(text)?.[0]),
  CARD_EXPIRY: text => /^(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:20)?\d{2}(?!\d|[/.-]\d)|^20\d\d[/-](?:0[1-9]|1[0-2])(?!\d|[-/]\d)/.exec(text)?.[0],
  OTP: (text, link) => { const value = /^(?:[A-Z]{1,3}-)?\d(?:[ -]?\d){3,7}(?![\p{Script=Latin}\p{N}]|[.,/]\d|-[\p{Lu}\p{N}])/u.exec(text)?.[0] ?? /^(?=[A-Z-]*\d)[A-Z\d]{3,8}(?:-[A-Z\d]{3,8}){0,3}(?![\p{L}\p{N}])/u.exec(text)?.[0] ?? (link === "colon" || link === "line" ? /^(?=[a-z\d-]*\d)[a-z\d]{3,8}(?:-[a-z\d]{3,8}){1,3}(?![\p{L}\p{N}])/u.exec(text)?.[0] : undefined); return value !== undefined && (countDigits(value) === value.length || link !== "space" || /-/.test(value)) && value.length >= 4 ? value : undefined },
  DOB: text => { const found = ready(date, text).exec(foldCase(text)); return found && !longAgo.test(found[0]) ? text.slice(0, found[0].length) : undefined }, PERSON: person, ADDRESS: address, PASSWORD: password,
  USERNAME: (text, link) => { const value = ready(userName, text).exec(text)?.[0].replace(/[.-]+$/, ""); return value !== undefined && (/[\d._@-]/.test(value) || ((link === "colon" || (link === "line" && /^\p{Ll}[\p{Ll}\d]*\s*(?:\n|$)/u.test(text))) && !isPlainWord(value))) ? value : undefined },
  PRIVATE_KEY: text => /^(?:\p{Ll}{3,10} ){11,23}\p{Ll}{3,10}/u.exec(text)?.[0] ?? /^(?!\/(?:home|root|etc|usr|var|tmp|opt|srv|mnt|Users)\/)[\w+/=-]{16,}/.exec(text)?.[0],
  // "CZ55 … 1958 patří": what goes on in small letters is a word.
  IBAN: text => { const value = /^[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]){8,30}/i.exec(text)?.[0]; return value !== undefined && /^[A-Z]{2}/.test(value) ? value.replace(/(?<=^.{14,}) [a-z].*$/, "") : value },
  GPS: (text, link) => link === "space" && !/^[-+]?\d{1,3}[.,]\d{4}/.test(text) ? undefined : /^[-+]?\d{1,3}[.,]\d{2,}(?:°?\s?[NSEWO])?(?:[,;/ ]\s?[-+]?\d{1,3}[.,]\d{2,}(?:°?\s?[NSEWO])?)?/.exec(text)?.[0],
  IP: text => /^(?:\d{1,3}\.){3}\d{1,3}|^[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}/i.exec(text)?.[0], MAC: text => /^[\da-f]{2}(?:[:-]?[\da-f]{2}){5}/i.exec(text)?.[0],
  HEALTH: (text, link) => { const value = unquoted(upToEnd(text)).split(/ (?:for|für|pour|para|per|voor) (?=\p{Lu})/u)[0] ?? ""; return link !== "space" && value.length > 1 && value.split(/\s+/).length <= 14 && !/^(?:none|no|yes|n\/a|unknown|keine|ninguna|aucune?|nessuna|nenhuma|geen|brak|yok)\b/i.test(value) ? value : undefined },
  SPECIAL: (text, link) => { const value = withoutRemark(unquoted(upToEnd(text))); return link !== "space" && value.length > 1 && value.split(/\s+/).length <= 8 && !/^(?:none|no|yes|n\/a|unknown|prefer not)\b/i.test(value) ? value : undefined },
  VEHICLE: text => { const value = ready(plate, text).exec(text)?.[0]; return value !== undefined && value.length >= 4 && !/^\d{4}$/.test(value) ? value : undefined }, CRYPTO: text => /^[A-Za-z\d]{20,100}/.exec(text)?.[0],
  // "SM-G991B": what it is called that all of its kind share.
  DEVICE_ID: text => /^[A-Z]{2,3}-[A-Z]{0,2}\d{3,5}[A-Z]{0,3}(?![\p{L}\d-])/u.test(text) ? undefined : /^(?=[\w-]*\d)[A-Za-z\d](?:[A-Za-z\d-]{6,60})(?![\p{L}\p{N}])|^\d(?:[ -]?\d){13,16}/u.exec(text)?.[0],
  BANK_ACCOUNT: (text, link) => { const value = bic.exec(text)?.[0] ?? ready(id, text).exec(text)?.[0]; return value !== undefined && (countDigits(value) >= (link === "colon" ? 3 : 4) || /^[A-Z]{6}/.test(value)) ? value : undefined }
}
/** Documents of some countries are mostly letters: "U1H4WTUW2P". */
const document = /^(?=[\p{Lu}\d]{0,14}\d\p{Lu}{0,13}\d)(?=\d{0,14}\p{Lu})[\p{Lu}\d]{7,16}(?![\p{L}\p{N}])/u
for (const type of ["PASSPORT", "DRIVER_LICENSE", "NATIONAL_ID", "HEALTH_ID"] as const) shapes[type] = (text, link) => {
  const value = ready(document, text).exec(text)?.[0]
  return value !== undefined && (link !== "space" || (countDigits(value) > 2 && value.length > 7)) ? value : idAt(text, link)
}
for (const type of ["API_KEY", "SESSION_TOKEN", "JWT"] as const) shapes[type] = text => { const value = /^[^\s"'<>,;&|)\]}]{8,}/.exec(text)?.[0]; return value !== undefined && /\d/.test(value) && /[\p{L}]/u.test(value) ? value : undefined }

/** What of a text's beginning is a value of a type, or "" when it doesn't begin with one. */
export const valueAt = (type: EntityType, text: string, link: Link): string => (shapes[type] ?? idAt)(text, link) ?? ""
const idAt = (text: string, link: Link): string => {
  const value = ready(id, text).exec(text)?.[0] ?? ""
  return countDigits(value) >= (link === "space" ? 6 : 4) && value.length <= 40 && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(value) ? value : ""
}
