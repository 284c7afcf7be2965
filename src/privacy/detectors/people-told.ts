import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { casedName, looksLikeName, spacedName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const name = `(${casedName})`
const uncased = `(${spacedName})`
/** Up to a preposition: whom a parcel goes to. A date or a place may stand between. */
const delivered = (prepositions: string): string => `[\\p{L}\\p{M}]{0,8}(?: [^\\n;:]{0,56}?)? (?:${prepositions}):? ${name}(?=[,.;)\\n]|$| (?:at|in|an|bei|à|au|en|a|in|op|na|w|по|на|за) )`
const likely = (value: string): boolean => looksLikeName(value)
/** A child's name after "my son": one word, no word of every day. */
const called = (value: string): boolean => { const words = value.split(" ").map(nameWord); return !words.some(({ nobody, thing, month, caps }) => nobody || thing || month || caps) && words.some(({ plain }) => !plain) }
const child = "(\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2})(?![\\p{L}\\p{M}])"

const surnames = "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林|斎藤|斉藤|清水|山崎|森|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|原|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|工藤|今井|高田|増田|丸山|杉山|村田|大塚|新井|小山|藤本|平野|河野|上野|野口|武田|松井|千葉|菅原|岩崎|桜井|木下|野村|松尾|菊地|菊池|佐野|杉本|市川|古川|大西|島田|水野|渡部|北村|高野|東|西|南|桑原|内山|宮川|浜田|熊谷|川口|川上|松下|荒木|吉村|田口|久保|服部|岩田|土屋|川村|福島|本田|辻|樋口|永井|秋山|中西|山内|吉川|飯田|平田|中田|大久保"
const families = "[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국]"

const frames: readonly SentenceFrame[] = [
  // Whom a parcel goes to.
  after("deliver|delivered|delivery|flowers|bouquet|parcel|hamper|gift basket|hand over|handed over", delivered("to|for"), ["PERSON"], 0.72, likely),
  after("geliefert|zugestellt|ausgeliefert|übergeben|abgegeben|zustellung|lieferung|paket", delivered("an|bei|für"), ["PERSON"], 0.72, likely),
  after("livré|livrée|remis|remise|expédié|expédiée|envoyé|envoyée|colis|livraison", delivered("à|chez|pour|au nom de"), ["PERSON"], 0.72, likely),
  after("entregado|entregada|entregará|entregaremos|enviado|enviada|entrega|paquete|pedido|envío", delivered("a|para|a nombre de|en casa de"), ["PERSON"], 0.72, likely),
  after("consegnato|consegnata|consegneremo|consegna|spedito|recapitato|pacco", delivered("a|presso|per"), ["PERSON"], 0.72, likely),
  after("entregue|entregaremos|enviado|encomenda|pacote", delivered("a|ao|à|para"), ["PERSON"], 0.72, likely),
  after("bezorgd|bezorgen|geleverd|afgeleverd|afgegeven|pakket|bezorging|pakje", delivered("bij|aan|voor"), ["PERSON"], 0.72, likely),
  after("dostarczon|doręczon|przesyłk|paczk|wysłan|dostaw", delivered("do|dla"), ["PERSON"], 0.72, likely),
  after("доставлен|доставим|вручён|вручен|отправлен|передан|посылк|заказ|доставк", delivered("для|к|на имя"), ["PERSON"], 0.72, likely),
  after("посилк|замовленн|вручен|надіслан|пратк|доставен|изпратен|поръчк", delivered("для|на ім['’]я|за|на"), ["PERSON"], 0.72, likely),
  after("παραδοθεί|παράδοση|αποστολή|δέμα|παραγγελία", delivered("σε|στον|στην|στο|για τον|για την"), ["PERSON"], 0.72, likely),
  after("leverer|levert|leveret|levererat|skickas|sendes|lämnas|paket|pakke|leverans|levering", delivered("till|til|hos|åt"), ["PERSON"], 0.72, likely),
  after("doručen|doručím|předán|odovzdan|zásilk|zásielk|balík", delivered("pro|pre|u|k"), ["PERSON"], 0.72, likely),
  after("livrat|livrată|livrăm|predat|colet|comanda|expediat", delivered("la|lui|către|pentru"), ["PERSON"], 0.72, likely),
  after("dostavljen|isporučen|paket|pošiljk|narudžb", delivered("za|kod|pri|na ime"), ["PERSON"], 0.72, likely),
  after("giao|gửi", `(?: \\p{Ll}+){0,3} (?:cho|tới|đến) ${name}(?=[,.;)\\n]|$)`, ["PERSON"], 0.72, likely),
  after("dikirim|diantar|diserahkan|dihantar|paket|pesanan", delivered("ke|kepada|untuk"), ["PERSON"], 0.72, likely),
  before(" adına teslim| adına gönder|['’]a teslim|['’]e teslim|['’]ya teslim|['’]ye teslim|['’]na teslim|['’]ne teslim", `(?:^|[^\\p{L}\\p{M}])${name}`, ["PERSON"], 0.72, likely),
  after("تسليم|توصيل|تسليمها|تسليمه|شحن|إرسال|سيسلم|ستسلم|تسلم", `(?: ال[\\p{Script=Arabic}]{2,10})? (?:إلى|الى|لـ) ?(?:السيدة? )?${uncased}?(?= (?:على العنوان|على عنوان|في العنوان|في|على|بتاريخ|يوم)|[،,.\\n]|$)`, ["PERSON"], 0.73, value => !/^(?:العنوان|عنوان|باب|منزل|مكتب|الفرع)/u.test(value)),
  after("תימסר|יימסר|תישלח|יישלח|נמסרה|נמסר|נשלחה|נשלח|תגיע|יגיע|תסופק", `(?: [\\p{Script=Hebrew}]{2,10})? (?:אל|לידי|עבור|ל-):? ${uncased}?(?=[,.\\n]|$| (?:ב|בכתובת|לכתובת))`, ["PERSON"], 0.73),
  before(" को डिलीवर| को पहुँचा| को सौंप| को भेजा| को वितरित", `(?:^|[,।.:] ?|पार्सल |पैकेट |ऑर्डर )${uncased}`, ["PERSON"], 0.72),
  // Kin, with their names.
  after("my son|my daughter|our son|our daughter|my husband|my wife|my brother|my sister|my child|my grandson|my granddaughter|my nephew|my niece|mein sohn|meine tochter|unser sohn|unsere tochter|mein mann|meine frau|mein bruder|meine schwester|mein kind|mon fils|ma fille|notre fils|notre fille|mon mari|ma femme|mon frère|ma sœur|mi hijo|mi hija|nuestro hijo|nuestra hija|mi marido|mi esposo|mi esposa|mi mujer|mi hermano|mi hermana|mio figlio|mia figlia|nostro figlio|nostra figlia|mio marito|mia moglie|mio fratello|mia sorella", ",? " + child, ["PERSON"], 0.72, called),
  after("meu filho|minha filha|nosso filho|nossa filha|meu marido|minha esposa|minha mulher|meu irmão|minha irmã|mijn zoon|mijn dochter|onze zoon|onze dochter|mijn man|mijn vrouw|mijn broer|mijn zus|mój syn|moja córka|nasz syn|nasza córka|mojego syna|mojej córki|mój mąż|moja żona|mój brat|moja siostra|oğlum|kızım|eşim|kardeşim|мой сын|моя дочь|наш сын|наша дочь|мой муж|моя жена|мой брат|моя сестра|мій син|моя донька|наш син|наша донька|мій чоловік|моя дружина|мій брат|синът ми|дъщеря ми|съпругът ми|ο γιος μου|η κόρη μου|ο σύζυγός μου|η σύζυγός μου|ο αδελφός μου", ",? " + child, ["PERSON"], 0.72, called),
  after("min son|min dotter|vår son|vår dotter|min man|min fru|min bror|min syster|min søn|min sønn|min datter|vores søn|vår sønn|min mand|min mann|min kone|min søster|poikani|tyttäreni|mieheni|vaimoni|veljeni|siskoni|můj syn|moje dcera|náš syn|naše dcera|môj syn|moja dcéra|můj manžel|moje manželka|můj bratr|moje sestra|fiul meu|fiica mea|soțul meu|soția mea|fratele meu|sora mea|fiam|lányom|férjem|feleségem|moj sin|moja kći|moja kćer|moja hči|moj muž|moja žena|moj brat|con trai tôi|con gái tôi|chồng tôi|vợ tôi|anak saya|suami saya|istri saya|adik saya|kakak saya", ",? " + child, ["PERSON"], 0.72, called),
  // Who writes, in the first line of a letter.
  after("お世話になっております|お世話になります|いつもお世話になっております|はじめまして|初めまして|こんにちは|こんばんは|おはようございます|突然のご連絡失礼いたします", `[。、！!,.\\s]{1,3}(?:[^\\n。]{1,20}の)?([\\p{Script=Han}々]{1,4}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,5}|(?:${surnames})[\\p{Script=Han}\\p{Script=Hiragana}々]{0,3}?)(?=です|と申します|と言います|といいます|でございます)`, ["PERSON"], 0.76),
  before("と申します|でございます。|です。", `(?:^|[。、！!\\n])(?:[^\\n。、]{1,16}の)?((?:${surnames})[ \\u3000]?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,3}|[\\p{Script=Han}々]{1,4}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,5})`, ["PERSON"], 0.72, value => !/[のはがをにでと]/u.test(value) && !/ご|至急|必要|可能|以下|同様|上記/u.test(value)),
  after("안녕하세요|안녕하십니까|수고하십니다|수고 많으십니다|반갑습니다", `[,.!~\\s]{1,3}(?:저는 |[\\p{Script=Hangul}]{2,10}(?:에|의) )?(${families}[\\p{Script=Hangul}]{1,3}?)(?=입니다|이라고 ?합니다|라고 ?합니다|이에요|예요|인데요)`, ["PERSON"], 0.76),
  after("您好|你好|尊敬的客服|老师好", "[,，。！!]{1,2}我?是([王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤][\\p{Script=Han}]{1,2})(?=[,，。！!\\s]|$)", ["PERSON"], 0.76),
  // Who travels, whom something is booked for.
  after("for the flight|for the trip|for the booking|passenger|passengers|für den flug|für die reise|pour le vol|pour le voyage|para el vuelo|para el viaje|per il volo|per il viaggio|para o voo|para a viagem|voor de vlucht|voor de reis|na lot|na wycieczkę|uçuş için|для рейса|для поездки|для рейсу|на рейс|för flyget|för resan|til flyet|til rejsen|pro let|na let|για την πτήση|pentru zbor|a repüléshez|za let", `:? ${name}(?=[,.;:)\\n]|$)`, ["PERSON"], 0.73, likely)
]
const readFrames = frameReader(frames, "told-person")

/** People whom sentences name: who gets a parcel, kin, who writes, who travels. */
export const peopleTold: Detector = (text, context) => isPublication(context) ? [] : readFrames(text)
