import * as z from "zod"
import { actionSchema } from "../core/action.ts"
import { observationSchema } from "../core/observation.ts"
import { outcomeSchema } from "../core/outcome.ts"
import { modeSchema, runEndSchema, stepSchema, tokensSchema } from "../core/step.ts"
import { choicesSchema, donationStateSchema, editsSchema, reviewViewSchema, shownNoticesSchema, takeBackSchema } from "./donation.ts"
import { studySchema } from "./consent-terms.ts"
import type { Party } from "./envelope.ts"
import { installReportSchema, modelLibrarySchema } from "./model-library.ts"
import { ledgerCheckSchema, ledgerViewSchema, whatLeavesSchema } from "./ledger.ts"
import { managedPolicyViewSchema } from "./managed-policy.ts"
import { modelRecordSchema } from "./model-record.ts"
import { paintedViewSchema, privatePartSchema, regionsSchema } from "./picture.ts"
import { oneValueSchema, privacyPolicyViewSchema, valueDecisions, valueStandings } from "./privacy-policy.ts"
import { cloudSettingsSchema, maxTaskLength, modelStatusSchema, runPlaceSchema, runRecordSchema, settingsSchema, shortcutSchema, stepRecordSchema, taskSchema } from "./records.ts"
import { scheduleSchema } from "./schedule.ts"
import { signOnViewSchema } from "./sign-on.ts"

export { eventsPort, protocolVersion } from "./channel.ts"

const message = <F extends Party, T extends Party, P extends z.ZodType, R extends z.ZodType>(from: F, to: T, params: P, result: R) => ({ from, to, params, result })
const none = z.strictObject({})
const runRef = z.strictObject({ runId: z.string() })
/** Which look at a page is meant: there may be a newer one by now. */
const aLook = z.strictObject({ look: z.string().max(60) })
const file = z.strictObject({ name: z.string().min(1).max(260), type: z.string().max(200), base64: z.string() })
const modelRef = z.strictObject({ id: z.string() })
const gpuSchema = z.strictObject({ usable: z.boolean(), why: z.string(), features: z.array(z.string()), software: z.boolean().optional(), bufferMB: z.number().optional() })

