import type { MessageName, Params, Reply, RunEvent } from "../../../src/protocol/messages.ts"
import type { Result } from "../../../src/core/result.ts"
import { defaultPrivacyPolicy } from "../../../src/protocol/privacy-policy.ts"
import { fail, endOf, ok, runOf, stepAt } from "./fake-client.ts"

/** What a scripted worker answers by message, and what it tells a panel that opens: plain data, so that it can be handed into a browser. */
export type PanelState = { answers: { [N in MessageName]?: Result<Reply<N>> }; events?: RunEvent[] }
/** How a state is reached from the panel as it opens: names of what is clicked, one after the other, or what is written into the task field before Enter is pressed. */
export type PanelScene = PanelState & { name: string; clicks?: string[]; types?: string; shows: string }

/** Of this moment, since a panel that opens shows what has just been done. */
const at = Date.now() - 60_000
const page = { url: "https://shop.example/orders", title: "Orders", nodes: [{ role: "searchbox", name: "Search", ref: "a1" }, { role: "link", name: "My orders", ref: "a2" }], scroll: { above: 0, below: 0 }, counts: { elements: 2, controls: 2, omitted: 0 }, ms: 1 }
const steps = [
  stepAt(0, { action: { verb: "type", ref: "a1", text: "Jane Doe" }, target: 'textbox "Full name"', before: { value: "J. Doe" }, why: "The form asks for the name.", ms: 1_900, picture: "moved" }),
  stepAt(1, { route: { to: "cloud", why: "Two values were replaced." }, sent: 2_310, action: { verb: "click", ref: "a2" }, target: 'button "Continue to delivery"', model: "large-1", confidence: 0.92, tokens: { prompt: 1_240, cached: 0, completion: 38 }, ms: 3_200, picture: "kept" }),
  stepAt(2, { action: { verb: "select", ref: "a3", options: ["Pick-up point"] }, target: 'combobox "Delivery"', before: { options: ["Home"] }, outcome: { status: "no-effect", detail: "Nothing changed.", changes: [] } }),
  stepAt(3, { route: { to: "refuse", why: "A card number never leaves the device." }, outcome: { status: "failed", code: "blocked", detail: "The guard does not allow this.", changes: [] } })
]
const task = { ...runOf("r").task, task: "Change the delivery address of my latest order to the pick-up point near the station", files: ["letter.pdf"] }
const live = runOf("r", { startedAt: at, task })
const ended = runOf("r", { startedAt: at, state: "ended", task, end: endOf({ answer: "The order now goes to the pick-up point at Main Station. It arrives on Thursday.", steps: 4, ms: 14_200, tokens: { prompt: 4_120, cached: 0, completion: 160 } }) })
const failed = runOf("f", { startedAt: at - 90_000_000, state: "ended", task: { ...task, task: "Find the delivery date", files: [] }, end: endOf({ ok: false, answer: "", reason: "The page asks for a sign-in that only you can do." }) })
/** A page with three places covered. */
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="480" height="338"><rect width="480" height="338" fill="#fff"/><rect width="480" height="40" fill="#dde7f2"/><text x="16" y="26" font-family="sans-serif" font-size="16">Delivery</text><g fill="#30343a"><rect x="16" y="70" width="180" height="18"/><rect x="16" y="104" width="240" height="18"/><rect x="300" y="60" width="150" height="100"/></g><rect x="16" y="280" width="140" height="32" rx="6" fill="#0f6e64"/></svg>')}`
const journal = (upTo: number) => steps.slice(0, upTo).map((step) => ({ runId: "r", index: step.index, state: "observed" as const, step }))
const planned = { ...stepAt(2, { action: { verb: "click", ref: "p1" }, target: 'button "Pay now"', url: "https://pay.shop.example/checkout",
  verdict: { kind: "confirm", rule: "money.confirm", question: "Click “Pay now” on pay.shop.example?", amount: "€ 48.20", payee: "Shop Example Ltd" } }), outcome: undefined }
