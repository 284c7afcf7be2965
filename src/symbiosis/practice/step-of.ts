import type { Step } from "../../core/step.ts"

/** A step that was taken on a generated page, as far as a later prompt tells of it. `target`: `role "name"`. */
export const stepOf = (index: number, why: string, action: Step["action"], target: string | undefined): Step => ({
  index, url: "", route: { to: "local", why: "" }, why, action, target, outcome: { status: "ok", detail: "", changes: [] },
  tokens: { prompt: 0, cached: 0, completion: 0 }, sent: 0, ms: 0, overheadMs: 0
})
