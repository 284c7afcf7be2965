import type { Finding } from "../../core/finding.ts"
import { labelType } from "../context/field-type.ts"
import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { dateShape } from "../context/value-shape.ts"
import { hintsOf } from "../hints.ts"
import { ending, matchesAt, ready } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLand } from "../words/land-words.ts"
import { hanFamily, hangulFamily } from "../words/family-names.ts"
import { casedName, leadOf, looksLikeName, spacedName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { after, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const name = `(${casedName})`
/** Words that are built like things and offices, where nouns have capitals: "Mieter Haftpflicht Versicherung", "Pracownik Biura Obsługi". */
const thingWord = /(?<!\p{L})(?:\p{L}{6,}ung|\p{L}{3,}(?:schaft|heit|keit|pflicht|dienst|büro|konto|karte)|biura|działu|obsługi|urzędu|serwisu|office|desk|service|support|team)(?!\p{L})/iu
/** Behind what somebody is, no list need know a name: no word of it may be a label's, a land's or a thing's, nor all of every day. */
const called = (value: string): boolean => {
  const words = value.split(" ").map(nameWord)
  if (thingWord.test(value)) return false
  if (words.some(({ text, nobody, thing, month, shouted }) => nobody || thing || month || shouted || isLand(text) || labelType(text) !== undefined)) return false
  return looksLikeName(value) || words.filter(({ plain, particle }) => plain && !particle).length * 2 <= words.length
}
const notLabel = (value: string): boolean => labelType(value) === undefined
const ends = "(?=[ ,.;:)\\n]|['’]|$)"

const roles = [
  "passenger|traveller|traveler|tenant|lodger|pupil|student|employee|guest|policyholder|policy holder|insured person|guardian|fahrgast|passagier|reisende|reisender|mieter|mieterin|untermieter|untermieterin|schüler|schülerin|mitarbeiter|mitarbeiterin|arbeitnehmer|arbeitnehmerin|versicherungsnehmer|versicherungsnehmerin|versicherte|kundin|gast",
  "passager|passagère|voyageur|voyageuse|élève|l'élève|l’élève|salarié|salariée|assuré|assurée|locataire|cliente|tuteur|tutrice|pasajero|pasajera|viajero|viajera|huésped|alumno|alumna|empleado|empleada|trabajador|trabajadora|asegurado|asegurada|inquilino|inquilina|tutor legal|tutora legal|titular",
  "passeggero|passeggera|ospite|alunno|alunna|studente|studentessa|dipendente|assicurato|assicurata|inquilino|inquilina|tutore|passageiro|passageira|hóspede|aluno|aluna|colaborador|colaboradora|funcionário|funcionária|segurado|segurada|inquilino|inquilina|encarregado de educação|utente",
  "reiziger|leerling|medewerker|medewerkster|werknemer|huurder|huurster|verzekerde|pasażer|pasażerka|uczeń|uczennica|pracownik|pracownica|ubezpieczony|ubezpieczona|najemca|najemczyni|lokator|lokatorka|klientka|opiekun|opiekunka",
  "пассажир|пассажирка|ученик|ученица|сотрудник|сотрудница|работник|работница|застрахованный|застрахованная|арендатор|жилец|жилица|квартирант|опекун|пасажир|пасажирка|учень|учениця|працівник|працівниця|співробітник|співробітниця|орендар|орендарка|мешканець|мешканка|опікун|пътник|ученик|ученичка|служител|служителка|наемател|настойник",
  "επιβάτης|μαθητής|μαθήτρια|υπάλληλος|ενοικιαστής|ενοικιάστρια|ασφαλισμένος|ασφαλισμένη|κηδεμόνας|cestující|žák|žákyně|zaměstnanec|zaměstnankyně|pojištěný|pojištěná|nájemce|nájemnice|vlastník|vlastnice|opatrovník|cestujúci|žiak|žiačka|zamestnanec|zamestnankyňa|nájomca|nájomkyňa|vlastníčka",
  "utas|tanuló|diák|dolgozó|munkavállaló|biztosított|bérlő|vendég|ügyfél|gyám|tulajdonos|pasager|pasagera|elevul|eleva|angajatul|angajata|salariatul|salariata|asiguratul|asigurata|chiriaș|chiriașul|chiriașa|clienta|tutorele|proprietarul|proprietara",
  "passageraren|resenären|eleven|anställde|anställda|medarbetaren|hyresgästen|hyresgäst|försäkringstagaren|gästen|vårdnadshavare|vårdnadshavaren|passageren|medarbejderen|medarbejder|lejeren|lejer|leietaker|leietakeren|forsikringstager|gæsten|værgen|ansatte|matkustaja|oppilas|työntekijä|vuokralainen|vakuutettu|huoltaja|putnik|učenik|zaposlenik|stanar|potnik|učenec|najemnik|najemojemalec",
  "penumpang|siswa|siswi|karyawan|karyawati|penyewa|tamu|wali murid|nasabah|hành khách|học sinh|nhân viên|người thuê|khách thuê|phụ huynh|phụ huynh em|yolcu|öğrenci|öğrencimiz|çalışanımız|çalışan|personelimiz|sigortalı|kiracı|kiracımız|misafirimiz|velimiz"
].join("|")

/** Whose a car, a line or an account is: of a name that no list knows of all, one word must be known. */
const owners = "vehicle owner|registered owner|proprietário|proprietária|propietario|propietaria|proprietario|proprietaria|propriétaire|eigentümer|eigentümerin|fahrzeughalter|fahrzeughalterin|eigenaar|kentekenhouder|właściciel|właścicielka|владелец|владелица|власник|власниця|собственик|majitel|majitelka|držitel|vlasnik|vlasnica|lastnik|ägaren|ejeren|eieren|omistaja|haltija|ιδιοκτήτης|ιδιοκτήτρια|pemilik|chủ xe|chủ sở hữu|ruhsat sahibi|araç sahibi|hat sahibi|kart sahibi|hesap sahibi"
const known = (value: string): boolean => called(value) && value.split(" ").map(nameWord).some(({ given, surname }) => given || surname)
const frames: readonly SentenceFrame[] = [
  after(owners, `:? (?:(?:Mr|Mrs|Ms|Dr|Herr|Frau|Mme|Sr|Sra|pan|pani|paní) )?${name}${ends}`, ["PERSON"], 0.72, known),
  after(roles, ` (?:(?:Mr|Mrs|Ms|Dr|Herr|Frau|Mme|Sr|Sra|pan|pani|paní) )?${name}${ends}`, ["PERSON"], 0.72, called),
  // "Your new tenant for flat 3 is Jordan Reynolds."
  after("tenant|lodger|landlord|flatmate|teacher|tutor|caseworker|case worker|midwife|carer|contact|supervisor|patient|mieter|mieterin|lehrerin|lehrer|ansprechpartnerin|betreuerin|locataire|professeur|inquilino|inquilina|profesora|insegnante|professora|huurder|najemca|nauczycielka|арендатор|учительница", ` (?:[^.!?\\n]{1,28} )?(?:is|ist|est|es|è|é|jest|—|–) ${name}(?=[.,;)\\n]|$)`, ["PERSON"], 0.72, called),
  after("छात्र|छात्रा|यात्री|विद्यार्थी|अभिभावक|किरायेदार|कर्मचारी|बीमाधारक|सदस्य|मेहमान|মেহমান|ছাত্র|ছাত্রী|যাত্রী|ভাড়াটিয়া|কর্মচারী", ` ([\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}]{2,14} [\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}]{2,14})(?= (?:का|की|के|को|ने|से|है|हैं|এর|কে)|[,।.]|$)`, ["PERSON"], 0.72, notLabel),
  after("ผู้เช่า|ผู้โดยสาร|นักเรียน|พนักงาน|ผู้ปกครอง|ลูกค้า|ผู้เอาประกัน|แขก|สมาชิก|ลูกบ้าน|ผู้พัก", " ?(?:ชื่อ ?|คุณ ?)?([\\p{Script=Thai}]{2,20} [\\p{Script=Thai}]{2,24})(?=[ \\n,.(]|$)", ["PERSON"], 0.72, value => !/^(?:ที่|จะ|ต้อง|สามารถ|ทุก|กรุณา|โปรด|และ|ของ|ใน)/u.test(value)),
  after("旅客|乘客|租客|租户|租戶|房客|住客|学生|學生|员工|員工|监护人|監護人|会员|會員|业主|業主|被保险人", `(${hanFamily}\\p{Script=Han}{1,2}?)(?=的|已|，|,|。|将|將|在|于|於|来|请|申请|申請|入住|是|为|電話|电话|手机|身份|从|乘|、|\\(|（| |$)`, ["PERSON"], 0.73),
  after("세입자|승객|탑승객|임차인|투숙객|학생|직원|보호자|피보험자|입주자|사원|집주인|임대인", ` (${hangulFamily}\\p{Script=Hangul}{1,2})(?=[ ,.(]|의 |이 |가 |은 |는 |님|씨|$)`, ["PERSON"], 0.72, value => !/^(?:여러|전원|전체|모두|정보|이름|성명|연락|번호|주소)/u.test(value)),
  after("入居者|搭乗者|乗客|生徒|児童|社員|保護者|契約者|借主|宿泊者|会員", "(?:の|は|：|:)?[ \\u3000]?((?:[\\p{Script=Han}々]{1,4})[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,5}?)(?=さん|様|氏|の|は|が|、|。|\\n|$)", ["PERSON"], 0.73),
  after("الراكب|الراكبة|المسافر|المسافرة|النزيل|النزيلة|ولي أمر|ولية أمر|ولي الأمر|المستأجر|المستأجرة", " (?:الطالبة? )?([\\p{Script=Arabic}\\p{M}]{2,14} [\\p{Script=Arabic}\\p{M}]{2,14})(?=[ ،,.]|$)", ["PERSON"], 0.7, value => notLabel(value) && !/^(?:في|من|على|إلى|عن|مع|هو|هي|أن|لا|الذي|التي)(?= )/u.test(value)),
  after("הנוסע|הנוסעת|האורח|האורחת|התלמיד|התלמידה|ההורה|אמא של|אבא של|הורה של", " ([\\p{Script=Hebrew}'׳]{2,12} [\\p{Script=Hebrew}'׳]{2,12})(?=[ ,.]|$)", ["PERSON"], 0.7, value => notLabel(value) && !/^(?:של|את|הוא|היא|לא|על|עם)(?= )/u.test(value)),
  // Who is asked to come, in the source of an invitation.
  after("attendee;|organizer;|attendee|organizer", "(?:[^\\n:]{0,120};)?CN=[\"]?([^;:\"\\n@]{3,60})", ["PERSON"], 0.8, value => /\p{L}{2}/u.test(value) && value.split(" ").length < 6 && !/room|raum|salle|sala|team|calendar/iu.test(value))
]
const readFrames = frameReader(frames, "role")

/** Whom a link for mail or calls is named after: `<a href="mailto:…">Ann Lee</a>`. */
const links = hintsOf("mailto:|tel:")
const linked = /(?:mailto|tel):[^"'<>\s]{3,80}["'][^<>\n]{0,80}>\s?([^<>\n@\d]{4,50}?)\s?<\/a/diuy
const wholeName = new RegExp(`^(?:${casedName}|${spacedName})$`, "u")

/** "Ann Lee (3 May 1971) was …", "Ann Lee, 03.05.1971, is …": who, and when they were born. */
const who = ending(`(?:^|[\\n.!?:»”] ?|^[^\\n]{0,2})(?<name>${casedName}|${spacedName})(?:, | \\(|（)`, "du")
const dated = new RegExp(`(?<date>${dateShape})(?=\\)|）|, )`, "duy")
const years = /(?:19[2-9]\d|200\d|201[0-2])/
const openings = (text: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf("("); at >= 0; at = text.indexOf("(", at + 1)) places.push(at + 1)
  for (let at = text.indexOf(", "); at >= 0; at = text.indexOf(", ", at + 1)) if (codeAt(text, at + 2) >= 48 && codeAt(text, at + 2) <= 57) places.push(at + 2)
  return places.sort((a, b) => a - b)
}
/** Nobody living is told of so: "Ann Lee (1810 – 1870)", a film, a concert. */
const ofOthers = /^[)）]? ?[–—-] ?\d|^[)）]?,? (?:by|von|de|di|album|film|book|single)(?!\p{L})/iu

