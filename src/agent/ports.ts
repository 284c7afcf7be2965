import type { Action } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import type { Result } from "../core/result.ts"
import type { StepPicture } from "../core/step.ts"
import type { OrganisationRules } from "../guard/guard-context.ts"
import type { Vault } from "../privacy/vault.ts"
import type { AuditEvent } from "../protocol/audit.ts"
import type { RunRecord, StepRecord } from "../protocol/records.ts"
import type { RunEvent } from "../protocol/messages.ts"
import type { Reader, Retrieved, RetrieveQuery } from "../memory/experience/retrieve.ts"
import type { Experience } from "../protocol/experience.ts"
import type { TrajectoryStep } from "../protocol/trajectory.ts"
import type { Totals } from "./spent.ts"

/** Position and size of an element in whole CSS pixels, as texts that are only ever compared. */
export type ElementPlace = { /** From the corner of its document. */ onPage: string; /** From the corner of what is shown of it. */ inWindow: string }

/** The tab that a run drives. Frames are stitched into one observation; refs are unique over all frames. */
export interface PageDriver {
  observe(options: { budget: number; task: string }, signal: AbortSignal): Promise<Result<Observation>>
  /**
   * Runs one page, tab or navigation action and waits for the right signal. `waitedMs` is the part of the time that was spent on
   * the page's own loading or an explicit wait. `step` is the step's number, for `recall`; `once` says that what it does can't be
   * taken back, so that it isn't tried a second time in another way. With `asSeen` nothing is done, and the outcome's code is `changed`, where
   * what stands around the element (or has the focus) isn't any more what the last look showed.
   */
  act(action: Action, signal: AbortSignal, options?: { step: number; once: boolean; asSeen?: boolean }): Promise<{ outcome: Outcome; waitedMs: number }>
  /**
   * What became of a step that was written down as armed before the worker was stopped: "never" ran, "unknown", or its
   * outcome. Whatever it says, the step can't begin to run afterwards.
   */
  recall?(step: number): Promise<"never" | "unknown" | Outcome>
  /** Where an element stands now; nothing where that can't be told. A yes to a question counts for this place. */
  place?(ref: string): Promise<ElementPlace | undefined>
  /** Addresses that the tab has been led to since this was last asked, as far as the browser tells: hops within one answer of a server it doesn't. */
  passed?(): readonly string[]
  /** Address of the top document now. */
  url(): Promise<string>
}

/** Where a run is written before it acts. Writes are durable when the promise resolves. */
export interface Journal {
  begin(run: RunRecord): Promise<void>
  put(record: StepRecord): Promise<void>
  end(runId: string, end: NonNullable<RunRecord["end"]>): Promise<void>
  load(runId: string): Promise<{ run: RunRecord; steps: StepRecord[] } | undefined>
  unfinished(): Promise<RunRecord[]>
  recent(limit: number): Promise<RunRecord[]>
}

/** The user, as far as a run needs one. Rejects never; an abort answers as a denial. */
export interface User {
  confirm(runId: string, question: string, signal: AbortSignal): Promise<boolean>
  ask(runId: string, question: string, signal: AbortSignal): Promise<string | undefined>
  /** Whether a model goes on where a replay can't. Without it none does. */
  handOver?(runId: string, question: string, signal: AbortSignal): Promise<boolean>
}

/** Where the steps of a run are kept for learning. `undefined` says that the step could not be made safe. */
export interface Recorder { put(runId: string, index: number, step: TrajectoryStep | undefined): Promise<void> }

/** What earlier runs taught, on this device. */
export interface Experiences {
  /** What fits a step, best first. The lines are nobody's instruction: they are screened and fenced by whoever tells them. */
  about(query: RetrieveQuery, reader: Reader): Retrieved
  /** Keeps what a run taught, until its record is deleted. */
  learn(runId: string, experiences: readonly Experience[]): Promise<void>
}

/** What an organisation allows a run. Asked anew each time: it may change while the run goes on. */
export interface Organisation {
  now(): OrganisationRules
  /** Why the run must end: it has used what the organisation allows a task. One sentence. */
  over(step: number, activeMs: number, totals: Totals): string | undefined
}

/** Where it is written down what is done, before it is done. */
export interface Audit {
  /** Durable when it resolves. After a rejection what the entry tells of must not be done. */
  write(event: AuditEvent): Promise<void>
  /** How much is told of a page's address. */
  level(): "origins" | "paths"
}

/** Keeps pictures of what a run sees, for the user's own eyes: no model gets one. */
export interface Pictures {
  /**
   * Pictures the page as it is now; until it resolves nothing may be done to the page. Resolves to what became of it, or to nothing
   * where no pictures are wanted. Never rejects.
   * @param vault what is private to the run; it isn't changed
   * @param words what the user said in this task
   */
  take(step: number, vault: Vault, words: readonly string[], signal: AbortSignal): Promise<StepPicture | undefined>
}

export type Emit = (event: RunEvent) => void
