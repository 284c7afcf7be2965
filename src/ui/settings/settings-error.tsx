import type { AppError } from "../../core/result.ts"
import type { EntityType } from "../../core/finding.ts"
import { en } from "../language/en.ts"
import { t } from "../language/language.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { categories } from "./categories.ts"

/** Fields by their names in messages, and what the user knows them as. */
const labels = {
  localOnlySites: "settings.localSites", neverLeave: "settings.terms", mayLeave: "values.list", preset: "settings.preset",
  readOnly: "settings.readOnlySites", ask: "settings.askSites", limits: "settings.limitsTitle", keepDays: "settings.keepDays", sign: "settings.sign"
} as const
const isLabelled = (part: string): part is keyof typeof labels => Object.hasOwn(labels, part)
const kindOf = (name: string): string => (Object.hasOwn(categories, name) ? t(categories[name as keyof typeof categories]) : Object.hasOwn(en.types, name) ? t(`types.${name as EntityType}`) : name)

/** A sentence about a field of ours, by the name that the setting has for the user; nothing where it is about something else. */
export const wordsOfSetting = (message: string): string | undefined => {
  const place = /^The field "?([\w.]+)/.exec(message)?.[1]?.split(".") ?? []
  const at = place.indexOf("handling")
  if (at >= 0) return message.includes("can't be clear") ? t("settings.cantBeClear", { label: kindOf(place[at + 1] ?? "") }) : undefined
  const name = place.find(isLabelled)
  return name === undefined ? undefined : t("settings.notTaken", { label: t(labels[name]) })
}

/** Why a setting was not saved. */
export function SettingsError({ error }: { error: AppError }) {
  return wordsOfSetting(error.message) ?? <ErrorText error={error} />
}
