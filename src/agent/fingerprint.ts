import type { Action } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import { renderObservation } from "../core/render-observation.ts"

/** What a page shows, as a short mark: equal marks mean that nothing a person could see has changed. */
export const pageMark = (observation: Observation): string => {
  const shown = renderObservation(observation).replace(/^\[\w+\] /gm, "").replace(/ \(focused\)|, focused|(?<=\()focused, /g, "")
  // FNV-1a: a mark, not a secret.
  let hash = 0x811c9dc5
  for (let index = 0; index < shown.length; index++) hash = Math.imul(hash ^ shown.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * An action without its refs, which a restart or a re-render renames: verb, what it is aimed at and what it brings.
 * Case and spacing don't make another action.
 */
export const actionMark = (action: Action, target: string | undefined): string => {
  const { verb, ...rest } = action
  const payload = Object.entries(rest).filter(([key]) => key !== "ref").sort(([a], [b]) => a.localeCompare(b))
  return `${verb} ${target ?? ""} ${JSON.stringify(payload)}`.toLowerCase().replace(/\s+/g, " ")
}
