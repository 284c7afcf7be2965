import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelType } from "../context/field-type.ts"
import { isPublication } from "../context/publication.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { ready } from "../text/match-at.ts"
import { isDigit } from "../text/text-marks.ts"
import { isBuiltLikeIllness } from "../words/illness-forms.ts"
import { namesIllness } from "../words/illness-words.ts"
import { isLand } from "../words/land-words.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { hanFamily, hangulFamily } from "../words/family-names.ts"
import { casedName, looksLikeName, spacedName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"

/**
 * Lines of a calendar: a time, and then whom somebody meets, or which clinic they go to and, in brackets, why. The time, the clinic's kind
 * and the brackets say what it is, so that neither the name nor the illness need be known.
 */
const clock = "\\d{1,2}(?:[:.h]\\d{2}| ?h| ?uhr)(?: ?[ap]\\.?m\\.?)?"
const time = new RegExp(`[ \\t]*(?:kl\\.? |klo |o |о )?${clock}(?: ?[-–—] ?${clock})?(?: ?(?:uhr|น\\.|h))?[ \\t]{0,3}[,;:|–—-]?[ \\t]{1,3}(?=[^\\s\\d])`, "iuy")

/** Kinds of doctors and clinics: stems of the fields' names, and everyday words for practices. */
const fields = "derma|haut(?:arzt|klinik|ärzt)|hud(?:klinik|läk|læge|lege|mott)|huidarts|ihotau|bőrgyóg|kožn|cardi|kardi|кард[иі]|sydän|hjärt|hjerte|neur|nevr|невр|невро|onk|onc|онк|endo[ck]r|ендокр|эндокр|diabet|діабет|диабет|r[eh]{1,2}uma|reuma|ревмат|urol|урол|gyn|gin[eé]|ginek|гинек|гінек|kvinneklin|kvindeklin|frauen(?:arzt|ärzt)|nőgyóg|psy[ck]|psi[ck]|psyki|pszich|псих|ψυχ|orto|ortho|ортоп|pneum|pulmo|pulm|пульм|lungen|longarts|longziekt|lungemed|keuhko|tüdő|hepat|гепат|gastro|гастр|maag-?darm|nefr|nephr|нефр|h[aä]?emat|гемат|хемат|allerg|alerg|алерг|аллерг|oftalm|ophtal|ophthal|офтал|augen(?:arzt|ärzt|klinik)|oogarts|ögon(?:läk|klin)|øjenlæge|øyelege|silmä|szemész|oční|očn|okulis|окул|eye (?:clinic|hospital)|glaucoma clinic|hno|k\\.?n\\.?o\\.?-?arts|otorr?ino|laryng|лор(?!\\p{L})|orl|ent clinic|fertili|ivf|kinderwunsch|infekt|infec|инфекц|geriat|гериатр|radiol|strahlenth|chemo|quimio|chimio|химиотер|dialy|diali|диализ|rehab|physio|fisio|физиотер|kin[eé]sith|sjukgym|fysio|krankengym|dietit|diét|ernährungsb|logop|mammog|scan|mri|mrt|ct(?!\\p{L})|ultraschall|échograph|ecograf|usg|узи|röntgen|x-ray|colonosc|koloskop|gastrosc|biops|blood test|blutabn|prise de sang|analítica|bloedprik|blodprov|verikoe|pobranie krwi|odběr krve|vérvétel|analize"
const houses = "doctor|\\bgp\\b|clinic|hospital|surgery|consultant|specialist|outpatient|check-?up|arzt|ärzt|praxis|klinik|kliniek|krankenhaus|médecin|docteur|hôpital|clinique|médic|clínica|hospital|consulta|medico|dottor|ospedale|visita|ambulatorio|médico|consulta|ziekenhuis|huisarts|poli(?:kliniek)?(?!\\p{L})|lekarz|przychod|szpital|poradni|wizyta|врач|поликл|больниц|лікар|поліклін|болниц|лекар|doktor|hastane|poliklinik|muayene|läkar|vårdcentral|sjukhus|mottagning|læge|sygehus|lege(?:time|kontor|vakt|n)|sykehus|lääkäri|sairaala|poliklinik|terveyskesk|lékař|nemocnic|ordinac|poradna|lekár|nemocnic|orvos|kórház|rendelő|szakrend|γιατρ|ιατρ|κλινικ|νοσοκ|\\p{L}+λόγος|medicul|doctor|spital|cabinet|bác sĩ|phòng khám|bệnh viện|khám|tái khám|dokter|klinik|rumah sakit|kontrol|puskesmas"
const unspaced = "طبيب|عيادة|مستشفى|موعد طبي|دكتور|מרפא|רופא|בית חולים|ביקורת|ד\"ר|डॉक्टर|क्लिनिक|अस्पताल|चिकित्स|विशेषज्ञ|ডাক্তার|ক্লিনিক|হাসপাতাল|หมอ|แพทย์|คลินิก|โรงพยาบาล|รพ\\.|医院|醫院|门诊|門診|复诊|複診|复查|就诊|挂号|体检|[内外妇儿眼皮骨神心肿消呼泌]\\p{Script=Han}{0,3}科|通院|受診|診察|病院|クリニック|\\p{Script=Han}{1,5}科|検診|健診|병원|의원|진료|검진|클리닉|[\\p{Script=Hangul}]{1,7}과(?= ?[(（])"
const namesClinic = caselessTest(`(?<!\\p{L})(?:${fields}|${houses})|${unspaced}`)

/** What stands in brackets besides: where, with whom, whether. */
const aside = /^(?:room|raum|zimmer|sala?|salle|stanza|kamer|rum|lokale?|huone|pok[oó]j|místnost|каб|кабинет|oda|floor|etage|étage|piso|piano|\d|online|video|zoom|teams|meet|phone|tele|tel|by phone|new|neu|nouveau|nuev|con|with|mit|avec|com|met|med|z|s|cu|с|з|dr\.?|prof|doctor|herr|frau|annual|yearly|jährlich|routine|kontroll\p{L}*|controle|contrôle|control|check|follow-?up|vorsorge|nachsorge|recall|tbc|confirmed|bestätigt|confirmé|abgesagt|cancelled|canceled|annulé|cancelad|verschoben|moved|important|wichtig|dringend|urgent|kids?|kinder|mum|mom|dad|mama|papa|maman|oma|opa|for|für|pour|para|per|voor|dla|для|bring|mitbringen|apporter|llevar|fasting|nüchtern|à jeun|ayunas|digiuno|nuchter|на тощак|натощак|初診|再診|初诊|예약|初回|首次|线上|オンライン|온라인|ออนไลน์|trực tuyến|daring)(?![\p{L}\p{M}])/iu
const lead = /^(?:neu|new|nouveau|nuevo|nuovo|novo|nieuw|nowe|новое|нове|yeni|ny|uusi|nové|nou|új|νέο|re|wg\.|wegen|due to|for|pour|por|per|voor|за|через|из-за|dx|diag(?:nose|nosis|nóstico|nosi)?|gegen|against|tbl|rx)[.:]? (?=\S)/iu
const brackets = /[(（[](?<what>[^()（）[\]\n]{2,60})[)）\]]|(?:: | [–—-] )(?<after>[^\n()]{3,50})$/du
const dose = /\d ?(?:mg|mcg|µg|μg|ml|g|iu|ie|ui|мг|мкг|мл|มก\.?|毫克|ミリ|밀리)(?![\p{L}])/iu
const says = (value: string): boolean => /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]{2}/u.test(value) && value.split(/\s+/).length <= 6
const isWhy = (value: string, bracketed: boolean): boolean => says(value) && !/[@?!]|https?:/.test(value) && (dose.test(value) || isBuiltLikeIllness(value) || namesIllness(value) ||
  bracketed && !aside.test(value) && !/\d/.test(value) && (/^\p{Ll}/u.test(value) ? !(!value.includes(" ") && isPlainWord(value)) : /^[\p{Script=Han}\p{Script=Katakana}]{2,8}$/u.test(value) && !/[室楼号階号館区市院科]$/u.test(value)))

