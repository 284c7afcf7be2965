import * as z from "zod"
import { type Schedule, scheduleSchema } from "../protocol/schedule.ts"
import { scheduleAlarm, type ScheduleParts } from "./schedule.ts"

const stored = "schedules"

/** Where schedules rest, and what rings for them. What no longer parses is left out. */
export const browserSchedule: Pick<ScheduleParts, "store" | "alarm" | "now"> = {
  store: {
    read: async () => {
      const { [stored]: raw } = await chrome.storage.local.get(stored)
      const list = z.array(z.unknown()).safeParse(raw)
      return (list.success ? list.data : []).flatMap((one): Schedule[] => { const parsed = scheduleSchema.safeParse(one); return parsed.success ? [parsed.data] : [] })
    },
    write: (schedules) => chrome.storage.local.set({ [stored]: schedules })
  },
  alarm: async (at) => { if (at === undefined) await chrome.alarms.clear(scheduleAlarm); else await chrome.alarms.create(scheduleAlarm, { when: at }) },
  now: Date.now
}

/** Whether we may enter a site without anybody there to be asked. */
export const isGranted = async (url: string): Promise<boolean> => {
  try { return await chrome.permissions.contains({ origins: [`${new URL(url).origin}/*`] }) } catch { return false }
}
