import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { illnessWords } from "../words/illness-words.ts"
import { ready } from "../text/match-at.ts"
import { patientWords } from "../words/patient-words.ts"
import { isPublication } from "../context/publication.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { dateShape } from "../context/value-shape.ts"

/**
 * A clinical note's first sentence: "Patient Mary Poole, born 3 May 1971, has …". Who stands behind the word for a patient, a date and an
 * illness make it one, so that the name needn't be known, nor the illness.
 */
const patients = hintsOf("patient|pasient|paciente|pazient|pacjent|pacient|potilas|beteg|pacijent|bolesnik|пациент|пацієнт|ασθεν|المريض|بیمار|מטופל|मरीज|रोगी|রোগী|ผู้ป่วย|bệnh nhân|pasien|患者|환자|mevrouw|meneer|bei frau|bei herrn|hasta ")
const words = "(?:[Pp]atient(?:in|en|ens|e|kë)?|[Pp]asient(?:en)?|[Pp]aciente?[km]?[ay]?|[Pp]aci[ej]ent(?:ul|ului|ka|a|em)?|[Pp]azient[ei]|[Pp]acjent(?:ka|a)?|[Pp]otilas|[Bb]eteg(?: neve)?|[Bb]olesni(?:k|ca)|[Пп]ац[иі][еє]нт(?:ка|[аыу])?|[ΑαΟοΗη]?\\s?[Αα]σθεν(?:ής|ή)|(?:ال)?مريض(?:ة)?|بیمار|ה?מטופלת?|मरीज़?|रोगी|রোগী|ผู้ป่วย|[Bb]ệnh nhân|[Pp]asien|[Hh]asta|[Mm]evrouw|[Mm]eneer|[Bb]ei (?:Frau|Herrn)|患者|환자)"
const capital = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:(?:van|von|de|da|do|dos|del|della|di|der|den|ter|bin|al|el|la) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,5}"
const other = "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}]{2,16}(?: [\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}]{1,16}){1,7}?|[\\p{Script=Thai}]{2,20} [\\p{Script=Thai}]{2,24}?|[\\p{Script=Han}]{2,4}?|[\\p{Script=Hangul}]{2,5}?|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{1,6} ?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{0,5}?"
const born = "(?:born(?: on)?|geb(?:oren)?\\.?(?: (?:am|op))?|née?(?: le)?|nacid[oa](?: el)?|nat[oa](?: il)?|nascid[oa](?: em)?|ur(?:odzon[ya])?\\.?|nar(?:ozen[áýa]?)?\\.?|född|født|s(?:ynt)?\\.|syntynyt|szül(?:etett|\\.)?|născut[ăa]?(?: la)?|rođen[ao]?|род(?:ил\\p{L}{2,4}|\\.)?|дата рождения|дата народження|д\\.?р\\.?|народи\\p{L}+|γεν(?:νήθηκε)?\\.?(?: στις)?|γεννηθ\\p{L}+|مولودة?(?: في)?|من مواليد|متولد|יליד(?:ת)?|נולדה? ב-?|जन्म(?: तिथि)?|জন্ম(?: তারিখ)?|เกิด(?:วันที่|เมื่อ)?|sinh(?: ngày)?|lahir(?: pada| tanggal)?|doğum(?: tarihi|lu)?|出生于|生于|生年月日|생년월일|DOB|dob)"
/** The word, the name, and when they were born. */
const opening = new RegExp(`${words}[ :]{0,2}(?<name>${capital}|${other})(?:\\s?[,(（，、]\\s?|\\s|(?=出生|确诊|患有))(?:(?:o |ο |η )?${born}[ :]{0,2}(?<date>${dateShape})|(?=(?:è|a|ha|har|has|hat|heeft|is|was|tem|tiene|presenta|ma|má|on|are|bị|mắc|को|يعاني|مبتلا|סובל|ป่วย|患有|确诊)(?![\\p{L}\\p{M}])))`, "duy")
const has = `(?:(?:who |and |qui |que |ki |die |и |та |و)?(?:has(?: been diagnosed with| had)?|suffers? from|presents? with|(?:was|is|were)(?: [\\p{L} ]{1,24})? (?:with|for|from)|hat|leidet (?:an|unter)|wurde(?: [\\p{L} ]{1,20})? (?:mit|wegen)|heeft|lijdt aan|is bekend met|har|lider a[vf]|a|souffre d(?:e |['’])|présente|est (?:suivie?|atteinte?|traitée?) (?:pour|d(?:e |['’]))|tiene|padece(?: de)?|presenta|sufre(?: de)?|tem|sofre de|apresenta|ha|soffre di|è affett[oa] da|ma|choruje na|cierpi na|leczy się na|trpí|má|sairastaa|on|are|suferă de|diagnosticat[ăa]? cu|страда\\p{L}+|стражда\\p{L}+(?: на)?|(?:жалобы|скарги) на|má diagnózu|πάσχει από|έχει|يعاني من|تعاني من|مصابة? ب|مبتلا به|دچار|סובלת? מ-?|מאובחנת? (?:עם|ב)-?|को|menderita|mengidap|didiagnosis|bị|mắc(?: bệnh)?|được chẩn đoán|确诊(?:为)?|患有|诊断为|ป่วยเป็น|เป็นโรค)|(?:diagnos(?:is|e|i|ina|eret med|tisert med)|diagnóz[ay]|diagnoz[ay]?|diagnosi|diagnóstico|diagnostic|kórisme|диагноз|діагноз|διάγνωση|تشخیص|التشخيص|אבחנה|निदान|tanısı|诊断|진단)(?: är| er| on| is| to)?)(?:(?<=[\\p{Script=Han}\\p{Script=Thai}\\p{Script=Hangul}מבب'’-])|(?![\\p{L}\\p{M}]))[ :]{0,2}`
const illnessBehind = new RegExp(`^[\\s,;)），、]{0,3}${has}(?<what>(?:an? |eine?n? |une? |una? )?[\\p{L}\\p{M}\\p{N}][^.;\\n。।!?،،]{1,70}?)(?=[.;\\n。।!?]|$|,(?! ?\\d)| (?:and|und|et|y|e|en|i|og|och|ja|и|та|és|și|en) (?:takes?|uses?|nimmt|prend|toma|usa|gebruikt|assume|bierze|tar|tager|käyttää|szed|ia|принима\\p{L}+|прийма\\p{L}+)| festgestellt| diagnostiziert| है| है।| रोग| রোগ| است| मुश्किल)`, "du")
/** "…, type 1 diabetes nedeniyle takipte": the word that tells stands last. */
const illnessBefore = /^[\s,;)）]{0,3}(?<what>[\p{L}\p{M}\p{N}][^.;,\n।]{2,50}?)(?= (?:nedeniyle|hastası|tanısıyla|sebebiyle|রোগে|রোগী|से पीड़ित|wurde festgestellt))/du
const drugBehind = /^,?\s?(?:and|und|et|y|e|en|i|og|och|ja|и|та|és|și) (?:takes?|uses?|nimmt|prend|toma|usa|gebruikt|assume|bierze|tar|tager|käyttää|szed|ia|принима\p{L}+|прийма\p{L}+) (?<what>[\p{L}\p{M}][^.;\n]{2,50}?)(?=[.;\n]|$)/du
/** "Bei Karin Wolf, geboren am …, wurde eine Lungenentzündung festgestellt". */
const foundIn = /^[\s,]{0,3}wurden? (?:eine?n? )?(?<what>[\p{L}\p{M} -]{3,60}?) (?:festgestellt|diagnostiziert)/du

