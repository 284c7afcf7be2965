import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
const inbox = { page: "Inbox" }

describe("accounts that money is to go to", () => {
  test.each([
    ["Please pay the rent into this account: 60839214, thanks.", "60839214"], ["Überweist das Geld bitte auf Konto 0648489890 bei der Sparkasse.", "0648489890"], ["Du kan sätta in hyran på 8327-9 904 213 882.", "8327-9 904 213 882"],
    ["Peníze pošli na 2301847561/2010, děkuji.", "2301847561/2010"], ["Kirayı şu hesaba yatırın: 4210-98127345", "4210-98127345"], ["টাকা এই অ্যাকাউন্টে পাঠান: 2050174820193", "2050174820193"], ["किराया इस खाते में डालें: 32019847561", "32019847561"],
    ["모임비는 3086-233-259522 (예금주 김은영)로 보내 주세요.", "3086-233-259522"], ["请把押金打到这个账户:6222 0210 0102 3456 789。", "6222 0210 0102 3456 789"], ["jmeno;rodne_cislo;ucet\nPetr Dvořák;820614/3308;19-4820193847/0800", "19-4820193847/0800"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test.each([
    "The council paid 12 400 000 into the account of the new bridge, 35 000 000 less than planned.", "Das Geld reicht bis 31.12.2026, dann fehlen auf dem Konto 4 500 000 Euro.", "L'argent est allé à 1 200 000 personnes, sur 2 000 000 prévues.",
    "Pieniądze na 2026 2027 już rozdano.", "Pengarna räcker till 2030, lönen höjs med 3,5 procent till 32 500 kr.", "Usnesení 1234567/2025 bylo schváleno."
  ])("nothing in: %s", text => { expect(found(text, { page: "News" })).toEqual([]) })
})

describe("what one who is helped answers", () => {
  test.each([
    ["Agent: And which account should the refund go to?\nYou: 40718829", "40718829"], ["Operátor: děkuji, a účet pro vrácení?\nVy: 7338649338/0300", "7338649338/0300"], ["担当:口座番号をお願いします。\nお客様:7290183です。", "7290183"],
    ["Оператор: Назвіть номер паспорта, будь ласка.\nВи: ЕН 482910", "ЕН 482910"], ["Konsultant: Poproszę PESEL.\nTy: 92071314764", "92071314764"], ["Оператор: Назовите код с обратной стороны карты\nВы: 771", "771"],
    ["Agente: ¿Fecha de caducidad de la tarjeta?\nUsted: 08/29, y el código 204", "204"], ["الموظف: ما هو رقم هويتك؟\nأنت: ١٠٥٤٢٥٨٣٤٦", "١٠٥٤٢٥٨٣٤٦"], ["colleague: what do I type to unlock the shared laptop?\nyou: Lwaiu#319", "Lwaiu#319"]
  ])("%s", (text, value) => { expect(covers(text, value, { page: "Chat" })).toBe(true) })
  test.each(["Berater: Wie viele Teile brauchen Sie?\nSie: 1200", "Agent: Which year did you open the account?\nYou: 2014", "Agente: ¿Cuánto le falta en la cuenta?\nUsted: 1.250,00", "colleague: how do I log in?\nyou: use-the-link in your mail"])("nothing in: %s", text => {
    expect(found(text, { page: "Chat" })).toEqual([])
  })
})

describe("numbers of documents with words between", () => {
  test.each([
    ["My passport, number 533104928, expires in June.", "533104928"], ["Mein Reisepass hat die Nummer C7TK2Y8P4.", "C7TK2Y8P4"], ["Загранпаспорт у меня 75 4820193, выдан в 2021.", "75 4820193"], ["El pasaporte de mi hija es el PAB482910.", "PAB482910"],
    ["Passports for the visa office:\nOliver Brandt – C4829103\nNadia Haddad – 624819203", "624819203"], ["Tipo documento: Carta d'identità\nNumero: CA48291HK", "CA48291HK"], ["Tipo de documento: Pasaporte\nNúmero: PAC482910", "PAC482910"],
    ["https://ferry.example/booking?adults=1&docno=L8429103&surname=Whitcombe", "L8429103"], ["GET /v2/pax?document=XK204918&dob=1988-02-14 200", "XK204918"], ["A TAJ-számom 601 763 580, a lakcímem Budapest", "601 763 580"], ["{\"name\":\"נועה לוי\",\"tz\":\"038472915\"}", "038472915"],
    ["passport-533018274-page2.png", "533018274"], ["Reisepass_C4VK8R2P1_Scan.jpg", "C4VK8R2P1"], ["CNH_02938475610_frente.jpg", "02938475610"], ["claim_50576852_photos.zip", "50576852"],
    ["Codice fiscale\nRSSM\nRA85\nT10A\n562S\nComune\nMilano", "RSSM\nRA85\nT10A\n562S"], ["Date of birth\n11\n08\n1983\nUser name\nm-bennett", "11\n08\n1983"], ["NIE\nX\n4829\n173\nL", "X\n4829\n173\nL"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test.each([
    "Personalausweis: Gebühr 37,00 Euro, Nummer ziehen in Raum 214, Schalter 3.", "Passaporti: sportello numero 12, dal 10/11/2026.", "Le permis de construire numéro PC0692661500123 est affiché.", "Passports:\nAdult – 88.50\nChild – 57.50", "Pasaportes:\nExpedidos – 482910\nRenovados – 118273",
    "GET /api/doc?document=REPORT2026Q3&format=pdf 200", "https://wiki.example/view?doc=KB0012345&name=install-guide", "docno=4500012345 vendor=ACME item=10 qty=4", "{\"tz\":\"Europe/Paris\"}",
    "passport_application_form_2026-11-03.pdf", "policy_20261103_112233.pdf", "client-setup-10.4.22631.zip", "account_opening_terms_012026.pdf", "Order ID\nSKU\n4821\n77", "Gate\nB12\nLH\n2044\nOn time"
  ])("nothing in: %s", text => { expect(found(text, { page: "Downloads" })).toEqual([]) })
})

describe("codes, cards and logins as they are told", () => {
  test.each([
    ["Codul dumneavoastră de unică folosință este 7 7 1 0 4 2.", "7 7 1 0 4 2"], ["Kertakäyttökoodisi on 3 0 9 9 1 2. Älä kerro sitä kenellekään.", "3 0 9 9 1 2"], ["ワンタイムパスワードは「4 9 2 0 1 1」です。", "4 9 2 0 1 1"],
    ["सीवीवी | पूरा नाम\n832 | गोपाल नारायण", "832"], ["ok the digits on the back are 796 and on the front 5199 5897 5108 7182", "796"], ["Numéro de carte\n4970 1012 3456 7894\nExpire fin\n06/30", "06/30"], ["Пинкод от карты 3819, не забыть.", "3819"],
    ["Der Disney-Zugang ist jetzt wg.sued@posteo.de mit Hafen!2291.", "Hafen!2291"], ["Sign in as mlopez12 with the temporary one we set, harbour-nine-52, and change it.", "harbour-nine-52"], ["Ton accès : lmoreau / Tilleul#47", "Tilleul#47"], ["Le credenziali sono gferri e Mare-blu-71.", "gferri"],
    ["Login akowalska, hasło Zima!2031.", "akowalska"], ["registry login failed with token 8c1d4b92fe07a6355d29e41c8b07fa61d3e9c254 (401)", "8c1d4b92fe07a6355d29e41c8b07fa61d3e9c254"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test.each([
    "The account is created with default-role-v2 and then synced.", "login, password and remember-me are three fields of the form.", "Accesso rapido: carrello, ordini2026, preferiti", "The digits on the back are 3 for Visa and 4 for Amex.", "The code on the back is 4471 for this toner model.",
    "commit 8c1d4b92fe07a6355d29e41c8b07fa61d3e9c254 fixes the token refresh", "cache key 5d41402abc4b2a76b9719d911017c592 missed", "The board reads ( 4 8 2 ) and then \"7 1 9 3\" in the puzzle."
  ])("nothing in: %s", text => { expect(found(text, { page: "Docs" })).toEqual([]) })
})
