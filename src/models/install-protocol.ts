import type { AppError } from "../core/result.ts"
import type { ModelRequest } from "../privacy/egress.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { LoadProgress } from "./ports.ts"

/** One worker does one installation; ending the worker cancels it, and what it wrote stays for the next try. */
export type InstallAsk = { record: ModelRecord }
/** That a request was written down, or couldn't be. */
export type InstallNoted = { noted: number; ok: boolean }
export type InstallReply =
  | ({ type: "progress" } & LoadProgress)
  /** A request is about to leave, and waits until it was written down. */
  | { type: "leaving"; number: number; request: ModelRequest }
  | { type: "done"; record: ModelRecord }
  | { type: "failed"; error: AppError }
