import { walk, type Observation } from "../core/observation.ts"
import type { Step } from "../core/step.ts"
import { siteOf } from "../guard/home-site.ts"
import type { Reader } from "../memory/experience/retrieve.ts"
import { escapePlaceholders } from "../privacy/screen/placeholder.ts"
import { detectUnder } from "../privacy/policy/detect-under.ts"
import type { Vault } from "../privacy/vault.ts"
import { describeAction } from "./describe-step.ts"
import type { RunContext } from "./run-context.ts"

/** Lines of what earlier runs teach, and which experiences they came of. */
export type Taught = { lines: readonly string[]; from: NonNullable<Step["retrieved"]> }

export const nothingTaught: Taught = { lines: [], from: [] }

/** So many controls tell what a page is for. */
const mostLabels = 30

/**
 * The line without anything that is private by this run's rules and values. Nothing of it enters the vault: no value in it may be typed
 * anywhere, and whoever got words into an earlier run must not decide what is hidden from a model in this one.
 */
const neutral = (line: string, vault: Vault): string => {
  const without = (text: string, spans: readonly { start: number; end: number }[]): string => {
    let [out, from] = ["", 0]
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      if (end <= from) continue
      out += `${text.slice(from, Math.max(from, start))}${mask}`
      from = end
    }
    return out + text.slice(from)
  }
  const known = without(line, vault.matches(line))
  return escapePlaceholders(without(known, detectUnder(known, {}, vault.rules(), undefined)))
}
const mask = "[mask]"

const labelsOf = (observation: Observation): string[] => {
  const labels: string[] = []
  for (const { ref, name } of walk(observation.nodes)) if (ref !== undefined && name !== "" && labels.length < mostLabels) labels.push(name.slice(0, 80))
  return labels
}
const summaryOf = (steps: readonly Step[]): string => steps.flatMap(({ action, target }) => action ? [describeAction(action, target)] : []).join(" ")

/**
 * What earlier runs teach about this step: screened anew, with this run's rules and values, since what was
 * fit to be told in one run may not be in another. For a cloud model `task`, `observation` and `steps` are those that it is shown:
 * then which lines it gets depends on nothing that it may not know.
 */
export const recall = ({ recall: ask, vault }: Pick<RunContext, "recall" | "vault">, reader: Reader, { task, observation, steps }: { task: string; observation: Observation; steps: readonly Step[] }): Taught => {
  if (!ask) return nothingTaught
  const { hits, lines } = ask({ task, site: siteOf(observation.url), page: [observation.title, ...labelsOf(observation)].join(" "), summary: summaryOf(steps) }, reader)
  const stays = (at: number): boolean => reader.cloud && vault.rules().localOnly(`https://${hits[at]?.experience.site ?? ""}/`)
  const told = lines.flatMap((line, at) => stays(at) ? [] : [{ line: reader.cloud ? neutral(line, vault) : line, hit: hits[at] }])
  return { lines: told.map(({ line }) => line), from: told.flatMap(({ hit }) => hit ? [{ id: hit.experience.id, score: Math.round(hit.score * 1_000) / 1_000 }] : []) }
}
