import { AppFailure, fail, type Result } from "../core/result.ts"
import { protocolVersion } from "../protocol/channel.ts"
import { type Party, readEnvelope } from "../protocol/envelope.ts"
import type { Received, Reply, ServedBy } from "../protocol/messages.ts"
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

type Flaw = { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
/** The part of the table of messages that serving needs. */
export type Requests = Readonly<Record<string, { readonly from: Party; readonly to: Party; readonly params: { safeParse(payload: unknown): { success: true; data: unknown } | { success: false; error: Flaw } } }>>

const place = (error: Flaw): string => error.issues[0]?.path.join(".") || "the payload"

/** Answers every message meant for this party; what is not understood is refused with a sentence, never with silence. */
export const serve = <P extends Server>(party: P, requests: Requests, handlers: Handlers<P>, runtime: ServingRuntime = chrome.runtime): void => {
  const self = { id: runtime.id, origin: runtime.getURL("").replace(/\/$/, "") }
  runtime.onMessage.addListener((raw, sender, reply) => {
    const to = typeof raw === "object" && raw !== null && "to" in raw ? raw.to : undefined
    // The other contexts hear every message too, and only one may answer: what names nobody is the worker's to refuse.
    if (to !== party && !(party === "worker" && to !== "page" && to !== "offscreen")) return false
    void answer(party, requests, handlers, raw, partyOf(sender, self)).then(reply)
    return true
  })
}

const answer = async <P extends Server>(party: P, requests: Requests, handlers: Handlers<P>, raw: unknown, from: Party | undefined): Promise<Result<unknown>> => {
  const read = readEnvelope(raw)
  if ("wrong" in read) return fail("message.invalid", `The message's ${read.wrong} is not valid: send the envelope of protocol version ${protocolVersion}.`)
  const { name, payload } = read.envelope
  const entry = Object.hasOwn(requests, name) ? requests[name] : undefined
  if (entry?.to !== party) return fail("message.unknown", `The ${party} serves no message of that name: use one from the message table.`)
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
const tellIssue = (name: string, error: Flaw): string => {
  const message = error.issues[0]?.message ?? ""
  return message.startsWith("The ") ? message : `The field ${place(error)} of ${name} is not valid: correct it and try again.`
}

const asSent = { safeParse: (payload: unknown) => ({ success: true as const, data: payload }) }
/** A page script answers the worker alone, and the worker checks what it sends: with the schemas every document of a run would load twice as much. */
export const servePage = (handlers: Handlers<"page">, runtime?: ServingRuntime): void =>
  serve("page", Object.fromEntries(Object.keys(handlers).map((name) => [name, { from: "worker", to: "page", params: asSent }])), handlers, runtime)
