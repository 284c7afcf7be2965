import type { Action } from "../../../src/core/action.ts"
import type { Observation, ObservedNode } from "../../../src/core/observation.ts"
import type { Verdict } from "../../../src/core/step.ts"
import { decide, type GuardContext } from "../../../src/guard/decide.ts"
import { createSeenTexts } from "../../../src/guard/seen-texts.ts"

export const view = (url: string, nodes: ObservedNode[] = [], more: Partial<Observation> = {}): Observation =>
  ({ url, title: "", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0, ...more })
export const words = (name: string): ObservedNode => ({ role: "text", name })
export const button = (name: string, more: Partial<ObservedNode> = {}): ObservedNode => ({ ref: "b", role: "button", name, ...more })
export const field = (name: string, more: Partial<ObservedNode> = {}): ObservedNode => ({ ref: "f", role: "textbox", name, field: { type: "text" }, ...more })
export const frame = (origin: string, ...children: ObservedNode[]): ObservedNode => ({ role: "iframe", name: "", href: `${origin}/`, children })
export const click: Action = { verb: "click", ref: "b" }
export const type = (text: string, more: Partial<Extract<Action, { verb: "type" }>> = {}): Action => ({ verb: "type", ref: "f", text, ...more })

export const home = "https://shop.example"
/** The verdict on an action in a run that began on the shop. */
export const judge = (action: Action, nodes: ObservedNode[], more: Partial<GuardContext> & { at?: string } = {}): Verdict => {
  const url = more.at ?? `${home}/account`
  return decide(action, { task: "Do what I mean", url, startOrigin: home, observation: view(url, nodes), visitedOrigins: [home], ...more })
}
/** The same after other pages have been read. */
export const judgeAfter = (read: readonly Observation[], action: Action, now: Observation, task: string, more: Partial<GuardContext> = {}): Verdict => {
  const seen = createSeenTexts()
  for (const page of [...read, now]) seen.note(page)
  return decide(action, { task, url: now.url, startOrigin: home, observation: now, visitedOrigins: read.map(({ url }) => new URL(url).origin),
    carried: (text, to, strange) => seen.carried(text, to, task, strange), holdsSecret: text => seen.holdsSecret(text, task), shown: seen.shown, ...more })
}
