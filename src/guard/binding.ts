import { type Action, refOf } from "../core/action.ts"
import type { Observation, ObservedNode } from "../core/observation.ts"
import { groupAround, captionOf } from "./surroundings.ts"
import { landingOf, pathTo } from "./landing.ts"

const face = ({ role, name, href, checked, disabled, field }: ObservedNode): unknown => [role, name, href, checked, disabled, field?.type, field?.autocomplete]
/** Fields that stand beside the control: what a person would send with it. */
const held = (group: ObservedNode): unknown => (group.children ?? []).map(node => [node.role, node.name, node.value, node.checked])

/**
 * What a yes was said to, as one text: the action, the page's address, the element with its place, and what the form or dialog around it
 * says and holds. A yes counts for nothing else, so it is void when any of this has changed by the time of acting.
 */
export const bindingOf = (action: Action, { url, nodes, dialog }: Observation): string => {
  const ref = refOf(action)
  const path = ref === undefined ? undefined : pathTo(nodes, ref)
  const group = path && groupAround(path, nodes)
  const { verb, ...rest } = action
  return JSON.stringify([verb, rest, url, dialog, path?.map(({ role, name }) => (role === "text" ? "" : `${role} ${name}`)), path && landingOf(path, url), path?.at(-1) && face(path.at(-1) as ObservedNode), group && [captionOf(group), held(group)]])
}
