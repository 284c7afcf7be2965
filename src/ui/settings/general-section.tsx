import { useState } from "react"
import { isLanguage, languages, t, type Language } from "../language/language.ts"
import { usePanel, useSettings } from "../panel-context.ts"
import { Choice } from "../parts/choice.tsx"
import { Toggle } from "../parts/toggle.tsx"
import { managedWords } from "./managed-words.ts"

const days = [7, 30, 90, 365] as const
const asBrowser = "browser"
const forever = "forever"

/** Language, notifications, how long finished runs stay and whether later ones learn from them. */
export function GeneralSection() {
  const { client, show } = usePanel()
  const { managed, organisation, language, notify = false, keepDays, learn = true } = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  const [denied, setDenied] = useState(false)
  const setNotify = async (on: boolean): Promise<void> => {
    const allowed = !on || await (client.requestNotifications?.() ?? Promise.resolve(false))
    setDenied(!allowed)
    if (allowed) await change({ notify: on })
  }
  const spoken = [{ value: asBrowser, label: t("settings.languageOf") }, ...Object.entries(languages).map(([value, label]) => ({ value, label }))] as { value: Language | typeof asBrowser; label: string }[]
  // An organisation may have set a number of its own.
  const offered = [...new Set([...days, ...(keepDays === undefined ? [] : [keepDays])])].sort((a, b) => a - b)
  const kept = [{ value: forever, label: t("settings.keepForever") }, ...offered.map((count) => ({ value: String(count), label: t("settings.days", { count }) }))]
  return (
    <>
      <Choice id="choice-language" label={t("settings.language")} value={language !== undefined && isLanguage(language) ? language : asBrowser} options={spoken}
        onChange={(value) => void change({ language: value === asBrowser ? null : value })} />
      <Toggle label={t("settings.notify")} hint={denied ? t("settings.notifyDenied") : t("settings.notifyHint")} on={notify} onChange={(on) => void setNotify(on)} />
      <Choice label={t("settings.keepDays")} {...(managed?.includes("retention") ? { hint: managedWords({ organisation }) } : {})} value={keepDays === undefined ? forever : String(keepDays)} options={kept} onChange={(value) => void change({ keepDays: value === forever ? null : Number(value) })} />
      <Toggle label={t("settings.learn")} hint={t("settings.learnHint")} on={learn} onChange={(on) => void change({ learn: on })} />
      <button type="button" className="link" onClick={() => void change({ welcomed: false }).then(() => show("task"))}>{t("settings.welcomeAgain")}</button>
    </>
  )
}
