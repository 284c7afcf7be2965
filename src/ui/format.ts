import { strings } from "./strings.ts"

const whole = new Intl.NumberFormat(strings.lang, { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat(strings.lang, { maximumFractionDigits: 1 })
const share = new Intl.NumberFormat(strings.lang, { style: "percent", maximumFractionDigits: 0 })
const moment = new Intl.DateTimeFormat(strings.lang, { dateStyle: "medium", timeStyle: "short" })

export const formatCount = (count: number): string => whole.format(count)
export const formatShare = (part: number): string => share.format(part)
export const formatMoment = (time: number): string => moment.format(time)

export function formatDuration(ms: number): string {
  const seconds = ms / 1_000
  if (seconds < 10) return strings.units.seconds(tenth.format(seconds))
  if (seconds < 60) return strings.units.seconds(whole.format(Math.floor(seconds)))
  return strings.units.minutes(whole.format(Math.floor(seconds / 60)), whole.format(Math.floor(seconds % 60)))
}

export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return strings.units.bytes(whole.format(bytes), bytes === 1)
  if (bytes >= 1e9) return strings.units.gigabytes(tenth.format(bytes / 1e9))
  return bytes < 1_000_000 ? strings.units.kilobytes(tenth.format(bytes / 1_000)) : strings.units.megabytes(tenth.format(bytes / 1_000_000))
}

/** Cuts a long text at a whole character, so that one step stays one or two lines. */
export function shorten(text: string, limit = 80): string {
  const characters = [...text.replace(/\s+/g, " ").trim()]
  return characters.length <= limit ? characters.join("") : `${characters.slice(0, limit - 1).join("")}…`
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url
}
