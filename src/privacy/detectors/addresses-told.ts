import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelType } from "../context/field-type.ts"
import { hintsOf, isNear } from "../hints.ts"
import { ready } from "../text/match-at.ts"
import { namesNoPlace } from "../context/no-place.ts"
import { plausible } from "../context/plausible.ts"
import { isPublication } from "../context/publication.ts"
import { codeAt, countDigits, digitRuns, placesByDigits } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { after, before, frameReader, type SentenceFrame, within } from "./sentence-frame.ts"

const address = (value: string): boolean => /\p{Nd}/u.test(value) && /\p{L}{3}/u.test(value) && !/[?!]|: \D/.test(value) && !namesNoPlace(value)
/** Up to where the sentence goes on: a word in small letters behind a comma, a stop, a line's end. */
const line = "([^\\n;]{8,120}?)(?=,? (?:and|und|et|y|e quem|en|i|a|и|і|og|och|ja)(?![\\p{L}\\p{M}])|, (?:\\p{Ll}{4,})(?: |$)| [–—-] |\\.?(?:\\n|$)|(?<=\\p{L}{4}|\\d)\\. \\p{Lu}\\p{Ll})"
const written = (scriptName: string): string => `([\\p{Script=${scriptName}}\\p{M}\\p{Nd}\\u200c\\d ,،./:()'’-]{8,120}?)`

