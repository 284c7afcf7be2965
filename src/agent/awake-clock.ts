/** The clock is looked at this often, whatever the run waits for. */
const beatMs = 5_000
/** A computer that is awake looks at it again well within this, however busy it is. */
const mostGapMs = 30_000

/** Monotonic milliseconds without those that the computer slept. `end` gives its timer back. */
export type AwakeClock = { now(): number; end(): void }

const beatEvery = (beat: () => void, ms: number): (() => void) => { const timer = setInterval(beat, ms); return () => { clearInterval(timer) } }

/**
 * Some systems' uptime goes on while the lid is closed, and a run must not be charged for the night. Nothing says that there was a sleep,
 * but nothing beats in it: a gap of more than half a minute between two looks at the clock counts as one and isn't counted at all.
 * @param uptime monotonic milliseconds
 */
export const createAwakeClock = (uptime: () => number = () => performance.now(), every = beatEvery): AwakeClock => {
  let last = uptime()
  let slept = 0
  const now = (): number => {
    const at = uptime()
    if (at - last > mostGapMs) slept += at - last
    last = at
    return at - slept
  }
  return { now, end: every(now, beatMs) }
}
