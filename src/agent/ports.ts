import type { Action } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import type { Result } from "../core/result.ts"
import type { RunRecord, StepRecord } from "../protocol/records.ts"
import type { RunEvent } from "../protocol/messages.ts"
import type { TrajectoryStep } from "../protocol/trajectory.ts"

/** The tab that a run drives. Frames are stitched into one observation; refs are unique over all frames. */
export interface PageDriver {
  observe(options: { budget: number; task: string }, signal: AbortSignal): Promise<Result<Observation>>
  /**
   * Runs one page, tab or navigation action and waits for the right signal. `waitedMs` is the part of the time that was spent on
   * the page's own loading or an explicit wait. `step` is the step's number, for `recall`; `once` says that what it does can't be
   * taken back, so that it isn't tried a second time in another way.
   */
  act(action: Action, signal: AbortSignal, options?: { step: number; once: boolean }): Promise<{ outcome: Outcome; waitedMs: number }>
  /**
   * What became of a step that was written down as armed before the worker was stopped: "never" ran, "unknown", or its
   * outcome. Whatever it says, the step can't begin to run afterwards.
   */
  recall?(step: number): Promise<"never" | "unknown" | Outcome>
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
}

/** Where the steps of a run are kept for learning. `undefined` says that the step could not be made safe. */
export interface Recorder { put(runId: string, index: number, step: TrajectoryStep | undefined): Promise<void> }

export type Emit = (event: RunEvent) => void
