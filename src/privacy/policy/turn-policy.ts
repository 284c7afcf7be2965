import type { Observation, ObservedNode } from "../../core/observation.ts"
import { frameAddress } from "../screen/frame-origin.ts"
import type { Rules } from "./rules.ts"

/** What the policy says of asking a cloud model in this turn. */
export type TurnPolicy = { readonly cloud: true } | { readonly cloud: false; readonly why: string }

const addresses = ({ url, nodes }: Observation): string[] => {
  const found = new Set([url])
  const visit = (list: readonly ObservedNode[], around: string): void => {
    for (const node of list) {
      const address = frameAddress(node, around)
      found.add(address)
      if (node.children) visit(node.children, address)
    }
  }
  visit(nodes, url)
  return [...found]
}

/** `spentTokens`: what the task has spent on cloud models so far. */
export const turnPolicy = (rules: Rules, observation: Observation, spentTokens: number): TurnPolicy => {
  if (!rules.cloud.ok) return { cloud: false, why: rules.cloud.why }
  // A frame of such a site counts as much as the page around it.
  if (addresses(observation).some(rules.localOnly)) return { cloud: false, why: "The privacy policy keeps this site on the device: let the on-device model take its steps." }
  if (spentTokens >= rules.cloudTokens) return { cloud: false, why: "The task has spent all the cloud tokens that the privacy policy allows it: let the on-device model finish, or raise the limit." }
  return { cloud: true }
}
