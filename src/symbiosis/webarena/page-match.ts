import { decodeHTML } from "entities"
import { exactMatch, mustInclude } from "./string-match.ts"
import type { PageCheck } from "./task.ts"

/** The browser's page after a run, as far as scoring needs it. */
export interface ScoredPage {
  url(): string
  goto(url: string): Promise<void>
  /** The document's HTML. */
  content(): Promise<string>
  /** Value of an expression in the page. Throws where the page throws. */
  evaluate(expression: string): Promise<unknown>
}

/** What the benchmark asks a site's own interface, in place of a page. */
export interface SiteFacts {
  shopping_get_latest_order_url(): Promise<string>
  shopping_get_sku_latest_review_author(sku: string): Promise<string>
  shopping_get_sku_latest_review_rating(sku: string): Promise<string>
}

/** Address of the post that an address of a forum lies in; any other address as it is. */
export const redditPostUrl = (address: string): string => {
  if (!URL.canParse(address)) return address
  const { protocol, host, pathname } = new URL(address)
  const [, first, forum, post] = pathname.split("/")
  return first === "f" && forum !== undefined && post !== undefined ? `${protocol}//${host}/f/${forum}/${post}/` : address
}

const memberRole = (account: string): string => `(() => {
  const names = [...document.querySelectorAll("td[data-label='Account'] span.gl-avatar-labeled-sublabel")]
  return document.querySelectorAll("td.col-max-role span")[names.findIndex(name => name.outerText === ${JSON.stringify(`@${account}`)})].outerText
})()`

export class UnknownCheck extends Error {}

/** A value of a page as the benchmark's Python writes it: an attribute that isn't there is "None", which is no empty text. */
const written = (value: unknown): string => value === null || value === undefined ? "None" : String(value)

const calls: ReadonlySet<string | undefined> = new Set(["shopping_get_latest_order_url", "shopping_get_sku_latest_review_author", "shopping_get_sku_latest_review_rating", "reddit_get_post_url", "gitlab_get_project_memeber_role"])
const partsOf = (text: string): { name: string | undefined; given: string } => { const [, name, given = ""] = /^(\w+)\((.*)\)$/s.exec(text.trim()) ?? []; return { name, given } }
export const knownCall = (text: string): boolean => calls.has(partsOf(text).name)
const expression = /^(?:document\.|\[\.\.\.document\.)/
/** Whether a locator is of a kind that published tasks have. */
export const readable = (locator: string): boolean => locator.trim() === "" || (locator.startsWith("func:") ? knownCall(locator.slice(5)) : expression.test(locator))

/** The functions that published tasks call by name. Nothing of a task file is run as code here, except in the page. */
const call = async (text: string, page: ScoredPage, facts: SiteFacts): Promise<string> => {
  const { name, given } = partsOf(text)
  const words = [...given.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? "")
  switch (name) {
    case "shopping_get_latest_order_url": return facts.shopping_get_latest_order_url()
    case "shopping_get_sku_latest_review_author": return facts.shopping_get_sku_latest_review_author(words[0] ?? "")
    case "shopping_get_sku_latest_review_rating": return facts.shopping_get_sku_latest_review_rating(words[0] ?? "")
    case "reddit_get_post_url": return redditPostUrl(words[0] ?? "")
    case "gitlab_get_project_memeber_role": return page.evaluate(memberRole(words[0] ?? "")).then(written, () => "")
    default: throw new UnknownCheck(`The task calls ${name ?? "something"}, which no published task does.`)
  }
}

const shownAt = async (check: PageCheck, page: ScoredPage, facts: SiteFacts): Promise<string> => {
  const { locator } = check
  if (locator.trim() === "") return page.content()
  if (locator.startsWith("func:")) return call(locator.slice(5), page, facts)
  if (!expression.test(locator)) throw new UnknownCheck("The task's locator is of a kind that no published task has.")
  // What a page throws means that it isn't the page that was meant.
  try { for (const action of check.prep_actions ?? []) await page.evaluate(action) } catch { /* as the benchmark */ }
  return page.evaluate(locator).then(written, () => "")
}

/** The benchmark's `program_html`: every check must hold. Each alternative of a text may be met (" |OR| "). */
export const pageMatch = async (checks: readonly PageCheck[], page: ScoredPage, facts: SiteFacts): Promise<boolean> => {
  let good = true
  for (const check of checks) {
    const lastUrl = page.url()
    const address = check.url.startsWith("func") ? await call(check.url.slice(check.url.indexOf("func:") + 5).replaceAll("__last_url__", lastUrl), page, facts) : check.url
    if (address !== "last") await page.goto(address)
    const shown = decodeHTML(await shownAt(check, page, facts))
    const wanted = check.required_contents
    const fits = "exact_match" in wanted ? exactMatch(wanted.exact_match, shown) : wanted.must_include.every((text) => text.split(" |OR| ").some((one) => mustInclude(one, shown)))
    good &&= fits
  }
  return good
}
