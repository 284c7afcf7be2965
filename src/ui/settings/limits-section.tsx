import { useState } from "react"
import type { Settings } from "../../protocol/records.ts"
import { t } from "../language/language.ts"
import { writeNumber } from "../language/read-number.ts"
import { useSettings } from "../panel-context.ts"
import { TextField } from "../parts/text-field.tsx"
import { usualSteps } from "../stores/run-store.ts"
import { managedWords } from "./managed-words.ts"
import { SettingsError } from "./settings-error.tsx"
import { limitKinds, readLimit, type LimitKind } from "./read-limit.ts"

/** Where a task must end, done or not. An empty field is no limit; the steps always have one. What can't be read changes nothing. */
export function LimitsSection() {
  const [said, say] = useState<"saved" | "refused">()
  const error = useSettings((state) => state.error)
  return (
    <>
      <p className="muted">{t("settings.limitsText")}</p>
      <div className="grid is-tight">{limitKinds.map((kind) => <LimitField key={kind} kind={kind} say={say} />)}</div>
      <p className="hint" role="status">{said === "saved" ? t("words.saved") : ""}</p>
      <div role="alert">{said === "refused" && error ? <p className="error"><SettingsError error={error} /></p> : null}</div>
    </>
  )
}

function LimitField({ kind, say }: { kind: LimitKind; say: (said: "saved" | "refused" | undefined) => void }) {
  const settings = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  const { limits = {}, managed = [] } = settings
  const { [kind]: before, ...others } = limits
  const kept = before === undefined ? "" : writeNumber(before)
  const [text, setText] = useState(kept)
  const [wrong, setWrong] = useState<string>()
  const fixed = managed.includes(kind)
  const keep = async (): Promise<void> => {
    if (fixed) return
    const { value, wrong: problem } = readLimit(kind, text)
    say(undefined)
    setWrong(problem === undefined ? undefined : `${problem} ${before === undefined ? t("settings.stillNone") : t("settings.stillIs", { value: kept })}`)
    if (problem !== undefined) return
    // As it was understood.
    setText(value === undefined ? "" : writeNumber(value))
    if (value === before) return
    const next: NonNullable<Settings["limits"]> = value === undefined ? others : { ...others, [kind]: value }
    say(await change({ limits: Object.keys(next).length > 0 ? next : null }) ? "saved" : "refused")
  }
  const none = kind === "steps" ? t("settings.usualSteps", { n: writeNumber(usualSteps) }) : t("settings.noLimit")
  return (
    <TextField label={t(`settings.limits.${kind}`)} inputMode="decimal" value={text} readOnly={fixed} error={wrong} hint={fixed ? managedWords(settings) : text.trim() === "" ? none : undefined}
      onChange={(event) => setText(event.target.value)} onBlur={() => void keep()} />
  )
}
