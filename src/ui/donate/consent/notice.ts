import type { DonationState, ShownNotices } from "../../../protocol/donation.ts"
import { language, t } from "../../language/language.ts"

/** Of the words under `donate.record…` and `donate.notice…`, in all languages together: whoever changes what they mean changes this, and each user is asked anew. */
export const noticeVersion = "2026-11-26"

export type ShownCollector = NonNullable<DonationState["collector"]>

/** The paragraphs to which a user says yes or no. */
export const collectorNotice = ({ name, contact, audience, retentionDays, study }: ShownCollector): string[] => [
  t("donate.noticeWho", { name, contact, audience }), t("donate.noticeWhat"), t("donate.noticeWhy"), t("donate.noticeLong", { count: retentionDays }), t("donate.noticeYou"), t("donate.noticeBack"), t("donate.noticeFree"),
  ...(study ? [t("donate.noticeStudy", { title: study.title, id: study.id, from: study.from, until: study.until, contact: study.contact }), t("donate.noticeReview", { review: study.review })] : [])
]

/** What is shown now, word by word: the worker keeps it with the choice. */
export const shownNotices = (collector: ShownCollector | undefined): ShownNotices => {
  const shared = { version: noticeVersion, locale: language() }
  return { device: { ...shared, text: t("donate.recordNotice") }, ...(collector ? { collector: { ...shared, text: collectorNotice(collector).join("\n\n") } } : {}) }
}
