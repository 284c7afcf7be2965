import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelsOf } from "../context/label-index.ts"
import { valueAt } from "../context/value-shape.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"
import { countDigits } from "../text/text-marks.ts"
import { numbered } from "../words/number-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const money = /^\s?(?:€|\$|£|₽|₺|₹|₩|%|eur|usd|gbp|pln|zł|kč|czk|kr|sek|nok|dkk|руб|грн|uah|rub|try|tl|лв|lei|ron|ft|huf|rp|idr|vnd|đ|₫|円|元|원|บาท|baht|reais|r\$|kwh|m³|m3|km|h|ore|uur|мин|dní|days)(?!\p{L})/iu
const numberLike = (value: string, text: string, end: number): boolean => countDigits(value) >= 6 && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:19|20)\d\d[./-]|^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?$/.test(value) && !money.test(text.slice(end, end + 8))
const digits = "(\\d[\\d ./-]{4,32}\\d)(?![\\p{L}\\d]|[.,]\\d)"
const id = "((?:\\p{Lu}{1,5}[ -]?)?\\d[\\p{Lu}\\d]{2,20}(?:[ ./-]{1,2}[\\p{Lu}\\d]{2,12}){0,5})(?![\\p{L}\\p{N}])"
const idLike = (value: string, text: string, end: number): boolean => countDigits(value) >= 5 && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:19|20)\d\d(?:[./-]|$)/.test(value) && !money.test(text.slice(end, end + 8))

