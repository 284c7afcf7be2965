import type { EntityType } from "../../core/finding.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { conditionWords } from "../words/condition-words.ts"
import { namesIllness } from "../words/illness-words.ts"

/**
 * Machines have a diagnosis, goods a condition, prices a treatment, sets a union. What stands under such a label is somebody's unless its words
 * are of things; a word of illnesses or of the body among them makes it somebody's after all.
 */
const word = (list: string): string => `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`
const simple = /^(\p{L}+?)(s\?|\(\?:es\)\?)?$/u
const letters = /[\p{L}\p{M}]+/gu
/** Whether a text holds one of some words; nearly all of them are looked up, for a pattern of so many would be tried at each place. `more`: other patterns. */
const holder = (words: string, ...more: readonly string[]): ((text: string) => boolean) => {
  const known = new Set<string>()
  const rest: string[] = []
  for (const one of words.split(/\|(?![^(]*\))/)) {
    const [, stem = "", ending = ""] = simple.exec(one) ?? []
    if (stem === "") rest.push(one)
    else { known.add(stem); if (ending !== "") known.add(stem + ending.replace(/[^es]/g, "")) }
  }
  const holds = caselessTest([word(rest.join("|")), ...more].join("|").replaceAll("\\p{Lu}", "\\p{L}"))
  return text => (text.toLowerCase().match(letters) ?? []).some(one => known.has(one)) || holds(text)
}
const machines = "servers?|hosts?|disks? (?:is |was )?(?:full|space|failure|failed|usage|quota|errors?|corrupt\\p{L}*)|hard (?:disk|drive)|ssd|hdd|raid|index(?:es)?|quer(?:y|ies)|tables?|columns|rows?|joins?|databases?|apps?|software|firmware|hardware|engines?|batter(?:y|ies)|gearbox|clutch|brakes?|tyres?|tires?|vehicles?|cars?|sensors?|networks?|routers?|modems?|switch(?:es)?|modules?|plugins?|kernel|drivers?|nodes?|clusters?|pods?|containers?|builds?|deploy(?:s|ment|ments)?|logs?|logged|cache|memory leak|cpu|gpu|ram|bugs?|exceptions?|timeouts?|crash(?:es|ed)?|malware|ransomware|outages?|requests?|api|endpoints?|printers?|bytes|syntax|config\\p{L}*|compiler|strings?|arrays?|ecu|browser|website|web ?page|threads?|ports?|packets?|latency|fuse|(?:fuel|oil|air|water) (?:filter|pump|leak)|boiler|dishwasher|fridge|washing machine|pre-?wash|spin|rpm|semicolon|line \\d+|gateway|upstream|downstream|stack ?trace|null|undefined|" +
  "festplatte|datenbank|abfrage|motoren|motoröl|motorschaden|\\p{L}*steuergerät|fahrzeugs?|batterie|akku|sensor|netzwerk|netzteil|speicher|drucker|absturz|lichtmaschine|lüfter|bremsen?|getriebe|disque (?:dur|plein)|serveur|base de données|huile|batterie|véhicule|réseau|imprimante|logiciel|disco (?:duro|rígido|lleno|pieno|cheio)|servidor|base de datos|batería|vehículo|impresora|aceite|filtro|freno|servitore|veicolo|olio|stampante|bateria|veículo|óleo|impressora|harde schijf|accu|voertuig|printer|netwerk|dysk twardy|serwer|baza danych|silnik|akumulator|pojazd|drukarka|sieć|sunucu|veritabanı|akü|araç|yazıcı|(?:жёсткий|жесткий) диск|диск (?:заполнен|переполнен)|сервер\\p{L}*|двигател(?:ь|я|ем)|аккумулятор\\p{L}*|батаре\\p{L}*|блок питания|принтер\\p{L}*|сеть|двигун\\p{L}*|hårddisk|servern?|batteri|skrivare|bil|kovalevy|palvelin|akku|moottori|harddisk|σκληρός δίσκος|διακομιστ\\p{L}*|κινητήρα\\p{L}*"
