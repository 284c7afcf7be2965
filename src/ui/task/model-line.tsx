import { formatShare } from "../language/format.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import { useModel, usePanel } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"

/** Which model decides on this device, how it is, and why this one. */
export function ModelLine({ open = false }: { open?: boolean }) {
  const status = useModel((state) => state.status)
  const error = useModel((state) => state.error)
  const { show } = usePanel()
  const prepare = useModel((state) => state.prepare)
  const state = error && !status ? "failed" : status?.state
  if (!state) return <p className="model hint" role="status">{t("model.unknown")}</p>

  const label = t(`model.${state}`)
  const button = state === "absent" ? t("model.prepare") : state === "failed" ? t("words.retry") : undefined
  return (
    <div className={`model hint is-${state}`} role="group" aria-label={t("model.label")}>
      <details open={open}>
        <summary>
          {/* The share changes many times a second: it is shown, and only the state is read out. */}
          <span className="dot" /><span className="unseen" role="status">{label}</span>
          <span aria-hidden="true">{state === "loading" && status?.progress !== undefined ? t("model.loaded", { state: label, percent: formatShare(status.progress) }) : label}</span>
          {status ? <span className="model-name">{status.model}</span> : null}
        </summary>
        {status ? <p>{status.engine}. {t("model.why", { why: sayWorker(status.why) })}</p> : null}
        {open ? null : <button type="button" className="link" onClick={() => show("settings")}>{t("model.other")}</button>}
      </details>
      {state === "loading" ? <progress aria-label={t("model.loading")} max={1} value={status?.progress} /> : null}
      {state === "failed" ? <p className="error">{error ? <ErrorText error={error} /> : status?.message ?? t("model.broken")}</p> : status?.message ? <p>{status.message}</p> : null}
      {button ? <button type="button" className="link" onClick={() => void prepare()}>{button}</button> : null}
    </div>
  )
}
