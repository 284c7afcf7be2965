import type { PageDriver } from "../agent/ports.ts"
import { type Action, refOf } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import { fail, ok, type Result } from "../core/result.ts"
import type { GrantedFile } from "./granted-files.ts"
import { enterFrames, type Frame, framePositions, frozenAfterMs, topDocument, whenParsed } from "./frames.ts"
import { call } from "./messaging.ts"
import { isHostAction, isTravel, nowhere, performHostAction, stopLoading, waitForDocument } from "./navigation.ts"
import { failed, withChange } from "./outcomes.ts"
import { explainScriptError, refuseAddress } from "./page-support.ts"
import { RunTabs } from "./run-tabs.ts"
import { type FrameView, frameNodes, stitchFrames } from "./stitch-frames.ts"
import { within } from "./wait.ts"

export type TabDriver = PageDriver & { release(): void }
/** Frames smaller than this hold nothing that a person could read. */
const leastFrame = 16
const mostFrames = 24
const letters = "abcdefghijklmnopqrstuvwxyz"
const prefixOf = (index: number): string => (index < 26 ? letters.charAt(index) : `${prefixOf(Math.floor(index / 26) - 1)}${letters.charAt(index % 26)}`)

/**
 * Drives a tab and those that open from it. The page script is put in on demand; each frame has a letter that begins its
 * refs, so that an action finds its way back to the frame that its element is in.
 */
