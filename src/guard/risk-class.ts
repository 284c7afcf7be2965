import { commandTest, phraseMatcher, phraseTest } from "./phrases.ts"
import { furtherRiskWords } from "./further-risk-words.ts"
import { riskOfPair } from "./risk-pairs.ts"
import { beginWords, consentWords, offerWords, onwardWords, permissionNouns, permissionVerbs, rankWords, riskClasses, type RiskClass, riskWords, yesWords } from "./risk-words.ts"

export type { RiskClass } from "./risk-words.ts"

const listed = (risk: RiskClass): string[] => [...riskWords[risk], ...Object.values(furtherRiskWords[risk] ?? {})]
const matchers = riskClasses.filter(risk => risk !== "change").map(risk => [risk, phraseMatcher(...listed(risk))] as const)
const changing = commandTest(...listed("change"))
const beginning = commandTest(...beginWords)
const ranks = phraseTest(...rankWords)
const [asksFor, gives] = [phraseTest(...permissionNouns), phraseTest(...permissionVerbs)]
/** Of these a lone word in a longer name says little: "Allow all cookies", "Verify the result". */
const wholeName: ReadonlySet<RiskClass> = new Set<RiskClass>(["permission", "login"])
const mostOfIt = 0.45
const commands = { words: 9, length: 90 }
/** "PayNow" is a command; "PayPal", of which the verb is half, is a name. */
const runTogether = /\p{Ll}\p{Lu}/u
const mostOfBrand = 0.5
const apart = (name: string): string => name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")

/** An amount of money: a sign or a code beside a number. */
export const amount = /(?:[$€£¥₹₽₩₺]|\b(?:USD|EUR|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|TRY|RUB|KRW|BRL|CAD|AUD)\b|\bzł\b|\bkr\b)\s?\d[\d.,\s]*|\d[\d.,]*\s?(?:[$€£¥₹₽₩₺]|(?:USD|EUR|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|TRY|RUB|KRW|BRL|CAD|AUD|zł|kr|円|元|원)(?!\p{L}))/u

const yes = phraseMatcher(...yesWords)
const onward = phraseMatcher(...onwardWords)
const offers = phraseTest(...offerWords)
/** How plainly a control says yes: "sure" to what is asked around it, "onward" to whatever comes next. */
export const affirmationOf = (name: string): "sure" | "onward" | undefined =>
  name.length > commands.length ? undefined : /^\s*[✓✔☑✅👍]\uFE0F?\s*$/u.test(name) ? "sure" : /^(?:[\s→➔➜›»▶]|\p{Extended_Pictographic}|\uFE0F)*$/u.test(name) ? "onward" : yes.share(name) > mostOfIt ? "sure" : onward.share(name) > mostOfIt ? "onward" : undefined

const classOf = (text: string, least: (risk: RiskClass) => number): RiskClass | undefined => matchers.find(([risk, { share }]) => share(text) > least(risk))?.[0]

const worse = (one: RiskClass | undefined, other: RiskClass | undefined): RiskClass | undefined => riskClasses.find(risk => risk === one || risk === other)
/** "Order confirmation", "Payment history", "Comment settings": a list or a page about it. */
const showsRecord = phraseTest("history|details|settings|options|preferences|overview|list|log|rules|guidelines|info|information|help|status|verlauf|übersicht|einstellungen|details|historial|ajustes|detalles|configuración|historique|paramètres|détails|cronologia|impostazioni|dettagli|histórico|configurações|detalhes|geschiedenis|instellingen|overzicht|historia|ustawienia|szczegóły|geçmişi|ayarları|ayarlar|履歴|詳細|一覧|记录|历史|详情|내역|기록|سجل|إعدادات|تفاصيل|история|настройки|подробности|historik|inställningar|historie|nastavení|історія|налаштування")

/** "Record of payments" where "payment" is found in it too. That has to be all that the name says: "pay and keep a record" pays. */
const tellsOfPast = /^(?:[\p{Script=Han}い]{2,3}(?<![并並和且再后後に])(?:记录|紀錄|履歴)|\p{Script=Hangul}{2,4}(?<!고) ?내역|سجل ال\p{L}+|lịch sử (?!.*và)\p{L}+(?: \p{L}+)?|[\p{L}\p{M}]+ इतिहास)$/iu

