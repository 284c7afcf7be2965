import type { RunRecord } from "../../protocol/records.ts"
import { t } from "../language/language.ts"
import { Icon } from "../parts/icon.tsx"

/** Leads from a finished task that was recorded to the page on which it can be looked through and given. */
export const DonateLink = ({ run }: { run: RunRecord }) => (run.state !== "ended" || run.task.record !== true ? null : (
  <a className="secondary" href={`/tabs/review.html?run=${encodeURIComponent(run.id)}`} target="_blank" rel="noreferrer"><Icon name="leaves" />{t("review.open")}</a>
))
