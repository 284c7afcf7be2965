import * as z from "zod"
import { modelRecordSchema, type ModelRecord, type Registry } from "../protocol/model-record.ts"
import { isPackaged, sourceFiles } from "./model-files.ts"

const maxRecords = 50
export type OrganisationRecords = {
  records: ModelRecord[]
  /** What is wrong with the others, in one sentence for the person at the machine. */
  trouble?: string | undefined
}

/**
 * Model records that an organisation sets by policy: JSON text of a list of records, as they stand in `models/records`. One that couldn't be
 * installed (a field is wrong, no checksum, not over https) is left out and named; the rest are used.
 */
export const readOrganisationRecords = (text: unknown): OrganisationRecords => {
  if (text === undefined) return { records: [] }
  const wrong = (what: string): string => `Your organisation's list of models is not valid (${what}): tell your administrator.`
  let list: unknown
  try { list = JSON.parse(String(text)) } catch { return { records: [], trouble: wrong("it is no JSON") } }
  if (!Array.isArray(list) || list.length > maxRecords) return { records: [], trouble: wrong(`it must be a list of at most ${maxRecords} records`) }
  const records: ModelRecord[] = []
  let trouble: string | undefined
  for (const [index, entry] of list.entries()) {
    const parsed = modelRecordSchema.safeParse(entry)
    const why = !parsed.success ? `"${parsed.error.issues[0]?.path.map(String).join(".") ?? ""}" of record ${index + 1}`
      : isPackaged(parsed.data) ? `the weights of "${parsed.data.id}" need an https address` : whyNot(parsed.data)
    if (parsed.success && why === undefined && !records.some(({ id }) => id === parsed.data.id)) records.push(parsed.data)
    else trouble ??= wrong(why ?? `record ${index + 1} has the id of another`)
  }
  return { records, trouble }
}

const whyNot = (record: ModelRecord): string | undefined => {
  const files = sourceFiles(record)
  return files.ok ? undefined : `"${record.id}" can't be installed as it is`
}

/** A packaged record can't be replaced: its id is known to be ours. */
export const withOrganisationRecords = (registry: Registry, records: readonly ModelRecord[]): Registry =>
  ({ ...registry, models: [...registry.models, ...records.filter(({ id }) => !registry.models.some((known) => known.id === id))] })