/** The user said no, and the model claims that it was done. */
const leftUndone = [{ step: 2, cause: "denied" as const, what: 'Click button "Pay now"' }]
const deniedSteps = [...journal(2), { runId: "r", index: 2, state: "observed" as const, step: { ...planned, outcome: { status: "failed" as const, code: "blocked" as const, notDone: "denied" as const, detail: "The user did not allow this.", changes: [] } } }]
const claimed = runOf("r", { startedAt: at, state: "ended", task, end: endOf({ answer: "I paid.", steps: 3, leftUndone }) })
const stoppedAtNo = runOf("r", { startedAt: at, state: "ended", task, end: endOf({ ok: false, answer: "", reason: 'You said no to click button "Pay now", so it was left undone.', error: { kind: "guard.denied" }, leftUndone }) })

const body = JSON.stringify({ model: "large-1", messages: [{ role: "user", content: "Task: Send the invoice to ‹PERSON_1› (‹EMAIL_1›).\nPage: Orders. [a1] textbox \"Card\" ‹CARD_1›\n[a2] button \"Send\"" }] }, null, 1)
const mark = (placeholder: string, type: "PERSON" | "EMAIL" | "CARD", value: string) => ({ start: body.indexOf(placeholder), end: body.indexOf(placeholder) + placeholder.length, placeholder, type, value })
export const leaves = { destination: "https://api.example.com/v1/chat/completions", body, bytes: new TextEncoder().encode(body).length,
  marks: [mark("‹PERSON_1›", "PERSON", "Jane Doe"), mark("‹EMAIL_1›", "EMAIL", "jane@doe.example"), { ...mark("‹CARD_1›", "CARD", "•••• 4242"), fixed: "critical" as const }] }
const hash = "4f2a".repeat(16)
const entry = (seq: number) => ({ type: "sent" as const, seq, at: at + seq * 4_000, run: "r", step: seq, method: "POST", destination: "https://api.example.com", bytes: 2_310 + seq * 17, sha256: hash, replaced: { PERSON: 2, EMAIL: 1, ...(seq % 2 ? { CARD: 1 } : {}) }, prev: hash, hash })
const models = { advice: "This browser has no WebGPU. So the built-in model is used.", usedBytes: 38_200_000, freeBytes: 21_000_000_000, models: [
  { id: "student", title: "Symbiont student", engine: "wllama" as const, license: "Apache-2.0", bytes: 38_200_000, exact: true, state: "embedded" as const, have: 38_200_000, fits: "yes" as const, why: "It needs 44 MB of memory, which this machine should have.", recommended: true, chosen: false, custom: false },
  { id: "qwen3", title: "Qwen3 1.7B", engine: "wllama" as const, license: "Apache-2.0", bytes: 1_280_000_000, exact: true, state: "offered" as const, have: 0, fits: "maybe" as const, why: "It needs 1.4 GB of memory; this browser doesn't tell how much there is.", recommended: false, chosen: false, custom: false },
  { id: "llama", title: "Llama 3.1 8B", engine: "web-llm" as const, license: "Llama-3.1", bytes: 4_600_000_000, exact: false, state: "listed" as const, have: 0, fits: "no" as const, why: "WebGPU finds no graphics adapter on this device.", recommended: false, chosen: false, custom: false }
] }
const settings = { mode: "hybrid" as const, hasKey: true, welcomed: true, cloud: { baseUrl: "https://api.example.com/v1", model: "large-1" }, sign: { picture: "🦊", phrase: "blue teapot" } }

