import type { Finding } from "../../core/finding.ts"
import { isCarePage } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isPublication } from "../context/publication.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { ready } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { namesIllness } from "../words/illness-words.ts"
import { doseUnit } from "../words/medicine-words.ts"
import { conditionPlaces } from "./conditions.ts"
import { medicinePlaces } from "./medicines.ts"

const things = "(?:health |medical |long[- ]term |chronic |current |known |active )?(?:allergies|conditions|medications?|medicines?|meds|diagnos[ei]s|prescriptions?|repeat prescriptions?|health problems|problem list|illnesses|intolerances)|(?:food|drug) allergies|" +
  "allergien|diagnosen|medikamente|medikation|medikationsplan|arzneimittel|rezepte|vorerkrankungen|erkrankungen|unverträglichkeiten|médicaments|traitements?|ordonnances?|pathologies|maladies|antécédents|carnet de suivi|carnet de santé|suivi médical|plan de soins|cartilla de salud|seguimiento médico|libretto sanitario|piano terapeutico|plano terapêutico|gesundheitstagebuch|therapieplan|behandlungsplan|zorgplan|plan leczenia|care plan|health diary|medicamentos|medicación|alergias|diagnósticos|enfermedades|recetas|tratamientos?|farmaci|terapie|allergie|diagnosi|patologie|malattie|ricette|remédios|medicação|doenças|receitas|" +
  "medicijnen|medicatie|allergieën|aandoeningen|recepten|leki|alergie|choroby|recepty|rozpoznania|ilaçlar\\p{L}*|alerjiler\\p{L}*|hastalıklar\\p{L}*|reçeteler\\p{L}*|tanılar\\p{L}*|лекарства|препараты|аллергии|болезни|диагнозы|рецепты|заболевания|ліки|препарати|алергії|хвороби|діагнози|рецепти|φάρμακα|αλλεργίες|παθήσεις|διαγνώσεις|συνταγές|" +
  "أدويتي|الأدوية|أدوية|الحساسية|حساسيتي|الأمراض|التشخيصات|وصفاتي|תרופות|התרופות|אלרגיות|רגישויות|מחלות|אבחנות|מרשמים|داروها|داروهای|حساسیت‌ها|بیماری‌ها|दवाइयाँ|दवाएँ|दवाएं|एलर्जी|बीमारियाँ|ওষুধ|ওষুধগুলি|অ্যালার্জি|রোগ|" +
  "thuốc|dị ứng|bệnh|đơn thuốc|obat|alergi|penyakit|resep|läkemedel|mediciner|allergier|diagnoser|sjukdomar|recept|medicin|sygdomme|recepter|medisiner|sykdommer|resepter|lääkkeet|lääkkeeni|allergiat|allergiani|sairaudet|sairauteni|reseptit|léky|nemoci|diagnózy|lieky|choroby|medicamente|alergii|boli|afecțiuni|rețete|gyógyszerek|gyógyszereim|allergiák|allergiáim|betegségek|betegségeim|receptek|lijekovi|alergije|bolesti|dijagnoze|zdravila|лекарства|алергии|болести|рецепти"