const stop = "(?=[ \\t]*(?:$|[,;:()|/–—.]|\\d|https?:| [–—-] | (?:\\(|in|im|at|en|à|a|i|w|v|в|у|на|on|om|kl|@|re|about|über|wegen|zu|zum|zur)(?![\\p{L}])))"
const joining = "with|w/|mit|avec|con|com|met|med|z|ze|s|se|so|с|со|з|із|зі|με|cu|sa|и|dengan|bersama|với|:|bei|chez|for|für"
/** "Call with Ann Lee", "spotkanie: Lidia Romaniak". */
const met = new RegExp(`^(?<lead>(?:[\\p{L}\\d][\\p{L}\\p{M}\\d/:'’-]{0,22} ){0,3}?(?:[\\p{L}\\d][\\p{L}\\p{M}\\d/'’-]{1,22}(?::| (?:${joining})) |1:1 ))(?:(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Hr|Fr|M|Mme|Sr|Sra|Dott|dhr|mevr|pan(?:em|ią|í)?|pani)\\.? )?(?<name>${casedName})${stop}`, "du")
/** "Nüdret Bilir ile görüşme", "Kiss Anna megbeszélés". */
const metBehind = new RegExp(`^(?<name>${casedName})(?= (?:ile|'?yle|'?yla|hanımla|beyle|bey ile|hanım ile|randevu|görüşme|megbeszélés|találkozó|tapaaminen|puhelu|palaveri|kanssa|telefon|termin|call|meeting|interview|1:1)(?!\\p{L}))`, "du")
const uncased = new RegExp(`^(?:(?:موعد|اجتماع|مكالمة|لقاء|مقابلة|غداء|عشاء|اتصال) (?:مع )?|(?:פגישה|שיחה|פגישת \\p{L}+|ראיון|ארוחה|זום) (?:עם )?|(?:جلسه|تماس|ملاقات|قرار) (?:با )?|(?:मीटिंग|बैठक|कॉल|भेंट|मुलाकात|मुलाक़ात|मीटिंग|बात)[:：-]? |(?:মিটিং|কল|সাক্ষাৎ)[:：-]? )[:：]? ?(?<name>${spacedName})(?=[ \\t]*(?:$|[,،;:()|/–—.]|\\d)| (?:के|से|की|সঙ্গে|সাথে|في|على|حول|בנושא|על|ב))|^(?<other>${spacedName})(?= (?:के साथ|से (?:मीटिंग|मुलाक|बात|भेंट|कॉल)|की मीटिंग|এর সাথে|এর সঙ্গে|র সাথে|র সঙ্গে))`, "du")
const dense = new RegExp(`^(?:与|和|跟|同|約)(?<han>${hanFamily}\\p{Script=Han}{1,2}?)(?=开|會|会|见|見|面|吃|通|讨论|討論|谈|談|聊|电话|電話|午|晚)|^(?:见|見|约|約|面试|会见|拜访)(?<seen>${hanFamily}\\p{Script=Han}{1,2})(?=$|[ ,，(（])|^(?<kana>[\\p{Script=Han}々]{1,4}[ \\u3000]?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,5}?)(?:さん|様|氏|先生)(?=と|との|、|$)|^(?<ko>${hangulFamily}\\p{Script=Hangul}{1,2}) ?(?:님|씨|대리|과장|차장|부장|팀장|선생님|사원)?(?:과|와|이랑|랑)?(?:의)? (?=회의|미팅|면담|통화|약속|점심|저녁|상담|만남|인터뷰|1:1)|^(?:ประชุมกับ|นัดกับ|คุยกับ|โทรหา|พบ|นัด)(?:คุณ)? ?(?<thai>[\\p{Script=Thai}]{2,20} [\\p{Script=Thai}]{2,24})(?=$|[ ,(])`, "du")

