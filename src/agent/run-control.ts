import { cancellable } from "./cancellable.ts"

/** Who holds the run up: the user, who only wants it to wait, or the user, who works in the page meanwhile. */
export type PausedBy = "user" | "take-over"
export type Undone = { undone: boolean; why: string }
/** How the run goes on after a pause. */
export type Continued = { by: PausedBy; said: string | undefined }
/** All that of a pause must outlive the worker: who holds the run up now, and how pauses ended of which the run hasn't taken note. */
export type Held = { by: PausedBy | undefined; went: Continued | undefined }

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
  /** For the run itself: what `gate` told has been written down. */
  noted(): void
  /** For the run itself: nobody waits for an answer any more. */
  over(): void
}

export type RunControlOptions = {
  /** How a run that was held up when its worker was stopped is taken up again. */
  begin?: Held | undefined
  /** Called with what must be found again should the worker be stopped now. */
  keep?: ((held: Held) => void) | undefined
  /** Called when the run has come to wait for its user; what it gives back, when the wait is over. */
  waits?: (() => () => void) | undefined
}

/** Of several pauses between two safe points nothing that was said is lost, nor that the user worked in the page. */
const both = (one: Continued | undefined, other: Continued): Continued => one === undefined ? other
  : { by: one.by === "take-over" ? one.by : other.by, said: [one.said, other.said].filter(Boolean).join(" ") || undefined }

/** `tell` hears of each change. */
export const createRunControl = (tell: (paused: PausedBy | undefined) => void = () => undefined, { begin, keep = () => undefined, waits }: RunControlOptions = {}): RunControl => {
  let { by, went } = begin ?? { by: undefined, went: undefined }
  let ended = false
  let wake: (() => void) | undefined
  let wanted: ((undone: Undone) => void)[] = []
  const stir = (): void => { wake?.(); wake = undefined }
  const answer = (undone: Undone): void => { for (const settle of wanted) settle(undone); wanted = [] }
  const over: Undone = { undone: false, why: "The run is over, so nothing was taken back." }
  return {
    pause: (who) => {
      // Whoever has taken the page over has it until the run goes on.
      if (ended || by === who || by === "take-over") return
      by = who
      keep({ by, went })
      tell(by)
    },
    resume: (words) => {
      if (ended || by === undefined) return false
      went = both(went, { by, said: words })
      by = undefined
      keep({ by, went })
      tell(undefined)
      stir()
      return true
    },
    undo: () => ended ? Promise.resolve(over) : by === undefined ? Promise.resolve({ undone: false, why: "The run is going on: pause it first, then take the step back." })
      : new Promise((resolve) => { wanted.push(resolve); stir() }),
    paused: () => by,
    heldUp: () => by !== undefined || went !== undefined,
    gate: async (signal, undo) => {
      while (by !== undefined) {
        if (wanted.length > 0) { answer(await undo()); continue }
        const goOn = waits?.()
        try { await cancellable(() => new Promise<void>((resolve) => { wake = resolve }), signal) } finally { goOn?.() }
      }
      answer({ undone: false, why: "The run has gone on, so nothing was taken back." })
      const told = went
      went = undefined
      return told
    },
    noted: () => { keep({ by, went }) },
    over: () => { ended = true; answer(over); stir() }
  }
}