const frames: readonly SentenceFrame[] = [
  // Where money goes: "foi feito na conta 56363-1", "возврат на счёт 408 178 …".
  after("to account|to the account|into account|from account|auf konto|auf das konto|aufs konto|auf mein konto|vom konto|von konto|sur le compte|au compte|sur mon compte|du compte|en la cuenta|a la cuenta|en cuenta|a mi cuenta|de la cuenta|sul conto|nel conto|dal conto|na conta|para a conta|da conta|à conta|na minha conta|op rekening|naar rekening|op mijn rekening|van rekening|na konto|na rachunek|z konta|z rachunku|na moje konto|na účet|z účtu|na můj účet|hesabıma|hesabına|hesaba|hesaptan|на счёт|на счет|со счёта|со счета|на мой счет|на рахунок|з рахунку|по сметка|от сметка|till konto|från konto|til konto|fra konto|tilille|tililtä|în contul|din contul|számlára|számláról|bankszámlámra|στον λογαριασμό|από τον λογαριασμό|na račun|s računa|إلى الحساب|على الحساب|إلى حساب|للحساب|من الحساب|לחשבון|מחשבון|به حساب|از حساب|खाते में|खाते|অ্যাকাউন্টে|ke rekening|dari rekening|ke akaun|vào tài khoản|từ tài khoản|đến tài khoản|เข้าบัญชี|ไปยังบัญชี|到账户|到帳戶|转到账户|至账户|口座へ|口座に|계좌로|계좌에서", "(?:[ ]?(?:no|nr|n°|n\\.º|nº|№|č|br|αρ|số|number|numero|número|nummer|numer|номер|رقم|מספר|संख्या|番号|번호|号)\\.?)?(?: \\p{Ll}{1,9}){0,1}[ :№#]{1,3}" + digits, ["BANK_ACCOUNT"], 0.82, numberLike),
  // The same where the word stands behind: "a 11686279-92469340 számlára".
  before(" számlára| számláról| számlaszámra| bankszámlára| bankszámláról| hesabına| hesabınıza| numaralı hesaba| numaralı hesaptan| nolu hesaba| tilille| tililtä| खाते में| खाता में| खाते से| खाते पर| অ্যাকাউন্টে| হিসাবে জমা|の口座に|の口座へ|口座へ| 계좌로| 계좌에서| 계좌에", "(?<![\\p{L}\\d./-])((?:\\d{2,8}[ -]){0,6}\\d{3,18})", ["BANK_ACCOUNT"], 0.8, (value, text, end) => countDigits(value) >= 9 && numberLike(value, text, end)),
  // The bank and its branch stand before, or the branch's number is a part of it.
  after("חשבון|ח-ן|מס' חשבון|מספר חשבון", "[ :]{1,2}(\\d{4,9}(?:-\\d{1,3})?)(?![\\p{L}\\d]|[.,/-]\\d)", ["BANK_ACCOUNT"], 0.82, (_, text, end) => /בנק|סניף/u.test(text.slice(Math.max(0, end - 70), end + 24))),
  after("számla|számlám|bankszámla|szla|szla.|szlasz|számlaszám|számlaszámom", "[ .:]{1,3}(\\d{8}[ -]\\d{8}(?:[ -]\\d{8})?)(?![\\d-])", ["BANK_ACCOUNT"], 0.86),
  // Words that mean a bill as well: only what is as long as accounts are.
  after("hesap|hesabım|hesabımız|сметка|сч|сч.|счёт|счет|рах|рах.|рахунок|cta|cta.|cpte|compte|conto|cont|račun|λογαριασμός|λογ.|حساب رقم|حساب|rek|rek.|rekening", "(?: (?:no|nr|n°|№|num|رقم)\\.?)?[ .:№]{1,3}(\\d{4} \\d{8}|\\d{10,20}|\\d{4}(?:[ -]\\d{2,10}){2,4})(?![\\p{L}\\d]|[.,/-]\\d)", ["BANK_ACCOUNT"], 0.76, (value, text, end) => countDigits(value) > 9 && numberLike(value, text, end)),
  after("kontonr|kontonummer|konto|kontot|clearing|clearingnr|clearingnummer", "(?: nr| nummer)?[ .:]{1,3}(\\d{4}(?:-\\d)? ?, ?\\d(?:[ -]?\\d){5,12})(?![\\p{L}\\d]|[.,/-]\\d)", ["BANK_ACCOUNT"], 0.86),
  after("sort|sort code", "[ :]{1,2}(\\d{6}|\\d\\d-\\d\\d-\\d\\d),? (?:and )?(?:my |the )?(?:account |acc |acct |a/c )?(?:number|no\\.?|acc|account|acct|a/c)?[ :]{0,2}(\\d{7,8})(?![\\p{L}\\d]|[.,/-]\\d)", ["BANK_ACCOUNT", "BANK_ACCOUNT"], 0.84),
  // Cards of members, and where miles go.
  after("credited to|be credited to|gutgeschrieben auf|sind gutgeschrieben auf|créditées sur|crédités sur|abonadas en la tarjeta|abonarán en la tarjeta|acumula en la tarjeta|accreditate sulla tessera|accumula sulla tessera|acumula no cartão|creditadas no cartão|bijgeschreven op|sócio|sócia|sócio n.º|socio|socia|socio n.º|licence|licencia|tessera|mitgliedsnummer lautet|mitgliedsnummer ist|lidnummer is|membro n.º|מספר החבר שלך|מספר החברה שלך|מספר חבר|מספר המנוי", "[ :]{1,2}(?:(?:card|account|no\\.|nº|n[.º°o]+|tarjeta|carte) )?((?:\\p{Lu}{2,4})?\\d{4,10}(?:-\\d{3,8})?|\\p{Lu}{2,3}\\d{6})(?![\\p{L}\\d/-]|[.,]\\d)", ["ACCOUNT_ID"], 0.75, (value, text, end) => countDigits(value) >= 5 && !/^(?:19|20)\\d\\d-/.test(value) && !money.test(text.slice(end, end + 8)) || /^20\\d\\d-\\d{5}/.test(value)),
  // India's tax number in any groups.
  after("pan|pan card|pan no|pan no.|pan number|पैन|पैन नंबर|पैन कार्ड|पैन संख्या|প্যান|প্যান নম্বর", "[ :.-]{0,3}([A-Z](?: ?[A-Z]){4}(?: ?\\d){4} ?[A-Z])(?![\\p{L}\\d])", ["TAX_ID"], 0.9),
  // Words for contracts and policies in the cases in which sentences have them.
  after("полису|полисом|полиса|полисе|договору|договором|договора|договоре|абоненту|клиенту|счётчику|счетчику|счётчик|счетчик|полісу|полісом|поліса|договорі|лічильник|лічильнику|umowie|umową|umowy|polisie|polisą|polisy|licznik|liczniku|licznika|smlouvě|smlouvou|smlouvy|pojistce|pojistkou|elektroměr|zmluve|zmluvou|poistke|elektromer|sopimukseen|sopimuksen|vakuutuksen|mittari|szerződéshez|kötvényhez|mérőóra|συμβολαίου|ασφαλιστηρίου|μετρητής|μετρητή|ugovoru|ugovora|polici|polici br.|brojilo|pogodbi|števec|договора|полицата|електромер|contorul|contor|compteur|contador|medidor|contatore|meter|your meter|zähler|stromzähler|gaszähler|elmätare|mätare|måler|elmåler|sayaç|sayacı|sayacınız|tesisat|عداد|العداد|מונה|المشترك|मीटर|মিটার|công tơ|มิเตอร์|メーター|电表|電表|계량기", "(?:[ ]?(?:no|nr|n°|nº|№|č|br|αρ|số|numero|número|nummer|номер|رقم|מספר|संख्या|番号|번호|号)\\.?)?[ :№#]{1,3}" + id, ["ACCOUNT_ID"], 0.76, idLike)
]
const readFrames = frameReader(frames, "number-told")

