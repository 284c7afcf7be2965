import { useEffect, useId, useRef } from "react"
import type { InstallReport, LibraryEntry } from "../protocol/model-library.ts"
import { formatBytes, formatShare } from "./format.ts"
import { ModelLine } from "./model-line.tsx"
import { useModel } from "./panel-context.ts"
import { strings } from "./strings.ts"

const words = strings.models

/** The model in use, what this device should run, and every model that can be installed, chosen or removed. */
export function ModelsView() {
  const library = useModel((state) => state.library)
  const trouble = useModel((state) => state.trouble)
  const loadLibrary = useModel((state) => state.loadLibrary)
  useEffect(() => { void loadLibrary() }, [loadLibrary])
  return (
    <>
      <ModelLine open />
      {library ? <p>{library.advice}</p> : <p className="muted" role="status">{words.loading}</p>}
      <p className="error" role="alert">{trouble}</p>
      {library ? <ul className="models">{library.models.map((entry) => <li key={entry.id}><Entry entry={entry} /></li>)}</ul> : null}
      {library ? <p className="hint">{library.freeBytes === undefined ? words.used(formatBytes(library.usedBytes)) : words.usedAndFree(formatBytes(library.usedBytes), formatBytes(library.freeBytes))}</p> : null}
      <AddModel />
    </>
  )
}

function Entry({ entry }: { entry: LibraryEntry }) {
  const { id, title, state, recommended, chosen } = entry
  const heard = useModel((model) => model.installs[id])
  const install = heard?.state === "running" ? heard : entry.install
  const size = formatBytes(entry.bytes)
  return (
    <div className="model-entry" role="group" aria-label={title}>
      <p><strong>{title}</strong>{recommended ? <span className="badge is-local">{words.recommended}</span> : null}{chosen ? <span className="badge is-cloud">{words.chosen}</span> : null}</p>
      <p className="hint">{words.about(entry.exact ? size : words.roughly(size), words.engines[entry.engine], entry.license)}</p>
      <p className="hint">{entry.why}</p>
      {state === "installing" && install ? <Progress install={install} /> : null}
      <Buttons entry={entry} size={size} />
    </div>
  )
}

function Progress({ install: { phase, loaded, total } }: { install: InstallReport }) {
  return (
    <div>
      <p className="hint" role="status">{words.progress(phase, formatBytes(loaded), formatBytes(total), formatShare(total > 0 ? loaded / total : 0))}</p>
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
        ? <button type="button" className="secondary" onClick={() => void install(id)}>{state === "partial" ? words.goOn(title, formatBytes(have), size) : words.install(title, size)}</button> : null}
      {state === "installing" ? <button type="button" className="secondary" onClick={() => void cancel(id)}>{words.cancel(title)}</button> : null}
      {isHere && !chosen && fits !== "no" ? <button type="button" className="secondary" onClick={() => void choose(id)}>{words.use(title)}</button> : null}
      {chosen ? <button type="button" className="secondary" onClick={() => void choose()}>{words.useBest}</button> : null}
      {state === "installed" || state === "partial" ? <button type="button" className="secondary danger" onClick={() => void remove(id)}>{words.remove(title)}</button> : null}
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
      <input ref={input} type="file" accept=".gguf,.json" hidden aria-label={words.add} onChange={({ target }) => {
        const file = target.files?.[0]
        if (file) void add(file)
        target.value = ""
      }} />
      <button type="button" className="link" aria-describedby={hint} onClick={() => input.current?.click()}>{words.add}</button>
      <p id={hint} className="hint">{words.addHint}</p>
    </div>
  )
}
