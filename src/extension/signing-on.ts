import type { Audit } from "../agent/ports.ts"
import type { Ledger } from "../memory/dexie-ledger.ts"
import { ok } from "../core/result.ts"
import type { SignOnPlace } from "../privacy/policy/effective-policy.ts"
import type { SignOnView } from "../protocol/sign-on.ts"
import type { Handlers } from "./serve.ts"
import type { NetworkWall } from "./network-wall.ts"
import type { PolicyWatch } from "./policy-watch.ts"
import type { PrivacyRules } from "./privacy-rules.ts"
import { createSignOn, isSame, type SignOn } from "./sign-on.ts"
import { createSignOnDoor } from "./sign-on-door.ts"
import { createProvider } from "./sign-on-provider.ts"

const stored = "signOn"
const purpose = "sign-on"

export type SigningOnParts = {
  policy: PolicyWatch
  privacy: Pick<PrivacyRules, "rules">
  ledger: Pick<Ledger, "append">
  wall: NetworkWall
  audit: Audit
  changed(view: SignOnView): void
  /** Resolves when the stores are shut to content scripts. */
  stores: Promise<void>
}
export type SigningOn = { signOn: SignOn; handlers: Pick<Handlers<"worker">, "sign-on/get" | "sign-on/begin" | "sign-on/cancel" | "sign-on/out"> }

/** Chrome gives this permission only once somebody asked for it by a click. */
const launch = async (address: string): Promise<string> => {
  const identity = chrome.identity as typeof chrome.identity | undefined
  if (!identity) throw new Error("This browser's sign-on window can't be loaded.")
  const back = await identity.launchWebAuthFlow({ url: address, interactive: true })
  if (back === undefined) throw new Error("closed")
  return back
}
/** A worker that only waits is stopped after half a minute; one that asks the browser for something is not. */
const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await chrome.runtime.getPlatformInfo()
  await new Promise<void>((resolve) => { const timer = setTimeout(resolve, ms); signal.addEventListener("abort", () => { clearTimeout(timer); resolve() }, { once: true }) })
}

/** The organisation's sign-on in this browser: its window, its door, its wall, its memory. */
export const createSigningOn = ({ policy, privacy, ledger, wall, audit, changed, stores }: SigningOnParts): SigningOn => {
  const door = createSignOnDoor(privacy.rules, ledger)
  /** What is under way, each for its place with the origins that it needs: the wall is open for these and no longer. */
  const open = new Map<symbol, { place: SignOnPlace; origins: readonly string[] }>()
  const lay = (): Promise<void> => wall.open(purpose, [...new Set([...open.values()].flatMap(({ origins }) => origins))])
  const signOn = createSignOn({
    changed, tell: audit.write, place: async () => (await policy.refresh()).signOn,
    session: {
      get: async () => { await stores; return (await chrome.storage.session.get(stored))[stored] },
      set: async (held) => { await stores; await (held ? chrome.storage.session.set({ [stored]: held }) : chrome.storage.session.remove(stored)) }
    },
    provider: (place) => createProvider(place, {
      launch, pause, redirectUri: `https://${chrome.runtime.id}.chromiumapp.org/`,
      within: async (addresses, work) => {
        const mine = Symbol(purpose)
        open.set(mine, { place, origins: addresses.map((address) => new URL(address).origin) })
        try { await lay(); return await work(door(addresses)) } finally { open.delete(mine); await lay() }
      }
    })
  })
  // A policy that names another sign-on, or none, ends this one, and what it had under way can't get through any more.
  policy.onChange(({ signOn: named }) => {
    for (const [one, { place }] of open) if (!isSame(place, named)) open.delete(one)
    void lay()
    signOn.settle().catch((error: unknown) => { console.error("sign-on", error) })
  })
  void lay()
  return { signOn, handlers: {
    "sign-on/get": async () => ok(await signOn.view()),
    "sign-on/begin": ({ by }) => signOn.begin(by),
    "sign-on/cancel": async () => ok(await signOn.cancel()),
    "sign-on/out": async () => ok(await signOn.out())
  } }
}
