import { fail, ok, type Result } from "../core/result.ts"
import type { GenerateRequest, Generation, OnDeviceModel } from "../models/ports.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { ModelStatus } from "../protocol/records.ts"
import type { Received, Reply } from "../protocol/messages.ts"
import { call } from "./messaging.ts"
import { openOffscreen } from "./offscreen-document.ts"

export type Gpu = Reply<"host/status">["gpu"]
/** What the host says of the device. */
export type Abilities = Pick<Reply<"host/status">, "gpu" | "browserModel">
export type Choice = { record: ModelRecord; why: string }
export type ChooseModel = (device: Abilities, failed: ReadonlyMap<string, string>) => Promise<Result<Choice>>
export type OffscreenModel = OnDeviceModel & {
  status(): ModelStatus
  /** Status after asking the host, which may have kept a model while the worker was stopped. */
  refresh(): Promise<ModelStatus>
  /** Chooses anew, because models came or went; a step that is being decided still ends with its own model. */
  reconsider(): Promise<ModelStatus>
  abilities(): Promise<Result<Abilities>>
  progress(report: Received<"host/progress">): void
}

const cancelled = () => fail("task.cancelled", "Stopped by the user.")
/** What the panel shows after the browser has closed the host, as it does where memory is short. */
const hostLost = "The browser had ended the on-device model, so it was loaded anew and the task went on."
const engineNames: Readonly<Record<ModelRecord["engine"], string>> = { wllama: "wllama (CPU)", "web-llm": "web-llm (GPU)", "prompt-api": "the browser" }
const untilAbort = (signal: AbortSignal): Promise<"aborted"> => new Promise((resolve) => {
  if (signal.aborted) resolve("aborted")
  else signal.addEventListener("abort", () => resolve("aborted"), { once: true })
})

/** The on-device model as the worker sees it: the host does the work and keeps the model while workers come and go. */
export const createOffscreenModel = (choose: ChooseModel, tell: (status: ModelStatus) => void): OffscreenModel => {
  /** Models that couldn't be loaded here or stopped twice, each with its sentence: the next best stands in until they are chosen anew. */
  const failed = new Map<string, string>()
  let chosen: Choice | undefined
  /** Which model belongs here has to be settled again before the next step. */
  let stale = false
  let status: ModelStatus = { state: "absent", engine: "none yet", why: "No model has been loaded yet.", model: "" }
  let loading: Promise<Result<ModelRecord>> | undefined
  let asking = 0
  let notice: string | undefined
  /** Requests are this worker's: the host drops those of a worker that was stopped. */
  const owner = crypto.randomUUID()

  const set = (state: ModelStatus["state"], more: { progress?: number; message?: string } = {}): void => {
    const told = { ...(notice === undefined ? {} : { message: notice }), ...more }
    status = chosen ? { state, engine: engineNames[chosen.record.engine], why: chosen.why, model: chosen.record.title, ...told } : { ...status, state, ...told }
    tell(status)
  }
  const askHost = async (): Promise<Result<Reply<"host/status">>> => {
    await openOffscreen()
    const host = await call("host/status", {}, { timeoutMs: 15_000 })
    return host.ok ? host : fail("model.unavailable", "The on-device model's host did not start: reload the extension.", true)
  }
  /** Asks the host what the device can do and what it holds, and settles which model belongs here. */
  const survey = async (): Promise<Result<{ choice: Choice; loaded: boolean }>> => {
    const host = await askHost()
    if (!host.ok) return host
    const picked = chosen && !stale ? ok(chosen) : await choose(host.value, failed)
    if (!picked.ok) return picked
    stale = false
    chosen = picked.value
    return ok({ choice: picked.value, loaded: host.value.loaded === picked.value.record.id })
  }
  /** Loads what belongs here; what fails is passed over for the next best, down to the embedded model. */
  const load = async (): Promise<Result<ModelRecord>> => {
    for (;;) {
      const surveyed = await survey()
      if (!surveyed.ok) { set("failed", { message: surveyed.error.message }); return surveyed }
      const { choice: { record }, loaded } = surveyed.value
      if (!loaded) {
        set("loading", { progress: 0 })
        const done = await call("host/load", { record })
        if (!done.ok) {
          if (done.error.kind === "internal" && notice === undefined) { notice = hostLost; continue }
          const isFinal = done.error.kind === "task.cancelled" || done.error.kind === "internal" || failed.has(record.id)
          if (isFinal) { set("failed", { message: done.error.message }); return done }
          giveUp(record, done.error.message)
          continue
        }
      }
      if (status.state !== "ready") set("ready")
      return ok(record)
    }
  }
  const giveUp = (record: ModelRecord, why: string): void => {
    failed.set(record.id, why)
    stale = true
  }
  const prepare = async (signal: AbortSignal): Promise<Result<ModelRecord>> => {
    if (status.state === "ready" && chosen && !stale) return ok(chosen.record)
    loading ??= load().finally(() => { loading = undefined })
    const done = await Promise.race([loading, untilAbort(signal)])
    return done === "aborted" ? cancelled() : done
  }
  const ask = async (request: GenerateRequest, signal: AbortSignal): Promise<Result<Generation>> => {
    const requestId = `${owner}/${crypto.randomUUID()}`
    asking += 1
    const asked = call("host/generate", { requestId, ...request }).finally(() => { asking -= 1 })
    const done = await Promise.race([asked, untilAbort(signal)])
    if (done !== "aborted") return done
    void call("host/cancel", { requestId }, { timeoutMs: 5_000 })
    return cancelled()
  }

  return {
    record: () => chosen?.record,
    prepare,
    status: () => status,
    progress: ({ loaded, total }) => { if (status.state === "loading") set("loading", { progress: total > 0 ? Math.min(1, loaded / total) : 0 }) },
    abilities: askHost,
    refresh: async () => {
      if (status.state !== "absent") return status
      const surveyed = await survey()
      if (!surveyed.ok) set("failed", { message: surveyed.error.message })
      else if (status.state === "absent") set(surveyed.value.loaded ? "ready" : "absent")
      return status
    },
    reconsider: async () => {
      failed.clear()
      notice = undefined
      stale = true
      if (loading || asking > 0) return status
      const surveyed = await survey()
      if (!surveyed.ok) set("failed", { message: surveyed.error.message })
      else set(surveyed.value.loaded ? "ready" : "absent")
      return status
    },
    generate: async (request, signal) => {
      // The prompt was made for the model that `prepare` gave: another one can't take it.
      const ready = chosen && status.state === "ready" ? ok(chosen.record) : await prepare(signal)
      if (!ready.ok) return ready
      const done = await ask(request, signal)
      if (done.ok && notice !== undefined) { notice = undefined; set("ready") }
      if (done.ok || signal.aborted) return done
      // The host has tried twice: the next step is decided by the next best model.
      if (done.error.kind === "model.failed" && done.error.retryable) giveUp(ready.value, done.error.message)
      // The browser may have closed the host under memory pressure: once more with a new one.
      if (done.error.kind !== "internal") return done
      status = { ...status, state: "absent" }
      notice = hostLost
      const again = await prepare(signal)
      return again.ok ? ask(request, signal) : again
    }
  }
}