/** Who signs without a word: the last sentence is a name. */
const signed = new RegExp(`[.!?…] (?<name>${casedName})\\s*$`, "du")
const reached = /\d{3}[ .-]?\d{3}|@\w/

/** People by what they are to a house, a school or an insurer, by links and dates beside them, and by their name at the end. */
export const rolesTold: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = readFrames(text)
  const put = (start: number, end: number, type: Finding["type"], source: string): void => { found.push({ start, end, type, score: 0.74, source }) }
  for (const { 1: value = "", indices } of matchesAt(linked, text, links(text))) { const place = indices?.[1]; if (place && wholeName.test(value) && notLabel(value) && (/\p{Lo}/u.test(value) || called(value))) put(place[0], place[1], "PERSON", "link") }
  for (const place of openings(text)) {
    const date = matchesAt(dated, text, [place])[0]?.indices?.groups?.["date"]
    if (!date || !years.test(text.slice(...date)) || ofOthers.test(text.slice(date[1], date[1] + 12))) continue
    const from = Math.max(0, place - 70)
    const one = who(text.slice(from, place))?.indices?.groups?.["name"]
    if (!one) continue
    const start = from + one[0] + leadOf(text.slice(from + one[0], from + one[1]))
    if (!looksLikeName(text.slice(start, from + one[1]))) continue
    put(start, from + one[1], "PERSON", "dated")
    put(date[0], date[1], "DOB", "dated")
  }
  const tail = text.slice(-72)
  const sign = reached.test(text) ? ready(signed, tail).exec(tail)?.indices?.groups?.["name"] : undefined
  if (sign && looksLikeName(tail.slice(...sign))) put(text.length - tail.length + sign[0], text.length - tail.length + sign[1], "PERSON", "signed")
  return found
}
