import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { casedName, looksLikeName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { endsAsFirm } from "./no-person.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const name = `(${casedName})`
const end = "(?![\\p{L}\\p{M}])"
const one = "(\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}?)(?=['’]s?(?!\\p{L})|[,.;:!?)\\n”“»\"]|$| (?:\\p{Ll}|\\())"
/** One word is a name only if nothing else; of more, no word may be one of every day. */
const called = (value: string): boolean => {
  const words = value.split(" ").map(nameWord)
  if (words.some(({ nobody, thing, month, caps }) => nobody || thing || month || caps)) return false
  return words.length === 1 ? words[0]?.strength === 2 : looksLikeName(value)
}
/** In another case of the language no list knows it: no word of it may be one of every day. */
const inflected = (value: string): boolean => value.split(" ").map(nameWord).every(({ plain, nobody, thing }) => !plain && !nobody && !thing)
const families = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤"
const koreanFamilies = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"

/** The same with an ending of its language: "Gergőt", "Eetun". */
const calledOrBent = (value: string): boolean => called(value) || !value.includes(" ") && value.length > 4 && inflected(value) && [1, 2, 3].some(cut => nameWord(value.slice(0, -cut)).strength === 2)
/** Whose a thing is that has a number of its own beside it; elsewhere only a name that is nothing else. */
const owns = (value: string, text: string, at: number): boolean => calledOrBent(value) || !trade.test(value) && inflected(value) && !/^\p{Lu}+$/u.test(value) && ofDevice.test(text.slice(Math.max(0, at - 110), at + 60))
const ofDevice = /(?<![\da-f])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\da-f])|imei|(?<!\p{L})udid|s\/n|serial/iu
const trade = /^(?:Samsung|Xiaomi|Huawei|Galaxy|Pixel|Apple|Nokia|Sony|Dell|Lenovo|Asus|Acer|Oppo|Vivo|Realme|Espressif|Intel|Tesla|Garmin|Fitbit)$/iu
/** Its first word says nothing of every day, and it ends as no firm's does. */
const invites = (value: string): boolean => { const [first] = value.split(" ").map(nameWord); return first !== undefined && !first.plain && !first.nobody && !trade.test(first.text) && !endsAsFirm(value) }
/** Right before a telephone, with at most a word of how to reach it. */
const reached = "(?=(?: (?:anrufen|unter|on|at|au|sur|al|op|på|pod|po|по|за|na|ke|bereikbaar op|nås på|joignable au|reachable on|erreichbar unter|raggiungibile al|disponible en el|dostępn\\p{L} pod|доступ\\p{L}{2} по|tavattavissa|numaralı|số|numero|tel\\.?|telf\\.?|тел\\.?)){0,2}[,:]? ?\\(?\\+?\\d)"
const ring = [
  "call|phone|ring|text|whatsapp|contact|ruf|ruft|rufen sie|ruf bitte|bitte ruft|notfall|notfalls|appelle|appelez|appeler|joindre|contacter|llama a|llamar a|llame a|llámale a|avisar a|chiama|chiamare|chiamate|chiami|ligar para|liga para|ligue para|ligar ao|ligar à|falar com|bel|bel met|bellen met|zadzwoń do|dzwonić do|dzwoń do|позвони|позвоните|набери|звоните|звонить|зателефонуй|дзвоніть|ringa|ring till|ring til|soita|zavolej|volejte|zavolejte|sună pe|sună la|hívd|hívd fel|κάλεσε|πάρε|καλέστε|nazovi|pozovi|обади се на",
  "hubungi|telepon|kontak|donasi ke|transfer ke|wa ke|liên hệ|gọi|gọi cho|ara|in case of emergency|in an emergency|en cas d'urgence|en caso de urgencia|en caso de emergencia|in caso di emergenza|em caso de emergência|bij nood|w razie potrzeby|w nagłych wypadkach|dochter|zoon|tochter|sohn|fille|fils|hija|hijo|figlia|figlio|filha|filho|córka|syn|дочь|сын|донька|син|far|mor|far til|dotter|datter|son|daughter|wife|husband|mother|father|dad|mum|mom|vader|moeder|vater|mutter|mama|papa|papá|mamá|oma|opa|tante|onkel|père|mère|isä|äiti|otec|matka|anya|apa|tata|mamma|pappa"
].join("|")

