import { Select } from "@base-ui/react/select"
import { useId } from "react"
import { Icon } from "./icon.tsx"

type Option<V extends string> = { value: V; label: string }
type ChoiceProps<V extends string> = { label: string; value: V; options: readonly Option<V>[]; onChange: (value: V) => void; hint?: string; disabled?: boolean; quietLabel?: boolean; id?: string }

/** One of a few: a labelled list that opens. */
export function Choice<V extends string>({ label, value, options, onChange, hint, disabled = false, quietLabel = false, id }: ChoiceProps<V>) {
  const ids = { label: useId(), hint: useId() }
  return (
    <div className="field">
      <span id={ids.label} className={quietLabel ? "unseen" : "field-label"}>{label}</span>
      <Select.Root<V> items={options} value={value} disabled={disabled} onValueChange={(chosen) => { if (chosen !== null) onChange(chosen) }}>
        <Select.Trigger id={id} className="select" aria-labelledby={ids.label} aria-describedby={hint === undefined ? undefined : ids.hint}>
          <Select.Value /><Icon name="down" />
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner className="popup-place" sideOffset={4} alignItemWithTrigger={false}>
            <Select.Popup className="popup">
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value} className="popup-item">
                  <Select.ItemText>{option.label}</Select.ItemText><Select.ItemIndicator className="popup-mark"><Icon name="check" /></Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
      {hint === undefined ? null : <p id={ids.hint} className="hint">{hint}</p>}
    </div>
  )
}
