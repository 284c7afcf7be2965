import type { Settings } from "../../protocol/records.ts"
import { t } from "../language/language.ts"
import { readNumber, writeNumber } from "../language/read-number.ts"

export const limitKinds = ["steps", "minutes", "tokens", "money"] as const satisfies readonly (keyof NonNullable<Settings["limits"]>)[]
export type LimitKind = (typeof limitKinds)[number]

const most: Partial<Record<LimitKind, number>> = { steps: 200, minutes: 24 * 60, tokens: Number.MAX_SAFE_INTEGER }
const inWhole: ReadonlySet<LimitKind> = new Set(["steps", "tokens"])

/** What a field says: a limit, none (it is empty), or why it can't be one. */
export const readLimit = (kind: LimitKind, text: string): { value?: number; wrong?: never } | { value?: never; wrong: string } => {
  if (text.trim() === "") return {}
  const value = readNumber(text)
  const top = most[kind] ?? Number.MAX_VALUE
  if (inWhole.has(kind) && !(value !== undefined && Number.isInteger(value))) return { wrong: t("settings.badWhole", { example: writeNumber(1_234) }) }
  if (value === undefined) return { wrong: t("settings.badNumber", { example: writeNumber(1_234.5) }) }
  if (value <= 0) return { wrong: t("settings.badSize") }
  return value > top ? { wrong: t("settings.badMost", { most: writeNumber(top) }) } : { value }
}