/** Every message between contexts. Adding one is adding a line here: `call` and `serve` are typed from this table. */
export const messages = {
  "task/start": message("panel", "worker", taskSchema, runRef),
  "task/stop": message("panel", "worker", runRef, none),
  /** Starts the task as soon as its tab is free. */
  "task/queue": message("panel", "worker", taskSchema, runRef),
  /** The run waits at its next safe point. */
  "task/pause": message("panel", "worker", runRef, none),
  /** The same, and the user does something in the page meanwhile. */
  "task/take-over": message("panel", "worker", runRef, none),
  /** `said`: what the user did, or how the run should go on; the models hear it. */
  "task/continue": message("panel", "worker", runRef.extend({ said: z.string().trim().max(2_000).optional() }), none),
  /** Takes the last step back where the page allows it. Only while the run is paused; a run that goes on undoes nothing. */
  "task/undo": message("panel", "worker", runRef, z.strictObject({ undone: z.boolean(), why: z.string() })),
  "task/reply": message("panel", "worker", z.strictObject({ runId: z.string(), questionId: z.string(), allow: z.boolean(), text: z.string().max(4_000).optional() }), none),
  /** The newest first; `before`: those that began before this one. */
  "run/list": message("panel", "worker", z.strictObject({ limit: z.int().min(1).max(5_000).optional(), before: runPlaceSchema.optional() }), z.array(runRecordSchema)),
  /** Looks through the next few runs for all of these words, in task, outcome and sites. `looked` of `all` runs were looked through; without `next` those were the last. */
  "run/search": message("panel", "worker", z.strictObject({ words: z.string().trim().min(1).max(200), before: runPlaceSchema.optional() }), z.strictObject({ found: z.array(runRecordSchema), looked: z.int(), all: z.int(), next: runPlaceSchema.optional() })),
  "run/get": message("panel", "worker", runRef, z.strictObject({ run: runRecordSchema, steps: z.array(stepRecordSchema) })),
  /** The masked picture of a step, as a data address, where one is kept. */
  "step/picture": message("panel", "worker", runRef.extend({ index: z.int().min(0) }), z.strictObject({ picture: z.string().startsWith("data:image/").optional() })),
  /** A recorded run as one line of a trajectory file. */
  "run/trajectory": message("panel", "worker", runRef, z.strictObject({ line: z.string() })),
  /** Deletes a task's record, with its private values. */
  "run/delete": message("panel", "worker", runRef, none),
  "page/view": message("panel", "worker", z.strictObject({ tabId: z.int(), budget: z.int().optional() }), observationSchema),
  "settings/get": message("panel", "worker", none, settingsSchema),
  /** `null` takes a wish back. The key goes in and never comes out. */
  "settings/set": message("panel", "worker", z.strictObject({
    mode: modeSchema.optional(), cloud: cloudSettingsSchema.nullable().optional(), key: z.string().max(400).optional(), keepBytes: z.boolean().optional(),
    ...settingsSchema.pick({ welcomed: true, notify: true, previewFirst: true, learn: true, siteRules: true }).shape,
    language: z.string().max(20).nullable().optional(), keepDays: z.int().min(1).max(3_650).nullable().optional(), sign: settingsSchema.shape.sign.unwrap().nullable().optional(),
    limits: settingsSchema.shape.limits.unwrap().nullable().optional()
  }), settingsSchema),
  /** Asks the cloud endpoint of the settings for one word that tells nothing of the user. */
  "settings/test": message("panel", "worker", none, z.strictObject({ ms: z.number() })),
  "shortcut/list": message("panel", "worker", none, z.array(shortcutSchema)),
  /** Takes the place of one of the same name. */
  "shortcut/save": message("panel", "worker", shortcutSchema.extend({ /** The name that it had until now. */ was: z.string().optional() }), z.array(shortcutSchema)),
  /** Starts a saved task with its blanks filled in: by repeating the last run that went well, then by the model. */
  "shortcut/run": message("panel", "worker", z.strictObject({ name: z.string(), tabId: z.int(), values: z.record(z.string().max(60), z.string().max(maxTaskLength)) }), runRef),
  /** Repeats a run step by step, without a model as long as its steps fit. */
  "replay/start": message("panel", "worker", runRef.extend({ tabId: z.int() }), runRef),
  "schedule/list": message("panel", "worker", none, z.array(scheduleSchema)),
  "schedule/save": message("panel", "worker", scheduleSchema.pick({ id: true, shortcut: true, rhythm: true, values: true, paused: true }), z.array(scheduleSchema)),
  "schedule/delete": message("panel", "worker", z.strictObject({ id: z.string() }), z.array(scheduleSchema)),
  "shortcut/delete": message("panel", "worker", z.strictObject({ name: z.string() }), z.array(shortcutSchema)),
  /** What the organisation's policy brought, what is wrong with it, and what counts. */
  "managed/get": message("panel", "worker", none, managedPolicyViewSchema),
  "sign-on/get": message("panel", "worker", none, signOnViewSchema),
  /** By the provider's own page in a window, or by a code that is typed in at any browser. Begins it; how it ends comes as an event. */
  "sign-on/begin": message("panel", "worker", z.strictObject({ by: z.enum(["window", "code"]) }), signOnViewSchema),
  "sign-on/cancel": message("panel", "worker", none, signOnViewSchema),
  "sign-on/out": message("panel", "worker", none, signOnViewSchema),
  "policy/get": message("panel", "worker", none, privacyPolicyViewSchema),
  /** In place of whatever is there: starts anew. The policy is checked by the worker, whose answer names what is wrong. */
  "policy/set": message("panel", "worker", z.strictObject({ policy: z.unknown() }), privacyPolicyViewSchema),
  /** Parts of the policy as they were shown, and as they are wished: what lies between is done to the policy as it is by now, which another window may have changed. */
  "policy/change": message("panel", "worker", z.strictObject({ was: z.record(z.string(), z.unknown()), part: z.record(z.string(), z.unknown()) }), privacyPolicyViewSchema),
  /** What becomes of one value, whatever becomes of its kind; without a decision: as its kind. */
  "policy/decide": message("panel", "worker", oneValueSchema.extend({ decision: z.enum(valueDecisions).optional() }), privacyPolicyViewSchema),
  "policy/standings": message("panel", "worker", z.strictObject({ values: z.array(oneValueSchema) }), z.array(z.enum(valueStandings))),
  /** All that ever left, as JSON Lines. */
  "ledger/export": message("panel", "worker", none, z.strictObject({ text: z.string() })),
  /** The audit trail as JSON Lines: all of it, or from the first entry of a task on. */
  "audit/export": message("panel", "worker", z.strictObject({ task: z.string().max(80).optional() }), z.strictObject({ text: z.string() })),
  "ledger/list": message("panel", "worker", z.strictObject({ limit: z.int().min(1).max(10_000) }), ledgerViewSchema),
  /** The body of a request that left, with what was replaced in it; without one where it wasn't kept. */
  "ledger/body": message("panel", "worker", z.strictObject({ seq: z.int().min(1) }), z.strictObject({ leaves: whatLeavesSchema.optional() })),
  "ledger/verify": message("panel", "worker", none, ledgerCheckSchema),
  /** What a cloud model would be sent if this task began in this tab now. */
  "leaves/preview": message("panel", "worker", z.strictObject({ tabId: z.int(), task: z.string().trim().min(1).max(maxTaskLength) }), whatLeavesSchema),
  "file/grant": message("panel", "worker", file, none),
  "model/status": message("panel", "worker", none, modelStatusSchema),
  "model/prepare": message("panel", "worker", none, modelStatusSchema),
  "model/library": message("panel", "worker", none, modelLibrarySchema),
  /** Begins to fetch a listed model, or one of the user's own record; the end comes as an event. */
  "model/install": message("panel", "worker", z.union([modelRef, z.strictObject({ record: modelRecordSchema })]), none),
  "model/cancel": message("panel", "worker", modelRef, none),
  "model/remove": message("panel", "worker", modelRef, none),
  /** Which installed model to use; without an id the best one is. */
  "model/choose": message("panel", "worker", z.strictObject({ id: z.string().optional() }), modelStatusSchema),

  /** How recording and donating stand, for the words that a page would show now. */
  "donate/state": message("panel", "worker", z.strictObject({ notices: shownNoticesSchema }), donationStateSchema),
  /** Which collector it is to be. It is asked who it is; `null` forgets it. What was given to another before stays with that one. */
  "donate/collector": message("panel", "worker", z.strictObject({ url: z.string().max(300).nullable(), study: studySchema.optional() }), none),
  "donate/choose": message("panel", "worker", z.strictObject({ answers: choicesSchema, notices: shownNoticesSchema }), none),
  "donate/take-back": message("panel", "worker", takeBackSchema, z.strictObject({ heard: z.boolean(), erased: z.int().min(0) })),
  /** All choices, the texts they were made to, and all receipts: the user's own copy. */
  "donate/records": message("panel", "worker", none, z.strictObject({ choices: z.string(), receipts: z.string() })),
  /** A finished run as it would be sent, with what its reviewer changes. */
  "donate/review": message("panel", "worker", runRef.extend({ edits: editsSchema }), reviewViewSchema),
  /** Gives the run as it was shown: `sha256` is that of the body that the reviewer saw. `dueAt`: until then it can be undone. */
  "donate/give": message("panel", "worker", runRef.extend({ edits: editsSchema, sha256: z.string().max(64), notices: shownNoticesSchema }), z.strictObject({ id: z.string(), dueAt: z.number() })),
  "donate/undo": message("panel", "worker", z.strictObject({ id: z.string().max(60) }), z.strictObject({ undone: z.boolean() })),
  /** The user needs no more time to undo. */
  "donate/send-now": message("panel", "worker", z.strictObject({ id: z.string().max(60) }), none),

  "page/observe": message("worker", "page", z.strictObject({ budget: z.int(), refPrefix: z.string().max(4), task: z.string(), resume: z.boolean().optional() }), observationSchema),
  "page/act": message("worker", "page", z.strictObject({ action: actionSchema, files: z.array(file), id: z.string().max(200).optional(), asSeen: z.boolean().optional() }), outcomeSchema),
  /** What a document shows in its window; begins to watch it, under the id of this look. Nothing of one that is too large. */
  "page/paint": message("worker", "page", aLook, z.strictObject({ view: paintedViewSchema.optional() })),
  "page/regions": message("worker", "page", aLook.extend({ parts: z.array(privatePartSchema) }), regionsSchema),
  /** Whether it still shows what was painted; ends the watching, unless it is another look's by now. */
  "page/still": message("worker", "page", aLook, z.strictObject({ same: z.boolean() })),
  /** What became of an earlier `page/act`; asked after a restart. An id that never came is void from then on. */
  "page/recall": message("worker", "page", z.strictObject({ id: z.string().max(200) }), z.strictObject({ came: z.boolean(), outcome: outcomeSchema.optional() })),

  "host/load": message("worker", "offscreen", z.strictObject({ record: modelRecordSchema }), z.strictObject({ ms: z.number() })),
  "host/generate": message("worker", "offscreen", z.strictObject({
    requestId: z.string(), prompt: z.string(), grammar: z.string().optional(), schema: z.string().optional(), maxTokens: z.int(), temperature: z.number()
  }), z.strictObject({ text: z.string(), finish: z.enum(["stop", "length", "abort"]), confidence: z.number().optional(), tokens: tokensSchema, ms: z.number() })),
  "host/cancel-load": message("worker", "offscreen", none, none),
  "host/cancel": message("worker", "offscreen", z.strictObject({ requestId: z.string() }), none),
  "host/status": message("worker", "offscreen", none, z.strictObject({ loaded: z.string().optional(), gpu: gpuSchema, browserModel: z.boolean() })),
  "host/unload": message("worker", "offscreen", none, none),
  /** Installations that are under way. */
  "host/installs": message("worker", "offscreen", none, z.array(installReportSchema)),
  "host/install": message("worker", "offscreen", z.strictObject({ record: modelRecordSchema }), none),
  "host/cancel-install": message("worker", "offscreen", modelRef, none),
  "host/install-report": message("offscreen", "worker", installReportSchema, none),
  "host/progress": message("offscreen", "worker", z.strictObject({ model: z.string(), loaded: z.number(), total: z.number(), phase: z.string() }), none)
} as const

