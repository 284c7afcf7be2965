import { formatCount } from "../language/format.ts"
import { t } from "../language/language.ts"
import { useSearch } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"

/** How far a search has come. Only its end is told aloud: a count that runs would talk over everything. */
export function SearchProgress() {
  const { found, looked, all, state, error, goOn } = useSearch((search) => search)
  const over = state === "done" || state === "more"
  return (
    <>
      {state === "searching" ? <><p className="muted">{t("history.searching", { looked: formatCount(looked), all: formatCount(all) })}</p><progress aria-hidden="true" max={Math.max(all, 1)} value={looked} /></> : null}
      <p className="muted" role="status">{!over ? "" : found.length === 0 ? t("history.noMatch") : t("history.found", { count: found.length })}</p>
      <div role="alert">{error ? <p className="error"><ErrorText error={error} /> <button type="button" className="link" onClick={() => void goOn()}>{t("words.retry")}</button></p> : null}</div>
    </>
  )
}

/** Where enough were found: as many again. */
export function SearchOn() {
  const { looked, all, state, goOn } = useSearch((search) => search)
  return state === "more" ? <button type="button" className="link" onClick={() => void goOn()}>{t("history.searchOn", { left: formatCount(all - looked) })}</button> : null
}