const machineSigns = "磁盘|硬盘|服务器|数据库|电池|发动机|网络|查询|ディスク|サーバー|データベース|バッテリー|エンジン|ネットワーク|プリンタ|서버|데이터베이스|배터리|엔진|네트워크|프린터|القرص|الخادم|المحرك|البطارية|שרת|מנוע|סוללה|सर्वर|इंजन|बैटरी|ดิสก์|เซิร์ฟเวอร์|แบตเตอรี่|เครื่องยนต์|ổ đĩa|máy chủ|động cơ|ắc quy"
/** None that people are allergic to: cotton, wool and tomatoes are not among them. */
const goods = "tags?|box(?:ed)?|scratch(?:es|ed)?|sells?|sold|selling|sellers?|buyers?|refunds?|returns?|shipping|warranty|packages?|vouchers?|items?|products?|books?|essays|fiction|paperback|hardcover|blight|aphids|seedlings?|crops?|lawn|" +
  "versand|lieferung|bestellung|mängel|bücher|commande|livraison|livres|envío|pedido|libros|spedizione|ordine|libri|envio|encomenda|livros|verzending|bestelling|boeken|wysyłka|zamówienie|książ\\p{L}+|indirim|kargo|sipariş|kitap\\p{L}*|доставк\\p{L}|заказ\\p{L}*|книг\\p{L}*|замовлення|frakt|toimitus|tilaus|sleva|objednávka|comandă|rendelés"
const goodSigns = "发货|订单|送料|注文|배송|주문|شحن|משלוח"
const rules = "gdpr|rgpd|dsgvo|personal data|privacy|policy|policies|terms|regulation|clause|contract|datenschutz|dati personali|informativa|données personnelles|confidentialité|datos personales|política|dados pessoais|persoonsgegevens|danych osobowych|kişisel veri\\p{L}*|персональн\\p{L}+|персональних"
const news = "strikes?|elections?|by-election|polls?|votes|wins|streik\\p{L}*|tarifverhandlung\\p{L}*|umfrage\\p{L}*|wahlen|grève|élections?|sondage|huelga|elecciones|encuesta|sciopero|elezioni|sondaggio|greve|eleições|sondagem|staking|verkiezingen|peiling|strajk\\p{L}*|wybor\\p{L}+|sondaż|grev\\p{L}*|seçim\\p{L}*|забастовк\\p{L}|выбор[ыах]+|опрос|страйк\\p{L}*|strejk\\p{L}*|streik|valg|lakko|vaalit|stávk\\p{L}|volby|grevă|alegeri|απεργία|εκλογές"
/** An offer, which says first how much it gives or costs. */
const offers = "^(?:(?:up to|bis zu|jusqu['’]à|hasta|fino al|até|tot|do|до|от|from|ab) )?(?:[-–]?\\d{1,3} ?% |[€$£] ?\\d|\\d+(?:[.,]\\d\\d)? ?(?:€|zł|kr|₽|₺|usd|eur)|(?:prices?|discounts?|offers?|orders?|bookings?|free delivery|preise?|rabatt|angebote?|tarifs?|prix|remise|promotions?|precios?|descuentos?|ofertas?|prezzi|prezzo|sconti|sconto|preços?|descontos?|prijzen|prijs|korting|ceny|cena|zniżki|promocj\\p{L}|fiyatlar\\p{L}*|indirim|kampanya|цены|цена|скидк\\p{L}|акци\\p{L}|ціни|знижк\\p{L}|priser|pris|rabatt|rea|hinnat|alennus|ceny|slevy|prețuri|reduceri|árak|kedvezmény|τιμές|έκπτωση)(?![\\p{L}\\p{M}])|折扣|优惠|价格|割引|価格|料金|할인|가격|خصم|أسعار|הנחה|מחירים|छूट|कीमत|ส่วนลด|ราคา|giảm giá)"
const amounts = String.raw`^[\p{L}_]\w*(?:\.\w+)+ ?[<>=!]=? ?|\d+ ?[x×] ?\d+ ?(?:cm|mm|m|in|px)|(?<![\p{L}\d])\d{1,2} ?[–:-] ?\d{1,2} \p{Lu}`
const measured = new RegExp(amounts, "u")
const ofThings = holder(`${machines}|${goods}|${rules}`, machineSigns, goodSigns, amounts, offers)
const ofMembers = holder(news, `^union (?:all|select)(?!\\p{L})|^\\d{1,3} ?%|\\p{Lu}{2,5} \\d{1,2} ?%|^type \\p{Lu}(?!\\p{L})|level \\d|(?:^|[·|,] ?)class:|^[+-]?\\d+$`)

