import type { PageDriver } from "../agent/ports.ts"
import { type Action, refOf } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import { fail, ok, type Result } from "../core/result.ts"
import { createDialogs } from "./dialogs.ts"
import type { GrantedFile } from "./granted-files.ts"
import { enterFrames, type Frame, framePositions, frozen, frozenAfterMs, inFrame, isAlive, topDocument, whenParsed } from "./frames.ts"
import { call } from "./messaging.ts"
import { isHostAction, isTravel, nowhere, performHostAction, stopLoading, waitForDocument } from "./navigation.ts"
import { failed, withChange, withoutChange, withoutDocument } from "./outcomes.ts"
import { type ActOptions, createPageActs } from "./page-acts.ts"
import { explainScriptError, refuseAddress } from "./page-support.ts"
import { noNotes, type RunNotes } from "./run-notes.ts"
import { RunTabs } from "./run-tabs.ts"
import { scoutPage } from "./scout-page.ts"
import { type FrameView, frameNodes, stitchFrames } from "./stitch-frames.ts"
import { keepTab } from "./tab-care.ts"
import type { TrustedInput } from "./trusted-input-port.ts"
import type { ActPlace } from "./trusted-steps.ts"
import { within } from "./wait.ts"
import { watchBeside } from "./watch-beside.ts"

/** `path`: the document's place among the frames. */
export type ShownPage = { tabId: number; frames: readonly { documentId: string; path: readonly number[]; url: string }[] }
export type TabDriver = PageDriver & {
  /** The tab and the documents that were looked at last, for whoever pictures them; nothing before the first look. */
  shown(): ShownPage | undefined
  /** Whether the tab is one of those driven. */
  has(tabId: number): boolean
  release(): void
}
/** A driver that also tells how many tabs its run has. */
export type CountingDriver = TabDriver & { tabCount(): number }
export type DriverParts = {
  /** Address of the page script inside the package. */
  pageScript: string
  grantedFile(name: string): Promise<GrantedFile | undefined>
  trusted?: TrustedInput | undefined
  /** Of the run that is driven; without them nothing is remembered. */
  notes?: RunNotes | undefined
}
/** Frames smaller than this hold nothing that a person could read. */
const leastFrame = 16
const mostFrames = 24
/** A tab that a page has announced is there after this, or was blocked. */
const tabComesMs = 600
const letters = "abcdefghijklmnopqrstuvwxyz"
const prefixOf = (index: number): string => (index < 26 ? letters.charAt(index) : `${prefixOf(Math.floor(index / 26) - 1)}${letters.charAt(index % 26)}`)
const pathKey = (path: readonly number[]): string => path.join("/")

/**
 * Drives a tab and those that open from it. The page script is put in on demand; each frame has a letter that begins its
 * refs, so that an action finds its way back to the frame that its element is in.
 */
