import type { Episode } from "../../practice/compose.ts"

/** All that a generated site and its task say, as a page shows it: what placeholders on it may stand for. */
export const knownTexts = ({ task, site }: Episode): string[] => [task, site.title, ...site.clutter, ...site.pages.flatMap((page) => [
  page.nav, page.heading, `${page.heading} - ${site.title}`, ...page.notes,
  ...(page.kind === "form" ? page.fields.flatMap(({ label, value, spec }) => [label, `${label}: ${value}`, ...spec.options ?? [], (spec.options ?? []).join(" | ")])
    : page.records.flatMap(({ id, cells }) => [[id, ...cells].join(" | "), [`${page.idColumn} ${id}`, ...cells.flatMap((cell, at) => [page.columns[at] ?? "", cell])].join(" | "), ...cells.map((cell, at) => `${page.columns[at] ?? ""}: ${cell}`)]))
])]
