import { fail, ok, type Result } from "../core/result.ts"
import { browserModel as ownModel, withBrowserModel } from "../models/browser-model.ts"
import { chooseEngine } from "../models/choose-engine.ts"
import type { Machine } from "../models/device-fit.ts"
import type { InstalledModels } from "../models/installed-models.ts"
import { withStored } from "../models/model-library.ts"
import { readOrganisationRecords, withOrganisationRecords, type OrganisationRecords } from "../models/organisation-records.ts"
import { readRegistry } from "../models/registry.ts"
import { readPackaged } from "../privacy/egress.ts"
import type { Registry } from "../protocol/model-record.ts"
import type { Abilities, Choice, Gpu } from "./offscreen-model.ts"

const preferenceKey = "preferred-model"
/** The model that the user named, if any. */
export const readPreferred = async (): Promise<string | undefined> => {
  const { [preferenceKey]: id } = await chrome.storage.local.get(preferenceKey)
  return typeof id === "string" ? id : undefined
}
export const writePreferred = (id: string | undefined): Promise<void> =>
  id === undefined ? chrome.storage.local.remove(preferenceKey) : chrome.storage.local.set({ [preferenceKey]: id })

const organisationRecords = async (): Promise<OrganisationRecords> =>
  readOrganisationRecords((await chrome.storage.managed.get("model_records").catch(() => ({ model_records: undefined })))["model_records"])
/** What is wrong with the organisation's list of models, if anything. */
export const organisationTrouble = async (): Promise<string | undefined> => (await organisationRecords()).trouble

/** The registry that this build ships, and the organisation's models. */
export const packagedRegistry = async (): Promise<Result<Registry>> => {
  const file = await readPackaged(chrome.runtime.getURL("models/registry.json")).catch(() => undefined)
  if (!file) return fail("model.unavailable", "This build contains no on-device model: install the extension again, or choose the cloud mode.")
  const registry = readRegistry(JSON.parse(await file.text()))
  return registry.ok ? ok(withOrganisationRecords(registry.value, (await organisationRecords()).records)) : registry
}

export const machineOf = async (gpu: Gpu): Promise<Machine> => {
  const memoryGiB = "deviceMemory" in navigator && typeof navigator.deviceMemory === "number" ? navigator.deviceMemory : undefined
  const { quota, usage } = await navigator.storage.estimate()
  return { gpu, memoryGiB, freeBytes: quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0)) }
}

/** The model that belongs on this device: out of the packaged registry and what is installed, but none that has `failed` here. */
export const createModelChooser = (models: InstalledModels) => async ({ gpu, browserModel }: Abilities, failed: ReadonlyMap<string, string>): Promise<Result<Choice>> => {
  const registry = await packagedRegistry()
  if (!registry.ok) return registry
  // A file system that can't be read holds no model; the embedded one is in the package.
  const stored = await models.list().catch(() => [])
  const installed = [...stored, ...(browserModel ? [{ record: ownModel, complete: true }] : [])].filter(({ complete }) => complete).map(({ record }) => record.id)
  const whole = withBrowserModel(withStored(registry.value, stored), browserModel)
  return chooseEngine(whole, { ...await machineOf(gpu), installed, preferred: await readPreferred(), failed })
}
