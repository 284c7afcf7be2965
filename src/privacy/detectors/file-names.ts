import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { isPublication } from "../context/publicity.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { ready } from "../text/match-at.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { nameWord } from "./name-words.ts"
import { casedName, looksLikeName, spacedName } from "./named-subject.ts"

const endings = hintsOf(".pdf|.doc|.xls|.csv|.jpg|.jpeg|.png|.heic|.odt|.txt|.zip|.rtf|.eml|.vcf|.mp4|.pptx")
const inName = /[\p{L}\p{M}\p{N}_.'’-]/u
const part = /\p{L}[\p{Ll}\p{M}'’]+/gu

/** What files about somebody are called, in small letters. */
const papers = caseless("(?<![\\p{L}])(?:lab(?:oratory)? (?:results?|report)|blood (?:test|results)|test results?|medical (?:report|record|certificate)|discharge|referral|x-?ray|mri|prescription|vaccination|sick note|passport|visa|driving licen[cs]e|birth certificate|cv|resume|résumé|cover letter|payslip|contract|lease|will|befund\\p{L}*|labor\\p{L}*|arztbrief|attest|rezept|lebenslauf|reisepass|ausweis\\p{L}*|arbeitsvertrag|mietvertrag|gehaltsabrechnung|lohnabrechnung|zeugnis|geburtsurkunde|bewerbung|résultats?|analyses?|ordonnance|certificat|passeport|bulletin de paie|contrat|acte de naissance|resultados?|analítica|informe|receta|certificado|pasaporte|nómina|contrato|referto|esami|analisi|ricetta|certificato|passaporto|busta paga|contratto|exames?|laudo|atestado|passaporte|holerite|uitslag\\p{L}*|recept|paspoort|loonstrook|wyniki\\p{L}*|recepta|zaświadczenie|paszport|umowa|tahlil|sonuçları|rapor|pasaport|özgeçmiş|bordro|анализ\\p{L}*|справка|рецепт|паспорт|резюме|договор|аналіз\\p{L}*|довідка|договір|αποτελέσματα|εξετάσεις|βιογραφικό|διαβατήριο|provsvar|journal|intyg|lönebesked|prøvesvar|lønseddel|lønnsslipp|tulokset|todistus|výsledky|nález|životopis|výplatní|rezultate|analize|adeverință|leletek|önéletrajz|nalaz|životopis|hasil lab|riwayat|kết quả|bệnh án|نتائج|تقرير|تحاليل|جواز|سيرة|תוצאות|בדיקות|דרכון|קורות חיים|नतीजे|रिपोर्ट|रिज़्यूमे)(?![\\p{L}])", "u")
const date = "(?:19|20)\\d\\d[-._]?\\d\\d[-._]?\\d\\d|\\d{1,2}[-.]\\d{1,2}[-.](?:19|20)\\d\\d"
/** "Lab results Ann Okoro 1958-07-08": a name, perhaps a date, at the end. Or the name first. */
const nameLast = new RegExp(`(?:^|[\\s_–-])(?<name>${casedName}|${spacedName})(?:[ _,–-]{1,3}(?<date>${date}))?$`, "du")
const nameFirst = new RegExp(`^(?<name>${casedName}|${spacedName})(?:[ _,–-]{1,3}(?<date>${date}))?(?=[ _,–-])`, "du")
const longestFile = 90
/** Names with spaces between their words, and when their bearers were born, beside what such a file is called or a date. */
const inSpacedName = (text: string, dot: number): Finding[] => {
  const floor = Math.max(0, dot - longestFile)
  const before = text.slice(floor, dot)
  const from = floor + (/[\n/\\"'“«|:;>\t]/u.test(before) ? before.search(/[^\n/\\"'“«|:;>\t]*$/u) : 0)
  const file = text.slice(from, dot)
  if (!file.includes(" ")) return []
  const paper = ready(papers, text).exec(foldCase(file))
  for (const shape of [nameLast, nameFirst]) {
    const groups = ready(shape, text).exec(file)?.indices?.groups
    let [start, end] = groups?.["name"] ?? [0, 0]
    // "Results Ann Okoro": what the file is called may have capitals too.
    if (paper && start < paper.index + paper[0].length && end > paper.index + paper[0].length) start = paper.index + paper[0].length + 1
    const name = file.slice(start, end).trim()
    if (end <= start || !name.includes(" ") || !(paper ?? groups?.["date"]) || !looksLikeName(name)) continue
    const born = groups?.["date"]
    const year = born ? Number(/(?:19|20)\d\d/.exec(file.slice(...born))?.[0]) : 0
    return [{ start: from + start, end: from + end, type: "PERSON", score: 0.72, source: "file-name" }, ...(born && year < latestBirth ? [{ start: from + born[0], end: from + born[1], type: "DOB" as const, score: 0.72, source: "file-name" }] : [])]
  }
  return []
}
/** A later date is more likely the file's. */
const latestBirth = 2013

/** A number beside a name in a file's is its bearer's. */
const longNumber = /(?<!\d)\d{9,13}(?!\d)/g

/** People in the names of files: "CV_Ann_Okoro.pdf", "passport-ann-okoro.jpg". Their words are joined, so that no sentence shows them. */
export const fileNames: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = []
  for (const dot of endings(text)) {
    found.push(...inSpacedName(text, dot))
    let start = dot
    while (start > dot - 80 && start > 0 && inName.test(text.charAt(start - 1))) start -= 1
    const words = [...text.slice(start, dot).matchAll(part)]
    for (let i = 0; i + 1 < words.length; i += 1) {
      const [first, last] = [words[i], words[i + 1]]
      // One sign, or a capital, between the two.
      if (!first || !last || last.index - first.index - first[0].length > 1) continue
      const [given, family] = [nameWord(first[0]), nameWord(last[0])]
      const known = family.surname || family.alsoName || family.strength === 2
      if (given.strength < 1 || family.thing || !(given.strength === 2 ? known || !isPlainWord(last[0]) : family.surname && !family.english)) continue
      found.push({ start: start + first.index, end: start + last.index + last[0].length, type: "PERSON", score: 0.7, source: "file-name" })
      for (const { 0: number, index } of text.slice(start, dot).matchAll(longNumber)) if (!/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(number)) found.push({ start: start + index, end: start + index + number.length, type: "NATIONAL_ID", score: 0.7, source: "file-name" })
      break
    }
  }
  return found
}
