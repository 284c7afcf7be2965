import { fail, type Result } from "../core/result.ts"
import type { Envelope } from "../protocol/envelope.ts"
import { type MessageName, messages, type Params, protocolVersion, type Reply } from "../protocol/messages.ts"
import { readAnswer } from "../protocol/read-answer.ts"

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
  const { to, params: schema } = messages[name]
  // A page script has no schemas: what it is sent is checked here.
  const checked = to === "page" ? schema.safeParse(params) : { success: true as const, data: params }
  if (!checked.success) return fail("message.invalid", `What ${name} was to carry is not valid: report this as a fault of the extension.`)
  const envelope = { symbiont: protocolVersion, to, name, payload: checked.data } as Envelope
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<"late">((resolve) => { if (options.timeoutMs !== undefined) timer = setTimeout(() => resolve("late"), options.timeoutMs) })
  try {
    const sent = options.document && browser.tabs
      ? browser.tabs.sendMessage(options.document.tabId, envelope, { documentId: options.document.documentId })
      : browser.runtime.sendMessage(envelope)
    const raw = await Promise.race([sent, late])
    if (raw === "late") return fail(to === "page" ? "page.timeout" : "internal", `The ${to} did not answer ${name} within ${(options.timeoutMs ?? 0) / 1000} seconds.`, true)
    return readAnswer(name, raw)
  } catch {
    // The only rejection of sendMessage is a channel that closed or never was.
    return fail(to === "page" ? "page.gone" : "internal", `The ${to} went away before it answered ${name}: try again.`, true)
  } finally { clearTimeout(timer) }
}
