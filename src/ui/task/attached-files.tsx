import { useRef } from "react"
import { t } from "../language/language.ts"
import { useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"

/** A browser's own file field can't be worded, so a button stands in for it. */
export function AttachButton() {
  const attach = useRuns((state) => state.attach)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-label={t("composer.attach")} onChange={({ target }) => { void attach([...(target.files ?? [])]); target.value = "" }} />
      <button type="button" className="quiet round" title={t("composer.attach")} onClick={() => input.current?.click()}><Icon name="clip" /><span className="unseen">{t("composer.attach")}</span></button>
    </>
  )
}

/** The files that go with the task: no other file can be uploaded by it. */
export function AttachedFiles() {
  const files = useRuns((state) => state.files)
  const detach = useRuns((state) => state.detach)
  if (files.length === 0) return null
  return (
    <ul className="files" aria-label={t("composer.attached")}>
      {files.map(({ name }) => (
        <li key={name} className="file"><Icon name="clip" /><span>{name}</span>
          <button type="button" className="quiet" onClick={() => detach(name)}><Icon name="cross" /><span className="unseen">{t("composer.detach", { name })}</span></button></li>
      ))}
    </ul>
  )
}
