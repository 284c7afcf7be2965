import type { Mode } from "../../core/step.ts"
import { t } from "../language/language.ts"
import { useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { managedWords } from "../settings/managed-words.ts"

const modes = ["local", "hybrid", "speculative", "cloud"] as const satisfies readonly Mode[]

/** Radio buttons that look like one switch, with what the chosen one means. */
export function ModeSelect() {
  const settings = useSettings((state) => state.settings)
  const { mode, cloud, managed } = settings
  const ready = useSettings((state) => state.status === "ready")
  const error = useSettings((state) => state.error)
  const setMode = useSettings((state) => state.setMode)
  const fixed = managed?.includes("mode") ?? false
  const meaning = (mode === "hybrid" || mode === "speculative") && ready && !cloud ? t("mode.hybridAlone") : t(`mode.${mode}Means`)
  return (
    <fieldset className="modes" aria-describedby="mode-meaning">
      <legend className="unseen">{t("mode.label")}</legend>
      <div className="switch">
        {modes.map((name) => (
          <label key={name} className="choice">
            <input type="radio" className="unseen" name="mode" value={name} checked={mode === name} disabled={fixed && name !== mode} onChange={() => void setMode(name)} />
            <span>{t(`mode.${name}`)}</span>
          </label>
        ))}
      </div>
      <p id="mode-meaning" className="hint" aria-live="polite">{fixed ? `${managedWords(settings)}: ${meaning}` : meaning}</p>
      {error ? <p className="hint error" role="alert"><ErrorText error={error} /></p> : null}
    </fieldset>
  )
}
