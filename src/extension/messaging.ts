import * as z from "zod"
import { AppFailure, type ErrorKind, fail, type Result } from "../core/result.ts"
import { type Envelope, envelopeSchema, type MessageName, messages, type Params, type Party, protocolVersion, type Received, type Reply, type ServedBy } from "../protocol/messages.ts"
import { partyOf, type Sender } from "./party.ts"

/** The piece of `chrome.runtime` that serving needs. */
export type ServingRuntime = {
  readonly id: string
  getURL(path: string): string
  readonly onMessage: { addListener(listener: (message: unknown, sender: Sender, reply: (answer: unknown) => void) => boolean): void }
}
export type Handlers<P extends Party> = {
  readonly [N in ServedBy<P>]: (params: Received<N>) => Promise<Result<Reply<N>>> | Result<Reply<N>>
}
export type Server = Exclude<Party, "panel">

const failureSchema = z.strictObject({ ok: z.literal(false), error: z.strictObject({ kind: z.string(), message: z.string(), retryable: z.boolean() }) })
const successSchema = z.strictObject({ ok: z.literal(true), value: z.unknown() })
const isName = (name: string): name is MessageName => Object.hasOwn(messages, name)
const place = (error: z.ZodError): string => error.issues[0]?.path.join(".") || "the payload"

/** Answers every message meant for this party; what is not understood is refused with a sentence, never with silence. */
export const serve = <P extends Server>(party: P, handlers: Handlers<P>, runtime: ServingRuntime = chrome.runtime): void => {
  const self = { id: runtime.id, origin: runtime.getURL("").replace(/\/$/, "") }
  runtime.onMessage.addListener((raw, sender, reply) => {
    const to = typeof raw === "object" && raw !== null && "to" in raw ? raw.to : undefined
    // The other contexts hear every message too, and only one may answer: what names nobody is the worker's to refuse.
    if (to !== party && !(party === "worker" && to !== "page" && to !== "offscreen")) return false
    void answer(party, handlers, raw, partyOf(sender, self)).then(reply)
    return true
  })
}

const answer = async <P extends Server>(party: P, handlers: Handlers<P>, raw: unknown, from: Party | undefined): Promise<Result<unknown>> => {
  const envelope = envelopeSchema.safeParse(raw)
  if (!envelope.success) return fail("message.invalid", `The message's ${place(envelope.error)} is not valid: send the envelope of protocol version ${protocolVersion}.`)
  const { name, payload } = envelope.data
  const entry = isName(name) ? messages[name] : undefined
  if (!isName(name) || entry?.to !== party) return fail("message.unknown", `The ${party} serves no message of that name: use one from the message table.`)
  if (from !== entry.from) return fail("message.forbidden", `Only the ${entry.from} may send ${name}.`)
  const params = entry.params.safeParse(payload)
  if (!params.success) return fail("message.invalid", tellIssue(name, params.error))
  try {
    const handler = (handlers as Readonly<Record<string, (params: unknown) => unknown>>)[name]
    return await (handler?.(params.data) as Promise<Result<unknown>>)
  } catch (bug) {
    if (bug instanceof AppFailure) return { ok: false, error: bug.error }
    console.error(name, bug)
    return fail("internal", `Something went wrong inside the extension while it handled ${name}: try again, and reload the extension if it stays so.`)
  }
}

/** Our schemas' own sentences are meant for people; zod's are not, so those only name the field. */
const tellIssue = (name: string, error: z.ZodError): string => {
  const message = error.issues[0]?.message ?? ""
  return message.startsWith("The ") ? message : `The field ${place(error)} of ${name} is not valid: correct it and try again.`
}

export type CallOptions = {
  /** A document in a tab; without it the message goes to our own contexts. */
  document?: { tabId: number; documentId: string }
  /** Milliseconds until the call counts as lost. */
  timeoutMs?: number
}
/** The piece of `chrome` that calling needs. */
export type CallingBrowser = {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> }
  readonly tabs?: { sendMessage(tabId: number, message: unknown, options: { documentId: string }): Promise<unknown> }
}

/** Sends one message of the table and gives its checked answer. A lost channel or a time-out is a value too. */
export const call = async <N extends MessageName>(name: N, params: Params<N>, options: CallOptions = {}, browser: CallingBrowser = chrome): Promise<Result<Reply<N>>> => {
  const { to, result } = messages[name]
  const envelope = { symbiont: protocolVersion, to, name, payload: params } as Envelope
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<"late">((resolve) => { if (options.timeoutMs !== undefined) timer = setTimeout(() => resolve("late"), options.timeoutMs) })
  try {
    const sent = options.document && browser.tabs
      ? browser.tabs.sendMessage(options.document.tabId, envelope, { documentId: options.document.documentId })
      : browser.runtime.sendMessage(envelope)
    const raw = await Promise.race([sent, late])
    if (raw === "late") return fail(to === "page" ? "page.timeout" : "internal", `The ${to} did not answer ${name} within ${(options.timeoutMs ?? 0) / 1000} seconds.`, true)
    return checked<Reply<N>>(name, raw, result)
  } catch {
    // The only rejection of sendMessage is a channel that closed or never was.
    return fail(to === "page" ? "page.gone" : "internal", `The ${to} went away before it answered ${name}: try again.`, true)
  } finally { clearTimeout(timer) }
}

const checked = <R>(name: MessageName, raw: unknown, schema: z.ZodType): Result<R> => {
  const failure = failureSchema.safeParse(raw)
  if (failure.success) return fail(failure.data.error.kind as ErrorKind, failure.data.error.message, failure.data.error.retryable)
  const success = successSchema.safeParse(raw)
  const value = success.success ? schema.safeParse(success.data.value) : undefined
  if (!value?.success) return fail("message.invalid", `The answer to ${name} was not of the agreed form: reload the extension and the page.`)
  return { ok: true, value: value.data as R }
}
