import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = { page: "Inbox" }): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
const people = (text: string): string[] => found(text).filter((one) => one.startsWith("PERSON"))

describe("whose an account, a car or a place is", () => {
  test.each([
    ["NL37INGB8403009250 t.n.v. J. van der Meulen", "J. van der Meulen"], ["op naam van Kick den Teuling", "Kick den Teuling"], ["Chuyển vào STK 5243544764670, chủ tài khoản Lê John", "Lê John"], ["普通 6251198 名義 イシカワ ハルカ", "イシカワ ハルカ"],
    ["氏名　高橋　明美", "高橋　明美"], ["Registreringsnummer KVU 82G ägs av Inga-Lill Åström", "Inga-Lill Åström"], ["Locatie gedeeld door Wouter: 52.09083, 5.12222", "Wouter"], ["Delivering to Rohan – 9 Mill Lane, Hebden Bridge HX7 8AD", "Rohan"],
    ["[Slack] Imogen Sallow: wifi for the flat", "Imogen Sallow"], ["Current landlord of Bryony Tallis confirms she has lived here", "Bryony Tallis"], ["Számlaszám: 11754147-06543942-47469720 (Balogh Szilvia)", "Balogh Szilvia"],
    ["返信先：y.sakuma@mail.example（佐久間）", "佐久間"], ["+7 916 480-97-34 (Егор Валентинович П.)", "Егор Валентинович П."], ["계좌 110-496-277665 신한 배성우로 보내줘", "배성우"], ["share code given over the phone by Sarah Morgan.", "Sarah Morgan"],
    ["выдан ОВД района Чертаново, Лебедева Тамара Игоревна", "Лебедева Тамара Игоревна"], ["Utalj a számlára, köszi, Gergő", "Gergő"], ["polisnummer ZP.21190337 mevrouw El Amrani", "El Amrani"], ["Leg het bij de heer Vroegindeweij, Zonnebloemstraat 41", "Vroegindeweij"], ["Swisha till 073 551 80 24 (Hampus)", "Hampus"], ["Pls charge the other card, 02/28, 050 – Lindsay", "Lindsay"], ["I'm staying home today – Ludo", "Ludo"], ["DHCPACK to a4:83:e7:14:d7:c2 (Emma-iPhone) via br0", "Emma"], ["klient 3c:22:fb:7f:80:fb = Majkens dator", "Majken"],
    ["已连接设备:小雨的电脑", "小雨"], ["三井住友銀行 渋谷支店 普通 5680477 ヤマグチ ケンタ", "ヤマグチ ケンタ"], ["حوّل المبلغ على الآيبان SA04 8072 5091 1487 4131 3051 باسم فيصل", "فيصل"], ['{"ssn":"405520166","first":"Terrell","last":"Boudreaux"}', "Boudreaux"], ["Patient portal: hello Mireille, your record", "Mireille"],
    ["Temp password for Ruth: Xy7#bQ2m (change it)", "Ruth"], ["hi it's Geoff about the boiler", "Geoff"], ["Please send it to my mum's. Cheers, Fay", "Fay"], ["Given names: AMARA GRACE\nSurname: OKEKE", "AMARA GRACE"], ["Versicherte: Mechthild Sander", "Mechthild Sander"], ["Иванова Анна Петровна, долг 1500 руб.", "Иванова Анна Петровна"], ["Приём ведёт Сидоренко Ольга Іванівна", "Сидоренко Ольга Іванівна"], ["नाम: अनीता देवी चौहान", "अनीता देवी चौहान"], ['{"name":{"given":"Delphine","family":"Mukherjee"}}', "Mukherjee"]
  ])("%j", (text, name) => { expect(people(text)).toContain(`PERSON ${name}`) })

  test.each([
    "Il libro appartiene a Mondadori Editore.", "Dieses Haus gehört Stadtwerke München.", "電話 03-1234-5678（平日）", "代表電話 03-1234-5678（代表）", "Tel. 02 1234 5678 (Ufficio Stampa)", "[Teams] Update: meeting moved", "delivering to Leeds", "last login from 82.132.131.41 (Manchester) at 07:51", "Call 020 7946 0932 (Sales)", "Flights to Paris – London", "我的电脑 坏了", "hello World, this is a test", "Login for Paris: closed", "Best, Amazon",
    "shared by many people", "Александр Сергеевич Пушкин родился 26 мая 1799 года в Москве.", "दवा: सुबह", "op naam van Stichting Dorpshuis De Linde"
  ])("%j names nobody", (text) => { expect(people(text)).toEqual([]) })
})

describe("tables of a page's source and of a database's prompt", () => {
  test("rows and cells in one piece", () => {
    expect(found("<table><tr><th>Name</th><th>Plate</th><th>IBAN</th></tr><tr><td>Deirdre Quill</td><td>191-D-48217</td><td>IE88AIBK11812945659471</td></tr></table>")).toEqual(["PERSON Deirdre Quill", "VEHICLE 191-D-48217", "IBAN IE88AIBK11812945659471"])
  })
  test("a line of signs under the heads", () => {
    expect(found(" id | full_name | dob\n----+-----------+-----\n 41 | Ines Moulin | 1979-03-02")).toEqual(["PERSON Ines Moulin", "DOB 1979-03-02"])
  })
  test("goods have none", () => {
    expect(found("<table><tr><th>SKU</th><th>Name</th><th>Price</th></tr><tr><td>A-1</td><td>Blue mug</td><td>12.00</td></tr></table>")).toEqual([])
  })
})

