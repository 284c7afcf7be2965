import type { Detector } from "../context/detect-context.ts"
import type { Finding } from "../../core/finding.ts"
import { isPublication } from "../context/publication.ts"
import { capital, digits, isLetter, joined, wordsOf } from "../text/text-words.ts"
import { labelType } from "../context/field-type.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLand } from "../words/land-words.ts"
import { nameWord } from "./name-words.ts"
import { courtesy, opener } from "./persons.ts"

/** Where people write to each other, or note whom they meet. */
const own = new RegExp(["(?<![\\p{L}\\p{M}])(?:inbox|chats?|messages?|messenger|conversations?|calendar|my day|appointments|reminders?|diary|to-?do|notes?|posteingang|nachrichten|kalender|termine|notizen|messagerie|messages|boîte de réception|agenda|calendrier|rendez-vous|bandeja(?: de entrada)?|mensajes|calendario|notas|posta(?: in arrivo)?|messaggi|promemoria|mensagens|caixa de entrada|calendário|lembretes|berichten|postvak(?: in)?|skrzynka(?: odbiorcza)?|wiadomości|kalendarz|gelen kutusu|mesajlar(?:ım)?|takvim|сообщения|входящие|чаты?|календарь|повідомлення|вхідні|листи|inkorg|meddelanden|beskeder|indbakke|meldinger|innboks|viestit|saapuneet|kalenteri|zprávy|doručená pošta|kalendář|správy|mesaje|calendar|üzenetek|naptár|beérkező|μηνύματα|εισερχόμενα|ημερολόγιο|pesan|kotak masuk|kalender|poruke)(?![\\p{L}\\p{M}])"].join("|"), "iu")
/** Voices of devices, shops and makers that are called like people, and carriers. */
const wares = new Set("alexa siri bixby cortana zara mercedes tesla dacia kia lada seat skoda hermes hermès otto douglas bosch siemens miele nike adidas puma levis levi's claude gemini ada wolt bolt alma paris lidia nova aurora mini max maxi ariel lenor persil nivea nestle ford opel fiat volvo hilton marriott airbnb klarna wise revolut santander sabadell barclays lloyds monzo chase yves andrea vera bella lena lina mira sky orange iris noel noël advent maria santa saint ramadan diwali lent amen allah jesus jesús gesù christ cristo buddha krishna shiva tabaski".split(" "))
/** Words of politeness and of the heads of mails that lists of names hold too. */
const polite = new Set("anda von sie ihr ihnen ihre ihren oggi domani hola olá adeus sayang kakak mbak mas abang boss tante oma opa mama papa mami papi nonna nonno abuela abuelo babcia bunica tata mamma pappa maman mamie papy vovó vovô hanım bey abla abi dede nine baba anne".split(" "))
/** Behind such words a name is a place's or a thing's: "St. Peter", "Via Rosa", "Café Luca". */
const named = /(?:^|[^\p{L}])(?:st|san|santa|santo|sankt|saint|sainte|são|via|rue|calle|rua|ulica|ul|café|cafe|hotel|hôtel|restaurant|ristorante|restaurante|bar|pizzeria|salon|school|schule|école|museum|theater|teatro|radio|hurricane|storm|cyclone|orkan|sturm|tempête|borrasca|film|movie|song|album|book|roman|novel|musical|opera|oper|concert|konzert|concierto|model|modell|modèle|modelo|typ|type|series|sofa|chair|regal|kleid|dress|lipstick|version|project|projekt|projet|proyecto|team|by|von|de|feat|ft|ship|ms|mv|ss)\.? $/iu
const trade = /^(?:['’]s (?:Day|Pizza|Bakery|Salon|Kitchen)| ?[™®©]|-(?:\p{Lu}|\d)|:? ?\d{4}\b| (?:Street|Road|GmbH|Ltd|Inc|AG|SE|SA|Shop|Store|Bank|Hotel|Airlines|Air|App|Pro|Plus|Max|Mini))/u

/**
 * Single given names in what people write to each other, wherever in a sentence: "pick up Imogen at four". Only those that are no word of
 * any language and that stand where letters of a sentence's beginning don't make a capital of every word.
 */
export const calledInMail: Detector = (text, context) => {
  if (context.page === undefined || !own.test(context.page) || isPublication(context)) return []
  const found: Finding[] = []
  const { count, starts, ends, marks } = wordsOf(text)
  const places = Array.from({ length: count }, (_, index) => index).filter(index => ((marks[index] ?? 0) & capital) !== 0 && ((marks[index] ?? 0) & (digits | joined)) === 0)
    .map(index => ({ start: starts[index] ?? 0, end: ends[index] ?? 0 }))
  for (const { start, end } of places) {
    if (end - start < 3 || end - start > 14 || isLetter(codeAt(text, end)) || /[@/.\\_#‹-]/.test(text.charAt(start - 1)) || /[@_/\\]/.test(text.charAt(end)) || /^\.\p{L}/u.test(text.slice(end, end + 2))) continue
    const word = text.slice(start, end)
    const owned = /['’]s$/.test(word) ? word.slice(0, -2) : word
    const { strength, caps, month, nobody, thing } = nameWord(owned)
    if (strength !== 2 || caps || month || nobody || thing || wares.has(owned.toLowerCase()) || polite.has(owned.toLowerCase()) || opener.has(owned.toLowerCase()) || courtesy.has(owned.toLowerCase()) || labelType(owned) !== undefined || isLand(owned)) continue
    // A sentence begins with a capital too; a run of capitals is looked at elsewhere.
    const left = text.slice(Math.max(0, start - 24), start)
    if (/(?:^|[.!?\n“"«¿¡:•·*-] ?)$/u.test(left) && !/\d{1,2}[:.h]\d\d ?$/u.test(left) && !/^(?: ?[,!]|['’]s |$| (?:and|und|et|y|e|i|и|og|och|ja) \p{Lu})/u.test(text.slice(start + owned.length, end + 8))) continue
    if (/(?:^|\s)\p{Lu}[\p{L}’'-]* $/u.test(left) || /^ \p{Lu}\p{L}/u.test(text.slice(end, end + 3)) || named.test(left) || trade.test(text.slice(end, end + 12))) continue
    found.push({ start, end: start + owned.length, type: "PERSON", score: 0.62, source: "called-in-mail" })
  }
  return found
}
