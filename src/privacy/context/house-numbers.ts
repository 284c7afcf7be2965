import type { EntityType, Finding } from "../../core/finding.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { foldCase, foldPattern } from "../text/fold-case.ts"
import { ending } from "../text/match-at.ts"
import { namesPublicHouse } from "../words/public-houses.ts"
import { contactTitle, contactTitleUnspaced } from "../words/public-titles.ts"
import { tellsTrade } from "../words/trade-words.ts"
import { isGivenName } from "../words/word-kinds.ts"
import type { DetectContext } from "./detect-context.ts"
import { isPersonal, withoutDesk } from "./publication.ts"
import { saysReaders } from "./publicity.ts"

/** Numbers under which states register firms alone, and those that people have as well: these are a firm's where one is named. */
const registers = "ičo?|cvr|org\\.? ?(?:nr|nummer)|organisasjonsnummer|organisationsnummer|foretaksnummer|y-tunnus|y-tunnuksemme|огрн|окпо|єдрпоу|едрпоу|法人番号|사업자등록번호|사업자 등록번호|统一社会信用代码|統一社會信用代碼|統一編號|统一编号|krs|regon|cnpj|kvk|kbo|bce|hrb|hra|siren|siret|company (?:no|number|reg(?:istration)?(?: no| number)?)|registered (?:no|number|charity no|charity number)|charity (?:no|number)|handelsregister\\p{L}*|cégjegyzékszám|cég\\.?|eik|еик|булстат|acn|abn|nib|mã số doanh nghiệp|msdn|ח\\.פ\\.?|ע\\.ר\\.?|سجل تجاري|السجل التجاري|شناسه ملی شرکت|cin|gemi|γ\\.ε\\.μ\\.η\\.?|αρ\\. γ\\.ε\\.μη|mersis(?: no)?|reģ\\. ?nr|įmonės kodas|registrikood|matični broj|mbs|matična številka"
const shared = "dič|ič dph|cui|cif|adószám|közösségi adószám|nip|инн|іпн|btw(?:-nummer)?|vat(?: no| number| reg)?|tva|ust-?id(?:nr)?\\.?|p\\.? ?iva|partita iva|moms(?:nr|nummer)?|alv|αφμ|α\\.φ\\.μ\\.?|mst|mã số thuế|npwp|vergi no|мфо|kpp|кпп|pib|oib|税号|gstin|nit|rut|ruc|cuit"
const link = "(?:[ .:#-]|nr|no|nº|n°|№|[:：]){0,6}(?:[a-z]{2}[ -]?)?"
const before = (words: string): ReturnType<typeof ending> => ending(foldPattern(`(?<![\\p{L}\\p{M}\\d])(?:${words})${link}`), "u")
const [ofFirms, ofBoth] = [before(registers), before(shared)]
/** Under these a firm's form, or what a charity calls itself, stands in its name. */
const form = /(?:^|[\p{L}"”»’.&)] ?)(?:GmbH|mbH|UG|OHG|KG|AG|e\. ?V\.|gGmbH|Ltd|Limited|PLC|plc|LLC|LLP|Inc|Corp|SARL|SASU?|S\.A\.?S?|S\.L\.?U?\.?|S\.? ?r\.? ?l\.?|SRL|S\.p\.A|SpA|Lda|Ltda|B\.V|BV|N\.V|NV|sp\. z o\. ?o|Sp\. z o\. ?o|S\.A|s\. ?r\. ?o|a\. ?s\.|z\. ?s\.|Kft|Zrt|Nyrt|Bt|Oyj?|AB|ApS|A\/S|ASA?|d\. ?o\. ?o|d\. ?d|A\.Ş|Ltd\. ?Şti|OÜ|SIA|UAB|ЕООД|ООД|АД|Pvt|Α\.Ε|Ε\.Π\.Ε|Ι\.Κ\.Ε|ΙΚΕ|ΑΕ|בע["״]מ)(?![\p{L}\p{M}])|(?<!\p{L})(?:ООО|ПАО|ОАО|ЗАО|АО|ТОВ|ПрАТ|ПАТ|КП|Stichting|Vereniging|Fundacja|Stowarzyszenie|Föreningen|Foreningen|Nadace|Nadácia|Alapítvány|Fundația|Asociația|Fondazione|Associazione|Fundación|Asociación|Fundação|Associação|Công ty|PT|CV|Toko|Yayasan|Perusahaan)[ .]|株式会社|有限会社|合同会社|一般社団|財団法人|주식회사|유한회사|\(주\)|公司|شركة|مؤسسة|עמותת|लिमिटेड|लि\.|บริษัท|หจก/u
/** Pages on which a firm says who it is. */
const firmPage = caselessTest("(?<![\\p{L}\\p{M}])(?:imprint|impressum|impresszum|legal(?: information| notice)?|footer|rodapé|stopka|patička|zápatí|pätička|colofon|colophon|pie de página|piè di pagina|pied de page|mentions légales|aviso legal|note legali|terms|termeni|termos|términos|termini|warunki|podmínky|vilkår|villkor|ehdot|company|about|om (?:os|oss|butikken|butiken|firmaet|företaget)|yritystiedot|yritys|virksomheden|реквизиты(?: банка| компании)?|bank details of the bank|реквізити|реквизити|о (?:компании|банке|нас|магазине)|про (?:компанію|нас|банк)|подвал|за нас|στοιχεία εταιρείας|künye|şirket|giới thiệu|tentang(?: kami)?|krs|bankgiro|dodavatel|supplier|lieferant|fournisseur|proveedor|fornitore|leverandør|leverantör)(?![\\p{L}\\p{M}])|网站备案|备案信息|会社概要|会社案内|特定商取引|회사 ?소개|회사 ?정보|关于我们|關於我們|公司简介|公司介绍|تذييل|من نحن|אודות|درباره ما|हमारे बारे में|เกี่ยวกับเรา")
/** A personal number of Sweden and Finland is its bearer's register number as well, in a firm of one. */
const ofPerson = /^(?:19|20)?\d{2}[01]\d[0-3]\d[-+A]\d{3}|^92\d{6}[A-Z\d]{10}$/
/** Numbers whose form says that a person has them: in Russia, Ukraine, Czechia, Hungary, Romania, Chile, Argentina, Peru and Vietnam. */
const formOfPerson = /^\d{12}$|^(?:CZ)?\d{2}[0156]\d[0-3]\d\/?\d{3,4}$|^8\d{9}$|^[1-8]\d{2}[01]\d[0-3]\d{7}$|^[1-4]?\d\.\d{3}\.\d{3}-[\dkK]$|^2[0347]-?\d{8}-?\d$|^1[05]\d{9}$/
/** Who works for a firm, buys of it or writes it a bill: the number is theirs. */
const dealsWith = caselessTest("(?<![\\p{L}\\p{M}])(?:steuerbescheid|hausmeister\\p{L}*|lohn\\p{L}*|gehalt\\p{L}*|bricoleur|artisan|employee|payslip|salary|payroll|(?:invoice|bill|quote) to|of the supplier|contractor|customer|client[ea]?|client n|auto entrepreneur|plombier|électricien|facture à|salarié\\p{L}*|rechnung an|angebot an|der übersetzer\\p{L}*|kunde|factura a|presupuesto a|emisor|emplead[oa]|planilla|(?:recibo|boleta) de sueldo|nómina|fattura a|del professionista|busta paga|dipendente|recibo para|fatura para|do eletricista|funcionári[oa]|factuur aan|offerte aan|klant|werknemer|loonstrook|klient\\p{L}*|nabywc\\p{L}+|pracowni\\p{L}+|osob\\p{L} prywatn\\p{L}+|faktura (?:til|till|pro|dla)|offert till|tilbud til|lönebesked|lønseddel|lønnsslipp|ansat\\p{L}*|maksaja|asiakas|työntekijä|zaměstnan\\p{L}+|pro|částk\\p{L}|részére|munkavállaló|vevő|către|angajat\\p{L}*|račun za|zaposlen\\p{L}+|счёт для|счет для|договор с|исполнител\\p{L}+|сотрудни\\p{L}+|работник\\p{L}*|договір з|виконав\\p{L}+|працівни\\p{L}+|çalışan\\p{L}*|müşteri|karyawan|gaji|nhân viên|thuế thu nhập|lương|عميل|موظف|לקוח|עובד|مشتری|कर्मचारी)(?![\\p{L}\\p{M}])|従業員|請求先|给料|員工|员工|工资|급여|직원")
/** Somebody's firm of their own. */
const alone = caselessTest("(?<![\\p{L}\\p{M}])(?:sole trader|self-employed|freelancer?|einzelunternehm\\p{L}*|freiberufl\\p{L}*|auto[- ]?entrepreneur|micro[- ]?entrepreneur|autónom[oa]|ditta individuale|libero professionista|mei|zzp\\p{L}*|eenmanszaak|jednoosobowa|jdg|osvč|živnostník\\p{L}*|szčo|egyéni vállalkoz\\p{L}*|e\\.v\\.|pfa|enskild (?:firma|näringsverksamhet)|enkeltmandsvirksomhed|enkeltpersonforetak|enk|toiminimi|ип|фоп|самозанят\\p{L}+|ет|ατομική επιχείρηση|şahıs|עוסק (?:מורשה|פטור)|obrt|s\\.p\\.)(?![\\p{L}\\p{M}])|個人事業|个人|个体|개인사업자")

