import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"

/**
 * Numbers beside the word for them in a sentence: "T.C. kimlik numaram 123…", "123… kimlik numarasıyla". Under such a word a number counts
 * whether its check digit is known, right or wrong.
 */
type Kind = { type: EntityType; words: (text: string) => readonly number[] }
const kind = (type: EntityType, words: string): Kind => {
  const all = [...new Set(words.split("|").flatMap(word => [word, word.normalize("NFC"), word.replaceAll("য়", "য়")]))]
  return { type, words: hintsOf(all.join("|")) }
}
const kinds: readonly Kind[] = [
  kind("NATIONAL_ID", "t.c. kimlik|tc kimlik|tc no|kimlik numara|kimlik no|national id|identity card n|id card n|identity number|personalausweis|ausweisnummer|ausweisnr|ausweis-nr|carte d'identité|carte d’identité|carte nationale d|dni |d.n.i|nie |cédula|cedula de|curp |documento de identidad|carta d'identità|carta d’identità|cartão de cidadão|bilhete de identidade|cpf |rg nº|bsn |burgerservicenummer|identiteitskaart|pesel|dowód |dowodu |dowód osobisty|dowodu osobistego|personnummer|fødselsnummer|cpr-n|cpr n|henkilötunnu|hetu |isikukood|asmens kod|personas kod|rodné číslo|rodného čísla|občanský průkaz|občanského průkazu|občiansky preukaz|buletin|cnp |cnp-ul|cod numeric personal|carte de identitate|személyi szám|személyi igazolvány|személyi|oib |emšo|jmbg|егн|лична карта|личная карта|паспорт гражданина|рнокпп|ідентифікаційний код|id-карт|αδτ |αριθμός ταυτότητας|αρ. ταυτότητας|ταυτότητά μου|ταυτότητας|αμκα|هويتي|رقم هوية|رقم الهوية|رقم هويت|الرقم القومي|الرقم الوطني|رقم بطاقتي|بطاقة الهوية|الهوية الوطنية|السجل المدني|כרטיס זהות|ת\"ז|ת״ז|ת.ז|תעודת זהות|תעודת הזהות|מספר זהות|کد ملی|کدملی|شماره ملی|کارت ملی|شناسنامه|आधार|आधार संख्या|পরিচয়পত্র|এনআইডি|এনআইডি নম্বর|nid |nik |no. ktp|nomor ktp|ktp saya|ktp |mykad|no. kp|บัตรประชาชน|บัตรประจำตัวประชาชน|cmnd|cccd|căn cước|chứng minh nhân dân|身份证|身分證|身份證|マイナンバー|個人番号|주민등록번호|주민번호|aadhaar|aadhar|nric|philsys|cnic"),
  kind("DRIVER_LICENSE", "driving licence|driver's licen|driver’s licen|drivers licen|driver licen|my licence|my license|führerschein|permis de conduire|permis n|permis :|permiso de conducir|carnet de conducir|carné de conducir|licencia de conducir|patente |carta de condução|carta de conducao|cnh |rijbewijs|prawo jazdy|prawa jazdy|sürücü belge|ehliyet|водительск|права серия|права №|водительское|посвідчення водія|водійськ|свидетелство за управление|körkort|førerkort|kørekort|ajokort|řidičsk|vodičsk|permis auto|permisul de conducere|jogosítvány|vezetői engedély|vozačk|vozniško|vozniška|άδεια οδήγησης|άδειας οδήγησης|δίπλωμα οδήγησης|رخصة القيادة|رخصة قيادة|رخصتي|رخصة السياقة|רישיון נהיגה|רשיון נהיגה|גואהינامه|گواهینامه|ड्राइविंग लाइसेंस|ড্রাইভিং লাইসেন্স|ใบขับขี่|giấy phép lái xe|bằng lái|gplx|sim a|sim c |nomor sim|lesen memandu|驾驶证|驾照|駕照|駕駛執照|運転免許|免許証|운전면허"),
  kind("PASSPORT", "passport|reisepass|passeport|pasaporte|passaport|passaporto|paspoort|paszport|pasaport|паспорт|pass nr|passnummer|passnr|passet|passinumero|pas nr|cestovní pas|cestovný pas|útlevél|putovnic|potni list|διαβατηρ|جواز|דרכון|گذرنامه|पासपोर्ट|পাসপোর্ট|หนังสือเดินทาง|พาสปอร์ต|hộ chiếu|paspor|护照|護照|パスポート|旅券|여권"),
  kind("TAX_ID", "steuer-id|steuerid|steuernummer|steueridentifikation|numéro fiscal|n° fiscal|nif |codice fiscale|nip |numer nip|vergi no|vergi kimlik|vergi numara|инн |іпн |инн:|adóazonosító|adószám|adóazonosítóm|αφμ |α.φ.μ|daňové identifikační|dič |cod fiscal|porezni broj|davčna številka|verotunniste|مصلحة الضرائب|الرقم الضريبي|כרטיס מס|npwp|mst |mã số thuế|เลขประจำตัวผู้เสียภาษี|税号|納稅人|统一编号|pan card|pan number|tin number|cuit |cuil |rfc |rut "),
  kind("HEALTH_ID", "krankenversichertennummer|versichertennummer|zorgverzekering|polisnummer zorg|numéro de sécurité sociale|carte vitale|tessera sanitaria|tarjeta sanitaria|cartão do sus|número de utente|nhs number|nhs no|medicare n|taj |taj-szám|taj szám|ubezpieczenia zdrowotnego|číslo pojištěnce|asigurare de sănătate|полис омс|снилс|kvnr|健保|保険証|医保|의료보험")
]
/** A number in its usual groups. */
const whole = /(?<value>(?:[A-Z]{1,5}[ -]?)?\d[A-Za-z\d]{0,19}(?:[./-][A-Za-z]{0,3}\d[A-Za-z\d]{0,9}|[ \u00a0](?:\d{2,6}|\d)(?![\p{L}\d.,/-]))*)(?![\p{L}\d])/duy
const series = /(?<![\p{L}\d])(?:[A-Z]{1,5}-?|(?!(?:NR|NO|TC|ID|RG|KP|SZ|DL)[ ])[A-Z]{1,2} )$/u
/** Between the word and its number: no end of a sentence, few words, none that says what else the number is. */
const [farthest, mostWords] = [44, 6]
const parted = /[\n!?;।。]|[\p{L}\p{M}]{4}\.\s|,\s\S+\s/u
const another = /phone|tel\b|tel\.|call|office|fee|hotline|price|order|ticket|flight|code|(?<!\p{L})тел|заказ|замовл|iban|konto|account|email|@|€|\$|£|born|geb|ur\.|nar\.|until|expires|gültig|valid|date|дата|تاریخ|تاريخ|ביום|जन्म|জন্ম|เกิด|sinh|lahir/iu
/** "…, I have … noted": who says so has the number before them. */
const noted = /, (?:i have|i['’]ve (?:got|noted)|we have(?: on file)?|we['’]ve (?:got|noted)|ich habe|wir haben|hier habe ich|j['’]ai(?: noté)?|nous avons(?: noté)?|tengo(?: anotado)?|tenemos(?: anotado)?|ho(?: annotato)?|abbiamo|tenho(?: anotado)?|temos|ik heb|wij hebben|we hebben|mam|mamy(?: zapisany)?|у меня(?: записан)?|у нас(?: записан)?|в мене|jag har|vi har|jeg har|minulla on|meillä on|mám|máme|am|avem|έχω|έχουμε|bende|bizde|saya punya|kami punya|tôi có|chúng tôi có|عندي|لدينا|יש לי|רשום לי) (?=\S*$)/iu
const linked = (told: string): boolean => { const gap = told.replace(noted, " "); return isGap(gap) }
const isGap = (gap: string): boolean => gap.length <= farthest && !parted.test(gap) && !another.test(gap) && gap.trim().split(/\s+/).length <= mostWords
/** The number stands before the word. */
const backward = /(?<![\p{L}\d.,-])(?<value>(?:[A-Z]{1,3}[ -]?)?\d[A-Z\d]{4,15}(?:[ -]\d{2,6}){0,3})[ \u00a0'’,(]{1,3}(?:(?:numaralı|nolu|is my|is the|is his|is her|ist meine|ist mein|est mon|es mi|è il mio|é o meu|to mój|это мой|це мій|هو|הוא|यह|adalah|là|は|是|is|number|номер) ?)?(?:\p{L}{2,8} ){0,1}$/du
const digits = /\d/g
const dateLike = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})$/
const isNumber = (text: string): boolean => (text.match(digits)?.length ?? 0) >= 5 && text.replace(/[^A-Za-z\d]/g, "").length <= 20 && !dateLike.test(text)
/** Letters around few digits may be a word and a number of something else: an id has no small letters but those of its country's own. */
const shaped = (text: string): boolean => isNumber(text) && !/[a-z]{2}/.test(text)

/** Ids that a sentence names by their word. */
export const idsTold: Detector = text => {
  const found: Finding[] = []
  for (const { type, words } of kinds) {
    const places = words(text)
    if (places.length === 0) continue
    for (const place of places) {
      if (codeAt(text, place) <= 0x5ff && isLetter(codeAt(text, place - 1))) continue
      const first = text.slice(place, place + farthest + 6).search(/\d/)
      if (first > 0) {
        // Letters of the number's own: right before its digits, or one or two apart from them; the word itself is none.
        const lead = series.exec(text.slice(place, place + first))?.[0].length ?? 0
        const start = place + first - (lead < first ? lead : 0)
        const one = linked(text.slice(place, start)) ? matchesAt(whole, text, [start])[0]?.groups?.["value"] : undefined
        if (one !== undefined && shaped(one)) found.push({ start, end: start + one.length, type, score: 0.87, source: "id-told" })
      }
      const left = text.slice(Math.max(0, place - 44), place)
      const told = /\d/.test(left) ? ready(backward, text).exec(left)?.indices?.groups?.["value"] : undefined
      if (told && isNumber(left.slice(told[0], told[1]))) found.push({ start: place - left.length + told[0], end: place - left.length + told[1], type, score: 0.85, source: "id-told" })
    }
  }
  return found
}