const base: PanelState["answers"] = {
  "run/list": ok([]), "settings/get": ok(settings), "shortcut/list": ok([{ name: "invoice", task: "Download the invoice of {month}" }, { name: "parcel", task: "Where is my parcel?", of: "r", url: "https://shop.example/orders" }]),
  "schedule/list": ok([
    { id: "a", shortcut: "parcel", rhythm: { every: "day", time: "09:00" }, paused: false, next: at + 90_000_000, last: { at, how: "late", runId: "r" } },
    { id: "b", shortcut: "parcel", rhythm: { every: "week", day: 1, time: "18:30" }, paused: true, last: { at, how: "failed", why: "Symbiont may not enter the site by itself: allow the site in the panel under Settings, “Allow a site”." } }
  ]),
  "model/status": ok({ state: "ready", engine: "wllama (CPU)", why: "No larger model is installed, so the small built-in model on the CPU is used.", model: "Symbiont student" }), "model/library": ok(models), "page/view": ok(page),
  "step/picture": ok({ picture }),
  "sign-on/get": ok({ state: "out" }),
  "managed/get": ok({ managed: false, installedByAdmin: false, received: [], problems: [], effective: [] }),
  "policy/standings": ok(["open", "open", "open"]),
  "policy/get": ok({ policy: { ...defaultPrivacyPolicy, localOnlySites: ["bank.example"], neverLeave: { terms: ["Project Heron"], patterns: [] } }, managed: false }),
  "ledger/list": ok({ entries: [3, 2, 1].map(entry), kept: [3], totals: { requests: 3, bytes: 7_032, replaced: 11 } }), "ledger/body": ok({ leaves }), "ledger/verify": ok({ ok: true, entries: 3 }), "leaves/preview": ok(leaves)
}
const state = (answers: PanelState["answers"], events: RunEvent[] = []): PanelState => ({ answers: { ...base, ...answers }, events })
const withRun = (run: typeof live, upTo: number, events: RunEvent[] = []): PanelState => state({ "run/list": ok([run, failed]), "run/get": ok({ run, steps: journal(upTo) }) }, events)
const question = (part: object): RunEvent => ({ type: "run/question", runId: "r", questionId: "q", kind: "confirm", text: "Click “Pay now” on pay.shop.example?", ...part })