/** Where something is to be brought, or somebody lives, as notes tell it. */
const frames: readonly SentenceFrame[] = [
  // The line of a card of contacts: "ADR;TYPE=HOME:;;77 Ferry Lane;Mystic;CT;06355".
  within("adr:|adr;", "adr(?:;[^:\\n]{0,40})?:;{0,2}([^\\n]{6,120}?)(?=\\s{0,3}(?:\\n|$)| (?:end|tel|email|bday|note|org|url|title|rev|uid|photo|x-\\w{2,20})[:;])", ["ADDRESS"], 0.84, address),
  after("bring it to|leave it at|drop it at|drop it off at|take it to|pick me up at|pick up at|new place is|my place is|new address is|we live at|i live at|come to|deliver to|send it to|bringen sie es zu|bringen an|abgeben in|abholung in|wohne jetzt in|neue adresse ist|neue adresse:|livrez au|déposez au|déposer au|apportez au|habite maintenant au|j'habite au|nouvelle adresse", " (?:the )?" + line, ["ADDRESS"], 0.72, address),
  after("vai para|entregue em|entregar em|deixe na|deixem na|moro na|moro no|vivo na|déjalo en|déjelo en|dejar en|llévalo a|el piso está en|vivo en|portatelo in|portalo in|lasciate in|lasciare in|abito in|consegnate in|woon op|woon aan|wonen op|afleveren op|bezorgen op|kom naar|bel even aan bij|zostaw na|zostawić na|proszę zostawić przy|mieszkam przy|mieszkam na|dowieźć na", " (?:a |o |la |il |de |ul\\. ?)?(?=\\p{Lu}|ul|al|\\d|av|r\\.)" + line, ["ADDRESS"], 0.72, address),
  after("na adrese|na adresu|nechte na|bydlím na|na adrese:|na adresu:|bývam na|везите на|привезите на|доставьте на|доставить на|оставьте на|живу на|живу по адресу|по адресу|везіть на|привезіть на|доставте на|залиште на|мешкаю на|живу на|за адресою|донесете на|живея на|на адрес|duceți la|lăsați la|livrați la|locuiesc pe|locuiesc în|αφήστε το|φέρτε το|μένω|μένω στην|στη διεύθυνση|παράδοση σε", "(?: στην| στη| στο)?:? ?(?=[\\p{Lu}\\d]|вул|ул|г\\.|м\\.|пр|пер|бул|str|bd)" + line, ["ADDRESS"], 0.72, address),
  after("lämna på|lämna hos|lever på|lever til|levér til|leverer til|bor på|bor i|jeg bor|jag bor|jätä osoitteeseen|tuo osoitteeseen|asun osoitteessa|osoitteeseen|osoitteessa|tolong antar ke|antar ke|kirim ke|dikirim ke|taruh di|alamat saya di|tinggal di|hagyja itt|lakom|dostavite na|stanujem na|živim na|ostavite na", " (?=\\p{Lu}|\\d|jl|Jl)" + line, ["ADDRESS"], 0.72, address),
  before(" adresine| adresinde otur| adresime| adreste", `(?:^|paketi |kargoyu |siparişi |[.,:] ?|ürünü |lütfen )([\\p{Lu}\\d][^\\n;]{10,100})`, ["ADDRESS"], 0.76, address),
  after("giao tới|giao đến|giao hàng đến|gửi về|để ở|nhà tôi ở|địa chỉ là|ship tới|ship đến", "[: ]{1,2}([^\\n;]{8,120}?)(?=, (?:gặp|gọi|liên hệ|nhận|sđt|số điện|đt|xin|cho)|\\.?(?:\\n|$))", ["ADDRESS"], 0.74, address),
  after("العنوان|عنواني|عنوان التوصيل|أسكن في|اسكن في|يسكن في|أوصلها إلى|التوصيل إلى|أرسلها إلى", `[ :]{1,2}${written("Arabic")}(?= (?:واسم|ورقم|والمستلم|وجوال|وهاتف|وشكرا)|\\.?(?:\\n|$)|\\. )`, ["ADDRESS"], 0.74, address),
  after("به|آدرس|نشانی|آدرس من|ساکن", `[ :]{1,2}${written("Arabic")}(?= (?:بفرستید|ارسال|تحویل|ببرید|بیاورید)|[،,] تحویل| است)`, ["ADDRESS"], 0.74, address),
  after("להביא ל|לשלוח ל|תשאירו ב|להשאיר ב|גר ב|גרה ב|הכתובת שלי היא|הכתובת היא|הכתובת", `[ :]{0,2}${written("Hebrew")}(?=[,.] (?:ל|א|ש|ט|נ|ו)|\\.?(?:\\n|$)|\\. )`, ["ADDRESS"], 0.73, address),
  after("पार्सल|ऑर्डर|सामान|पैकेट|डिलीवरी", ` ${written("Devanagari")}(?= (?:पर|में) (?:दें|दे|छोड़|पहुँच|पहुंच|भेज|डिलीवर|लाएँ))`, ["ADDRESS"], 0.75, address),
  after("পার্সেল|অর্ডার|ডেলিভারি|প্যাকেট|ঠিকানা", `[ :]{1,2}${written("Bengali")}(?=[-]?(?:তে|এ|য়)? (?:দিন|পাঠান|পৌঁছে|রেখে)|।|\\n|$)`, ["ADDRESS"], 0.73, address),
  after("ส่งที่|ส่งไปที่|จัดส่งที่|ฝากไว้ที่|อยู่ที่|บ้านอยู่ที่|พักอยู่ที่|มาที่", `[ :]?([\\p{Script=Thai}\\p{M}\\p{Nd}\\d /.()-]{8,130}?)(?= (?:ฝาก|โทร|ติดต่อ|เบอร์|ค่ะ|ครับ|รับ|ขอ)|\\n|$)`, ["ADDRESS"], 0.75, address),
  after("放到|放在|送到|寄到|搬到|住在|地址是|地址在|位于我家", "[：:]?([\\p{Script=Han}\\dA-Za-z-]{6,60}?)(?=门口|门卫|楼下|前台|快递柜|，|,|。|\\s|$|就行|即可)", ["ADDRESS"], 0.76, value => address(value) && /[省市区县路街巷道镇乡村号栋幢]/u.test(value)),
  after("이사 갈 곳은|주소는|집은|배송지는|배송은", " ([\\p{Script=Hangul}\\d -]{6,60}?)(?=이고|입니다|이에요|예요|로 |으로 |\\.|,|\\n|$)", ["ADDRESS"], 0.74, address),
  after("住所は|届け先は|お届け先は|引っ越し先は|自宅は", "[ \\u3000]?([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\d丁目番地号 \\u3000-]{6,60}?)(?=です|になります|、|。|\\n|$)", ["ADDRESS"], 0.75, address)
]
const readFrames = frameReader(frames, "told-address")

