import type { Case } from "./fill-template.ts"

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\"", "&quot;")
const pair = /^(.{1,40}?)[:：]\s?(\S.*)$/u
const page = (title: string, body: string): string => `<!doctype html><title>${escape(title)}</title><main>${body}</main>`
const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map(cell => `<${tag}>${escape(cell.trim())}</${tag}>`).join("")}</tr>`
const cellsOf = (line: string): string[] => line.replace(/^\s*\||\|\s*$/g, "").split(/[|\t]/)

const linesAsHtml = (lines: readonly string[]): string => {
  const cells = lines.map(cellsOf)
  const columns = cells[0]?.length ?? 0
  if (columns > 1 && cells.every(({ length }) => length === columns)) return `<table>${cells.filter(some => !some.every(cell => /^\s*:?-+:?\s*$/.test(cell))).map((some, at) => row(some, at === 0 ? "th" : "td")).join("")}</table>`
  if (lines.filter(line => pair.test(line)).length * 2 > lines.length) return `<dl>${lines.map(line => { const [, label, value] = pair.exec(line) ?? []; return label && value ? `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>` : `<dd>${escape(line)}</dd>` }).join("")}</dl>`
  return `<ul>${lines.map(line => `<li>${escape(line)}</li>`).join("")}</ul>`
}

/** A case of the corpus as the table, form or list that a page would show it in; nothing for a lone line of text, a task, and what is written to be read as text. */
export const asHtml = ({ text, context }: Case): string | undefined => {
  const { field, page: title = "Overview", task } = context as { field?: Record<string, string>; page?: string; task?: string }
  if (task !== undefined) return undefined
  if (field?.["column"] !== undefined) return page(title, `<table>${row([field["column"], "Status"], "th")}${row([text, "Open"], "td")}</table>`)
  if (field) return page(title, `<form><label>${escape(field["label"] ?? "")} <input type="${field["type"] ?? "text"}" name="${escape(field["key"] ?? "")}" autocomplete="${field["autocomplete"] ?? ""}" value="${escape(text)}"></label></form>`)
  const lines = text.split("\n").filter(line => line.trim() !== "")
  return lines.length > 1 && !/[{}<>]/.test(text) ? page(title, linesAsHtml(lines)) : undefined
}
