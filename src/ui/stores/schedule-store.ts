import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError, Result } from "../../core/result.ts"
import type { Schedule } from "../../protocol/schedule.ts"
import type { PanelClient } from "../client.ts"

type Wish = Pick<Schedule, "id" | "shortcut" | "rhythm" | "values" | "paused">
export type ScheduleState = {
  /** Undefined until they were read. */
  schedules: readonly Schedule[] | undefined
  error: AppError | undefined
  load(): Promise<void>
  save(schedule: Wish): Promise<boolean>
  remove(id: string): Promise<void>
}
export type ScheduleStore = StoreApi<ScheduleState>

/** Shortcuts that run by the clock. */
export function createScheduleStore(client: PanelClient): ScheduleStore {
  return createStore<ScheduleState>()((set) => {
    const take = async (asked: Promise<Result<Schedule[]>>): Promise<boolean> => {
      const reply = await asked
      set(reply.ok ? { schedules: reply.value, error: undefined } : { error: reply.error })
      return reply.ok
    }
    return {
      schedules: undefined, error: undefined,
      load: async () => { await take(client.call("schedule/list", {})) },
      save: ({ id, shortcut, rhythm, values, paused }) => take(client.call("schedule/save", { id, shortcut, rhythm, paused, ...(values ? { values } : {}) })),
      remove: async (id) => { await take(client.call("schedule/delete", { id })) }
    }
  })
}
