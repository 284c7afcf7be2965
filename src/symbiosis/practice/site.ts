import type { Domain, FieldSpec } from "./domains.ts"
import type { Random } from "./random.ts"
import { generators } from "./words.ts"

export type PracticeField = { id: string; spec: FieldSpec; label: string; value: string; checked: boolean }
export type PracticeRecord = { id: string; cells: string[] }
export type PracticePage = {
  key: string
  nav: string
  heading: string
  /** Words of the page that mean nothing for the task. */
  notes: string[]
} & (
  | { kind: "form"; fields: PracticeField[]; submit: string; others: string[]; saved: boolean }
  | { kind: "list"; record: string; columns: string[]; asked: number[]; records: PracticeRecord[]; style: "table" | "cards"; linked: boolean; idColumn: string }
)
/** A site in a state: what a visitor sees is `renderPractice` of it. */
export type PracticeSite = {
  domain: Domain
  title: string
  pages: PracticePage[]
  /** Key of the open page, and the record if one is open. */
  at: { page: string; record?: string | undefined }
  labelStyle: "for" | "wrap" | "aria"
  navStyle: "top" | "side"
  clutter: string[]
}

const clutter = ["Search the site", "Newsletter", "Help centre", "Sign out", "Language: English", "Cookie settings", "Rate this page", "Download the app", "Special offer", "Terms and conditions"]
const notes = ["We answer within two working days.", "Your details are only used for this purpose.", "Fields without a mark are optional.", "New: try our app.", "Last change: 3 March.",
  "Questions? Our team is there for you from Monday to Friday.", "Prices include tax.", "You can change this at any time.", "Thank you for being with us.", "Deliveries take two to four days."]
const others = ["Cancel", "Reset", "Back", "Help", "Clear", "Print", "Discard"]

const field = (r: Random, spec: FieldSpec, index: number): PracticeField => ({
  id: `f${index}`, spec, label: r.pick(spec.labels), checked: spec.control === "check" && r.chance(0.4),
  value: spec.control === "check" ? "" : spec.options ? (r.chance(0.5) ? r.pick(spec.options) : spec.control === "select" ? spec.options[0] ?? "" : "")
    : r.chance(0.45) && spec.value ? generators[spec.value](r) : ""
})

/** Draws a site of a domain: labels, order, values, layout and clutter differ by seed. */
export const createSite = (domain: Domain, r: Random): PracticeSite => {
  const used = new Set<string>()
  const fresh = (names: readonly string[]): string => {
    const name = r.pick(names.filter((candidate) => !used.has(candidate)).length > 0 ? names.filter((candidate) => !used.has(candidate)) : names)
    used.add(name)
    return name
  }
  const pages = r.shuffle(domain.pages).slice(0, r.int(Math.min(2, domain.pages.length), domain.pages.length)).map((spec, index): PracticePage => {
    const nav = fresh(spec.names)
    const common = { key: `p${index}`, nav, heading: r.chance(0.7) ? nav : r.pick(spec.names), notes: r.sample(notes, r.int(0, 2)) }
    if (spec.kind === "form") {
      const fields = r.sample(spec.fields, r.int(Math.min(2, spec.fields.length), spec.fields.length))
      return { ...common, kind: "form", fields: fields.map((entry, at) => field(r, entry, at)), submit: r.pick(spec.submit), others: r.sample(others, r.int(0, 2)), saved: false }
    }
    const columns = r.sample(spec.columns, r.int(2, spec.columns.length))
    const ids = new Set<string>()
    for (let tries = 0; ids.size < r.int(3, 6) && tries < 30; tries++) ids.add(generators[spec.id](r))
    return {
      ...common, kind: "list", record: spec.record, columns: columns.map((column) => r.pick(column.labels)), asked: columns.flatMap((column, at) => (column.asked ? [at] : [])),
      records: [...ids].map((id) => ({ id, cells: columns.map((column) => (column.options ? r.pick(column.options) : column.value ? generators[column.value](r) : "")) })),
      style: r.chance(0.75) ? "table" : "cards", linked: r.chance(0.6), idColumn: r.pick(["Number", "No.", "Reference", "Name", "ID"])
    }
  })
  return { domain, title: domain.title, pages, at: { page: r.pick(pages).key }, labelStyle: r.pick(["for", "for", "wrap", "aria"]), navStyle: r.pick(["top", "side"]), clutter: [...new Set([...r.sample(clutter, r.int(0, 3)), ...Array.from({ length: r.chance(0.5) ? r.int(1, 6) : 0 }, () => generators.label(r))])] }
}

export const openPage = (site: PracticeSite): PracticePage => {
  const page = site.pages.find((candidate) => candidate.key === site.at.page)
  if (!page) throw new Error("the practice site has no such page")
  return page
}
