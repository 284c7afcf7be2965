import { CloudForm } from "./cloud-form.tsx"
import { ModelsView } from "./models-view.tsx"
import { useSettings } from "./panel-context.ts"
import { strings } from "./strings.ts"

const words = strings.settings

export function SettingsView() {
  const status = useSettings((state) => state.status)
  const error = useSettings((state) => state.error)
  const load = useSettings((state) => state.load)
  return (
    <main className="view settings">
      <h2>{words.title}</h2>
      <section aria-labelledby="settings-device">
        <h3 id="settings-device">{words.deviceTitle}</h3>
        <ModelsView />
      </section>
      <section aria-labelledby="settings-cloud">
        <h3 id="settings-cloud">{words.cloudTitle}</h3>
        <p className="muted">{words.cloudText}</p>
        {status === "loading" ? <p role="status">{words.loading}</p> : null}
        {status === "failed" ? <p className="error" role="alert">{words.failed} {error?.message} <button type="button" className="link" onClick={() => void load()}>{words.retry}</button></p> : null}
        {status === "ready" ? <CloudForm /> : null}
      </section>
      <section aria-labelledby="settings-privacy">
        <h3 id="settings-privacy">{words.privacyTitle}</h3>
        <p className="muted">{words.privacyText}</p>
      </section>
    </main>
  )
}