const gives = caselessTest("(?<![\\p{L}\\p{M}])(?:donat\\p{L}*|gift aid|reçu fiscal|spendenquittung|charity|fundrais\\p{L}*|hospice|spenden?\\p{L}*|dons?|faire un don|donaci\\p{L}+|dona|donar|donazion\\p{L}+|doaç\\p{L}+|doações|donatie\\p{L}*|doneer\\p{L}*|doneren|wesprzyj\\p{L}*|wsparci\\p{L}+|berdonasi|přispět|přispěj\\p{L}*|допомогти|пожертвувати|giften|darowizn\\p{L}+|zbiórk\\p{L}+|przekaż|пожертв\\p{L}+|благотвор\\p{L}+|благодійн\\p{L}+|дарени\\p{L}+|bağış\\p{L}*|gåv\\p{L}+|stöd|insamling\\p{L}*|skänk\\p{L}*|medlemsavgift\\p{L}*|støt|støtt|gave\\p{L}*|innsamling\\p{L}*|kontingent|lahjoit\\p{L}+|keräys\\p{L}*|lahjoita|jäsenmaksu\\p{L}*|dary|sbírk\\p{L}+|zbierk\\p{L}+|příspěv\\p{L}+|príspev\\p{L}+|δωρε\\p{L}+|donați\\p{L}*|donează|adomány\\p{L}*|donacij\\p{L}+|donasi|sumbangan|infak|quyên góp|ủng hộ|winterfutter|تبرع\\p{L}*|خيري\\p{L}*|תרומ\\p{L}+|کمک|خیریه|दान|অনুদান)(?![\\p{L}\\p{M}])|บริจาค|寄付|寄附|募金|義援金|捐款|捐赠|捐贈|기부|후원|모금")
/** Whose account it is that is given to: an association's, a fund's, "our charity account". */
const houses = caselessTest("(?<![\\p{L}\\p{M}])(?:our (?:charity |donations? |appeal |fund )?account|charity|society|foundation|hospice|appeal|(?:relief|animal|rescue|children['’]s) (?:fund|trust|shelter)|spendenkonto|verein|stiftung|tierheim|hilfswerk|food bank|(?:registered|reg\\.?) charity|association|fondation|secours|croix-rouge|fundación|asociación|cáritas|fondazione|associazione|onlus|fundação|associação|stichting|vereniging|fundacj\\p{L}+|stowarzyszeni\\p{L}+|фонд\\p{L}{0,2}|організаці\\p{L}+|товариств\\p{L}+|vakf\\p{L}*|derne[kğ]\\p{L}*|förening\\p{L}*|stiftelse\\p{L}*|bankgirot?|plusgirot?|forening\\p{L}*|säätiö\\p{L}*|yhdistys\\p{L}*|nadac\\p{L}+|spolek|ίδρυμα\\p{L}*|σύλλογος|fundați\\p{L}+|asociați\\p{L}+|keräyslup[aą]|veřejn[éáou]+ sbírk\\p{L}+|verejn[ej]+ zbierk\\p{L}+|alapítvány\\p{L}*|egyesület\\p{L}*|udrug\\p{L}+|zaklad\\p{L}+|фондаци\\p{L}+|yayasan|quỹ|جمعية|مؤسسة|עמותת|בנק התרומות|بنیاد|خیریه|ट्रस्ट|फाउंडेशन|ফাউন্ডেশন)(?![\\p{L}\\p{M}])|มูลนิธิ|財団|協会|基金会|基金會|재단|협회")
/** Whose else an account is beside a charity: a member's, a helper's, whoever is paid back or has won. */
const ofMember = caselessTest("(?<![\\p{L}\\p{M}])(?:drivers?|fuel|holds it|keeps it|kept by|held by|whip-round|own|members?(?! (?:fee|due))\\p{L}*|refund\\p{L}*|winner\\p{L}*|volunteers?|treasurer|expenses|students?|grants?|famil(?:y|ies)|parents?|caterer|paid out|pays|privat\\p{L}*|privé|zurück|von konto|verzicht\\p{L}*|übungsleiter\\p{L}*|salarié\\p{L}*|étudiant\\p{L}*|penningmeester|rodzic\\p{L}+|dla|родител\\p{L}+|батьк\\p{L}+|holders?|runners?|participants?|sponsor['’]?s?|pays to|paid (?:to|on|into)|payee|mitglied(?:s|es|er|ern)?(?!\\p{L})|kontoinhaber\\p{L}*|helfer\\p{L}*|erstatt\\p{L}*|titulaire\\p{L}*|adhérent\\p{L}*|rembours\\p{L}*|bénévole\\p{L}*|soci[oa]s?|titular\\p{L}*|voluntari\\p{L}+|reembols\\p{L}*|reintegr\\p{L}*|intestatari\\p{L}+|volontari\\p{L}+|rimbors\\p{L}*|sóci[oa]s?|lid|leden|rekeninghouder|vrijwillig\\p{L}+|członk\\p{L}*|członek|zwrot\\p{L}*|wolontariusz\\p{L}*|член\\p{L}{0,3}|жертвовател\\p{L}+|возврат\\p{L}*|благодійник\\p{L}*|повернен\\p{L}+|medlem(?:men|mens|s|mer)?|återbetal\\p{L}*|tilbagebetal\\p{L}*|tilbakebetal\\p{L}*|jäsen(?:en|elle|ten)?|palautus\\p{L}*|člen\\p{L}{0,3}|vrácen\\p{L}*|tag(?:unk|ja)?|visszatérít\\p{L}*|μέλος|μέλους|επιστροφ\\p{L}+|membr\\p{L}+|ramburs\\p{L}*|član\\p{L}{0,3}|povrat\\p{L}*|üye\\p{L}*|iade\\p{L}*|anggota|thành viên|hoàn tiền|عضو|חבר|सदस्य|সদস্য)(?![\\p{L}\\p{M}])|会員|返金|会员|退款|회원|환불|สมาชิก")
/** "Food bank £20 GB94 …": a line of a statement tells who paid. */
const [sumBefore, sumBehind] = [/(?:[€£$₹] ?\d[\d.,]*|\d[\d.,]* ?(?:€|£|zł|Kč|kr\.?|Ft|lei|руб\.?|грн|TL|EUR|GBP))[\s:]{0,2}$/u, /^[\s,–-]{0,3}(?:[€£$₹] ?\d|Rp ?\d|\d[\d.,]* ?(?:€|£|zł|Kč|kr|Ft|lei|руб|грн|TL|EUR|GBP)(?!\p{L}))/u]
const sumBeside = (text: string, start: number, end: number): boolean => sumBefore.test(text.slice(Math.max(0, start - 20), start)) || sumBehind.test(text.slice(end, end + 20))
const owner = /(\p{Lu}\p{Ll}+)['’]s (?:own )?(?:bank )?account/u
const accountOf = (line: string): boolean => owner.test(line) && isGivenName(owner.exec(line)?.[1] ?? "")
/** What tells whose an account is, behind it. */
const inTheName = /^[\s,(–-]{1,3}(?:a\.? ?n\.|a\/n|atas nama|in the name of|account name:?|t\.? ?n\.? ?v\.?|ten name van|lautend auf|au nom de|à l['’]ordre de|a nombre de|a nome di|em nome de|odbiorca:?|получатель:?|на имя|отримувач:?|alıcı:?|mottagare:?|modtager:?|mottaker:?|saaja:?|příjemce:?|príjemca:?|kedvezményezett:?|beneficiar:?|δικαιούχος:?|chủ tài khoản:?|ชื่อบัญชี:?|口座名義:?|名義:?|户名[:：]?|戶名[:：]?|예금주:?|باسم|על שם)\s?([^\n]{2,40})/iu
/** A telephone is an account where money is sent to it. */
const byPhone = caselessTest("swish|vipps|mobilepay|bizum|blik|bankgiro|plusgiro|paypay|satispay|twint|mb ?way|pix|promptpay|bkash|upi")
/** Whoever pays, and from what. */
const payer = caselessTest("(?<![\\p{L}\\p{M}])(?:from|trval\\p{L}{1,2} p[řr]íkaz\\p{L}*|z (?:účtu|konta|rachunku|рахунку|картки)|со? (?:сч[её]та|карты)|dari rekening|từ (?:stk|tài khoản)|hesabından|s računa|din contul|számláról|tililtä|debit(?:ed)?|mandate|direct debit|standing order|saved|payer|donor['’]?s?|monthly|lastschrift|abbuch\\p{L}*|dauerauftrag|spender\\p{L}*|von|prélèv\\p{L}*|donateur\\p{L}*|débit\\p{L}*|domicilia\\p{L}*|adeudo|donante|addebit\\p{L}*|donatore|débito|doador\\p{L}*|incasso|machtiging|donateur|polecenie|darczyńc\\p{L}+|плательщик\\p{L}*|платник\\p{L}*|донор\\p{L}*|списан\\p{L}*|autogiro|avtalegiro|givare\\p{L}*|giver\\p{L}*|lahjoittaj\\p{L}*|inkaso|dárc\\p{L}+|darc\\p{L}+|debitar\\p{L}*|donator\\p{L}*|adományozó\\p{L}*|beszedés\\p{L}*)(?![\\p{L}\\p{M}])|引き?落(?:とし)?|付款|支付|振替|扣款|자동이체|출금")

const plain: ReadonlySet<EntityType> = new Set<EntityType>(["ADDRESS", "PHONE", "EMAIL", "GPS", "TAX_ID", "IBAN", "BANK_ACCOUNT", "ACCOUNT_ID"])
const registered: ReadonlySet<EntityType> = new Set<EntityType>(["TAX_ID", "BANK_ACCOUNT", "ACCOUNT_ID", "PHONE"])
const accounts: ReadonlySet<EntityType> = new Set<EntityType>(["IBAN", "BANK_ACCOUNT", "PHONE"])
const reach = 90
/** The line around an offset, no further than some way off. */
const lineAround = (text: string, start: number, end: number): string =>
  (text.slice(Math.max(0, start - reach), start).split("\n").at(-1) ?? "") + text.slice(start, end) + (text.slice(end, end + reach).split("\n")[0] ?? "")
/** Who is named there is no person: "Stichting Dorpshuis", "Kahvila Koivu Oy". */
const isFirmsName = (text: string, { start, end }: Finding): boolean => form.test(text.slice(Math.max(0, start - 14), end + 8)) || namesPublicHouse(text.slice(start, end)) || tellsTrade(text.slice(start, end))

/**
 * Whether a number is a firm's in the public register, or the account that a charity asks everybody to give to. Where anybody is named, something is
 * told of the reader, or a page is of one's own, it is not: a plumber's register number is theirs, and who gives has an account as well.
 */
export const isHousesNumber = (text: string, { start, end, type, source }: Finding, { page = "", field }: DetectContext, all: readonly Finding[]): boolean => {
  if (source === "own" || field || !registered.has(type) && !accounts.has(type) || page !== "" && isPersonal(withoutDesk(page))) return false
  const digit = start + Math.max(0, text.slice(start, end).search(/\d/))
  const left = foldCase(text.slice(Math.max(0, digit - 44), digit))
  const [firms, both] = registered.has(type) ? [ofFirms(left), ofBoth(left)] : [null, null]
  const line = lineAround(text, start, end)
  // "BCA 0012345678 a.n. Yayasan Rumah Hutan": whose it is may stand right behind, where a word says so. Elsewhere it is whom somebody gives to.
  const given = accounts.has(type) && !firms && !both && (gives(page) || gives(line)) && houses(`${text.slice(Math.max(0, start - reach), end)} ${inTheName.exec(text.slice(end, end + 60))?.[1] ?? ""} ${page}`)
  if (!firms && !both && !given) return false
  const houseSays = given ? !payer(line) && !sumBeside(text, start, end) && !accountOf(line) && !ofMember(line) && (type !== "PHONE" || byPhone(line))
    : form.test(line) && (firmPage(page) || contactTitle.test(page) || !said.test(line.replace(label, " "))) || firms !== null && (firmPage(page) || contactTitle.test(page) || contactTitleUnspaced.test(page)) || both !== null && firmPage(page) && ofFirmsAnywhere(line)
  if (!houseSays || saysReaders(line) || alone(line) || ofPerson.test(text.slice(start, end)) || dealsWith(line) || both !== null && formOfPerson.test(text.slice(digit, end).trim())) return false
  return all.every(one => plain.has(one.type) || one.start >= start && one.end <= end || isFirmsName(text, one) || all.some(other => other.type === "ADDRESS" && other.start <= one.start && one.end <= other.end))
}
/** Beside a firm's name and number nothing else is told where no title says that a firm speaks. */
const [said, label] = [/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]{4,}/u, /(?<!\p{L})(?:number|registered|company|charity|nummer|numéro|organisasjonsnummer|organisationsnummer|kapitał|zakładowy|adószám|közösségi|cégjegyzékszám|partita|siège|social|registrikood|kodas|številka|davčna|matični|matična)(?!\p{L})/giu]
const ofFirmsAnywhere = caselessTest(`(?<![\\p{L}\\p{M}\\d])(?:${registers})(?![\\p{L}\\p{M}])`)