/** "Ann Poole, 03/05/1971, asthma": a row of such a list, where the last part is an illness. */
const row = new RegExp(`(?<=^|\\n)(?<name>${capital}|${other})[,;|\\t] ?(?<date>${dateShape})[,;|\\t] ?(?<what>[^\\n,;|\\t]{3,50})(?=\\n|$)`, "dug")
const illness = new RegExp(illnessWords, "iu")
const medicalPage = new RegExp(`${patientWords}|רפואי|bệnh|clinic|klinik|health|santé|salud|saúde|salute|gesundheit`, "iu")

const reach = 240
/** People, dates of birth and illnesses of clinical notes. */
export const clinicalNotes: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = []
  const add = (at: number, group: [number, number] | undefined, type: Finding["type"], score: number): void => { if (group && group[1] > group[0]) found.push({ start: at + group[0], end: at + group[1], type, score, source: "note" }) }
  let done = 0
  for (const hint of patients(text)) {
    if (hint < done || isLetter(codeAt(text, hint - 1)) && codeAt(text, hint) < 0x600) continue
    const near = text.slice(hint, hint + reach)
    ready(opening, near).lastIndex = 0
    const match = opening.exec(near)
    const name = match?.indices?.groups?.["name"]
    if (!match || !name) continue
    let from = match[0].length
    const rest = near.slice(from)
    const told = illnessBehind.exec(rest) ?? foundIn.exec(rest) ?? illnessBefore.exec(rest)
    const date = match.indices?.groups?.["date"]
    if (!date && !told) continue
    add(hint, name, "PERSON", 0.8)
    add(hint, date, "DOB", 0.9)
    if (told) {
      add(hint + from, told.indices?.groups?.["what"], "HEALTH", 0.78)
      from += told[0].length
      const drug = drugBehind.exec(near.slice(from))
      if (drug) add(hint + from, drug.indices?.groups?.["what"], "HEALTH", 0.75)
    }
    done = hint + from
  }
  if (medicalPage.test(context.page ?? "")) for (const match of text.matchAll(row)) {
    const groups = match.indices?.groups
    if (illness.test(match.groups?.["what"] ?? "") || !/[\da-zA-Z]/.test(match.groups?.["what"] ?? "") || /^\p{Ll}/u.test(match.groups?.["what"] ?? "")) {
      add(0, groups?.["name"], "PERSON", 0.75)
      add(0, groups?.["date"], "DOB", 0.8)
      add(0, groups?.["what"], "HEALTH", 0.7)
    }
  }
  return found
}
