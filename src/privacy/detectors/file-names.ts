import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { isPublication } from "../context/publication.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { ready } from "../text/match-at.ts"
import { countDigits } from "../text/text-marks.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { nameWord } from "./name-words.ts"
import { casedName, looksLikeName, spacedName } from "./named-subject.ts"

const endings = hintsOf(".pdf|.doc|.xls|.csv|.jpg|.jpeg|.png|.heic|.odt|.txt|.zip|.rtf|.eml|.vcf|.mp4|.pptx")
const inName = /[\p{L}\p{M}\p{N}_.'’-]/u
const part = /\p{L}[\p{Ll}\p{M}'’]+/gu

/** What files about somebody are called, in small letters. */
const papers = caseless("(?<![\\p{L}])(?:lab(?:oratory)? (?:results?|report)|blood (?:test|results)|test results?|medical (?:report|record|certificate)|discharge|referral|x-?ray|mri|prescription|vaccination|sick note|passport|visa|driving licen[cs]e|birth certificate|cv|resume|résumé|cover letter|payslip|contract|lease|will|befund\\p{L}*|labor\\p{L}*|arztbrief|attest|rezept|lebenslauf|reisepass|ausweis\\p{L}*|arbeitsvertrag|mietvertrag|gehaltsabrechnung|lohnabrechnung|zeugnis|geburtsurkunde|bewerbung|résultats?|analyses?|ordonnance|certificat|passeport|bulletin de paie|contrat|acte de naissance|resultados?|analítica|informe|receta|certificado|pasaporte|nómina|contrato|referto|esami|analisi|ricetta|certificato|passaporto|busta paga|contratto|exames?|laudo|atestado|passaporte|holerite|uitslag\\p{L}*|recept|paspoort|loonstrook|wyniki\\p{L}*|recepta|zaświadczenie|paszport|umowa|tahlil|sonuçları|rapor|pasaport|özgeçmiş|bordro|анализ\\p{L}*|справка|рецепт|паспорт|резюме|договор|аналіз\\p{L}*|довідка|договір|αποτελέσματα|εξετάσεις|βιογραφικό|διαβατήριο|provsvar|journal|intyg|lönebesked|prøvesvar|lønseddel|lønnsslipp|tulokset|todistus|výsledky|nález|životopis|výplatní|rezultate|analize|adeverință|leletek|önéletrajz|nalaz|životopis|hasil lab|riwayat|kết quả|bệnh án|نتائج|تقرير|تحاليل|جواز|سيرة|תוצאות|בדיקות|דרכון|קורות חיים|नतीजे|रिपोर्ट|रिज़्यूमे)(?![\\p{L}])", "u")
const date = "(?:19|20)\\d\\d(?:[-._]?\\d\\d){1,2}|\\d{1,2}[-.]\\d{1,2}[-.](?:19|20)\\d\\d"
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

/** What a number in a file's name is of, by the words beside it. */
const kinds: readonly (readonly [EntityType, RegExp])[] = [
  ["PASSPORT", caseless("(?<![\\p{L}])(?:passports?|reisepass|passeport|pasaporte|passaporto|passaporte|paspoort|paszport|pasaport|паспорт|загранпаспорт|pasport|passi|útlevél|pașaport|pasaport|cestovn[íi].pas|διαβατήριο|جواز|דרכון|पासपोर्ट|hộ.chiếu|paspor)(?![\\p{L}])|旅券|护照|護照|パスポート|여권|หนังสือเดินทาง", "u")],
  ["DRIVER_LICENSE", caseless("(?<![\\p{L}])(?:driv(?:ing|ers?|er['’]?s).?licen[cs]e|dl|führerschein|fuehrerschein|permis(?:.de.conduire)?|(?:carn[eé]t?|licencia|permiso).de.conduc\\p{L}+|patente|cnh|carta.de.condução|rijbewijs|prawo.jazdy|ehliyet|sürücü.belgesi|права|водительск\\p{L}+|посвідчення.водія|körkort|kørekort|førerkort|ajokortti|řidičák|řidičsk\\p{L}+|vodičsk\\p{L}+|jogosítvány|permis.auto|δίπλωμα|gplx|bằng.lái\\p{L}*|رخصة|רישיון\\p{L}*|ड्राइविंग)(?![\\p{L}])|驾照|驾驶证|駕照|免許証?|면허증?|ใบขับขี่", "u")],
  ["TAX_ID", caseless("(?<![\\p{L}])(?:pan(?:.?card)?|codice.fiscale|npwp|nif|nip|steuer\\p{L}*|инн|vergi|afm|αφμ)(?![\\p{L}])", "u")],
  ["NATIONAL_ID", caseless("(?<![\\p{L}])(?:id.?cards?|identity|identité|(?:personal)?ausweis|perso|cni|dni|nie|carta.(?:d.)?identità?|rg|cpf|identiteitskaart|dow[oó]d|kimlik|tc.?kimlik|id.?kort\\p{L}*|henkilökortti|občank\\p{L}+|občansk\\p{L}+|buletin|személyi|ταυτότητα|ktp|cccd|cmnd|nric|هوية|بطاقة|תעודת.?זהות|आधार|aadhaa?r|удостоверение|ssn|snils|снилс|nhs|pesel|bsn|amka)(?![\\p{L}])|身份证|身分證|マイナンバー|주민등록\\p{L}*|บัตรประชาชน", "u")],
  ["ACCOUNT_ID", caseless("(?<![\\p{L}])(?:claims?|polic(?:y|e)|member(?:ship)?|customer|client|patient|account|loan|student|tenant|schaden\\p{L}*|versicherung\\p{L}*|kunde\\p{L}*|mandant\\p{L}*|sinistre|dossier|contrat|adhérent|siniestro|póliza|cliente|expediente|sinistro|polizza|pratica|apólice|processo|polis|klant|schade\\p{L}*|polisa|szkoda|klient|umowa|poliçe|hasar|müşteri|полис|договор|клиент|заявление|поліс|договір|клієнт|skada|skade|asiakas|vahinko|pojistka|smlouva|škoda|zmluva|poliță|client|kötvény|kár|ügyfél|klaim|pelanggan|hợp.đồng|مطالبة|وثيقة|תביעה|פוליסה|दावा|पॉलिसी)(?![\\p{L}])|理赔|保单|客户|保険証券|顧客|고객|보험|청구", "u")]
]
/** A number with its letters, as a part of such a name. */
const numbered = /(?<![\p{L}\d])(?:[A-Z]{2}\d{2} )?(?=(?:[A-Z]*\d){4}|[A-Z]{1,3}-\d{3})(?:[A-Z]{1,3}-)?[A-Z\d]{5,18}(?:[/-][A-Z\d]{2,8}){0,2}(?![\p{L}\d])/gu
const dayOrTime = /^(?:19|20)\d\d(?:[-/]?(?:0[1-9]|1[0-2])(?:[-/]?(?:[0-2]\d|3[01]))?)?(?:[-/]?\d{4,6})?$|^(?:[0-3]?\d[-/]?)?(?:0?[1-9]|1[0-2])[-/]?(?:19|20)\d\d$|^(?:19|20)\d\d[-/]\d{2,4}$/
/** Numbers of documents and contracts: "passport_533018274.pdf". What stands behind a day there is an hour. */
const numbersIn = (text: string, start: number, dot: number): Finding[] => {
  const name = text.slice(start, dot)
  if (!/\d/.test(name)) return []
  const small = foldCase(name)
  const type = kinds.find(([, words]) => ready(words, text).test(small))?.[0]
  if (type === undefined) return []
  let timed = false
  return [...name.matchAll(numbered)].flatMap(({ 0: number, index }) => {
    if (dayOrTime.test(number)) { timed = true; return [] }
    const digits = countDigits(number)
    if (digits < (/[A-Z]/.test(number) ? 4 : 6) || number.replace(/[^A-Z\d]/g, "").length < 7 && timed) return []
    return [{ start: start + index, end: start + index + number.length, type, score: 0.72, source: "file-name" }]
  })
}

/** What only a file of one person is called. */
const own = caseless("(?<![\\p{L}])(?:cv|resume|résumé|curriculum|lebenslauf|bewerbung|anschreiben|payslip|passport|reisepass|ausweis|zeugnis|attest|nómina|busta.paga|holerite|życiorys|özgeçmiş|резюме|паспорт|životopis|önéletrajz|ansökan|ansøgning|søknad|hakemus)[ _.-]$", "u")
/** People in the names of files: "CV_Ann_Okoro.pdf", "passport-ann-okoro.jpg". Their words are joined, so that no sentence shows them. */
export const fileNames: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = []
  for (const dot of endings(text)) {
    found.push(...inSpacedName(text, dot))
    let start = dot
    while (start > dot - 80 && start > 0 && inName.test(text.charAt(start - 1))) start -= 1
    const words = [...text.slice(start, dot).matchAll(part)]
    const lead = /[A-Z]{2}\d{2} $/.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0
    found.push(...numbersIn(text, start - lead, dot))
    for (let i = 0; i + 1 < words.length; i += 1) {
      const [first, last] = [words[i], words[i + 1]]
      // One sign, or a capital, between the two.
      if (!first || !last || last.index - first.index - first[0].length > 1) continue
      const [given, family] = [nameWord(first[0]), nameWord(last[0])]
      const known = family.alsoName || family.strength === 2 || family.surname && !family.common
      // "CV_Jonty-Hargreave": what such a file is called makes two words a name that no list knows.
      const ofPaper = i > 0 || start + first.index > start ? ready(own, text).test(foldCase(text.slice(start, start + first.index))) && [given, family].every(({ plain, nobody, thing, month }) => !plain && !nobody && !thing && !month) : false
      if (!ofPaper && (given.strength < 1 || family.thing || !(given.strength === 2 ? known || !isPlainWord(last[0]) : family.surname && !family.english))) continue
      found.push({ start: start + first.index, end: start + last.index + last[0].length, type: "PERSON", score: 0.7, source: "file-name" })
      for (const { 0: number, index } of text.slice(start, dot).matchAll(longNumber)) if (!/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(number)) found.push({ start: start + index, end: start + index + number.length, type: "NATIONAL_ID", score: 0.7, source: "file-name" })
      break
    }
  }
  return found
}
