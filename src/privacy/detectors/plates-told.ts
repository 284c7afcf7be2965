import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"
import { placesByDigits } from "../text/text-marks.ts"
import type { Finding } from "../../core/finding.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** Groups of capitals and digits, which has both. */
const plate = "((?=[\\p{Lu}\\d ·-]{0,14}\\d)(?=[\\p{Lu}\\d ·-]{0,14}\\p{Lu})[\\p{Lu}\\d]{1,4}(?:[ ·-]{1,2}?[\\p{Lu}\\d]{1,5}){0,3})"
const plateLike = (value: string): boolean => { const size = value.replace(/[^\p{L}\p{N}]/gu, "").length; return size >= 5 && size <= 10 && /\p{L}/u.test(value) && (value.match(/\d/g)?.length ?? 0) >= 2 && !/^(?:HR[AB]|FN|GnR|VR|EN|ISO|DIN|USB|IP) ?\d/.test(value) }
const end = "(?![\\p{L}\\p{N}])"
const frames: readonly SentenceFrame[] = [
  // "34 ABC 123 plakalı aracım": the word stands behind.
  before("plakalı|plaka numaralı|plakası olan", `(?<![\\p{L}\\p{N}])(\\d{2} ?[A-Z]{1,3} ?\\d{2,5}) ?`, ["VEHICLE"], 0.85),
  before("rendszámú|rekisteritunnuksella varust", `(?<![\\p{L}\\p{N}])([A-Z]{2,4}[- ]?[A-Z\\d]{2,4}[- ]?\\d{0,4}) ?`, ["VEHICLE"], 0.82, plateLike),
  after("rej|nr rej|tabl. rej|kennz|immatr|immat|rek.nr|skilt|skiltet|med skilt|bilskilt|nummerplade|nummerpladen|nummerskilt|rejestracja|rejestracji|rejestrację|rejestracją|tablice|registrering|plat|dengan plat|plat mobil|registracija|registracijo|регистрация|номера|pelat|numerze rejestracyjnym|numerem rejestracyjnym|numerach rejestracyjnych|nr rejestracyjnym|tablicach|госномером|гос. номером|госномера|номерным знаком|номерной знак|номерні знаки|номерним знаком|держномером|державним номером|kennzeichen|mit dem kennzeichen|amtlichen kennzeichen|immatriculée|immatriculé|immatriculation|matrícula|con matrícula|con placas|placas|de placa|placa|com a matrícula|targata|targato|targa|met kenteken|kenteken|registreringsnummer|med reg.nr|regnr|reg.nummer|rekisterinumero|rekisteritunnus|rekisteri on|rekisteri|rek.nro|rek|spz|značky|poznávací značkou|registrační značkou|evidenčným číslom|cu numărul|cu nr.|cu numărul de înmatriculare|forgalmi rendszám|rendszám|αριθμό κυκλοφορίας|αριθμού κυκλοφορίας|πινακίδες|πινακίδα|registarskih oznaka|registarskim oznakama|registracije|registrske oznake|с рег. номер|рег. номер|регистрационен номер|nomor polisi|plat nomor|nopol|biển số|biển kiểm soát|mang biển số|ทะเบียน|plaka|plakam|plakası|plakası:|license plate|licence plate|number plate|plates", `[ .:()№#]{1,3}${plate}${end}`, ["VEHICLE"], 0.8, plateLike),
  // A number in Romania is that of a car by its form alone, and so are those of Korea.
  after("număr|numărul|numar|numarul|mașina|masina|mașină|auto", "[ .:]{1,2}((?:B|[A-Z]{2})[ -]?\\d{2,3}[ -]?[A-Z]{3})(?![\\p{L}\\d])", ["VEHICLE"], 0.82),
  after("차량|차는|차가|차번호|제 차|내 차|차|렌터카|자동차|주차|번호판|차종", "[^\\n\\d]{0,10}?(\\d{2,3}[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자하허호배] ?\\d{4})(?!\\d)", ["VEHICLE"], 0.85),
  after("plate is|plates are|number plate is|licence plate is|license plate is|reg is|registration is|car is a", " " + plate + end, ["VEHICLE"], 0.8, plateLike),
  // "Автомобіль з номером АА 3792 ВК"
  after("номером|номер|номери|номера|номерами", "[ :№]{1,2}([АВЕКМНОРСТУХІABEKMHOPCTYXI]{1,2} ?\\d{3,4} ?[АВЕКМНОРСТУХІABEKMHOPCTYXI]{2}(?: ?\\d{2,3})?)(?![\\p{L}\\p{N}])", ["VEHICLE"], 0.85),
  // Arabic letters one by one and up to four digits, in either order; and those of Iran.
  after("لوحة|لوحتها|لوحته|اللوحة|لوحتي|لوحات|اللوحات|سيارة|سيارتي|السيارة|المركبة|مركبة|مركبتي|plate", "[^\\n\\d.؟]{0,22}?[ :]((?:[\\u0621-\\u064a][ -]?){1,3}[ -]?\\d{1,4}|\\d{1,4} ?(?:[\\u0621-\\u064a] ?){2,3})(?![\\p{L}\\p{N}])", ["VEHICLE"], 0.8, value => /(?:^|[^\p{L}])\p{L}(?:[ -]\p{L}(?!\p{L})){1,2}[ -]/u.test(`${value} `) && /\d/.test(value)),
  after("پلاک|شماره پلاک|خودرو", "[^\\n\\d]{0,16}?(\\d{2} ?[\\u0600-\\u06ff]{1,3} ?\\d{3}(?: ?(?:-|ایران|ir)? ?\\d{2})?)(?!\\d)", ["VEHICLE"], 0.82),
  after("רכב|הרכב|רכבי|לוחית|רישוי|לוחית רישוי|מס' רישוי", "[^\\n\\d]{0,18}?[ :](\\d{2,3}-\\d{2,3}-\\d{2,3})(?![\\d-])", ["VEHICLE"], 0.85)
]
// Behind the mere word for what has one, a plate is told by its groups.
const vehicle: readonly SentenceFrame[] = [
  after("vehicle|the vehicle|vehicle reg|véhicule|véhicule immatriculé|voiture|fahrzeug|fahrzeugs|fahrzeuges|kfz|pkw|lkw|auto|bil|bilen|bilens|pojazd|pojazdu|pojazdem|samochód|samochodu|samochodem|auto o nr|veicolo|autoveicolo|veicolo targato|targato|targata|auto targata|vehículo|coche|turismo|veículo|automóvel|carro|viatura|voertuig|de auto|auto met|araç|aracınız|aracı|araba|vozidlo|vozidla|vozidle|vozidlem|auto spz|ajoneuvo|ajoneuvon|auton|køretøj|køretøjet|kjøretøy|kjøretøyet|bilen med|jármű|járműve|gépkocsi|autója|vehicul|vehiculul|vehiculului|mașina|autoturismul|όχημα|οχήματος|αυτοκίνητο|αυτοκινήτου|auta|aut|wozu|samochodzie|poj.|mojego auta|arabam|arabamız|arabası|arabamın|aracım|колата|колата ми|кола|автомобилът|autoni|autonsa|autoosi|autóm|kocsim|kocsija|rendszámom|rendszáma|αυτοκίνητό μου|το αμάξι μου|mașina mea|mașina noastră|mobil saya|motor saya|mobil kami|auto mio|la mia auto|meu carro|mijn auto|min bil|mitt bil|bilen min|moj auto|moje auto|moj avto|vozilo marke|parkert|parkeret|parkerad|geparkt|parked|garé|garée|aparcado|parcheggiata|estacionado|geparkeerd|zaparkowane|zaparkovan|автомобиль|автомобиля|автомобилем|машина|машины|авто|автомобіль|автомобіля|автомобілем|транспортний засіб|автомобила|автомобил|vozilo|vozila|vozilom|automobil|avtomobil|kendaraan|mobil|motor|sepeda motor|xe|xe máy|xe ô tô|ô tô|รถ|รถยนต์", "(?: (?:reg\\.?|registration|plate|nr\\.?|no\\.?|mit|avec|met|con|com|z|s|cu|med|with|o numerze|o nr|numer|номером|номер|№|immatriculé|immatriculée|matriculado|biển số|plat|pelat|plaka)){0,3}[ :(]{1,2}(\\d{4} ?[B-DF-HJ-NP-TV-Z]{3}|[\\p{Lu}\\d]{1,3}(?:(?:[ ·-]{1,2}?|(?<=\\p{Lu})(?=\\d)|(?<=\\d)(?=\\p{Lu}))[\\p{Lu}\\d]{1,5}){1,3})(?![\\p{L}\\p{N}])", ["VEHICLE"], 0.78, value => plateLike(value) && /^[\p{Lu}\d]+(?:[ ·-]+[\p{Lu}\d]+){0,3}$/u.test(value) && !/^(?:I{1,3}|IV|V|VI) |^(?:Nr|No)/.test(value))
]
// "It's the grey Golf, JR49 DLE": behind a car's make, with its model and colour between, a plate is told by its form.
const makes = "golf|polo|passat|tiguan|touran|up!|vw|volkswagen|audi|bmw|mercedes|opel|vauxhall|corsa|astra|zafira|mokka|ford|fiesta|focus|mondeo|kuga|puma|transit|mustang|renault|clio|megane|mégane|twingo|kangoo|scenic|scénic|captur|zoe|dacia|duster|sandero|logan|peugeot|partner|citroën|citroen|berlingo|fiat|panda|punto|uno|tipo|ducato|alfa|alfa romeo|giulietta|lancia|ypsilon|seat|leon|león|ibiza|ateca|cupra|škoda|skoda|octavia|fabia|kodiaq|superb|toyota|yaris|corolla|prius|hilux|avensis|aygo|honda|civic|accord|nissan|qashqai|micra|leaf|juke|mazda|hyundai|tucson|kia|sportage|ceed|picanto|volvo|saab|tesla|model y|model s|mini|mini cooper|smart|porsche|jaguar|land rover|range rover|defender|jeep|chevrolet|subaru|mitsubishi|suzuki|swift|vitara|lexus|lada|gol|onix|palio|hb20|kwid|hatchback|saloon|estate|suv|van|pickup|minivan|caravan|campervan|motorhome|motorbike|moped|scooter|kombi|transporter|wohnmobil|motorrad|roller|camionnette|fourgon|furgoneta|furgón|moto|camper|furgone|bestelbus|busje|motor|furgonetka|kamyonet|motosiklet|лада|веста|гранта|нива|логан|дастер|солярис|рио|октавия|поло|гольф|пассат|тойота|камри|королла|форд|фокус|рено|шкода|киа|хендай|мазда|ниссан|ауди|бмв|мерседес|вольво|опель|ланос|жигули|газель|ваз|mobil avanza|avanza|xenia|innova|brio|myvi|axia|perodua|proton"
const surePlate = /^(?:\p{Lu}{2}\d\d ?\p{Lu}{3}|\p{Lu}{2}[ -]\d{3}[ -]?\p{Lu}{2}|\d{4}[ -]?[B-DF-HJ-NP-TV-Z]{3}|\p{Lu}{3}\d\p{Lu}\d\d|[\p{Lu}\d]{1,3}-[\p{Lu}\d]{2,3}-[\p{Lu}\d]{1,3}|\p{Lu}{1,3}-\p{Lu}{1,2} ?\d{1,4}[EH]?|\d{2} \p{Lu}{1,3} \d{2,5}|[АВЕКМНОРСТУХІ]{1,2} ?\d{3,4} ?[АВЕКМНОРСТУХІ]{2}(?: ?\d{2,3})?|\p{Lu}{1,2}[ -]\d{2,4}[ -]\p{Lu}{2,3})$/u
/** Set apart from the model by a sign, it may be looser: behind "Golf", "GTI 245" is one. */
const setApart = /[,:(–—] ?$/
const ofModel = /^(?:GTI|GTD|TDI|TSI|TFSI|FSI|CDI|HDI|DCI|TDCI|CRD|AMG|RS|GT|ST|SW|CC|CV|PS|HP|KW|KM|EUR|USD|GBP|PLN|CZK|RON|HUF|SEK|NOK|DKK|TRY|BJ|EZ|MJ|ABS|SUV|VIN) ?\d/
const carTold: readonly SentenceFrame[] = [
  after(makes, `\\p{Ll}{0,3}(?: (?!\\p{Lu}{2}\\d\\d)[\\p{L}\\d.-]{1,12}){0,3}?(?:, ?| ?\\(|: | [–—-] | )((?=[\\p{Lu}\\d ·-]{0,14}\\d)(?=[\\p{Lu}\\d ·-]{0,14}\\p{Lu})[\\p{Lu}\\d]{1,9}(?:[ ·-][\\p{Lu}\\d]{1,5}){0,3})${end}(?![.,]\\d)`, ["VEHICLE"], 0.78, (value, text, end) => plateLike(value) && !ofModel.test(value) && (surePlate.test(value) || setApart.test(text.slice(Math.max(0, end - value.length - 3), end - value.length)) && (value.match(/\d/g)?.length ?? 0) > 2 && !/^\p{Lu}{1,4}\d? ?(?:19|20)\d\d$|^\d{4} \p{Lu}|^(?:DHL|UPS|DPD|GLS|TNT) /u.test(value)))
]
const readFrames = frameReader([...frames, ...vehicle, ...carTold], "plate-told")
/** Plates that nothing else looks like, in the letters of their own countries. */
const sure = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[
  "[АВЕКМНОРСТУХ]\\d{3}[АВЕКМНОРСТУХ]{2} ?\\d{2,3}", "[АВЕІКМНОРСТХ]{2} ?\\d{4} ?[АВЕІКМНОРСТХ]{2}",
  "\\d{2}[A-Z]\\d?-\\d{3}\\.\\d{2}",
  "[\\p{Script=Han}]{1,4} ?\\d{2,3} ?\\p{Script=Hiragana} ?(?:\\d{1,2}-\\d{2}|[・·]{1,3} ?\\d{1,3})",
  "(?:AP|AR|AS|BR|CG|CH|DD|DL|GA|GJ|HP|HR|JH|JK|KA|KL|LA|MH|ML|MN|MP|MZ|NL|OD|PB|PY|RJ|SK|TN|TR|TS|UK|UP|WB)[ -]?\\d{2}[ -]?[A-Z]{1,2}[ -]?\\d{4}"
].join("|")})(?![\\p{L}\\p{N}-])`, "uy")
const capital = /[A-ZА-ЯІ]/u
const [full, hyphen, space] = [46, 45, 32]
/** Japan's plates have one of these letters before the last number. */
const isKana = (code: number): boolean => code > 0x3040 && code < 0x3097
const isJoint = (code: number): boolean => code === space || code === hyphen
/** One or two capitals before two to four digits, perhaps with a space between, or two digits and a capital. */
const begin = (text: string): number[] => placesByDigits(text, (start, end, put, left, right) => {
  const size = end - start
  if (size < 2 || size > 4 || right === full) return
  if (isKana(right === space ? text.charCodeAt(end + 1) : right)) {
    let first = left === space ? start - 1 : start
    for (const least = first - 4; first > least && first > 0 && /\p{Script=Han}/u.test(text.charAt(first - 1));) first -= 1
    put(first)
    return
  }
  const last = isJoint(left) ? start - 2 : start - 1
  if (last >= 0 && capital.test(text.charAt(last))) put(last > 0 && capital.test(text.charAt(last - 1)) ? last - 1 : last)
  else if (size === 2 && capital.test(text.charAt(end))) put(start)
})
const chinese = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Z][·• ]?(?=[A-Z]{0,5}\d)[A-HJ-NP-Z\d]{5,6}(?![A-Z\d])/uy
const provinces = hintsOf([..."京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领"].join("|"))
const carried = /car|vehicle|plate|regist|auto|авто|машин|госном|номер|транспорт|гаи|гибдд|каско|осаго|车|車|牌|xe |biển|गाड़ी|वाहन|bike|truck|van|insur|поліс|полис|страх|parking|toll|fine|штраф|rto|driver|driv/iu

/** Number plates by the words beside them in a sentence, and by shapes of a country's own. */
export const platesTold: Detector = text => {
  const found: Finding[] = readFrames(text)
  for (const match of [...matchesAt(sure, text, begin(text)), ...matchesAt(chinese, text, provinces(text))]) if (carried.test(text.slice(Math.max(0, match.index - 90), match.index + 90))) found.push({ start: match.index, end: match.index + match[0].length, type: "VEHICLE", score: 0.8, source: "plate-shape" })
  return found
}
