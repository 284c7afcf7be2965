import { useEffect, type ReactNode } from "react"
import { DonateSection } from "../donate/donate-section.tsx"
import { t } from "../language/language.ts"
import { useLeaves, useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { Icon } from "../parts/icon.tsx"
import { ScheduleSection } from "../schedule/schedule-section.tsx"
import { ShortcutsSection } from "../shortcuts/shortcuts-section.tsx"
import { CloudForm } from "./cloud-form.tsx"
import { GeneralSection } from "./general-section.tsx"
import { LimitsSection } from "./limits-section.tsx"
import { managedWords } from "./managed-words.ts"
import { ModelsView } from "./models-view.tsx"
import { OrganisationSection } from "./organisation-section.tsx"
import { PrivacySection } from "./privacy-section.tsx"
import { SiteRulesSection } from "./site-rules-section.tsx"
import { SignSection } from "./sign-section.tsx"
import { SettingsIndex } from "./settings-index.tsx"
import { SitesSection } from "./sites-section.tsx"

export function SettingsView() {
  const { status, error, load, settings } = useSettings((state) => state)
  const loadPolicy = useLeaves((state) => state.loadPolicy)
  useEffect(() => { void loadPolicy() }, [loadPolicy])
  const ready = status === "ready"
  const managed = settings.managed ?? []
  return (
    <main className="view settings">
      <h2>{t("settings.title")}</h2>
      {status === "loading" ? <p role="status" className="muted">{t("words.loading")}</p> : null}
      {status === "failed" ? <p className="error" role="alert">{error ? <ErrorText error={error} /> : t("settings.failed")} <button type="button" className="link" onClick={() => void load()}>{t("words.retry")}</button></p> : null}
      <SettingsIndex />
      <Part id="device" title={t("settings.device")}><ModelsView /></Part>
      <Part id="cloud" title={t("settings.cloud")} managed={managed.includes("cloud") || managed.includes("endpoint")}>
        <p className="muted">{managed.includes("cloud") ? t("settings.cloudManaged") : t("settings.cloudText")}</p>
        {ready && !managed.includes("cloud") ? <CloudForm /> : null}
      </Part>
      <Part id="privacy" title={t("settings.privacy")} managed={managed.includes("privacy")}><PrivacySection /></Part>
      {ready ? <Part id="limits" title={t("settings.limitsTitle")} managed={(["steps", "minutes", "tokens", "money"] as const).some((kind) => managed.includes(kind))}><LimitsSection /></Part> : null}
      <Part id="sites" title={t("settings.sites")}><SitesSection />{ready ? <SiteRulesSection /> : null}</Part>
      {ready ? <Part id="sign" title={t("settings.sign")}><SignSection /></Part> : null}
      <DonateSection />
      <Part id="shortcuts" title={t("shortcuts.title")}><ShortcutsSection /></Part>
      <Part id="schedule" title={t("schedule.title")}><ScheduleSection /></Part>
      <Part id="organisation" title={t("organisation.title")}><OrganisationSection /></Part>
      {ready ? <Part id="general" title={t("settings.general")}><GeneralSection /></Part> : null}
    </main>
  )
}

function Part({ id, title, managed = false, children }: { id: string; title: string; managed?: boolean; children: ReactNode }) {
  const settings = useSettings((state) => state.settings)
  return (
    <section className="part" aria-labelledby={`settings-${id}`}>
      <h3 id={`settings-${id}`}>{title}</h3>
      {managed ? <p className="managed"><Icon name="shield" />{managedWords(settings)}</p> : null}
      {children}
    </section>
  )
}
