import { useEffect, useRef, useState } from "react"
import { formatBytes, formatCount, formatShare } from "../language/format.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import { focusComposer, useModel, useSettings } from "../panel-context.ts"
import { Icon, type IconName } from "../parts/icon.tsx"
import { WorkerText } from "../parts/worker-text.tsx"

const screens = [What, Leaves, Model] as const

/** Three short screens for who is new. The task field stays below them: whoever wants to begin, begins. */
export function Welcome() {
  const [at, setAt] = useState(0)
  const change = useSettings((state) => state.change)
  const title = useRef<HTMLHeadingElement>(null)
  const done = (): void => { void change({ welcomed: true }); focusComposer() }
  const go = (to: number): void => { setAt(to); requestAnimationFrame(() => title.current?.focus()) }
  const last = at === screens.length - 1
  const Screen = screens[at] ?? What
  return (
    <section className="welcome">
      <Screen title={title} />
      <div className="row">
        {at === 0 ? <button type="button" className="link" onClick={done}>{t("welcome.skip")}</button> : <button type="button" className="secondary" onClick={() => go(at - 1)}>{t("words.back")}</button>}
        <p className="welcome-at"><span className="unseen">{t("welcome.progress", { at: formatCount(at + 1), all: formatCount(screens.length) })}</span>
          {screens.map((_screen, index) => <i key={index} aria-hidden="true" data-now={index === at} />)}</p>
        <button type="button" className="primary" onClick={last ? done : () => go(at + 1)}>{last ? t("welcome.done") : t("words.next")}</button>
      </div>
    </section>
  )
}

type ScreenProps = { title: React.RefObject<HTMLHeadingElement | null> }

function What({ title }: ScreenProps) {
  return (
    <>
      <span className="emblem"><Icon name="mark" /></span>
      <h2 ref={title} tabIndex={-1}>{t("welcome.whatTitle")}</h2>
      <p>{t("welcome.whatText")}</p>
    </>
  )
}

function Leaves({ title }: ScreenProps) {
  const lines: [IconName, string][] = [["device", t("welcome.leavesHome")], ["cloud", t("welcome.leavesCloud")], ["shield", t("welcome.leavesNever")]]
  return (
    <>
      <span className="emblem"><Icon name="shield" /></span>
      <h2 ref={title} tabIndex={-1}>{t("welcome.leavesTitle")}</h2>
      <ul className="welcome-lines">{lines.map(([icon, text]) => <li key={icon}><Icon name={icon} /><span>{text}</span></li>)}</ul>
    </>
  )
}

function Model({ title }: ScreenProps) {
  const { library, trouble, installs, loadLibrary, install } = useModel((state) => state)
  useEffect(() => { void loadLibrary() }, [loadLibrary])
  const best = library?.models.find(({ recommended, state }) => recommended && (state === "offered" || state === "partial" || state === "installing"))
  const report = best && installs[best.id]
  return (
    <>
      <span className="emblem"><Icon name="device" /></span>
      <h2 ref={title} tabIndex={-1}>{t("welcome.modelTitle")}</h2>
      <p>{t("welcome.modelBuiltIn")}</p>
      {library ? <p className="muted"><WorkerText text={library.advice} /></p> : trouble === undefined ? <p className="muted" role="status">{t("models.loading")}</p> : null}
      {best && report?.state !== "running" ? (
        <><p>{t("welcome.modelFor", { title: best.title, size: formatBytes(best.bytes) })}</p>
          <button type="button" className="secondary" onClick={() => void install(best.id)}>{t("welcome.modelInstall")}</button></>
      ) : null}
      {report?.state === "running" ? (
        <><progress aria-label={sayWorker(report.phase)} max={report.total} value={report.loaded} />
          <p className="hint">{t("welcome.modelProgress", { percent: formatShare(report.total > 0 ? report.loaded / report.total : 0) })}</p></>
      ) : null}
    </>
  )
}
