import type { Finding } from "../../core/finding.ts"
import { isCarePage } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { isPersonal, isPublication } from "../context/publication.ts"
import { hintsOf } from "../hints.ts"
import { codeAt, isDigit } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { isGivenName } from "../words/word-kinds.ts"

/** What laboratories and practices measure of a body, in lower case: nothing else is called so, or not with such a unit. */
const measured = [
  "hba1c|hb a1c|tsh|ft3|ft4|free t4|psa|crp|ldl|hdl|triglycerid|cholesterol|cholestérol|colesterol|kolesterol|cholesterin|холестерин|hemoglobin|haemoglobin|hämoglobin|hémoglobine|hemoglobina|emoglobina|hemoglobine|hgb|hb |ferritin|ferrityna|ferritiini|egfr|gfr|creatinin|kreatinin|créatinine|creatinina|креатинин|креатинін|glucose|glukose|glykose|glycémie|glucosa|glicemia|glicose|glukoza|glükóz|blutzucker|bloedsuiker|blodsocker|blodsukker|verensokeri|glucoza|глюкоз|сахар крови|alt |ast |got |gpt |ggt|gamma-gt|bilirubin|bilirrubina|билирубин|vitamin d|vitamin b12|vitamine d|vitamina d|witamina d|витамин d|b12|folate|inr |ph |hcg|beta-hcg|cd4|viral load|viruslast|d-dimer|troponin|nt-probnp|bnp|platelets|thrombozyten|plaquettes|plaquetas|piastrine|trombocyt|тромбоцит|leukozyten|leukocyt|leucocytes|leucocitos|leucociti|лейкоцит|wbc|rbc|hematocrit|hematokrit|hämatokrit|hématocrite|hematocrito|ematocrito|esr |soe|соэ|vhs |potassium|kalium|potasio|potassio|sodium|natrium|uric acid|harnsäure|acide urique|мочевая кислота|albumin|amylase|lipase|cortisol|testosterone|estradiol|prolactin|lh |fsh",
  "blood pressure|blutdruck|tension artérielle|presión arterial|pressione arteriosa|pressão arterial|bloeddruk|ciśnienie|tansiyon|давление|тиск|blodtryck|blodtryk|verenpaine|krevní tlak|krvný tlak|vérnyomás|tensiune arterial|krvni tlak|bp |spo2|bmi |ferritín|гемоглобин|гемоглобін|ферритин|феритин|血糖|血圧|血压|ヘモグロビン|コレステロール|尿酸|空腹血糖|总胆固醇|甘油三酯|血红蛋白|혈당|혈압|당화혈색소|콜레스테롤|đường huyết|huyết áp|gula darah|tekanan darah|kolesterol|سكر الدم|ضغط الدم|الهيموغلوبين|الكوليسترول|سكر صائم|סוכר בדם|לחץ דם|כולסטרול|המוגלובין|ברזל|blood sugar|fasting sugar|हीमोग्लोबिन|ब्लड शुगर|कोलेस्ट्रॉल|αιμοσφαιρίνη|σάκχαρο|χοληστερ|φερριτίν|πίεση"
]
const places = hintsOf(measured.join("|"))
const unit = "(?:%|mm ?Hg|mmHg|мм ?рт\\.? ?ст\\.?|(?:m?mol|µmol|μmol|umol|nmol|pmol|mg|µg|μg|ug|mcg|ng|pg|g|m?IU|µIU|μIU|U|mU|mE|IE|kU|cells|copies|ммоль|мкмоль|мг|мкг|нг|г|мЕд|Ед|МЕ|мМЕ|мкМЕ|од)\\.?\\/(?:mol|m?l|dl|mL|L|dL|mm3|mm³|µl|µL|μl|μL|ul|mmol|моль|л|дл|мл|мкл)|(?:x|×|\\*) ?10\\^?[\\d³⁶⁹⁰¹²]{1,2}\\/(?:L|l|л|µl|μl)|(?:G|T|Tpt|Gpt)\\/[lL]|mEq\\/L|mL\\/min(?:\\/1[.,]73 ?m[²2])?|ml\\/min|fL|мм\\/ч|mm\\/h)"
const lead = String.raw`[\p{L}\d.]{0,14}(?: [\p{L}\d.()+-]{1,16}){0,3}?["'”»]?(?: ?[:=|：]|\t|,)?[ \t]{0,3}(?:is |was |of |ist |lag bei |war |est à |est de |era |è |jest |wynosi |på |– |- )?[<>≤≥]? ?`
const amount = String.raw`(?<!\d)\d{1,4}(?:[.,]\d{1,3})?(?:\/\d{2,3})?`
const behind = String.raw`(?: ?\(?(?:high|low|elevated|erhöht|niedrig|élevé|bas|alto|bajo|basso|baixo|hoog|laag|wysoki|niski|повышен|понижен|H|L|↑|↓|\++|critical)(?![\p{L}\d])\)?)?`
/** The name, the amount and a unit that only tests of bodies are told in. */
const withUnit = new RegExp(`${lead}${amount}["'”]?[ \\t]?\\|?[ \\t]{0,3}${unit}(?![\\p{L}\\d/])${behind}`, "uy")
/** A pressure has two parts. */
const pressure = new RegExp(`${lead}(?<!\\d)\\d{2,3} ?\\/ ?\\d{2,3}(?![\\d/.])(?: ?(?:mm ?Hg|мм ?рт\\.? ?ст\\.?))?`, "uy")
/** On a page of a practice or a laboratory an amount alone, or what a test came out as. */
const bareAmount = new RegExp(`${lead}(?:${amount}(?![\\p{L}\\d/.:-])(?! ?(?:[€$£]|mg|ml|tab))|(?:positi[vf]e?|negati[vf]e?|reactive|non-reactive|positivo|negativo|положительный|отрицательный|陽性|陰性|阳性|阴性)(?!\\p{L}))${behind}`, "uy")
const ofPressure = /^(?:blood pressure|blutdruck|tension|presión|pressione|pressão|bloeddruk|ciśnienie|tansiyon|давление|тиск|blodtry|verenpaine|krevní|krvný|krvni|vérnyomás|tensiune|bp |血圧|血压|혈압|huyết|tekanan|ضغط|לחץ|πίεση)/iu
/** What should be, for whoever it may be. */
const norm = /normal|reference|ref\.? ?range|target|ideal|optimal|should be|below|above|under \d|less than|recommended|typical|average|healthy|grenzwert|normwert|referenz|zielwert|unter \d|über \d|inférieur|supérieur|valeur(?:s)? (?:normale|de référence)|inferior a|superior a|valores normales|inferiore a|superiore a|normaal|norma |норма|менее|более|ниже|выше|正常|基準値|정상|food|per serving|per 100|snack|recipe|bottle/iu
/** From one amount to another: what should be, where a page tells that, and what was measured one time after another elsewhere. */
const span = /\d ?(?:[–-]|to|bis|à|a|do|до) ?\d[\d.,]* ?[^\d\s]*$/u
const mine = /(?<!\p{L})(?:my|your|his|her|mein\p{L}*|ihr\p{L}*|mes?|mon|ma|vos|votre|mi|su|mio|suo|meu|mijn|mój|moje|мо[йяеи]|ваш\p{L}*|\p{L}{2,20}['’]s)(?!\p{L})/iu
const tellsNorms = /(?<!\p{L})(?:(?:lab(?:oratory)?|normal|reference|ref\.?) (?:values?|ranges?|limits|intervals?)|(?:norm|referenz)(?:werte?|bereiche?)|valeurs (?:normales|usuelles|de référence)|valores (?:normales|normais|de referencia|de referência)|valori (?:normali|di riferimento)|(?:referentie|normaal)waarden|wartości (?:prawidłowe|referencyjne)|referenční (?:meze|hodnoty)|референсные|нормы|норми|referensvärden|referanseverdier|viitearvot|valori de referință|referans değer\p{L}*)(?!\p{L})|基準値|参考值|정상 ?범위/iu
/** Since when something was measured. */
const since = /^,? (?:since|seit|depuis|desde|dal|sinds|od|с|з|sedan|siden) /iu
const namesSomebody = (around: string): boolean => (around.match(/\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu) ?? []).some(pair => isGivenName(pair.split(" ")[0] ?? ""))
/** Whoever has it. */
const ofAll = /(?<!\p{L})(?:patients|people|adults|children|men|women|study|trial|patienten mit|erwachsene|les patients|adultes|los pacientes|adultos|pazienti con|adulti|volwassenen|dorośli|у взрослых|пациентов)(?!\p{L})/iu

/** What was measured of somebody, with its name: a value is one of a body by what was measured, and by its unit. */
export const labValues: Detector = (text, context) => {
  if (isPublication(context) || text.length < 6) return []
  const found: Finding[] = []
  const norms = tellsNorms.test(context.page ?? "") && !isPersonal(context.page ?? "")
  let [done, care] = [0, undefined as boolean | undefined]
  for (const at of places(text)) {
    if (at < done || codeAt(text, at) < 0x600 && (isLetter(codeAt(text, at - 1)) || isDigit(codeAt(text, at - 1)) || text[at - 1] === "_" || text[at - 1] === "-")) continue
    // The air has a pressure of one part.
    const tried = [...(ofPressure.test(text.slice(at, at + 20)) ? [pressure] : [withUnit]), ...((care ??= isCarePage(context)) ? [bareAmount] : [])]
    for (const shape of tried) {
      shape.lastIndex = at
      const value = shape.exec(text)?.[0].trimEnd()
      if (value === undefined) continue
      if (!value.includes("\n") && !norm.test(value) && !(norms && span.test(value) && !mine.test(text.slice(Math.max(0, at - 24), at)) && !since.test(text.slice(at + value.length, at + value.length + 12)) && !namesSomebody(text.slice(Math.max(0, at - 30), at + value.length + 30))) && !norm.test(text.slice(Math.max(0, at - 24), at)) && !ofAll.test(text.slice(Math.max(0, at - 70), at + value.length + 50))) { found.push({ start: at, end: at + value.length, type: "HEALTH", score: 0.73, source: "lab" }); done = at + value.length }
      break
    }
  }
  return found
}
