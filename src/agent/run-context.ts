import type { RunEnd, Step } from "../core/step.ts"
import type { SiteRules } from "../guard/guard-context.ts"
import type { CloudModel, OnDeviceModel } from "../models/ports.ts"
import type { Vault } from "../privacy/vault.ts"
import type { RunRecord, StepRecord } from "../protocol/records.ts"
import type { Budget } from "./budget.ts"
import type { LocalThreads } from "./decide-local.ts"
import type { GuessWatch } from "./guess-watch.ts"
import type { RunAudit } from "./audit-run.ts"
import type { Audit, Emit, Experiences, Journal, Organisation, PageDriver, Pictures, Recorder, User } from "./ports.ts"
import type { Replay } from "./replay.ts"
import type { Script } from "./replay-script.ts"
import type { RunControl } from "./run-control.ts"
import type { CloudHead } from "./screen-turn.ts"
import type { Spent } from "./spent.ts"

/** Everything that a run reaches beyond itself. */
export type RunPorts = {
  page: PageDriver
  onDevice: OnDeviceModel
  cloud?: CloudModel | undefined
  journal: Journal
  user: User
  emit: Emit
  /** The run's private values. Give the one that the egress door watches; without it the run makes its own. */
  vault?: Vault | undefined
  /** The user's hand on the run; without it nobody can pause it. */
  control?: RunControl | undefined
  /** Without it nobody can prove afterwards what was done. */
  audit?: Audit | undefined
  /** Without it nothing is recorded for learning. */
  recorder?: Recorder | undefined
  /** The user's rules for single sites, as they are now. */
  siteRules?: (() => SiteRules) | undefined
  /** The earlier run that this one repeats. */
  script?: Script | undefined
  /** Milliseconds between the looks for a step that doesn't fit yet. */
  replayPausesMs?: readonly number[] | undefined
  /** Without it a run knows nothing of earlier ones, and later ones nothing of it. */
  experiences?: Experiences | undefined
  /** Without it no pictures are kept. */
  pictures?: Pictures | undefined
  /** Without it no organisation has a say. */
  organisation?: Organisation | undefined
  /** Milliseconds since 1970; it goes on while the computer sleeps. */
  clock?: (() => number) | undefined
  /** Monotonic milliseconds that stand still while the computer sleeps; without it the run finds out itself when that was. */
  now?: (() => number) | undefined
}

/** The state of one run, from its first step to its end. */
export type RunContext = {
  readonly run: RunRecord
  readonly ports: RunPorts
  readonly now: () => number
  /** Waits for work as long as the user lets the run go on. */
  readonly wait: <T>(start: () => Promise<T>) => Promise<T>
  readonly signal: AbortSignal
  readonly vault: Vault
  readonly budget: Budget
  /** What was told to models on this device so far. */
  readonly threads: LocalThreads
  /** What the cloud model was shown and what it only guesses. */
  readonly guesses: GuessWatch
  /** Asks what earlier runs teach. */
  readonly recall?: Experiences["about"] | undefined
  readonly steps: Step[]
  /** As long as the run repeats an earlier one. */
  readonly replay?: Replay | undefined
  /** Irreversible steps of which a restart left unknown whether they ran. */
  readonly maybeDone: readonly Step[]
  /** The step before this one, until it is noted that the page was looked at after it. */
  unobserved?: Step | undefined
  /** The step that is being acted on: its record is on disk, its outcome isn't known yet. While the record is written its outcome is that it wasn't begun. */
  armed?: Step | undefined
  /** The turn that isn't over, with its price, as long as nothing of it is armed: should the run end now, that is still owed. */
  planned?: Step | undefined
  startOrigin: string
  /** Origins that the run may read although no step was taken there yet. */
  readonly arrived: Set<string>
  /** Where the last action was to lead, and whether the model chose the address itself. */
  heading?: { to: string; chosen: boolean } | undefined
  /** Milliseconds that the user took to answer or to work in the page. */
  userMs: number
  /** The number of the next step. */
  next: number
  /** What a turn cost that a pause made void. */
  carried?: Spent | undefined
  /** What the last cloud turn told of the page: the next may go on from there. */
  cloudHead?: CloudHead | undefined
  /** Proposals of the on-device model in a row that were not taken, and the step until which it makes none. */
  misses?: number
  proposalsRest?: number
  cloudDown?: { why: string; untilStep: number } | undefined
  /** Why the on-device model isn't asked any more: it could not be started. */
  localDown?: string | undefined
  localStuck: boolean
  /** The private values that the on-device model is putting into fields, and how many steps it tried with no success. */
  pending?: { values: string; tries: number } | undefined
  /** Milliseconds that the run has worked, without those that the user took. */
  activeMs(): number
  phase(index: number, phase: "observe" | "screen" | "decide" | "guard" | "act", text?: string): void
  put(state: StepRecord["state"], step: Step): Promise<void>
  readonly audit: RunAudit
}

/** How a run ends by itself. */
export type Ending = Pick<RunEnd, "ok" | "reason" | "answer" | "error">

export const originOf = (url: string): string => { try { return new URL(url).origin } catch { return "" } }
