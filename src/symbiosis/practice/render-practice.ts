import { openPage, type PracticeField, type PracticePage, type PracticeSite } from "./site.ts"

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char)

const control = ({ id, spec, label, value, checked }: PracticeField, aria: boolean): string => {
  const name = aria ? ` aria-label="${escape(label)}"` : ""
  switch (spec.control) {
    case "area": return `<textarea id="${id}"${name}>${escape(value)}</textarea>`
    case "check": return `<input type="checkbox" id="${id}"${name}${checked ? " checked" : ""}>`
    case "select": return `<select id="${id}"${name}>${(spec.options ?? []).map((option) => `<option${option === value ? " selected" : ""}>${escape(option)}</option>`).join("")}</select>`
    default: return `<input id="${id}"${name} value="${escape(value)}">`
  }
}

const fieldHtml = (field: PracticeField, style: PracticeSite["labelStyle"]): string => {
  const label = escape(field.label)
  if (field.spec.control === "radio")
    return `<fieldset><legend>${label}</legend>${(field.spec.options ?? []).map((option) => `<label><input type="radio" name="${field.id}"${option === field.value ? " checked" : ""}> ${escape(option)}</label>`).join(" ")}</fieldset>`
  if (style === "aria") return `<p>${control(field, true)}</p>`
  if (style === "wrap" || field.spec.control === "check") return `<p><label>${field.spec.control === "check" ? `${control(field, false)} ${label}` : `${label} ${control(field, false)}`}</label></p>`
  return `<p><label for="${field.id}">${label}</label><br>${control(field, false)}</p>`
}

/** Where links lead. */
type Links = { page(key: string): string; record(page: string, id: string): string; /** From a record back to its list. */ list(page: string): string }
/** Nowhere: whoever plays knows what each link stands for. */
const anchors: Links = { page: (key) => `#${key}`, record: (_, id) => `#${id}`, list: () => "#all" }

const listHtml = (page: Extract<PracticePage, { kind: "list" }>, record: string | undefined, links: Links): string => {
  const id = (value: string): string => (page.linked ? `<a href="${escape(links.record(page.key, value))}">${escape(value)}</a>` : escape(value))
  const open = page.records.find((candidate) => candidate.id === record)
  if (open) return `<h2>${escape(page.idColumn)} ${escape(open.id)}</h2><dl>${page.columns.map((column, at) => `<dt>${escape(column)}</dt><dd>${escape(open.cells[at] ?? "")}</dd>`).join("")}</dl><a href="${escape(links.list(page.key))}">Back to all</a>`
  if (page.style === "cards")
    return `<ul>${page.records.map((entry) => `<li>${id(entry.id)} <span>${entry.cells.map((cell, at) => `${escape(page.columns[at] ?? "")}: ${escape(cell)}`).join("</span> <span>")}</span></li>`).join("")}</ul>`
  return `<table><thead><tr><th>${escape(page.idColumn)}</th>${page.columns.map((column) => `<th>${escape(column)}</th>`).join("")}</tr></thead><tbody>${page.records.map((entry) => `<tr><td>${id(entry.id)}</td>${entry.cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table>`
}

/** The open page of a practice site as HTML: labels, tables and landmarks as ordinary sites have them. */
export const renderPractice = (site: PracticeSite, { links = anchors, script = "" }: { links?: Links; /** Address of a script that tells what is typed and pressed. */ script?: string } = {}): string => {
  const page = openPage(site)
  const nav = `<nav>${site.pages.map((entry) => `<a href="${escape(links.page(entry.key))}">${escape(entry.nav)}</a>`).join(" ")}</nav>`
  const extras = site.clutter.map((text, index) => (index % 2 === 0 ? `<a href="#x${index}">${escape(text)}</a>` : `<button type="button">${escape(text)}</button>`)).join(" ")
  const main = page.kind === "form"
    ? `${page.saved ? '<p role="status">Saved.</p>' : ""}<form>${page.fields.map((entry) => fieldHtml(entry, site.labelStyle)).join("")}<button>${escape(page.submit)}</button>${page.others.map((label) => ` <button type="button">${escape(label)}</button>`).join("")}</form>`
    : listHtml(page, site.at.record, links)
  const body = `<main><h1>${escape(page.heading)}</h1>${page.notes.map((note) => `<p>${escape(note)}</p>`).join("")}${main}</main>`
  return `<!doctype html><html lang="en"><head><title>${escape(`${page.heading} - ${site.title}`)}</title><style>body{font:15px sans-serif;color:#222;background:#fff}nav a{margin:4px}${site.navStyle === "side" ? "nav{float:left;width:160px}nav a{display:block}" : ""}</style></head><body><header>${escape(site.title)}</header>${nav}${body}<footer>${extras}</footer>${script === "" ? "" : `<script src="${escape(script)}"></script>`}</body></html>`
}
