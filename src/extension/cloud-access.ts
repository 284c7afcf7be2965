import { AppFailure, fail } from "../core/result.ts"
import type { CloudSettings } from "../protocol/records.ts"
import type { CloudDoors } from "./cloud-doors.ts"
import type { Policy } from "./policy.ts"
import type { SignOn } from "./sign-on.ts"

/** What opens the cloud endpoint: a key (empty where none is needed, or where the door puts the sign-on's token in), and the way there. */
export type CloudAccess = { key: string; door: typeof fetch }
export type CloudAccessParts = {
  /** Read anew with each asking: what was last read may be nothing yet, or old. */
  policy(): Promise<Policy>
  signOn: Pick<SignOn, "token">
  /** The user's key, or the organisation's, for an address. */
  key(baseUrl: string): Promise<string>
  doors: Pick<CloudDoors, "open">
}

const refused = fail("cloud.unauthorized", "The organisation's cloud endpoint did not take your sign-on: sign out and in again in the settings, or ask your administrator.")
const elsewhere = fail("cloud.not-configured", "Your organisation's policy has changed while the task ran, so nothing was sent: start the task again.")

/** Key or sign-on, as the organisation's policy has it. A token is asked for anew with each request, and goes to the pinned endpoint alone. */
export const createCloudAccess = ({ policy, signOn, key, doors }: CloudAccessParts) => async (endpoint: CloudSettings, runId: string): Promise<CloudAccess> => {
  const { brokered } = await policy()
  /** What opens the endpoint is settled once a run; a policy that settles it otherwise meanwhile ends its asking. */
  const current = async (): Promise<Policy> => { const now = await policy(); if (now.brokered !== brokered) throw new AppFailure(elsewhere.error); return now }
  if (!brokered) {
    const own = await key(endpoint.baseUrl)
    const door = await doors.open(runId, endpoint, own)
    return { key: own, door: async (input, init) => { await current(); return door(input, init) } }
  }
  const tokens = new Set<string>()
  const door = await doors.open(runId, endpoint, (text) => tokens.has(text))
  return { key: "", door: async (input, init) => {
    const { endpoint: pinned } = await current()
    const address = input instanceof Request ? input.url : String(input)
    if (pinned === undefined || new URL(address).origin !== new URL(pinned).origin) throw new AppFailure(elsewhere.error)
    const token = await signOn.token()
    if (!token.ok) throw new AppFailure(token.error)
    tokens.add(token.value)
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
    headers.set("authorization", `Bearer ${token.value}`)
    const response = await door(input, { ...init, headers })
    if (response.status !== 401) return response
    await response.body?.cancel()
    throw new AppFailure(refused.error)
  } }
}
