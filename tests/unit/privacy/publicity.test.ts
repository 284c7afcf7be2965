import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { screenObservation } from "../../../src/privacy/screen-observation.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { pageOf } from "./observations.ts"

const births = ["date of birth: 12 March 1985", "born 1985-03-12"]
const person = "Signed in as Ann Okoro"
/** What is found of a text, by its words. */
const values = (text: string, context: DetectContext): string[] => detect(text, context).map(({ start, end }) => text.slice(start, end))

describe("ordinary pages are no publications", () => {
  test.each(["https://air.example/book/passengers", "https://clinic.example/book/visit", "https://times.acme.example/hr/7", "https://press.acme.example/hr/7", "https://journal.clinic.example/p/7", "https://acme.example/course/7", "https://acme.example/paper/7",
    "https://land.example/title/search", "https://clinic.example/visit?next=/news/today", "https://clinic.example/visit?from=wikipedia.org", "https://wikipedia.org.acme.example/hr/7"])("%s", url => {
    const { observation } = screenObservation(pageOf([...births, person].map(name => ({ role: "text", name })), { url, title: "" }), createVault())
    expect(JSON.stringify(observation.nodes)).not.toMatch(/1985|Okoro/)
  })
  test.each(["Book a flight", "Review and pay", "Boek een vlucht", "Course registration", "Medical history", "Blog sign-up form", "News subscription: payment", "E-Rezept einlösen", "Paper-free statements"])("%s", page => {
    for (const text of births) expect(values(text, { page })).toEqual([expect.stringContaining("1985")])
    expect(values(person, { page })).toEqual(["Ann Okoro"])
  })
})

describe("in a publication", () => {
  const places: DetectContext[] = [{ url: "https://daily.example/news/7" }, { url: "https://en.wikipedia.org/wiki/Somebody" }, { page: "Blog" }, { page: "Book" }, { page: "Film review" }]
  test.each(places)("what sentences tell is public: %j", context => {
    for (const text of ["The painter Ann Okoro (born 12 March 1985) lives here.", "Born in 1985, she paints.", "Ann Okoro was born on 1985-03-12 in Lagos.", "by Ann Okoro"]) expect(values(text, context)).toEqual([])
  })
  test.each(places)("a labelled date of birth is private all the same: %j", context => {
    for (const text of ["date of birth: 12 March 1985", "Date of birth 1985-03-12", "Birthday: 12 March 1985", "DOB 12/03/1985", "Born: 12 March 1985", "Geburtsdatum: 12.03.1985", "生年月日: 1985年3月12日"]) expect(values(text, context)).toEqual([expect.stringContaining("1985")])
    expect(values("| Name | Date of birth |\n| --- | --- |\n| Ann | 12 March 1985 |\n| Ben | 1986-04-02 |", context)).toEqual(["12 March 1985", "1986-04-02"])
  })
})
