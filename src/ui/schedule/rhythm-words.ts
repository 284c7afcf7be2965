import type { Rhythm } from "../../protocol/schedule.ts"
import { language, t } from "../language/language.ts"

/** A Sunday, as days are counted here. */
const sunday = new Date(2026, 0, 4)
export const weekday = (day: number): string => new Intl.DateTimeFormat(language(), { weekday: "long" }).format(new Date(sunday.getFullYear(), sunday.getMonth(), sunday.getDate() + day))
const clock = (time: string): string => new Intl.DateTimeFormat(language(), { timeStyle: "short" }).format(new Date(`2026-01-04T${time}`))
const dateOf = (date: string): string => new Intl.DateTimeFormat(language(), { dateStyle: "medium" }).format(new Date(`${date}T12:00`))

/** When a shortcut runs, as people say it. */
export const rhythmWords = (rhythm: Rhythm): string => {
  const time = clock(rhythm.time)
  if (rhythm.every === "day") return t("schedule.daily", { time })
  return rhythm.every === "week" ? t("schedule.weekly", { day: weekday(rhythm.day), time }) : t("schedule.onceAt", { date: dateOf(rhythm.date), time })
}
