import { fail, ok, type Result } from "../core/result.ts"
import { registrySchema, type ModelRecord, type Registry } from "../protocol/model-record.ts"

/** Takes the content of `models/registry.json` (or an administrator's own), or says in one sentence which field is wrong. */
export const readRegistry = (content: unknown): Result<Registry> => {
  const parsed = registrySchema.safeParse(content)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return fail("model.unavailable", `The model registry is not valid: correct "${issue?.path.join(".") ?? ""}" (${issue?.message ?? "unknown"}).`)
  }
  const ids = parsed.data.models.map((model) => model.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice) return fail("model.unavailable", `The model registry lists "${twice}" twice; remove one of them.`)
  if (!ids.includes(parsed.data.embedded)) return fail("model.unavailable", `The model registry has no "${parsed.data.embedded}", which it names as embedded; add its record.`)
  return ok(parsed.data)
}

export const findRecord = (registry: Registry, id: string): ModelRecord | undefined => registry.models.find((model) => model.id === id)
export const embeddedRecord = (registry: Registry): ModelRecord | undefined => findRecord(registry, registry.embedded)
