import type { Observation, ObservedNode } from "../../../../src/core/observation.ts"
import { openPage, type PracticeSite } from "../../../../src/symbiosis/practice/site.ts"

/** What a page of a practice site shows, without a browser. */
export const look = (site: PracticeSite): Observation => {
  const page = openPage(site)
  let count = 0
  const ref = (): string => `a${++count}`
  const nodes: ObservedNode[] = site.pages.map(({ nav }) => ({ role: "link", name: nav, ref: ref() }))
  for (const name of site.clutter) nodes.push({ role: "button", name, ref: ref() })
  if (page.kind === "form") {
    for (const { spec, label, value, checked } of page.fields) {
      if (spec.control === "radio") for (const option of spec.options ?? []) nodes.push({ role: "radio", name: option, ref: ref(), checked: option === value })
      else if (spec.control === "check") nodes.push({ role: "checkbox", name: label, ref: ref(), checked })
      else if (spec.options) nodes.push({ role: "combobox", name: label, ref: ref(), options: spec.options.map((option) => ({ label: option, selected: option === value })) })
      else nodes.push({ role: "textbox", name: label, ref: ref(), value })
    }
    nodes.push({ role: "button", name: page.submit, ref: ref() })
  } else {
    if (site.at.record) nodes.push({ role: "link", name: "Back to all", ref: ref() })
    for (const { id, cells } of page.records) nodes.push(page.linked ? { role: "link", name: id, ref: ref() } : { role: "text", name: id }, ...cells.map((name) => ({ role: "text", name })))
  }
  return { url: "about:blank", title: "Practice", nodes, scroll: { above: 0, below: 0 }, counts: { elements: nodes.length, controls: count, omitted: 0 }, ms: 1 }
}
