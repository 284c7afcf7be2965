import { describe, expect, it } from "vitest"
import { fail, ok } from "../../../src/core/result.ts"
import { createSchedules } from "../../../src/extension/schedule.ts"
import { nextTime } from "../../../src/extension/schedule-times.ts"
import type { Schedule } from "../../../src/protocol/schedule.ts"

const at = (text: string): number => new Date(text).getTime()
const hours = (count: number): number => count * 3_600_000
const daily = { id: "d", shortcut: "report", rhythm: { every: "day" as const, time: "09:00" }, paused: false }

describe("the next time", () => {
  it("is today if it is still to come, else tomorrow", () => {
    expect(nextTime(daily.rhythm, at("2026-03-02T08:59:59"))).toBe(at("2026-03-02T09:00"))
    expect(nextTime(daily.rhythm, at("2026-03-02T09:00:00"))).toBe(at("2026-03-03T09:00"))
  })
  it("of a week is on its day", () => {
    const monday = { every: "week" as const, day: 1, time: "07:30" }
    expect(nextTime(monday, at("2026-03-02T07:00"))).toBe(at("2026-03-02T07:30"))
    expect(nextTime(monday, at("2026-03-02T08:00"))).toBe(at("2026-03-09T07:30"))
  })
  it("of one time is that time, or none", () => {
    const once = { every: "once" as const, date: "2026-12-31", time: "23:59" }
    expect(nextTime(once, at("2026-03-02T08:00"))).toBe(at("2026-12-31T23:59"))
    expect(nextTime(once, at("2027-01-01T00:00"))).toBeUndefined()
  })
  it("keeps its hour on days on which the clock is changed", () => {
    for (const day of ["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01"]) expect(new Date(nextTime(daily.rhythm, at(`${day}T00:00`)) ?? 0).getHours()).toBe(9)
  })
})

/** A device: what is stored and the alarm outlive each worker. */
const device = (start: string) => {
  let rows: Schedule[] = []
  const world = { now: at(start), alarm: undefined as number | undefined, started: [] as string[], filled: [] as object[], told: [] as string[], refuse: false }
  const worker = () => createSchedules({
    store: { read: async () => structuredClone(rows), write: async (schedules) => { rows = [...schedules] } },
    alarm: async (time) => { world.alarm = time }, now: () => world.now, tell: (how) => { world.told.push(how) },
    start: async (name, values) => { world.started.push(name); world.filled.push(values); return world.refuse ? fail("page.no-access", "The site is not allowed.") : ok({ runId: `run ${world.started.length}` }) }
  })
  return { world, worker, rows: () => rows }
}

describe("shortcuts by the clock", () => {
  it("fill their blanks with what was written into them, each time", async () => {
    const { world, worker, rows } = device("2026-03-02T08:00")
    const schedules = worker()
    await schedules.save({ ...daily, values: { month: "May" } })
    for (const day of ["2026-03-02", "2026-03-03"]) { world.now = at(`${day}T09:00:01`); await schedules.tick() }
    expect(world.filled).toEqual([{ month: "May" }, { month: "May" }])
    expect(rows()[0]).toMatchObject({ values: { month: "May" } })
  })

  it("begin at their time, and then wait for the next", async () => {
    const { world, worker, rows } = device("2026-03-02T08:00")
    const schedules = worker()
    await schedules.save(daily)
    expect(world.alarm).toBe(at("2026-03-02T09:00"))
    await schedules.tick()
    expect(world.started).toEqual([])
    world.now = at("2026-03-02T09:00:01")
    await schedules.tick()
    expect([world.started, world.told]).toEqual([["report"], []])
    expect(rows()[0]).toMatchObject({ next: at("2026-03-03T09:00"), last: { how: "started", runId: "run 1" } })
    expect(await Promise.all(["run 1", "run 2"].map((runId) => schedules.owns(runId)))).toEqual([true, false])
    expect(world.alarm).toBe(at("2026-03-03T09:00"))
  })

  it("that were missed for days run once, are told as late, and by another worker too", async () => {
    const { world, worker, rows } = device("2026-03-02T08:00")
    await worker().save(daily)
    world.now = at("2026-03-06T14:00")
    const later = worker()
    await Promise.all([later.tick(), later.tick()])
    expect([world.started, world.told]).toEqual([["report"], ["late"]])
    expect(rows()[0]).toMatchObject({ next: at("2026-03-07T09:00"), last: { how: "late" } })
  })

  it("are not begun twice by a worker that was stopped in the middle", async () => {
    const { world, worker, rows } = device("2026-03-02T08:00")
    await worker().save(daily)
    world.now = at("2026-03-02T09:00")
    // The first worker never comes back from starting.
    void createSchedules({ store: { read: async () => structuredClone(rows()), write: async (all) => { rows().splice(0, rows().length, ...all) } }, alarm: async () => undefined, now: () => world.now, tell: () => undefined, start: () => new Promise(() => undefined) }).tick()
    await new Promise((resolve) => { setTimeout(resolve, 0) })
    await worker().tick()
    expect(world.started).toEqual([])
  })

  it("that can't begin say why", async () => {
    const { world, worker, rows } = device("2026-03-02T08:00")
    const schedules = worker()
    await schedules.save({ ...daily, rhythm: { every: "once", date: "2026-03-02", time: "08:30" } })
    world.now += hours(0.5)
    world.refuse = true
    await schedules.tick()
    expect(world.told).toEqual(["failed"])
    expect(rows()[0]).toMatchObject({ last: { how: "failed", why: "The site is not allowed." } })
    expect(rows()[0]?.next).toBeUndefined()
    expect(world.alarm).toBeUndefined()
  })

  it("rest while they are paused, and are gone when deleted or with their shortcut", async () => {
    const { world, worker, rows } = device("2026-03-02T08:00")
    const schedules = worker()
    await schedules.save({ ...daily, paused: true })
    expect(world.alarm).toBeUndefined()
    world.now += hours(30)
    await schedules.tick()
    expect(world.started).toEqual([])
    await schedules.follow("report", "weekly")
    expect(rows()[0]?.shortcut).toBe("weekly")
    await schedules.save({ ...daily, id: "e" })
    await schedules.follow("weekly", undefined)
    expect(rows().map(({ id }) => id)).toEqual(["e"])
    expect(await schedules.remove("e")).toEqual([])
    expect(world.alarm).toBeUndefined()
  })
})
