import { useEffect, useId, useRef } from "react"
import type { InstallReport, LibraryEntry } from "../../protocol/model-library.ts"
import { formatBytes, formatCount, formatShare } from "../language/format.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import { useModel } from "../panel-context.ts"
import { WorkerText } from "../parts/worker-text.tsx"
import { ModelLine } from "../task/model-line.tsx"

/** The model in use, what this device should run, and every model that can be installed, chosen or removed. */
export function ModelsView() {
  const library = useModel((state) => state.library)
  const trouble = useModel((state) => state.trouble)
  const loadLibrary = useModel((state) => state.loadLibrary)
  useEffect(() => { void loadLibrary() }, [loadLibrary])
  const others = library?.models.filter((entry) => !isOfUse(entry)) ?? []
  return (
    <>
      <ModelLine open />
      {library ? <p><WorkerText text={library.advice} /></p> : trouble === undefined ? <p className="muted" role="status">{t("models.loading")}</p> : null}
      <p className="error" role="alert">{trouble}</p>
      {!library && trouble !== undefined ? <button type="button" className="link" onClick={() => void loadLibrary()}>{t("words.retry")}</button> : null}
      {library ? <Entries of={library.models.filter(isOfUse)} /> : null}
      {others.length > 0 ? <details className="fold"><summary>{t("models.others", { n: formatCount(others.length) })}</summary><Entries of={others} /></details> : null}
      {library ? <p className="hint">{library.freeBytes === undefined ? t("models.used", { used: formatBytes(library.usedBytes) }) : t("models.usedAndFree", { used: formatBytes(library.usedBytes), free: formatBytes(library.freeBytes) })}</p> : null}
      <AddModel />
    </>
  )
}

/** There is something to do about it here: it is on this device, was brought by the user, or can be installed and run. */
const isOfUse = ({ state, fits, chosen, custom }: LibraryEntry): boolean => chosen || custom || !(state === "listed" || (state === "offered" && fits === "no"))
const Entries = ({ of }: { of: readonly LibraryEntry[] }) => <ul className="models">{of.map((entry) => <li key={entry.id}><Entry entry={entry} /></li>)}</ul>

function Entry({ entry }: { entry: LibraryEntry }) {
  const { id, title, state, recommended, chosen } = entry
  const heard = useModel((model) => model.installs[id])
  const install = heard?.state === "running" ? heard : entry.install
  const size = formatBytes(entry.bytes)
  return (
    <div className="model-entry" role="group" aria-label={title}>
      <p className="model-title"><strong>{title}</strong>{recommended ? <span className="badge is-local">{t("models.recommended")}</span> : null}{chosen ? <span className="badge is-cloud">{t("models.chosen")}</span> : null}</p>
      <p className="hint">{t("models.about", { size: entry.exact ? size : t("models.roughly", { size }), engine: t(`models.engines.${entry.engine}`), license: entry.license })}</p>
      <p className="hint"><WorkerText text={entry.why} /></p>
      {state === "installing" && install ? <Progress install={install} /> : null}
      <Buttons entry={entry} size={size} />
    </div>
  )
}

function Progress({ install: { phase: told, loaded, total } }: { install: InstallReport }) {
  const phase = sayWorker(told)
  return (
    <div>
      <p className="hint">{t("models.progress", { phase, here: formatBytes(loaded), all: formatBytes(total), percent: formatShare(total > 0 ? loaded / total : 0) })}</p>
      <progress aria-label={phase} max={total} value={loaded} />
    </div>
  )
}

function Buttons({ entry: { id, title, state, fits, chosen, have }, size }: { entry: LibraryEntry; size: string }) {
  const { install, cancel, remove, choose } = useModel((model) => model)
  const isHere = state === "installed" || state === "embedded"
  return (
    <div className="row">
      {(state === "offered" || state === "partial") && fits !== "no"
        ? <button type="button" className="secondary" onClick={() => void install(id)}>{state === "partial" ? t("models.goOn", { title, here: formatBytes(have), all: size }) : t("models.install", { title, size })}</button> : null}
      {state === "installing" ? <button type="button" className="secondary" onClick={() => void cancel(id)}>{t("models.cancel", { title })}</button> : null}
      {isHere && !chosen && fits !== "no" ? <button type="button" className="secondary" onClick={() => void choose(id)}>{t("models.use", { title })}</button> : null}
      {chosen ? <button type="button" className="secondary" onClick={() => void choose()}>{t("models.useBest")}</button> : null}
      {state === "installed" || state === "partial" ? <button type="button" className="secondary danger" onClick={() => void remove(id)}>{t("models.remove", { title })}</button> : null}
    </div>
  )
}

/** A browser's own file field can't be worded, so a button stands in for it. */
function AddModel() {
  const add = useModel((state) => state.add)
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  return (
    <div>
      <input ref={input} type="file" accept=".gguf,.json" hidden aria-label={t("models.add")} onChange={({ target }) => {
        const file = target.files?.[0]
        if (file) void add(file)
        target.value = ""
      }} />
      <button type="button" className="link" aria-describedby={hint} onClick={() => input.current?.click()}>{t("models.add")}</button>
      <p id={hint} className="hint">{t("models.addHint")}</p>
    </div>
  )
}