export const createTabDriver = (firstTab: number, pageScript: string, grantedFile: (name: string) => GrantedFile | undefined): TabDriver => {
  const tabs = new RunTabs(firstTab)
  const prefixes = new Map<string, string>()
  const documents = new Map<string, { tabId: number; documentId: string }>()
  /** The top document as it was last seen, its letter, and the letter of the frame that was acted on last. */
  let top: { documentId: string; prefix: string } | undefined
  let lastPrefix = "a"

  const addressOf = async (tabId: number): Promise<string> => (await chrome.tabs.get(tabId).catch(() => undefined))?.url ?? ""
  const prefixFor = (tabId: number, { frameId }: Frame): string => {
    const key = `${tabId}/${frameId}`
    const known = prefixes.get(key) ?? prefixOf(prefixes.size)
    prefixes.set(key, known)
    return known
  }

  const view = async (tabId: number, frame: Frame, budget: number, task: string): Promise<Result<FrameView>> => {
    const refPrefix = prefixFor(tabId, frame)
    const document = { tabId, documentId: frame.documentId }
    documents.set(refPrefix, document)
    const seen = await call("page/observe", { budget, refPrefix, task }, { document, timeoutMs: frozenAfterMs })
    if (!seen.ok) return seen
    const refs = frameNodes(seen.value).flatMap(({ ref }) => (ref === undefined ? [] : [ref]))
    const positions = refs.length > 0 ? await framePositions(tabId, frame.documentId, refs) : []
    return ok({ path: frame.place.path, observation: seen.value, holders: new Map(refs.map((ref, i) => [ref, positions[i] ?? -1])) })
  }

  const observe = async (budget: number, task: string, signal: AbortSignal): Promise<Result<Observation>> => {
    const tabId = tabs.current
    if (!await waitForDocument(tabId, signal)) return fail("page.timeout", "The page did not load within 30 seconds: check the address and the connection, then start the task again.")
    const address = await addressOf(tabId)
    const refusal = refuseAddress(address)
    if (refusal) return refusal
    const entered = await enterFrames(tabId, pageScript, address, signal)
    if (!entered.ok) return entered
    const [tops, rest] = [entered.value.filter(({ frameId }) => frameId === 0), entered.value.filter(({ frameId }) => frameId !== 0)]
    const children = rest.filter(({ place }) => place.width >= leastFrame && place.height >= leastFrame).slice(0, mostFrames)
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
    const whole = stitchFrames(views.flatMap((seen) => (seen.ok ? [seen.value] : [])))
    return whole ? ok(whole) : fail("page.gone", "The page changed while it was being read: try again.", true)
  }

  /** The document that an action is for: its element's, else the one that was acted on last. */
  const documentFor = (action: Action): { tabId: number; documentId: string } | undefined => {
    const ref = refOf(action) ?? ("to" in action && action.to !== undefined && /\d/.test(action.to) ? action.to : undefined)
    const prefix = ref?.match(/^[a-z]+/i)?.[0] ?? (action.verb === "press" ? lastPrefix : top?.prefix ?? "a")
    const document = documents.get(prefix)
    if (document && ref !== undefined) lastPrefix = prefix
    return document?.tabId === tabs.current ? document : undefined
  }

  const actOnPage = async (action: Action): Promise<Outcome> => {
    const document = documentFor(action)
    if (!document) return failed("gone", "That element is not on the page any more.")
    if (action.verb === "drag" && action.to.match(/^[a-z]+/i)?.[0] !== action.ref.match(/^[a-z]+/i)?.[0]) return failed("unsupported", "Nothing can be dragged from one frame into another.")
    const file = action.verb === "upload" ? grantedFile(action.file) : undefined
    if (action.verb === "upload" && !file) return failed("no-file", "The user granted no file of that name.")
    const extra = action.verb === "wait" ? action.ms ?? frozenAfterMs : 0
    const done = await call("page/act", { action, files: file ? [file] : [] }, { document, timeoutMs: frozenAfterMs + extra })
    if (done.ok) return done.value
    if (done.error.kind === "page.timeout") return failed("timeout", "The page did not answer in time: it may be frozen, or a dialog may be open.")
    return done.error.kind === "page.gone" ? { status: "unknown", detail: "", changes: [] } : failed("invalid", done.error.message)
  }

  const act: PageDriver["act"] = async (action, signal) => {
    const tabId = tabs.current
    const host = isHostAction(action)
    const before = host ? undefined : documentFor(action)?.documentId
    const topBefore = top?.documentId
    const addressBefore = isTravel(action) ? await addressOf(tabId) : ""
    const began = performance.now()
    let outcome = host ? await performHostAction(action, tabs) : await actOnPage(action)
    // Nearly all of this is the page settling after the action, or the wait that the action asks for.
    let waitedMs = performance.now() - began
    if (outcome.status === "failed") return { outcome, waitedMs }
    if (tabs.follow()) outcome = withChange(outcome, "new tab")
    const now = tabs.current
    const loading = performance.now()
    const leaving = now === tabId && (outcome.status === "unknown" || outcome.changes.includes("navigated"))
    const moved = async (): Promise<boolean> => await within(topDocument(now), 1_000, signal) !== topBefore || (isTravel(action) && await addressOf(now) !== addressBefore)
    const loaded = await waitForDocument(now, signal, { leaving, arrived: moved })
    const topNow = loaded ? await within(topDocument(now), frozenAfterMs, signal) : undefined
    if (topNow !== undefined && topNow !== topBefore) await whenParsed(now, signal)
    const replaced = now === tabId && topNow !== topBefore
    if (leaving || replaced || now !== tabId) waitedMs += performance.now() - loading
    if (!loaded) {
      await within(stopLoading(now), 1_000, signal)
      outcome = failed("timeout", "The page did not load within 30 seconds.")
    }
    else if (replaced || (outcome.status === "unknown" && before !== topBefore)) outcome = withChange(outcome, "navigated")
    if (isTravel(action) && loaded && !replaced && await addressOf(now) === addressBefore) outcome = failed("navigation", nowhere(action))
    if (host && loaded && topNow === undefined) outcome = failed("navigation", explainScriptError("", await addressOf(now)).error.message)
    return { outcome, waitedMs }
  }

  return {
    observe: ({ budget, task }, signal) => observe(budget, task, signal),
    act,
    url: () => addressOf(tabs.current),
    release: () => tabs.release()
  }
}
