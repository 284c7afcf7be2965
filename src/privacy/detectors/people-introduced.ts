import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { labelType } from "../context/field-type.ts"
import { matchesIn } from "../text/match-at.ts"
import { isLand } from "../words/land-words.ts"
import { hangulFamily, hanFamily } from "../words/family-names.ts"
import { casedName, looksLikeName, spacedName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const single = "\\p{Lu}[\\p{Ll}\\p{M}'’-]{2,20}"
const unspaced = "\\p{Script=Han}{2,4}|\\p{Script=Hangul}{2,4}|[\\p{Script=Han}々]{1,3}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4}"
const one = "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}'’-]{2,16}"
/** Up to a sign, a number or the end. */
const ends = "(?=[ \\t]?(?:[,،、，.。!?()（:;|\\n]|$|[+\\d<]))"

/** Whether one word is nothing but a given name, or several make one. */
const named = (value: string): boolean => {
  if (!/^\p{Lu}/u.test(value)) return labelType(value) === undefined
  const words = value.split(" ").map(nameWord)
  return words.length === 1 ? words[0]?.strength === 2 && !isLand(value) : looksLikeName(value)
}
const unknown = /^(?:unknown|private|anonym|withheld|unbekannt|inconnu|desconocid|sconosciut|desconhecid|onbekend|nieznan|bilinmeyen|gizli|неизвестн|невідом|скрыт|άγνωστ|okän|ukjent|ukendt|tuntematon|neznám|necunoscut|ismeretlen|nepoznat|رقم|مجهول|ناشناس|מספר|חסוי|अज्ञात|nomor|số |tidak)/iu
/** Who calls is somebody, or a firm: a word of every day names neither. */
const calling = (value: string): boolean => {
  if (unknown.test(value)) return false
  const words = value.split(" ").map(nameWord)
  return !/^\p{Lu}/u.test(value) ? labelType(value) === undefined : words.some(({ sure }) => sure) || words.every(({ plain, nobody, thing, particle }) => (!plain || particle) && !nobody && !thing)
}

const frames: readonly SentenceFrame[] = [
  // Calls and messages, as lists of them say.
  after("missed call from|missed call|incoming call from|voicemail from|verpasster anruf von|entgangener anruf von|anruf in abwesenheit von|appel manqué de|appel en absence de|llamada perdida de|chiamata persa da|chiamata persa di|chamada perdida de|chamada não atendida de|gemiste oproep van|gemist gesprek van|nieodebrane połączenie od|nieodebrane połączenie|nieodebrane od|cevapsız arama|cevapsız çağrı|missat samtal från|missat samtal|tapt anrop fra|ubesvart anrop fra|ubesvaret opkald fra|mistet opkald fra|vastaamaton puhelu|zmeškaný hovor od|zmeškaný hovor|nem fogadott hívás|apel pierdut de la|apel nepreluat de la|propušten poziv od|propušteni poziv|пропущенный вызов от|пропущенный вызов|пропущенный звонок от|пропущений виклик від|пропущений виклик|пропуснато повикване от|пропуснато обаждане от|αναπάντητη κλήση από|αναπάντητη κλήση|panggilan tak terjawab dari|panggilan tidak terjawab dari|cuộc gọi nhỡ từ|cuộc gọi nhỡ", `[:：]? ?(${casedName}|${single})${ends}`, ["PERSON"], 0.74, calling),
  after("مكالمة فائتة من|مكالمة لم يرد عليها من|تماس از دست رفته از|שיחה שלא נענתה מאת|שיחה שלא נענתה מ|מיסד קול מ|मिस्ड कॉल|छूटी हुई कॉल|মিসড কল", `[:：]?[ -]?(${spacedName}|${one})${ends}`, ["PERSON"], 0.74, calling),
  after("未接来电|未接來電|来电|부재중 전화|不在着信", `[:：]?\\s?(${unspaced})(?=\\s?(?:[+\\d(（,，、]|$|님|さん))`, ["PERSON"], 0.74),
  // Who writes or speaks, by the first words.
  after("it's|it’s|this is|c'est|c’est|moi c'est|ici|hier ist|hier spricht|hier is|ich bin|ik ben|je suis|soy|sono|sou|sou a|sou o|aqui é|aqui é a|aqui é o|aquí|qui è|jestem|tu|z tej strony|ben|det är|det er|jag är|jeg er|täällä|tady|tu je|ovdje|aici|itt|аз съм|это|я|це|пише|είμαι ο|είμαι η|εδώ|ini|aku|saya|em là|mình là|tôi là|anh là|chị là|con là", ` (?:the |der |die |le |la |el |o |a )?(${casedName}|${single})(?= (?:from|here|calling|again|speaking|aus|von|vom|de|du|d[eo]l|da|uit|van|z|ze|från|fra|iz|din|з|із|из|от|από|dari|ở|bên|đây|nhé)(?!\\p{L})|[,.!;:]|$|\\n)`, ["PERSON"], 0.72, named),
  after("με λένε|ονομάζομαι|меня зовут|мене звати|казвам се|jmenuji se|volám sa|zovem se|mă numesc|mă cheamă|nazywam się|mam na imię|je m'appelle|je m’appelle|ich heiße|ich heisse|me llamo|mi chiamo|me chamo|ik heet|jag heter|jeg heter|jeg hedder|nimeni on|benim adım|adım|nama saya|namaku|tên tôi là|tôi tên là|mình tên", ` (${casedName}|${single})(?=[ ,.!;:\\n]|$)`, ["PERSON"], 0.76, calling),
  after("أنا|انا|معك|معكم|זו|זה|אני|मैं|আমি", ` (${one})(?=[،,] | من | מ(?:דירה|שכונת|ה)| बोल)`, ["PERSON"], 0.68, value => labelType(value) === undefined && value.length > 2),
  after("it's|it’s|this is", ` (${single})(?= (?:from|here|calling|speaking|again)(?!\\p{L}))`, ["PERSON"], 0.72, value => nameWord(value).given && !isLand(value)),
  // Whose a flat, a policy or a case is.
  after("власник квартири|власник|власниця|орендар|позивач|заявник|владелец|собственник|арендатор|истец|ответчик|заявитель|propietario|propietaria|inquilino|inquilina|arrendatario|arrendataria|demandante|propriétaire|locataire|salarié|salariée|assuré|assurée|plaignant|plaignante|eigentümer|eigentümerin|mieter|mieterin|halter|halterin|das kind|proprietario|proprietaria|condòmino|famiglia di|famille de|familia de|właściciel|właścicielka|najemca|majitel|majitelka|nájemce|huurder|eigenaar|eigenares|kiracı|ev sahibi|ιδιοκτήτης|ενοικιαστής|ägare|hyresgäst|ejer|lejer|omistaja|vuokralainen|proprietar|chiriaș|tulajdonos|bérlő|pemilik|penyewa|chủ hộ|người thuê|anh/chị|déclaré par|signalé par|demandé par", `(?: del? [\\d.ºª]{1,5} ?\\p{L}?)?[ ,:—–-]{1,4}(${casedName})`, ["PERSON"], 0.7, looksLikeName),
  after("आवेदक|किरायेदार|मकान मालिक|मरीज|कर्मचारी|الموظف|الموظفة|المستأجر|المستأجرة|المريض|المريضة|العميل|العميلة|الطالب|الطالبة|المؤمن عليه|המטופל|המטופלת|העובד|העובדת|השוכר|השוכרת|הדייר|הדיירת|کارمند|مستاجر|بیمار", ` (${one} ${one})(?=[ ,،.]|$)`, ["PERSON"], 0.68, value => labelType(value) === undefined && !/^(?:في|من|على|إلى|عن|مع|هو|هي|أن|لا|الذي|التي|کی|के|की|को|का|ने|שלנו|של|הוא|היא|את|در|از|به|را)(?= )/u.test(value)),
  after("户名|戶名|收款人|받는 분|받으시는 분|보내는 분|예금주", `[：:]?\\s?(${unspaced})(?=[\\s,，。、]|$)`, ["PERSON"], 0.74),
  // Pupils, staff and patients, named before what they are.
  before("同学|老师|医生|经理|主任|律师|师傅|阿姨|叔叔|奶奶|爷爷", `(?<![\\p{Script=Han}])(${hanFamily}\\p{Script=Han}{1,2})`, ["PERSON"], 0.7),
  before(" 사원| 대리| 과장| 차장| 부장| 팀장| 학생| 어린이| 환자| 교수| 간호사|님|씨", `(?<![\\p{Script=Hangul}])(${hangulFamily}\\p{Script=Hangul}{2})`, ["PERSON"], 0.7, value => !/^(?:고객|회원|선생|친구|모두|우리|사장|기사|직원|관리|주문|신청)/u.test(value)),
  // "石川です。新しい携帯は"
  after("我是|这里是|我叫", "(\\p{Script=Han}{2,3})(?=[，,。！]|$|的(?:电话|手机))", ["PERSON"], 0.68)
]
const readFrames = frameReader(frames, "introduced")

/** "石川です。新しい携帯は …", "양서윤인데요, 번호 …": who writes, before how they are reached. */
const byTheirNumber = /(?:(?<=^|[\n。！])(?<who>\p{Script=Han}{2,4}|[\p{Script=Han}]{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}]{1,4})(?:です|と申します|だけど|だよ)(?=[。、]))|(?:(?<=^|[\n.!?] ?|저 |저는 )(?<wer>\p{Script=Hangul}{3})(?:입니다|인데요|이에요|예요|인데|이라고))/gdu
const reached = /\d{3}|@/

/** People by how they say who they are, and by the lists of calls. */
export const peopleIntroduced: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = readFrames(text)
  if (/です|だ|입니다|인데|이에요|예요/u.test(text) && reached.test(text)) for (const match of matchesIn(byTheirNumber, text)) {
    const [start, end] = match.indices?.groups?.["who"] ?? match.indices?.groups?.["wer"] ?? [0, 0]
    if (end > start && reached.test(text.slice(end, end + 60)) && labelType(text.slice(start, end)) === undefined) found.push({ start, end, type: "PERSON", score: 0.7, source: "introduced" })
  }
  return found
}
