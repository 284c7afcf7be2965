import { useState } from "react"
import type { Settings } from "../../protocol/records.ts"
import { t } from "../language/language.ts"
import { useSettings } from "../panel-context.ts"
import { checkSite } from "./check-words.ts"
import { SettingsError } from "./settings-error.tsx"
import { WordList } from "./word-list.tsx"

const none = { readOnly: [], ask: [] }

/** The user's own rules for single sites. */
export function SiteRulesSection() {
  const { settings: { siteRules = none }, change, error } = useSettings((state) => state)
  // The store's error may be about another part of the settings.
  const [refused, setRefused] = useState(false)
  const save = async (rules: NonNullable<Settings["siteRules"]>): Promise<boolean> => {
    const saved = await change({ siteRules: rules })
    setRefused(!saved)
    return saved
  }
  return (
    <>
      <WordList label={t("settings.readOnlySites")} hint={t("settings.readOnlySitesText")} example={t("settings.siteExample")} check={checkSite} words={siteRules.readOnly} change={(readOnly) => save({ ...siteRules, readOnly })} />
      <WordList label={t("settings.askSites")} hint={t("settings.askSitesText")} example={t("settings.siteExample")} check={checkSite} words={siteRules.ask} change={(ask) => save({ ...siteRules, ask })} />
      <div role="alert">{refused && error ? <p className="error"><SettingsError error={error} /></p> : null}</div>
    </>
  )
}
