import type { EntityType, Finding } from "../../core/finding.ts"
import { type Observation, type ObservedNode, walk } from "../../core/observation.ts"
import { criticalTypes } from "../entity-groups.ts"
import type { DetectContext } from "../context/detect-context.ts"
import { fieldType } from "../context/field-type.ts"
import { originOf } from "./frame-origin.ts"
import { detectUnder } from "../policy/detect-under.ts"
import { decideOpen, placesOf } from "./people-places.ts"
import { replaceValues } from "./replace-values.ts"
import { controlContext, rewriteObservation } from "./rewrite-observation.ts"
import { learnContacts } from "./screen-contacts.ts"
import { joinSplitValues } from "../text/split-values.ts"
import type { Vault } from "../vault.ts"

export type ScreenedObservation = {
  /** The observation with every private value replaced; refs, roles and structure are untouched. */
  observation: Observation
  /** Replaced values by type. */
  findings: Partial<Record<EntityType, number>>
  /** Fields that hold a private value or ask for one. */
  privateFields: number
  /** A critical value (password, code, key, card, bank, national id) is shown, or a never-readable field is there. */
  critical: boolean
}

/**
 * Replaces every private value of an observation by its placeholder. Two passes, because a value is often recognised in one
 * place (a labelled field) and repeated in another (the title, a link): first everything is found, then everything replaced.
 */
export const screenObservation = (seen: Observation, vault: Vault): ScreenedObservation => {
  const observation = joinSplitValues(seen, vault)
  const places = placesOf(observation)
  const found: (readonly Finding[])[] = []
  const shown: [text: string, origin: string][] = []
  const names = new Map<ObservedNode, { at: number; text: string; url: string }>()
  const learn = (text: string, context: DetectContext): readonly Finding[] => {
    const origin = originOf(context.url ?? "")
    const findings = detectUnder(text, context, vault.rules())
    for (const { start, end, type } of findings) vault.placeholder(text.slice(start, end), type, origin)
    return findings
  }
  rewriteObservation(observation, (text, context, named) => {
    if (named) names.set(named, { at: found.length, text, url: context.url ?? "" })
    if (vault.rules().mayLeave) shown.push([text, originOf(context.url ?? "")])
    found.push(learn(text, context))
    return text
  }, places.of)
  // What was found in a row tells whose the name in it is.
  for (const [node, { column, people }] of decideOpen(places, node => (found[names.get(node)?.at ?? -1] ?? []).map(({ type }) => type))) {
    const name = names.get(node)
    if (name) found[name.at] = learn(name.text, { url: name.url, field: { column, role: node.role, people } })
  }
  learnContacts(observation, vault)
  // A value that may leave is judged by all of its places, those on this page among them, before any of it is written.
  for (const [text, origin] of shown) for (const { entry } of vault.matches(text)) vault.seen(entry, origin)
  const counts: Partial<Record<EntityType, number>> = {}
  let index = 0
  const screened = rewriteObservation(observation, (text, context) => {
    const replaced = replaceValues(text, found[index] ?? [], vault, { origin: originOf(context.url ?? "") })
    index += 1
    for (const type of replaced.types) counts[type] = (counts[type] ?? 0) + 1
    return replaced.text
  })
  const before = [...walk(observation.nodes)]
  const after = [...walk(screened.nodes)]
  const privateFields = before.filter((node, i) => node.secret || (node.field && (fieldType(controlContext(node)) !== undefined || node.value !== after[i]?.value))).length
  const critical = before.some(node => node.secret) || Object.keys(counts).some(type => criticalTypes.has(type as EntityType))
  return { observation: screened, findings: counts, privateFields, critical }
}
