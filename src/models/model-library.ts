import type { InstallReport, LibraryEntry, ModelLibrary } from "../protocol/model-library.ts"
import type { ModelRecord, Registry } from "../protocol/model-record.ts"
import { byPreference, fitOf, recommend, type Machine } from "./device-fit.ts"
import { isPackaged, sourceFiles } from "./model-files.ts"

export type Stored = { record: ModelRecord; complete: boolean }
export type LibraryState = {
  registry: Registry
  stored: readonly Stored[]
  machine: Machine
  /** Bytes on this device, by id. */
  have: ReadonlyMap<string, number>
  installs: readonly InstallReport[]
  preferred: string | undefined
  /** Whether a record's model library is part of this build. */
  hasLibrary(record: ModelRecord): boolean
  usedBytes: number
}

/**
 * The registry as this device has it: an installed record counts as it was installed (its files are what is here), and the user's own
 * records are added. What the packaged registry says of channel and rank is newer and stays.
 */
export const withStored = (registry: Registry, stored: readonly Stored[]): Registry => {
  const complete = new Map(stored.filter((entry) => entry.complete).map(({ record }) => [record.id, record]))
  const known = registry.models.map((record) => {
    const here = complete.get(record.id)
    return here && !isPackaged(record) ? { ...here, channel: record.channel, rank: record.rank } : record
  })
  const own = stored.filter(({ record }) => !registry.models.some(({ id }) => id === record.id)).map(({ record }) => record)
  return { ...registry, models: [...known, ...own] }
}

/** What stands between a record and its installation by this build, if anything. */
const obstacle = (record: ModelRecord, hasLibrary: LibraryState["hasLibrary"]): string | undefined => {
  const files = sourceFiles(record)
  if (!files.ok) return files.error.message
  return record.engine === "web-llm" && !hasLibrary(record) ? `${record.title} can't be installed: its model library is not part of this build; choose another model or a build that has it.` : undefined
}

/** Every model with how it stands on this device, best first, and a sentence of advice. */
export const describeLibrary = ({ registry, stored, machine, have, installs, preferred, hasLibrary, usedBytes }: LibraryState): ModelLibrary => {
  const whole = withStored(registry, stored)
  const packaged = new Set(registry.models.map(({ id }) => id))
  const complete = new Set(stored.filter((entry) => entry.complete).map(({ record }) => record.id))
  const shown = whole.models.filter((record) => record.channel !== "retired" || complete.has(record.id)).sort(byPreference)
  const installable = shown.filter((record) => !isPackaged(record) && !complete.has(record.id) && obstacle(record, hasLibrary) === undefined)
  const bestHere = shown.find((record) => complete.has(record.id) && record.channel === "stable" && fitOf(record, machine).fits !== "no")
  const advice = recommend(installable, machine, have)
  const isBetter = advice.record !== undefined && (bestHere === undefined || byPreference(advice.record, bestHere) < 0)

  const entry = (record: ModelRecord): LibraryEntry => {
    const { id, title, engine, license, bytes } = record
    const install = installs.find((report) => report.id === id)
    const blocked = isPackaged(record) || complete.has(id) ? undefined : obstacle(record, hasLibrary)
    const bytesHere = isPackaged(record) ? bytes : have.get(id) ?? 0
    const state = isPackaged(record) ? "embedded" : install ? "installing" : complete.has(id) ? "installed" : blocked !== undefined ? "listed" : bytesHere > 0 ? "partial" : "offered"
    const { fits, why } = fitOf(record, machine)
    return {
      id, title, engine, license, bytes, exact: sourceFiles(record).ok, state, have: bytesHere,
      fits, why: fits !== "no" && blocked !== undefined ? blocked : why,
      recommended: isBetter && advice.record?.id === id, chosen: preferred === id, custom: !packaged.has(id), ...(install ? { install } : {})
    }
  }
  return {
    models: shown.map(entry), usedBytes, ...(machine.freeBytes === undefined ? {} : { freeBytes: machine.freeBytes }),
    advice: bestHere && !isBetter ? `${bestHere.title} is installed, the best of the models that this machine can run.` : advice.text
  }
}
