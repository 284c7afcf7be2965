import type { DataCategory } from "../../protocol/privacy-policy.ts"
import { HandlingChoice } from "../leaves/handling-choice.tsx"
import { t } from "../language/language.ts"
import { useLeaves, useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { Toggle } from "../parts/toggle.tsx"
import { managedWords } from "./managed-words.ts"
import { categories } from "./categories.ts"
import { checkLength, checkSite } from "./check-words.ts"
import { SettingsError } from "./settings-error.tsx"
import { WordList } from "./word-list.tsx"

const presets = ["strict", "balanced", "open"] as const

/** What a cloud model may see: a preset, exceptions by kind, sites and words that stay at home whatever happens. */
export function PrivacySection() {
  const { policy: view, error, setPolicy, startAnew } = useLeaves((state) => state)
  const settings = useSettings((state) => state.settings)
  if (!view) return <p className={error ? "error" : "muted"} role="status">{error ? <ErrorText error={error} /> : t("words.loading")}</p>
  const { policy, closed, damaged } = view
  if (damaged) return (
    <>
      <p className="risk" role="status">{t("settings.damaged")}</p>
      <div className="row row-start"><button type="button" className="secondary" onClick={() => void startAnew()}>{t("settings.anew")}</button></div>
      <div role="alert">{error ? <p className="error"><ErrorText error={error} /></p> : null}</div>
    </>
  )
  return (
    <>
      {closed ? <p className="risk" role="status">{t("settings.closed", { why: closed })}</p> : null}
      <fieldset className="presets">
        <legend className="field-label">{t("settings.preset")}</legend>
        {presets.map((name) => (
          <label key={name} className="preset">
            <input type="radio" name="preset" value={name} checked={policy.preset === name} onChange={() => void setPolicy({ preset: name })} />
            <span><strong>{t(`settings.${name}`)}</strong><span className="hint">{t(`settings.${name}Means`)}</span></span>
          </label>
        ))}
      </fieldset>
      <details className="fold">
        <summary>{t("settings.byKind")}</summary>
        <div className="grid">{(Object.keys(categories) as DataCategory[]).map((name) => <HandlingChoice key={name} of={name} label={t(categories[name])} />)}</div>
      </details>
      <WordList label={t("settings.localSites")} hint={t("settings.localSitesText")} example={t("settings.siteExample")} check={checkSite} words={policy.localOnlySites} change={(localOnlySites) => setPolicy({ localOnlySites })} />
      <WordList label={t("settings.terms")} hint={t("settings.termsText")} example={t("settings.termExample")} check={checkLength(2, 200)} words={policy.neverLeave.terms}
        change={(terms) => setPolicy({ neverLeave: { ...policy.neverLeave, terms } })} />
      <WordList label={t("values.list")} hint={t("values.listText")} example="ada@example.org" check={checkLength(2, 2_000)} words={policy.mayLeave} change={(mayLeave) => setPolicy({ mayLeave })} />
      <Toggle label={t("picture.setting")} hint={view.noPictures ? managedWords(settings) : t("picture.settingText")} disabled={view.noPictures === true} on={policy.screenshots === "masked" && !view.noPictures}
        onChange={(on) => void setPolicy({ screenshots: on ? "masked" : "off" })} />
      <div role="alert">{error ? <p className="error"><SettingsError error={error} /></p> : null}</div>
    </>
  )
}