const answering = /^[^\n?？؟]{0,40}[?？؟]["'”»]?\s{1,3}(?:[^\n:：]{1,30}[:：] ?)?(?:(?:it['’ ]?s|it is|its|sure|yes|yeah|ok|of course|my|number|is|ja|klar|natürlich|es|ist|das|die|lautet|sie|oui|bien sûr|c['’]est|le|sí|si|claro|es el|el|sì|certo|è|il|sim|é|o|ja hoor|het|tak|to|jasne|evet|tabii|да|это|конечно|вот|так|це|ось|نعم|هو|رقمي|כן|זה|המספר|بله|हाँ|जी|हां|はい|是|是的|네|dạ|vâng|là|ครับ|ค่ะ|ya|iya|ini|nomor|det|er|joo|se|on|ano|je|jo|áno|da|este|igen|ναι|είναι)[,.! :]{1,3}){0,4}/iu
const answered: ReadonlySet<EntityType> = new Set<EntityType>([...numbered, "CARD", "PHONE", "IBAN"])

/** Whose or what a number is of, as a folder of an address or a part of a file's name says. */
const holder = "customers?|clients?|accounts?|members?|memberships?|polic(?:y|ies)|contracts?|subscribers?|users?|students?|employees?|patients?|meters?|claims?|vertr[aä]ge?|kunden?|konto|konten|mitglied(?:er)?|police|versicherung|zaehler|zähler|contrats?|comptes?|adherents?|adhérents?|contratos?|cuentas?|polizas?|pólizas?|socios?|clientes?|contratt[oi]|clienti?|polizz[ae]|contas?|apolices?|apólices?|klant(?:en)?|leden|polis(?:sen)?|umow[ay]|klien[ct]i?|polis[ay]|musteri|müşteri|police|sozlesme|sözleşme|dogovor|договор|abonent|kunder?|avtal|medlem(?:mar)?|asiakas|sopimus|smlouv[ay]|zakaznik|zmluv[ay]|client|ugyfel|szerzodes|pelanggan|kontrak|khachhang"
const partly = hintsOf("/customer|/client|/account|/member|/polic|/contract|/subscriber|/user|/student|/employee|/patient|/meter|/claim|/vertr|/kunde|/konto|/konten|/mitglied|/versicherung|/zaehler|/contrat|/compte|/adherent|/adhérent|/contrato|/cuenta|/poliza|/póliza|/socio|/polizz|/conta|/apolice|/klant|/leden|/polis|/umow|/klien|/musteri|/sozlesme|/dogovor|/договор|/abonent|/avtal|/medlem|/asiakas|/sopimus|/smlouv|/zakaznik|/zmluv|/ugyfel|/pelanggan|/kontrak|_customer|_client|_account|_member|_policy|_contract|_kunde|_vertrag|_police|_contrat|_compte|_contrato|_cliente|_poliza|_contratto|_polizza|_conta|_apolice|_klant|_polis|_umowa|_klient|_abonent|_avtal|_smlouva|-customer|-client|-account|-member|-policy|-contract|-kunde|-vertrag|-police|-contrat|-cliente|-poliza|-klant|-polis|-umowa|-klient|-meter|_meter|_zähler|-zähler")
const inPath = new RegExp(`[/_-](?:${holder})(?:[/_-](?:id|no|nr|number|num|n))?[/_=-]([A-Z]{0,4}-?\\d{5,14})(?=[/_.?&#\\s"'<)-]|$)`, "diuy")

/** Numbers of accounts and contracts that sentences tell, and those that answer a question for them. */
export const numbersTold: Detector = text => {
  const found: Finding[] = readFrames(text)
  for (const { indices } of matchesAt(inPath, text, partly(text))) { const place = indices?.[1]; if (place) found.push({ start: place[0], end: place[1], type: "ACCOUNT_ID", score: 0.8, source: "path" }) }
  if (/[?？؟]/.test(text)) for (const { end, types } of labelsOf(text)) {
    const type = types.find(one => answered.has(one))
    if (!type) continue
    const reach = text.slice(end, end + 150)
    const lead = ready(answering, text).exec(reach)?.[0].length
    if (lead === undefined) continue
    const value = valueAt(type, reach.slice(lead), "colon")
    if (countDigits(value) >= 5) found.push({ start: end + lead, end: end + lead + value.length, type, score: 0.85, source: "answer" })
  }
  return found
}
