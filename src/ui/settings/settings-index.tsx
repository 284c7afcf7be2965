import { useEffect, useRef, useState, type FormEvent, type MouseEvent } from "react"
import { t } from "../language/language.ts"
import { TextField } from "../parts/text-field.tsx"

const headingOf = (part: Element): HTMLElement | null => part.querySelector("h3")

/** Reads from there on, by eye and by screen reader. */
const lead = (heading: HTMLElement | null | undefined): void => {
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: "start" })
}

/** Finds a part of the settings by any word in it, or by its name. It looks at what is drawn, so that no part can be forgotten. */
export function SettingsIndex() {
  const root = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState("")
  const [found, setFound] = useState(0)
  const [names, setNames] = useState<readonly { id: string; name: string }[]>([])
  const parts = (): HTMLElement[] => [...(root.current?.parentElement?.querySelectorAll<HTMLElement>(".part") ?? [])]
  useEffect(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    for (const part of parts()) {
      const text = part.textContent.toLowerCase()
      part.hidden = !words.every((word) => text.includes(word))
    }
    setFound(parts().filter(({ hidden }) => !hidden).length)
  }, [query])
  const list = (): void => setNames(parts().flatMap((part) => { const heading = headingOf(part); return heading?.id ? [{ id: heading.id, name: heading.textContent }] : [] }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const first = parts().find(({ hidden }) => !hidden)
    if (first && query !== "") lead(headingOf(first))
  }
  const jump = (event: MouseEvent, id: string): void => {
    event.preventDefault()
    setQuery("")
    // Once the part is shown again.
    requestAnimationFrame(() => lead(document.getElementById(id)))
  }
  return (
    <div className="index" ref={root}>
      <form role="search" onSubmit={submit}>
        <TextField label={t("settingsIndex.find")} type="search" hint={t("settingsIndex.findText")} value={query} onChange={(event) => setQuery(event.target.value)} />
      </form>
      <p className="muted" role="status">{query === "" ? "" : found === 0 ? t("settingsIndex.none") : t("settingsIndex.found", { count: found })}</p>
      <details className="fold" onToggle={list}>
        <summary>{t("settingsIndex.parts")}</summary>
        <nav aria-label={t("settingsIndex.parts")}>
          <ul className="index-parts">{names.map(({ id, name }) => <li key={id}><a className="link" href={`#${id}`} onClick={(event) => jump(event, id)}>{name}</a></li>)}</ul>
        </nav>
      </details>
    </div>
  )
}
