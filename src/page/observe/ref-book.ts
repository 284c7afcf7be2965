import type { Pace } from "./breathe.ts"
import { isSameSetting, type Setting, settings } from "./setting.ts"
import { markOf, type ThingMark } from "./thing-mark.ts"
import { own } from "./own.ts"

type Entry = { el: WeakRef<Element>; fingerprint: string; unique: boolean; mark?: ThingMark | undefined; setting?: Setting | undefined }
export type RefClaim = { el: Element; fingerprint: string; give: (ref: string) => void }

/**
 * Short names for elements. A name stays with its element; when a page renders the element anew, the name moves to the new
 * one only if both were the only ones of their fingerprint, so that it can't end on the wrong thing.
 */
export class RefBook {
  readonly #names = new WeakMap<Element, string>()
  readonly #entries = new Map<string, Entry>()
  #next = 1

  element(ref: string): Element | null {
    const el = this.#entries.get(ref)?.el.deref()
    return el && own(el).isConnected ? el : null
  }

  knows(ref: string): boolean { return this.#entries.has(ref) }

  /** What a ref was given for, and how it looked when a reader last saw it. */
  known(ref: string): { fingerprint: string; unique: boolean; mark: ThingMark | undefined } | undefined {
    const entry = this.#entries.get(ref)
    return entry && { fingerprint: entry.fingerprint, unique: entry.unique, mark: entry.mark }
  }

  /** Remembers what the elements of these refs stand for now, because a reader is about to be shown them. */
  note(refs: Iterable<string>): void {
    const settingOf = settings()
    for (const ref of refs) {
      const entry = this.#entries.get(ref)
      const el = entry?.el.deref()
      if (entry && el) [entry.mark, entry.setting] = [markOf(el), settingOf(el)]
    }
  }

  /** Whether what stands around an element is what stood around it when its ref was shown. */
  isSet(ref: string, el: Element): boolean {
    const setting = this.#entries.get(ref)?.setting
    return setting === undefined || isSameSetting(setting, settings()(el))
  }

  /** The ref that an element has, if it has one. */
  refOf(el: Element): string | undefined { return this.#names.get(el) }

  /** The one element on the page that has this fingerprint. */
  only(fingerprint: string): Element | null {
    const found = [...this.#entries.values()].flatMap((entry) => entry.fingerprint === fingerprint && entry.unique ? entry.el.deref() ?? [] : []).filter((el) => own(el).isConnected)
    return found.length === 1 ? found[0] ?? null : null
  }

  /** Names every claimed element, in order and in slices. `complete`: the claims cover the whole page. */
  async assign(claims: readonly RefClaim[], prefix: string, complete: boolean, pace: Pace): Promise<void> {
    const seen = new Map<string, number>()
    for (const { fingerprint } of claims) {
      seen.set(fingerprint, (seen.get(fingerprint) ?? 0) + 1)
      if (pace.due()) await pace.rest()
    }
    const orphans = complete ? this.#orphans() : new Map<string, string[]>()
    for (const { el, fingerprint, give } of claims) {
      const unique = complete && seen.get(fingerprint) === 1
      let ref = this.#names.get(el)
      if (!ref && unique) {
        const lost = orphans.get(fingerprint)
        if (lost?.length === 1) ref = lost[0]
      }
      ref ??= `${prefix}${this.#next++}`
      this.#names.set(el, ref)
      const { el: held, mark, setting } = this.#entries.get(ref) ?? {}
      this.#entries.set(ref, { el: held?.deref() === el ? held : new WeakRef(el), fingerprint, unique, mark, setting })
      give(ref)
      if (pace.due()) await pace.rest()
    }
  }

  /** Names whose element left the document, by fingerprint; names that can't come back are forgotten when they are many. */
  #orphans(): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const [ref, { el, fingerprint, unique }] of this.#entries) {
      const element = el.deref()
      if (element && own(element).isConnected) continue
      if (!unique) { if (this.#entries.size > 20_000) this.#entries.delete(ref); continue }
      const refs = found.get(fingerprint)
      if (refs) refs.push(ref)
      else found.set(fingerprint, [ref])
    }
    return found
  }
}
