import { AppFailure } from "../core/result.ts"
import type { Ledger } from "../memory/dexie-ledger.ts"
import { createEgress, type EgressOptions } from "../privacy/egress.ts"
import { closedRules, type Rules } from "../privacy/policy/rules.ts"
import type { Vault } from "../privacy/vault.ts"
import { whatLeaves } from "../privacy/screen/what-leaves.ts"
import type { WhatLeaves } from "../protocol/ledger.ts"
import type { RunEvent } from "../protocol/messages.ts"
import type { CloudSettings, Settings } from "../protocol/records.ts"
import type { NetworkWall } from "./network-wall.ts"
import type { PrivacyRules } from "./privacy-rules.ts"

export type CloudDoors = {
  /** The way out for one run, and for its cloud model only. */
  open(runId: string, endpoint: CloudSettings, key: NonNullable<EgressOptions["credential"]>): Promise<typeof fetch>
  close(runId: string): Promise<void>
  /** Follows the runs: each request is written down with its step, and a run that is over needs its door no more. */
  hear(event: RunEvent): void
  /** Brings the wall into line with settings and policy. */
  settle(): Promise<void>
}
export type CloudDoorParts = { vaults: () => Iterable<Vault>; privacy: PrivacyRules; ledger: Ledger; wall: NetworkWall; settings: () => Promise<Settings>; /** Shows the user a request that is about to leave. */ mayLeave?: (runId: string, leaves: WhatLeaves) => Promise<boolean>; vaultOf?: (runId: string) => Vault | undefined; /** Why an organisation does not want this model asked now, in one sentence. */ refused?: (endpoint: CloudSettings) => string | undefined }
const keptHome = new AppFailure({ kind: "privacy.blocked", message: "You kept this request on the device, so it was not sent: let the on-device model take this step.", retryable: false })

const originOf = (endpoint: CloudSettings): string => new URL(endpoint.baseUrl).origin

/** Builds the egress door of each run, with the policy, the ledger and the wall that belong to it. */
export const createCloudDoors = ({ vaults, privacy, ledger, wall, settings, mayLeave = async () => true, vaultOf = () => undefined, refused = () => undefined }: CloudDoorParts): CloudDoors => {
  const steps = new Map<string, number>()
  /** What is asked at by the runs that are alive. */
  const asked = new Map<string, string>()
  const openFor = (runId: string, origin: string, rules: Rules): Promise<void> => wall.open(`run ${runId}`, rules.cloud.ok && rules.cloudOrigin(origin) ? [origin] : [])
  /** The user's own test of the endpoint is no step of a run, and nobody needs to be asked about it. */
  const isRun = (runId: string): boolean => steps.has(runId)
  return {
    open: async (runId, endpoint, key) => {
      const origin = originOf(endpoint)
      asked.set(runId, origin)
      await openFor(runId, origin, await privacy.refresh())
      return createEgress({
        vaults, rules: () => { const why = refused(endpoint); return why === undefined ? privacy.rules() : closedRules(why) }, allowedOrigins: () => [origin], credential: key,
        ask: async ({ origin: destination, body }) => {
          if ((await settings()).previewFirst && isRun(runId) && !await mayLeave(runId, whatLeaves(body, destination, vaultOf(runId)))) throw keptHome
        },
        record: async ({ at, method, origin: destination, bytes, sha256, replaced, body }) => {
          const { keepBytes } = await settings()
          await ledger.append({ at, run: runId, step: steps.get(runId) ?? 0, method, destination, bytes, sha256, replaced }, keepBytes ? body : undefined)
        }
      })
    },
    close: (runId) => { asked.delete(runId); return wall.close(`run ${runId}`) },
    hear: (event) => {
      if (event.type === "run/phase") steps.set(event.runId, event.index)
      if (event.type !== "run/ended") return
      // Also where it ended before its first step: its way through the wall was open by then.
      steps.delete(event.runId)
      asked.delete(event.runId)
      void wall.close(`run ${event.runId}`).catch(() => undefined)
    },
    settle: async () => {
      const [rules, { cloud }] = [await privacy.refresh(), await settings()]
      const origin = cloud && originOf(cloud)
      // Also for runs that go on: what is forbidden from now on they can't reach from now on.
      for (const [runId, to] of asked) await openFor(runId, to, rules)
      await wall.open("settings", origin !== undefined && rules.cloud.ok && rules.cloudOrigin(origin) ? [origin] : [])
    }
  }
}
