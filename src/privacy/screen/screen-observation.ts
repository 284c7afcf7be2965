import type { EntityType, Finding } from "../../core/finding.ts"
import { type Observation, walk } from "../../core/observation.ts"
import { criticalTypes } from "../entity-groups.ts"
import { fieldType } from "../context/field-type.ts"
import { originOf } from "./frame-origin.ts"
import { detectUnder } from "../policy/detect-under.ts"
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
  const found: (readonly Finding[])[] = []
  const shown: [text: string, origin: string][] = []
  rewriteObservation(observation, (text, context) => {
    const rules = vault.rules()
    const findings = detectUnder(text, context, rules)
    found.push(findings)
    if (rules.mayLeave) shown.push([text, originOf(context.url ?? "")])
    for (const { start, end, type } of findings) vault.placeholder(text.slice(start, end), type, originOf(context.url ?? ""))
    return text
  })
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
