import { useEffect } from "react"
import { SaveShortcut } from "../history/save-shortcut.tsx"
import { shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { useShortcuts } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"

/** The saved tasks. */
export function ShortcutsSection() {
  const { shortcuts, remove, load, done } = useShortcuts((state) => state)
  useEffect(() => { void load() }, [load])
  return (
    <>
      <p className="muted">{shortcuts.length === 0 ? t("shortcuts.none") : t("shortcuts.text")}</p>
      <ul className="files is-wide" aria-label={t("shortcuts.title")}>
        {shortcuts.map(({ name, task }) => (
          <li key={name} className="file"><span><strong>/{name}</strong> <span className="muted">{shorten(task, 90)}</span></span>
            <button type="button" className="quiet" onClick={() => void remove(name)}><Icon name="cross" /><span className="unseen">{t("words.remove", { what: `/${name}` })}</span></button></li>
        ))}
      </ul>
      <div><SaveShortcut task="" /></div>
      <p className="hint" role="status">{done}</p>
    </>
  )
}
