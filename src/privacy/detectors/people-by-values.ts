import type { EntityType, Finding } from "../../core/finding.ts"
import { labelType } from "../context/field-type.ts"
import { labelsOf } from "../context/label-index.ts"
import { sentenceAround } from "../context/said-of-somebody.ts"
import { firstFrom } from "../hints.ts"
import { ending, ready } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { isLand } from "../words/land-words.ts"
import { hangulFamily, hanFamily } from "../words/family-names.ts"
import { bothNames, casedName, leadOf, looksLikeName, namedSubject, spacedName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { endsAsFirm } from "./no-person.ts"
import { opener } from "./persons.ts"

/** What only people have. */
const personal: ReadonlySet<EntityType> = new Set<EntityType>(["DOB", "NATIONAL_ID", "SSN", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID"])
/** What a sentence tells of whom it begins with. */
const subjects: ReadonlySet<EntityType> = new Set<EntityType>(["HEALTH", "SPECIAL", "ADDRESS", "DOB", "NATIONAL_ID"])
/** What firms have too. */
const contact: ReadonlySet<EntityType> = new Set<EntityType>(["PHONE", "EMAIL", "IBAN", "BANK_ACCOUNT", "CARD"])

const dense = `${hanFamily}\\p{Script=Han}{1,2}|${hangulFamily}\\p{Script=Hangul}{2}|[\\p{Script=Han}々]{1,3}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4}|\\p{Script=Thai}{2,20} \\p{Script=Thai}{2,24}`
const edge = "(?<![\\p{L}\\p{M}\\p{N}'’@_.-])"
/** A name that ends here. Where letters tell no name from a word, only one that begins a line or a sentence. */
const nameBefore = ending(`${edge}(?<name>${casedName}(?: \\p{Lu}(?!\\p{L}))?|(?<=(?:^|\\n)[\\d.)•* ]{0,4})\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'’-]+|${dense}|(?<=(?:^|[\\n.,،!?:。]) ?)(?:${spacedName}))`, "du")
const [longestName, longestLabel] = [60, 44]
const signs = new Set(",،、，;；(（\n\t|")
/** With a space before them: "Ann Lee – +44 …", "Asger · +45 …". */
const dashes = new Set("-–—·•")
const opening = new Set(" \u3000<(（+[")
/** What a word or two that say what a number is are made of: "Tel.", "Steuer-ID", "n. tel:". */
const inLabel = /[\p{L}\p{M}.°º’'/:：#– -]/u
const wide = /[\u0e00-\uffff]/
const capitalOrWide = /[\p{Lu}\u0590-\uffff]/u
/** Where a name would end before a value: right before it, and before the sign that a label of the value follows. `signed`: a sign stands between. */
const endsBefore = (text: string, start: number, told: boolean): { end: number; signed: boolean }[] => {
  const ends: { end: number; signed: boolean }[] = []
  // "Pálinkás Ödön TAJ: 031 787 329"
  const label = told ? undefined : labelsOf(text).find(({ end }) => end <= start && end > start - 4)
  if (label && text[label.start - 1] === " " && !wide.test(text.charAt(label.start - 2))) ends.push({ end: label.start - 1, signed: false })
  let at = start
  while (at > start - 4 && opening.has(text.charAt(at - 1))) at -= 1
  if (isLetter(codeAt(text, at - 1))) ends.push({ end: at, signed: false })
  for (at = start; at > 0 && at > start - longestLabel; at -= 1) {
    const char = text.charAt(at - 1)
    if (signs.has(char) || told && char === ":" || dashes.has(char) && text[at - 2] === " ") {
      let end = at - 1
      while (end > 0 && text[end - 1] === " ") end -= 1
      if (isLetter(codeAt(text, end - 1))) ends.push({ end, signed: true })
      break
    }
    if (!inLabel.test(char) && !opening.has(char)) break
  }
  return ends
}
const nameAt = (text: string, { end, signed }: { end: number; signed: boolean }): { start: number; end: number } | undefined => {
  let word = end
  while (word > 0 && word > end - longestName && isLetter(codeAt(text, word - 1))) word -= 1
  // Most words before a number are none of a name.
  if (!capitalOrWide.test(text.charAt(word))) return undefined
  const from = Math.max(0, end - longestName)
  const [start, stop] = nameBefore(text.slice(from, end))?.indices?.groups?.["name"] ?? [0, 0]
  const name = text.slice(from + start, from + stop)
  const cased = /^\p{Lu}/u.test(name)
  const lead = leadOf(name)
  if (stop <= start || lead > 0 && /^\p{Ll}/u.test(name.slice(lead)) || !cased && (lead > 0 || !signed && name.includes(" ") && !/[\p{Script=Han}\p{Script=Thai}]/u.test(name)) || /^\p{Lu}{2,5}$/u.test(name.slice(lead)) || opener.has(name.slice(lead).toLowerCase()) || said.test(name.slice(lead)) || cased && !name.includes(" ") && (!signed || nameWord(name).strength < 2 || isLand(name) || labelType(name) !== undefined) || !looksLikeName(name.slice(lead))) return undefined
  return { start: from + start + lead, end: from + stop }
}
/** A family name of Vietnam that is a word elsewhere: "Tạ". */
const family = /^(?=.*[^\x00-\x7f])\p{Lu}\p{Ll}{1,4} $/u
const isThai = /\p{Script=Thai}/u
/** "1. Ann Lee – Muslim": of what a list tells of people, who stands first. */
const beginsLine = (text: string, start: number): boolean => !isThai.test(text.charAt(start)) && /(?:^|\n)[\d.)•*\s-]{0,6}$/.test(text.slice(Math.max(0, start - 8), start))
/** What names of firms hold, in the languages that the lists of words don't know. */
/** "… 47469720 (Balogh Szilvia)", "y.sakuma@…（佐久間）": whose it is, in brackets behind it. */
const bracketed = new RegExp(`^["'”]? ?[(（](?<name>${casedName}(?: \\p{Lu}\\.)?|\\p{Lu}\\p{Ll}{2,14}(?=[)）]|, \\p{Ll})|${hangulFamily}\\p{Script=Hangul}{2}|${spacedName}|${hanFamily}\\p{Script=Han}{1,2}|(?<=^[（(])[\\p{Script=Han}々]{2,3}|[\\p{Script=Han}々]{1,3}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4})(?:さん|様|님)?(?:, \\p{Ll}[\\p{L} ]{2,20})?[)）]|^[ \\u3000](?<account>[\\p{Script=Katakana}ー]{2,8}[ \\u3000・][\\p{Script=Katakana}ー]{2,8})(?![\\p{Script=Katakana}ー])`, "du")
/** In capitals, as a card shows its holder: "K LINDQVIST-BROWN". */
const shouted = "\\p{Lu}[\\p{Lu}'’-]*(?: \\p{Lu}[\\p{Lu}'’-]*){1,3}"
/** What somebody is called right before their name: "承租人段文博", "성명 허준석", "ע״ש עומר חדד". */
const wears = "(?:\\p{Script=Han}{1,3}[人者]|姓名|名前|氏名|户主|戶主|业主|業主|乘客|旅客|患者|病人|学生|學生|员工|会员|客户|[本夫]人|환자|고객|수취인|예금주|성명|이름|성함|본인|신청인|가입자|임차인|ชื่อ|ผู้ถือบัตร|कार्डधारक|खाताधारक|धारक|नाम|श्री|श्रीमती|सुश्री|नामे|الاسم|باسم|السيدة?|المريضة?|صاحبها?|על שם|ע[\"״']ש|שם|בעל הכרטיס|לכבוד)[:：]?[ \\u3000]?"
/** How a number stands, who gave it, and houses that have one, in scripts whose words no list knows: "PAN … – सत्यापन लंबित". */
const stands = /(?:सत्याप|लंबित|जारी|वैध|अमान्य|सक्रिय|निष्क्रिय|आवश्यक|अनिवार्य|विभाग|कार्यालय|मंत्रालय|सरकार|तिथि|दिनांक|संख्या|নম্বর|যাচাই|বৈধ|মন্ত্রণালয়|সরকার|قيد|تم |تاريخ|صالح|منتهي|وزار|إدارة|المديرية|مطلوب|غير|اعتبار|صادر|تایید|בתוקף|הונפק|פג |משרד|תאריך|מאומת|ממתין|רשות|נדרש|תקף|לא |עמות|קרן |חבר[תה]|הסתדרות|מכלל|בנק|جمعي|مؤسس|شرك[ةت]|بنك|بانک|بنیاد|ट्रस्ट|संस्था|कंपनी|बैंक|समिति|ব্যাংক|ট্রাস্ট)/u
/** "Documentnummer NX4K8R8B2, Tjeerd Wiersinga": whose it is, as the next of a list, or in the line below. */
const following = new RegExp(`^["'”)）号號]?(?: ?[(（][\\p{L} ]{2,16}[)）](?=[ ,，–—-]))?(?:[ \\u3000]?[,，、;；·|–—-][ \\u3000]?| (?:for|für|pour|para|per|voor|dla|для|för|til|pro|pre|za|pentru|untuk|cho|of|di|de|da|do|del|della|von|vom|van|av|af|od|lui|al lui|milik|của|на|του|της) |[ \\u3000]{1,3}|\\n)(?:(?<name>(?:${casedName}|${shouted})(?=[ \\t]?(?:$|[\\n,;·|(–—.]|  )| - ))|(?<worn>${wears})?(?:(?<dense>${dense})(?=$|[ \\u3000\\n,，.。;；·(（])|(?<spaced>${spacedName})(?=$| ?[\\n,،.।;|(–—-])))`, "du")
/** What a card says besides. */
const onCards = /(?<!\p{L})(?:visa|mastercard|maestro|debit|credit|amex|american|express|platinum|gold|classic|business|corporate|bank|valid|good|thru|from|until|expires?|member|since|card|prepaid|world|elite|contactless|cvv|cvc)(?!\p{L})/iu
const ofCards: ReadonlySet<EntityType> = new Set<EntityType>(["CARD", "CARD_EXPIRY", "CARD_CVV"])
/** Whose a value is that stands behind it; behind a day of birth is a place. */
const ownerBehind = (text: string, type: EntityType, end: number): [number, number] | undefined => {
  if (type === "DOB" || type === "PHONE" || type === "EMAIL" || !(personal.has(type) || contact.has(type) || ofCards.has(type) || type === "TAX_ID" || type === "ACCOUNT_ID")) return undefined
  const groups = ready(following, text).exec(text.slice(end, end + longestName))?.indices?.groups
  const place = groups?.["name"] ?? groups?.["dense"] ?? groups?.["spaced"]
  if (!place) return undefined
  const name = text.slice(end + place[0], end + place[1])
  const words = name.split(" ").map(nameWord)
  if (labelType(name) !== undefined || trade.test(name) || endsAsFirm(name) || opener.has(name.toLowerCase()) || isLand(name) || words.some(({ thing, nobody, month }) => thing || nobody || month)) return undefined
  const fits = groups?.["dense"] ? true
    // Words of no known tongue are a name behind what announces one, or where a dash leads over to whose a person's number is.
    : groups?.["spaced"] ? !stands.test(name) && !said.test(name) && (groups["worn"] !== undefined || (personal.has(type) || type === "TAX_ID") && /^ [–—-] $/.test(text.slice(end, end + place[0])))
    : ofCards.has(type) ? !onCards.test(name) && name === name.toUpperCase() && words.every(({ plain, alsoName, surname, given }) => !plain || alsoName || surname || given)
    // "558-486-821 for Aroha Tamihana"
    : looksLikeName(name) && ((personal.has(type) || type === "TAX_ID" && text[end] === " " && /^\p{Ll}/u.test(text.slice(end + 1, end + 2))) && words.every(({ plain, given, surname, alsoName, particle }) => !plain || given || surname || alsoName || particle) || words.every(({ given, surname, particle, initial }) => given || surname || particle || initial) || surely(name))
  return fits ? [end + place[0], end + place[1]] : undefined
}
/** Which of the owner's numbers it is, and when it may be called. */
const whichOne = /^(?:代表|担当|本人|平日|土日|祝日|自宅|携帯|会社|勤務先|直通|内線|緊急|日中|夜間|昼間|無料|受付|予約|窓口|本社|本店|支店|学校|病院|手机|办公|家里|单位|座机|总机|前台|工作日|客服|公司|必填|任意)/u
const trade = /(?<![\p{L}\p{M}])(?:aok|ikk|bkk|barmer|\p{L}*(?:kliniek|ologi[ea]|ología|ology|abteilung|afdeling|avdelning|avdeling|shop|handel|hof|werke?|bau|kauf|markt|bank|verlag|klinik|praxis|apotheke|verein|dienst|zentrum|service|logistik|reisen|versicherung)|bageri|café?|kafe|restaurant\p{L}?|hotel|gmbh|ltd|inc|llc|kg|ag|srl|spa|s\.a|oy|ab|bv|team|support|office|büro|bureau|oficina|ufficio|clinic\p{L}?|clínica|farmacia|apteka|eczane|pharmac\p{L}+|garage|salon|studio|school|schule|école|escuela|university|hospital|ville|city|stadt)(?![\p{L}\p{M}])/iu

/** Greetings and words of asking in scripts without capitals, and a Korean word with the sign of what is told of. */
const said = /^(?:السلام عليكم|سلام عليكم|با سلام|مرحبا|صباح الخير|مساء الخير|تحية طيبة|أرسل|ارسل|أرجو|شكرا|وقت بخیر|בוקר|ערב|תודה|नमस्ते|धन्यवाद|พรุ่งนี้|วันนี้|สวัสดี|ติดต่อ|โทร)|เบอร์|โทรศัพท์|มือถือ|[\p{Script=Hangul}]는$/u
/** Whether a name can be believed beside what firms have too: one of its words is known as a name, and none tells a trade. */
const surely = (name: string): boolean => !trade.test(name) && (!/^\p{Lu}/u.test(name) || name.split(" ").map(nameWord).some(({ sure, strength }) => sure || strength === 2))

/** Those that begin or end within some places, in the order in which they were found: a long list of people is looked through for none of them. */
const nearby = (all: readonly Finding[]): ((from: number, to: number) => Finding[]) => {
  const order = new Map(all.map((one, at) => [one, at]))
  const sorted = [...all].sort((one, other) => one.start - other.start)
  const starts = sorted.map(({ start }) => start)
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  return (from, to) => sorted.slice(firstFrom(starts, from - longest), firstFrom(starts, to)).sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
}

/**
 * People who stand right before what is theirs, as lists of contacts, letters and records put them: "Birthe Stiebitz, +49 …". `findings`: what
 * the others found of the text, of which none is anybody's to know.
 */
export const peopleByValues = (text: string, findings: readonly Finding[]): Finding[] => {
  const found: Finding[] = []
  const people = nearby(findings.filter(({ type }) => type === "PERSON"))
  /** Where the sentence ends that was last looked at: the first of what it tells says whom it begins with. */
  let until = 0
  for (const { start, end, type } of [...findings].sort((one, other) => one.start - other.start)) {
    if (subjects.has(type) && start >= until) {
      until = sentenceAround(text, start, start).to
      // "Antons Tichy, your results show …": who the sentence begins with.
      const subject = namedSubject(text, start)
      const name = subject && text.slice(subject.start, subject.end)
      if (subject && name !== undefined && !opener.has(name.toLowerCase()) && !said.test(name) && (type !== "ADDRESS" || surely(name)) && !people(subject.start, subject.end).some(one => one.start < subject.end && subject.start < one.end)) found.push({ ...subject, type: "PERSON", score: 0.7, source: "by-value" })
    }
    const beside = people(start - longestName, end + longestName)
    const behind = beside.filter(one => one.start >= end && one.start < end + longestName)
    const owner = beside.some(one => one.end <= start && one.end > start - longestName) ? undefined : ownerBehind(text, type, end)
    // Of a name that is known in part, all is looked for: "… – Tạ Minh Châu".
    const next = owner && (behind.length === 0 || behind.some(one => owner[0] < one.start && one.end === owner[1] && family.test(text.slice(owner[0], one.start)))) ? owner : undefined
    if (next) found.push({ start: next[0], end: next[1], type: "PERSON", score: 0.7, source: "by-value" })
    if (!personal.has(type) && !contact.has(type) && type !== "SPECIAL" && type !== "HEALTH") continue
    const groups = /[(（]|^[ \u3000]\p{Script=Katakana}/u.test(text.slice(end, end + 3)) ? ready(bracketed, text).exec(text.slice(end, end + longestName))?.indices?.groups : undefined
    const holder = groups?.["name"] ?? (type === "BANK_ACCOUNT" ? groups?.["account"] : undefined)
    const held = holder && text.slice(end + holder[0], end + holder[1])
    if (holder && held !== undefined && !whichOne.test(held) && !stands.test(held) && (surely(held) || (personal.has(type) || type === "TAX_ID") && held.includes(" ") && !trade.test(held)) && (looksLikeName(held) || personal.has(type) && bothNames(held)) && !(/^\p{Lu}\p{Ll}+$/u.test(held) && (isLand(held) || nameWord(held).strength < 2))) found.push({ start: end + holder[0], end: end + holder[1], type: "PERSON", score: 0.72, source: "by-value" })
    const known = beside.find(one => one.end <= start && one.end > start - longestLabel)
    // "BIRDWOOD SIENNA J": of whom a part is known, all is looked for.
    if (known && !(/^\p{Lu}+ $/u.test(text.slice(Math.max(text.lastIndexOf("\n", known.start - 1) + 1, 0), known.start)) && text[known.end] === "\n")) continue
    const told = type === "HEALTH" || type === "SPECIAL"
    const name = endsBefore(text, start, told).map(end => nameAt(text, end)).find(one => one !== undefined)
    if (name && !(known && name.start >= known.start) && (!told || beginsLine(text, name.start)) && (personal.has(type) || surely(text.slice(name.start, name.end)))) found.push({ ...name, type: "PERSON", score: 0.7, source: "by-value" })
  }
  const dense = findings.length > 0 ? ready(denseSigned, text).exec(text)?.indices?.groups?.["name"] : undefined
  // A field and what it holds look like this as well: "持病 痛風".
  if (dense && labelType(text.slice(...dense).split(/[ \u3000]/)[0] ?? "") === undefined) found.push({ start: dense[0], end: dense[1], type: "PERSON", score: 0.7, source: "by-value" })
  const last = ready(signed, text).exec(text)?.indices?.groups?.["name"]
  const signer = last && nameWord(text.slice(...last))
  if (last && signer && signer.strength === 2 && !signer.common && !signer.nobody && !isLand(signer.text) && findings.length > 0) found.push({ start: last[0], end: last[1], type: "PERSON", score: 0.68, source: "by-value" })
  return found
}
/** "…お願いします。深町 律子" */
const denseSigned = /[。！!][ \n]{0,2}(?<name>[\p{Script=Han}々]{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}]{1,4})\s{0,3}$/du
/** Who writes what holds it, in the last line or behind the last sentence. */
const signed = /(?:[.!?…)] |\n|(?<=\d{3}), |(?<=\d{3}) [–—-] |, (?:salut|saludos|ciao|bises|lg|vg|gr|xx?|mvh|terv\.?|pozdr\.?|üdv|pa|hilsen|abraço|abrazo)[,.]? )(?<name>\p{Lu}\p{Ll}[\p{Ll}\p{M}’-]{1,14})\s{0,3}$/du
