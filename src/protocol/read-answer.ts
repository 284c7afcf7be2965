import * as z from "zod"
import { fail, type ErrorKind, type Result } from "../core/result.ts"
import { messages, type MessageName, type Reply } from "./messages.ts"

const failureSchema = z.strictObject({ ok: z.literal(false), error: z.strictObject({ kind: z.string(), message: z.string(), retryable: z.boolean() }) })
const successSchema = z.strictObject({ ok: z.literal(true), value: z.unknown() })

/** What came back for a message, held to the table; anything else is a failure too. */
export const readAnswer = <N extends MessageName>(name: N, raw: unknown): Result<Reply<N>> => {
  const failure = failureSchema.safeParse(raw)
  if (failure.success) return fail(failure.data.error.kind as ErrorKind, failure.data.error.message, failure.data.error.retryable)
  const success = successSchema.safeParse(raw)
  const value = success.success ? messages[name].result.safeParse(success.data.value) : undefined
  if (!value?.success) return fail("message.invalid", `The answer to ${name} was not of the agreed form: reload the extension and the page.`)
  return { ok: true, value: value.data as Reply<N> }
}
