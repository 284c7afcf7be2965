import { isOtherLand } from "../words/land-words.ts"
import { isPersonal } from "../context/publication.ts"
import { isKin } from "../context/somebodys-line.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { foldCase, foldPattern } from "../text/fold-case.ts"
import { patientWords } from "../words/patient-words.ts"
import { ready } from "../text/match-at.ts"
import { nameWord } from "./name-words.ts"

const firm = /(?:^|\s)(?:GmbH|mbH|Ltd|Limited|LLC|LLP|Inc|Corp|PLC|AG|KG|UG|OHG|SARL|SAS|S\.?A\.?|S\.?L\.?|S\.?r\.?l\.?|B\.?V|N\.?V|Oy|AB|A\/S|ApS|AS|Sp\. z o\.?o|s\.r\.o|Kft|Zrt|Oyj|d\.o\.o|Ltda|ООО|ОАО|АО|ТОВ|EOOD|A\.Ş)(?:\.|$|[\s,])/u
/** Whether a name ends as firms' do: "Kahvila Koivu Oy". */
export const endsAsFirm = (name: string): boolean => / (?:GmbH|Ltd|Limited|LLC|Inc|Oyj?|Kft|Zrt|ApS|SRL|Ltda|SARL|OÜ|UAB|SIA|ООО|ТОВ|ЕООД)$/u.test(name)
/** "Max. 50 characters", a version: "NVIDIA 551.23". */
const limit = /^(?:Max|Min)$/
const behindLimit = /^\.? ?\d|^imum/
const version = /^ v?\d+\.\d/
/** "name: PHPSESSID", and what goes on with a word behind a hyphen: "name: billing-token". */
const cookie = /^[A-Z]{1,12}SESS(?:ION)?ID$|^\p{Ll}+-$/u
/** Whether what stands under a label for a name is a firm's, a thing's or a limit, by its words and by what is written behind it. */
export const namesNobody = (value: string, behind: string): boolean => {
  if (firm.test(value + behind.slice(0, 14).replace(/[\n|;•·].*/su, "")) || (limit.test(value) && behindLimit.test(behind)) || version.test(behind) || cookie.test(value)) return true
  const words = value.split(/\s+/).map(nameWord)
  const last = words.at(-1)
  if (words.length === 1 && last?.nobody) return true
  // "Cotton T-Shirt", but "Ann Hill".
  return last?.thing === true && !last.alsoName && !last.surname && !words.some(({ strength }) => strength === 2)
}

