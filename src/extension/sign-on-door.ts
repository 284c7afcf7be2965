import type { Ledger } from "../memory/dexie-ledger.ts"
import { createEgress } from "../privacy/egress.ts"
import type { Rules } from "../privacy/policy/rules.ts"

/** Fields of a request by their protocol (RFC 6749, 7009, 7636, 8628): what the provider gave us, or random values of ours. They look like keys. */
const ours = /(?<=^|&)(?:code|code_verifier|refresh_token|device_code|token|client_id|redirect_uri)=[^&]*/g

/**
 * The way out to the organisation's sign-on: to the addresses that its policy and the provider's own description name. Whether a cloud model
 * may be asked doesn't matter to it. Nothing of a page or a task goes into such a request, so no vault is searched for: a short value could
 * be in a random token by chance.
 */
export const createSignOnDoor = (rules: () => Rules, ledger: Pick<Ledger, "append">) => (addresses: readonly string[]): typeof fetch => {
  const urls = addresses.map((address) => new URL(address))
  const [origins, paths] = [new Set(urls.map(({ origin }) => origin)), new Set(urls.map(({ pathname, search }) => pathname + search))]
  return createEgress({
    vaults: () => [], allowedOrigins: () => origins,
    rules: () => ({ ...rules(), cloud: { ok: true }, cloudOrigin: (origin) => origins.has(origin) }),
    withoutProofs: (part) => (paths.has(part) ? "" : part.replace(ours, "")),
    record: ({ at, method, origin, bytes, sha256, replaced }) => ledger.append({ at, run: "sign-on", step: 0, method, destination: origin, bytes, sha256, replaced })
  })
}
