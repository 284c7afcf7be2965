import type { Observation, ObservedNode } from "../../../src/core/observation.ts"

/** An observation around some nodes. */
export const pageOf = (nodes: ObservedNode[], more: Partial<Observation> = {}): Observation => ({
  url: "https://shop.example/account", title: "Account", nodes, scroll: { above: 0, below: 0 }, counts: { elements: nodes.length, controls: 0, omitted: 0 }, ms: 1, ...more
})
export const textbox = (ref: string, name: string, value: string, field: Partial<NonNullable<ObservedNode["field"]>> = {}): ObservedNode => ({ ref, role: "textbox", name, value, field: { type: "text", ...field } })
