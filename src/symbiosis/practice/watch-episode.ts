import type { Action } from "../../core/action.ts"
import type { ObservedNode } from "../../core/observation.ts"
import type { Episode, Goal } from "./compose.ts"
import { applyMove } from "./teacher.ts"

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase()

/** Judges a practice episode by the site's own state, never by what the run says of itself. */
export type EpisodeWatch = {
  /** Does the action on the site, and remembers what it came to. */
  act(action: Action, target: ObservedNode | undefined): void
  /** The site was brought to another place, or changed, by other means than an action: as a browser's own history does. */
  looked(): void
  /** Is a clause done, as far as the site's state tells? An answer never is before it was given. */
  isDone(clause: number): boolean
  /** Was all done that the task asks, and no field changed that it doesn't name? */
  verdict(answer: string): boolean
}

export const watchEpisode = ({ site, clauses }: Episode): EpisodeWatch => {
  const fields = site.pages.flatMap((page) => page.kind === "form" ? page.fields.map((field) => ({ page, field })) : [])
  const before = new Map(fields.map(({ field }) => [field, `${field.value} ${field.checked}`]))
  const met = new Set<number>()
  const fieldOf = (goal: { page: string; field: string }) => fields.find(({ page, field }) => page.key === goal.page && field.id === goal.field)?.field
  const holds = (goal: Goal): boolean => {
    if (goal.kind === "fill") return fieldOf(goal)?.value === goal.value
    if (goal.kind === "check") return fieldOf(goal)?.checked === goal.on
    return true
  }
  const arrived = (): void => clauses.forEach(({ goal }, index) => {
    if (goal.kind === "open" && site.at.page === goal.page && site.at.record === undefined) met.add(index)
    if (goal.kind === "record" && site.at.page === goal.page && site.at.record === goal.id) met.add(index)
  })
  arrived()
  return {
    looked: arrived,
    isDone: (clause) => {
      const goal = clauses[clause]?.goal
      return goal !== undefined && goal.kind !== "answer" && (goal.kind === "fill" || goal.kind === "check" ? holds(goal) : met.has(clause))
    },
    act: (action, target) => {
      const at = site.at.page
      applyMove(site, action, target)
      arrived()
      if (action.verb !== "click" || !target) return
      clauses.forEach(({ goal }, index) => {
        if (goal.kind === "press" && plain(goal.name) === plain(target.name)) met.add(index)
        if (goal.kind !== "submit" || goal.page !== at) return
        const page = site.pages.find(({ key }) => key === goal.page)
        const ready = clauses.slice(0, index).every((earlier) => !("page" in earlier.goal) || earlier.goal.page !== goal.page || holds(earlier.goal))
        if (page?.kind === "form" && plain(page.submit) === plain(target.name) && ready) met.add(index)
      })
    },
    verdict: (answer) => {
      const named = new Set(clauses.flatMap(({ goal }) => goal.kind === "fill" || goal.kind === "check" ? [fieldOf(goal)] : []))
      if (fields.some(({ field }) => !named.has(field) && before.get(field) !== `${field.value} ${field.checked}`)) return false
      return clauses.every(({ goal }, index) => {
        if (goal.kind === "fill" || goal.kind === "check") return holds(goal)
        if (goal.kind !== "answer") return met.has(index)
        const page = site.pages.find(({ key }) => key === goal.page)
        const wanted = page?.kind === "list" ? page.records.find(({ id }) => id === goal.id)?.cells[goal.column] : undefined
        return wanted !== undefined && plain(answer) === plain(wanted)
      })
    }
  }
}
