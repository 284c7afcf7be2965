import { fail, ok, type Result } from "../core/result.ts"
import { findCritical } from "./critical-scan.ts"
import { findLeak } from "./search/leak-scan.ts"
import { heldBack } from "./policy/held-back.ts"
import { replaceValues } from "./screen/replace-values.ts"
import type { Vault } from "./vault.ts"

/** A private member: an object literal can't have it, and a copy by spread loses it. */
declare class Mark { private readonly cleared: true }
/** A value that the privacy gate has made safe for the cloud. Only this file can make one. */
export type Cleared<T> = T & Mark

const made = new WeakSet<object>()
/** Whether this very object came out of the gate; for a check at run time beside the type's. */
export const isCleared = (value: object): boolean => made.has(value)

class Uncleared extends Error {}

/** Texts that held nothing of a vault as large as it is now: prompt and schema are the same in each turn. */
const spotless = new WeakMap<Vault, { size: number; letGo: ReadonlySet<unknown>; texts: Set<string> }>()
const spotlessOf = (vault: Vault): Set<string> => {
  const known = spotless.get(vault)
  if (known?.size === vault.entries().length && known.letGo === vault.letGo() && known.texts.size < 2_000) return known.texts
  const texts = new Set<string>()
  spotless.set(vault, { size: vault.entries().length, letGo: vault.letGo(), texts })
  return texts
}

/** What is left when one critical value is taken out may look like another; the door at the end would find it. */
const rounds = 4
const replaceCritical = (text: string, vault: Vault): string => {
  // Written by ourselves and screened before: its placeholders are live, so nothing is escaped here.
  let safe = replaceValues(text, findCritical(text), vault, { raw: rest => rest }).text
  for (let round = 1; safe !== text; round += 1) {
    const findings = findCritical(safe)
    if (findings.length === 0) return safe
    if (round === rounds) throw new Uncleared()
    safe = replaceValues(safe, findings, vault, { raw: rest => rest }).text
  }
  return safe
}

const clearText = (text: string, vault: Vault): string => {
  if (spotlessOf(vault).has(text)) return text
  let safe = replaceCritical(text, vault)
  // A value in disguise goes with the whole word, quotation or line it hides in.
  for (const unit of [/[^\s"'<>()[\]{}]+/g, /(?<=")(?:[^"\\\n]|\\.)+(?=")/g, /[^\n]+/g]) if (findLeak(safe, vault)) safe = safe.replace(unit, piece => findLeak(piece, vault)?.placeholder ?? piece)
  if (findLeak(safe, vault)) throw new Uncleared()
  if (safe === text && text.length < 8_000) spotlessOf(vault).add(text)
  return safe
}

const clearValue = (value: unknown, vault: Vault, depth: number): unknown => {
  if (depth > 60) throw new Uncleared()
  if (typeof value === "string") return clearText(value, vault)
  if (value === null || value === undefined || typeof value === "boolean") return value
  if (typeof value === "number") { if (findLeak(String(value), vault)) throw new Uncleared(); return value }
  if (Array.isArray(value)) return Object.freeze(value.map(item => clearValue(item, vault, depth + 1)))
  if (typeof value === "object" && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)) {
    const safe = Object.entries(value).map(([key, item]): [string, unknown] => { if (findLeak(key, vault)) throw new Uncleared(); return [key, clearValue(item, vault, depth + 1)] })
    return Object.freeze(Object.fromEntries(safe))
  }
  // Functions, class instances, symbols: what can't be read through can't be vouched for.
  throw new Uncleared()
}

/**
 * The only maker of `Cleared`: asks the vault's privacy policy, replaces every value that the vault knows in every string of
 * `value`, looks once more for critical values that nobody reported, and proves that nothing known is left in any encoding and
 * that no placeholder stands for a value that may not leave even so. Fails closed. The result is a frozen copy, so that nothing
 * can be added after the check.
 */
export const clear = <T>(value: T, vault: Vault): Result<Cleared<T>> => {
  try {
    const { cloud } = vault.rules()
    if (!cloud.ok) return fail("privacy.blocked", cloud.why)
    const safe = clearValue(value, vault, 0)
    const whole = JSON.stringify(safe) ?? ""
    if (findLeak(whole, vault)) throw new Uncleared()
    if (heldBack(whole, vault)) return fail("privacy.blocked", "The privacy policy keeps a value of this step on the device, so nothing was sent: let the on-device model take this step.")
    if (typeof safe === "object" && safe !== null) made.add(safe)
    return ok(safe as Cleared<T>)
  } catch {
    return fail("privacy.blocked", "A private value could not be replaced safely, so nothing was sent: let the on-device model take this step.")
  }
}
