import type { Action } from "../core/action.ts"
import type { Observation, ObservedNode } from "../core/observation.ts"
import type { Verdict } from "../core/step.ts"

/** All that a verdict may rest on. Nothing in here was said by a model. */
export type GuardContext = {
  /** The user's own words. */
  task: string
  /** Address of the page now. */
  url: string
  /** Origin where the run began. */
  startOrigin: string
  observation: Observation
  /** The element that the action is aimed at, and the nodes from the root down to it. */
  target?: ObservedNode | undefined
  targetPath?: ObservedNode[] | undefined
  /** Origins on which the run has been. */
  visitedOrigins: readonly string[]
  /** The action types a private value of the user's. */
  typesPrivate?: boolean | undefined
}

/** One family of rules. Has nothing to say about most actions. */
export type Rule = (action: Action, context: GuardContext) => Verdict | undefined

export const allow = (rule: string): Verdict => ({ kind: "allow", rule })
export const refuse = (rule: string): Verdict => ({ kind: "refuse", rule })
export const confirm = (rule: string, question: string): Verdict => ({ kind: "confirm", rule, question })
/** A name as it may stand in a question to the user: one line, bounded. */
export const quoted = (name: string): string => `"${name.replace(/\s+/g, " ").trim().slice(0, 80)}"`
export const hostOf = (url: string): string => { try { return new URL(url).host } catch { return "this page" } }
