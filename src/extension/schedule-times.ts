import type { Rhythm, Schedule } from "../protocol/schedule.ts"

/** A ring that comes later than this comes after a sleep. */
export const graceMs = 5 * 60_000

/** The first time of a rhythm after `now`, in the device's own clock: a day in which the clock is changed keeps its hour. */
export const nextTime = (rhythm: Rhythm, now: number): number | undefined => {
  const [hours = 0, minutes = 0] = rhythm.time.split(":").map(Number)
  if (rhythm.every === "once") {
    const [year = 0, month = 1, day = 1] = rhythm.date.split("-").map(Number)
    const at = new Date(year, month - 1, day, hours, minutes).getTime()
    return at > now ? at : undefined
  }
  const from = new Date(now)
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const at = new Date(from.getFullYear(), from.getMonth(), from.getDate() + ahead, hours, minutes)
    if (at.getTime() > now && (rhythm.every === "day" || at.getDay() === rhythm.day)) return at.getTime()
  }
  return undefined
}

/** The schedule with its next time counted from now; one that is paused has none. */
export const timed = ({ next: _before, ...schedule }: Schedule, now: number): Schedule => {
  const next = schedule.paused ? undefined : nextTime(schedule.rhythm, now)
  return { ...schedule, ...(next === undefined ? {} : { next }) }
}
