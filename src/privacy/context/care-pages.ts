import { patientWords } from "../words/patient-words.ts"
import { caselessTest } from "../text/caseless-test.ts"
import type { DetectContext } from "./detect-context.ts"
import { isKin } from "./somebodys-line.ts"
import { tellsOfSomebody } from "./said-of-somebody.ts"
import { isPersonal } from "./publication.ts"
import { saysReaders } from "./publicity.ts"

/** Parts of titles of practices, hospitals and pharmacies, and of what they write about a patient. */
const care = new RegExp([
  `${patientWords}|clinic|surgery|hospital|medical record|mychart|\\bgp\\b|doctor|pharmac|\\blab(?:s|oratory)?\\b|counsel|therap|school nurse|dentist|fhir|health record`,
  "praxis|klinik|krankenhaus|arzt|ärzt|apothek|labor|befund|rezept|therapie|hausarzt|cabinet|médec|hôpital|pharmacie|ordonnance|laboratoire|santé|clínica|médic|consultorio|farmacia|laboratorio|salud|ambulatorio|historia clínica",
  "medico|dottor|ospedale|referto|ricetta|salute|farmácia|saúde|exame|laudo|receita|consultório|praktijk|huisarts|ziekenhuis|apotheek|verwijs|zorg|przychod|lekarz|szpital|apteka|recept|gabinet|wyniki bad",
  "поликл|клиник|больниц|врач|аптек|медиц|выписк|анализ|поліклін|клінік|лікар|аптек|медич|болниц|лекар|κλινικ|ιατρ|νοσοκομ|φαρμακε|εξετάσ|hastane|eczane|klinik|doktor|muayene|epikriz|reçete|tahlil",
  "vårdcentral|sjukhus|läkare|apotek|1177|remiss|vård|sygehus|læge|sykehus|lege(?!nd)|apotek|sairaala|lääkäri|apteekki|terveys|lékař|lékárn|nemocnic|ordinac|lekár|nemocnic|kórház|orvos|gyógyszertár|rendelő|spital|doctor|farmaci|clinic|bolnic|ljekarn|lijek|zdravstv|lekarn|ambulant",
  "عيادة|مستشفى|طبيب|صيدلية|مختبر|תוצאות|מרפאה|בית חולים|קופת חולים|רופא|בית מרקחת|بیمارستان|مطب|درمانگاه|داروخانه|پزشک|अस्पताल|क्लिनिक|डॉक्टर|हॉस्पिटल|दवा|হাসপাতাল|ক্লিনিক|ডাক্তার|ফার্মেসি|โรงพยาบาล|คลินิก|ร้านยา|แพทย์|phòng khám|bệnh viện|nhà thuốc|bác sĩ|rumah sakit|puskesmas|klinik|apotek|dokter",
  "医院|诊所|门诊|体检|药房|药店|病历|診所|病院|クリニック|医院|薬局|診療|カルテ|診療|診断書|紹介状|処方|検査結果|병원|의원|약국|진료|클리닉|처방"
].join("|"), "iu")
/** Pages that tell of medicines and illnesses for everybody. */
const forAll = /leaflet|database|encyclop|side effects|nebenwirkung|beipackzettel|packungsbeilage|notice|prospecto|foglietto|bula|bijsluiter|ulotka|инструкци|інструкці|препарат|about |information|opening|öffnungs|horaires|horario|orari|openingstijden|shop|store|sale|jobs|karriere|guide|a-z|wiki|news|blog|article|副作用|说明书|添付文書|설명서/iu

/** Whether a title is of a page on which a practice, a hospital or a pharmacy writes to somebody or about them. */
export const isCarePage = ({ page }: DetectContext): boolean => page !== undefined && page.length < 90 && care.test(page) && !forAll.test(page)

