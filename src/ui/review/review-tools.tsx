import { useState, type FormEvent } from "react"
import { useStore } from "zustand"
import { siteKinds, type DonationState, type SiteKind } from "../../protocol/donation.ts"
import { t } from "../language/language.ts"
import { Choice } from "../parts/choice.tsx"
import { TextField } from "../parts/text-field.tsx"
import { Toggle } from "../parts/toggle.tsx"
import type { ReviewStore } from "./review-store.ts"
import { wordsOf } from "./selected-words.ts"

const verdicts = { yes: true, no: false, unsure: null } as const
type Verdict = keyof typeof verdicts

/** What is told of the run as a whole, and the words that are struck out of every step. */
export function ReviewTools({ store, collector }: { store: ReviewStore; collector: NonNullable<DonationState["collector"]> }) {
  const { edits, edit, strikeWords, restoreWords } = useStore(store)
  const [words, setWords] = useState("")
  const submit = (event: FormEvent): void => { event.preventDefault(); void strikeWords(words); setWords("") }
  const spans = edits.strikes.flatMap((one) => (one.kind === "span" ? [one.words] : []))
  const verdict = (Object.keys(verdicts) as Verdict[]).find((name) => verdicts[name] === edits.success) ?? "unsure"
  return (
    <section className="stack" aria-label={t("review.tools")}>
      <form onSubmit={submit} className="inline-form">
        <TextField label={t("review.words")} hint={t("review.wordsHint")} value={words} onChange={(event) => setWords(event.target.value)} />
        <button type="submit" className="secondary">{t("review.strike")}</button>
      </form>
      {/* The selection must outlive the press. */}
      <div className="row row-start"><button type="button" className="secondary" onMouseDown={(event) => event.preventDefault()} onClick={() => void strikeWords(wordsOf(getSelection()?.toString() ?? ""))}>{t("review.strikeSelection")}</button></div>
      {spans.length === 0 ? null : (
        <ul className="chips" aria-label={t("review.struckWords")}>
          {spans.map((span) => <li key={span}><button type="button" className="chip" onClick={() => void restoreWords(span)}><s dir="auto">{span}</s> <span className="unseen">{t("review.takeBackIn")}</span></button></li>)}
        </ul>
      )}
      <Toggle label={t("review.nameSite")} hint={t("review.nameSiteHint", { count: collector.threshold })} on={edits.nameSite} onChange={(nameSite) => void edit({ nameSite })} />
      <div className="grid">
        {edits.nameSite ? null : <Choice<SiteKind> label={t("review.kind")} value={edits.kind} options={siteKinds.map((kind) => ({ value: kind, label: t(`review.kinds.${kind}`) }))}
          hint={collector.categories.includes(edits.kind) ? t("review.kindTold") : t("review.kindKept")} onChange={(kind) => void edit({ kind })} />}
        <Choice<Verdict> label={t("review.success")} value={verdict} options={(Object.keys(verdicts) as Verdict[]).map((name) => ({ value: name, label: t(`review.successes.${name}`) }))} onChange={(name) => void edit({ success: verdicts[name] })} />
      </div>
    </section>
  )
}
