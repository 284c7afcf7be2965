import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
const nothing = (text: string, type: string, page?: string): void => { expect(found(text, page === undefined ? {} : { page }).filter(one => one.startsWith(`${type} `))).toEqual([]) }

describe("numbers of orders, bookings and cases beside whose they are", () => {
  test.each([
    ["Guten Tag Uwe Schürmann, Ihre Bestellung B-236744-35 ist unterwegs.", "B-236744-35"], ["Bonjour Mathilde Vasseur, votre commande FR-2414445 sera livrée lundi.", "FR-2414445"], ["注文番号 334-8119264-7857423　お届け先：村上 美咲 様　〒980-0811 宮城県仙台市青葉区一番町2-11-10", "334-8119264-7857423"], ["Numer zamówienia ZM/97252/26, zamawiający: Halina Majchrzak", "ZM/97252/26"],
    ["Ben Zeynep Öztürk, sipariş numaram 57728725", "57728725"], ["Hi Priya Delacroix, thanks for your order #LM-6214913.", "LM-6214913"], ["Gentile Ginevra Fumagalli, la tua prenotazione GF6823 è confermata.", "GF6823"], ["Case CAS-122323: caller Callum Hargrove", "CAS-122323"], ["Olá, Beatriz Sampaio! Seu pedido 9261971-33 saiu para entrega.", "9261971-33"], ["Hola Lucía Ibáñez: hemos recibido tu pedido nº 167875495.", "167875495"],
    ["安全起见，王小明，订单号：8273645521，电话 13812345678", "8273645521"], ["김민수 고객님, 주문번호 20260311-0042 입니다.", "20260311-0042"], ["Hej Ylva Brännström, din beställning 55817264 är packad.", "55817264"]
  ])("%s", (text, value) => { expect(found(text)).toContain(`ACCOUNT_ID ${value}`) })
  test.each([
    ["Order 57728725 ships on Monday."], ["Order A-276952 · placed by Edward Hall · $815.54 · shipped", "Orders"], ["Meeting with Gregory Muller about the hat order 190853481. He asked to be called back on (253) 987-6561.", "Notes"], ["Hi Ann Lee, your order of 12.03.2026, order total 125000 €"], ["Ann Lee ordered 120000 kg"], ["Ann Lee: cases 123456 this week"], ["Dear Ann Lee, booking from 10:00 to 12:00, room 4"], ["Ann Lee likes it. Order no. 4829133", "Products"], ["Call 020 7946 0018 to order 1200 x"], ["NI No PX639214A, tax code 1257L, Ann Lee"], ["Ihre Bestellung B-236744-35 ist unterwegs."], ["Comanda 2026-03-12 pentru Ion Popescu"]
  ] as [string, string?][])("is nobody's: %s", (text, page) => { nothing(text, "ACCOUNT_ID", page); nothing(text, "TAX_ID", page) })
  test("a member's card by its number", () => {
    expect(found("Member since 2019 · Card no. M2986664", { page: "Library account" })).toEqual(["ACCOUNT_ID M2986664"])
    expect(found("Mitglied seit März 2014 – Kartennr. 68291306")).toEqual(["ACCOUNT_ID 68291306"])
    nothing("Member since 2019 · 12 posts", "ACCOUNT_ID")
    nothing("Member since 2019 and counting 1200000 readers", "ACCOUNT_ID")
  })
})

describe("people behind what is theirs", () => {
  test.each([
    ["Bought by Callum Sandoval on 11 March", "Callum Sandoval"], ["Gekauft von Silke Köhnlein", "Silke Köhnlein"], ["Booking for Nicholas Villa, seat 14C", "Nicholas Villa"], ["Unterlagen von Edeltraut Scheel: Kündigung zum 30.06.", "Edeltraut Scheel"], ["Termin für Silke Köhnlein, 9 Uhr", "Silke Köhnlein"], ["Placa TGZ8L35, proprietário Luana Monteiro Lopes", "Luana Monteiro Lopes"],
    ["Plaka: 34 TX 333, ruhsat sahibi Nurcan Karaca", "Nurcan Karaca"], ["Gerät „Handy von Annegret Petersen“, Login von 183.31.131.241", "Annegret Petersen"], ["Travel document: P21664896 (Jeremiah Hall)", "Jeremiah Hall"], ["Refill: sertraline 50 mg, for James Little, member ID 3EG5-TE9-MK73", "James Little"], ["Dropped pin: 54.58168, -2.82694 (Tamika Pemberton's cabin)", "Tamika Pemberton"],
    ["Casey Long volunteered for the Labour Party last year.", "Casey Long"]
  ])("%s", (text, name) => { expect(found(text)).toContain(`PERSON ${name}`) })
  test.each([
    "The company was bought by Johnson Controls in 2014", "Bought by Morgan Stanley", "Booking for Hotel Europa", "Booking for Two Adults, 3 nights", "Reservation for Sunday Lunch", "Unterlagen von Amtsgericht Köln", "Reserva para Semana Santa, 4 noches", "Jane Austen's novel", "Termin für Kfz Zulassung, 9 Uhr", "for New Members, member ID required"
  ])("nobody: %s", text => { nothing(text, "PERSON") })
  test.each([
    ["Wallet 0x9b0a6a5fe036a567305f436680d450034ae3b1e7 linked to dust_bunny_87", "dust_bunny_87"], ["Konto verknüpft mit jonas_w.27", "jonas_w.27"], ["arp -a: phone-dust_bunny_61 at 25:6e:a6:ee:dc:51 on en0", "dust_bunny_61"]
  ])("accounts: %s", (text, name) => { expect(found(text)).toContain(`USERNAME ${name}`) })
  test.each(["issue linked to table_2", "linked to user_id", "phone-case_2 at 9 €", "laptop-stand_v2"])("no account: %s", text => { nothing(text, "USERNAME") })
})

