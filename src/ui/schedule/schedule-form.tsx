import { useId, useState, type FormEvent } from "react"
import { blanksOf } from "../../core/blanks.ts"
import type { Shortcut } from "../../protocol/records.ts"
import type { Rhythm } from "../../protocol/schedule.ts"
import { t } from "../language/language.ts"
import { usePanel, useSchedules, useSettings } from "../panel-context.ts"
import { Choice } from "../parts/choice.tsx"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"
import { weekday } from "./rhythm-words.ts"

const two = (number: number): string => String(number).padStart(2, "0")
const today = (): string => { const now = new Date(); return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` }
const week = ["1", "2", "3", "4", "5", "6", "0"] as const

/** A shortcut and the times at which it runs. */
export function ScheduleForm({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const { client } = usePanel()
  const save = useSchedules((state) => state.save)
  const change = useSettings((state) => state.change)
  const [form, setForm] = useState({ shortcut: shortcuts[0]?.name ?? "", every: "day" as Rhythm["every"], date: today(), day: "1" as (typeof week)[number], time: "09:00" })
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [fault, setFault] = useState("")
  const id = useId()
  const set = (part: Partial<typeof form>): void => { setForm({ ...form, ...part }); setFault("") }
  const chosen = shortcuts.find(({ name }) => name === form.shortcut) ?? shortcuts[0]
  const blanks = blanksOf(chosen?.task ?? "")
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { every, date, day, time } = form
    if (!chosen || time === "" || (every === "once" && date === "")) return
    if (blanks.some((blank) => (values[blank] ?? "").trim() === "")) return setFault(t("schedule.blanks"))
    if (every === "once" && new Date(`${date}T${time}`).getTime() <= Date.now()) return setFault(t("schedule.past"))
    const rhythm: Rhythm = every === "once" ? { every, date, time } : every === "day" ? { every, time } : { every, day: Number(day), time }
    // Nobody may be there when it asks or ends: a notification is the way to tell. The press of this button is the moment in which the browser can be asked.
    void client.requestNotifications?.().then((may) => { if (may) void change({ notify: true }) }, () => undefined)
    void save({ id: crypto.randomUUID(), shortcut: chosen.name, rhythm, paused: false, ...(blanks.length > 0 ? { values: Object.fromEntries(blanks.map((blank) => [blank, (values[blank] ?? "").trim()])) } : {}) })
  }
  return (
    <form className="stack" onSubmit={submit} aria-describedby={`${id}-fault`}>
      <div className="grid">
        <Choice label={t("schedule.shortcut")} value={chosen?.name ?? ""} options={shortcuts.map(({ name }) => ({ value: name, label: `/${name}` }))} onChange={(shortcut) => set({ shortcut })} />
        <Choice label={t("schedule.when")} value={form.every} options={(["day", "week", "once"] as const).map((value) => ({ value, label: t(`schedule.${value}`) }))} onChange={(every) => set({ every })} />
        {form.every === "week" ? <Choice label={t("schedule.weekday")} value={form.day} options={week.map((value) => ({ value, label: weekday(Number(value)) }))} onChange={(day) => set({ day })} /> : null}
        {form.every === "once" ? <TextField label={t("schedule.date")} type="date" required min={today()} value={form.date} onChange={(event) => set({ date: event.target.value })} /> : null}
        <TextField label={t("schedule.time")} type="time" required value={form.time} onChange={(event) => set({ time: event.target.value })} />
      </div>
      {blanks.map((blank) => <TextField key={blank} label={blank} maxLength={4_000} value={values[blank] ?? ""} onChange={(event) => { setValues({ ...values, [blank]: event.target.value }); setFault("") }} />)}
      <p id={`${id}-fault`} className="hint error" role="alert">{fault}</p>
      <div><button type="submit" className="secondary"><Icon name="wait" />{t("schedule.add")}</button></div>
    </form>
  )
}
