import * as z from "zod"
import { fail, ok, type Result } from "../core/result.ts"
import { askAbout } from "../consent/collector-word.ts"
import { createEgress } from "../privacy/egress.ts"
import { donationRules } from "../consent/donation-rules.ts"
import { aboutSchema } from "../protocol/collector.ts"
import { studySchema } from "../protocol/consent.ts"
import type { DonationParts } from "./donation-port.ts"
import { type Policy, readPolicy } from "./policy.ts"

const stored = "collector"
const askingPurpose = "collector question"
const keptSchema = z.strictObject({ audience: z.string(), about: aboutSchema, study: studySchema.optional() })
/** The collector that runs are given to, as it described itself when it was set up. */
export type KnownCollector = z.infer<typeof keptSchema>

const isLoopback = ({ hostname }: URL): boolean => /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname)
/** The origin that an address names; nothing where it can't be a collector's: donated runs don't travel in clear. */
export const audienceOf = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url)) ? url.origin : undefined
}

/** What an organisation has decided: `undefined` where it has not. */
export const managedCollector = ({ collector, recording }: Policy): { may: boolean; audience?: string | undefined } | undefined =>
  recording === undefined ? undefined : { may: recording === "contribute", audience: collector === undefined ? undefined : audienceOf(collector) }

/** Whether runs may go to this collector: what was queued before a policy counts as little as what would be queued now. */
export const mayGiveTo = (audience: string, policy: Policy): boolean => {
  const managed = managedCollector(policy)
  return !managed || (managed.may && (managed.audience === undefined || managed.audience === audience))
}

/** Whether a policy names this very collector: what it says of its own is no other one's business. */
const isNamed = (audience: string, { collector }: Policy): boolean => collector !== undefined && audienceOf(collector) === audience

/** The tenant that donors belong to at the organisation's own collector. */
export const tenantFor = (audience: string, policy: Policy): string | undefined => isNamed(audience, policy) ? policy.values.collector_tenant : undefined

/** How donors prove to the organisation's own collector that they belong to it, and to nobody else; nothing where they needn't, or can't now. */
export const proofFor = async (audience: string, policy: Policy, token: () => Promise<Result<string>>): Promise<string | undefined> => {
  if (!isNamed(audience, policy)) return undefined
  const { collector_auth, collector_token } = policy.values
  if (collector_auth === "token") return `Bearer ${collector_token}`
  if (collector_auth !== "oidc") return undefined
  const held = await token()
  return held.ok ? `Bearer ${held.value}` : undefined
}

/** Remembers which collector it is, and asks it who it is. */
export const createDonationCollector = ({ privacy, wall, ledger }: Pick<DonationParts, "privacy" | "wall" | "ledger">) => {
  const kept = async (): Promise<KnownCollector | undefined> => keptSchema.safeParse((await chrome.storage.local.get(stored))[stored]).data
  /** Tells nothing but that somebody asks. The wall is open as long as the question takes. */
  const ask = async (audience: string) => {
    const rules = await privacy.refresh()
    const door = createEgress({
      vaults: () => [], allowedOrigins: () => [audience], rules: () => donationRules(rules, [audience]),
      record: async ({ at, method, origin, bytes, sha256, replaced }) => { await ledger.append({ at, run: "donation", step: 0, method, destination: origin, bytes, sha256, replaced }) }
    })
    await wall.open(askingPurpose, [audience])
    try { return await askAbout(audience, door) } finally { await wall.close(askingPurpose) }
  }
  const present = async (): Promise<KnownCollector | undefined> => {
    const known = await kept()
    return known && mayGiveTo(known.audience, await readPolicy()) ? known : undefined
  }
  return {
    /** The collector that counts now; none where an organisation names another, or allows none. */
    present,
    choose: async (url: string | null, study?: KnownCollector["study"]): Promise<Result<Record<string, never>>> => {
      if (url === null) { await chrome.storage.local.remove(stored); return ok({}) }
      const managed = managedCollector(await readPolicy())
      if (managed && !managed.may) return fail("collector.refused", "Your organisation doesn't let runs be given: ask your administrator.")
      const audience = audienceOf(url)
      if (audience === undefined) return fail("collector.refused", "Enter the collector's full address: it begins with https://.")
      if (managed?.audience !== undefined && managed.audience !== audience) return fail("collector.refused", "Your organisation has named another collector: ask your administrator.")
      const about = await ask(audience)
      if (!about.ok) return about
      await chrome.storage.local.set({ [stored]: { audience, about: about.value, ...(study ? { study } : {}) } satisfies KnownCollector })
      return ok({})
    },
    /** Asks the collector anew which kinds of site may be named and on what terms it takes runs. What can't be asked stays as it was. */
    refresh: async (): Promise<void> => {
      const known = await present()
      const about = known && await ask(known.audience)
      if (known && about?.ok) await chrome.storage.local.set({ [stored]: { ...known, about: about.value } satisfies KnownCollector })
    }
  }
}