/** The class that a control's name announces. Long names are texts, of which only what always needs a question counts. */
export const riskOfName = (name: string): RiskClass | undefined => {
  const words = name.trim().split(/\s+/).length
  if (name.trim() === "") return undefined
  if (words > commands.words || name.length > commands.length) return riskOfText(name)
  if (amount.test(name) && (offers(name) || /^\s*[+＋]/u.test(name))) return "money"
  const paired = riskOfPair(name)
  const listed = classOf(name, risk => wholeName.has(risk) ? mostOfIt : 0) ?? (runTogether.test(name) ? classOf(apart(name), () => mostOfBrand) : undefined)
  const found = worse(paired === "delete" || !showsRecord(name) ? paired : undefined, listed === "money" && tellsOfPast.test(name.trim()) ? undefined : listed)
  if (found && found !== "save") return found
  if (ranks(name) && beginning(name)) return "security"
  return asksFor(name) && gives(name) ? "permission" : found ?? (changing(name) ? "change" : undefined)
}
/** The name begins something new; see `beginWords`. */
export const begins = beginning
/** The same where the name is a mere label of a link: it has to be the command itself, not a text about it. */
export const riskOfLabel = (name: string): RiskClass | undefined => classOf(name, () => mostOfIt)

const consents = Object.entries(consentWords).map(([risk, words]) => [risk as keyof typeof consentWords, phraseTest(words)] as const)
/** The worst class that a heading, dialog or form text talks about, among those that always need a question. */
export const riskOfText = (text: string): RiskClass | undefined => {
  const named = classOf(text, () => 0)
  return named === "money" || named === "delete" || named === "security" ? named : consents.find(([, test]) => test(text))?.[0]
}

const charged = phraseTest(consentWords.money)
/** A price that comes again and again: "then 9.99 € a month". */
const period = "months?|mth|years?|yr|weeks?|monat|jahr|woche|mes|año|semana|mois|an|année|semaine|mese|anno|settimana|mês|ano|maand|jaar|miesiąc|mies|rok|tydzień|ay|yıl|hafta|месяц|мес|год|неделю|månad|måned|år|vecka|kuukausi|vuosi|měsíc|月|年|週|周|개월|월|년|주|شهر|شهريا|سنة"
const recurring = new RegExp(`(?:${amount.source})\\s*(?:/|\\p{L}{1,4}\\s)?\\s*(?:${period})(?!\\p{L})`, "iu")
/** A text by which money is due time and again. */
export const recurs = (text: string): boolean => recurring.test(text)
/** A text by which money is due if one goes on: it speaks of paying, and says how much. */
export const charges = (text: string): boolean => amount.test(text) && (charged(text) || recurs(text))

