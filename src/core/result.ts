/** An expected outcome as a value; exceptions are kept for bugs and lost devices. */
export type Result<T, E = AppError> = { ok: true; value: T } | { ok: false; error: E }

/**
 * Why something expected did not work. `message` is one sentence that says what to do next and never holds page text. `correction` is
 * what a model is told of its own answer, and no person.
 */
export type AppError = { kind: ErrorKind; message: string; retryable: boolean; correction?: string }

/** `room.what`: closed, so that a reader can find every place that makes or handles a kind. */
export type ErrorKind =
  | "task.invalid" | "task.cancelled" | "task.budget" | "task.stuck"
  | "page.unreachable" | "page.unsupported" | "page.no-access" | "page.timeout" | "page.gone"
  | "model.unavailable" | "model.invalid-answer" | "model.context-full" | "model.failed"
  | "cloud.unreachable" | "cloud.unauthorized" | "cloud.rate-limited" | "cloud.rejected" | "cloud.not-configured"
  | "privacy.blocked" | "policy.invalid" | "guard.refused" | "guard.denied"
  | "sign-on.needed" | "sign-on.failed" | "sign-on.cancelled"
  | "data.invalid" | "collector.unreachable" | "collector.refused"
  | "message.unknown" | "message.invalid" | "message.forbidden" | "storage.failed" | "internal"

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const fail = (kind: ErrorKind, message: string, retryable = false): { ok: false; error: AppError } =>
  ({ ok: false, error: { kind, message, retryable } })

/** An AppError on its way through code that can only throw (a library's callback, say). */
export class AppFailure extends Error {
  readonly error: AppError
  constructor(error: AppError) { super(error.message); this.name = "AppFailure"; this.error = error }
}