describe("born, in records' short ways", () => {
  test.each([["potilas s. 15.4.1982", "15.4.1982"], ["Pacient n. 18.05.1986, diagnostic", "18.05.1986"], ["Elev f. 2009-03-12", "2009-03-12"], ["Beteg sz. 1977.03.12.", "1977.03.12."], ["DOB 03MAR85", "03MAR85"], ["Pass holder David Tate, 05 March 1947, pass 12", "05 March 1947"], ["My son (12/03/2015) was diagnosed", "12/03/2015"], ["Ur. 1 lipca 1962 r., rozpoznanie", "1 lipca 1962 r."]])("%j", (text, date) => { expect(found(text)).toContain(`DOB ${date}`) })
  test.each(["s. 15.4.2026 asti", "Offer ends 03MAR26", "n. 18.05.2026 la sediu", "Kunde fra 12.03.2020"])("%j is no birth", (text) => { expect(found(text).filter((one) => one.startsWith("DOB"))).toEqual([]) })
})

describe("addresses as their countries write them", () => {
  test.each([
    ["Livrare la Str. Mihai Eminescu nr. 14, bl. C3, ap. 21, Cluj-Napoca, tel. 0744 245 329", "Str. Mihai Eminescu nr. 14, bl. C3, ap. 21, Cluj-Napoca"], ["domiciliu Str. Plopilor nr. 62, ap. 9, Cluj-Napoca 400383", "Str. Plopilor nr. 62, ap. 9, Cluj-Napoca 400383"],
    ["Entregar em: Rua das Laranjeiras, 310, ap. 52, Rio de Janeiro – RJ, 22240-003", "Rua das Laranjeiras, 310, ap. 52, Rio de Janeiro – RJ, 22240-003"], ["Lejer bor fremover på Skovbrynet 22, 2. tv., 2880 Bagsværd", "Skovbrynet 22, 2. tv., 2880 Bagsværd"],
    ["courier to Flat 7, 82 Osborne Road, Newcastle upon Tyne NE2 2TB.", "Flat 7, 82 Osborne Road, Newcastle upon Tyne NE2 2TB"], ["收货人：顾婷\n浙江省杭州市西湖区文三路 188 号 5 幢 1202 室", "浙江省杭州市西湖区文三路 188 号 5 幢 1202 室"], ["گیرنده مهناز کریمی‌راد، شیراز، خیابان زند، کوچه ۸، پلاک ۲۲", "شیراز، خیابان زند، کوچه ۸، پلاک ۲۲"]
  ])("%j", (text, address) => { expect(found(text)).toContain(`ADDRESS ${address}`) })
})

describe("telephones whose area is set apart", () => {
  test.each([["Rückfragen an Sie unter 0171 / 48 71 055.", "0171 / 48 71 055"], ["Tel. +49 (0)30 / 4871 0550", "+49 (0)30 / 4871 0550"]])("%j", (text, phone) => { expect(found(text)).toContain(`PHONE ${phone}`) })
  test("an item of a list before one is none", () => { expect(found("Zimmer 0171 / Haus 48 71 055").some((one) => one.startsWith("PHONE 0171"))).toBe(false) })
})

describe("what somebody is", () => {
  test.each([
    ["Elle est diabétique.", "HEALTH diabétique"], ["Jag är diabetiker.", "HEALTH diabetiker"], ["Jest cukrzykiem.", "HEALTH cukrzykiem"], ["Hän on diabeetikko.", "HEALTH diabeetikko"], ["Cukorbeteg vagyok.", "HEALTH Cukorbeteg"], ["Είναι διαβητικός.", "HEALTH διαβητικός"],
    ["Solveig Rustad bruker Levaxin for lavt stoffskifte", "HEALTH Levaxin for lavt stoffskifte"], ["うつ病で休職中です。", "HEALTH うつ病"], ["공황장애로 약을 먹고 있는데", "HEALTH 공황장애"], ["Jeg er samisk og ønsker brevene på nordsamisk.", "SPECIAL samisk"], ["Sunt romă și am fost refuzată.", "SPECIAL romă"], ["Jag är kristdemokrat och svarar inte", "SPECIAL kristdemokrat"],
    ["Sunt penticostală și nu lucrez duminica.", "SPECIAL penticostală"], ["Biz Alevi bir aileyiz", "SPECIAL Alevi"], ["We are Jehovah's Witnesses so he won't", "SPECIAL Jehovah's Witnesses"], ["خانوادهٔ ما بهائی است", "SPECIAL بهائی"], ["هو مسيحي قبطي ولا أحد يعرف.", "SPECIAL مسيحي قبطي"], ["Hij is lid geworden van GroenLinks", "SPECIAL GroenLinks"],
    ["Mi tío estuvo en la cárcel por estafa, pero", "SPECIAL estafa"], ["Doc put me on sertraline 50 mg last week", "HEALTH sertraline 50 mg"], ["Jeg har MS og trenger hjelp.", "HEALTH MS"], ["seit 2011 SPD-Mitglied", "SPECIAL SPD-Mitglied"], ["ανήκω στο ΚΚΕ.", "SPECIAL ΚΚΕ"], ["Party on file: Libertarian", "SPECIAL Libertarian"], ["Prisoner Dale Rushmore, offence: aggravated burglary", "SPECIAL aggravated burglary"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })
  test.each(["Produits pour diabétiques", "La diabétologie est une spécialité.", "Die SPD-Mitglieder stimmen ab.", "Samisk kunst i museet", "I have MS Office installed", "She started on 3 new projects", "μέλος της ΕΕ από το 1981"])("%j is nobody's", (text) => { expect(found(text, { page: "News" }).filter((one) => /^(?:HEALTH|SPECIAL)/.test(one))).toEqual([]) })
})