/** Headings over a recipient's name and address. */
const headings = [
  "delivery address|shipping address|ship to|shipped to|deliver to|delivering to|billing address|bill to|lieferung an|lieferadresse|lieferanschrift|versand an|rechnung an|rechnungsadresse|livraison à|livré à|adresse de livraison|adresse de facturation|enviar a|entregar a|entrega a|dirección de envío|dirección de entrega|dirección de facturación|consegna a|spedire a|spedizione a|indirizzo di consegna|indirizzo di spedizione|indirizzo di fatturazione",
  "morada de entrega|endereço de entrega|endereço de envio|bezorgadres|afleveradres|verzendadres|bezorgen bij|bezorgen aan|factuuradres|adres dostawy|adres wysyłki|dostawa do|teslimat adresi|fatura adresi|gönderim adresi|адрес доставки|доставка по адресу|куда|кому|адреса доставки|доставка|عنوان التوصيل|عنوان الشحن|التوصيل إلى|כתובת למשלוח|כתובת משלוח|משלוח אל|آدرس تحویل|آدرس ارسال|ارسال به",
  "डिलीवरी का पता|शिपिंग पता|ডেলিভারি ঠিকানা|お届け先|配送先|送付先|收货地址|配送地址|寄往|배송지|받는 곳|giao đến|giao tới|địa chỉ giao hàng|địa chỉ nhận hàng|จัดส่งที่|ที่อยู่จัดส่ง|จัดส่งถึง|alamat pengiriman|kirim ke|dikirim ke|leveransadress|leverans till|levereras till|toimitusosoite|laskutusosoite|doručovací adresa|dodací adresa|adresa doručení|doručit na|dodacia adresa|διεύθυνση αποστολής|διεύθυνση παράδοσης|παράδοση σε",
  "adresa de livrare|livrare la|adresă de livrare|szállítási cím|számlázási cím|leveringsadresse|leveres til|sendes til|faktureringsadresse|dostavna adresa|adresa za dostavu|adresa dostave|naslov za dostavo|адрес за доставка|배송지 정보|받는 분|받으시는 분|收件地址|收件人信息|收货信息|お届け先情報|配達先|पाने वाले का पता|người nhận hàng|thông tin người nhận|data penerima|penerima paket|ข้อมูลผู้รับ|příjemce zásilky|adresat przesyłki|bezorgen naar|dostava na|στοιχεία παράδοσης|livrare către|alıcı bilgileri|данные получателя|дані отримувача|بيانات المستلم|عنوان الاستلام|פרטי הנמען"
].join("|")
const heads = hintsOf(headings)
/** A page that is such a heading. */
const headedPage = new RegExp(`(?<![\\p{L}\\p{M}])(?:${headings})`, "iu")
type Line = { start: number; end: number; text: string }
/** No line of an address is longer than a part of this: more of one isn't looked at. */
const longestLine = 400
const lineFrom = (text: string, at: number): Line => {
  const raw = firstLine.exec(text.slice(at, at + longestLine))?.[0] ?? ""
  return { start: at + (raw.length - raw.trimStart().length), end: at + raw.trimEnd().length, text: raw.trim() }
}
const firstLine = /^[^\n]*/
const numberLine = /^(?:\p{L}{1,12}[.:]? ?)?[+(]?\p{Nd}[\p{Nd} ()./-]{5,20}$/u
const partOfAddress = (one: string): boolean => one.length > 1 && one.length <= 110 && !/[:：@?!€$£₽₴₺¥%]|https?|№ ?\d|\d (?:zł|Kč|kr|lei|Ft|USD|EUR|руб|грн)/u.test(one) && !numberLine.test(one)
/** "Ann Lee, 0123 …": a number behind the name. */
const nameAlone = /^([^\d,;、，]{2,40}?)(?=$|[,，、]? ?[+(]?\p{Nd}[\p{Nd} ().-]{6,20}$)/u
/** "Ann Lee, 5 Elm St, …" on the heading's own line. */
const nameThenAddress = /^(\p{Lu}[\p{L}\p{M}'’.-]+(?: (?:(?:van|von|de|da|der|den|del|di) ){0,2}\p{Lu}[\p{L}\p{M}'’.-]+){1,3}), ([^\n]{8,110}?)(?= [–—] |$|(?<=[\p{L}\d]{2})\. \p{Lu}|,? (?:between|zwischen|entre|tra le|fra le|tussen|między|mellan|mellem|mellom) (?:las |le |les )?\d)/du

const blocks = (text: string, page: string): Finding[] => {
  const found: Finding[] = []
  const put = (type: Finding["type"], start: number, end: number, score: number): void => { found.push({ start, end, type, score, source: "address-block" }) }
  let done = 0
  const next = (after: number): Line => { const stop = text.slice(after, after + longestLine).indexOf("\n"); return stop < 0 ? { start: text.length, end: text.length, text: "" } : lineFrom(text, after + stop + 1) }
  /** A name and the lines of an address from a line on. */
  const read = (line: Line): void => {
    let at = line
    const pair = nameThenAddress.exec(at.text)
    const [name, street] = [pair?.indices?.[1], pair?.indices?.[2]]
    if (pair && name && street && /\d/.test(pair[2] ?? "") && /\p{L}{3}/u.test(pair[2] ?? "")) {
      put("PERSON", at.start + name[0], at.start + name[1], 0.76)
      put("ADDRESS", at.start + street[0], at.start + street[1], 0.76)
      done = at.end
      return
    }
    const who = nameAlone.exec(at.text)?.[1]?.trim()
    if (who !== undefined && plausible("PERSON", who) && labelType(who) === undefined) {
      put("PERSON", at.start, at.start + who.length, 0.74)
      at = next(at.start)
      // A number may stand between.
      if (numberLine.test(at.text)) at = next(at.start)
    }
    const first = at
    let last: Line | undefined
    for (let count = 0; count < 5 && at.text !== "" && partOfAddress(at.text); count += 1) { last = at; at = next(at.start) }
    const whole = last && text.slice(first.start, last.end)
    if (last && whole !== undefined && countDigits(whole) > 0 && /\p{L}{2}/u.test(whole) && !namesNoPlace(whole)) { put("ADDRESS", first.start, last.end, 0.78); done = last.end }
  }
  if (page.length < longestHeading && headedPage.test(page)) { const line = lineFrom(text, 0); if (line.text.length < longestName && !/[?!]/.test(line.text)) read(line) }
  const numbers = placesByDigits(text, (start, _, put) => { put(start) })
  for (const place of heads(text)) {
    if (place < done || !isNear(numbers, place, place + 220) || (isLetter(codeAt(text, place - 1)) && codeAt(text, place) < 0xe00)) continue
    // The heading goes to the colon or the end of the line.
    const rest = lineFrom(text, place)
    const colon = /[:：]/.exec(rest.text.slice(0, 40))
    const known = /^[\p{L}\p{M}' ’]{3,32}$/u.test(rest.text)
    const own = colon ? lineFrom(text, rest.start + colon.index + 1) : known ? undefined : beside(rest)
    if (!colon && !known && !own) continue
    read(own && own.text !== "" ? own : next(rest.start))
  }
  return found
}
const [longestHeading, longestName] = [44, 60]
/** "Lieferung an Ann Lee, Hauptstr. 5": what stands behind the heading's words, where no colon parts them. */
const beside = ({ start, text: whole }: Line): Line | undefined => {
  const name = /(?<= )\p{Lu}[\p{L}\p{M}'’.-]+(?: (?:(?:van|von|de|da|der|den|del|di) ){0,2}\p{Lu}[\p{L}\p{M}'’.-]+){1,3}, /u.exec(whole)
  return name && name.index < 30 ? { start: start + name.index, end: start + whole.length, text: whole.slice(name.index) } : undefined
}

/** Addresses that notes for couriers and friends tell, and those that stand under a heading with the recipient's name. */
export const addressesTold: Detector = (text, context) =>
  isPublication(context) || (digitRuns(text).count === 0 && !ready(anyDigit, text).test(text)) ? [] : [...readFrames(text), ...blocks(text, context.page ?? "")]
const anyDigit = /\p{Nd}/u
