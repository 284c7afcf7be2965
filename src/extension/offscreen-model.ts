import { fail, ok, type Result } from "../core/result.ts"
import type { GenerateRequest, Generation, OnDeviceModel } from "../models/ports.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { ModelStatus } from "../protocol/records.ts"
import type { Received, Reply } from "../protocol/messages.ts"
import { call } from "./messaging.ts"
import { openOffscreen } from "./offscreen-document.ts"

export type Gpu = Reply<"host/status">["gpu"]
export type Choice = { record: ModelRecord; why: string }
export type OffscreenModel = OnDeviceModel & {
  status(): ModelStatus
  /** Status after asking the host, which may have kept a model while the worker was stopped. */
  refresh(): Promise<ModelStatus>
  progress(report: Received<"host/progress">): void
}

const cancelled = () => fail("task.cancelled", "Stopped by the user.")
const engineNames: Readonly<Record<ModelRecord["engine"], string>> = { wllama: "wllama (CPU)", "web-llm": "web-llm (GPU)" }
const untilAbort = (signal: AbortSignal): Promise<"aborted"> => new Promise((resolve) => {
  if (signal.aborted) resolve("aborted")
  else signal.addEventListener("abort", () => resolve("aborted"), { once: true })
})

/** The on-device model as the worker sees it: the host does the work and keeps the model while workers come and go. */
export const createOffscreenModel = (choose: (gpu: Gpu) => Promise<Result<Choice>>, tell: (status: ModelStatus) => void): OffscreenModel => {
  let chosen: Choice | undefined
  let status: ModelStatus = { state: "absent", engine: "none yet", why: "No model has been loaded yet.", model: "" }
  let loading: Promise<Result<ModelRecord>> | undefined

  const set = (state: ModelStatus["state"], more: { progress?: number; message?: string } = {}): void => {
    status = chosen ? { state, engine: engineNames[chosen.record.engine], why: chosen.why, model: chosen.record.title, ...more } : { ...status, state, ...more }
    tell(status)
  }
  /** Asks the host what the device can do and what it holds, and settles which model belongs here. */
  const survey = async (): Promise<Result<{ choice: Choice; loaded: boolean }>> => {
    await openOffscreen()
    const host = await call("host/status", {}, { timeoutMs: 15_000 })
    if (!host.ok) return fail("model.unavailable", "The on-device model's host did not start: reload the extension.", true)
    const picked = chosen ? ok(chosen) : await choose(host.value.gpu)
    if (!picked.ok) return picked
    chosen = picked.value
    return ok({ choice: picked.value, loaded: host.value.loaded === picked.value.record.id })
  }
  const load = async (): Promise<Result<ModelRecord>> => {
    const surveyed = await survey()
    if (!surveyed.ok) { set("failed", { message: surveyed.error.message }); return surveyed }
    const { choice: { record }, loaded } = surveyed.value
    if (!loaded) {
      set("loading", { progress: 0 })
      const done = await call("host/load", { record })
      if (!done.ok) { set("failed", { message: done.error.message }); return done }
    }
    if (status.state !== "ready") set("ready")
    return ok(record)
  }
  const prepare = async (signal: AbortSignal): Promise<Result<ModelRecord>> => {
    if (status.state === "ready" && chosen) return ok(chosen.record)
    loading ??= load().finally(() => { loading = undefined })
    const done = await Promise.race([loading, untilAbort(signal)])
    return done === "aborted" ? cancelled() : done
  }
  const ask = async (request: GenerateRequest, signal: AbortSignal): Promise<Result<Generation>> => {
    const requestId = crypto.randomUUID()
    const asked = call("host/generate", { requestId, ...request })
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
    refresh: async () => {
      if (status.state !== "absent") return status
      const surveyed = await survey()
      if (!surveyed.ok) set("failed", { message: surveyed.error.message })
      else if (status.state === "absent") set(surveyed.value.loaded ? "ready" : "absent")
      return status
    },
    generate: async (request, signal) => {
      const ready = await prepare(signal)
      if (!ready.ok) return ready
      const done = await ask(request, signal)
      // The browser may have closed the host under memory pressure: once more with a new one.
      if (done.ok || done.error.kind !== "internal" || signal.aborted) return done
      status = { ...status, state: "absent" }
      const again = await prepare(signal)
      return again.ok ? ask(request, signal) : again
    }
  }
}