const body = holder("burns?|burned|injur\\p{L}*|hurt|wounds?|pain\\p{L}*|ache\\p{L}*|fractur\\p{L}*|broken|herni\\p{L}*|protru\\p{L}*|degenerat\\p{L}*|accident\\p{L}*|whiplash|trauma\\p{L}*|concussion|sprain\\p{L}*|strain|bruis\\p{L}*|stress|burn-?out|addict\\p{L}*|abuse|slipped|prolapse\\p{L}*|spinal|lumbar|cervical|hearing|vision|blind\\p{L}*|deaf\\p{L}*|heart|lungs?|liver|kidneys?|blood|bone|skin|brain|knee|hip|back|neck|shoulder|ankle|eyes?|ears?|teeth|tooth|chest|stomach|breath\\p{L}*|fever|cough|nausea|insulin|surgery|operation|\\p{L}*therap\\p{L}*|chemo\\p{L}*|rehab\\p{L}*|dialysis|transplant\\p{L}*|mg|mcg|µg|ml|tablets?|allerg\\p{L}*|chronic|acute|virus|herz|lunge|leber|niere|blut|knochen|haut|knie|hüfte|rücken|schulter|auge|ohr|zahn|schmerz\\p{L}*|fieber|verletz\\p{L}*|bruch|cœur|poumon|foie|rein|sang|peau|genou|dos|épaule|douleur\\p{L}*|corazón|pulmón|hígado|riñón|sangre|piel|rodilla|espalda|dolor|cuore|polmone|fegato|rene|sangue|pelle|ginocchio|schiena|coração|pulmão|fígado|rim|pele|joelho|costas|dor", "心|肺|肝|肾|腎|血|骨|膝|痛|炎|症|癌|病|स्लिप|פריצת")
const condition = new RegExp(conditionWords, "iu")
const guilt = holder("theft|fraud|assault|robbery|burglary|counts?|caution|offences?|offenses?|convict\\p{L}*|possession|dui")

const infected = /infect|infiz|infekt|infez|infecc|zainfek|virus|trojan|вирус|вірус|感染|감염/iu
const computers = holder(machines, machineSigns)
/** Whether what was confirmed or shown is a machine's: it catches viruses as well. */
export const isOfMachines = (what: string): boolean => infected.test(what) && computers(what) && !body(what.replace(/virus\p{L}*/giu, ""))

/** Whether what stands under a label of health or of what somebody is tells of machines, goods, prices or rules alone. */
export const isOfThings = (value: string, type: EntityType): boolean => {
  if (type === "HEALTH") return ofThings(value) && !namesIllness(value) && !body(value) && !condition.test(value)
  // "Union: National Union of Bank Employees": what begins with a capital is a name, whatever it is made of.
  // "Unite, strike ballot member": what it is called comes first.
  return type === "SPECIAL" && (ofMembers(value.split(/[,;]/, 1)[0] ?? "") || measured.test(value) || /^[\p{Ll}\d]/u.test(value) && ofThings(value)) && !guilt(value)
}
