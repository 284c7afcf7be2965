import { useEffect } from "react"
import type { Schedule } from "../../protocol/schedule.ts"
import { formatMoment, shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import { useSchedules, useShortcuts } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { Icon } from "../parts/icon.tsx"
import { rhythmWords } from "./rhythm-words.ts"
import { ScheduleForm } from "./schedule-form.tsx"

/** Shortcuts by the clock: when each runs next, how the last time went, and a new one. */
export function ScheduleSection() {
  const { schedules, error, load } = useSchedules((state) => state)
  const shortcuts = useShortcuts((state) => state.shortcuts)
  useEffect(() => { void load() }, [load, shortcuts])
  return (
    <>
      <p className="muted">{t("schedule.text")}</p>
      {schedules === undefined ? <p className="muted" role="status">{error ? <ErrorText error={error} /> : t("words.loading")}</p> : null}
      {schedules && schedules.length > 0 ? <ul className="files is-wide" aria-label={t("schedule.title")}>{schedules.map((schedule) => <ScheduleRow key={schedule.id} schedule={schedule} />)}</ul> : null}
      {schedules?.length === 0 ? <p className="muted">{t("schedule.none")}</p> : null}
      {shortcuts.length > 0 ? <ScheduleForm shortcuts={shortcuts} /> : <p className="hint">{t("schedule.noShortcuts")}</p>}
      <div role="alert">{schedules && error ? <p className="error"><ErrorText error={error} /></p> : null}</div>
    </>
  )
}

function ScheduleRow({ schedule }: { schedule: Schedule }) {
  const { save, remove } = useSchedules((state) => state)
  const { shortcut, rhythm, values, paused, next, last, id } = schedule
  const name = `/${shortcut}`
  return (
    <li className="file">
      <span>
        <strong><bdi>{name}</bdi></strong> {rhythmWords(rhythm)}
        {values ? <span className="hint">{Object.entries(values).map(([blank, value]) => `${blank}: ${shorten(value, 60)}`).join(", ")}</span> : null}
        <span className="hint">{paused ? t("schedule.paused") : next === undefined ? t("schedule.over") : t("schedule.next", { when: formatMoment(next) })}</span>
        {last ? <span className={last.how === "failed" ? "hint error" : "hint"}>{t(`schedule.${last.how}`, { when: formatMoment(last.at) })}{last.why === undefined ? "" : ` ${sayWorker(last.why)}`}</span> : null}
      </span>
      <span className="file-acts">
        <button type="button" className="quiet" onClick={() => void save({ ...schedule, paused: !paused })}><Icon name={paused ? "play" : "pause"} /><span className="unseen">{t(paused ? "schedule.resume" : "schedule.pause", { name })}</span></button>
        <button type="button" className="quiet" onClick={() => void remove(id)}><Icon name="cross" /><span className="unseen">{t("words.remove", { what: `${name}, ${rhythmWords(rhythm)}` })}</span></button>
      </span>
    </li>
  )
}
