import type { Result } from "../core/result.ts"
import type { Schedule } from "../protocol/schedule.ts"
import { graceMs, timed } from "./schedule-times.ts"

export const scheduleAlarm = "schedule"

export type ScheduleParts = {
  store: { read(): Promise<Schedule[]>; write(schedules: readonly Schedule[]): Promise<void> }
  /** Rings once at a time, also in a later worker; without a time no more. */
  alarm(at: number | undefined): Promise<void>
  now(): number
  /** @param values what stands in its blanks */
  start(shortcut: string, values: Readonly<Record<string, string>>): Promise<Result<{ runId: string }>>
  /** Tells who sits there: it begins late, or could not begin. */
  tell(how: "late" | "failed"): void
}
export type Schedules = {
  list(): Promise<Schedule[]>
  save(schedule: Pick<Schedule, "id" | "shortcut" | "rhythm" | "values" | "paused">): Promise<Schedule[]>
  remove(id: string): Promise<Schedule[]>
  /** A shortcut was renamed, or deleted. */
  follow(from: string, to: string | undefined): Promise<void>
  /** Whether the clock started this run. */
  owns(runId: string): Promise<boolean>
  /** Starts what is due and sets the alarm for what comes next. At each start of the worker, and when the alarm rings. */
  tick(): Promise<void>
}

/** Shortcuts by the clock. What was missed while the device slept runs once when it wakes, however many times were missed. */
export const createSchedules = ({ store, alarm, now, start, tell }: ScheduleParts): Schedules => {
  // One change after the other: each reads what the last one wrote.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => { const done = turn.then(work); turn = done.catch(() => undefined); return done }
  const write = async (schedules: readonly Schedule[]): Promise<Schedule[]> => {
    const sorted = [...schedules].sort((a, b) => (a.next ?? Infinity) - (b.next ?? Infinity))
    await store.write(sorted)
    await alarm(sorted[0]?.next)
    return sorted
  }
  const change = async (id: string, to: (schedule: Schedule) => Schedule): Promise<void> => { await write((await store.read()).map((one) => (one.id === id ? to(one) : one))) }
  const begin = async ({ id, shortcut, values = {}, next = 0 }: Schedule): Promise<void> => {
    const at = now()
    const late = at - next > graceMs
    // Before it begins: a worker that is stopped in this moment must not begin it twice.
    await change(id, (schedule) => timed(schedule, at))
    const started = await start(shortcut, values)
    await change(id, (schedule) => ({ ...schedule, last: started.ok ? { at, how: late ? "late" : "started", runId: started.value.runId } : { at, how: "failed", why: started.error.message } }))
    if (!started.ok) tell("failed")
    else if (late) tell("late")
  }
  return {
    list: () => inTurn(() => store.read()),
    save: (wish) => inTurn(async () => {
      const all = await store.read()
      const last = all.find(({ id }) => id === wish.id)?.last
      return write([...all.filter(({ id }) => id !== wish.id), timed({ ...wish, ...(last ? { last } : {}) }, now())])
    }),
    remove: (id) => inTurn(async () => write((await store.read()).filter((one) => one.id !== id))),
    follow: (from, to) => inTurn(async () => {
      const all = await store.read()
      if (all.some(({ shortcut }) => shortcut === from)) await write(all.flatMap((one) => (one.shortcut !== from ? [one] : to === undefined ? [] : [{ ...one, shortcut: to }])))
    }),
    owns: (runId) => inTurn(async () => (await store.read()).some(({ last }) => last?.runId === runId)),
    tick: () => inTurn(async () => {
      const due = (await store.read()).filter(({ next, paused }) => !paused && next !== undefined && next <= now())
      for (const schedule of due) await begin(schedule)
      await alarm((await store.read()).flatMap(({ next }) => next ?? []).sort((a, b) => a - b)[0])
    })
  }
}
