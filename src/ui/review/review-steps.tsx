import { useStore } from "zustand"
import type { ReviewView } from "../../protocol/donation.ts"
import { formatBytes, formatCount } from "../language/format.ts"
import { t } from "../language/language.ts"
import { ExactText } from "./exact-text.tsx"
import type { ReviewStore } from "./review-store.ts"

type Entry = { step: number; seen: ReviewView["steps"][number] | undefined }

/** Every step that would be sent, to the byte, and the places of those that would not. */
export function ReviewSteps({ store, view }: { store: ReviewStore; view: ReviewView }) {
  const { toggleStep, busy } = useStore(store)
  const entries: Entry[] = [...view.steps.map((seen) => ({ step: seen.step, seen })), ...view.struck.map((step) => ({ step, seen: undefined }))].sort((a, b) => a.step - b.step)
  return (
    <ol className="entries" aria-busy={busy} aria-label={t("run.steps")}>
      {entries.map(({ step, seen }) => {
        const n = formatCount(step)
        return (
          <li key={step} className="entry-row">
            <div className="row">
              <h3>{seen ? t("review.step", { n, bytes: formatBytes(seen.bytes) }) : t("review.struck", { n })}</h3>
              <button type="button" className={seen ? "secondary danger" : "secondary"} onClick={() => void toggleStep(step)}>{seen ? t("review.strikeStep", { n }) : t("review.restore", { n })}</button>
            </div>
            {seen && seen.leaks.length > 0 ? <p className="risk">{t("review.leaks", { kinds: seen.leaks.map((type) => t(`types.${type}`)).join(", ") })}</p> : null}
            {seen ? <ExactText text={seen.text} marks={seen.marks} label={t("review.exact", { n })} /> : null}
          </li>
        )
      })}
    </ol>
  )
}