const notWho = (name: string): boolean => name.split(" ").map(nameWord).some(({ nobody, thing, month, shouted }) => nobody || thing || month || shouted)
/** After "z", "с", "s" a name stands in another case, which no list knows: then no word of it may be one of every day. */
const isWho = (name: string): boolean => !notWho(name) && (looksLikeName(name) || !name.split(" ").some(word => labelType(word) !== undefined || isLand(word)) && !name.split(" ").every(word => nameWord(word).plain))

const longest = 140
/** What lines of a calendar tell: whom somebody meets, and what a clinic is visited for. */
export const appointments: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = []
  for (let from = 0; from < text.length;) {
    const next = text.indexOf("\n", from)
    const end = next < 0 ? text.length : next
    // Most lines begin with no number, a letter or two further at most.
    if (isDigit(text.charCodeAt(from))) {
      ready(time, text).lastIndex = from
      const match = time.exec(text)
      if (match && from + match[0].length < end) readEntry(text.slice(from + match[0].length, Math.min(end, from + longest)), from + match[0].length, found)
    }
    from = end + 1
  }
  return found
}
const readEntry = (entry: string, at: number, found: Finding[]): void => {
  const put = (group: [number, number] | undefined, type: Finding["type"], score: number): void => { if (group && group[1] > group[0]) found.push({ start: at + group[0], end: at + group[1], type, score, source: "calendar" }) }
  const groups = (met.exec(entry) ?? metBehind.exec(entry) ?? uncased.exec(entry) ?? dense.exec(entry))?.indices?.groups
  const name = groups && Object.entries(groups).find(([key, group]) => key !== "lead" && group !== undefined)?.[1]
  if (name && isWho(entry.slice(...name))) put(name, "PERSON", 0.74)
  const why = brackets.exec(entry)
  const place = why?.indices?.groups?.["what"] ?? why?.indices?.groups?.["after"]
  if (!place || !namesClinic(entry.slice(0, place[0]))) return
  const whole = entry.slice(...place)
  const skip = (lead.exec(whole)?.[0].length ?? 0) + (/^\s*/.exec(whole)?.[0].length ?? 0)
  const value = whole.slice(skip).trimEnd()
  if (isWhy(value, why?.groups?.["what"] !== undefined)) put([place[0] + skip, place[0] + skip + value.length], "HEALTH", 0.74)
}
