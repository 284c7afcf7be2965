import type { Finding } from "../core/finding.ts"
import type { DetectContext } from "./detect-context.ts"
import { ending } from "./match-at.ts"

/**
 * Public facts are not private: who wrote an article, where a shop stands. What counts is whose data it is, and that is told
 * by the kind of page and by the words around.
 */
const publication = /\b(?:article|news|newspaper|blog|wiki\w*|encyclop\w*|novel|magazine|recipe|biography|travel guide|city guide|(?:book|film|movie|music) reviews?|playlist|lyrics|podcast|poem|bible|dictionary|nachrichten|zeitung|actualités|recette|noticias|artículo|notizie|articolo|notícias|artigo|nieuws|wiadomości|новости|статья)\b|ニュース|記事|新闻|뉴스/iu
/** Words that also name what somebody does or has ("Book a flight", "Review and pay", "Medical history"): they tell a publication only as a whole title. */
const wholeTitle = /^\s*(?:post|book|film|movie|cinema|journal|paper|press|review|history|museum|guide|sports?|music|course|artikel|buch|rezept|livre|presse|libro|receta|ricetta|boek|haber|книга)\s*$/iu
/** Folders of a page's path. A host may be called anything, and "/book/" is where one books. */
const publicationUrl = /^https?:\/\/(?:(?:[\w-]+\.)*wikipedia\.org(?:[/:?#]|$)|[^/?#]+\/(?:[^?#]*\/)?(?:news|article|articles|blog|story|stories|wiki|press|magazine|abs|doi)\/)/i
/** Pages of the user's own things are never publications, whatever their title also says. */
const personal = /\b(?:my|mine|account|inbox|mail|message|messages|chat|profile|settings|orders?|checkout|patient|customers?|members?|contacts?|payroll|notes?|mein|mon|mi|mio|meu)\b/iu

/** Where somebody does something of their own, and gives their data for it. */
const doing = /\b(?:pay|payments?|booking|reservations?|passengers?|travell?ers?|appointments?|regist(?:er|ration)|enrol(?:l|ment|lment)?|apply|application|subscri(?:be|ption)|sign ?(?:in|up)|log ?in|staff|employees?|form|anmelden|anmeldung)\b/iu

/** In doubt a page is none: what is private then stays so. */
export const isPublication = ({ page, url }: DetectContext): boolean =>
  page === undefined ? url !== undefined && publicationUrl.test(url) : (publication.test(page) || wholeTitle.test(page)) && !personal.test(page) && !doing.test(page)

const bornInProse = ending("(?<!\\p{L})(?:born|geboren|geb\\.|née?s?|nacid[oa]|nat[oa]|nascid[oa]|urodzon[ya]|narozen[áý]?|født|född|syntynyt|született|născut[ăa]?|родил(?:ся|ась)|народи(?:вся|лася)|γεννήθηκε|\\(\\*)(?:[ ,(]|on|am|im|in|le|el|il|em|en|op|den|dne|на|в)*", "iu")
/** Whether a sentence, and no label, says that somebody was born on the date at an offset: a publication tells that of public figures. */
export const toldInProse = (text: string, start: number): boolean => bornInProse(text.slice(Math.max(0, start - 30), start)) !== null

const ownPage = /\b(?:contact(?: us)?|store locator|stores?|our (?:shops?|stores?|offices?)|locations?|find us|visit us|footer|imprint|impressum|about(?: us)?|legal notice|mentions légales|aviso legal|kontakt|filialen?|help(?: cent(?:er|re))?|support|branches|nous contacter|contacto|contatti|note legali|company|press)\b/iu
const ownUrl = /\/(?:contact|contact-us|stores?|locations?|imprint|impressum|about|about-us|legal|kontakt|help|support|store-locator)(?:[/?#.]|$)/i
const business = /(?:©|\b(?:visit (?:us|our)|our (?:shop|store|office|address|headquarters|showroom|warehouse)|find us|registered (?:office|address)|head ?office|headquarters|headquartered|return(?:s)? (?:to|address)|company (?:no|number|address)|store hours|opening hours|GmbH|Ltd|Limited|Inc|LLC|L\.L\.C|Corp|Corporation|S\.A|S\.r\.l|SAS|SARL|B\.V|AG|KG|e\.V|Oy|AB|A\/S|Sp\. z o\.o|Store|Shop|Hotel|Restaurant|Café|Cafe|Museum|Library|University|Hospital|Clinic|Branch|Filiale|Geschäftsstelle|Öffnungszeiten|besuchen Sie uns|siège social|Sede|Geschäftsführer)\b)[^\n]{0,60}$/u
const tied = /\b(?:ship|deliver\w*|bill|billing|send|sent|home|lives?|resid\w*|customer|patient|my|his|her|their|wohnhaft|liefer\w*|livr\w*|envi\w*|sped\w*|caller)\b[^\n]{0,60}$/iu

/** Whether an address or a number at an offset is a business's own, shown to everybody. */
const isBusiness = (text: string, start: number, { page, url }: DetectContext): boolean => {
  const left = text.slice(Math.max(0, start - 90), start)
  const own = (page !== undefined && ownPage.test(page) && !personal.test(page.replace(/contacts?/gi, ""))) || (url !== undefined && ownUrl.test(url)) || business.test(left)
  return own && !tied.test(left)
}

const hotline = ending("\\b(?:customer (?:service|care|support)|call us|contact us|help ?line|hotline|support line|toll[- ]free|freephone|orders? by phone|reservations|service client|kundenservice|kundendienst|atención al cliente|assistenza clienti|klantenservice)\\b[^\\n]{0,30}", "iu")
/** A line that anybody may call. */
const isHotline = (text: string, start: number): boolean => hotline(text.slice(Math.max(0, start - 60), start)) !== null

/** Pages on which the law makes a business say how it is reached. */
const imprint = /\b(?:imprint|impressum|legal[ -]notice|mentions[ -]l[ée]gales|aviso[ -]legal|note[ -]legali|colofon|press[ -](?:contact|office|room))\b|\/press(?:[/?#]|$)/iu
const desk = /^(?:info|support|contact|sales|hello|help|service|office|press|privacy|legal|no-?reply|kontakt|contacto|webmaster|careers|jobs|billing|orders|customer\.?service)@/i
const tollFree = /^\D*(?:(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?|0800|0808|\+\d{2} ?800)(?!\d)/

/** What everybody may know: a business's own address, line or desk where it shows them itself. */
export const isPublic = (text: string, { start, end, type }: Finding, context: DetectContext): boolean => {
  if (type === "PHONE") return isHotline(text, start) || ((tollFree.test(text.slice(start, end)) || imprint.test(context.page ?? "") || imprint.test(context.url ?? "")) && isBusiness(text, start, context))
  if (type === "EMAIL") return desk.test(text.slice(start, end)) && isBusiness(text, start, context)
  return (type === "ADDRESS" || type === "TAX_ID") && isBusiness(text, start, context)
}
