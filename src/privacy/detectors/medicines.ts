import type { Finding } from "../../core/finding.ts"
import { isCarePage, isPricedWare } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf, isNear } from "../hints.ts"
import { doseUnit, medicineEndings, medicineNames } from "../words/medicine-words.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll, isSaidOfSomebody, sentenceAround } from "../context/said-of-somebody.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { isPlainWord } from "../words/word-kinds.ts"

const composed = (words: string): string => [...new Set([...words.split("|"), ...words.normalize("NFC").split("|")])].join("|")
const names = hintsOf(composed(medicineNames))
const endings = hintsOf(composed(medicineEndings))
const lengths = [...composed(medicineEndings).split("|")].sort((a, b) => b.length - a.length)
/** Taking, giving, being allergic: what such a sentence says of a medicine. */
const taking = hintsOf(composed("continue |continuing |keep on |resume |started |stopped |increase |reduce |switch |weiterhin|fortsetz|fortgef|begonnen|absetz|abgesetzt|erhöh|poursui|poursuivre|continuer|débuter|continuar|continúa|inicia|suspend|prosegu|continua |inizi|mantém|manter |voortz|doorgaan met|gestart|gestopt|kontynu|rozpocz|odstaw|włącz|продолж|начат|отмен|продовж|розпоч|продълж|започ|devam|başla|kesil|fortsätt|fortsæt|fortsett|påbörj|begynd|startet|insatt|jatka|aloit|lopet|pokrač|zaháj|nasaz|vysaz|nasad|συνεχ|έναρξη|διακοπή|ξεκιν|continuă|continuați|iniția|folytat|kezd|nastav|započ|uveden|ukinut|استمر|تابع|بدء |המשך|להמשיך|הוחל|ادامه|شروع|जारी|शुरू|बंद|চালিয়ে|শুরু|tiếp tục|bắt đầu|ngừng |lanjut|mulai |hentikan|继续|繼續|停用|継続|中止|계속|시작|중단|taking |takes |took |prescrib|put on |been on |is on |started on|started her on|started him on|injects|allerg|alerg|medication|medicine is|medicines:|refill|nimmt|nehme|einnahme|verordnet|verschrieb|rezept|prend |prends|prescri|ordonnance|sous |toma |tomo |receta|tratamiento|assume |prendo|prende |terapia|slikt|gebruikt|schreef|voorgeschreven|bierze|bierzę|przyjmuje|zaleco|przepisa|принима|приймає|приймаю|назначен|призначен|выписал|прописал|пьёт|пьет|колет|аллерг|алерг|взема|står på|äter |tar |ordinerat|skrev ut|käyttää|lääk|syö |užívá|užíva|bere |předeps|predpís|uzima|jemlje|παίρνει|παίρνω|λαμβάνει|συνταγ|αλλεργ|ia |ratament|szed|gyógyszer|felírt|kullan|ilaç|ilacı|reçete|alıyor|يتناول|تتناول|أتناول|وصف|دواء|حساسية|לוקח|לוקחת|נוטל|מרשם|אלרגי|רגיש ל|مصرف|داروی|تجویز|حساسیت|ले रह|ले रहा|दवा|एलर्जी|লিখেছেন|দিয়েছেন|দিয়েছেন|খাচ্ছেন|ওষুধ|অ্যালার্জি|ทานยา|กินยา|ใช้ยา|แพ้ยา|รับยา|ให้ยา|uống|dùng thuốc|dị ứng|kê đơn|minum |mengonsumsi|obat |resep|alergi|飲んで|服用|処方|内服|投与|在吃|口服|注射|过敏|開了|开了|복용|처방|알레르기|맞고"))
const behind = new RegExp(`['’׳]?(?:[ \\u00a0-](?:acid|\\p{L}{4,14}(?:at|ate|id|ide|ato|maleat|sodium|natrium|retard|forte|depot|depo|XR|XL|SR)|XR|XL|SR|forte|retard))?(?:,?[ \\u00a0]?\\d{1,4}(?:[.,]\\d{1,2})?(?:/\\d{1,4})?(?:[ \\u00a0]?${doseUnit}(?:/\\p{L}{2,4})?(?![\\p{L}\\d])|(?![\\p{L}\\d:/]|[.,-]\\d)))?`, "uy")
const [shortestName, longestLabel] = [5, 50]
const wordLike = /[\p{L}\p{M}'’-]/u
const verbs = /^.*(?:吃|服用|服|用|开了|开|注射|是|给|对|的|了|药|打)/u

/** The start of the word around an offset; of scripts that write words together, of the run of that script. */
const wordStart = (text: string, at: number): number => { let start = at; while (start > 0 && at - start < 24 && wordLike.test(text.charAt(start - 1))) start -= 1; return start }
const runOf = (script: RegExp, text: string, at: number): { start: number; end: number } => {
  let [start, end] = [at, at + 1]
  while (at - start < 12 && script.test(text.charAt(start - 1))) start -= 1
  while (end - at < 16 && script.test(text.charAt(end))) end += 1
  return { start, end }
}
const [katakana, han, hangul, thai] = [/[\p{Script=Katakana}ー]/u, /\p{Script=Han}/u, /\p{Script=Hangul}/u, /[\p{Script=Thai}\p{M}]/u]

/** What a medicine's name takes in, from a place where a part of it stands. */
const nameAt = (text: string, at: number, isEnding: boolean): { start: number; end: number } | undefined => {
  const char = text.charAt(at)
  if (katakana.test(char)) { const run = runOf(katakana, text, at); return run.end - run.start >= 4 ? run : undefined }
  const ending = isEnding ? lengths.find(word => text.slice(at, at + word.length).toLowerCase() === word) ?? "" : ""
  if (han.test(char)) {
    const left = text.slice(Math.max(0, at - 4), at)
    const start = at - (/\p{Script=Han}*$/u.exec(left)?.[0].replace(verbs, "").length ?? 0)
    return { start, end: at + ending.length }
  }
  if (hangul.test(char)) {
    const run = runOf(hangul, text, at)
    const particle = /(?:을|를|은|는|이|가|과|와|으로|로|도)$/.exec(text.slice(run.start, run.end))?.[0] ?? ""
    return run.end - run.start - particle.length >= 2 ? { start: run.start, end: run.end - particle.length } : undefined
  }
  if (thai.test(char)) return isEnding ? runOf(thai, text, at) : { start: at, end: at + (/^[\p{Script=Thai}\p{M}]{2,16}/u.exec(text.slice(at, at + 16))?.[0].length ?? 0) }
  const start = wordStart(text, at)
  let end = at
  while (end < text.length && end - start < 34 && wordLike.test(text.charAt(end))) end += 1
  while (end > at && /['’-]/.test(text.charAt(end - 1))) end -= 1
  // Semitic scripts write "the", "and", "of" on the word.
  const lead = at - start
  if (isEnding ? lead < 2 || end - at - ending.length > 3 : lead > (codeAt(text, at) >= 0x590 && codeAt(text, at) < 0x700 ? 3 : 0)) return undefined
  return end - start >= shortestName ? { start, end } : undefined
}

/** Where a part of a medicine's name stands. */
export const medicinePlaces = (text: string): readonly number[] => [...names(text).filter(at => codeAt(text, at) > 0x58f || !isLetter(codeAt(text, at - 1))), ...endings(text)]

/** The names of medicines in a text that `told` says are somebody's. */
const medicinesWhere = (text: string, told: (start: number, end: number) => boolean): Finding[] => {
  const found: Finding[] = []
  const put = (at: number, isEnding: boolean): void => {
    const name = nameAt(text, at, isEnding)
    // "cu privire la": Romanian ends its nouns of doing so.
    if (name && isEnding && /ivir(?:e|ea|ii|i)$/iu.test(text.slice(name.start, name.end))) return
    if (!name || !told(name.start, name.end) || isEnding && isPlainWord(text.slice(name.start, name.end))) return
    behind.lastIndex = name.end
    found.push({ start: name.start, end: name.end + (behind.exec(text)?.[0].length ?? 0), type: "HEALTH", score: 0.72, source: "medicine" })
  }
  for (const at of names(text)) if (codeAt(text, at) > 0x58f || !isLetter(codeAt(text, at - 1))) put(at, false)
  for (const at of endings(text)) put(at, true)
  return found
}

/** Names of medicines that somebody takes, is given or can't stand. */
export const medicines: Detector = (text, context) => {
  if (isPublication(context)) return []
  // What a pharmacy writes is of somebody's.
  const care = isCarePage(context)
  return medicinesWhere(text, (start, end) => {
    const { from, to } = sentenceAround(text, start, end)
    if (isPricedWare(text, start, end, context)) return false
    // A label may stand on the line above.
    const above = from > 0 && text[from - 1] === "\n" ? Math.max(0, text.lastIndexOf("\n", from - 2) + 1, from - longestLabel) : from
    return !care && !isNear(taking(text), above, to) ? isSaidOfSomebody(text, start, end) : !isSaidOfAll(text, start, end)
  })
}
/** Those in a sentence that holds what is somebody's, as `held` tells of two offsets. */
export const medicinesBeside = (text: string, held: (start: number, end: number) => boolean): Finding[] => medicinesWhere(text, (start, end) => {
  const { from, to } = sentenceAround(text, start, end)
  return held(from, to) && !isSaidOfAll(text, start, end)
})
