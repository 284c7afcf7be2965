import type { Shortcut } from "../../protocol/records.ts"
import { shorten } from "../language/format.ts"
import { t } from "../language/language.ts"

/** The saved tasks that what was typed after "/" may mean. The focus stays in the field; the keys there move in this list. */
export function ShortcutList({ id, shortcuts, chosen, use }: { id: string; shortcuts: readonly Shortcut[]; chosen: Shortcut | undefined; use: (shortcut: Shortcut) => void }) {
  if (shortcuts.length === 0) return <p className="shortcut-list hint" role="status">{t("composer.noShortcut")}</p>
  return (
    <ul id={id} className="shortcut-list" role="listbox" aria-label={t("composer.shortcuts")}>
      {shortcuts.map((shortcut) => (
        <li key={shortcut.name} id={`${id}-${shortcut.name}`} role="option" aria-selected={shortcut === chosen} className="popup-item"
          onMouseDown={(event) => { event.preventDefault(); use(shortcut) }}>
          <span><strong><bdi>/{shortcut.name}</bdi></strong> <bdi className="muted">{shorten(shortcut.task, 70)}</bdi></span>
        </li>
      ))}
    </ul>
  )
}
