import type { Finding } from "../../core/finding.ts"
import { isCarePage } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { healthAhead, healthBehind, isOfBody } from "../context/health-extent.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll, isSaidOfSomebody, isThing, sentenceAround } from "../context/said-of-somebody.ts"
import { type Hits, hintsOf, hitsOf, isNear } from "../hints.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { appointmentWords, procedureWords } from "../words/procedure-words.ts"
import { painEndings, painWords, symptomWords } from "../words/symptom-words.ts"
import { medicinePlaces } from "./medicines.ts"
import { namesSomebody } from "./named-subject.ts"

const composed = (words: string): string => [...new Set([...words.split("|"), ...words.normalize("NFC").split("|")])].join("|")
const symptoms = hitsOf(composed(symptomWords))
const pains = hitsOf(composed(painWords))
const compounds = hitsOf(composed(painEndings))
const procedures = hitsOf(composed(procedureWords))
const appointed = hintsOf(composed(appointmentWords))
/** Who looks after the ill, and what is taken. */
const attended = hintsOf("doctor|docteur|doktor|doutor|dottor|médic|medic|patient|pacient|pazient|pacjent|patsient|potila|arzt|ärzt|lekar|lékař|lekár|orvos|læge|legen|läkar|lääkär|врач|доктор|лікар|лекар|пациент|пацієнт|γιατρ|ασθεν|hasta|طبيب|دكتور|مريض|רופא|מטופל|دکتر|پزشک|بیمار|डॉक्टर|मरीज|ডাক্তার|রোগী|หมอ|แพทย์|ผู้ป่วย|bác sĩ|bệnh nhân|dokter|pasien|医生|大夫|患者|先生|의사|환자|선생님")

const anyOf = (list: string): ((text: string) => boolean) => caselessTest(`(?<!\\p{L})(?:${list})`)
const [anySymptom, anyProcedure] = [anyOf(composed(symptomWords)), anyOf(composed(procedureWords))]
const unspacedSymptom = caselessTest(`${composed(painEndings)}|${composed(symptomWords).split("|").filter(word => word.charCodeAt(0) > 0xdff).join("|")}`)
const unspacedProcedure = caselessTest(composed(procedureWords).split("|").filter(word => word.charCodeAt(0) > 0x58f).join("|"))
const anyPain = caselessTest(`(?<!\\p{L})(?:${painWords})\\p{L}{0,4}(?!\\p{L})`)
/** Whether a short text names something that people complain of. */
export const namesComplaint = (text: string): boolean => anySymptom(`${text} `) || unspacedSymptom(text) || anyPain(`${text} `)
/** Whether it names an examination, an operation or a therapy. */
export const namesProcedure = (text: string): boolean => anyProcedure(`${text} `) || unspacedProcedure(text)

