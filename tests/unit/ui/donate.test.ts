import { createHash } from "node:crypto"
import { afterAll, describe, expect, it } from "vitest"
import { languages, speak, t, type Language } from "../../../src/ui/language/language.ts"
import { clockOf } from "../../../src/ui/donate/consent/countdown.tsx"
import { collectorNotice, noticeVersion, shownNotices } from "../../../src/ui/donate/consent/notice.ts"
import { wordsOf } from "../../../src/ui/review/selected-words.ts"

const study = { id: "checkout-2026", title: "Check-out", review: "IRB 26-114", from: "2026-11-01", until: "2026-12-31", contact: "lab@university.example" }
const collector = { audience: "https://collect.example", name: "The lab", contact: "lab@university.example", retentionDays: 180, categories: [], threshold: 20 }
// Where there is no document, `speak` still changes the language before it would mark the page.
const inLanguage = async (name: Language): Promise<void> => { await speak(name).catch(() => undefined) }
afterAll(() => inLanguage("en"))

describe("the words that a user agrees to", () => {
  it("name who collects, for how long, and the study where there is one", () => {
    const text = shownNotices(collector).collector?.text ?? ""
    for (const part of ["The lab", "lab@university.example", "https://collect.example", "180 days"]) expect(text).toContain(part)
    expect(text).not.toContain("IRB")
    const inStudy = shownNotices({ ...collector, study }).collector?.text ?? ""
    for (const part of Object.values(study)) expect(inStudy).toContain(part)
  })
  it("have another version when they change in any language", async () => {
    const hash = createHash("sha256")
    for (const name of Object.keys(languages) as Language[]) {
      await inLanguage(name)
      for (const paragraph of [...collectorNotice({ ...collector, study }), t("donate.recordNotice"), t("donate.donation"), t("donate.release")]) hash.update(`${paragraph}\n`)
    }
    // Changed on purpose? Then every user is to be asked anew: give `noticeVersion` another value, and this line its new hash.
    expect([noticeVersion, hash.digest("hex").slice(0, 16)]).toEqual(["2026-11-26", "7705ad06bdbba866"])
  })
})
it("shows the time left as a clock does", () => {
  expect([0, 999, 61_000, 86_400_000, -5].map(clockOf)).toEqual(["00:00:00", "00:00:01", "00:01:01", "24:00:00", "00:00:00"])
})
it("takes what is selected in JSON as the words that the run says", () => {
  expect(wordsOf("Jane \\\"JD\\\" Doe")).toBe("Jane \"JD\" Doe")
  expect(wordsOf("line\\nnext")).toBe("line\nnext")
  expect(wordsOf("ends within \\")).toBe("ends within \\")
})
