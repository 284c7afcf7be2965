import { sameAction } from "../../agent/action-equality.ts"
import { isTypable, usable } from "../../agent/student-controls.ts"
import { clauseEnd } from "../../agent/student-grammar.ts"
import type { Action, Decision } from "../../core/action.ts"
import { refOf } from "../../core/action.ts"
import { findRef, walk, type Observation, type ObservedNode } from "../../core/observation.ts"
import { fail, ok, type Result } from "../../core/result.ts"
import type { Episode } from "./compose.ts"
import type { Random } from "./random.ts"
import { teach, type TeacherMove } from "./teacher.ts"

/**
 * The scripted stand-in for a large model: it knows the task's clauses and so what is right, and errs with probability `epsilon`, each
 * sample by itself. It goes on from whatever state the run is in.
 */
export type Oracle = {
  /** One sample of what to do; fails where the page hides what it needs. */
  sample(observation: Observation): Result<Decision>
  /** What was done on the page that was observed: a clause is over once its own move was made. */
  took(action: Action, observation: Observation): void
  /** Passes over clauses that are done, where what was done is known from the site and not from each step. */
  pass(isDone: (clause: number) => boolean): void
}

export const createOracle = (episode: Episode, epsilon: number, random: Random): Oracle => {
  let next = 0
  const right = (observation: Observation): TeacherMove | undefined => {
    // The script throws where a page was cut so far that its goal is not on it.
    try { return teach(episode.clauses, next, episode.site, observation) } catch { return undefined }
  }
  return {
    sample: (observation) => {
      const move = right(observation)
      if (!move) return fail("page.unsupported", "The page hides what the scripted teacher needs: play another episode.")
      const action = random.chance(epsilon) ? wrongAction(random, observation, move.action) : move.action
      return ok({ reason: clauseEnd(episode.clauses[move.clause]?.text ?? ""), action })
    },
    took: (action, observation) => {
      const move = right(observation)
      if (move && sameAction(action, move.action, observation)) next = move.finished ? move.clause + 1 : move.clause
    },
    pass: (isDone) => { while (next < episode.clauses.length && isDone(next)) next += 1 }
  }
}

/** A slip of the kind that models make: the neighbour of what is right. */
export const wrongAction = (random: Random, observation: Observation, right: Action): Action => {
  const nodes = [...walk(observation.nodes)]
  const controls = nodes.filter((node) => usable(node) && node.name !== "" && node.ref !== refOf(right))
  const other = (fits: (node: ObservedNode) => boolean): string | undefined => {
    const found = controls.filter(fits)
    return found.length > 0 ? random.pick(found).ref : undefined
  }
  const clicked = other((node) => node.role === "link" || node.role === "button")
  const click: Action = clicked === undefined ? { verb: "back" } : { verb: "click", ref: clicked }
  if (right.verb === "type") {
    const ref = other(isTypable)
    return ref !== undefined && random.chance(0.6) ? { ...right, ref } : click
  }
  if (right.verb === "select") {
    const labels = (findRef(observation, right.ref)?.options ?? []).map(({ label }) => label).filter((label) => !right.options.includes(label))
    return labels.length > 0 && random.chance(0.6) ? { ...right, options: [random.pick(labels)] } : click
  }
  if (right.verb === "check") return random.chance(0.5) ? { ...right, on: !right.on } : click
  if (right.verb === "answer") {
    const texts = nodes.filter((node) => node.name !== "" && node.name !== right.text && node.name.length < 60).map((node) => node.name)
    return texts.length > 0 && random.chance(0.5) ? { verb: "answer", text: random.pick(texts) } : click
  }
  return click
}
