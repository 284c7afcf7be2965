import type { Mode } from "../core/step.ts"
import { useSettings } from "./panel-context.ts"
import { strings } from "./strings.ts"

const modes = ["local", "hybrid", "cloud"] as const satisfies readonly Mode[]

/** Three radio buttons that look like one switch, with what the chosen one means. */
export function ModeSelect() {
  const { mode, cloud } = useSettings((state) => state.settings)
  const ready = useSettings((state) => state.status === "ready")
  const error = useSettings((state) => state.error)
  const setMode = useSettings((state) => state.setMode)
  const meaning = mode === "hybrid" && ready && !cloud ? strings.mode.hybridAlone : strings.mode.meanings[mode]
  return (
    <fieldset className="modes" aria-describedby="mode-meaning">
      <legend className="unseen">{strings.mode.label}</legend>
      <div className="switch">
        {modes.map((name) => (
          <label key={name} className="choice">
            <input type="radio" className="unseen" name="mode" value={name} checked={mode === name} onChange={() => void setMode(name)} />
            <span>{strings.mode.names[name]}</span>
          </label>
        ))}
      </div>
      <p id="mode-meaning" className="hint" aria-live="polite">{meaning}</p>
      {error ? <p className="hint error" role="alert">{error.message}</p> : null}
    </fieldset>
  )
}
