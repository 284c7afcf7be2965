import type { Verb } from "../../../src/core/action.ts"
import type { Outcome } from "../../../src/core/outcome.ts"

/** An element as a model finds it: role and name as the view shows them, the n-th of several equal ones. */
export type Spot = readonly [role: string, name: string, nth?: number]

export type Expected = {
  /** "ok" unless said otherwise. */
  status?: Outcome["status"]
  code?: Outcome["code"]
  /** All of these are among the changes. */
  changes?: readonly string[]
  /** None of these is. */
  without?: readonly string[]
  detail?: RegExp
}

/** One scripted turn: an action whose refs are still to be found in the view. */
export type Decision = {
  verb: Verb
  at?: Spot
  onto?: Spot
  /** Scrolls again until this shows. */
  until?: Spot
  /** The page changes by its own `__disturb()` between looking and acting. */
  disturb?: true
  expect?: Expected
  [argument: string]: unknown
}

export type PageCase = {
  /** Name of a file in `html/` or `apps/`. */
  page: string
  kind: string
  decisions: readonly Decision[]
  /**
   * What the page asks for can't be done with events made by script: its own check must stay unsatisfied, and every
   * outcome must say so.
   */
  handOver?: boolean
  /** The user is in another window. */
  away?: boolean
}

export const click = (role: string, name: string, more: Partial<Decision> = {}): Decision => ({ verb: "click", at: [role, name], ...more })
export const type = (role: string, name: string, text: string, more: Partial<Decision> = {}): Decision => ({ verb: "type", at: [role, name], text, ...more })
export const select = (role: string, name: string, options: readonly string[], more: Partial<Decision> = {}): Decision => ({ verb: "select", at: [role, name], options, ...more })
export const check = (role: string, name: string, on = true, more: Partial<Decision> = {}): Decision => ({ verb: "check", at: [role, name], on, ...more })
export const press = (keys: string, at?: Spot, more: Partial<Decision> = {}): Decision => ({ verb: "press", keys, ...(at ? { at } : {}), ...more })
