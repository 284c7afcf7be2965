import { fail, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { Generation, GenerateRequest, LoadProgress, OnDeviceEngine } from "./ports.ts"
import type { GpuProbe } from "./probe-gpu.ts"

export type ModelHostOptions = {
  /** Made when first needed; at most one holds a model at a time. */
  engines: Record<ModelRecord["engine"], () => OnDeviceEngine>
  gpu: () => Promise<GpuProbe>
  /** Whether the browser's own model is ready; asked each time, since it comes and goes. */
  browserModel: () => Promise<boolean>
}

/** What the offscreen document runs for the worker: one model in memory, one call at a time, each of which can be cancelled. */
export type ModelHost = {
  /** Free if the record is loaded already. Another load, or `cancelLoad`, ends a load that is under way. */
  load(record: ModelRecord, onProgress: (progress: LoadProgress) => void): Promise<Result<{ ms: number }>>
  cancelLoad(): void
  /** Lets go of the model that is in memory, after what is asked of it now. */
  unload(): Promise<void>
  /** Ids begin with who asks, up to a slash: who asks anew waits for no answer to another, such as the worker before this one, which was stopped. */
  generate(requestId: string, request: GenerateRequest): Promise<Result<Generation>>
  /** Cancelling what isn't running is no error. */
  cancel(requestId: string): void
  status(): Promise<{ loaded?: string; gpu: GpuProbe; browserModel: boolean }>
}

export const createModelHost = ({ engines, gpu, browserModel }: ModelHostOptions): ModelHost => {
  const made = new Map<ModelRecord["engine"], OnDeviceEngine>()
  const running = new Map<string, AbortController>()
  let loading: { record: ModelRecord; stop: AbortController } | undefined
  let holder: { record: ModelRecord; engine: OnDeviceEngine } | undefined
  let probe: Promise<GpuProbe> | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => {})
    return turn
  }
  const engineFor = (id: ModelRecord["engine"]): OnDeviceEngine => {
    const engine = made.get(id) ?? engines[id]()
    made.set(id, engine)
    return engine
  }
  /** Same weights, not merely the same id: an updated record must be loaded anew. */
  const isLoaded = (record: ModelRecord) => holder !== undefined && JSON.stringify(holder.record) === JSON.stringify(record)

  const load: ModelHost["load"] = (record, onProgress) => {
    if (loading && loading.record.id !== record.id) loading.stop.abort()
    return inTurn(async () => {
      if (isLoaded(record)) return { ok: true, value: { ms: 0 } }
      await holder?.engine.unload()
      holder = undefined
      const engine = engineFor(record.engine)
      const stop = new AbortController()
      loading = { record, stop }
      const loaded = await engine.load(record, onProgress, stop.signal)
      loading = undefined
      if (loaded.ok) holder = { record, engine }
      return loaded
    })
  }

  /** A GPU that was lost is built up again by the engine and asked the same once more; lost twice, the model isn't for this device. */
  const replayOnce = async (request: GenerateRequest, signal: AbortSignal): Promise<Result<Generation>> => {
    const { engine } = holder ?? {}
    if (!engine) return fail("model.unavailable", "No model is loaded on this device; load one first.")
    const first = await engine.generate(request, signal)
    if (first.ok || first.error.kind !== "model.failed" || !first.error.retryable || signal.aborted) return first
    const second = await engine.generate(request, signal)
    if (second.ok || signal.aborted) return second
    await engine.unload()
    holder = undefined
    return second
  }

  const askerOf = (requestId: string): string => requestId.split("/")[0] ?? requestId

  const generate: ModelHost["generate"] = async (requestId, request) => {
    if (running.has(requestId)) return fail("message.invalid", "Two requests to the on-device model have the same id; give each its own.")
    for (const [id, stop] of running) if (askerOf(id) !== askerOf(requestId)) stop.abort()
    const stop = new AbortController()
    running.set(requestId, stop)
    try {
      return await inTurn(() => replayOnce(request, stop.signal))
    } finally {
      running.delete(requestId)
    }
  }

  return {
    load, generate,
    cancelLoad: () => loading?.stop.abort(),
    unload: () => inTurn(async () => {
      await holder?.engine.unload()
      holder = undefined
    }),
    cancel: (requestId) => running.get(requestId)?.abort(),
    status: async () => ({ ...(holder ? { loaded: holder.record.id } : {}), gpu: await (probe ??= gpu()), browserModel: await browserModel() })
  }
}
