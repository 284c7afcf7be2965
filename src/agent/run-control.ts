import { cancellable } from "./cancellable.ts"

/** Who holds the run up: the user, who only wants it to wait, or the user, who works in the page meanwhile. */
export type PausedBy = "user" | "take-over"
export type Undone = { undone: boolean; why: string }
/** How the run goes on after a pause. */
export type Continued = { by: PausedBy; said: string | undefined }

/**
 * The user's hand on a run. Pausing takes effect at the next safe point: before a look at the page, or before a decided action is
 * written down as armed. What was decided before the pause is decided anew after it, since the page may be another one by then.
 */
export type RunControl = {
  pause(by: PausedBy): void
  /** Gives false where the run wasn't paused. */
  resume(said?: string): boolean
  /** Takes the last step back, once the run waits. Gives a sentence either way; a run that isn't paused undoes nothing. */
  undo(): Promise<Undone>
  paused(): PausedBy | undefined
  /** For the run itself: it is paused, or was since it last came by `gate`, so that what it knows of the page may be old. */
  heldUp(): boolean
  /** For the run itself: waits here as long as it is paused and does meanwhile what the user asks for. Tells once how a pause ended, also one that was over before the run came here. */
  gate(signal: AbortSignal, undo: () => Promise<Undone>): Promise<Continued | undefined>
  /** For the run itself: nobody waits for an answer any more. */
  over(): void
}

export type RunControlOptions = {
  /** How a run that was paused when its worker was stopped is taken up again. */
  begin?: PausedBy | undefined
  /** Called when the run has come to wait for its user; what it gives back, when the wait is over. */
  waits?: (() => () => void) | undefined
}

/** `tell` hears of each change. */
export const createRunControl = (tell: (paused: PausedBy | undefined) => void = () => undefined, { begin, waits }: RunControlOptions = {}): RunControl => {
  let by = begin
  let went: Continued | undefined
  let wake: (() => void) | undefined
  let wanted: ((undone: Undone) => void)[] = []
  const stir = (): void => { wake?.(); wake = undefined }
  const answer = (undone: Undone): void => { for (const settle of wanted) settle(undone); wanted = [] }
  return {
    pause: (who) => {
      if (by === who) return
      by = who
      tell(by)
    },
    resume: (words) => {
      if (by === undefined) return false
      went = { by, said: words }
      by = undefined
      tell(undefined)
      stir()
      return true
    },
    undo: () => by === undefined ? Promise.resolve({ undone: false, why: "The run is going on: pause it first, then take the step back." })
      : new Promise((resolve) => { wanted.push(resolve); stir() }),
    paused: () => by,
    heldUp: () => by !== undefined || went !== undefined,
    gate: async (signal, undo) => {
      while (by !== undefined) {
        if (wanted.length > 0) { answer(await undo()); continue }
        const over = waits?.()
        try { await cancellable(() => new Promise<void>((resolve) => { wake = resolve }), signal) } finally { over?.() }
      }
      answer({ undone: false, why: "The run has gone on, so nothing was taken back." })
      const told = went
      went = undefined
      return told
    },
    over: () => { answer({ undone: false, why: "The run is over, so nothing was taken back." }); stir() }
  }
}