const whose = "my|your|our|his|her|their|patient(?:['’]s)?|mein\\p{L}*|dein\\p{L}*|ihr\\p{L}*|unser\\p{L}*|mes|vos|tes|nos|mis|tus|sus|i miei|le mie|i tuoi|le tue|i suoi|le sue|os meus|as minhas|meus|minhas|seus|suas|mijn|jouw|je|uw|moje|twoje|mi|mina|dina|mine|dine|minun|sinun|vaše|tvoje|moji|mé|mele|tale|mea|meu|мои|ваши|мої|ваші|мої|моите|вашите|मेरी|मेरे|आपकी|आपके|আমার|আপনার|của tôi|của bạn|saya|anda|μου|σας|τα|οι|οι δικές|שלי|שלך|שלכם|من|شما|ما"
const joined = `(?:(?:${whose}) ){0,2}(?:${things})(?: (?:${whose})){0,2}`
/** Titles that say nothing but this, perhaps with another of the kind: "Your allergies and conditions". */
const title = caseless(`^(?:${joined})(?:(?:,| &| and| und| et| y| e| en| i| oraz| ve| и| и| та| και| و| ו| och| og| ja| a| și| és| và| dan| र| और| ও) ?(?:${joined})){0,2}$`, "u")
const titleUnspaced = /^(?:我的|您的|你的|マイ|私の|내 ?|나의 ?)?(?:服用中の)?(?:薬|お薬|処方薬|アレルギー|持病|病歴|用药|药物|过敏史?|疾病|病史|处方|복용 ?약|약|알레르기|질환|병력|처방전?)(?:リスト|一覧|清单|列表|记录|목록|관리|と.{1,6}|和.{1,6})?$/u
const dose = new RegExp(`\\p{N}[ \\u00a0]?${doseUnit}(?![\\p{L}\\d])`, "iu")
/** Recipes are called so too: there an amount of something is flour's. */
const kitchen = /recept|recett|recet|ricett|receit|рецепт|reçete|συνταγ|przepis|resept|rețet/iu
const ofDrug = /\p{N}[ \u00a0]?(?:mg|mcg|µg|μg|IU|IE|UI|мг|мкг)(?![\p{L}\d])/u
const lead = /^[\s•·*–‣◦-]*(?:\d{1,2}[.)] )?/
const [longestTitle, longestLine] = [60, 80]

/** The lines of a list from an offset on, as long as each of them names an illness or a medicine. `all`: others may stand between. */
const listed = (text: string, from: number, all: boolean, amount: RegExp, places: readonly number[]): Finding[] => {
  const found: Finding[] = []
  for (let at = from; at < text.length;) {
    const stop = text.indexOf("\n", at)
    const line = text.slice(at, stop < 0 ? text.length : stop)
    let start = at + (lead.exec(line)?.[0].length ?? 0)
    let end = at + line.trimEnd().length
    at += line.length + 1
    // "Ann Lee - levothyroxine 75 µg - next visit …": of the parts of a line, the one that names it.
    for (let from = start, left = line.includes(" - "); left;) {
      const cut = text.indexOf(" - ", from)
      left = cut >= 0 && cut < end
      const part = text.slice(from, left ? cut : end)
      if (namesIllness(part) || amount.test(part) || places.some(place => place >= from && place < from + part.length)) { [start, end] = [from, from + part.length]; break }
      from = cut + 3
    }
    const value = text.slice(start, end)
    const says = namesIllness(value) || amount.test(value) || places.some(place => place >= start && place < end)
    if (value.length > 2 && value.length < longestLine && says && !/[?!]$|[.:] \p{L}|:$/u.test(value) && !saysNoValue(value, "HEALTH")) found.push({ start, end, type: "HEALTH", score: 0.75, source: "own-list" })
    else if (!all) break
  }
  return found
}
const isTitle = (part: string, text: string): boolean => ready(title, text).test(foldCase(part)) || titleUnspaced.test(part)
/** Lines that say so over a list, on a page that tells of somebody's health. */
const headings = (text: string): number[] => {
  const ends: number[] = []
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf("\n", from)
    if (stop < 0) break
    if (stop - from > 3 && stop - from <= longestTitle && isTitle(text.slice(from, stop).replace(/[\s:：#*]+$/u, "").replace(/^[\s#*]+/u, ""), text)) ends.push(stop + 1)
    from = stop + 1
  }
  return ends
}

/** What a page lists that says of itself, or over a list on a page of care, that it lists somebody's conditions or medicines, a line each. */
export const ownHealthPages: Detector = (text, context) => {
  const page = context.page?.trim() ?? ""
  if (page === "" || page.length > longestTitle || text.length > 4_000 || isPublication(context)) return []
  const whole = page.split(/\s[-–—|:·]\s/).some(part => isTitle(part.trim(), text))
  const lists = whole ? [0] : text.includes("\n") && isCarePage(context) ? headings(text) : []
  if (lists.length === 0) return []
  const places = [...conditionPlaces(text).filter(place => codeAt(text, place) > 0x5ff || !isLetter(codeAt(text, place - 1))), ...medicinePlaces(text)]
  return lists.flatMap(from => listed(text, from, whole, kitchen.test(page) ? ofDrug : dose, places))
}
