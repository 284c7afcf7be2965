import type { Finding } from "../../core/finding.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { foldCase } from "../text/fold-case.ts"
import { isGivenName, isPlainWord, isSurname } from "../words/word-kinds.ts"

const words = (list: readonly string[]): ((text: string) => boolean) => caselessTest(`(?<![\\p{L}\\p{M}])(?:${list.join("|")})(?![\\p{L}\\p{M}])`)

/** What a title or a text says where a shop holds somebody's: their order, basket, account, delivery, message. Read as beginnings of words, for most are inflected. */
export const holdsSomebodys = caselessTest([
  "(?<![\\p{L}\\p{M}])(?:deliver|shipp?(?:ing|ed)? ?(?:to|address)?(?![\\p{L}\\p{M}])|ship to|sold to|bill|invoice|receipt|recipient|basket|cart(?!on)|orders?(?![\\p{L}\\p{M}])|checkout|account|profile|book(?:ed|ing)(?! (?:a table|online|office))|customer|client|guest(?! ?house)|member|message|messages|chat|login|sign in|collect|pick(?:ed)? ?up|pickup|drop ?off|home(?! ?page)|owner|to:|for:|attn|c/o|passenger|tenant|staff|employee|applicant|subscriber|user",
  "liefer|versand|rechnung|empfänger|warenkorb|bestell|kasse|konto|profil|buchung|kund(?:e|in)|gast(?!hof|haus|wirt|ro|stätte|e)|nachricht|abhol|zuhause|privat|wohn|an:|z\\.? ?hd|mitglied|mitarbeiter|mieter|rücksend|livrais|livrer|livré|factur|destinatair|panier|commande|compte|réservé|cliente?s?(?![\\p{L}\\p{M}])|message|domicile|à l['’]attention|adhérent|expédi",
  "entreg|entrega|envío|envia|enviar|destinatari|cesta de|tu cesta|carrito|pedido|cuenta|perfil|mensaj|recog|domicilio|enví|consegn|spediz|spedi[rt]|fattur|carrello|ordin[ei](?![\\p{L}\\p{M}])|cassa(?![\\p{L}\\p{M}])|profilo|messagg|ritir|utente|encomend|carrinho|fatura|conta(?![\\p{L}\\p{M}])|morador|recibo|mensag|morada de|bezorg|lever|aflever|verzend|factuur|ontvanger|winkel(?:wagen|mand)|bestelling|klant|bericht|afhal|thuis|aan:|dostaw|wysył|odbior|koszyk|zamówi|zamawia|konto|klient|wiadomoś|faktur|doręcz",
  "doruč|dodac|dodán|dodací|příjemce|príjemca|košík|objedn|účet|účt|zákazn|zpráv|správ[ay]|zaslat|vlastnictv|kézbesít|szállít|számláz|címzett|kosár|rendel[éő]s|fiók|ügyf|vásárl|üzenet|átvev|livr(?!ărie|ări)|expedi|coș(?![\\p{L}\\p{M}])|comandă|comenzi|cont(?:ul)?(?![\\p{L}\\p{M}])|destinatar|mesaj|client|mottag|mottak|modtag|leverans|beställ|bestill|varukorg|kundvagn|handlekurv|indkøbskurv|kurv(?![\\p{L}\\p{M}])|kund(?:e|en|er|ens|s)?(?![\\p{L}\\p{M}])|besked|melding|meddelande|hämt|hent(?:es)?(?: |$)|gäst(?!is|giv)|hem(?:ma)?(?![\\p{L}\\p{M}])|hjem|privat|toimitus|toimit|tilau|ostoskor|vastaanottaj|asiak|viesti|nouto|lasku|koti(?![\\p{L}\\p{M}])",
  "παράδ|παραδ|αποστολ|παραλήπτ|παραλαβ|καλάθι|παραγγελ|λογαριασμ|πελάτ|μήνυμα|τιμολόγ|доставк|доставит|получател|отправ|заказ|корзин|аккаунт|счет|счёт|клиент|сообщ|самовывоз|кому(?![\\p{L}\\p{M}])|куда(?![\\p{L}\\p{M}])|замовл|кошик|отримувач|одержувач|клієнт|повідомл|відправ|рахун|поръчк|количк|получ|съобщ|фактур|профил|teslim|gönder|alıcı|sepet|sipariş|hesab|müşteri|mesaj|fatura|adrese|konuk|yolcu|kiracı|dostav|isporuk|narudžb|naročil|primatelj|prejemnik|košaric|kupac|kupec|stranka|poruk|giao|nhận|đơn|giỏ|tài khoản|khách(?! sạn)|tin nhắn|kirim|antar|pesan|penerima|keranjang|pelanggan|akun|tamu)",
  "توصيل|تسليم|شحن|المستلم|مستلم|طلب|سلة|حساب|عميل|زبون|رسال|فاتور|إلى:|تحویل|ارسال|گیرنده|سفارش|سبد|مشتری|پیام|فاکتور|משלוח|מקבל|נמען|הזמנ|עגל|סל קניות|חשבון|לקוח|הודע|קבלה|לכבוד|איסוף|डिलीवरी|डिलिवरी|वितरण|प्राप्तकर्ता|ऑर्डर|कार्ट|खाता|ग्राहक|संदेश|बिल|ডেলিভারি|প্রাপক|অর্ডার|কার্ট|অ্যাকাউন্ট|গ্রাহক|বার্তা|จัดส่ง|ผู้รับ|ส่งถึง|ส่งที่|คำสั่งซื้อ|ออเดอร์|ตะกร้า|บัญชี|ลูกค้า|ข้อความ|ใบเสร็จ|送货|收货|收件|寄往|寄送|配送|订单|訂單|购物车|購物車|账户|帳戶|客户|客人|顾客|消息|发票|お届け|届け先|送付|注文|カート|アカウント|お客様|宛|メッセージ|請求|予約者|배송|배달|받는|수령|주문|장바구니|계정|고객|손님|메시지|청구|예약자"
].join("|"))

