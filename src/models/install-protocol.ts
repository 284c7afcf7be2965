import type { AppError } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { LoadProgress } from "./ports.ts"

/** One worker does one installation; ending the worker cancels it, and what it wrote stays for the next try. */
export type InstallAsk = { record: ModelRecord }
export type InstallReply =
  | ({ type: "progress" } & LoadProgress)
  | { type: "done"; record: ModelRecord }
  | { type: "failed"; error: AppError }
