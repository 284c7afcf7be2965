import { useState } from "react"
import type { Settings } from "../../protocol/records.ts"
import { t } from "../language/language.ts"
import { useSettings } from "../panel-context.ts"
import { TextField } from "../parts/text-field.tsx"
import { managedWords } from "./managed-words.ts"

type Limits = NonNullable<Settings["limits"]>
const kinds = ["steps", "minutes", "tokens", "money"] as const satisfies readonly (keyof Limits)[]

/** Where a task must end, done or not. An empty field is no limit; the steps always have one. */
export function LimitsSection() {
  const settings = useSettings((state) => state.settings)
  const { limits = {}, managed } = settings
  const change = useSettings((state) => state.change)
  const [form, setForm] = useState(Object.fromEntries(kinds.map((kind) => [kind, limits[kind]?.toString() ?? ""])) as Record<keyof Limits, string>)
  const keep = (kind: (typeof kinds)[number]): void => {
    const value = Number(form[kind].replace(",", "."))
    const { [kind]: before, ...others } = limits
    const valid = form[kind].trim() !== "" && value > 0 && (kind !== "steps" || value <= 200)
    const next: Limits = valid ? { ...others, [kind]: kind === "steps" || kind === "tokens" ? Math.round(value) : value } : others
    if (!valid) setForm({ ...form, [kind]: "" })
    if (next[kind] !== before) void change({ limits: Object.keys(next).length > 0 ? next : null })
  }
  return (
    <>
      <p className="muted">{t("settings.limitsText")}</p>
      <div className="grid is-tight">
        {kinds.map((kind) => (
          <TextField key={kind} label={t(`settings.limits.${kind}`)} inputMode="decimal" value={form[kind]} readOnly={managed?.includes(kind) ?? false} hint={managed?.includes(kind) ? managedWords(settings) : undefined}
            placeholder={kind === "steps" ? "30" : ""} onChange={(event) => setForm({ ...form, [kind]: event.target.value })} onBlur={() => keep(kind)} />
        ))}
      </div>
    </>
  )
}