/** Who lives there, or what is to be brought: an address found may begin with it ("Evim Atatürk Cad. 21"). Of texts alone, for shops are called "পুস্তক ঘর" too. */
const tellsDwelling = caselessTest([
  "(?<![\\p{L}\\p{M}])(?:bring|take it|lives?(?!\\p{L})|living|wohn|habit|viv(?:o|e|imos)(?!\\p{L})|casa(?!\\p{L})|abit[oai]|moro(?!\\p{L})|mora(?!\\p{L})|woon|wonen|mieszka|bydl|býva|lak(?:om|ik|unk)|locui|bor(?!\\p{L})|boende|asu(?:n|mme|u)(?!\\p{L})|μέν(?:ω|ει|ουμε)|κατοικ|жив(?:у|ём|ем|ет|ёт)(?!\\p{L})|мешка|прожива|ev(?:im|de|e|imiz)?(?!\\p{L})|oturuyor|stanuj|živim|živi|tinggal|rumah|nhà|sống)",
  "أسكن|منزل|بيت|سكن|(?<!\\p{L})גר(?:ה|ים)?(?!\\p{L})|בבית|הבית|(?<!\\p{L})בית[ :]|خانه|ساکن|घर|मकान|निवास|বাড়ি|বাড়ি|বাসা|บ้าน|自宅|住んで|住在|住处|家[ :：]|집[ :]|살아|사는"
].join("|"))

