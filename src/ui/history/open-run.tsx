import { useEffect, useRef, useState } from "react"
import { DonateLink } from "../donate/donate-link.tsx"
import { formatMoment } from "../language/format.ts"
import { t } from "../language/language.ts"
import { usePanel, useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { MenuButton } from "../parts/menu-button.tsx"
import { saveFile } from "../parts/save-file.ts"
import { SureDialog } from "../parts/sure-dialog.tsx"
import { proposeTemplate } from "../shortcuts/propose-template.ts"
import { ShortcutForm } from "../shortcuts/shortcut-form.tsx"
import { isLive, type RunView } from "../stores/run-state.ts"
import { EndCard } from "../task/end-card.tsx"
import { StepList } from "../task/step-list.tsx"
import { TaskText } from "../task/task-text.tsx"
import { readPictures, runAsJsonLines, runAsMarkdown } from "./export-run.ts"
import { StepThrough } from "./step-through.tsx"

/** One earlier run: its steps, how it ended, and what can be done with it. */
export function OpenRun({ run, back }: { run: RunView; back: () => void }) {
  const first = useRef<HTMLButtonElement>(null)
  const remove = useRuns((state) => state.remove)
  const replay = useRuns((state) => state.replay)
  const { client, show } = usePanel()
  const [walking, setWalking] = useState(false)
  useEffect(() => { first.current?.focus() }, [])
  const { record, steps } = run
  const name = `symbiont-${new Date(record.startedAt).toISOString().slice(0, 16).replace(/[:T]/g, "-")}`
  return (
    <section>
      <button type="button" className="link back" ref={first} onClick={back}><Icon name="back" />{t("history.back")}</button>
      <p className="muted">{formatMoment(record.startedAt)}</p>
      <TaskText task={record.task} />
      {isLive(run) ? null : (
        <div className="run-acts">
          {steps && steps.length > 0 && !walking ? <button type="button" className="secondary" onClick={() => setWalking(true)}><Icon name="play" />{t("history.watch")}</button> : null}
          {record.end?.ok && steps && steps.length > 1 ? <button type="button" className="secondary" onClick={() => void replay(record.id).then((started) => { if (started) show("task") })}><Icon name="repeat" />{t("history.replay")}</button> : null}
          <ShortcutForm trigger={<><Icon name="star" />{t("shortcuts.new")}</>} title={t("shortcuts.new")} shortcut={shortcutOf(run)} />
          <MenuButton trigger={<><Icon name="save" />{t("history.export")}</>} items={[
            { label: t("history.jsonl"), act: () => saveFile(`${name}.jsonl`, "application/jsonl", runAsJsonLines(run)) },
            { label: t("history.markdown"), act: () => saveFile(`${name}.md`, "text/markdown", runAsMarkdown(run)) },
            ...(steps?.some(({ picture }) => picture === "kept") ? [{ label: t("history.markdownPictures"), act: () => void readPictures(client, run).then((pictures) => saveFile(`${name}.md`, "text/markdown", runAsMarkdown(run, pictures))) }] : [])
          ]} />
          <DonateLink run={record} />
          <SureDialog trigger={<><Icon name="bin" />{t("history.delete")}</>} title={t("history.deleteTitle")} text={t("history.deleteText")} action={t("history.delete")}
            onSure={() => void remove(record.id).then((gone) => { if (gone) back() })} />
        </div>
      )}
      {walking && steps ? <StepThrough steps={steps} runId={record.id} end={() => setWalking(false)} /> : <StepList run={run} />}
      {record.end ? <EndCard run={run} end={record.end} /> : null}
    </section>
  )
}

/** What a run becomes as a shortcut: its task with blanks, the page that it began on, and itself as what is repeated. */
const shortcutOf = ({ record, steps = [] }: RunView) => {
  const url = steps[0]?.url
  return { task: proposeTemplate(record.task.task, steps), ...(url !== undefined && /^https?:/.test(url) ? { url } : {}), ...(record.end?.ok ? { of: record.id } : {}) }
}
