import { t } from "../language/language.ts"
import { useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { WordList } from "./word-list.tsx"

const none = { readOnly: [], ask: [] }

/** The user's own rules for single sites. */
export function SiteRulesSection() {
  const { settings: { siteRules = none }, change, error } = useSettings((state) => state)
  return (
    <>
      <WordList label={t("settings.readOnlySites")} hint={t("settings.readOnlySitesText")} example={t("settings.siteExample")} words={siteRules.readOnly} change={(readOnly) => change({ siteRules: { ...siteRules, readOnly } })} />
      <WordList label={t("settings.askSites")} hint={t("settings.askSitesText")} example={t("settings.siteExample")} words={siteRules.ask} change={(ask) => change({ siteRules: { ...siteRules, ask } })} />
      <div role="alert">{error ? <p className="error"><ErrorText error={error} /></p> : null}</div>
    </>
  )
}
