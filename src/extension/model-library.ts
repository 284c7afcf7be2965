import { fail, ok, type Result } from "../core/result.ts"
import { browserModel, withBrowserModel } from "../models/browser-model.ts"
import type { InstalledModels } from "../models/installed-models.ts"
import { downloadDomains, sourceFiles } from "../models/model-files.ts"
import { describeLibrary, withStored } from "../models/model-library.ts"
import { readPackaged } from "../privacy/egress.ts"
import type { Received } from "../protocol/messages.ts"
import type { InstallReport, ModelLibrary } from "../protocol/model-library.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { ModelStatus } from "../protocol/records.ts"
import { machineOf, organisationTrouble, packagedRegistry, readPreferred, writePreferred } from "./choose-model.ts"
import { call } from "./messaging.ts"
import { openOffscreen } from "./offscreen-document.ts"
import type { NetworkWall } from "./network-wall.ts"
import type { OffscreenModel } from "./offscreen-model.ts"

export type ModelLibraryService = {
  list(): Promise<Result<ModelLibrary>>
  install(what: Received<"model/install">): Promise<Result<Record<string, never>>>
  cancel(id: string): Promise<Result<Record<string, never>>>
  remove(id: string): Promise<Result<Record<string, never>>>
  choose(id: string | undefined): Promise<Result<ModelStatus>>
  /** What the host tells of an installation. */
  report(report: InstallReport): Promise<void>
}

/** What the network wall is open for while a model is being fetched. */
const purpose = (id: string): string => `install ${id}`

/** Installing, choosing and removing models. The host does the work; what is where is read anew each time from the file system. */
export const createModelLibrary = (models: InstalledModels, model: Pick<OffscreenModel, "reconsider" | "abilities">, wall: NetworkWall, tell: (report: InstallReport) => void): ModelLibraryService => {
  const libraries = new Map<string, Promise<boolean>>()
  const inPackage = (path: string): Promise<boolean> => {
    const known = libraries.get(path) ?? readPackaged(chrome.runtime.getURL(path)).then(() => true, () => false)
    libraries.set(path, known)
    return known
  }
  const hasLibrary = async (record: ModelRecord): Promise<boolean> => record.library !== undefined && !/^https?:/.test(record.library) && inPackage(record.library)

  const find = async (id: string): Promise<Result<ModelRecord>> => {
    const registry = await packagedRegistry()
    if (!registry.ok) return registry
    if (id === browserModel.id) return ok(browserModel)
    const stored = await models.list()
    // What was begun with a record of the user's own, or of the registry as it is now.
    const record = registry.value.models.find((one) => one.id === id) ?? withStored(registry.value, stored).models.find((one) => one.id === id)
    return record ? ok(record) : fail("model.unavailable", "There is no model of that name: choose one of the list.")
  }

  const list = async (): Promise<Result<ModelLibrary>> => {
    const registry = await packagedRegistry()
    if (!registry.ok) return registry
    const device = await model.abilities()
    if (!device.ok) return device
    const { gpu, browserModel: isReady } = device.value
    const installs = await call("host/installs", {}, { timeoutMs: 15_000 })
    const stored = await models.list()
    const all = withStored(registry.value, stored).models
    const have = new Map(await Promise.all(all.map(async (record) => [record.id, await models.have(record)] as const)))
    const present = new Set((await Promise.all(all.map(async (record) => await hasLibrary(record) ? [record.id] : []))).flat())
    const trouble = await organisationTrouble()
    const library = describeLibrary({
      registry: withBrowserModel(registry.value, isReady), stored, have, installs: installs.ok ? installs.value : [], preferred: await readPreferred(),
      machine: await machineOf(gpu), hasLibrary: ({ id }) => present.has(id), usedBytes: await models.usedBytes()
    })
    return ok(trouble === undefined ? library : { ...library, advice: `${trouble} ${library.advice}` })
  }

  const install: ModelLibraryService["install"] = async (what) => {
    const found = "record" in what ? await admitOwn(what.record) : await find(what.id)
    if (!found.ok) return found
    const record = found.value
    const files = sourceFiles(record)
    if (!files.ok) return files
    if (files.value.length === 0) return fail("model.unavailable", `${record.title} is part of the extension: there is nothing to install.`)
    if (record.engine === "web-llm" && !await hasLibrary(record)) return fail("model.unavailable", `${record.title} can't be installed: its model library is not part of this build; choose another model or a build that has it.`)
    await openOffscreen()
    await wall.open(purpose(record.id), downloadDomains(record))
    return call("host/install", { record }, { timeoutMs: 15_000 })
  }
  /** A record of the user's own may not pass for one of ours. */
  const admitOwn = async (record: ModelRecord): Promise<Result<ModelRecord>> => {
    const registry = await packagedRegistry()
    if (registry.ok && registry.value.models.some(({ id }) => id === record.id)) return fail("model.unavailable", "A model of this build has that id already: give yours another one.")
    return ok(record)
  }

  return {
    list, install,
    cancel: (id) => call("host/cancel-install", { id }, { timeoutMs: 15_000 }),
    remove: async (id) => {
      await call("host/cancel-install", { id }, { timeoutMs: 15_000 })
      await call("host/unload", {}, { timeoutMs: 15_000 })
      await models.remove(id)
      if (await readPreferred() === id) await writePreferred(undefined)
      await model.reconsider()
      return ok({})
    },
    choose: async (id) => {
      const found = id === undefined ? ok(undefined) : await find(id)
      if (!found.ok) return found
      await writePreferred(id)
      return ok(await model.reconsider())
    },
    report: async (report) => {
      tell(report)
      if (report.state !== "running") await wall.close(purpose(report.id))
      if (report.state === "done") await model.reconsider()
    }
  }
}
