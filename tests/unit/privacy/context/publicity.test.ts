import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../../src/privacy/detect.ts"
import { screenObservation } from "../../../../src/privacy/screen/screen-observation.ts"
import { createVault } from "../../../../src/privacy/vault.ts"
import { covers } from "../covers.ts"
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

describe("a public house's page tells how everybody reaches it", () => {
  test.each([
    ["Vågå kommune, Edvard Stormsveg 2, 2680 Vågå. Sentralbord 61 55 50 00", "Kommune"], ["Mairie, 2 place de l'Église, 29770 Plogoff. Tél. 02 98 55 50 10. Ouverte du lundi au vendredi de 9 h à 12 h.", "Mairie de Plogoff"],
    ["〒760-8571 高松市番町1-8-15 電話 087-555-0111 開庁時間 8:30~17:15", "市役所"], ["서울특별시 종로구 삼봉로 43, 대표전화 02-2148-1114, 업무시간 09:00~18:00", "구청"], ["Praça da República, 2230-222 Sardoal. Telefone 241 555 000. geral@sardoal.example", "Câmara Municipal de Sardoal"],
    ["614000, Пермь, ул. Ленина, 10. Тел. приёмной (342) 555-01-10, school12@perm.example", "Школа № 12 – контакты"], ["ul. Szkolna 4, 44-325 Mszana, tel. 32 555 01 50, pon.–pt. 7:30–15:30", "Urząd Gminy Mszana"], ["רחוב ירושלים 50, צפת. טלפון 04-555-0100, שעות קבלה: א'-ה' 8:00–13:00", "עיריית צפת"],
    ["The Clerk's office is open Mon–Thu 8–4:30. Phone 413-555-0177, 100 Middle St.", "Town of Hadley – Clerk's office"], ["Trattoria Da Beppe, via Roma 4, 10121 Torino – prenotazioni 011 555 0199", "Trattoria Da Beppe"], ["Kirkkoherranvirasto, Kirkkotie 1, 62100 Lapua, puh. 06 555 0100, avoinna ma–to 9–14", "Seurakunta"]
  ])("%s", (text, page) => { expect(values(text, { page })).toEqual([]) })
  test.each<[string, string, string[]]>([
    ["Anna Kowalska, ul. Szkolna 4, 44-325 Mszana, tel. 32 555 01 50", "Urząd Gminy Mszana", ["Szkolna 4", "32 555 01 50"]], ["Deres telefon 61 55 50 00, åpent 8–15", "Kommune – min side", ["61 55 50 00"]], ["Votre adresse : 2 rue de l'Église, 29770 Plogoff, ouvert de 9 h à 12 h", "Mairie de Plogoff", ["29770 Plogoff"]],
    ["Patient: 5 Elm Street, Salem, MA 01970, phone 617 555 0142, open 9–5", "Oak Street Clinic", ["5 Elm Street", "617 555 0142"]], ["Ion Popescu, bd. Unirii 8, București, 0722 111 222, program 8:00–16:00", "Clinica Sf. Ana", ["0722 111 222"]], ["5 Elm Street, Flat 3, Salem, MA 01970, 617 555 0142, home 9–5", "Oak Street Pharmacy", ["5 Elm Street", "617 555 0142"]],
    ["Liefern an: Hauptstr. 5, 10115 Berlin, 0171 2345678, 9–17 Uhr", "Hotel Krone – Zimmer", ["Hauptstr. 5", "0171 2345678"]], ["Hauptstr. 5, 10115 Berlin, 0171 2345678, 9–17 Uhr", "Apotheke – Bestellung 4711", ["Hauptstr. 5", "0171 2345678"]], ["Hauptstr. 5, 10115 Berlin, 0171 2345678, 9–17 Uhr", "Anna Kirke", ["Hauptstr. 5", "0171 2345678"]],
    ["born 1985-03-12, 12 Elm Street, Salem, MA 01970, 617 555 0142, 9–5", "City Hospital", ["12 Elm Street", "617 555 0142"]], ["anna.kowalska@mszana.example", "Urząd Gminy Mszana", ["anna.kowalska@mszana.example"]], ["Hauptstr. 5, 10115 Berlin, 0171 2345678", "Rathaus", ["Hauptstr. 5", "0171 2345678"]]
  ])("but not who stands there: %s on %s", (text, page, own) => { for (const value of own) expect(covers(text, value, { page })).toBe(true) })
})

describe("a line for everybody", () => {
  test.each([
    "Kundeservice: 915 03 100, hverdager 8–20", "Asiakaspalvelu arkisin 8–16, p. 0100 0100 (pvm/mpm)", "पूछताछ: हेल्पलाइन 1800 11 2211 (टोल फ्री)", "お客様センター 0120-000-123（平日9時〜18時）", "پشتیبانی: ۰۲۱-۹۱۰۰۰۰۰۰ همه روزه ۹ تا ۲۱", "Horká linka, infolinka 234 567 890", "고객센터 02-1588-1234", "Горячая линия: 8 (800) 555-35-35"
  ])("%s", text => { expect(values(text, { page: "Info" })).toEqual([]) })
  test.each([
    ["Isaac 07123 456789", "07123 456789"], ["Kundeservice: nummeret ditt er 915 03 100", "915 03 100"], ["Customer service called you on 0171 2345678", "0171 2345678"], ["Kundenservice: Rückruf unter 0171 2345678", "0171 2345678"], ["客服小王 13812345678", "13812345678"], ["Горячая линия звонила на номер 8 (912) 555-35-35", "8 (912) 555-35-35"],
    ["Asiakaspalvelu: sinun numerosi 040 123 4567", "040 123 4567"], ["Emergency number: 07123 456789 (Mum)", "07123 456789"]
  ])("but nobody's own: %s", (text, value) => { expect(covers(text, value, { page: "Chat" })).toBe(true) })
})

describe("a house's desk for applications and for privacy", () => {
  test.each([["Send your CV to jobs@grandpavilion.example by 15 May.", "Job: Night receptionist"], ["Szpital zatrudni pielęgniarkę, oferty: kadry@szpital.example", "Ogłoszenie o pracę"], ["Réceptionniste H/F. Envoyer CV à recrutement@hotelplage.example", "Offre d'emploi"], ["Contact: privacy@diocese.example", "Privacy notice"]])("%s", (text, page) => { expect(values(text, { page })).toEqual([]) })
  test.each([["Send your CV to anna.kowalska@szpital.example", "anna.kowalska@szpital.example", "Job"], ["jobs@kowalska.example", "jobs@kowalska.example", "My account"], ["hr@kowalska.example", "hr@kowalska.example", "Notes"]])("but not %s", (text, value, page) => { expect(covers(text, value, { page })).toBe(true) })
})