export type MessageName = keyof typeof messages
/** Payload as the sender writes it. */
export type Params<N extends MessageName> = z.input<(typeof messages)[N]["params"]>
/** Payload as the receiver gets it, defaults filled in. */
export type Received<N extends MessageName> = z.output<(typeof messages)[N]["params"]>
export type Reply<N extends MessageName> = z.output<(typeof messages)[N]["result"]>
/** Names of the messages that a party serves. */
export type ServedBy<P extends Party> = { [N in MessageName]: (typeof messages)[N]["to"] extends P ? N : never }[MessageName]

/** Steps, active milliseconds, tokens of both models, bytes sent, and money where a price is known. */
const meterSchema = z.strictObject({ steps: z.int(), ms: z.number(), tokens: z.number(), sent: z.number(), money: z.number().optional() })

/** What the worker tells every open panel, through the port named `events`. */
export const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("run/started"), run: runRecordSchema }),
  z.strictObject({ type: z.literal("run/phase"), runId: z.string(), index: z.int(), phase: z.enum(["observe", "screen", "decide", "guard", "act"]), text: z.string().optional() }),
  z.strictObject({ type: z.literal("run/step"), runId: z.string(), step: stepSchema }),
  /** "send": a request is about to leave, which the user wished to see before. "hand-over": a replay can't go on, but a model could. */
  z.strictObject({ type: z.literal("run/question"), runId: z.string(), questionId: z.string(), kind: z.enum(["confirm", "ask", "send", "hand-over"]), text: z.string(), leaves: whatLeavesSchema.optional() }),
  z.strictObject({ type: z.literal("run/paused"), runId: z.string(), by: z.enum(["user", "take-over"]) }),
  z.strictObject({ type: z.literal("run/continued"), runId: z.string() }),
  /** The meter: what the run has used, and where its limits are. */
  z.strictObject({ type: z.literal("run/spent"), runId: z.string(), spent: meterSchema, limits: meterSchema.partial() }),
  z.strictObject({ type: z.literal("run/ended"), runId: z.string(), end: runEndSchema }),
  /** The organisation's policy is another one, or the user's own for private values. */
  z.strictObject({ type: z.literal("policy/changed") }),
  z.strictObject({ type: z.literal("sign-on/changed"), view: signOnViewSchema }),
  z.strictObject({ type: z.literal("model/status"), status: modelStatusSchema }),
  z.strictObject({ type: z.literal("model/install"), report: installReportSchema })
])
export type RunEvent = z.infer<typeof eventSchema>