export const createTabDriver = (firstTab: number, { pageScript, grantedFile, trusted, notes = noNotes }: DriverParts): CountingDriver => {
  const tabs = new RunTabs(firstTab, notes)
  const dialogs = createDialogs(trusted)
  const acts = createPageActs(notes, grantedFile, dialogs, trusted)
  const care = keepTab()
  let restored: Promise<void> | undefined
  const ready = (): Promise<void> => (restored ??= tabs.restore())
  const prefixes = new Map<string, string>()
  const documents = new Map<string, { tabId: number; documentId: string; path: readonly number[] }>()
  let byPath = new Map<string, string>()
  /** The top document as it was last seen, its letter, and the letter of the frame that was acted on last. */
  let top: { documentId: string; prefix: string } | undefined
  let lastPrefix = "a"
  let shown: ShownPage | undefined
  /** The documents of the last look. */
  let scouted: string[] = []
  /** Where the run last asked to go: the browser doesn't tell the address of a site that we may not enter. */
  let heading = ""

  const addressOf = async (tabId: number): Promise<string> => (await chrome.tabs.get(tabId).catch(() => undefined))?.url ?? ""
  const prefixFor = (tabId: number, { frameId }: Frame): string => {
    const key = `${tabId}/${frameId}`
    const known = prefixes.get(key) ?? prefixOf(prefixes.size)
    prefixes.set(key, known)
    return known
  }

  /** A dialog holds up the page, so only the host can say what is there. */
  const besideDialog = async (tabId: number, dialog: { type: string; message: string }): Promise<Observation> => {
    const tab = await chrome.tabs.get(tabId).catch(() => undefined)
    return { url: tab?.url ?? "", title: tab?.title ?? "", nodes: [], scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, dialog, ms: 0 }
  }

  const view = async (tabId: number, frame: Frame, budget: number, task: string): Promise<Result<FrameView>> => {
    const refPrefix = prefixFor(tabId, frame)
    const document = { tabId, documentId: frame.documentId }
    documents.set(refPrefix, { ...document, path: frame.place.path })
    byPath.set(pathKey(frame.place.path), frame.documentId)
    const looking = call("page/observe", { budget, refPrefix, task }, { document, timeoutMs: 3 * frozenAfterMs })
    // A page that takes turns between isn't frozen: a slow machine takes its time with a huge one.
    const seen = await within(looking, frozenAfterMs) ?? (await isAlive(tabId, frame.documentId) ? await looking : frozen())
    if (!seen.ok) return seen.error.kind === "page.timeout" ? frozen() : seen
    const refs = frameNodes(seen.value).flatMap(({ ref }) => (ref === undefined ? [] : [ref]))
    const positions = refs.length > 0 ? await framePositions(tabId, frame.documentId, refs) : []
    return ok({ path: frame.place.path, observation: seen.value, holders: new Map(refs.map((ref, i) => [ref, positions[i] ?? -1])) })
  }

  const observe = async (budget: number, task: string, signal: AbortSignal): Promise<Result<Observation>> => {
    await ready()
    const tabId = tabs.current
    if (dialogs.open) return ok(await besideDialog(tabId, dialogs.open))
    const lost = await care.attend(tabId)
    if (lost) return lost
    if (!await waitForDocument(tabId, signal)) return fail("page.timeout", "The page did not load within 30 seconds: check the address and the connection, then start the task again.")
    const address = await addressOf(tabId)
    const refusal = refuseAddress(address)
    if (refusal) return refusal
    // Mostly the page is still the same: then its documents are asked while they are looked for.
    const [entered, stillThere] = await Promise.all([enterFrames(tabId, pageScript, address, signal), scoutPage(tabId, scouted, signal)])
    // One that crashes at this moment looks like one that may not be entered.
    if (!entered.ok) return await care.attend(tabId) ?? entered
    const [tops, rest] = [entered.value.filter(({ frameId }) => frameId === 0), entered.value.filter(({ frameId }) => frameId !== 0)]
    // In the order of the page, not of their answers: the same page gives its frames the same letters each time.
    const children = rest.filter(({ place }) => place.width >= leastFrame && place.height >= leastFrame)
      .sort((one, other) => pathKey(one.place.path).localeCompare(pathKey(other.place.path), "en", { numeric: true })).slice(0, mostFrames)
    const there = [...tops, ...children].map(({ documentId }) => documentId)
    await scoutPage(tabId, stillThere ? there.filter((id) => !scouted.includes(id)) : there, signal)
    scouted = there
    byPath = new Map()
    // The top document is what the task is about; frames share what it can spare.
    const share = children.length === 0 ? 0 : Math.max(200, Math.floor(budget * 0.4 / children.length))
    const views = await Promise.all([
      ...tops.map((frame) => view(tabId, frame, children.length === 0 ? budget : Math.ceil(budget * 0.6), task)),
      ...children.map((frame) => view(tabId, frame, share, task))
    ])
    const [first] = views
    if (first && !first.ok) return first
    const [topFrame] = tops
    if (topFrame) top = { documentId: topFrame.documentId, prefix: prefixFor(tabId, topFrame) }
    const addresses = new Map(views.flatMap((seen) => (seen.ok ? [[pathKey(seen.value.path), seen.value.observation.url] as const] : [])))
    shown = { tabId, frames: [...tops, ...children].flatMap(({ documentId, place: { path } }) => { const url = addresses.get(pathKey(path)); return url === undefined || path.includes(-1) ? [] : [{ documentId, path, url }] }) }
    const whole = stitchFrames(views.flatMap((seen) => (seen.ok ? [seen.value] : [])))
    return whole ? ok(whole) : fail("page.gone", "The page changed while it was being read: try again.", true)
  }

  /** The document that an action is for: its element's, else the one that was acted on last. */
  const documentFor = (action: Action): ActPlace | undefined => {
    const ref = refOf(action) ?? ("to" in action && action.to !== undefined && /\d/.test(action.to) ? action.to : undefined)
    const prefix = ref?.match(/^[a-z]+/i)?.[0] ?? (action.verb === "press" ? lastPrefix : top?.prefix ?? "a")
    const document = documents.get(prefix)
    if (document && ref !== undefined) lastPrefix = prefix
    return document?.tabId === tabs.current ? { ...document, documentAt: (path) => byPath.get(pathKey(path)) } : undefined
  }

  const actOnPage = async (action: Action, options: ActOptions): Promise<Outcome> => {
    const place = documentFor(action)
    if (!place) return failed("gone", "That element is not on the page any more.")
    if (action.verb === "drag" && action.to.match(/^[a-z]+/i)?.[0] !== action.ref.match(/^[a-z]+/i)?.[0]) return failed("unsupported", "Nothing can be dragged from one frame into another.")
    return acts.act(action, place, options)
  }

  const actOnHost = async (action: Parameters<typeof performHostAction>[0], { step }: ActOptions): Promise<Outcome> => {
    await acts.note(step)
    if (action.verb === "goto") heading = action.url
    return action.verb === "dialog" ? dialogs.answer(action, acts.settled) : performHostAction(action, tabs)
  }

  const act: PageDriver["act"] = async (action, signal, options = { step: -1, once: false }) => {
    await ready()
    const tabId = tabs.current
    const asked: ActOptions = options.step < 0 ? {} : options
    if (dialogs.open && action.verb !== "dialog") return { outcome: failed("blocked", "A dialog of the browser is open: answer it first, with the verb dialog.", "dialog-open"), waitedMs: 0 }
    const host = isHostAction(action)
    const before = host ? undefined : documentFor(action)?.documentId
    const over = await tabs.acting(async () => action.verb !== "click" || before === undefined ? undefined
      : await within(inFrame(tabId, before, (click: Extract<Action, { verb: "click" }>) => globalThis.symbiontFrame?.opens(click) ?? null, [action]), frozenAfterMs) ?? undefined)
    try { return await actOn(action, signal, { tabId, host, before, asked }) } finally { over() }
  }

  const actOn = async (action: Action, signal: AbortSignal, { tabId, host, before, asked }: { tabId: number; host: boolean; before: string | undefined; asked: ActOptions }): ReturnType<PageDriver["act"]> => {
    const topBefore = top?.documentId
    const addressBefore = isTravel(action) ? await addressOf(tabId) : ""
    const began = performance.now()
    const elsewhere = before === undefined ? undefined : await watchBeside(tabId, [...documents.values()].flatMap((one) => one.tabId === tabId && one.documentId !== before && shown?.frames.some(({ documentId }) => documentId === one.documentId) ? [one.documentId] : []))
    let outcome = isHostAction(action) ? await actOnHost(action, asked) : await actOnPage(action, asked)
    if (outcome.status === "no-effect" && !dialogs.open && await elsewhere?.()) outcome = withChange(outcome, "another frame")
    // What the page only waited for, until it was quiet or for what the action asks; a navigation is a wait as a whole.
    const { settledMs, ...told } = outcome
    let waitedMs = settledMs ?? performance.now() - began
    outcome = told
    // While a dialog is open the page can't be asked for anything.
    if (outcome.status === "failed" || dialogs.open) return { outcome, waitedMs }
    const announced = outcome.changes.includes("new tab")
    if (await tabs.followSoon(announced ? tabComesMs : 0)) outcome = withChange(outcome, "new tab")
    else if (announced) outcome = withoutChange(outcome, "new tab")
    const now = tabs.current
    const loading = performance.now()
    const leaving = now === tabId && (outcome.status === "unknown" || outcome.changes.includes("navigated"))
    // A page that doesn't say what it is has not arrived yet.
    const moved = async (): Promise<boolean> => ![undefined, topBefore].includes(await within(topDocument(now), 1_000, signal)) || (isTravel(action) && await addressOf(now) !== addressBefore)
    const loaded = await waitForDocument(now, signal, { leaving, arrived: moved })
    const topNow = loaded ? await within(topDocument(now), frozenAfterMs, signal) : undefined
    if (topNow !== undefined && topNow !== topBefore) await whenParsed(now, signal)
    const replaced = now === tabId && topNow !== topBefore
    if (leaving || replaced || now !== tabId) waitedMs += performance.now() - loading
    if (!loaded) {
      await within(stopLoading(now), 1_000, signal)
      outcome = failed("timeout", "The page did not load within 30 seconds.")
    }
    else if (replaced && topNow === undefined && await care.attend(now)) outcome = { status: "unknown", detail: "The page crashed.", changes: [] }
    else if (replaced || (outcome.status === "unknown" && before !== topBefore)) outcome = withChange(outcome, "navigated")
    else if (leaving && before !== undefined && outcome.changes.includes("navigated") && await within(inFrame(now, before, () => true, []), frozenAfterMs)) outcome = withoutDocument(outcome)
    if (isTravel(action) && loaded && !replaced && await addressOf(now) === addressBefore) outcome = failed("navigation", nowhere(action))
    if (host && loaded && topNow === undefined) {
      const address = await addressOf(now)
      const entered = await within(enterFrames(now, pageScript, address, signal), frozenAfterMs, signal)
      const { error } = entered && !entered.ok ? entered : explainScriptError("", address)
      outcome = failed("navigation", error.message, error.kind === "page.no-access" ? "no-access" : undefined)
    }
    return { outcome, waitedMs }
  }

  return {
    observe: ({ budget, task }, signal) => observe(budget, task, signal),
    act,
    place: async (ref) => {
      const document = documents.get(ref.match(/^[a-z]+/i)?.[0] ?? "")
      return document && await within(inFrame(document.tabId, document.documentId, (asked: string) => globalThis.symbiontFrame?.standing(asked) ?? null, [ref]), frozenAfterMs) || undefined
    },
    recall: async (step) => { await ready(); return acts.recall(step) },
    passed: () => tabs.passed(),
    shown: () => (shown?.tabId === tabs.current && !dialogs.open ? shown : undefined),
    url: async () => { await ready(); return await addressOf(tabs.current) || heading },
    has: (tabId) => tabs.all.includes(tabId),
    tabCount: () => tabs.all.length,
    release: () => { tabs.release(); dialogs.release(); care.release() }
  }
}
