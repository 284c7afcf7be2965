import { renderObservation } from "../../../src/core/render-observation.ts"
import type { Action } from "../../../src/core/action.ts"
import type { ObservedNode, Observation } from "../../../src/core/observation.ts"
import type { Outcome } from "../../../src/core/outcome.ts"
import { observationDelta } from "../../../src/core/observation-delta.ts"
import { scoutHandlers } from "../../../src/page/observe/scout-handlers.ts"
import { createPageRoom, type Grants, type ObserveOptions, type PageRoom } from "../../../src/page/page-room.ts"

export type Mounted = {
  room: PageRoom
  look(options?: ObserveOptions): Promise<{ observation: Observation; text: string }>
  /** The ref of the element with this role and name, as the view shows it now. */
  ref(role: string, name: string): Promise<string>
  node(role: string, name: string): Promise<ObservedNode>
  act(action: Action, grants?: Grants): Promise<Outcome>
}

export function* everyNode(nodes: readonly ObservedNode[]): Generator<ObservedNode> {
  for (const node of nodes) { yield node; yield* everyNode(node.children ?? []) }
}

/** Puts a page into the document and a fresh room over it. */
export function mount(html: string, openShadow?: (el: Element) => ShadowRoot | null): Mounted {
  document.body.innerHTML = html
  window.scrollTo(0, 0)
  const room = createPageRoom({ document, window, handled: async () => new Set(await scoutHandlers()), deltaOf: observationDelta, ...(openShadow ? { openShadow } : {}) })
  const look = async (options?: ObserveOptions): Promise<{ observation: Observation; text: string }> => {
    const observation = await room.observe(options)
    return { observation, text: renderObservation(observation) }
  }
  const node = async (role: string, name: string): Promise<ObservedNode> => {
    const { observation, text } = await look({ budget: 50_000 })
    for (const one of everyNode(observation.nodes)) if (one.role === role && one.name === name) return one
    throw new Error(`no ${role} "${name}" in:\n${text}`)
  }
  return {
    room, look, node,
    ref: async (role, name) => {
      const { ref } = await node(role, name)
      if (!ref) throw new Error(`${role} "${name}" has no ref`)
      return ref
    },
    act: (action, grants) => room.act(action, grants)
  }
}

export const byId = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id}`)
  return found as E
}