const paths: readonly [RiskClass, RegExp][] = [
  ["money", /^(?:pay|buy|purchase|order|place-?order|submit-?order|confirm-?order|checkout-?(?:now|pay|confirm)|donate|transfer|withdraw|subscribe|bid)$/],
  ["delete", /^(?:delete|destroy|remove|erase|purge|wipe|close-?account|delete-?account|deactivate|terminate|cancel|unsubscribe|drop|truncate|reset|revert)$/],
  ["security", /^(?:grant|authori[sz]e|approve|revoke|reset-?password|change-?password|change-?email|make-?admin|make-?owner|promote|demote|elevate|impersonate|sudo|add-?key|tokens?|api-?keys?|oauth|consent)$/],
  ["share", /^(?:share|invite|publish|make-?public)$/], ["send", /^(?:send|post|reply|forward)$/]
]
const effect = /^(?:confirm(?:ed)?|create|new|execute|submit|do|op|cmd|command|action|yes|approve|with|to|amount|all)$/
const about = /^(?:help|docs?|documentation|faq|support|kb|articles?|blog|guides?|learn|wiki|about|how-?to.*|hilfe|ayuda|aide|aiuto|ajuda|hulp|pomoc|yardim)$/
/** A GraphQL document's operation, whatever stands before it; what is said in comments and strings isn't one. */
const notCode = /"""(?:\\"""|[^])*?"""|"(?:\\[^\n\r]|[^"\\\n\r])*"|#[^\n\r]*/g
const uncommented = (value: string): string => value.replace(notCode, found => (found.startsWith("#") ? " " : found))
const operation = /(?<![$@\w:.])mutation[\s,]*(?:(?<![a-z])[_a-z]\w*[\s,]*)?[({@]/i
const mutationIn = (value: string): string | undefined => {
  const code = value.replace(notCode, " ")
  const at = code.search(operation)
  return at < 0 || code.lastIndexOf("{") < at ? undefined : code.slice(at)
}
const verbIn = (text: string): RiskClass | undefined => paths.find(([, verb]) => apart(text).toLowerCase().split(/[^a-z]+/).some(word => verb.test(word)))?.[0]

const noRoute = /:\/\/|[.:](?:asc|desc)$|\.(?:pdf|png|jpe?g|gif|svg|webp|ico|css|m?js|csv|txt|docx?|xlsx?|pptx?|zip|mp[34]|woff2?)$/
/** Some sites take what is to be done from a parameter: `?r=user/delete&id=7`, `?task=user.delete`. A file, another site's address or an order of sorting isn't that, nor are numbers and times. */
const routeIn = (value: string): string[] => {
  const route = value.trim().toLowerCase()
  const parts = route.split(/[/.:]/).filter(Boolean)
  return parts.length > 1 && !noRoute.test(route) && /[a-z]/.test(route) && parts.every(part => /^[\w-]+$/.test(part)) && !about.test(parts.at(-1) ?? "") ? parts : []
}

/**
 * What following an address would do by itself, as far as the address says so: a verb as a step of its path, and something behind or beside
 * it that makes it more than a page about that verb.
 */
export const riskOfAddress = ({ pathname, searchParams }: URL): RiskClass | undefined => {
  const steps = pathname.toLowerCase().split("/").filter(Boolean)
  const last = steps.at(-1) ?? ""
  const keys = [...searchParams.keys()].map(key => key.toLowerCase())
  const values = [...searchParams.values()]
  for (const value of values) {
    const mutation = mutationIn(value)
    if (mutation !== undefined) return verbIn(mutation) ?? verbIn(uncommented(value)) ?? "change"
  }
  const routes = values.map(routeIn)
  // A point or a colon is also in what says how to sort or filter: that makes no command of the rest.
  const acts = values.some((value, index) => value.includes("/") && (routes[index] ?? []).length > 0) || keys.some(key => effect.test(key) || key === "_method") || steps.some(step => effect.test(step))
  const told = steps.some(step => about.test(step))
  const said = [...keys, ...values.map(value => value.toLowerCase())]
  const says = (parts: readonly string[], verb: RegExp): boolean => parts.some(part => verb.test(part) || part.split(/[_.-]/).some(word => verb.test(word)))
  return paths.find(([, verb]) => (verb.test(last) && !told && (steps.length > 1 || acts)) || says(routes.flat(), verb) || (acts && (steps.some(step => verb.test(step)) || says(said, verb))))?.[0]
}
/** The same for an address that a form is posted to: that something is done there goes without saying, but what is also called so by harmless forms doesn't count. */
export const riskOfPost = (paths: string): RiskClass | undefined => paths.split(" ").map(riskOfPath).reduce(worse, undefined)
const riskOfPath = (path: string): RiskClass | undefined => {
  const to = URL.canParse(`/x${path}`, "https://x.invalid") ? new URL(`/x${path}`, "https://x.invalid") : undefined
  const risk = to && riskOfAddress(to)
  if (to?.searchParams.get("_method")?.toLowerCase() === "delete") return "delete"
  return risk === undefined || risk === "send" || /(?:subscribe|order|bid|reset|revert|cancel|tokens?)$/i.test(path.split("?")[0] ?? "") ? undefined : risk
}