const frames: readonly SentenceFrame[] = [
  // Whom to ring: "bitte ruft Friedhelm unter 0151 …", "Dochter Fenna bereikbaar op 06 …".
  after(ring, `:? (?:a |pe |na |frau |herrn? |pak |bu |ibu |bapak |mas |mbak )?(\\p{Lu}[\\p{Ll}\\p{M}'’-]+(?: \\p{Lu}[\\p{Ll}\\p{M}'’-]+)?)${reached}`, ["PERSON"], 0.72, calledOrBent),
  after("pak|bu|ibu|bapak|mas|mbak|bang|kak|om|tante", ` (\\p{Lu}[\\p{Ll}'’-]{2,14}(?: \\p{Lu}[\\p{Ll}'’-]{2,14})?)(?=,? (?:jl|jalan|hp|wa|tel|no\\.|\\+?\\d)|$|\\n)`, ["PERSON"], 0.7, inflected),
  after("דבר עם|תדבר עם|תדברי עם|דברי עם|לדבר עם|תתקשר ל|תתקשרי ל|להתקשר ל|התקשרו ל|תשאל את|תשלח ל|תעביר ל", " ?([\\p{Script=Hebrew}'׳]{2,12}(?: [\\p{Script=Hebrew}'׳]{2,12})?)(?=,? ?\\u200e?\\+?\\d)", ["PERSON"], 0.72),
  after("اتصل ب|اتصلي ب|كلم|كلمي|تواصل مع|تواصلي مع|تماس با|با", " ?([\\p{Script=Arabic}]{2,12}(?: [\\p{Script=Arabic}]{2,12})?)(?= (?:على|علی|به شماره) ?\\+?\\p{Nd}|،? ?\\+?\\p{Nd}{4})", ["PERSON"], 0.7, value => !/^(?:نا|ي|ما)(?: |$)|رقم|شماره|هاتف|خدمة|پشتیبانی|دعم|على|مع/u.test(value)),
  // To whose good: "לטובת פנינה אוחיון", "صادرة لـ ميثاء الكتبي".
  after("לטובת|על שם|לפקודת", " ([\\p{Script=Hebrew}'׳-]{2,14} [\\p{Script=Hebrew}'׳-]{2,14})(?=[,.;)\\n]|$)", ["PERSON"], 0.72),
  after("صادرة لـ|صادر لـ|صادرة باسم|باسم|لصالح|مسجل باسم|مسجلة باسم", " ?([\\p{Script=Arabic}]{2,14}(?: [\\p{Script=Arabic}]{2,14}){1,3})(?=[،,.;)\\n]|$)", ["PERSON"], 0.72),
  // Whose bell it is, in whose name it goes.
  after("atas nama|a.n.|t.n.v.|tnv|ten name van|intestato a|intestata a|na jméno|na meno|nimissä|nevén|pe numele|στο όνομα|chủ tk|chủ tài khoản|citofono|interphone|klingelschild|sonnette|telefonillo|domofon|zvonek|a nombre de|au nom de|auf den namen|a nome di|em nome de|op naam van|na nazwisko|на имя|на ім'я|i navnet|in the name of|under the name", ":? ((?:\\p{Lu}[\\p{L}\\p{M}'’-]+)(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,3})(?=[,.;)\\n]|$)", ["PERSON"], 0.72, value => inflected(value) && !trade.test(value)),
  // Whose telephone, watch or car a list of devices shows.
  after(`${"watch|phone|iphone|ipad|laptop|macbook|tablet|computer|airpods|car|bike".split("|").map(thing => `${thing} of`).join("|")}|device owner|${"handy|iphone|laptop|tablet|uhr|rechner|ipad|smartphone|macbook|pc".split("|").map(thing => `${thing} von|${thing}-von`).join("|")}|${"iphone|ipad|portable|téléphone|ordinateur|montre|tablette|móvil|teléfono|portátil|reloj|mac|macbook|pc".split("|").map(thing => `${thing} de|${thing} d'`).join("|")}|telefono di|iphone di|portatile di|ipad di|telemóvel do|telemóvel da|celular do|celular da|iphone do|iphone da|telefoon van|laptop van|iphone van|horloge van|telefon|telefon użytkownika|laptop|телефон|ноутбук|айфон|часы|годинник|κινητό του|κινητό της|κινητό|τηλέφωνο του|τηλέφωνο της|hp pak|hp bu|điện thoại của|máy của|telefonul lui|laptopul lui|perdió|lo perdió|perdu par|verloren von|lost by`, ":?[ -](\\p{Lu}[\\p{Ll}\\p{M}'’]+(?: \\p{Lu}[\\p{Ll}\\p{M}'’-]+)?)(?=[ ]?[,.;:)·|–—(\\n“”»\"-]|$| \\p{Ll})", ["PERSON"], 0.72, owns),
  before(" läppäri| puhelin| kello| tabletti| kannettava| iphone| padi| laptopja| telefonja| telefonu| bilgisayarı| tableti", "(?:^|[\\n,.:;·|–—-] ?)(\\p{Lu}[\\p{Ll}\\p{M}'’-]+)", ["PERSON"], 0.7, owns),
  // Whose a registered thing is, who invites, and how somebody was called before.
  after("device owner|registered keeper|registered owner|vehicle keeper|fahrzeughalter|fahrzeughalterin|kentekenhouder|return for|account holder is", ` ${name}`, ["PERSON"], 0.72, invites),
  before(" is inviting you| has invited you to| invited you to a| lädt sie ein| lädt dich ein| vous invite| t'invite| te invita| le invita| ti invita| la invita a| nodigt je uit| nodigt u uit| zaprasza cię| приглашает вас| запрошує вас| sizi davet ediyor| bjuder in dig| inviterer dig| inviterer deg| kutsuu sinut| vás zve| te invită| meghívta", `(?:^|\\n)${name}`, ["PERSON"], 0.72, invites),
  after("name changed from|name has changed from|changed my name from|change my name from|surname from", " (\\p{Lu}[\\p{L}\\p{M}'’-]+)(?: to (\\p{Lu}[\\p{L}\\p{M}'’-]+))?", ["PERSON", "PERSON"], 0.72, inflected),
  // "rosalie-macbook": a name that nobody else has, in that of a machine.
  before("-macbook|-iphone|-ipad|-laptop|-phone|-pc|-mbp|-galaxy|-pixel|-watch|s-air|s-imac|-desktop", "(?<![\\p{L}\\d_.-])(\\p{L}\\p{Ll}{2,13}?)s?", ["PERSON"], 0.72, value => { const word = nameWord(value.charAt(0).toUpperCase() + value.slice(1)); return word.strength === 2 && !word.common }),
  // "Aunt Rosamund turns 70"
  after("aunt|auntie|uncle|grandma|granny|grandpa|tante|onkel|oncle|tía|tío|zia|zio|tia|tio|ciocia|wujek|тётя|тетя|дядя|тітка|дядько|moster|faster|farbror|morbror|täti|setä|teta|strýc|nagynéni|θεία|θείος|tetka|ujak", " (\\p{Lu}[\\p{Ll}\\p{M}-]+)(?![\\p{L}\\p{M}-])", ["PERSON"], 0.7, value => called(value) && !/^(?:Ben|Sam|Tom|Jemima|Emma|Bob|Julia|Becky|Monica|Scrooge|May|Bea|Emmy)$/u.test(value)),
  // Somebody who is spoken to or of in passing.
  after("spoke to|spoke with|talked to|talked with|spoken to|heard from|met with|met up with|ran into|bumped into|texted|lunch with|lunch w/|dinner with|coffee with|drinks with|call with|staying with|living with|broke up with|married to|engaged to|dating", " " + one, ["PERSON"], 0.7, called),
  after("gesprochen mit|telefoniert mit|sag bitte|sagen sie bitte|treffen mit|termin mit|mittagessen mit|parlé avec|parlé à|prévenez|préviens|dis à|dites à|déjeuner avec|rendez-vous avec|hablé con|he hablado con|avisa a|dile a|cena con|comida con|parlato con|di' a|dì a|pranzo con|cena con|falei com|avisa o|avisa a|diz ao|gesproken met|zeg tegen|afspraak met|rozmawiałem z|rozmawiałam z|konuştum", " " + one, ["PERSON"], 0.7, called),
  after("my ex|my boss|my neighbour|my neighbor|my landlord|my landlady|my friend|my colleague|my roommate|my flatmate|my housemate|my boyfriend|my girlfriend|my fiancé|my fiancée|my therapist|my lawyer|my tenant|my nanny|my cleaner|my assistant|my manager|my cousin|my aunt|my uncle|mein freund|meine freundin|mein nachbar|meine nachbarin|mein chef|meine chefin|mein vermieter|meine kollegin|mein kollege|mon ami|mon amie|mon voisin|ma voisine|mon ex|mon propriétaire|mi amigo|mi amiga|mi vecino|mi vecina|mi jefe|mi jefa|mi ex|il mio amico|la mia amica|il mio vicino|la mia vicina|il mio capo|meu amigo|minha amiga|meu vizinho|minha vizinha|mijn vriend|mijn vriendin|mijn buurman|mijn buurvrouw|mój kolega|moja koleżanka|mój sąsiad|moja sąsiadka", ",? " + one, ["PERSON"], 0.72, called),
  after("powiedz|powiedzcie|przekaż|przekażcie|zadzwoń do|napisz do|zapytaj|poproś|передай|передайте|скажи|скажите|позвони|позвоните|напиши|напишите|сообщи|сообщите|перекажи|перекажіть|скажіть|зателефонуй|zavolej|řekni|vyřiď|napiš|javi|reci|pozovi", ` (?:pani |panu |pana |paní |госпоже |господину |пані |пану )?(\\p{Lu}[\\p{Ll}\\p{M}'’-]+ \\p{Lu}[\\p{Ll}\\p{M}'’-]+)${end}`, ["PERSON"], 0.7, inflected),
  // "Kemal'in yeni numarası"
  before(" numarası| telefonu| yeni numarası| yeni adresi| adresi| maili| doğum günü| ev adresi| şifresi| hesabı| randevusu", `(?:^|[^\\p{L}\\p{M}])(\\p{Lu}[\\p{L}\\p{M}-]+(?: \\p{Lu}[\\p{L}\\p{M}-]+)?)['’]?(?:n?[ıiuü]n)(?: yeni| ev| cep| iş)?`, ["PERSON"], 0.7, value => value.split(" ").map(nameWord).some(({ strength }) => strength === 2)),
  after("转告|轉告|请告诉|告诉|通知|联系一下|请联系|替我问候|我约了|我跟|我和", `([${families}][\\p{Script=Han}]{1,2})(?=我|她|他|你|明|今|后|说|，|。|,|\\.|老师|医生|经理|$| )`, ["PERSON"], 0.7),
  before("에게 전해| 씨에게|에게 알려|에게 말해|한테 전해|한테 말해|에게 연락|에게 보내", `(?<![\\p{Script=Hangul}])([${koreanFamilies}][\\p{Script=Hangul}]{2})`, ["PERSON"], 0.7, value => !/^(?:고객|회원|선생|친구|모두|우리|사장|기사|직원|관리)/u.test(value))
]
const readFrames = frameReader(frames, "told-person")
/** Friends, neighbours and others whom somebody writes of in passing. */
export const acquaintances: Detector = (text, context) => isPublication(context) ? [] : readFrames(text)