/** Shops of medicines and their prices, as titles say them. */
const shop = caselessTest("apothe[ek]|pharmac|farm[aá]c|apte[ek]|apotek|apteekki|lékárn|lekár[eň]|ljekarn|lekarn|gyógyszertár|patika|eczane|ilaç|аптек|лекарств|φαρμακ|صيدلي|داروخانه|בית מרקחת|בתי מרקחת|फ़ार्मेसी|फार्मेसी|मेडिकल|दवा|ফার্মেসি|ร้านยา|nhà thuốc|hiệu thuốc|drugstore|chemist|drogeri|薬局|ドラッグストア|药房|药店|약국")
/** What somebody ordered, was prescribed or has paid for, and what they are told of it. */
const bought = caselessTest("order|basket|(?<![\\p{L}])cart|prescri|refill|(?<!\\p{L})rx|history|record|patient|bestell|rezept|warenkorb|verordn|commande|ordonnance|panier|pedido|receta|carrito|ordine|ricetta|carrello|encomenda|receita|carrinho|recept|winkelm|zamówi|koszyk|sipariş|reçete|sepet|заказ|рецепт|корзин|замовл|кошик|beställ|varukorg|bestilling|resept|kurv|tilaus|ostoskori|objednáv|košík|παραγγελ|συνταγ|καλάθι|comand|rețet|rendelés|vény|kosár|narudžb|košaric|поръчк|количк|طلب|وصفة|سلة|הזמנ|מרשם|سفارش|نسخه|سبد|ऑर्डर|पर्ची|कार्ट|অর্ডার|প্রেসক্রিপশন|คำสั่ง|ใบสั่ง|ตะกร้า|đơn|giỏ|pesanan|resep|keranjang|注文|処方|カート|订单|处方|购物车|주문|처방|장바구니|paid|copay|erstatt|rembours|refund|zuzahl|доставк|deliver|liefer|pick-?up|ready|collect(?!ion)|counter|auto-?fill|subscri|receipt|invoice|(?<!\\p{L})qty|total|every \\d|ending|(?<!\\p{L})x ?\\d(?!\\d)|remis|bestemor|bestefar|dispens|reserv|exempt|for later|wish|abhol|rechnung|quittung|kassen|merkzettel|retir|recoger|factura|facture|tiers payant|ticket de|ritir|scontrino|fattura|levantar|afhal|bonnetje|odbior|odbiór|paragon|faktura|самовывоз|чек|видач|забрати|отложен|hämta|hämtas|kvitto|kvitter|hentes|afhent|kuitti|nouto|noude|vyzved|účtenk|výdej|átvétel|nyugta|számla|ridicar|bon fiscal|preuz|prevzem|račun|παραλαβ|απόδειξ|teslim|fiş|fatura|استلام|فاتورة|איסוף|קבלה|חשבונית|تحویل|रसीद|রসিদ|ใบเสร็จ|nhận|hóa đơn|ambil|kuitansi|受け取|領収|取药|自提|发票|수령|영수증")
const price = /(?:[€$£¥₹₺₽₪฿₫]|(?<!\p{L})(?:kr|zł|Kč|Ft|lei|TL|Rp|RM|USD|EUR)\.?) ?\d|\d ?(?:[€$£¥₹₺₽₪฿₫]|(?:kr|zł|Kč|Ft|lei|TL|грн|руб|лв|р\.|đ|EUR|USD|RON|PLN|บาท|تومان|ريال|ر\.س|टका|रुपये|টাকা)(?!\p{L})|円|元|원)/u
/** Whether a medicine is for sale: its price stands behind it on a pharmacy's page, and nothing says that somebody buys or takes it. */
export const isPricedWare = (text: string, start: number, end: number, { page = "" }: DetectContext): boolean => {
  if (page === "" || !shop(page) || isPersonal(page) || bought(page) || /\d{3}|[@]/.test(page)) return false
  const line = (text.slice(Math.max(0, start - 80), start).split("\n").at(-1) ?? "") + text.slice(start, end + 70)
  return price.test(text.slice(end, end + 60).split("\n")[0] ?? "") && !bought(line) && !saysReaders(line) && !isKin(line) && !tellsOfSomebody(line, 0, line.length) && !/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[@:：]/.test(line)
}
