import { fail, ok, type Result } from "../../core/result.ts"
import { findLeak } from "../../privacy/search/leak-scan.ts"
import { createVault } from "../../privacy/vault.ts"
import type { PanelClient } from "../panel-client.ts"

export type WhatLeft = { requests: number; bytes: number; replaced: number; leaks: number | null }

/** Ordinary words are no private values to the gate, but may be somebody's password: as they are they are looked for too. */
const holds = (body: string, secret: string): boolean => {
  if (body.toLowerCase().includes(secret.toLowerCase())) return true
  const vault = createVault()
  vault.placeholder(secret, "PASSWORD")
  return findLeak(body, vault) !== undefined
}

/**
 * What of a run left for the cloud, by the ledger, and which of the secrets are in those bytes. Where there are secrets each body must have
 * been kept: one that can't be searched is no proof.
 */
export const whatLeft = async (panel: PanelClient, runId: string, secrets: readonly string[]): Promise<Result<WhatLeft>> => {
  const ledger = await panel.call("ledger/list", { limit: 10_000 })
  if (!ledger.ok) return ledger
  const own = ledger.value.entries.filter(({ run }) => run === runId)
  const found = new Set<string>()
  for (const { seq } of secrets.length > 0 ? own : []) {
    const body = await panel.call("ledger/body", { seq })
    if (!body.ok) return body
    const { leaves } = body.value
    if (!leaves) return fail("storage.failed", "A request's bytes were not kept, so they can't be searched for secrets.")
    for (const secret of secrets) if (holds(leaves.body, secret)) found.add(secret)
  }
  return ok({
    requests: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    replaced: own.reduce((sum, { replaced }) => sum + Object.values(replaced).reduce((all, count) => all + (count ?? 0), 0), 0),
    leaks: secrets.length > 0 ? found.size : null
  })
}