/** "Goethe (1749–1832)", "Пушкин родился 6 июня 1799 года": who lived long ago. */
const longAgo = /^ \(\*? ?1[5-8]\d\d ?[–-] ?1[5-9](?!(?:00|15|30|45)\))\d\d\)|^ (?:was born|est né|nació|nacque|è nato|nasceu|urodził|народи|родил|föddes|blev født)[^.\n]{0,24}? (?:(?:\d{1,2}\.? (?:de )?\p{L}{3,12} (?:de )?)|(?:in|en|nel|em|w|в|år) )1[5-8]\d\d(?!\d| \p{Lu})|^ (?:wurde|werd)[^.\n]{0,30}? 1[5-8]\d\d [^.\n]{0,40}geboren/u
/** The same in other tongues: "Tove Jansson syntyi 9. elokuuta 1914". Nobody lives who was born so early, and no other year stands between. */
const bornEarly = new RegExp(foldPattern("^(?:,|，| ?[(（])? ?(?:(?:\\p{L}{1,4}[ -]){0,2}(?:né|née|nació|nacque|nat[oa]|nasceu|nascid[oa]|geboren|född|föddes|født|syntyi|született|născut|urodził\\p{L}*|ur\\.|narodil\\p{L}*|narozen\\p{L}*|rođen\\p{L}*|rojen\\p{L}*|народил\\p{L}*|родил\\p{L}*|роден\\p{L}*|γεννήθηκε|doğdu|ولد|وُلد|נולד|נולדה|متولد|जन्म|জন্ম|เกิด|sinh|lahir)(?!\\p{L})[^\\d\\n]{0,24}(?:\\d{1,2}[^\\d\\n]{1,20}){0,2}(?:1[5-8]\\d\\d|190\\d|191[0-5])(?!\\d)|(?:was )?(?:born|b\\.) (?:in |on )?(?:\\p{L}{3,9} )?(?:\\d{1,2}(?:st|nd|rd|th)?,? (?:\\p{L}{3,9} )?)?(?:1[5-8]\\d\\d|190\\d|191[0-5])(?![\\d-]| \\p{L}{3,} (?:st|rd|street|road|ave))|(?:1[5-8]\\d\\d|190\\d|191[0-5])['’-](?:[dt][ae]|b[ae]n) [^.\\n]{0,30}(?:doğdu|született)|(?:1[5-8]\\d\\d|190\\d|191[0-5])年[^\\n。]{0,8}(?:生|出生))"), "u")
const thisCentury = /(?<!\d)19[01]\d(?!\d)/
/** A room and its like behind a year, a day in figures alone, and who is written about so. */
const inRoom = /(?<!\d)19[01]\d(?: ?(?:г\.|года?|р\.|року))?[,;.) ][^\n]{0,24}?(?<![\d\p{L}])(?!(?:in|im|am|on|the|le|el|il|den|em|de|w|v|в|у|died|gest|kuoli)(?!\p{L}))\p{L}{3,12}\.? ?\d{1,3}(?![\d.]|\. ?\p{L})|\d{1,2}[./-] ?\d{1,2}[./-] ?19[01]\d|19[01]\d[./-] ?\d{1,2}[./-] ?\d{1,2}/u
const kept = caselessTest(`(?<![\\p{L}\\p{M}])(?:${patientWords}|resident|tenant|heirs?|heiress|inherit\\p{L}*|deceased|probate|testator|pension\\p{L}*|customer|left|söker|demande|grandad|great-?grand\\p{L}+|grand(?:ma|pa|mother|father)\\p{L}*|dob|date of birth|takes|lives|sends|room|bed|ward|nursing|care (?:home|plan)|insured|erblasser\\p{L}*|erb(?:e|in|en|schein|lasser)|bewohner\\p{L}*|pflege\\p{L}*|rentner\\p{L}*|(?:ur)?oma|(?:ur)?opa|zimmer|versichert\\p{L}*|héritière?s?|défunte?|résident\\p{L}*|chambre|mamie|papi|ehpad|heredero?s?|heredera|residente|habitación|abuel\\p{L}+|difunt\\p{L}+|eredi?|erede|ospite|camera|nonn[ao]|herdeir\\p{L}+|falecid\\p{L}+|utente|quarto|av[óô]|erfgenaam|bewo(?:ner|onster)|overledene|kamer|opa|spadkobier\\p{L}+|zmarł\\p{L}+|mieszkan\\p{L}+|pokój|babci\\p{L}|dziad\\p{L}+|наследн\\p{L}+|палат\\p{L}+|бабушк\\p{L}|дедушк\\p{L}|спадкоєм\\p{L}+|arving\\p{L}*|rum|stue|boende|beboer\\p{L}*|perillinen|asukas|huone|dědic\\p{L}*|pokoj|babičk\\p{L}+|örökös\\p{L}*|szoba|lakó\\p{L}*|moștenitor\\p{L}*|camera|κληρονόμ\\p{L}+|δωμάτιο|mirasçı\\p{L}*|oda|nasljedni\\p{L}+|soba)(?![\\p{L}\\p{M}])|入居|相続|病室|继承人|病房|상속|입소|וריש|יורש|وارث|ورثة|वारिस`)
/** Whether somebody's own is told beside a birth early in the last century: an heir's, a resident's, one's grandmother's. */
export const isKept = (text: string, at: number, page = ""): boolean => {
  const near = text.slice(Math.max(0, at - 90), at + 120)
  return inRoom.test(near) || kept(near) || isKin(near) || asRecords.test(near) && !(text.slice(Math.max(0, at - 60), at).match(proper) ?? []).some(word => page.includes(word))
}
/** ", född 3 maj 1914": records write so, and of whom all know only pages with their name. */
const asRecords = /[,(] ?(?:née?|geboren|geb\.|nacid[oa]|nat[oa]|nascid[oa]|född|født|syntynyt|született|urodzon[ya]|ur\.|narozen[áý]?|rođen[a]?|rojen[a]?|роден[а]?|родил(?:ся|ась)|народи(?:вся|лася)|born|b\.)(?!\p{L})/u
const proper = /\p{Lu}[\p{L}\p{M}]{3,}/gu
/** "Olga Tokarczuk otrzymała Nagrodę Nobla": whom a prize made known to all. */
const laureate = /^,? (?:\p{L}{2,5} )?(?:(?:won|received|was awarded|shared|got|otrzymała?|dostała?|zdobyła?|recebeu|ganhou|recibió|ganó|obtuvo|ricevette|ricevuto|vinse|vinto|reçu|reçut|obtenu|remporté|erhielt|bekam|gewann|kreeg|ontving|fick|tilldelades|fikk|fik|modtog|mottok|sai|získala?|dostala?|megkapta|kapta|primit|получила?|отримав|отримала|получи|έλαβε|πήρε|κέρδισε|dobila?|prejela?)(?: \p{Ll}{1,9}){0,2}|(?:19|20)\d\d['’]?\p{Ll}{0,3}) (?:(?:Nagrod|Prix|Premio|Prêmio|Prémio|Premiul|Βραβείο|βραβείο)\p{L}{0,2} )?(?:Nobel|Nobla|Нобел|Νόμπελ)(?!pharma|stra[sß]|gat|la(?:an|ne)|we[gi]|biocare| ?-? ?(?!Pri[xz]|Peace|Memorial|Laureate|Committee|Prem|Prém|Prêm|Pre[im])\p{Lu}| \d{1,2}(?![\d.])|[ -][Pp]rize (?:lotter|raffle|draw|quiz|in my)|\p{L}* (?:building|scholarship|school|flat|house|essay|stipend|grant|implant|szkoln|stypend|стипенд|школьн))|^[はが][^。\n]{0,16}ノーベル[^。\n]{0,10}受賞|^[^。\n]{0,8}(?:获得|荣获|獲得)[^。\n]{0,10}(?:诺贝尔|諾貝爾)/u
/** Whether the sentence goes on like that; a mother or a neighbour is somebody's. */
export const isLaureate = (text: string, start: number, end: number, page = ""): boolean => laureate.test(text.slice(end, end + 90)) && !isPersonal(page) && !isKin(text.slice(Math.max(0, start - 40), start))
/** Whether the sentence says of the name that ends there that whoever bears it lived long ago. */
export const livedLongAgo = (text: string, end: number, page?: string): boolean => longAgo.test(text.slice(end, end + 80)) || ready(bornEarly, text).test(foldCase(text.slice(end, end + 90))) && !(thisCentury.test(text.slice(end, end + 90)) && isKept(text, end, page))

/** Towns are called after people too: "TP. Hồ Chí Minh". */
const afterTown = /(?<!\p{L})(?:TP\.?|thành phố|city of|ville de|ciudad de|città di|cidade de|kota) ?(?:Hồ ?)?$/iu
/** Towns that nobody is called after, of a land whose towns look like names. */
const towns: ReadonlySet<string> = new Set("Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Nam Định|Sài Gòn|Nha Trang|Đà Lạt|Vũng Tàu|Quảng Ninh|Quảng Nam|Quảng Ngãi|Quảng Trị|Quảng Bình|Đồng Nai|Đồng Tháp|Đồng Hới|Bắc Ninh|Bắc Giang|Bắc Kạn|Quy Nhơn|Biên Hòa|Buôn Ma Thuột|Hạ Long|Lào Cai|Jakarta Pusat|Jakarta Barat|Jakarta Timur|Jakarta Utara|Jakarta Selatan".split("|"))
export const isTownName = (name: string): boolean => towns.has(name)
/** Whether a word before an offset says that what stands there is a town. */
export const isTown = (text: string, start: number): boolean => afterTown.test(text.slice(Math.max(0, start - 18), start))

/** "Passport of France: 190 countries": a land that somebody may be called after is a land unless a number or a date stands behind its label. */
export const isLandHere = (words: readonly string[], behind: string): boolean => words.length === 1 && isOtherLand(words[0] ?? "") && !/^[^\p{L}\n]{0,3}[\p{L}]{0,3}\d{5}|^[^\p{L}\n]{0,3}\d{1,4}[./ -]\p{L}{0,12}[./ -]?\d{1,4}/u.test(behind)