const wordlike = /[\p{L}\p{M}'’-]/u
const letters = /[\p{L}\p{M}’'-]{0,24}/uy
/** The rest of a word in scripts that write words together, or nearly so: endings, and what belongs to it before and behind. */
const uncased: readonly [RegExp, RegExp | undefined, RegExp | undefined][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, /(?:[头頭胸腹腰背胃腿脚膝肩颈頸牙歯眼耳喉咽手臂肝肾腎心肺肠腸皮肤膚关節节関左右双両侧側下上半身全脖踝腕指足首肘股部干空]{1,5}の?|反复|持续|慢性|轻微|轻度|严重|剧烈|间断性?|阵发性|经常|长期|激しい|ひどい|軽い|強い|慢性的?な?|反復性|夜間の?){1,3}$/u, /^(?:反酸|烧心|感|症状|症|检查|検査|治疗|治療|手术|手術|結果|结果|发作)/u],
  [/\p{Script=Hangul}/u, /(?:(?:가슴|허리|무릎|어깨|목|머리|배|복부|등|다리|팔|손목|발목|관절|턱|눈|귀|위|대장|심한|만성|잦은|마른|지속적인|반복되는|왼쪽|오른쪽|양쪽|하복부|상복부) ?){1,3}$/u, /^(?:증|감|증상)?(?: (?:검사|수술|치료|증상|소견))?/u],
  [/\p{Script=Thai}/u, undefined, /^(?:เรื้อรัง|รุนแรง|บ่อย|มาก|ลำไส้ใหญ่|กระเพาะอาหาร|กระเพาะ|[\p{Script=Thai}]{0,4}(?=และ| |$))/u],
  [/[\p{Script=Devanagari}\p{Script=Bengali}]/u, /(?:(?:सीने|छाती|पेट|सिर|कमर|पीठ|घुटने|घुटनों|कंधे|गर्दन|जोड़ों|पैर|पैरों|दांत|कान|आंख|आँखों|गले|हाथों|हाथ|सूखी|तेज़|तेज|लगातार|बार-बार|पुरानी|पुराना|हल्का|बहुत|বুকে|পেটে|মাথায়|কোমরে|পিঠে|হাঁটুতে|ঘাড়ে|গলায়|গলা|শুকনো|তীব্র|পায়ে|দাঁতে) (?:(?:में|का|की|के) )?){1,3}$/u, /^[\p{M}]{0,3}(?:ने|ना|नी)?/u],
  [/\p{Script=Arabic}/u, undefined, /^[\p{Script=Arabic}\p{M}\u200c]{0,8}(?: (?:في|ب)(?:ال)?[ ]?[\p{Script=Arabic}]{2,9}| (?:القولون|المعدة|الرحم|المفاصل|الظهر|الرأس|البطن|العضلات|الأسنان|الركبة|الصدر|قفسه سینه|کمر|زانو|شانه|گردن|شکم|معده|پا|دست|مفاصل|پهلو|سینه|گوش|دندان|عضلات|خشک|شدید|مزمن|مداوم|جاف|جافة|حاد|شديد|شديدة|مزمن|مزمنة|متكرر|مستمر|جلدي|نفسي|طبيعي|کلیه)(?![\p{Script=Arabic}])){0,3}/u],
  [/\p{Script=Hebrew}/u, undefined, /^[\p{Script=Hebrew}'"]{0,6}(?: (?:ב(?:ה)?[\p{Script=Hebrew}]{2,9}|ראש|גב|בטן|שיניים|גרון|פרקים|שרירים|מחזור|לב|עור|יבש|יבשה|חוזרים|חוזרות|חזקים|חזקות|כרוני|כרונית|כרוניים|ממושך|קשה|קשים|קל)(?![\p{Script=Hebrew}])){0,3}/u]
]
/** In these the part of the body stands before the ache. */
const turkish = /(?<!\p{L})(?:(?:penisiline?|polen|toz|fıstık|fındık|süt|yumurta|gluten|arı|ilaç|deniz ürünü|balık|kedi|göğüs|baş|bel|sırt|karın|mide|boğaz|diz|omuz|boyun|kulak|diş|eklem|kas|bacak|kol|kasık|kuru|şiddetli|sürekli|kronik|burun|sol|sağ|(?:sol|sağ) \p{L}{2,8}) ){1,3}$/iu
const hungarian = /(?<!\p{L})(?:(?:mellkasi|hasi|hát|derék|ízületi|erős|gyakori|száraz|tartós|magas|éjszakai) ){1,2}$/iu
const allergy = /^al{1,2}er[gj]/iu
/** "Szédülök", "fáj a fejem": whose it is stands on the word. */
const seamless = 0xe00

type Bound = { start: number; end: number }
/** What a hit is a part of, with all that belongs to it; nothing where it is a part of another word. `inside`: it may end one. */
const boundsOf = (text: string, at: number, hitEnd: number, inside: boolean): Bound | undefined => {
  const char = text.charAt(at)
  const code = codeAt(text, at)
  const script = code > 0x58f ? uncased.find(([one]) => one.test(char)) : undefined
  if (script) {
    const [, left, right] = script
    if (code < seamless && isLetter(codeAt(text, at - 1)) && !/(?<![\p{L}\p{M}])(?:[وفبكل]|ال|وال|بال|لل|[והבלמשכ]{1,2})$/u.test(text.slice(Math.max(0, at - 4), at))) return undefined
    const lead = left?.exec(text.slice(Math.max(0, at - 24), at))?.[0].length ?? 0
    const tail = right?.exec(text.slice(hitEnd, hitEnd + 40))?.[0].length ?? 0
    return { start: at - lead, end: hitEnd + tail }
  }
  let start = at
  if (isLetter(codeAt(text, at - 1))) {
    if (!inside) return undefined
    while (start > 0 && at - start < 24 && wordlike.test(text.charAt(start - 1))) start -= 1
  }
  const hit = text.slice(at, hitEnd).trimEnd()
  letters.lastIndex = at + hit.length
  const rest = letters.exec(text)?.[0] ?? ""
  if (rest !== "" && (hit.length <= 4 && !inside || hitEnd - at > hit.length)) return undefined
  return { start, end: at + hit.length + rest.length }
}

/** `aching`: the words are of pain, which may be any. `told`: whether it is somebody's, `alone` whether it is even if no part of the body is named. */
const read = (text: string, { starts, ends }: Hits, inside: boolean, aching: boolean, alone: boolean, told: (start: number, end: number) => boolean): Finding[] => {
  const found: Finding[] = []
  let done = 0
  for (const [index, at] of starts.entries()) {
    if (at < done) continue
    const bounds = boundsOf(text, at, ends[index] ?? at, inside)
    if (!bounds) continue
    const { start, end } = bounds
    // "hostapd: wlan0: …": a program's name, longer than the word.
    if (end > (ends[index] ?? end) && logLine.test(text.slice(end, end + 20)) && (start === 0 || text[start - 1] === "\n")) continue
    if (release.test(text.slice(start, end)) && releases.test(text.slice(Math.max(0, start - 90), end + 90)) && !ofSomebody.test(text.slice(Math.max(0, start - 60), end + 60))) continue
    // What is asked first says no to nearly all.
    if (!told(start, end)) continue
    const behind = healthBehind(text, end)
    const left = text.slice(Math.max(0, start - 40), start)
    if (aching && !alone && start === at && !bodily(text.slice(end, end + behind)) && !turkish.test(left)) continue
    const before = healthAhead(text, start) || (turkish.exec(left) ?? hungarian.exec(left))?.[0].length || 0
    // "Food allergy:" asks for one, and "allergies" alone does.
    if (inside && (before === 0 && start === at && allergy.test(text.slice(at, at + 8)) || /^ ?[:：*|\t?]/.test(text.slice(end, end + 2)))) continue
    found.push({ start: start - before, end: end + behind, type: "HEALTH", score: 0.71, source: "symptom" })
    done = end
  }
  return found
}
const ofSomebody = /(?<!\p{L})(?:chest|cough\p{L}{0,3}|breath\p{L}{0,4}|lungs?|asthma\p{L}{0,3}|inhaler|he|she|his|her|him|i|i['’]m|my|me|patient|baby|tonight|doctor|gp|(?:is|sounds|feels|been|still|very) wheezy)(?!\p{L})/iu
/** Debian calls its releases after toys. */
const [release, releases] = [/^wheezy$/i, /(?<!\p{L})(?:debian|squeeze|jessie|lenny|stretch|sarge)(?!\p{L})|데비안/iu]
const logLine = /^(?:\[\d+\])?: [\w.-]{1,16}:/
const bodily = (behind: string): boolean => behind.split(/[ -]/).some(word => isOfBody(word.replace(/^\p{L}{1,4}['’]/u, "")))

/** Complaints that a text tells of somebody: on a page of a practice, or beside who looks after them and what they take. */
export const symptomsTold: Detector = (text, context) => {
  if (isPublication(context)) return []
  const [named, aches, joined] = [symptoms(text), pains(text), compounds(text)]
  if (named.starts.length + aches.starts.length + joined.starts.length === 0) return []
  const care = isCarePage(context)
  const near = (start: number, end: number): boolean => care || isNear(attended(text), start - reach, end + reach) || isNear(medicinePlaces(text), start - reach, end + reach)
  const told = (start: number, end: number): boolean => (isSaidOfSomebody(text, start, end) || care && namesSomebody(text, start)) && near(start, end)
  return [...read(text, named, false, false, true, told), ...read(text, aches, false, true, false, told), ...read(text, joined, true, true, false, told)]
}
const reach = 160

/** Complaints, examinations and therapies in a sentence that holds what is somebody's, as `held` tells of two offsets. */
export const symptomsBeside = (text: string, ill: boolean, held: (start: number, end: number) => boolean): Finding[] => {
  const told = (start: number, end: number): boolean => {
    const { from, to } = sentenceAround(text, start, end)
    return held(from, to) && !isSaidOfAll(text, start, end) && !isThing(text, start, end)
  }
  return [
    ...read(text, symptoms(text), false, false, true, told),
    ...read(text, pains(text), false, true, ill, told),
    ...read(text, compounds(text), true, true, ill, told),
    ...read(text, procedures(text), false, false, true, (start, end) => isNear(appointed(text), start - around, end + around) && told(start, end))
  ]
}
const around = 100
