import { language, t } from "./language.ts"

/** Formatters are dear to make, so each language's are kept. */
const kept = new Map<string, Intl.NumberFormat>()
const numbers = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${language()} ${JSON.stringify(options)}`
  const known = kept.get(key) ?? new Intl.NumberFormat(language(), options)
  kept.set(key, known)
  return known
}
const whole = (value: number): string => numbers({ maximumFractionDigits: 0 }).format(value)
const tenth = (value: number): string => numbers({ maximumFractionDigits: 1 }).format(value)

export const formatCount = whole
export const formatShare = (part: number): string => numbers({ style: "percent", maximumFractionDigits: 0 }).format(part)
export const formatMoney = (amount: number): string => numbers({ maximumFractionDigits: 4 }).format(amount)
export const formatMoment = (time: number): string => new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(time)
export const formatTime = (time: number): string => new Intl.DateTimeFormat(language(), { timeStyle: "short" }).format(time)

/** The day of a moment, as people say it. */
export function formatDay(time: number, now: number): string {
  const dayOf = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0)
  const days = Math.round((dayOf(now) - dayOf(time)) / 86_400_000)
  if (days === 0) return t("history.today")
  return days === 1 ? t("history.yesterday") : new Intl.DateTimeFormat(language(), { dateStyle: "full" }).format(time)
}

export function formatDuration(ms: number): string {
  const seconds = ms / 1_000
  if (seconds < 10) return t("units.seconds", { n: tenth(seconds) })
  if (seconds < 60) return t("units.seconds", { n: whole(Math.floor(seconds)) })
  return t("units.minutes", { m: whole(Math.floor(seconds / 60)), s: whole(Math.floor(seconds % 60)) })
}

export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return t("units.bytes", { count: bytes })
  if (bytes >= 1e9) return t("units.gigabytes", { n: tenth(bytes / 1e9) })
  return bytes < 1_000_000 ? t("units.kilobytes", { n: tenth(bytes / 1_000) }) : t("units.megabytes", { n: tenth(bytes / 1_000_000) })
}

/** Cuts a long text at a whole character, so that one step stays one or two lines. */
export function shorten(text: string, limit = 80): string {
  const characters = [...text.replace(/\s+/g, " ").trim()]
  return characters.length <= limit ? characters.join("") : `${characters.slice(0, limit - 1).join("")}…`
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url
}
