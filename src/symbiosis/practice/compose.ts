import type { Domain } from "./domains.ts"
import { joinClauses, say, type PhraseKind, type Phrasing } from "./phrasing.ts"
import type { Random } from "./random.ts"
import { createSite, type PracticeField, type PracticePage, type PracticeSite } from "./site.ts"
import { generators } from "./words.ts"

/** What a clause of the task wants. `page` is the key of the page where it is done. */
export type Goal =
  | { kind: "open"; page: string }
  | { kind: "fill"; page: string; field: string; value: string }
  | { kind: "check"; page: string; field: string; on: boolean }
  | { kind: "submit"; page: string }
  /** Press something that stands on every page. */
  | { kind: "press"; name: string }
  | { kind: "record"; page: string; id: string }
  | { kind: "answer"; page: string; id: string; column: number }
export type Clause = { text: string; goal: Goal }
export type Episode = { site: PracticeSite; task: string; clauses: Clause[]; split: "train" | "test" }

const quoted = (r: Random, value: string): string => (/[.,;:!?]$/.test(value) || value.split(" ").length > 4 || r.chance(0.2) ? `"${value}"` : value)
const lower = (r: Random, label: string): string => (r.chance(0.6) ? label.toLowerCase() : label)
const saidAs = (r: Random, field: PracticeField): string => (field.spec.said && r.chance(0.4) ? r.pick(field.spec.said) : lower(r, field.label))

const fieldClause = (r: Random, phrasing: Phrasing, page: string, field: PracticeField): { said: string; goal: Goal } => {
  const name = saidAs(r, field)
  if (field.spec.control === "check") {
    const on = r.chance(0.75) ? !field.checked : field.checked
    return { said: say(r, phrasing, on ? "on" : "off", { field: name }), goal: { kind: "check", page, field: field.id, on } }
  }
  if (field.spec.options) {
    const value = r.pick(field.spec.options)
    return { said: say(r, phrasing, "choose", { field: name, value }), goal: { kind: "fill", page, field: field.id, value } }
  }
  const value = field.spec.value ? generators[field.spec.value](r) : "1"
  return { said: say(r, phrasing, "fill", { field: name, value: quoted(r, value) }), goal: { kind: "fill", page, field: field.id, value } }
}

const formClauses = (r: Random, phrasing: Phrasing, page: Extract<PracticePage, { kind: "form" }>): { said: string; goal: Goal }[] => {
  const fields = r.sample(page.fields, r.int(1, Math.min(4, page.fields.length)))
  const clauses = fields.map((field) => fieldClause(r, phrasing, page.key, field))
  if (r.chance(0.8)) {
    const loose: PhraseKind = /send|submit|search|find|book|request/i.test(page.submit) ? "send" : "save"
    const fits = loose === "save" ? /save|update|store|keep|apply/i.test(page.submit) : /send|submit/i.test(page.submit)
    clauses.push({ said: fits && r.chance(0.35) ? say(r, phrasing, loose, {}) : say(r, phrasing, "press", { button: r.chance(0.15) ? `"${page.submit}"` : page.submit }), goal: { kind: "submit", page: page.key } })
  }
  return clauses
}

/** A site and a task on it, clause by clause: forms to fill, pages to open, records to look up, alone or one after the other. */
export const composeEpisode = (domain: Domain, r: Random, phrasing: Phrasing = domain.split): Episode => {
  const site = createSite(domain, r)
  const parts: { said: string; goal: Goal }[] = []
  const forms = r.shuffle(site.pages.filter((page) => page.kind === "form"))
  const lists = r.shuffle(site.pages.filter((page) => page.kind === "list"))
  const segments = r.chance(0.12) ? 0 : r.int(forms.length > 0 ? 1 : 0, Math.min(2, forms.length))
  let at = site.at.page
  // Most tasks name the page; the rest leave it to the agent to find it by its name.
  const opening = (page: PracticePage): void => {
    if (page.key !== at && r.chance(0.75)) parts.push({ said: say(r, phrasing, "nav", { page: r.chance(0.15) ? page.nav.toLowerCase() : r.chance(0.1) ? `"${page.nav}"` : page.nav }), goal: { kind: "open", page: page.key } })
    at = page.key
  }
  for (const form of forms.slice(0, segments)) { opening(form); parts.push(...formClauses(r, phrasing, form)) }
  if (site.clutter.length > 0 && r.chance(parts.length === 0 ? 0.8 : 0.15)) {
    const name = r.pick(site.clutter)
    parts.push({ said: say(r, phrasing, "press", { button: r.chance(0.3) ? `"${name}"` : name }), goal: { kind: "press", name } })
    if (parts.length === 1 && r.chance(0.7)) return finish(r, site, phrasing, parts)
  }
  const list = lists[0]
  if (list && (r.chance(0.6) || parts.length === 0) && list.records.length > 0) {
    opening(list)
    const entry = r.pick(list.records)
    const column = r.pick(list.asked)
    if (list.linked && r.chance(0.3)) parts.push({ said: say(r, phrasing, "record", { record: list.record, id: entry.id }), goal: { kind: "record", page: list.key, id: entry.id } })
    if (r.chance(0.85)) parts.push({ said: say(r, phrasing, "ask", { column: lower(r, list.columns[column] ?? ""), record: list.record, id: entry.id }), goal: { kind: "answer", page: list.key, id: entry.id, column } })
  }
  if (parts.length === 0) {
    const page = r.pick(site.pages.filter((candidate) => candidate.key !== site.at.page))
    parts.push({ said: say(r, phrasing, "nav", { page: page.nav }), goal: { kind: "open", page: page.key } })
  }
  return finish(r, site, phrasing, parts)
}

const finish = (r: Random, site: PracticeSite, phrasing: Phrasing, parts: readonly { said: string; goal: Goal }[]): Episode => {
  const { task, clauses } = joinClauses(r, phrasing, parts.map((part) => part.said))
  return { site, task, split: site.domain.split, clauses: parts.map((part, index) => ({ text: clauses[index] ?? part.said, goal: part.goal })) }
}
