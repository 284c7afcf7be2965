import { token } from "./placeholder.ts"
import type { WhatLeaves } from "../protocol/ledger.ts"
import type { Vault } from "./vault.ts"

/** A request's body with every replaced value marked, for the user's own eyes. */
export const whatLeaves = (body: string, destination: string, vault: Pick<Vault, "entry"> | undefined): WhatLeaves => ({
  destination, body, bytes: new TextEncoder().encode(body).length,
  marks: [...body.matchAll(token)].flatMap(match => {
    const entry = vault?.entry(match[0])
    return entry ? [{ start: match.index, end: match.index + match[0].length, placeholder: entry.placeholder, type: entry.type, value: entry.value }] : []
  })
})
