import { fail, ok, type Result } from "../../core/result.ts"
import type { ModelRecord } from "../../protocol/model-record.ts"
import { t } from "../language/language.ts"
import { loadSchemas } from "../load-schemas.ts"

/** A name as an id: lower case, and only what a file may be called by. */
const idOf = (name: string): string => `own-${name.toLowerCase().replace(/[^a-z0-9._-]+/g, "-").slice(0, 70)}`
const familyOf = (name: string): ModelRecord["family"] =>
  /qwen-?3/i.test(name) ? "qwen3" : /llama-?3/i.test(name) ? "llama-3" : /gemma/i.test(name) ? "gemma" : "chatml"

/**
 * A file that the user picked, as a record: a `.json` file is a record already (of a model of one's own, with its address and
 * checksums), a `.gguf` file is the weights themselves, read from `address`.
 */
export const ownRecord = async (file: Pick<File, "name" | "size" | "text">, address: () => string): Promise<Result<ModelRecord>> => {
  if (/\.gguf$/i.test(file.name)) {
    const title = file.name.replace(/\.gguf$/i, "")
    return ok({
      id: idOf(title), title: title.slice(0, 80), engine: "wllama", profile: "chat", family: familyOf(title), rank: -1, weights: address(), bytes: file.size,
      contextTokens: 4_096, requiredFeatures: [], license: t("models.unknownLicense"), channel: "stable"
    })
  }
  if (!/\.json$/i.test(file.name)) return fail("model.unavailable", t("models.wrongFile"))
  let content: unknown
  try { content = JSON.parse(await file.text()) } catch { return fail("model.unavailable", t("models.notJson")) }
  const schemas = await loadSchemas()
  if (!schemas.ok) return schemas
  const record = schemas.value.modelRecordSchema.safeParse(content)
  if (record.success) return ok(record.data)
  return fail("model.unavailable", t("models.badRecord", { field: record.error.issues[0]?.path.join(".") || "id" }))
}
