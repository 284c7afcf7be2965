import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../../src/privacy/detect.ts"
import { screenObservation } from "../../../../src/privacy/screen/screen-observation.ts"
import { createVault } from "../../../../src/privacy/vault.ts"
import { pageOf } from "../observations.ts"

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

describe("what a contact page or a shop's words don't make public", () => {
  const card = "12 Elm Street, Springfield, IL 62704\n(217) 555-0134"
  test.each<[string, DetectContext]>([
    [`Or collect it at our store, open 10:00-18:00.\nDelivery address\nAnn Lee\n${card}`, { page: "Order confirmation" }],
    [`Patient intake at our office 9:00-17:00\nAnn Lee\n${card}`, { page: "Patient record" }],
    [`Find us: Mon-Fri 9:00-17:00 | Hello Ann\nAddress on file: 12 Elm Street, Springfield, IL 62704\nPhone on file: (217) 555-0134`, { page: "Account" }],
    [`Our store is open 10:00-18:00.\nDelivery address\n${card}`, { page: "Contact" }],
    [`Ann Lee\n${card}\nbest 10:00-12:00`, { page: "Kontakt" }], [`Ann Lee\n${card}\nbest 10:00-12:00`, { page: "Contact details" }],
    [`Brandvik\n${card}`, { page: "Kontakt bearbeiten – Brandvik" }], [`Xiulan Brandvik\n${card}`, { page: "Kontakt – Familie Brandvik" }]
  ])("%j on %j", (text, context) => {
    expect(values(text, context)).toEqual(expect.arrayContaining([expect.stringContaining("12 Elm Street"), "(217) 555-0134"]))
  })
  test("nor a telephone beside a name that no list knows, or somebody's desk", () => {
    expect(values(`Xiulan Brandvik\n${card}`, { page: "Contact | Xiulan Brandvik" })).toContain("(217) 555-0134")
    expect(values("Ann Lee, reception\nMobile (217) 555-0134", { url: "https://crm.example/contact/123" })).toContain("(217) 555-0134")
    expect(values("感谢光临本店\n北京市朝阳区建国路88号\n13812345678\n10:00-12:00", { page: "我的订单" })).toEqual(["北京市朝阳区建国路88号", "13812345678"])
  })
})

describe("what stands behind a page's own words is somebody's all the same where more words say so", () => {
  test.each(["Home / 22 Baker St, Leeds LS1 4AP", "Home » 22 Baker St, Leeds LS1 4AP"])("an address under a home: %s", text => {
    expect(detect(text, { page: "Contact – Garn & Co" }).map(({ type }) => type)).toEqual(["ADDRESS"])
  })
  test.each(["Contact us: my number 0171 2345678", "Customer service note: customer's phone 0171 2345678"])("a number beside a desk: %s", text => {
    const [found] = detect(text)
    expect(found && found.start <= text.indexOf("0171") && found.end === text.length).toBe(true)
  })
  test("a menu before a shop's address and a desk's own number stay public", () => {
    expect(detect("Home > Contact\nOur shop: 22 Baker St, Leeds LS1 4AP", { page: "Contact – Garn & Co" })).toEqual([])
    expect(detect("Contact us: 0171 2345678")).toEqual([])
  })
})
