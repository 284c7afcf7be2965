import type { DetectContext } from "./detect-context.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { remembered } from "../memo.ts"
import { ending } from "../text/match-at.ts"
import { columnTitle, newsTitle, sectionTitle } from "../words/public-titles.ts"

/**
 * Public facts are not private: who wrote an article, where a shop stands. What counts is whose data it is, and that is told
 * by the kind of page and by the words around.
 */
const publication = /\b(?:article|news|newspaper|blog|wiki\w*|encyclop\w*|novel|magazine|recipe|biography|travel guide|city guide|(?:book|film|movie|music) reviews?|playlist|lyrics|podcast|poem|bible|dictionary|zeitung|actualités|recette|noticias|artículo|notizie|articolo|notícias|artigo|nieuws|новости|статья)\b|ニュース|記事|新闻|뉴스/iu
/** Words that also name what somebody does or has ("Book a flight", "Review and pay", "Medical history", messages in Czech and Polish): they tell a publication only as a whole title. */
const wholeTitle = /^\s*(?:post|book|film|movie|cinema|paper|press|review|history|museum|guide|sports?|music|course|artikel|buch|rezept|livre|presse|libro|receta|ricetta|boek|haber|книга|zprávy|správy|wiadomości)\s*$/iu
/** Folders of a page's path. A host may be called anything, and "/book/" is where one books. */
const publicationUrl = /^https?:\/\/(?:(?:[\w-]+\.)*wikipedia\.org(?:[/:?#]|$)|[^/?#]+\/(?:[^?#]*\/)?(?:news|article|articles|blog|story|stories|wiki|press|magazine|abs|doi)\/)/i
/** Pages of the user's own things are never publications, whatever their title also says. ("Gdzie jesteśmy" doesn't end with "my".) */
export const personal = /(?<![\u00c0-\u024f])\b(?:my|mine|account|inbox|mail|message|messages|chat|profile|settings|orders?|checkout|patient|customers?|members?|contacts?|payroll|notes?|mein|mon|mi|mio|meu)\b/iu

/** Where somebody does something of their own, and gives their data for it. */
export const doing = /\b(?:pay|payments?|booking|reservations?|passengers?|travell?ers?|appointments?|regist(?:er|ration)|enrol(?:l|ment|lment)?|apply|application|subscri(?:be|ption)|sign ?(?:in|up)|log ?in|staff|employees?|canvass\w*|form|anmelden|anmeldung)\b/iu

/** The user's own things in other languages, whose letters `\b` doesn't know. */
const personalToo = /(?<![\p{L}\p{M}])(?:mein\p{L}*|dein\p{L}*|ihr\p{L}*|konto|posteingang|mes|ma|ta|vos|votre|compte|mis|tus?|su|cuenta|bandeja|mi[aei]|miei|tuo|conta|minhas?|meus|sua|mijn|mój|moje|moja|twoje|můj|moj\p{L}*|účet|min|mitt?|mina|mine|saját|fiók\p{L}*|contul|hesab\p{L}*|omakanta|мо[йяеёиї]|мої|ваш\p{L}*|аккаунт|рахунок|кабинет|кабінет|профил\p{L}*|λογαριασμός|حساب\p{L}*|רשימ\p{L}*|החשבון|मेरा|मेरे|खाता|আমার|บัญชี\p{L}*|tài khoản|akun)(?![\p{L}\p{M}])|マイページ|我的|账户|帐户|내 ?(?:정보|계정)|마이페이지/iu
/** Whether a title is of the user's own things. */
export const isPersonal = remembered(page => personal.test(page) || personalToo.test(page))

/** A title without the words by which a house calls its own desk: a customer service is no customer's. */
export const withoutDesk = (page: string): string => page.replace(/contacts?|(?:customer|member) (?:services?|care|support|hotline|help ?(?:line|desk)?|enquiries|relations)/gi, "")

/** A title's parts: what the page is about, and whose it is. */
export const partsOf = (page: string): string[] => page.split(/\s[-–—:/]\s|\s?[|·•｜»›]\s?/u)

/** The first part of a title may name the section of a newspaper, where the address says that it is one. */
const isSection = (part: string): boolean => sectionTitle.test(part) || wholeTitle.test(part)
/** What came out of a match or a vote, and an author's page: a newspaper tells that of whom all know, and a class, a house's owners and a site's own tools of each other. */
const outcome = caselessTest("results?|match reports?|line-?ups?|author (?:page|bio)|wahlergebnis|spielbericht|autorenseite|résultats|resultados|risultati|uitslag|wyniki|výsledky|valresultat|valgresultat|vaalitulos|eredmény|rezultate|результат|sonuçları")
const circle = caselessTest("(?<![\\p{L}\\p{M}])(?:u-?(?:[5-9]|1[0-5])|schools?|primary|year \\d{1,2}|class(?:es)?|form \\d|grade \\d|youth|juniors?|kids|\\p{L}-jugend|jugend\\p{L}*|klassen?\\p{L}*|betriebsrat\\p{L}*|elternbeirat\\p{L}*|works council|union branch|residents|owners|dashboard|settings|copropriét\\p{L}+|syndic|classe|école|cse|comunidad de propietarios|comunidad de vecinos|colegio|condomini\\p{L}*|condomínio|scuola|escola|vve|wspólnot\\p{L}*|spółdzielni\\p{L}*|szkoł\\p{L}*|klas[ay]|svj|bytov\\p{L}+|škol\\p{L}*|tříd\\p{L}*|bostadsrätt\\p{L}*|skol\\p{L}*|sameie\\p{L}*|taloyhtiö\\p{L}*|társasház\\p{L}*|тсж|осбб|школ\\p{L}*|класс\\p{L}*|apartman\\p{L}*|okul\\p{L}*)(?![\\p{L}\\p{M}])")
const newsUrl = /^https?:\/\/(?:[^/?#]*[.-]|[a-z\d]*)news(?:papers?)?\.[^/?#]*\/|^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?(?:news|articles?|blog|magazine|press)(?:[/?#]|$)/i
/** In doubt a page is none: what is private then stays so. */
export const isPublication = ({ page, url }: DetectContext): boolean =>
  page === undefined ? url !== undefined && publicationUrl.test(url)
    : (publication.test(page) || wholeTitle.test(page) || newsTitle.test(page) && !(outcome(page) && circle(page)) || sectionTitle.test(page) || partsOf(page).some(part => columnTitle.test(part)) || url !== undefined && newsUrl.test(url) && isSection(partsOf(page)[0] ?? "")) && !isPersonal(page) && !doing.test(page)

const bornInProse = ending("(?<!\\p{L})(?:born|geboren|geb\\.|née?s?|nacid[oa]|nat[oa]|nascid[oa]|urodzon[ya]|narozen[áý]?|født|född|syntynyt|született|născut[ăa]?|родил(?:ся|ась)|народи(?:вся|лася)|γεννήθηκε|\\(\\*)(?:[ ,(]|on|am|im|in|le|el|il|em|en|op|den|dne|на|в)*", "iu")
/** Whether a sentence, and no label, says that somebody was born on the date at an offset: a publication tells that of public figures. */
export const toldInProse = (text: string, start: number): boolean => bornInProse(text.slice(Math.max(0, start - 30), start)) !== null
