import { useEffect, useRef } from "react"
import { shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { useShortcuts } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { saveFile } from "../parts/save-file.ts"
import { ShortcutForm } from "./shortcut-form.tsx"

/** The saved tasks: to be changed, deleted, given away and taken over. */
export function ShortcutsSection() {
  const { shortcuts, remove, load, done, error, export: write, import: read } = useShortcuts((state) => state)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => { void load() }, [load])
  return (
    <>
      <p className="muted">{shortcuts.length === 0 ? t("shortcuts.none") : t("shortcuts.text")}</p>
      <ul className="files is-wide" aria-label={t("shortcuts.title")}>
        {shortcuts.map(({ name, ...shortcut }) => (
          <li key={name} className="file"><span><strong><bdi>/{name}</bdi></strong> <bdi className="muted">{shorten(shortcut.task, 90)}</bdi></span>
            <span className="file-acts">
              <ShortcutForm plain trigger={<><Icon name="pen" /><span className="unseen">{t("shortcuts.edit", { name: `/${name}` })}</span></>} title={t("shortcuts.edit", { name: `/${name}` })} name={name} shortcut={shortcut} />
              <button type="button" className="quiet" onClick={() => void remove(name)}><Icon name="cross" /><span className="unseen">{t("words.remove", { what: `/${name}` })}</span></button>
            </span></li>
        ))}
      </ul>
      <div className="row row-start">
        <ShortcutForm trigger={<><Icon name="star" />{t("shortcuts.new")}</>} title={t("shortcuts.new")} shortcut={{ task: "" }} />
        {shortcuts.length > 0 ? <button type="button" className="secondary" onClick={() => saveFile("symbiont-shortcuts.json", "application/json", write())}><Icon name="save" />{t("shortcuts.export")}</button> : null}
        <input ref={input} type="file" accept="application/json,.json" hidden aria-label={t("shortcuts.import")}
          onChange={({ target }) => { void target.files?.[0]?.text().then(read); target.value = "" }} />
        <button type="button" className="secondary" onClick={() => input.current?.click()}><Icon name="leaves" />{t("shortcuts.import")}</button>
      </div>
      <p className="hint" role="status">{done}</p>
      <div role="alert">{error?.field === "file" ? <p className="error">{error.text}</p> : null}</div>
    </>
  )
}
