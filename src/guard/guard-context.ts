import type { Action } from "../core/action.ts"
import type { Observation, ObservedNode } from "../core/observation.ts"
import type { Verdict } from "../core/step.ts"
import type { Carried } from "./seen-texts.ts"

/** What the run did so far, as far as a limit counts it. */
export type Past = {
  /** Acts on pages within the last minute. */
  acts: number
  /** Messages and posts that went out. */
  sends: number
  /** Questions that the user said no to. */
  denied: number
}

/** What an organisation allows, whatever the user or the task says. */
export type OrganisationRules = {
  mayVisit(address: string): boolean
  /** Tasks only read there. */
  readOnly(address: string): boolean
  /** This kind of action (a class of risk, or "upload") is never done. */
  forbids(kind: string): boolean
  /** This kind of action is always asked about. */
  asksFor(kind: string): boolean
}

/** What the user wants on single sites, whatever a task says. */
export type SiteRules = {
  /** Tasks only read there. */
  readOnly(address: string): boolean
  /** Each act is asked about there. */
  asks(address: string): boolean
}

/** All that a verdict may rest on. Nothing in here was said by a model. */
export type GuardContext = {
  /** The user's own words. */
  task: string
  /** What the user answered to questions of the run. */
  replies?: readonly string[] | undefined
  /** Address of the page now. */
  url: string
  /** Origin where the run began. */
  startOrigin: string
  observation: Observation
  /** The element that the action is aimed at, and the nodes from the root down to it. */
  target?: ObservedNode | undefined
  targetPath?: ObservedNode[] | undefined
  /** Origin of the document that the action lands in: a frame's own, not that of the page around it. */
  landing?: string | undefined
  /** Origins on which the run has been. */
  visitedOrigins: readonly string[]
  /** Origins that the user opened for this run by answering a question. */
  opened?: readonly string[] | undefined
  /** Whether a page of this run showed an address as a link, or stood there. */
  shown?: ((address: string) => boolean) | undefined
  /** Finds in a text what was read on another site than the one it goes to. `strange`: nobody named that one. */
  carried?: ((text: string, to: string, strange: boolean) => Carried | undefined) | undefined
  /** The text holds a password, a code, a card number or the like. */
  holdsSecret?: ((text: string) => boolean) | undefined
  /** Name of what something is dragged onto. */
  dropName?: string | undefined
  past?: Past | undefined
  /** The action types a private value of the user's. */
  typesPrivate?: boolean | undefined
  organisation?: OrganisationRules | undefined
  sites?: SiteRules | undefined
}

/** One family of rules. Has nothing to say about most actions. */
export type Rule = (action: Action, context: GuardContext) => Verdict | undefined

export const allow = (rule: string): Verdict => ({ kind: "allow", rule })
export const refuse = (rule: string): Verdict => ({ kind: "refuse", rule })
export const confirm = (rule: string, question: string, opens?: string): Verdict => ({ kind: "confirm", rule, question, ...(opens === undefined ? {} : { opens }) })
/** A name as it may stand in a question to the user: one line, bounded. */
export const quoted = (name: string): string => `"${name.replace(/\s+/g, " ").trim().slice(0, 80)}"`
export const hostOf = (url: string): string => { try { return new URL(url).host } catch { return "this page" } }
/** The host of the document that an action lands in, for questions. */
export const placeOf = ({ landing, url }: GuardContext): string => hostOf(landing ?? url)
/** All that the user said in this run. */
export const saidBy = ({ task, replies = [] }: GuardContext): string => [task, ...replies].join("\n")
