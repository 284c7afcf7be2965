import { useEffect, useState, useSyncExternalStore } from "react"
import { t } from "./language/language.ts"
import { loadSchemas } from "./load-schemas.ts"
import { useRuns, useSettings } from "./panel-context.ts"
import { ErrorText } from "./parts/error-text.tsx"
import { Icon } from "./parts/icon.tsx"

function watchOnline(changed: () => void): () => void {
  window.addEventListener("online", changed)
  window.addEventListener("offline", changed)
  return () => { window.removeEventListener("online", changed); window.removeEventListener("offline", changed) }
}

/** What concerns every view: no network, a part of the panel that is missing, and the last thing that did not work. */
export function Notices() {
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine)
  const error = useRuns((state) => state.error)
  const off = useSettings((state) => state.settings.managed?.includes("off") ?? false)
  const dismiss = useRuns((state) => state.dismiss)
  const [whole, setWhole] = useState(true)
  useEffect(() => { void loadSchemas().then(({ ok }) => setWhole(ok)) }, [])
  return (
    <div className="notices">
      <div role="status">
        {online ? null : <p className="notice">{t("notices.offline")}</p>}
        {off ? <p className="notice">{t("organisation.off")}</p> : null}
      </div>
      <div role="alert">
        {whole ? null : <p className="notice notice-error"><span>{t("notices.notLoaded")}</span><button type="button" className="link" onClick={() => location.reload()}>{t("notices.reload")}</button></p>}
        {error && whole ? (
          <p className="notice notice-error">
            <span><ErrorText error={error} /></span>
            <button type="button" className="quiet" onClick={dismiss}><Icon name="cross" /><span className="unseen">{t("notices.dismiss")}</span></button>
          </p>
        ) : null}
      </div>
    </div>
  )
}