describe("secrets in other letters, blocks and broken lines", () => {
  test.each([
    ["Pa55word: q7!Rabarber", "PASSWORD q7!Rabarber"], ["Passw0rd: Rabarber77", "PASSWORD Rabarber77"], ["P@sswort: Rabarber77", "PASSWORD Rabarber77"], ["C0ntraseña: Rabarber77", "PASSWORD Rabarber77"], ["Basic-auth value for staging: cGFzdGEmVmlubzE5ODQ= (base64 of my password)", "PASSWORD cGFzdGEmVmlubzE5ODQ="], ["cGFzdGEmVmlubzE5ODQ= (password in base64)", "PASSWORD cGFzdGEmVmlubzE5ODQ="],
    ["# deploy.yaml\nsecrets:\n  sendgrid: 093d7090a6d6b9761a3f150bb72ae30d\n  region: eu-west-1", "API_KEY 093d7090a6d6b9761a3f150bb72ae30d"], ["passwords:\n  db: q7!Rabarber", "PASSWORD q7!Rabarber"], ["Cardholder\nMareike Lindner\nCard no.\n4441-5431\n-4572-8885", "CARD 4441-5431\n-4572-8885"], ["Karte\n44576215\n29713821", "CARD 44576215\n29713821"],
    ["Kundenr. 171667, bilnr. WE 96435", "VEHICLE WE 96435"], ["我是沈丽娟，电话换成18646433371了", "PHONE 18646433371"], ["Vorname;Nachname;Geburtsdatum;Mitglied seit\nSilke Köhnlein;11.09.1959;2014", "DOB 11.09.1959"],
    ["Visa 4242 4242 4242 4242, licence A1, exp 08/29", "CARD_EXPIRY 08/29"], ["Passport L9259513\nDebit card exp. 08/2029", "CARD_EXPIRY 08/2029"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })
  test.each([
    ["a11y: yes, i18n: done, md5: 1234, p4: open, h1: Title", "PASSWORD"], ["Pa55word: required", "PASSWORD"], ["Basic auth (base64 of the user name)", "PASSWORD"], ["secrets: inherit\nimage: 093d7090a6d6b9761a3f150bb72ae30d", "API_KEY"], ["jobs:\n  secrets:\n    token: ${{ secrets.TOKEN }}\n    image: ghcr.io/acme/app:1.2.3456789", "API_KEY"], ["tokens:\n  primary-color: blue-dark-500-extra", "API_KEY"],
    ["Order\n44576215\n29713821", "CARD"], ["Driver's license #: L9259513 (Ohio)\nExp. 08/2029", "CARD_EXPIRY"], ["Versichertennr. F962383977, Karte gültig bis 12/29", "CARD_EXPIRY"], ["达成10000000元", "PHONE"], ["Name;Menge;Preis;Datum\nSchraube M4;100;2014", "DOB"]
  ])("%j is none", (text, type) => { nothing(text, type) })
})

describe("health and what else is told, as far as it goes", () => {
  test.each([
    ["Befund, Pat. Silke Köhnlein, geb. 15.10.1970: Mammakarzinom links", "HEALTH Mammakarzinom links"], ["Klacht: chronische rugpijn", "HEALTH chronische rugpijn"], ["Beschwerden: starke Kopfschmerzen", "HEALTH starke Kopfschmerzen"], ["Medisin: insulin", "HEALTH insulin"], ["A lányom lisztérzékeny.", "HEALTH lisztérzékeny"],
    ["DBS check for Luis Mbeki: caution for affray, 2017. Decision pending.", "SPECIAL caution for affray, 2017"], ["Background check for Mitchell Salazar: one conviction for shoplifting, 2016", "SPECIAL one conviction for shoplifting, 2016"], ["Priya Sandoval is a shop steward of the transport union; deduct dues.", "SPECIAL a shop steward of the transport union"], ["Trade union membership: UNISON (deducted from pay)", "SPECIAL UNISON"],
    ["My lat/long for the courier: 42.34225, 13.62438. It's the green gate.", "GPS 42.34225, 13.62438"], ["My test results: HbA1c 8.1 %. The doctor wants to see me.", "HEALTH HbA1c 8.1 %"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each([
    ["hostapd: wlan0: STA f6:4c:31:50:f8:08 IEEE 802.11: authenticated", "HEALTH"], ["Klacht: product kapot", "HEALTH"], ["Chat\n[09:12] Du: schick mir mal deine iban\n[09:13] Sie: gleich", "PERSON"], ["[09:12] Vous: bonjour\n[09:13] Toi: salut", "PERSON"], ["geb. 15.10.1970: bitte zurückrufen", "HEALTH"], ["the union of the two transport companies", "SPECIAL"], ["a caution for drivers: ice", "SPECIAL"],
    ["Karten-PIN an Sie: kommt per Post", "PERSON"]
  ])("none in %j", (text, type) => { nothing(text, type) })
  test("a wifi's name is no password of it", () => { expect(found("wifi at the flat is \"Larkfield5G\" and the password is B3rgsteig?oben")).toEqual(["PASSWORD B3rgsteig?oben"]) })
})

describe("codes behind cards, dictated passwords and values up to the next one's label", () => {
  test.each([
    ["Cartão n.º 4716 9397 4139 5079 cód. 178", "CARD_CVV 178"], ["Karta 4716 9397 4139 5079 kod 178", "CARD_CVV 178"], ["Carte 4716 9397 4139 5079 code : 178", "CARD_CVV 178"], ["Karte 4716 9397 4139 5079, Code 178", "CARD_CVV 178"],
    ["password, letter by letter: W a ! n u t - F e r r y 0 3", "PASSWORD W a ! n u t - F e r r y 0 3"], ["пароль по буквам: W a ! n u t 9", "PASSWORD W a ! n u t 9"], ["Mot de passe (lettre par lettre) : W a ! n u t 9", "PASSWORD W a ! n u t 9"], ["Passwort, Buchstabe für Buchstabe: W a ! n u t 9", "PASSWORD W a ! n u t 9"],
    ["Religion: Buddhist, passport no. Y0080504", "SPECIAL Buddhist"], ["Konfession: evangelisch, Passnummer C01X00T47", "SPECIAL evangelisch"], ["Konfession: evangelisch, Passnummer C01X00T47", "PASSPORT C01X00T47"], ["धर्म: बौद्ध, पासपोर्ट नंबर Y0080504", "PASSPORT Y0080504"], ["Diagnosis: asthma, diabetes, passport no. Y0080504", "HEALTH asthma, diabetes"],
    ["Employee: Rohan Lindqvist    Social Security number: 610-55-7611    Filing status: Single", "SSN 610-55-7611"], ["Loyalty no. is C-572319. PIN: 4626", "OTP 4626"], ["Account: C-572319. Customer number: 4626881", "ACCOUNT_ID 4626881"], ["Your result for HIV antibodies: positive is now available.", "HEALTH Your result for HIV antibodies: positive"], ["Ditt resultat för hepatit C: negativt", "HEALTH hepatit C: negativt"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test("a citizen's card has letters behind", () => { expect(detect("N.º documento: 41318986 5 ZX6", { page: "Cartão de Cidadão" }).map(({ start, end }) => [start, end])).toEqual([[15, 29]]) })
  test.each([
    ["Card 4716 9397 4139 5079, country code 351", "CARD_CVV"], ["Card 4716 9397 4139 5079, order code 351", "CARD_CVV"], ["Spell the word letter by letter: W a l n u t", "PASSWORD"], ["First name *\nLast name *\nEmail *\nPassword (min. 10 characters) *\nPhone (optional)", "PASSWORD"], ["Passwort *\nTelefon (freiwillig)", "PASSWORD"],
    ["Your result for the search: positive reviews", "HEALTH"], ["Your results for May: positive growth", "HEALTH"]
  ])("none in %j", (text, type) => { nothing(text, type) })
  test("a balance is no number of an account", () => { expect(found("Your frequent flyer no. is C-572319. Points balance: 4626")).toEqual(["ACCOUNT_ID C-572319"]) })
})
