import { Switch } from "@base-ui/react/switch"
import { useId } from "react"

/** On or off, with what it means. */
export function Toggle({ label, hint, on, onChange, disabled = false }: { label: string; hint?: string; on: boolean; onChange: (on: boolean) => void; disabled?: boolean }) {
  const ids = { label: useId(), hint: useId() }
  return (
    <div className="toggle">
      <Switch.Root className="toggle-track" checked={on} disabled={disabled} onCheckedChange={(now) => onChange(now)} aria-labelledby={ids.label} aria-describedby={hint ? ids.hint : undefined}>
        <Switch.Thumb className="toggle-thumb" />
      </Switch.Root>
      <div>
        <p id={ids.label} className="field-label">{label}</p>
        {hint ? <p id={ids.hint} className="hint">{hint}</p> : null}
      </div>
    </div>
  )
}
