import { fail, ok, type Result } from "../core/result.ts"
import type { InstallReport } from "../protocol/model-library.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { ModelRequest } from "../privacy/egress.ts"
import type { InstallAsk, InstallNoted, InstallReply } from "./install-protocol.ts"

export type InstallWorker = {
  postMessage(ask: InstallAsk | InstallNoted): void
  terminate(): void
  onmessage: ((event: MessageEvent<InstallReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}
export type ModelInstaller = {
  /** Begins; how it goes and ends is told to `onReport`. An installation of the same model that is under way goes on. */
  install(record: ModelRecord): Result<Record<string, never>>
  /** Ends an installation at once; what came stays. Cancelling what isn't running is no error. */
  cancel(id: string): void
  /** Installations that are under way. */
  running(): InstallReport[]
}

const inWorker = (): InstallWorker => new Worker(new URL("./install-worker.ts", import.meta.url), { type: "module" })
/** More would only share the connection and the disk. */
const mostAtOnce = 2

/** Runs installations, each in a worker of its own, for as long as the hosting document lives. `note` writes down what they ask of the network, before it leaves. */
export const createModelInstaller = (onReport: (report: InstallReport) => void, note: (request: ModelRequest) => Promise<void>, startWorker: () => InstallWorker = inWorker): ModelInstaller => {
  const live = new Map<string, { worker: InstallWorker; report: InstallReport }>()

  const end = (id: string, report: InstallReport): void => {
    live.get(id)?.worker.terminate()
    live.delete(id)
    onReport(report)
  }
  return {
    install: (record) => {
      const { id, bytes: total } = record
      if (live.has(id)) return ok({})
      if (live.size >= mostAtOnce) return fail("model.unavailable", "Two models are being installed already; wait for one to end or cancel it.")
      const worker = startWorker()
      const entry = { worker, report: { id, state: "running", loaded: 0, total, phase: "starting" } as InstallReport }
      live.set(id, entry)
      worker.onmessage = ({ data }) => {
        if (live.get(id) !== entry) return
        if (data.type === "progress") onReport(entry.report = { ...entry.report, loaded: data.loaded, total: data.total, phase: data.phase })
        else if (data.type === "leaving") void note(data.request).then(() => true, () => false).then((ok) => worker.postMessage({ noted: data.number, ok }))
        else if (data.type === "done") end(id, { ...entry.report, state: "done", loaded: entry.report.total, phase: "installed" })
        else end(id, { ...entry.report, state: "failed", phase: "failed", message: data.error.message })
      }
      worker.onerror = () => end(id, { ...entry.report, state: "failed", phase: "failed", message: `${record.title} could not be installed; restart the browser and try again.` })
      worker.postMessage({ record })
      onReport(entry.report)
      return ok({})
    },
    cancel: (id) => {
      const entry = live.get(id)
      if (entry) end(id, { ...entry.report, state: "cancelled", phase: "cancelled" })
    },
    running: () => [...live.values()].map(({ report }) => report)
  }
}
