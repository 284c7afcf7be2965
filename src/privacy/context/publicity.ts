import type { EntityType, Finding } from "../../core/finding.ts"
import type { DetectContext } from "./detect-context.ts"
import { isBareCard } from "./bare-card.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { foldCase } from "../text/fold-case.ts"
import { tellsCase } from "./case-told.ts"
import { personal, isPublication, isPersonal, withoutDesk, partsOf, doing } from "./publication.ts"
import { isKin, isMobile, saysSomebody } from "./somebodys-line.ts"
import { labelType } from "./field-type.ts"
import { firstFrom, hintsOf, hitsOf, isNear } from "../hints.ts"
import { memo, remembered } from "../memo.ts"
import { ending } from "../text/match-at.ts"
import { contactTitle, contactTitleUnspaced, houseTold, tellsHours, ourShopHints, publicDeskHints, serviceTitle, serviceTitleUnspaced, whereTitle } from "../words/public-titles.ts"
import { shopLineHints } from "../words/shop-line-words.ts"
import { namesPublicHouse } from "../words/public-houses.ts"
import { isCalledSo, namesShop, tellsTrade } from "../words/trade-words.ts"
import { isGivenName, isPlainWord, isSurname } from "../words/word-kinds.ts"

const ownPage = /\b(?:contact(?: us)?|store locator|stores?|our (?:shops?|stores?|offices?)|locations?|find us|visit us|footer|imprint|impressum|about(?: us)?|legal notice|mentions légales|aviso legal|kontakt|filialen?|help(?: cent(?:er|re))?|support|branches|nous contacter|contacto|contatti|note legali|company|press)\b/iu
const ownUrl = /\/(?:contact|contact-us|stores?|locations?|imprint|impressum|about|about-us|legal|kontakt|help|support|store-locator)(?:[/?#.]|$)/i
const business = /(?:©|\b(?:visit (?:us|our)|our (?:shop|store|office|address|headquarters|showroom|warehouse)|find us|registered (?:office|address)|head ?office|headquarters|headquartered|return(?:s)? (?:to|address)|company (?:no|number|address)|store hours|opening hours|GmbH|Ltd|Limited|Inc|LLC|L\.L\.C|Corp|Corporation|S\.A|S\.r\.l|SAS|SARL|B\.V|AG|KG|e\.V|Oy|AB|A\/S|Sp\. z o\.o|Store|Shop|Hotel|Restaurant|Café|Cafe|Museum|Library|University|Hospital|Clinic|Branch|Filiale|Geschäftsstelle|Öffnungszeiten|besuchen Sie uns|siège social|Sede|Geschäftsführer)\b)[^\n]{0,60}$/u
const tied = /\b(?:ship|deliver\w*|bill|billing|send|sent|home(?! ?[>›|/»] ?\p{L})|lives?|resid\w*|customer|patient|my|his|her|their|wohnhaft|liefer\w*|livr(?!ari|air)\w*|envi\w*|sped\w*|caller)\b[^\n]{0,60}$/iu

/** Titles about one entry of an address book, or where one is written. */
const oneEntry = /(?<![\p{L}\p{M}])(?:add|edit|new|delete|remove|import|export|emergency|details|cards?|address ?book|famil\p{L}+|bearbeiten|hinzufügen|neue[rs]?|anlegen|notfall\p{L}*|urgence|modifier|ajouter|nouveau|editar|añadir|nuevo|emergencia|modifica|aggiungi|nuovo|emergenza|emergência|adicionar|novo|bewerken|toevoegen|nieuw|nood\p{L}*|edytuj|dodaj|nowy|alarmow\p{L}*|rodzin\p{L}*|upravit|přidat|nový|redigera|lägg till|muokkaa|lisää|szerkesztés|új|ekle|düzenle|yeni|acil|добавить|изменить|редактир\p{L}*|новый|экстренн\p{L}*|семь[яи]|додати|новий)(?![\p{L}\p{M}])|编辑|添加|新建|紧急|緊急|編集|追加|추가|편집|비상/iu
const [shopReach, deskReach, lineReach] = [160, 60, 90]
/** "TP. Hồ Chí Minh": a town is called after somebody. */
const town = /^(?:TP\.?|thành phố|quận|phường|kota|kab\.?|city of|ville de) /iu
const namesPerson = (words: readonly string[]): boolean => words.some(word => isGivenName(word) || (words.length > 1 && words.length < 4 && isSurname(word) && words.every(one => one === word || isSurname(one) || /^\p{Lu}\.?$/u.test(one))))
/** Whether a few words may be a person's name: "Contacts – Ann Lee" is a page of an address book. */
const isSomebody = (part: string): boolean => {
  const words = part.split(/\s+/)
  return !town.test(part) && words.length <= 4 && words.every(word => /^[\p{Lu}\p{Lo}]/u.test(word)) && namesPerson(words)
}
/** The same in doubt: names that no list knows are names too, unless one of their words is an ordinary one or tells a trade. */
const maybeSomebody = (part: string): boolean => !tellsTrade(part) && (isSomebody(part) || /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*){1,2}$/u.test(part) && !part.split(" ").some(word => isPlainWord(word)))
/** On the page of a house: streets in scripts without capitals look like any name, so there only known ones count. */
const maybeCased = (part: string): boolean => /\p{Lo}/u.test(part) ? isSomebody(part) : maybeSomebody(part)
/** Whether a person is named, as far as `judge` can tell, before what a card tells: on its line or on one of the two above. */
const ledBy = (judge: (part: string) => boolean, text: string, start: number): boolean =>
  text.slice(Math.max(0, start - shopReach), start).split("\n").slice(-3).some(line => line.split(/[,，、:：|(]|\s[–—-]\s|(?<=\p{L}{3})\.\s/u).some(part => judge(part.trim())))

/** "The council office at 1 Castle Square is closed on …" */
const [opensAt, isOpen] = [/(?<!\p{L})(?:office|library|museum|shop|store|branch|cent(?:re|er)|hall|station|pool|gallery|theatre|market) at $/u, /^(?:(?! (?:the|and|a|my|our|their|his|her) )[^.\n]){4,40} (?:is|are|will be) (?:open|closed)(?!\p{L})/u]
/** Whether an address or a number at an offset is a business's own, shown to everybody. */
const isBusiness = (text: string, start: number, { page, url }: DetectContext): boolean => {
  const left = text.slice(Math.max(0, start - 90), start)
  const own = (page !== undefined && ownPage.test(page) && !personal.test(withoutDesk(page)) && !oneEntry.test(page) && !(isService({ page }) && (isCase(text, start, start) || !opensAsDesk(text, start, { page })))) || (url !== undefined && ownUrl.test(url))
  // What is looked for stands on the line itself: most addresses begin one.
  return (business.test(left.slice(left.lastIndexOf("\n") + 1)) || opensAt.test(left) && !/(?<!\p{L})(?:I|we|rent|lives?|flat|over|behind|near|above|opposite|next to|my|place)(?!\p{L})/u.test(left) && isOpen.test(text.slice(start, start + 80)) || own && !ledBy(isSomebody, text, start)) && !tied.test(left.replaceAll("\n", " ")) && !isCarried(left)
}

const carried = /(?<![\p{L}\p{M}])(?:мо[йяё] |моего |моей |мне |мій |моє |мені |můj |moje |mój |benim |رقمي|dostaw|doruč|dodá|lever(?!a )|toimit|szállít|достав|teslim|адресат|получател|одержувач|customer|kunde|client(?!s)|cliente|giao hàng|người nhận|penerima|pengiriman|alıcı|hello(?!@)|dear|on file|yours?|my(?!\p{L})|(?:book(?:ing|ed)|reserv(?:ation|ed)) (?:of|for|by)(?! the)|(?:buchung|reservierung) (?:von|für)|réservation (?:de|pour|au nom)|reserva (?:de|para|a nombre)|prenotazione (?:di|per|a nome)|rezervace (?:pro|na|paní|pana)|rezerwacja (?:dla|na|pan)|bokning (?:för|av)|бронь на|бронирование (?:на|для)|m(?:in|itt|ina|ein\p{L}*|on|es|i[oa]?|eu|inha|ijn) (?:adress?e?|adresse|address|tel\p{L}*|n[uú]m\p{L}*|nummer|dirección|indirizzo|endereço|morada|adres|mail|e-mail))(?![a-z]*[ -]?(?:service|care|support))|配送|收货|收貨|送货|お届け|届け先|ご自宅|배송|받는|患者|환자|ผู้รับ|จัดส่ง|توصيل|المستلم|تحویل|گیرنده|משלוח|מקבל/iu
/** Words that tie what follows to somebody, on whatever line before it: an address begins on a line of its own. */
const tiedBefore = new RegExp(tied.source.replace(/\[\^.*$/, ""), "iu")
const isTied = remembered(left => tiedBefore.test(left))
const isCarried = remembered(left => carried.test(left))
const isWhere = (page: string): boolean => partsOf(page).some(part => whereTitle.test(part))
/** Where a business speaks of itself. Only a title tells that, in doubt it is none. */
const isContactPage = ({ page }: DetectContext): boolean => page !== undefined && tellsContact(page)
const tellsContact = remembered(page => (contactTitle.test(page) || contactTitleUnspaced.test(page) || isWhere(page)) && !isPersonal(withoutDesk(page)) && !doing.test(page) && !oneEntry.test(page))
/** "Mo–Fr 9–18" */
const weekHours = /(?<!\p{L})\p{L}{2,4}\.? ?[–-] ?\p{L}{2,4}\.?:? \d{1,2}(?:[:.]\d\d)? ?(?:Uhr |h )?[–-] ?\d{1,2}/u
/** Whether a text names the business that the page's title says it belongs to: "Contact – Garn & Co" is Garn & Co's own. */
const saysWhose = (text: string, start: number, end: number, { page = "" }: DetectContext): boolean => {
  const near = foldCase(text.slice(Math.max(0, start - shopReach), end))
  // "Blumenhof Petersen" is a house where it says when it is open in a week.
  const isNobodys = weekHours.test(text.slice(Math.max(0, start - shopReach), end + 120)) ? (part: string) => !isSomebody(part) && part.split(/\s+/).some(word => isSurname(word) || tellsTrade(word)) : (part: string) => !maybeSomebody(part)
  return partsOf(page).some(part => /[\p{L}\p{M}]{2}/u.test(part) && !contactTitle.test(part) && !contactTitleUnspaced.test(part) && isNobodys(part.trim()) && (near.includes(foldCase(part.trim())) || part.split(/\s+/).some(word => word.length > 4 && /^\p{Lu}/u.test(word) && !isPlainWord(word) && near.includes(foldCase(word)))))
}
/** Whether a line begins with a name that is nobody's: "Floral & Co, 5 Elm St". */
const ledByName = (text: string, start: number): boolean => {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start)
  const lead = /^\s*([\p{Lu}\p{Lo}][^,，、:：|(\n]{2,50}?)\s?(?:[,，、|(]|\s[–—-]\s)/u.exec(line)?.[1]
  return lead !== undefined && !/\d{3}/.test(lead) && labelType(lead) === undefined && !isSomebody(lead)
}
/** Whether a page is called after somebody, all of whose words are known as names: "Contact – Ann Lee" is a page of an address book, whatever shop its text tells of. */
const isSomebodys = ({ page = "" }: DetectContext): boolean => isTitledAfter(page)
const isTitledAfter = remembered(page => partsOf(page).some(part => /\S\s+\S/.test(part.trim()) && areNames(part) && !(/ \p{Ll}/u.test(part) && namesPublicHouse(part))))
const areNames = (part: string): boolean => part.trim().split(/\s+/).every(word => isGivenName(word) || isSurname(word))
const mail = /[\p{L}\d._-]{2,30}@[\p{L}\d.-]{3,60}/gu
/** Whether the house's own address for mail stands beside: who else would show it with a number of theirs. */
const hasHousesMail = (text: string, start: number, end: number, context: DetectContext): boolean => {
  const near = text.slice(Math.max(0, start - shopReach), end + lineReach)
  return near.includes("@") && (near.match(mail) ?? []).some(address => isHouses(address, context) || isDeskOnContact(address, context) && opensAsDesk(text, start, context))
}
/** Whether the words around say whose: "our shop", or the business's own name that the title bears. */
const namesBusiness = (text: string, start: number, end: number, context: DetectContext): boolean =>
  isNear(ourShopHints(text), start - shopReach, start) || isNear(shopLineHints(text), start - shopReach, end + lineReach) && !isSomebodys(context) || saysWhose(text, start, end, context) || isWhere(context.page ?? "") && ledByName(text, start)
/** Whether a contact page is called after a house that anybody may go to, and nobody: "Contact – Oak Street Clinic". */
const isHousesPage = (context: DetectContext): boolean => !isSomebodys(context) && partsOf(context.page ?? "").some(part => !contactTitle.test(part) && !contactTitleUnspaced.test(part) && (namesPublicHouse(part) || tellsTrade(part)))
/** What a form on such a page holds of whoever fills it in. */
const entered = /(?<![\p{L}\p{M}])(?:name|vorname|nom|nombre|nome|naam|angemeldet|signed in|logged in|callback|call back|rückruf|rappel|telefon|phone|anschrift|adresse|address)\s?:|callback|rückruf|rappel/iu
/** Whether what a desk keeps about somebody is told around: its tools are called as its page is, "Customer service". */
const isCase = (text: string, start: number, end: number): boolean => tellsCase(text.slice(Math.max(0, start - shopReach), end + lineReach))
const isService = ({ page = "" }: DetectContext): boolean => tellsService(page)
const tellsService = remembered(page => serviceTitle.test(page) || serviceTitleUnspaced.test(page))
const tellsReach: ReadonlySet<EntityType | undefined> = new Set<EntityType | undefined>(["PHONE", "EMAIL", "ADDRESS"])
/** Whether the lines before a value begin with no more than a label, a desk, hours or the house's own name: "Umzug nach Lindenweg 4, …; info@…" tells of somebody's move. */
const opensAsDesk = (text: string, start: number, { page = "" }: DetectContext): boolean => {
  const from = Math.max(0, start - shopReach)
  const lines = text.slice(from, start).split("\n")
  const title = foldCase(page)
  return lines.slice(from > 0 && lines.length > 1 ? 1 : 0).every(line => {
    const lead = /^[^\d@]{0,60}/u.exec(line)?.[0].replace(mailStart, "") ?? ""
    return tellsHours(lead) || lineHits(lead).starts.length > 0 || publicDeskHints(lead).length > 0 || lead.split(/[^\p{L}\p{M}'’-]+/u).every(one => one.length < 3 || ofHow(one) || tellsReach.has(labelType(one)) && labelType(one) !== undefined || title.includes(foldCase(one)))
  })
}
/** What an address for mail begins with, where a line is cut at its sign. */
const mailStart = /[\p{L}._-]+$/u
/** A business tells on its contact page how it is reached. `byHours`: also where only a desk that anybody may ask for, or when it is open, says that it is one. */
const toldByShop = (text: string, start: number, end: number, context: DetectContext, byHours = true): boolean => {
  if (!isContactPage(context)) return false
  const left = text.slice(Math.max(0, start - shopReach), start)
  if (isTied(left) || isCarried(left) || isService(context) && !opensAsDesk(text, start, context)) return false
  return !isCase(text, start, end) && (namesBusiness(text, start, end, context) || byHours && hasHousesMail(text, start, end, context) && !ledBy(maybeSomebody, text, start) && !entered.test(left) ||
    byHours && (isNear(publicDeskHints(text), start - deskReach, end + deskReach) || tellsHours(left + text.slice(end, end + 120))) && !ledBy(isHousesPage(context) ? maybeCased : maybeSomebody, text, start))
}

/** Where names are given out below a word of its own: "brightcart.co.uk" is called Brightcart. */
const shared = /(?<=\.)(?:com?|org|net|ac|or|ne|go|gov|edu|nom|web)\.(?=[a-z]{2}$)/
/** Titles of what is written or sold to one of many: a sole trader's name heads them too. */
const oneCase = /(?<!\p{L})(?:conversations?|tickets?|threads?|leads?|deals?|crm|konversation\p{L}*|unterhaltung\p{L}*|conversaci[óo]n\p{L}*|conversazion[ei]|conversas?|gesprek\p{L}*|rozmow[ay]|konverzac\p{L}*|переписка|диалог\p{L}*|invoices?|rechnung\p{L}*|factures?|facturas?|fatture?|fatura\p{L}*|factuur|faktur\p{L}*|счёт|счет)(?!\p{L})/iu
const billedTo = ending("(?<!\\p{L})(?:(?:invoice|bill|quote|receipt)s? (?:to|for)|rechnung an|facture (?:à|pour)|factura (?:a|para)|fattura a|fatura para|factuur aan|faktura (?:dla|pro|til|till))(?: [^\\n]{0,60})?", "iu")
/** A business's own address for mail: under a domain that is called like the business in the title, and of no person. */
const isHouses = (address: string, { page = "", url }: DetectContext): boolean => {
  const [local = "", domain = ""] = foldCase(address).split("@")
  if (domain !== "" && houseDesk.test(local) && isContactPage({ page }) && hostOf(url).endsWith(`.${domain}`) && !partsOf(page).some(part => maybeSomebody(part.trim()))) return true
  if (!houseDesk.test(local)) return false
  const own = bareLetters(domain.replace(shared, "").split(".").at(-2) ?? "")
  return own.length > 4 && !isPersonal(withoutDesk(page)) && !oneCase.test(page) && !(shared.test(domain) && isCalledAfter(address)) && partsOf(page).some(part => (bareLetters(part) === own || part.includes("&") && ["and", "und", "et", "y", "e", "en", "i", "og", "och"].some(joint => bareLetters(part.replace("&", joint)) === own)) && !areNames(part) && !isCalledSo(part))
}
/** "info@kirstenholm.example", "post@familiagil.example": a host that is called after somebody. */
const isCalledAfter = (address: string): boolean => {
  const host = foldCase(address.split("@")[1] ?? "").replace(shared, "").split(".").at(-2) ?? ""
  const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
  return /famil/.test(host) || host.includes("-") && host.split("-").some(part => part.length > 3 && isGivenName(named(part))) ||
    host.length < 30 && Array.from({ length: Math.max(0, host.length - 5) }, (_, at) => at + 3).some(cut => isGivenName(named(host.slice(0, cut))) && isSurname(named(host.slice(cut))) || isSurname(named(host.slice(0, cut))) && isGivenName(named(host.slice(cut))))
}
/** A desk's address on a contact page that is called after nobody: "help@shop.example". What anybody could have taken at a host that is free for all is none. */
const isDeskOnContact = (address: string, context: DetectContext): boolean => isContactPage(context) && !isSomebodys(context) && isDesk(address) && !atFreeHost.test(address)
/** "recepcion@garcia.example, María García": whose it is. */
const isSomebodyBehind = (text: string, end: number): boolean => {
  const name = /^,? ?\(?(\p{Lu}\S{1,20} \p{Lu}[^\s,;.)]{1,20})/u.exec(text.slice(end, end + 60))?.[1]
  return name !== undefined && isSomebodysName(name)
}
/** The same, where nobody is named and nothing says that it is the reader's. */
const toldByDesk = (text: string, start: number, end: number, context: DetectContext): boolean => {
  const address = text.slice(start, end)
  if (!isDeskOnContact(address, context) || isCalledAfter(address)) return false
  const [left, around] = [text.slice(Math.max(0, start - shopReach), start), text.slice(Math.max(0, start - shopReach), end + 12)]
  return !isTied(withoutDesk(left)) && !isCarried(left) && !entered.test(left) && !saysReaders(around) && !saysSomebody(around) && !ledBy(maybeSomebody, text, start) && !isSomebodyBehind(text, end) && !isCase(text, start, end)
}
/** The host of a page's address, with a dot before it. */
const hostOf = (url = ""): string => `.${foldCase(/^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? "")}`
const bareLetters = (text: string): string => foldCase(text).normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "")
/** Desks of a house in many languages. */
const houseDesk = /^(?:info\p{L}*|presse(?:stelle|buero|kontakt|team|service|abteilung|referat|amt|office|info)?|prensa|stampa|ufficio[-_.]?stampa|imprensa|pers|prasa|sajto|support|care|customercare|custserv|soporte|suporte|sac|servicio|servizio|assistenza|klantenservice|obsluga|podpora|zakaznik|kundtjanst|kundeservice|palvelu|destek|hotro|bantuan|layanan|cskh|ayuda|ajuda|aide|hilfe|hulp|pomoc|contact\p{L}*|sales|hello|hallo|hi|help|service|office|press|media|privacy|legal|no-?reply|kontakt|contacto|contato|contatti|webmaster|careers|jobs|billing|orders?|shop|store|mail|team|post|laden|bestellung(?:en)?|verkauf|buero|boutique|magasin|commandes?|bonjour|tienda|pedidos?|ventas|hola|negozio|ordini|vendite|ciao|loja|vendas|pedidos|ola|winkel|bestellen|verkoop|sklep|zamowienia|biuro|obchod|objednavky|butik|order|asiakaspalvelu|myynti|bolt|rendeles|comenzi|magazin|trgovina|narudzbe|siparis|magaza|bilgi|toko|cs|reservations?|reservas?|booking|reception|empfang|front[-_.]?desk|appointments?|enquiries|inquiries|admin|secretar\p{L}*|sekretariat|praxis|termine?|citas|rdv|accueil|secretariat|segreteria|prenotazioni|atendimento|geral|recep[cç][aã]o|balie|receptie|rejestracja|sekretariat|urzad|podatelna|ordinace|mairie|comune|protocollo|ayuntamiento|gemeinde|rathaus|kommun|kommune|kirjaamo|hivatal|primaria|registratur\p{L}*|registro|gemeinde\p{L}*|pfarr\p{L}*|buergerservice|stadtverwaltung|school\d*|kancel[aá]r\p{L}*|licey\d*|gymn\p{L}*\d*|gimnaz\p{L}*\d*|shkola\d*|skola\d*|szkola\d*|schule|ecole|escola|colegio|scuola|skole|koulu|stay|lost[-_.]?(?:property|and[-_.]?found)|lostproperty|fundbuero|objets[-_.]?trouves|obec|gmina|parafia|parish|parroquia|parrocchia|paroisse|borgerservice|postmottak|post(?:a|e|en|amt|kontoret?|master|service)|seurakunta|egyhaz|plebania|sprava|uradovna|rezerv\p{L}*|rezerwacj\p{L}|recep\p{L}{1,6}|rezep\p{L}+|foglalas\p{L}*|varaus\p{L}*|bokning\p{L}*|hotel|highways|planning|council[-_.]?tax|environment(?:al)?(?:[-_.]?health)?|recycling|waste|licensing|parking|elections|registrars?|libraries)$/u

/** Whether words name a house that anybody may go to, and nobody: "Parrocchia San Rocco" is one, "Anna Kirke" is somebody. */
const isHouse = (part: string): boolean => (namesPublicHouse(part) || tellsTrade(part)) && (!isSomebody(part) || /\p{L}['’]s /u.test(part) || endsAsHouse.test(part) || tellsTrade(/\s(\S+)$/u.exec(part)?.[1] ?? "") || isHouse(/^\S+(?=\s)/u.exec(part)?.[0] ?? ""))
/** What nobody is called, where a name ends: "Wexcombe Town Council" is no Mr Council. */
const endsAsHouse = /(?<!\p{L})(?:council|associates|surgery|practice|clinic|hospital|museum|library|college|office|committee|department|gjestehus|merkezi|müdürlüğü|belediyesi)$/iu
/** Whether the house that a title names is who speaks: "Restaurant La Treille", "La Treille, 6 rue des Vignes". */
const isCard = ({ page = "" }: DetectContext, lead: string): boolean => lead.length > 3 && (housesIn(page) ?? []).some(part => isHouse(part) && (part.includes(lead) || lead.includes(part)))
/** Whether a title is a house's, and says nothing of one's own there: "Mairie de Bran", "市役所", "The Old Ferry Inn – Rooms". `lead`: who the text says speaks. */
const isHousePage = (context: DetectContext, lead: string): boolean => {
  const houses = housesIn(context.page ?? "")
  if (!houses || sought(lead)) return false
  // "Контакти", "联系我们": a page that says no more than how somebody is reached is a house's only where one speaks.
  if (houses.length === 0) return isHouse(lead) && (!isSomebody(lead) || withArticle.test(lead) || beginsAsHouse(lead))
  return houses.every(part => isHouse(part) || isHouse(lead) && lead.includes(part) && !isSomebody(part))
}
/** "Padaria Estrela", "Ristorante Da Gino": a trade first, and then no more of somebody's name than one word of it. */
const beginsAsHouse = (lead: string): boolean => {
  const [first = "", ...others] = lead.split(/\s+/)
  return isHouse(first) && !isGivenName(first) && !isSurname(first) && !(others.length === 1 && whoWorks.test(first) && isGivenName(others[0] ?? "")) && others.filter(word => !ofSaints.test(word) && (isGivenName(word) || isSurname(word))).length < 2 && others.length < 4
}
/** Trades that say who, and not where. */
const whoWorks = /^(?:berber|kuaför|terzi|kasap|bakkal|manav|florista?|fleuriste|fioraio|barber[oe]?|barbiere?|boulang(?:er|ère)|boucher|coiffeu(?:r|se)|metzger(?:in)?|bäcker(?:in)?|friseur(?:in)?|tailor|plumber|mechanic|baker|butcher|krawiec|fryzjer(?:ka)?|piekarz|kadeřni\p{L}+|пекарь|парикмахер|fodrász|frizer|coafor|frisör|frisør|kampaaja|parturi)$/iu
const sought = caselessTest("^(?:behind|above|opposite|next (?:to|door)|near|flat at|room at|hinter|über|neben|gegenüber|wohnung|derrière|au-dessus|à côté|detrás|encima|sopra|dietro|accanto|em cima|atrás|boven|achter|naast|obok)(?!\\p{L})|(?<!\\p{L})(?:c/o|privat|privé|assistant|worker|employee|(?<!dry )cleaner|landlord|landlady|owner|barista|waiter|waitress|guest(?! ?house)|witness|(?:garage|yard) sale|(?<!by )appointment|inhaber(?:in)?|chefin|azubi|lehrling|kellner(?:in)?|patronne|propriétaire|serveuse|dueñ[oa]|camarer[oa]|titolare|cameriere?a?|don[oa] d[oa]|właściciel(?:ka)?|kelner(?:ka)?|majitel(?:ka)?|ejer|ägare|omistaja|eigenares|eigenaar|владел(?:ец|ица)|sahibi|stolen|thief|daughter|(?<!(?:&|and) )son|needed|wanted|required|gesucht|recherchée?|se busca|cercasi|procura-se|gezocht|poszukiwan\\p{L}|sökes|søges|søkes|etsitään|требуется|hledá se)(?!\\p{L})")
const ofSaints = /^(?:San|Sant[oa']?|São|Saint|St\.?|Sv\.?|De|Da|Do|Di|Du|Des|Del|La|Le|El|Los|Las)$/iu
/** "The Corner Bookshop": nobody is called so. */
const withArticle = /^(?:The|L['’]|Les|Los|Las|Gli|Het|Das) ?\p{Lu}/u
const longestHouse = 80
const seenHouses = memo<string[] | null>(200, 100)
/** What a title says besides how one is reached there: null where it says something of one's own. */
const housesIn = (page: string): string[] | null => isTitledAfter(page) ? null : saidBesides(page)
const saidBesides = (page: string): string[] | null => seenHouses(page, () =>
  page === "" || page.length > longestHouse || /\d{3}/.test(page) || isPersonal(withoutDesk(page)) || doing.test(page) || oneEntry.test(page) ? null
    : partsOf(page).map(part => part.trim()).filter(part => !(contactTitle.test(part) || contactTitleUnspaced.test(part) || whereTitle.test(part) || houseTold.test(part))))
/** Whose else something is that stands on such a page: the reader's, or of a dwelling. */
export const saysReaders = caselessTest("(?<![\\p{L}\\p{M}])(?:your|my|i['’]m|i am|mein\\p{L}*|ihr(?:e[nrms]?)?|dein\\p{L}*|votre|vos|mes|sus|tus|suo|sua|tuo|meu|minha|seu|mijn|mój|moje|moja|twój|twoje|twoja|váš|vaše|můj|tvoj\\p{L}*|vaš\\p{L}*|moj\\p{L}*|ditt|mitt|sinun|minun|az ön|dumneavoastră|dvs|tău|ваш\\p{L}*|тво[йяеёи]|мо[йяеёиї]|твій|мій|σας|σου|μου|sizin|benim|שלך|שלי|آپکا|شما|आपका|आपकी|आपके|मेरा|मेरी|আপনার|আমার|của bạn|của tôi|anda|saya|apt|apartment|flat|appartement|apto|lgh|whg|wohnung|mieszk|кв|квартира|daire|byt|lakás|διαμ|شقة|דירה|căn hộ|kamar)(?![\\p{L}\\p{M}])|['’]s (?:address|phone|number|home)|ของคุณ|您的|你的|我的|お客様の|ご自宅|あなた|고객님|저의|제 |\\d호")
const reached: ReadonlySet<EntityType> = new Set<EntityType>(["ADDRESS", "PHONE", "EMAIL", "GPS"])
/** What a line begins with, up to the first sign: who speaks. */
const leadOf = (text: string, start: number): string => {
  // Lines may be as long as the text: who speaks is looked for a little way off.
  const left = text.slice(Math.max(0, start - lineReach * 3), start)
  const from = left.lastIndexOf("\n") + 1
  return from > 0 || left.length === start ? /^\s*([^,،、:：;|(–.]{2,60})/u.exec(left.slice(from))?.[1]?.trim() ?? "" : ""
}
/** "Γιώργος Παπαδόπουλος", behind the trade: whose the house is. */
const ownersName = /^[\p{Script=Greek}\p{Script=Cyrillic}]{3,20} [\p{Script=Greek}\p{Script=Cyrillic}]{3,20}(?:ος|ου|ης|ας|ων?|ов|ев|ин|ын|ова|ева|ина|ко|ский|ская|енко|ук|юк)$/u
/** The name of a house that speaks first on its page, where what stands behind is its own: "Librairie du Moulin, 14 rue des Tilleuls". */
const namesHouse = (text: string, { start, end }: Finding, context: DetectContext, all: readonly Finding[]): boolean => {
  if (context.page === undefined || housesIn(context.page) === null || isSomebodysName(text.slice(start, end)) || ownersName.test(text.slice(start, end))) return false
  const lead = leadOf(text, Math.max(end, text.slice(end, end + shopReach).search(/[,،、:：;|(–.]/u) + end))
  return lead.includes(text.slice(start, end)) && isHouse(lead) && isHousePage(context, lead) && all.some(one => reached.has(one.type) && one.start >= end && one.start < end + shopReach && isPublic(text, one, context, all))
}
/** "Çınar Cad": a street, cut off at its stop. */
const streetEnd = / (?:Cad|Sok|Sk|Mah|Bulv|Blv|Str|St|Rd|Ave|Ln)$/u
/** "614000, Пермь, ", "8360 Keszthely, ": a town by its code, or a bare word of a script without capitals. */
const townFirst = /^[\s\d,،–-]*\d{3}[\s,–-]+(?:\p{L}{1,3}\. )?[\p{Lu}\p{Lo}][\p{L}\p{M}-]*(?:[,،]? ?$|, )|^(?:с|м|г|сел[оа])\. ?\p{Lu}[\p{L}-]+, ?$|^[\u0600-\u06ff\u200c]{2,12}، |^\p{L}{2,4}\. ?\d{0,2} ?$/u
/** Whether nothing stands before the first that a text tells but its house, its town, a desk, its hours or a label: "Burglary at 5 Elm Street" tells of something else. */
const opensAsHouse = (text: string, all: readonly Finding[], lead: string): boolean => {
  const first = all.reduce((least, one) => Math.min(least, one.start), text.length)
  const head = text.slice(Math.max(0, first - shopReach), first)
  const said = head.replace(/[\s:：.,،|–-]+$/u, "")
  return !/\p{L}/u.test(head) || isHouse(lead) || isHouse(said.split(/[,،:：;|(–.]/u)[0]?.trim() ?? "") || townFirst.test(head) || /^\p{L}+$/u.test(said) && (labelType(said) === "PHONE" || labelType(said) === "ADDRESS") ||
    isNear(publicDeskHints(text), first - shopReach, first) || isNear(lineHits(text).starts, first - shopReach, first) || tellsHours(head)
}
/** A part of the house's own name that looks like somebody's, or a street that its number follows: "Δήμος Ηρακλείου, Αγίου Τίτου 1". */
const isStreet = (text: string, { start, end, type, source }: Finding, lead: string): boolean =>
  type === "PERSON" && (publicSources.has(source) || source === "by-value") && (isHouse(lead) && start < text.indexOf(lead) + lead.length && lead.includes(text.slice(start, end)) || !isSomebodysName(text.slice(start, end)) && /^ \d{1,4}[a-zA-Z]?(?=[\s,.·]|$)/.test(text.slice(end, end + 7)))
/** A given name and what families are called by: "Marie Dupont 12" is in room 12. */
const isSomebodysName = (name: string): boolean => areNames(name) && isGivenName(/^\S+/u.exec(name)?.[0] ?? "")
const isDesk = (address: string): boolean => houseDesk.test(foldCase(address.split("@")[0] ?? ""))
/** A desk's mail below a government's own name: nobody else gets one there. */
const isOffices = (text: string, start: number, end: number, type: EntityType): boolean => type === "EMAIL" && /\.(?:gov|gob|gouv|govt|gub)(?:\.[a-z]{2})?$/i.test(text.slice(start, end)) && isDesk(text.slice(start, end))
/** Whom an office rings, at a number that costs nothing: "Call me back on 0800 …", "0345 … from Lee", "0800 … ext 22". */
const asked = caselessTest("(?<![\\p{L}\\p{M}])(?:(?:call|ring|phone|reach|text) (?:me|us back|him|her|them)|call(?:ed|ing)? back|callback|rang|called from|caller|complainant|appeals?|appellant|whistleblower|rückruf|rappel(?:er|ez)[ -]moi|llám(?:ame|enme)|richiamare)(?![\\p{L}\\p{M}])")
const passedOn = /\d,? ?(?:ext\.?|extension|x|ask for|from|von|de la part de) ?[\p{Lu}\d]/u
const newPatients = /new patients|neue patienten|nouveaux patients|nuevos pacientes|nuovi pazienti|novos pacientes|nieuwe patiënten/giu
/** Forms of mobiles that are towns' in Italy, Sweden, Japan, Korea and the Netherlands as well: there is a street or a postcode as they write it before. */
const alsoTowns = /^0(?!7)\d{2}[ -]\d{3} \d{2} \d{2}$|^0[2-5]\d[ -]\d{3}[ -]?\d{3,4}$|^07\d{2}[ .]\d{3}[ .]\d{3}$/
const townsThere = /(?<!\p{L})(?:via|viale|piazza|corso|largo|vicolo) [^\n]{2,40}?\d{5} \p{Lu}|[시군구] [^\n]{0,30}[로길동] ?\d|[市区町村][^\n]{2,30}\d|(?:gatan|vägen|gränd|torget|gata|väg) \d{1,4}[a-z]?, \d{3} \d{2} \p{Lu}|(?<!\d)\d{4} [A-Z]{2},? \p{Lu}\p{Ll}|(?:straße|strasse|str\.|platz|weg|gasse|allee) \d{1,4}[a-z]?,? \d{5} \p{Lu}\p{Ll}/iu
const isPocketHere = (text: string, { start, end }: Finding): boolean => isMobile(text.slice(start, end)) && !(alsoTowns.test(text.slice(start, end)) && townsThere.test(text.slice(Math.max(0, start - shopReach), start)))
/** A text whose addresses have no words behind their first figure: "Salem, OR 97301" is a town and nobody. */
const withoutTowns = (text: string, all: readonly Finding[], start: number): string => all.filter(({ type, end }) => type === "ADDRESS" && end <= start).reduce((left, one) => {
  const from = one.start + Math.max(0, text.slice(one.start, one.end).search(/\d/))
  return left.slice(0, from) + left.slice(from, one.end).replace(/\p{L}/gu, "0") + left.slice(one.end)
}, text.slice(0, start))
/** A house tells on its page how it is reached, where nobody is named and no more is told of anybody: under its own name, with its hours, its desk or its address for mail. */
const toldByHouse = (text: string, { start, end, type }: Finding, context: DetectContext, all: readonly Finding[]): boolean => {
  if (!reached.has(type) || context.page === undefined) return false
  const said = type === "ADDRESS" ? text.slice(start, end).split(",", 1)[0] ?? "" : ""
  const lead = leadOf(text, start) || (isHouse(said) ? said : "")
  if (!isHousePage(context, lead)) return false
  const isReach = (one: Finding): boolean => reached.has(one.type) || isStreet(text, one, lead) || all.some(other => other.type === "ADDRESS" && other.start <= one.start && one.end <= other.end)
  const [from, to] = [Math.max(0, start - shopReach), end + 120]
  const left = text.slice(from, start)
  const card = isCard(context, lead)
  const isFree = type === "PHONE" && tollFree.test(text.slice(start, end)) && !asked(text.slice(Math.max(0, start - deskReach), start)) && !passedOn.test(text.slice(start, end + 20))
  if (!all.every(isReach) || !isFree && !card && !isOffices(text, start, end, type) && !opensAsHouse(text, all, lead) || !card && all.some(one => one.type === "PHONE" && isPocketHere(text, one)) || isCase(text, start, end) || saysSomebody(text.slice(from, to).replace(newPatients, "")) || isKin(text.slice(from, to)) || isTied(left) || isCarried(left) || saysReaders(text.slice(from, to)) || ledBy(part => isSomebody(part) && areNames(part) && labelType(part) === undefined && !streetEnd.test(part), withoutTowns(text, all, start), start)) return false
  return type === "EMAIL" ? isDesk(text.slice(start, end)) : isFree || card || isHouse(lead) || isNear(publicDeskHints(text), from, to) || isNear(lineHits(text).starts, from, to) || tellsHours(left + text.slice(end, to)) ||
    all.some(one => one.type === "EMAIL" && one.start >= from && one.start < to && isDesk(text.slice(one.start, one.end)))
}

/** Whether a part of a title is a shop's sign, and no more of somebody's name on it than one word: "Padaria Sol Nascente", "Lale Kitabevi"; "Salon Anna Weber" is hers. */
const isSign = (part: string): boolean => {
  if (!(namesShop(part) || namesPublicHouse(part) || tellsTrade(part)) || isCalledSo(part)) return false
  // "Cafe Ravn" is a house, though people are called both.
  if (areNames(part)) return tellsTrade(/^\S+/.exec(part)?.[0] ?? "") && part.split(/\s+/).length < 3
  const others = part.split(/\s+/).filter(word => !namesShop(word) && !namesPublicHouse(word) && !tellsTrade(word))
  return !(others.length > 1 && others.some(isGivenName) && areNames(others.join(" ")))
}
const isShopPage = remembered(page => { const houses = (saidBesides(page) ?? []).filter(Boolean); return houses.length > 0 && houses.every(isSign) })
/** Under a shop's sign a text that is no more than its card tells of the shop: where it is, and how it is rung. */
const toldUnderSign = (text: string, { start, end, type }: Finding, { page = "" }: DetectContext, all: readonly Finding[]): boolean =>
  reached.has(type) && page !== "" && isShopPage(page) && isBareCard(text, page, all) && !isTied(text) && !isCarried(text) && !saysReaders(text) && !saysSomebody(text) && !isKin(text) && !isCase(text, start, end) && !asked(text) &&
  all.every(one => reached.has(one.type) ? one.type !== "EMAIL" || isDesk(text.slice(one.start, one.end)) && !atFreeHost.test(text.slice(one.start, one.end)) : one.type === "PERSON" && all.some(other => other.type === "ADDRESS" && other.start <= one.start && one.end <= other.end)) &&
  !all.some(one => one.type === "PHONE" && isPocketHere(text, one))

const hotline = ending("\\b(?:customer (?:service|care|support)|call us|contact us|help ?line|(?:\\p{L}+-?)?hotline|support line|toll[- ]free|freephone|orders? by phone|reservations|service client|kundenservice|kundendienst|atención al cliente|assistenza clienti|klantenservice)\\b[^\\n]{0,30}", "iu")
/** What each of them holds. */
const hotlineHints = hintsOf("customer |call us|contact us|help|hotline|support line|toll|freephone|by phone|reservations|service client|kundenservice|kundendienst|atención al|assistenza|klantenservice")
/** The same in many languages, as parts of words. */
const lineHits = hitsOf([
  "helpline|help desk|hotline|customer service|customer care|lost property|lost and found|switchboard|poison control|kundenservice|kundendienst|kundenhotline|giftnotruf|störungsdienst|störungsnummer|telefonseelsorge|fundbüro|telefonzentrale|service client|numéro vert|standard téléphonique|objets trouvés|atención al cliente|línea de ayuda|línea de atención|centralita|objetos perdidos|servizio clienti|assistenza clienti|numero verde|centralino|oggetti smarriti",
  " sac |linha de apoio|apoio ao cliente|atendimento ao cliente|perdidos e achados|klantenservice|klantendienst|storingsnummer|gevonden voorwerpen|infolinia|biuro obsługi klienta|obsługa klienta|rzeczy znalezionych|müşteri hizmetleri|çağrı merkezi|destek hattı|danışma hattı|yardım hattı|горячая линия|горячей линии|служба поддержки|служба підтримки|хотлайн|телефон доверия|телефон довіри|гаряча лінія|гарячої лінії|колл-центр|кол-центр|контактный центр|контакт-центр|единая справочная|бюро находок|гореща линия|горещата линия",
  "automated line|kundcenter|kundeservice|kundtjänst|kundesenter|sentralbord|växeln|omstilling|hittegods|asiakaspalvelu|löytötavara|neuvontapuhelin|ügyfélszolgálat|segélyvonal|talált tárgyak|zákaznická linka|zákaznický servis|zákaznícka linka|infolinka|linka důvěry|linka dôvery|bezplatná linka|ztráty a nálezy|serviciul clienți|relații cu clienții|telverde|linia verde|obiecte pierdute|korisnička služba|služba za korisnike|pomoč uporabnikom|γραμμή εξυπηρέτησης|εξυπηρέτηση πελατών|τηλεφωνικό κέντρο|γραμμή βοήθειας|call center|call centre",
  "خدمة العملاء|خط ساخن|الخط الساخن|خط المساعدة|مركز الاتصال|שירות לקוחות|קו חם|מוקד שירות|מוקד טלפוני|پشتیبانی|خدمات مشتریان|مرکز تماس|हेल्पलाइन|हेल्पलाईन|ग्राहक सेवा|हॉटलाइन|হেল্পলাইন|হটলাইন|গ্রাহক সেবা|สายด่วน|ศูนย์บริการลูกค้า|คอลเซ็นเตอร์|ลูกค้าสัมพันธ์|tổng đài|đường dây nóng|chăm sóc khách hàng|layanan pelanggan|pusat panggilan|pusat bantuan",
  "お客様センター|お客様相談|カスタマーセンター|カスタマーサポート|コールセンター|サポートセンター|サポート窓口|フリーダイヤル|忘れ物センター|代表電話|客服|热线|熱線|服务电话|咨询电话|总机|대표전화|대표번호|고객센터|고객상담|콜센터|상담전화|분실물"
].join("|"))
/** What may stand between such a word and its number: when and where it is answered, and no end of a sentence. */
const ofLine = /^(?:[^\n.!?;@。]|\.(?=\s?(?:[\p{Ll}\d,]|$))){0,50}$/u
/** What a line is told with: labels, days, that it costs nothing. */
const ofHow = caselessTest("^(?:tel\\p{L}*|ph(?:one)?|numb?er|free|toll|call|dial|line|open|daily|at|on|the|and|for|all|hours|nummer\\p{L}*|unter|kostenlos\\p{L}*|täglich|gebührenfrei\\p{L}*|numéro|gratuit\\p{L}*|appel|gratis|gratuit[ao]|número|numero|verde|bezpłatn\\p{L}*|całodobow\\p{L}*|bezplatn\\p{L}*|nonstop|тел|телефон\\p{L}*|бесплатн\\p{L}*|круглосуточн\\p{L}*|безкоштовн\\p{L}*|цілодобов\\p{L}*|telefon\\p{L}*|ücretsiz|puh|puhelin|tlf|τηλ\\p{L}*|hotline|helpline|infolin\\p{L}*|service|support|رقم|هاتف|تلفن|على|שאלון|טלפון|חינם|फ़ोन|फोन|ফোন|miễn phí|gọi|số)$|^(?:電話|电话|電話番号|热线|熱線|전화|번호|โทร|免费|フリーダイヤル)+$")
const saysHow = (gap: string): boolean => /\d/.test(gap) || gap.split(/[^\p{L}\p{M}]+/u).every(one => one.length < (/\p{Script=Han}|\p{Script=Hangul}/u.test(one) ? 2 : 3) || ofHow(one))
/** Whom somebody rings or rang, and whose number it is: then it is no house's. */
const rang = caselessTest("(?<![\\p{L}\\p{M}])(?:call(?:ed|ing|s)?|rang|caller|callback|ring|rückruf|angerufen|ruft|rappel\\p{L}*|appel\\p{L}*|llam[aó]\\p{L}*|chiama(?:to|re)|richiam\\p{L}*|lig(?:ou|ar)|belde|gebeld|terugbel\\p{L}*|zadzwoni\\p{L}*|dzwoni\\p{L}*|arad\\p{L}*|звонил\\p{L}*|(?:по|пере)звон(?!ите)\\p{L}*|ringde|ringte|soitti\\p{L}*|hívt\\p{L}*|volal\\p{L}*|sunat|mobile?|handy|cellulare|m[oó]vil|komórk\\p{L}*|мобильн\\p{L}*|номер (?:клиента|абонента)|customer|client(?!e)|klient(?!a)|kunden?|kunde(?:n|ns)|asiakkaan|ügyfél|from|von|de|od|от|від|fra|från)(?![\\p{L}\\p{M}])|来电|來電|着信|전화번호는")
/** Behind such words it is somebody's after all: "contact us: my number …". */
const somebodys = /(?<![\p{L}\p{M}])(?:called|rang|callback|rückruf|my|his|her|their|caller|(?:customer|client|patient|caller)['’]s|mein\p{L}*|mon|mi|mio|meu|mijn)(?![\p{L}\p{M}])(?! (?:service|care|support))/iu
/** A line that anybody may call: "Kundeservice: 915 03 100", "お客様センター 0120-000-123". */
const isHotline = (text: string, start: number, end: number): boolean => {
  const left = text.slice(Math.max(0, start - 60), start)
  if (isNear(hotlineHints(text), start - 60, start) && hotline(left) !== null && !somebodys.test(left)) return true
  const { starts, ends } = lineHits(text)
  const last = firstFrom(starts, start) - 1
  const from = ends[last]
  if (from === undefined || from > start || start - from > 50) return false
  const gap = text.slice(from, start)
  return ofLine.test(gap) && !isMobile(text.slice(start, end)) && !saysSomebody(text.slice(from, end + 30)) && !isKin(text.slice(from, end + 30)) && saysHow(gap) && !rang(gap) && !saysReaders(text.slice(Math.max(0, from - 40), start + 60)) && !isCarried(gap)
}

/** Pages on which the law makes a business say how it is reached. */
const imprint = /\b(?:imprint|impressum|legal[ -]notice|mentions[ -]l[ée]gales|aviso[ -]legal|note[ -]legali|colofon|press[ -](?:contact|office|room))\b|\/press(?:[/?#]|$)/iu
const desk = /^(?:info|support|contact|sales|hello|help|service|office|press|privacy|legal|no-?reply|kontakt|contacto|webmaster|careers|jobs|billing|orders|customer\.?service)@/i
const tollFree = /^\D*(?:(?:\+44 ?|0)3(?:00|03|30|33|44|45|70|71)(?: \d{3} \d{4}$| ?\d{2} \d{2} \d{2}$)|(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?|0800|0808|\+\d{2} ?800)(?!\d)/

const townKey = /[?&](?:q|city|town|place|location|loc|ville|ciudad|ort|stadt|citta|cidade|plaats|miasto)=$/i
const lives = /[?&](?:addr\w*|street|strasse|rue|house|zip|post\w*|plz|cp|e?mail|phone|tel|name|first\w*|last\w*|user\w*)=/i
/** The town alone in the address of a page or a service that anybody may ask about a town: "?city=Lyon". */
const isAskedTown = (text: string, start: number, end: number): boolean => {
  if (!townKey.test(text.slice(Math.max(0, start - 16), start)) || /\d/.test(text.slice(start, end))) return false
  const from = text.lastIndexOf("http", start)
  return from >= 0 && start - from < 300 && !isTied(text.slice(Math.max(0, from - 40), from)) && !lives.test(text.slice(from, end + 200).split(/[\s"'<>]/)[0] ?? "")
}

/** What a guide to a town tells of. */
const sights = /(?<![\p{L}\p{M}])(?:sights?|sightseeing|landmarks?|attractions?|monuments?|viewpoints?|national parks?|sehenswürdigkeit\p{L}*|denkmal\p{L}*|ausflugsziele?|sites? touristiques?|monumentos?|lugares de interés|qué ver|attrazioni|monumenti|cosa vedere|pontos turísticos|atrações|bezienswaardigheden|zabytki|atrakcje(?: turystyczne)?|gezilecek yerler|достопримечательност\p{L}+|пам['’ʼ]ятк\p{L}+|забележителности|αξιοθέατα|památky|pamiatky|látnivaló\p{L}*|atracții(?: turistice)?|sevärdhet\p{L}*|seværdighed\p{L}*|severdighet\p{L}*|nähtävyy\p{L}+|znamenitosti|معالم|אתרי תיירות|दर्शनीय स्थल|địa điểm du lịch|thắng cảnh|tempat wisata|objek wisata)(?![\p{L}\p{M}])|สถานที่ท่องเที่ยว|観光|名所|景点|景點|관광지?|명소/iu
/** What a list of mountains and waters is called, with no more words: there are people and towns of such names, and who walks there is somewhere as well. */
const wilds = caselessTest("^(?:mountains?|peaks|summits|hill ?walking|lakes|rivers|waterfalls?|volcano(?:es)?|glaciers?|lighthouses|berge|gipfel|wanderungen|montagnes|sommets|randonnées?|montañas|cumbres|senderismo|montagne|vette|escursioni|montanhas|trilhas|góry|szczyty|szlaki|hory|vrcholy|горы|вершины|гори|вершини|fjell|fjäll|tunturit|dağlar)$")
const openData = /^(?:open data|stations list)$/i
/** "1,345 m": how high or how large what stands there is. How far away somebody is counts as nothing. */
const height = /(?<![\p{L}\d])\d{1,3}(?:[.,  ]?\d{3})?(?:[.,]\d)? ?(?:m|ft|km²|км²|м|moh|m n\. ?m|mnm)\.?(?![\p{L}\d]| (?:away|from|entfernt|von|hinter|vor|derrière|après|de|dal|od|ot|от|från|fra|north|south|east|west))/u
const isWild = (text: string, start: number, end: number, page: string): boolean => {
  const parts = partsOf(page).map(part => part.trim())
  if (isPersonal(page) || !parts.some(part => wilds(part) && height.test(text.slice(Math.max(0, start - deskReach), end + 20)) || openData.test(part))) return false
  return !parts.some(part => areNames(part) && /\s/.test(part)) && !ledBy(part => part !== "" && areNames(part), text, start) && !saysReaders(text.slice(Math.max(0, start - shopReach), end)) && !saysSomebody(text.slice(Math.max(0, start - shopReach), end)) && !isKin(text.slice(Math.max(0, start - shopReach), end)) && !/(?<!\p{L})(?:home|house|casualty|missing|tent|live[ds]?)(?!\p{L})/iu.test(text.slice(Math.max(0, start - deskReach), start))
}
/** "Mount Rainier summit: ", "The Eiffel Tower stands at ": what everybody can find by its name, right before where it stands. */
const landmark = /(?<name>(?:Mount|Mt\.?|Monte?|Lake|Lac|Lago|Cape|Pico|Piz|Aiguille|Cerro|Volcán|Gunung|Гора|Озеро|Mont) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Mountain|Peak|Tower|Bridge|Castle|Cathedral|Falls|Glacier|Lighthouse|Volcano|Monument|Pyramids?|Palace|Basilica|Turm|Brücke|Dom)|(?:Tour|Torre|Pont|Puente|Ponte|Catedral|Cattedrale|Cathédrale|Château|Castello|Castillo|Castelo) (?:d['’]|de |di |del |da |do |des )?(?:la )?\p{Lu}[\p{L}'’-]+|\p{Lu}\p{Ll}+(?:spitze|horn|turm|brücke|gipfel|fjellet|toppen|tinden|tornet|tunturi))(?: (?:summit|peak|top|gipfel|sommet|cima|cumbre|vetta|szczyt|вершина))?(?<tells>,? (?:stands|is|lies|rises|steht|liegt|se trouve|se encuentra|está|si trova|fica|ligt|leży|stoi|находится|стоит)(?: (?:at|bei|auf|en|à|a|na|op|em|em|на))?)?[:, (]{1,3}$/u
const dwelt = caselessTest("(?<!\\p{L})(?:last (?:ping|seen|known)|ping|battery|akku|batería|batterie|batteria|phone|device|tracker|driver|courier|home|house|cabin|hut|chalet|cottage|villa|lodge|rental|casualty|missing|tent|camp|live[ds]?|meet|waiting|parked|we|our|us|treffen|wir|uns(?:er)?|nous|nos|nuestr\\p{L}+|noi|nostr\\p{L}|nós|noss\\p{L}|wij|ons|nas|мы|наш\\p{L}*)(?!\\p{L})")
/** Where somebody's telephone or parcel is looked for. */
const ofFinding = caselessTest("(?<!\\p{L})(?:location|airbnb|hosts?|saved|favou?rites?|run(?:s|ning)?|routes?|strava|activit(?:y|ies)|workouts?|rando|ruta|trip|live|find|phone|device|track(?:ing|er)|standort|position|ort|ortung|localisation|ubicación|posizione|localização|locatie|lokalizacja|местоположение|konum|sijainti|plats|placering|poloha|delivery|deliveries|lieferung|livraison|entrega|consegna)(?!\\p{L})")
/** With how high it is behind, or in a sentence on a page that is called so; where nobody is told of. */
const isLandmark = (text: string, start: number, end: number, page: string, all: readonly Finding[]): boolean => {
  const groups = landmark.exec(text.slice(Math.max(0, start - deskReach), start))?.groups
  const [name, tells] = [groups?.["name"]?.replace(/^The /, ""), groups?.["tells"]]
  const around = text.slice(Math.max(0, start - shopReach), end + deskReach)
  return name !== undefined && !isGivenName(/^\S+/.exec(name)?.[0] ?? "") && !doing.test(page) && !ofFinding(page) && (height.test(text.slice(end, end + deskReach)) || tells !== undefined && partsOf(page).some(part => part.trim() !== "" && name.endsWith(part.trim().replace(/^The /, "")))) && !isPersonal(page) && !saysReaders(around) && !saysSomebody(around) && !isKin(around) && !dwelt(around) && all.every(one => one.type === "GPS")
}
const publicSources: ReadonlySet<string> = new Set(["known-name", "beside", "inverted"])
/** Desks that a house hires through, and that it answers the law's questions at. */
const hires = /^(?:jobs?|careers?|recruit\p{L}*|hiring|talent|hr|cv|kadry|praca|kariera|rekrut\p{L}*|recrut\p{L}*|emplois?|rrhh|empleo|seleccion|lavoro|selezione|candidatur\p{L}*|vagas|rh|werkenbij|sollicit\p{L}*|vacatures?|bewerb\p{L}*|karri[eè]re|karier\p{L}*|personal\p{L}*|jobb|rekryt\p{L}*|rekry|tyopaikat|jobber|stilling\p{L}*|nabor|allas|karrier|carier[ae]|posao|zaposlitev|ik|kariyer|insankaynaklari|rabota|vakansii|saiyo|tuyendung|loker|karir|lowongan)(?:[-_.]\p{L}{2,12})?$/u
const applies = caselessTest("(?<![\\p{L}\\p{M}])(?:cv|r[ée]sum[ée]|applications?|apply|vacanc(?:y|ies)|jobs?|careers|join us|work with us|we seek|karriere|karriär|karierę?|kariéra|carrières?|rejoignez-nous|nous rejoindre|recrutement|trabaja con nosotros|lavora con noi|carreras?|trabalhe conosco|werken bij|kariyer|bewerbung\\p{L}*|stellen\\p{L}*|lebenslauf|candidature|emploi|offre d['’]emploi|empleo|currículum|oferta de (?:trabajo|empleo)|lavoro|candidatura|vagas?|currículo|vacature|sollicit\\p{L}+|oferty?|ogłoszenie|praca|pracę|zatrudni\\p{L}*|iş ilanı|özgeçmiş|резюме|ваканси\\p{L}|вакансі\\p{L}|работа|робота|ansökan|jobb|ansøgning|søknad|stilling|hakemu\\p{L}+|työpaikka|životopis|nabídka práce|pracovní|βιογραφικό|θέση|angajăm|önéletrajz|állás\\p{L}*|životopis|prijav\\p{L}+|السيرة الذاتية|وظيفة|קורות חיים|משרה|رزومه|استخدام|बायोडाटा|नौकरी|জীবনবৃত্তান্ত|hồ sơ|tuyển dụng|lamaran|lowongan)(?![\\p{L}\\p{M}])|สมัครงาน|履歴書|応募|採用|简历|招聘|应聘|이력서|채용|지원")
const [ofPrivacy, aboutPrivacy] = [/^(?:privacy|dpo|gdpr|rgpd|dsgvo|datenschutz|privacidad|privacidade|protecciondedatos|iod|kvkk|tietosuoja|dataskydd|personvern)$/u, /privacy|datenschutz|confidentialité|données personnelles|privacidad|privacidade|protección de datos|protezione dei dati|prywatnoś|danych osobowych|kişisel veri|конфиденциальн|персональн|конфіденц|integritet|persondata|personvern|tietosuoj|osobních údajů|adatvédel|προσωπικ/iu]
/** Where anybody has an address for mail. */
const atFreeHost = /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|gmx|web|freenet|t-online|orange|wanadoo|laposte|free|libero|virgilio|alice|tiscali|uol|bol|terra|sapo|ziggo|kpnmail|wp|o2|onet|interia|seznam|centrum|azet|mail|yandex|ya|rambler|bk|inbox|list|ukr|i|abv|qq|163|126|naver|daum|hanmail|rediffmail|proton|protonmail|aol|msn|freemail|citromail|telia|spray|online|walla)\.[a-z]{2,4}(?:\.[a-z]{2})?$/i
/** A desk that whoever looks for work may ring, and the press: right before its number, under a title that says so, where nobody is named. */
const [hiringDesk, pressDesk] = [
  caselessTest("(?<![\\p{L}\\p{M}])(?:hr|human resources|recruit(?:ment|ing)|personalabteilung|bewerberhotline|ressources humaines|(?:service|pôle) (?:rh|recrutement)|rrhh|recursos humanos|risorse umane|ufficio personale|personeelszaken|dział(?:em)? (?:kadr|hr)|kadry|отдел\\p{L}* кадров|відділ\\p{L}* кадрів|insan kaynakları|henkilöstö\\p{L}*|personální oddělení|resurse umane|hr-osztály)(?: (?:desk|team|department|office|line|hotline|afdeling|abteilung|service))?[ :,(–-]{0,3}(?:(?:on|at|under|unter|tel(?:efon)?\\.?|phone|fon|au|al|allo|pod|по|тел\\.?|puh\\.?|tlf\\.?)[ :]{0,2}){0,2}$"),
  caselessTest("(?:(?<![\\p{L}\\p{M}])(?:(?:press|media) (?:contact|office|enquiries|inquiries|desk|line|team)|pressekontakt|presse(?:stelle|büro)|medienkontakt|contact(?:s)? presse|service (?:de )?presse|contacto (?:de )?prensa|gabinete de prensa|ufficio stampa|contatti stampa|assessoria de imprensa|contacto de imprensa|perscontact|persvoorlichting|kontakt dla (?:prasy|mediów)|biuro prasowe|пресс-служба|прес-служба|basın (?:ofisi|iletişim)|presskontakt|pressekontakt|mediayhteydet|kontakt pro média|tiskové oddělení|sajtókapcsolat|contact presă|γραφείο τύπου)|プレス(?:窓口|お問い合わせ)|报道联系|媒体联系|언론 ?문의)[ :：,(–-]{0,4}(?:(?:[^\\s@]{2,40}@[^\\s@]{3,40}|[+\\d][\\d ().-]{5,18})[ ,·|–-]{1,4})?(?:(?:on|at|under|unter|tel(?:efon)?\\.?|phone|fon|tél\\.?|au|al|allo|pod|по|тел\\.?|puh\\.?|tlf\\.?)[ :]{0,2}){0,2}$")
]
const pressTitle = caselessTest("^(?:newsroom|news room|press(?: (?:room|office|centre|center|releases?|contacts?|info))?|media(?: (?:room|centre|center|relations))?|presse(?:bereich|portal|mitteilungen|raum)?|espace presse|salle de presse|sala de (?:prensa|imprensa)|prensa|sala stampa|area stampa|imprensa|pers|persruimte|dla (?:prasy|mediów)|centrum prasowe|пресс-центр|прес-центр|basın(?: odası)?|pressrum|presserom|lehdistö|medialle|pro média|pre médiá|sajtó(?:szoba)?|presă|τύπος|プレスルーム|媒体中心|新闻中心|보도자료)$")
const atDesk = (text: string, { start, end, type }: Finding, { page = "" }: DetectContext, all: readonly Finding[]): boolean => {
  const value = text.slice(start, end)
  if (page === "" || (type === "PHONE" ? isMobile(value) : !isDesk(value) || atFreeHost.test(value))) return false
  const left = text.slice(Math.max(0, start - shopReach), start)
  const told = applies(page) && hiringDesk(left) || partsOf(page).some(part => pressTitle(part.trim())) && pressDesk(left)
  return told && !isSomebodyBehind(text, end) && !saysSomebody(text.slice(end, end + 40)) && !ofApplicants(page) && !tellsOthers(left) && !isPersonal(page) && !isTitledAfter(page) && !isTied(left) && !isCarried(left) && !saysReaders(left) && !saysSomebody(left) && !isKin(left) && !asked(left) && !whoAnswers.test(left.slice(-18)) && all.every(one => reached.has(one.type))
}
/** Of whom a desk keeps something, and who spoke with it. */
const ofApplicants = caselessTest("(?<!\\p{L})(?:applicants|candidates|bewerber(?:innen)?|bewerbungen|candidats|candidatures|candidatos|candidati|candidature|kandidaten|kandydaci|кандидаты)(?!\\p{L})")
const tellsOthers = caselessTest("(?<!\\p{L})(?:applicant|candidate|candidat[oae]?|bewerber(?:in)?|kandidat(?:in|ka|en)?|kandydat(?:ka)?|sollicitant|кандидат\\p{L}?|source|journalist|told|asked|referred|rejected|called|spoke|rückfrage|leak)(?!\\p{L})")
const tellsTheirs = caselessTest("(?<!\\p{L})(?:applicant|candidate|bewerberin|bewerber|candidat|kandidat)['’]?s? (?:e-?)?mail|['’]s (?:application|cv|résumé|resume)(?!\\p{L})")
/** "HR desk (Ann): " */
const whoAnswers = /[\s(](?!Tel|Phone|Fon)\p{Lu}\p{Ll}/u
const isHiring = (text: string, start: number, end: number, { page = "" }: DetectContext): boolean => {
  const [local, left] = [foldCase(text.slice(start, end).split("@")[0] ?? ""), text.slice(Math.max(0, start - shopReach), start)]
  return !isPersonal(page) && !ofApplicants(page) && !atFreeHost.test(text.slice(start, end)) && !tellsCase(text.slice(start, end + lineReach)) && !tellsTheirs(text.slice(Math.max(0, start - 40), end + 40)) && (hires.test(local) && !local.split(/[-_.]/).slice(1).some(one => isGivenName(one.charAt(0).toUpperCase() + one.slice(1))) && (applies(page) || applies(left)) || ofPrivacy.test(local) && (aboutPrivacy.test(page) || aboutPrivacy.test(left)))
}
/** What everybody may know: a business's own address, line or desk where it shows them itself. `all`: what was found in the text. */
export const isPublic = (text: string, finding: Finding, context: DetectContext, all: readonly Finding[]): boolean => {
  const { start, end, type, source } = finding
  if (toldByHouse(text, finding, context, all) || toldUnderSign(text, finding, context, all)) return true
  // A name that nothing announces is a street's there, or somebody's whom anybody may ask for.
  if (type === "PERSON") return (publicSources.has(source) || source === "by-value") && namesHouse(text, finding, context, all) || publicSources.has(source) && (toldByShop(text, start, end, context, false) || isContactPage(context) && shopLineHints(text).length > 0 && !isSomebodys(context) && partsOf(context.page ?? "").some(part => part.includes(text.slice(start, end)) && text.includes(part.trim())))
  if ((type === "PHONE" || type === "EMAIL") && atDesk(text, finding, context, all)) return true
  if (type === "PHONE") return isHotline(text, start, end) || toldByShop(text, start, end, context) || ((tollFree.test(text.slice(start, end)) || imprint.test(context.page ?? "") || imprint.test(context.url ?? "")) && isBusiness(text, start, context))
  if (type === "EMAIL") return isHiring(text, start, end, context) || toldByDesk(text, start, end, context) || isHouses(text.slice(start, end), context) && billedTo(text.slice(Math.max(0, start - lineReach), start)) === null || houseDesk.test(foldCase(text.slice(start, end).split("@")[0] ?? "")) && isHousesPage(context) && toldByShop(text, start, end, context) || desk.test(text.slice(start, end)) && isBusiness(text, start, context)
  // A publication and a guide tell of public places.
  if (type === "GPS") return isPublication(context) || sights.test(context.page ?? "") && !isPersonal(context.page ?? "") || isWild(text, start, end, context.page ?? "") || isLandmark(text, start, end, context.page ?? "", all) || toldByShop(text, start, end, context)
  if (type === "ADDRESS" && isAskedTown(text, start, end)) return true
  return (type === "ADDRESS" || type === "TAX_ID") && (isBusiness(text, start, context) || toldByShop(text, start, end, context))
}