/** Every view of the panel in every state that a user can meet. */
export const scenes: PanelScene[] = [
  { name: "welcome", ...state({ "settings/get": ok({ mode: "hybrid", hasKey: false }) }), shows: "It does web tasks for you" },
  { name: "welcome-leaves", ...state({ "settings/get": ok({ mode: "hybrid", hasKey: false }) }), clicks: ["Next"], shows: "Your private values stay here" },
  { name: "welcome-model", ...state({ "settings/get": ok({ mode: "hybrid", hasKey: false }) }), clicks: ["Next", "Next"], shows: "Your model" },
  { name: "shortcut-fill", ...state({}), types: "/inv", shows: "Edit as text" },
  { name: "empty", ...state({}), shows: "What should be done on this page?" },
  { name: "empty-ar", ...state({ "settings/get": ok({ ...settings, language: "ar" }) }), shows: "ماذا تريد أن يُنجز في هذه الصفحة؟" },
  { name: "settings-de", ...state({ "settings/get": ok({ ...settings, language: "de" }) }), clicks: ["Optionen"], shows: "Ihr Zeichen" },
  { name: "empty-closed", ...state({ "page/view": fail("page.unsupported", "This is a page of the browser itself, where no extension may act: open an ordinary web page and start the task there.") }), shows: "This is a page of the browser itself" },
  { name: "empty-no-access", ...state({ "page/view": fail("page.no-access", "Symbiont has no access to this site yet.") }), shows: "click its button in the browser’s toolbar" },
  { name: "live", ...withRun(live, 3, [{ type: "run/phase", runId: "r", index: 3, phase: "decide" }]), shows: "Deciding what to do" },
  { name: "live-limits", ...withRun(live, 2, [{ type: "run/spent", runId: "r", spent: { steps: 2, ms: 5_100, tokens: 1_290, sent: 2_310, money: 0.0123 }, limits: { tokens: 5_000, money: 0.5 } }, { type: "run/phase", runId: "r", index: 2, phase: "act" }]), shows: "1,290 of 5,000 tokens · 0.0123 of 0.5 spent" },
  { name: "thinking", ...withRun(live, 2, [{ type: "run/phase", runId: "r", index: 2, phase: "decide", text: '{"reason": "The address is right, so the delivery can be ch' }]), shows: "What the model thinks" },
  { name: "paused", ...withRun(live, 2, [{ type: "run/paused", runId: "r", by: "take-over" }]), shows: "The page is yours" },
  { name: "confirm", ...state({ "run/list": ok([live]), "run/get": ok({ run: live, steps: [...journal(2), { runId: "r", index: 2, state: "planned", step: planned }] }) }, [question({})]), shows: "May this happen?" },
  { name: "ask", ...withRun(live, 2, [question({ kind: "ask", text: "Which of the two stations is meant?" })]), shows: "A question for you" },
  { name: "hand-over", ...withRun({ ...live, task: { ...task, replay: { of: "f", otherwise: "ask", changes: [] } } }, 2, [question({ kind: "hand-over", text: "Step 3 of the recording doesn't fit any more: the page is another one. Should the model go on from here?" })]), shows: "Go on with the model" },
  { name: "send", ...withRun(live, 2, [question({ kind: "send", text: "Send?", leaves })]), shows: "May this leave the device?" },
  { name: "send-held", ...state({ "run/list": ok([live, failed]), "run/get": ok({ run: live, steps: journal(2) }), "policy/standings": ok(["never", "held", "open"]) }, [question({ kind: "send", text: "Send?", leaves })]), shows: "A value in this request never leaves" },
  { name: "done", ...withRun(ended, 4), shows: "Run again" },
  { name: "done-denied", ...state({ "run/list": ok([claimed]), "run/get": ok({ run: claimed, steps: deniedSteps }) }), shows: "You said no to click button “Pay now”, so it was left undone." },
  { name: "denied", ...state({ "run/list": ok([stoppedAtNo]), "run/get": ok({ run: stoppedAtNo, steps: deniedSteps }) }), shows: "You said no to click button “Pay now”, so it was left undone." },
  { name: "history-denied", ...state({ "run/list": ok([claimed, failed]), "run/get": ok({ run: claimed, steps: deniedSteps }) }), clicks: ["History"], shows: "Left something undone" },
  { name: "history", ...withRun(ended, 4), clicks: ["History"], shows: "Find the delivery date" },
  { name: "history-run", ...withRun(ended, 4), clicks: ["History", "Change the delivery address"], shows: "Export" },
  { name: "history-picture", ...withRun(ended, 4), clicks: ["History", "Change the delivery address", "Show larger"], shows: "Show smaller" },
  { name: "shortcut-new", ...withRun(ended, 4), clicks: ["History", "Change the delivery address", "New shortcut"], shows: "Start page" },
  { name: "history-through", ...withRun(ended, 4), clicks: ["History", "Change the delivery address", "Step through", "Next step"], shows: "Step 2 of 4" },
  { name: "history-delete", ...withRun(ended, 4), clicks: ["History", "Change the delivery address", "Delete"], shows: "Delete this run?" },
  { name: "history-unreadable", ...state({ "run/list": ok([ended]), "run/get": fail("storage.failed", "The journal could not be read: restart the browser.") }), clicks: ["History", "Change the delivery address"], shows: "The steps could not be read." },
  { name: "history-empty", ...state({}), clicks: ["History"], shows: "No runs yet" },
  { name: "history-broken", ...state({ "run/list": fail("storage.failed", "The journal could not be read: restart the browser.") }), clicks: ["History"], shows: "The runs could not be read." },
  { name: "leaves", ...state({}), clicks: ["What leaves", "Show it", "Verify the list"], shows: "Intact: 3 requests" },
  { name: "leaves-entry", ...state({}), clicks: ["What leaves", "api.example.com, step 4", "Show the exact text"], shows: "stands for Jane Doe" },
  { name: "leaves-empty", ...state({ "ledger/list": ok({ entries: [], kept: [], totals: { requests: 0, bytes: 0, replaced: 0 } }) }), clicks: ["What leaves"], shows: "Nothing has left this device." },
  { name: "leaves-managed", ...state({
    "settings/get": ok({ ...settings, mode: "local", managed: ["mode", "cloud"], organisation: "Example Corp" }),
    "managed/get": ok({ managed: true, installedByAdmin: true, received: [], problems: [], effective: [{ key: "audit_sink_url", value: "https://siem.example.com/symbiont", from: "policy" }, { key: "sso_issuer", value: "https://login.example.com/", from: "policy" }] }),
    "ledger/list": ok({ entries: [{ ...entry(3), run: "audit", step: 0, destination: "https://siem.example.com", replaced: {} }, { ...entry(2), run: "sign-on", step: 0, destination: "https://login.example.com", replaced: {} }, entry(1)], kept: [], totals: { requests: 3, bytes: 7_032, replaced: 4 } })
  }), clicks: ["What leaves", "siem.example.com"], shows: "Of such a request only its fingerprint is kept." },
  { name: "settings", ...state({}), clicks: ["Settings"], shows: "Your sign" },
  { name: "settings-damaged", ...state({ "policy/get": ok({ policy: defaultPrivacyPolicy, managed: false, damaged: true, closed: "The saved privacy policy is not valid, so nothing was sent: start anew in the settings." }) }), clicks: ["Settings"], shows: "Start anew" },
  { name: "settings-managed", ...state({ "settings/get": ok({ ...settings, mode: "local", managed: ["mode", "cloud", "privacy"], organisation: "Example Corp" }) }), clicks: ["Settings"], shows: "Managed by Example Corp" },
  { name: "settings-managed-cloud", ...state({ "settings/get": ok({ ...settings, managed: ["endpoint", "model", "key", "tokens"], limits: { tokens: 400_000 }, organisation: "Example Corp" }) }), clicks: ["Settings"], shows: "Key: Managed by Example Corp" },
  { name: "settings-policy", ...state({ "settings/get": ok({ ...settings, mode: "local", keepDays: 14, limits: { steps: 1, minutes: 10 }, managed: ["mode", "cloud", "privacy", "steps", "minutes", "retention"] }), "managed/get": ok({
    managed: true, installedByAdmin: true, received: [{ key: "policy_version", value: "7" }, { key: "max_steps", value: "0" }, { key: "blocked_origins", value: "[\"*.bank.example\",\"https://a-very-long-name.of-a-site.example:8443\"]" }],
    problems: [{ key: "max_steps", message: "The key \"max_steps\" must be at least 1, so max_steps counts as 1." }, { key: "model_mode", message: "The key \"model_mode\" is missing or of a wrong type, so no cloud model is asked." }],
    effective: [{ key: "policy_version", value: "7", from: "policy" }, { key: "model_mode", value: "local_only", from: "strictest" }, { key: "max_steps", value: "1", from: "strictest" }, { key: "blocked_origins", value: "[\"*.bank.example\"]", from: "policy" }]
  }), "sign-on/get": ok({ host: "login.example.com", state: "out", problem: "Your sign-on has ended: sign in again." }) }), clicks: ["Settings"], shows: "A policy of your organisation is in force, version 7." },
  { name: "settings-sign-on-code", ...state({ "managed/get": ok({ managed: true, installedByAdmin: true, received: [{ key: "policy_version", value: "8" }], problems: [], effective: [{ key: "sso_issuer", value: "https://login.example.com/", from: "policy" }] }),
    "sign-on/get": ok({ host: "login.example.com", state: "waiting", device: { code: "WDJB-MJHT", address: "https://login.example.com/device" } }) }), clicks: ["Settings"], shows: "WDJB-MJHT" },
  { name: "settings-models-broken", ...state({ "model/library": fail("internal", "The models could not be listed: try again.") }), clicks: ["Settings"], shows: "The models could not be listed" },
  { name: "settings-broken", ...state({ "settings/get": fail("storage.failed", "The settings could not be read: restart the browser.") }), clicks: ["Settings"], shows: "restart the browser" }
]
/** The answers as the functions that a double of the panel's client wants. */
export const asAnswers = ({ answers }: PanelState) =>
  Object.fromEntries(Object.entries(answers).map(([name, reply]) => [name, () => reply])) as { [N in MessageName]?: (params: Params<N>) => Result<Reply<N>> }