/** What a card says besides where the house is and how it is rung: labels, that "we" are there, when it is open. */
const ofCard = words([
  "t[eé]l\\p{L}*|tlf|tfn|phone|ph|call|ring|fax|fone|fon|puh\\p{L}*|τηλ\\p{L}*|тел\\p{L}*|هاتف|تلفن|الهاتف|تليفون|טל|טלפון|फ़ोन|फोन|दूरभाष|फ़ोन नंबर|ফোন|โทร\\p{L}*|điện thoại|đt|sđt|電話番号?|お電話|电话|電話|전화\\p{L}*|문의|예약|ご?予約|订座|预订|订位|res(?:ervations?|ervierung\\p{L}*|ervas?|erver\\p{L}*)|reservar|réserv\\p{L}*|prenot\\p{L}*|rezerw\\p{L}*|rezerv\\p{L}*|foglal\\p{L}*|asztalfoglalás|varaukset|pöytävaraukset|bokning\\p{L}*|bordsbokning|bordreservation\\p{L}*|κρατήσεις|брон\\p{L}*|столик\\p{L}*|حجز|للحجز|الحجز|רזרבציות|रिज़र्वेशन|बुकिंग|বুকিং|จอง\\p{L}*|đặt bàn|reservasi",
  "address|adres\\p{L}*|anschrift|direcci[óo]n|indirizzo|endereço|morada|cím\\p{L}*|osoite|διεύθυνση|адрес\\p{L}*|العنوان|عنوان|نشانی|آدرس|כתובת|पता|ঠিকানা|ที่อยู่|địa chỉ|alamat|地址|住所|所在地|주소|위치|we|we're|are|you|find|us|the|at|in|visit|located|come|see|estamos|encuentras?|encuéntranos|nos|encontrarás|visítanos|calle|sie|finden|uns|wir|sind|der|die|das|trouve[zr]?|nous|vous|sommes|situé\\p{L}*|retrouvez|siamo|trovate|trovi|vieni|trovarci|venite|ficamos|visite|encontre|wij|zitten|vind|ons|zijn|jesteśmy|znajdziesz|nas|zapraszamy|najdete|nájdete|sídlíme|jsme|sme|kde|hol|vagyunk|megtalál\\p{L}*|itt|minket|olemme|löydät|meidät|hitta|oss|finns|ligger|butiken|find|her|finner|holder|til|suntem|găsiți|găsești|unde|βρισκόμαστε|βρείτε|είμαστε|μας|мы|находимся|ждём|ждем|вас|чекаємо|шукайте|знаходимося|намираме|очакваме|kje|smo|gdje|adresimiz|bize|ulaşın|موقعنا|نحن|في|تجدنا|אנחנו|נמצאים|ברחוב|हमारा|हम|आइए|tại|ghé|chúng tôi|kami|di|lokasi|kunjungi|contact\\p{L}*|kontakt\\p{L}*|contato|contacto|contatti|επικοινωνία|контакт\\p{L}*|[iİ]letişim|اتصل|للتواصل|צרו קשר|संपर्क|যোগাযোগ|ติดต่อ|liên hệ|hubungi",
  "open\\p{L}*|hours|daily|closed|every day|geöffnet|geschlossen|öffnungszeiten|täglich|uhr|ouvert\\p{L}*|fermé\\p{L}*|abiert\\p{L}|abrimos|cerrad\\p{L}|horarios?|apert\\p{L}|chius\\p{L}|orari[oi]?|abert\\p{L}|fechad\\p{L}|gesloten|geopend|dagelijks|czynne|otwarte|nieczynne|codziennie|godz\\p{L}*|otevřeno|otvorené|zavřeno|denně|denne|hod|nyitva\\p{L}*|zárva|naponta|deschis|închis|zilnic|program|avoinna|avoin\\p{L}*|suljettu|öppet|öppettider|stängt|dagligen|åbent|åbningstider|lukket|åpent|åpningstider|stengt|dagligt?|alle|dage|dager|ανοιχτά|κλειστά|καθημερινά|ωράριο|ежедневно|открыт\\p{L}|работаем|закрыт\\p{L}|щодня|відчинено|зачинено|працюємо|отворено|всеки ден|açık|kapalı|her|gün|saat\\p{L}*|مفتوح|يوميا|يومياً|مغلق|من|إلى|حتى|صباحا|مساء|باز|هر روز|همه روزه|פתוח|סגור|שעות|खुला|रोज़|प्रतिदिन|बंद|খোলা|প্রতিদিন|เปิด\\p{L}*|ทุกวัน|ปิด|mở cửa|hàng ngày|buka|tutup|setiap hari|otvoreno|zatvoreno|odprto|zaprto|radno vrijeme|dnevno|営業\\p{L}*|定休日|年中無休|营业\\p{L}*|每天|영업\\p{L}*|휴무|매일|from|till?|until|and|to|bis|und|von|ab|dal|alle|dalle|desde|hasta|das|às|tot|van|od|do|från|til|klo|kello|από|έως",
  "mon|tue\\p{L}?|wed|thu\\p{L}*|fri|sat|sun|\\p{L}+day|\\p{L}+days|mo|di|mi|don?|fr|sa|so|montag\\p{L}?|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag\\p{L}?|lun\\p{L}*|mar(?:di|tes|tedì)?|mer\\p{L}*|mié\\p{L}*|jeu\\p{L}*|jueves|gio\\p{L}*|ven\\p{L}*|vie\\p{L}*|sam(?:edi)?|sáb\\p{L}*|sab\\p{L}*|dim\\p{L}*|dom\\p{L}*|seg\\p{L}*|ter\\p{L}*|qua\\p{L}*|qui\\p{L}*|sex\\p{L}*|\\p{L}+dag\\p{L}*|pon\\p{L}*|wtor\\p{L}*|śro\\p{L}*|czw\\p{L}*|pią\\p{L}*|sob\\p{L}*|nied\\p{L}*|úte\\p{L}*|stř\\p{L}*|čtv\\p{L}*|pát\\p{L}*|ned\\p{L}*|hétfő\\p{L}*|kedd|szerda|csütörtök|péntek\\p{L}*|szombat\\p{L}*|vasárnap|пн|вт|ср|чт|пт|сб|вс|нд|pzt|sal|çar|per|cum|cmt|paz|ma|ti|ke|to|pe|la|su|lør|lör|sön|søn|man|tir|ons|tor|fre|mån|tis|tors"
])
/** Words for streets and quarters in scripts without capitals, where a detector of addresses may see none. */
const street = /شارع|طريق|حي |ميدان|ساحة|جادة|خیابان|بلوار|کوچه|میدان|רחוב|רח['׳]|שדרות|כיכר|דרך |रोड|मार्ग|चौक|बाज़ार|बाजार|नगर|गली|सड़क|সড়ক|রোড|লেন|ถนน|ซอย|[省市区區县縣路街道号號巷町丁]|[都府県郡村]|[시도군구읍면동리로길]\s?\d|[시도군구](?:\s|$)|স্ট্রিট|সরণি/u
/** The same as words, where a part has no more than a street's name and its number. */
const streetWord = words(["cesta|ulica|ulice|třída|út|laan|straat|street|road|lane|avenue|place|rue|quai|cours|allée|via|viale|corso|piazza|largo|vicolo|plaza|calle|avda|av|paseo|ronda|praça|rua|travessa|plein|markt|marktplatz|gracht|kade|platz|am|an der|square|row|quay|parade|rynek|plac|aleja|náměstí|námestie|trg|tér|utca|körút|piața|strada|str|bd|calea|torget|torg|torv|plads|plass|tori|katu|πλατεία|οδός|λεωφόρος|пл|площадь|площа|проспект|просп|пр-т|набережная|бульвар|бул|cad|caddesi|sok|sokak|bulvarı|meydanı|cd|sk|đường|phố|jl|jalan"])
const [longest, mostUnknown, longestStreet] = [260, 4, 4]
const [place, number] = ["\u0001", "\u0002"]
/** A line for calls that nothing found: eight digits or so. */
const looseNumber = /\+?\(?\d[\d ()./-]{6,18}\d/g

/** "전주시", "南京市": how a place ends in scripts without spaces. */
const placeEnd = /[시도군구省市区區都府県縣]$/u
const fewLetters = /\p{Script=Devanagari}|\p{Script=Bengali}/u

/**
 * Whether words that no card needs are no more than a town's or a street's: "Brink 11", "الدمام". `part`: what stands between two signs; `behind`: whether
 * a street stands before it, for who begins a card is somebody ("أحمد، شارع الملك").
 */
const isOfPlace = (part: string, unknown: readonly string[], behind: boolean): boolean => {
  const [first = "", last = ""] = [unknown[0], unknown.at(-1)]
  const after = part.slice(part.lastIndexOf(last) + last.length).trimStart()
  if (unknown.length > mostUnknown || /[:：]/.test(part) && unknown.some(word => /^\s*[:：]/.test(part.slice(part.indexOf(word) + word.length))) || after.startsWith(number) || unknown.some(word => isGivenName(word))) return false
  if (part.includes(place) && part.indexOf(first) < part.indexOf(place)) return false
  if (unknown.some(word => /\p{Lo}/u.test(word))) return street.test(part) && (street.test(`${first} `) || placeEnd.test(first) || fewLetters.test(first) && unknown.length < 4) || behind && unknown.length === 1
  if (streetWord(part) && /\d/.test(part) && !/\p{Ll}\s+\p{Ll}{4,}\s+\p{Ll}{4,}/u.test(part)) return true
  const isNumbered = /^\d{1,3}[a-z]?(?!\d)/.test(after)
  return (behind || isNumbered) && unknown.every(word => /^\p{Lu}/u.test(word) && (!(isSurname(word) || isPlainWord(word)) || word === last && isNumbered))
}

/**
 * Whether a text is a house's card and nothing else: one address, how it is rung, labels, hours, and no word more. `page`: the title, which is the
 * house's name. "Rua Direita 40, 3000-200 Coimbra. Tel. 239 555 014" under "Padaria Sol Nascente" is the bakery's; with "Entrega:" before it, it is somebody's.
 */
export const isBareCard = (text: string, page: string, all: readonly Finding[]): boolean => {
  if (text.length > longest || holdsSomebodys(page) || holdsSomebodys(text) || tellsDwelling(text)) return false
  const found = all.filter(({ type }) => type === "ADDRESS" || type === "PHONE" || type === "EMAIL").sort((a, b) => a.start - b.start || b.end - a.end)
  let [rest, at, addresses, numbers, lastAddress] = ["", 0, 0, 0, -9]
  for (const { start, end, type } of found) {
    if (type === "ADDRESS") { if (start > lastAddress + 3) addresses += 1; lastAddress = Math.max(lastAddress, end) }
    if (type === "PHONE") numbers += 1
    if (start >= at) rest += text.slice(at, start) + (type === "PHONE" ? number : place)
    at = Math.max(at, end)
  }
  rest += text.slice(at)
  rest = rest.replace(looseNumber, digits => { if (digits.replace(/\D/g, "").length < 8 || /\d[.:]\d\d ?[-–]/.test(digits)) return digits; numbers += 1; return number })
  // "Иван, ул. Ленина, 45" is found as one, for it might be a town's.
  if (found.some(({ start, type }) => { const first = type === "ADDRESS" ? /^[\p{L}\p{M}]+(?=,)/u.exec(text.slice(start, start + 30))?.[0] : undefined; return first !== undefined && isGivenName(first) })) return false
  // So is a sentence: "Bringen Sie das Brot zur Gartenstraße 5".
  if (found.some(({ start, end, type }) => type === "ADDRESS" && (/^\D*/.exec(text.slice(start, end))?.[0].trim().split(/\s+/).length ?? 0) > longestStreet)) return false
  if (addresses > 1 || numbers < 1 || numbers > 2) return false
  const title = foldCase(page)
  let seen = false
  for (const part of rest.split(/[,،、。।;·|\n–—]|\.(?!\s*\d)/u)) {
    const unknown = part.split(/[^\p{L}\p{M}'’]+/u).filter(word => word.length > (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Thai}/u.test(word) ? 0 : 2) && !ofCard(word) && !title.includes(foldCase(word)))
    if (unknown.length > 0 && !isOfPlace(part, unknown, seen || part.includes(place))) return false
    seen ||= unknown.length > 0 || part.includes(place)
  }
  return seen
}
