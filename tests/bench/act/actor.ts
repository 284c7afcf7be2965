import type { Decision } from "../../browser/pages/decision.ts"

/** Something that can carry out decisions on a page that stands open. */
export type Session = {
  /** Does one turn. Throws where it can't. */
  decide(decision: Decision): Promise<void>
  /** What the page says of itself: "" when all that was asked has happened. */
  verdict(): Promise<string>
  close(): Promise<void>
}
export type Actor = { name: string; open(url: string, away: boolean): Promise<Session> }

/** So long may one turn of anyone take. */
export const turnMs = 5_000

export class Unsupported extends Error {
  constructor(verb: string) { super(`it has no ${verb}`) }
}
