import { formatShare } from "./format.ts"
import { useModel, usePanel } from "./panel-context.ts"
import { strings } from "./strings.ts"

/** Which model decides on this device, how it is, and why this one. */
export function ModelLine({ open = false }: { open?: boolean }) {
  const status = useModel((state) => state.status)
  const error = useModel((state) => state.error)
  const { show } = usePanel()
  const prepare = useModel((state) => state.prepare)
  const state = error && !status ? "failed" : status?.state
  if (!state) return <p className="model hint" role="status">{strings.model.unknown}</p>

  const label = strings.model.states[state]
  const button = state === "absent" ? strings.model.prepare : state === "failed" ? strings.model.retry : undefined
  return (
    <div className={`model hint is-${state}`} role="group" aria-label={strings.model.label}>
      <details open={open}>
        <summary>
          <span className="dot" /><span role="status">{label}{state === "loading" && status?.progress !== undefined ? ` (${formatShare(status.progress)})` : ""}</span>
          {status ? <span className="model-name">{status.model}</span> : null}
        </summary>
        {status ? <p>{status.engine}. {strings.model.why}: {status.why}</p> : null}
        {open ? null : <button type="button" className="link" onClick={() => show("settings")}>{strings.model.other}</button>}
      </details>
      {state === "loading" ? <progress aria-label={strings.model.states.loading} max={1} value={status?.progress} /> : null}
      {state === "failed" ? <p className="error">{error?.message ?? status?.message ?? strings.model.failed}</p> : status?.message ? <p>{status.message}</p> : null}
      {button ? <button type="button" className="link" onClick={() => void prepare()}>{button}</button> : null}
    </div>
  )
}
