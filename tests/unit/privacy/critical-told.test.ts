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

describe("codes told behind what they pay, at a parcel's box and without marks", () => {
  test.each([
    ["Ihre mTAN für die Überweisung über 218,40 EUR: 482019. Nicht weitergeben.", "482019"], ["Votre code pour le paiement de 59,90 € chez Lumio : 482913", "482913"], ["Su código para el pago de 120,50 EUR en Ropa Sol: 773920", "773920"],
    ["SMS-kód a 32 000 Ft-os fizetéshez: 661920", "661920"], ["Cod 3DS pentru plata de 189 lei: 552091", "552091"], ["Код для списания 3 490 ₽ в магазине: 7781", "7781"], ["Ödeme kodunuz 349,90 TL için: 556677", "556677"],
    ["Kode transaksi Rp250.000: 771625", "771625"], ["קוד לאישור תשלום של 250 ש\"ח: 551728", "551728"], ["Kod BLIK 448120 – wpisz w sklepie", "448120"], ["본인확인 번호는 552918입니다. 누구에게도 알리지 마세요.", "552918"],
    ["【快递】取件码552918，请尽快领取。", "552918"], ["Kod odbioru paczki: 551728", "551728"], ["Abholcode für Ihr Paket: 447 182", "447 182"], ["Je pincode om het pakket op te halen: 4471", "4471"], ["คิวรับพัสดุ รหัส 447182", "447182"],
    ["Vas kod pro prihlaseni: 661827", "661827"], ["Dogrulama kodu 551827, kimseyle paylasmayin", "551827"], ["Account code you need to log in from Lyon: 7K2QM", "7K2QM"]
  ])("%s", (text, value) => { expect(covers(text, value, { page: "SMS" })).toBe(true) })
  test("in a mail's source, and in boxes that are called by their digits", () => {
    expect(covers("<td style=\"font-size:30px;padding:6px\">551827</td>\n<p>Enter this code on the next screen. It lasts 10 minutes.</p>", "551827", { page: "Your login code" })).toBe(true)
    expect(covers("1 8 2 1 2 9", "1 8 2 1 2 9", { page: "Enter the code we texted you", field: { label: "Digit 1–6" } })).toBe(true)
  })
  test.each([
    "Gutscheincode über 50 EUR: 123456", "Code promo de 20 EUR : 4821", "Invoice code 12, 30.00 EUR: 2024", "Kod produktu 4455, 30,00 zł: 123456", "Article code A-12, price 30.00 EUR - 445566 in stock", "PIN 2 von 30 EUR: 4821 Stück",
    "The zip code of the parcel shop: 75011", "Model 5K2QM of the new code editor"
  ])("nothing in: %s", text => { expect(found(text, { page: "Shop" }).filter(one => one.startsWith("OTP"))).toEqual([]) })
})

describe("cards beside words for them, and until when they are good", () => {
  test.each([
    ["kartım 9792 6867 6619 2875 skt 11/27 cvc 470 geçmiyor", ["9792 6867 6619 2875", "11/27", "470"]], ["Карта мир 2202 2519 8512 0675, срок 09/27, код с оборота 373", ["2202 2519 8512 0675", "09/27", "373"]],
    ["моя карта 5412753412345671 дійсна до 08/29 код 221", ["5412753412345671", "08/29", "221"]], ["korttini 4920 1234 5678 9012 voimassa 03/29 turvakoodi 221", ["4920 1234 5678 9012", "03/29", "221"]], ["کارت من 6037 9912 3456 7890 انقضا 05/29", ["6037 9912 3456 7890", "05/29"]],
    ["{\"pan\":\"4956414490735296\",\"exp_month\":\"08\",\"cvv\":\"394\"}", ["\"08\""]], ["card=4877436718029364&exp=2903&cvc=807", ["2903"]], ["{\"card\":{\"number\":\"5412753412345670\",\"expMonth\":3,\"expYear\":2029}}", ["2029"]],
    ["The name on the card is Ann Okoro, expires March 2028.", ["March 2028"]], ["Die Kreditkarte läuft im September 2027 ab", ["September 2027"]], ["Ma carte bancaire expire en septembre 2027", ["septembre 2027"]]
  ])("%s", (text, values) => { for (const value of values) expect(covers(text, value, inbox)).toBe(true) })
  test.each(["My library card expires March 2028", "My credit card is fine, my passport expires March 2028", "{\"iss\":\"x\",\"exp\":\"2709\",\"aud\":\"y\"}", "The visa for Peru expires March 2028", "regexp=12 and exp=2903 points for the level", "Karte 12 von 30, 2202 Einwohner"])("nothing in: %s", text => {
    expect(found(text, { page: "Help" }).filter(one => one.startsWith("CARD"))).toEqual([])
  })
})

describe("accounts by short words, and by what stands in their country", () => {
  test.each([
    ["nr rach. 91 1594 6216 3330 6611 8980 4260 – czynsz", "91 1594 6216 3330 6611 8980 4260"], ["Kontonr 8143-1,659 410 366-3 eller IBAN", "8143-1,659 410 366-3"], ["בנק 12 סניף 614 חשבון 300245 על שם דנה", "300245"],
    ["Please refund to sort 148596, number 65460309.", "148596"], ["Please refund to sort 148596, number 65460309.", "65460309"], ["Ann Okoro – sort code 50-07-15 acc 52787520 – £18", "52787520"], ["BSB 062-000 acc 12345678", "12345678"], ["From Ann: 05306836 / 20-15-74 (monthly)", "05306836"],
    ["Pošlete to prosím na 1626825631/2010, díky", "1626825631/2010"], ["n° cpte 00020012345", "00020012345"], ["szla: 11773016-12345678", "11773016-12345678"], ["Hesap: 4210 98127345", "4210 98127345"], ["сч. 40817810099910004312", "40817810099910004312"], ["حساب رقم 2050174820193", "2050174820193"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test("as the name of a field", () => { expect(covers("38050494494", "38050494494", { page: "Ny betaling", field: { label: "Til konto", control: true } })).toBe(true) })
  test.each(["Hesap: 350,00 TL", "Сметка 45,90 лв", "Счёт 3:1 в пользу гостей", "Conto: 45,00 €", "Usnesení 1234567/2025, č.j. 123456/2010", "Order 20251112, 20-11-24", "Számla: 2026/001234", "Sort by price, number 12 of 30"])("nothing in: %s", text => { expect(found(text, { page: "News" })).toEqual([]) })
})

describe("papers by their short names and by what is written like nothing else", () => {
  test.each([
    ["OP č. 683449358, ŘP č. EL 728372", "683449358"], ["OP č. 683449358, ŘP č. EL 728372", "EL 728372"], ["CI seria KX 945185, permis C00651705B", "KX 945185"], ["Seria și nr. CJ 041935, domiciliu Cluj", "CJ 041935"], ["Seria KX nr. 945185", "945185"], ["Серія та номер FY639450", "FY639450"],
    ["Αριθμός AF0402838, λήξη 2030", "AF0402838"], ["посвідчення ВХТ944912", "ВХТ944912"], ["ID-картка 798946805, запис № 19530806-19436", "19530806-19436"], ["Cabin 8114: A. Okoro / PPT 336412486 / exp 04.2030", "336412486"], ["Pasap. PAB482910", "PAB482910"], ["Paszp. EF1234567", "EF1234567"],
    ["California DL D6780462, class C", "D6780462"], ["Renter's DL: T320-5739-3049 (IL)", "T320-5739-3049"], ["लाइसेंस RJ14 20152704253", "RJ14 20152704253"], ["Ihr Kartenführerschein Nr. B072RRE2I59 liegt bereit.", "B072RRE2I59"], ["Okmányszám: 869103CP", "869103CP"], ["SZIG: 123456AB", "123456AB"],
    ["USCIS# 814-962-579", "814-962-579"], ["South African ID number given at the counter: 8804125009081", "8804125009081"], ["IRD no. 143678610 for the payroll sheet", "143678610"], ["NHI: ZVZ0034, seen on Tuesday", "ZVZ0034"], ["Medicare card 2952 01591 1, IRN 2", "2952 01591 1"], ["OHIP card 9243-138-042-BS", "9243-138-042-BS"],
    ["the GHIC number is UK018983682394277644.", "UK018983682394277644"], ["tessera 80380004540061245908, scade 2029", "80380004540061245908"], ["HKID A123456(7)", "A123456"], ["C.I. CA48291HK", "CA48291HK"], ["OI: 123456789", "123456789"], ["л.к. 641234567", "641234567"], ["IC 900101-14-5678", "900101-14-5678"], ["免許 第301234567890号", "301234567890"],
    ["Passenger: OSEI/KWABENA MR  DOB 03MAR85  Doc G3387395", "G3387395"], ["{\"ospite\":{\"nome\":\"Ada Verdi\",\"doc\":\"YB2242299\"}}", "YB2242299"], ["{\"traveller\":\"ANN KEANE\",\"doc\":\"P\",\"number\":\"PA8421422\",\"nat\":\"IRL\"}", "PA8421422"],
    [" id | full_name | doc_no | dob\n----+-----------+--------+-----\n 41 | Ines Moulin | 83AA68963 | 1979-03-02", "83AA68963"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test.each([
    "CI build 123456 passed on main", "OP: 2 answers, see above. OP wrote 14 posts", "il n'est pas 12:30, pas 45 minutes", "The IC 5 train leaves at 10:15, IC 2045", "Factura seria AB nr. 123456", "BI dashboard 2025, BI 12345", "Delta flight DL 1234 to Paris", "Voucher Nr. AB1234567, gültig bis 2027",
    "share code of conduct", "Chi square 12.5, chi 0.45", "Doc 1234567 of the archive", "Konto. 12 neue Funktionen"
  ])("nothing in: %s", text => { expect(found(text, { page: "News" })).toEqual([]) })
})

describe("what lets in by itself", () => {
  test.each([
    ["https://hr.example.com/reset?uid=650659&t=5f7e58110c639311e295438283b4fd9bdef42f08", "5f7e58110c639311e295438283b4fd9bdef42f08"], ["kliknij: https://konto.example/reset/66f6abbafc281240baf2e9bbe3e1649e (ważny 1 h)", "66f6abbafc281240baf2e9bbe3e1649e"],
    ["https://ejemplo.es/restablecer?t=5f7e58110c639311e295438283b4fd9bdef42f08", "5f7e58110c639311e295438283b4fd9bdef42f08"], ["https://x.example/verify/MQ/c9s-4a8f2b3c9d1e0f7a6b5c4d3e2f1a0b9c", "4a8f2b3c9d1e0f7a6b5c4d3e2f1a0b9c"],
    ["remember_web=NPtbVFYdSoApqtimkBDvLeR89AbcJFQGUmmr0T9s%7C9kUiOegme", "NPtbVFYdSoApqtimkBDvLeR89AbcJFQGUmmr0T9s%7C9kUiOegme"], ["sessionsnyckel=d37ed734dd9095ea3e5e8a5e55629c7237a3c0a1&vy=start", "d37ed734dd9095ea3e5e8a5e55629c7237a3c0a1"], ["wordpress_logged_in_5f7e58=ann%7C1712345678%7CabcDEF123", "1712345678%7CabcDEF123"],
    ["curl https://hooks.slack.com/services/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", "TL7QORL5Q/BCK168B93/zj13K2pylDLNIFEOF5za65Mw"], ["BOT=8569681507:AANnml9hWoNMJXtqUJ6SBVY15MmnTXAOgSw", "8569681507:AANnml9hWoNMJXtqUJ6SBVY15MmnTXAOgSw"], ["키: live_sk_EuEfCXmtZAXellTHyJSlncUe (운영)", "live_sk_EuEfCXmtZAXellTHyJSlncUe"],
    ["S3: 267RYSWN68CNUAZDJ1DT / 1UVnJXDo6NR0CCMfXmzQlHc6xo9Q7Z6chKu5AJQ1", "267RYSWN68CNUAZDJ1DT"], ["ann:$apr1$abc12345$abcdefghijklmnopqrstu1", "abcdefghijklmnopqrstu1"], ["https://mail.example.sa/?u=m.subaie&p=QahwaArabi77", "QahwaArabi77"], ["https://mail.example.sa/?u=m.subaie&p=QahwaArabi77", "m.subaie"],
    ["Salasana kouluwilmaan: Mustikkapiirakka77", "Mustikkapiirakka77"], ["Nøkkelboksen har kode 2951, hytta ligger ved vannet", "2951"], ["Skrzynka na klucze ma kod 2951", "2951"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test.each([
    "https://shop.example/reset/abc-def-ghi-jkl-mno-pqr-stu", "https://shop.example/reset-password/how-to-reset-your-password-in-2024", "https://github.com/o/r/commit/66f6abbafc281240baf2e9bbe3e1649ee2a223f0", "https://site.example/assets/reset/normalize-8.0.1.min-1a2b3c4d5e6f7a8b9c0d.css",
    "https://x.example/list?u=metric&p=2024", "remember_me=true; theme=dark", "https://hooks.slack.com/services/ is where webhooks live", "1234567:AA batteries, 12 pieces"
  ])("nothing in: %s", text => { expect(found(text, { page: "Docs" })).toEqual([]) })
})

describe("machines, cars and accounts that a line names in passing", () => {
  test.each([
    ["{\"gebruiker\":\"sven.dekker\",\"toestel\":\"359494862753755\"}", "359494862753755"], ["접속 기록 / 기기 356081036269462", "356081036269462"], ["login ok dev=350865220919437", "350865220919437"], ["MAC 213f.0672.a657 логин room214b", "213f.0672.a657"], ["端末のMACアドレス：4c-43-f2-f9-16-5f（PC）", "4c-43-f2-f9-16-5f"],
    ["Telefonens annonce-id: 3065601f-983f-41af-8881-35c29bb4c4c5", "3065601f-983f-41af-8881-35c29bb4c4c5"], ["hwid=5349e7b1-bbbf-4e58-ad91-41fef799d192", "5349e7b1-bbbf-4e58-ad91-41fef799d192"], ["asset;serial;pupil\n0147;5CG8598297;Ann\n0148;5CG7957196;Ben", "5CG7957196"], ["53.15621° N 1.56806° W, leave in porch", "1.56806"], ["широта 55.7558, долгота 37.6173", "37.6173"],
    ["Bilen med skilt EK 20297 står her.", "EK 20297"], ["stelnr. TMBZRB2DXKD098927", "TMBZRB2DXKD098927"], ["이고 차는 51가 7325 이에요", "51가 7325"], ["Permis B09671780V, număr CJ 10 CZS", "CJ 10 CZS"], ["GPS auta (KR 7K980)", "KR 7K980"], ["plat AB 5235 PZ", "AB 5235 PZ"], ["Rejestracja WX 1727K, polisa OC POL/66336010", "WX 1727K"], ["Arabam 34 ABC 123", "34 ABC 123"],
    ["Rejestracja WX 1727K, polisa OC POL/66336010", "POL/66336010"], ["contrat auto n° 26853227", "26853227"], ["your claim CLM/9629/98993 was approved.", "CLM/9629/98993"], ["05 March 1947, pass 633597 5278 3421 1619", "5278 3421 1619"],
    ["user kbrandt / pw Opal-Fox-3391", "kbrandt"], ["You are logged in as dkowalchuk (Seller)", "dkowalchuk"], ["kata sandi akunku Rendang_pedas88, usernya dewikrtk", "dewikrtk"], ["הסיסמה שלי היא Tapuz376# ושם המשתמש yaeli_69", "yaeli_69"], ["[JOIN] xXPorridgeXx (103.59.205.237:51622)", "xXPorridgeXx"], ["tunnus marjastaja03, IP 62.115.168.178", "marjastaja03"],
    ["[10:43] Agent: could I have her hospital number?\n[10:43] You: SBH303469", "SBH303469"], ["<table><tr><th>Name</th><th>Plate</th><th>IBAN</th></tr><tr><td>Deirdre Quill</td><td>191-D-48217</td><td>IE88AIBK11812945659471</td></tr></table>", "191-D-48217"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test.each([
    "Order no. 352873445659224", "The words face.dead.beef and bad.code", "Station Heathrow, 51.479 N 0.449 W", "skilt: Ikke gå på gresset", "plat du jour 12 €", "auto 2023 model A4 2.0", "The police car no. 123456", "Logged in as administrator. Logged in as guest.", "Logged in as viewer, you can read.", "Alt: 1920px, alt text-2",
    "GPS 129.99 €", "Nr seryjny produktu: brak", "<table><tr><th>Size</th><th>Price</th></tr><tr><td>191-D</td><td>48,20</td></tr></table>", "[JOIN] our newsletter", "Rezoluția nr. AB 12"
  ])("nothing in: %s", text => { expect(found(text, { page: "News" })).toEqual([]) })
})

describe("numbers and secrets by the words of their country or maker", () => {
  test.each([
    ["log in with thatfununcle / P4nda-Bear-7, it's the family tv", "PASSWORD P4nda-Bear-7"], ["Melde dich mit hof_laden / Rettich!88x an", "PASSWORD Rettich!88x"], ["Connecte-toi avec mjulie77 / Figue-2041!", "USERNAME mjulie77"],
    ["Bia: manda a senha do portão\nCaio: 4410-jabuti", "PASSWORD 4410-jabuti"], ["Ben: schick mir das Passwort vom NAS\nIda: Quitte-77x", "PASSWORD Quitte-77x"], ["Оля: скинь пароль от почты\nДима: Zvezda_41k", "PASSWORD Zvezda_41k"],
    ["आभा (ABHA) नंबर 91-4410-2201-7735", "HEALTH_ID 91-4410-2201-7735"], ["ABHA number: 91-4410-2201-7735", "HEALTH_ID 91-4410-2201-7735"], ["健康保険証 記号 1180 番号 4402917", "HEALTH_ID 4402917"], ["ゆうちょ銀行 記号 10450 番号 22340871", "BANK_ACCOUNT 22340871"],
    ["Patient portal: hello, your record no. 8830214", "HEALTH_ID 8830214"], ["Portal del paciente: su número de expediente es 4410277", "HEALTH_ID 4410277"],
    ["Georgia license K220-418-77-120-4, expires soon", "DRIVER_LICENSE K220-418-77-120-4"], ["Steam Guard code for mossybirch: 7KQ2V", "OTP 7KQ2V"], ["Steam Guard code for mossybirch: 7KQ2V", "USERNAME mossybirch"],
    ["โอนเข้ากสิกร 041-2-33018-7 นะ", "BANK_ACCOUNT 041-2-33018-7"], ["SCB 402-118830-4", "BANK_ACCOUNT 402-118830-4"], ["BCA 4420118830 a.n. Wulan", "BANK_ACCOUNT 4420118830"], ["Vietcombank 0441001188302 Tran Thi B", "BANK_ACCOUNT 0441001188302"], ["카카오뱅크 3333-04-4411883 김하늘", "BANK_ACCOUNT 3333-04-4411883"],
    ["港澳通行证 C44188302", "PASSPORT C44188302"], ["台胞证号码:44188302", "PASSPORT 44188302"], ["Reiseausweis Nr. C04X11T88", "PASSPORT C04X11T88"], ["amex 3715 684227 36915, expiry 11/26, four digits on the front 4402", "CARD_CVV 4402"], ["CID 4402 (amex 3715 684227 36915)", "CARD_CVV 4402"], ["NHIS GHA-441883021-7", "NATIONAL_ID GHA-441883021-7"], ["Amex 371568422736915, vier Ziffern auf der Vorderseite: 4402", "CARD_CVV 4402"]
  ])("%s", (text, value) => { expect(found(text, inbox)).toContain(value) })
  test.each([
    "log in with Google / Facebook", "Sign in with Office365 / Apple2 and you're done", "Recipe: give it 20 minutes, pin the lid\nTip: use 1234 g", "A: send me the door sign text\nB: 2nd floor", "記号 12 番号 3 の問題を解く", "学校の記号 2104 番号 3215070", "Record no. 4418830 of the archive was digitised",
    "Your software license B120-44", "Promo code for newsletter: SAVE2", "BCA 4420118830 units sold", "MB 4420118830", "国民 通行证 5 月", "the four numbers on the front 4402 are a year", "ISBN 974-7-12345-6", "고객센터 국민은행 1588-9999"
  ])("nothing in: %s", text => { expect(found(text)).toEqual([]) })
  test("who is told to send a value and calls a telephone gives no account", () => { expect(found("Step: send the account number\nNext: call 0800 123 456")).toEqual(["PHONE 0800 123 456"]) })
})

describe("machines, players and numbers of members that lines and logs name", () => {
  test.each([
    ["Sonos serial 7DBBFE595706-2, in the kitchen", "DEVICE_ID 7DBBFE595706-2"], ["Montre connectée, n° de série KX2-PLRD-55820, sous garantie", "DEVICE_ID KX2-PLRD-55820"], ["Advertising ID reset: 0bdd8089-fd18-482b-b9f3-5fcb2d735f6e", "DEVICE_ID 0bdd8089-fd18-482b-b9f3-5fcb2d735f6e"], ["시리얼 번호: R58N440XK2D", "DEVICE_ID R58N440XK2D"],
    ["LTC deposit → ltc1qxy8fw73lq6lwfdzk4p0q9c2ysv5nhu38a7gm4tr", "CRYPTO ltc1qxy8fw73lq6lwfdzk4p0q9c2ysv5nhu38a7gm4tr"], ["USDT an TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", "CRYPTO TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE"],
    ["kicked player mossy_4410 for spam", "USERNAME mossy_4410"], ["игрок mossy_4410 забанен", "USERNAME mossy_4410"], ["Epäonnistunut kirjautuminen käyttäjältä mossy_pete", "USERNAME mossy_pete"], ["ssh -p 2222 tilda@gateway", "USERNAME tilda"], ["scp notes.txt tilda@nas:/srv", "USERNAME tilda"], ["session 4410 resumed for tilda.voss", "USERNAME tilda.voss"],
    ["Failed login for mossybirch from 81.31.44.197", "USERNAME mossybirch"], ["Inloggningsförsök för mossybirk från 81.31.44.197", "USERNAME mossybirk"], ["insta: mossybirch", "USERNAME mossybirch"], ["Discord – add me: Mossy#4410", "USERNAME Mossy#4410"], ["Steam friend request from xX_MossKing_Xx", "USERNAME xX_MossKing_Xx"], ["Freundschaftsanfrage von moos_koenig", "USERNAME moos_koenig"], ["ไอดีไลน์: moss_cha", "USERNAME moss_cha"], ["\"asset\": 4, \"owner\": \"tilda.v\"", "USERNAME tilda.v"],
    ["Case ref HO/4410/883021", "ACCOUNT_ID HO/4410/883021"], ["Aktenzeichen: KV/4410/8830", "ACCOUNT_ID KV/4410/8830"], ["His war pension no. is WP/4410/883", "ACCOUNT_ID WP/4410/883"], ["matched to toll account 4418830217", "ACCOUNT_ID 4418830217"], ["Student Mira Okoro (no. 44188302) submitted late.", "ACCOUNT_ID 44188302"], ["Schülerin Mira Voss (Nr. 44188302)", "ACCOUNT_ID 44188302"],
    ["Hazme un bizum al 644 188 302", "PHONE 644 188 302"], ["MB WAY para 914 418 830", "PHONE 914 418 830"], ["Transfer GoPay 081244188302", "PHONE 081244188302"]
  ])("%s", (text, value) => { expect(found(text, inbox)).toContain(value) })
  test.each([
    "upload id: 0bdd8089-fd18-482b-b9f3-5fcb2d735f6e", "The serial killer of 1984", "Serial port COM3 9600 baud", "the player scored 12.5 points", "Player of the match: no_7", "Friend request from Facebook", "session closed for maintenance", "git clone git@host:repo", "ssh root@gateway", "Insta: follow us", "CID 4402 of the compound", "login for everybody from home", "\"owner\": \"acme\"",
    "Discord – see issue#4410", "Case no. C-311/18 of the Court", "Case No. 2:21-cv-01234", "Student Union (no. 7)", "Pago con bizum desde 1.250.000 cuentas", "Swish 20 000 000 kr", "użytkownik zalogowany wczoraj", "Benutzer gesperrt nach Versuchen", "token expired for request 12.34"
  ])("nothing in: %s", text => { expect(found(text)).toEqual([]) })
})

describe("papers on the page that is called like them, and whose a second one is", () => {
  test.each([
    ["BIRDWOOD SIENNA J\n2415 87500 1  IRN 2", "2415 87500 1", "Medicare card"], ["n. YB3128170, intestato a Ersilia Fontanarosa", "YB3128170", "Passaporto"], ["57 35 526394 0 klasse B, Odd-Arne Lien", "57 35 526394 0", "Førerkort"], ["第303854950062号 仲宗根 朝子", "303854950062", "免許証"],
    ["27501270207176", "27501270207176", "الرقم القومي"], ["N.º documento 23302224 5 ZX2", "23302224 5 ZX2", "Cartão de cidadão"], ["Mum's passport is PA1165799 and mine is PB2085602.", "PB2085602", "Mail"], ["Il passaporto di Ugo è YA1165799, il mio è YB2085602", "YB2085602", "Mail"],
    ["they need your licence number, mine's S1597532", "S1597532", "Chat"], ["plate 7KLM974, driver Evander Stroud, license F9931653", "F9931653", "Claim"], ["passport renew!! no. 549108583 exp 2027", "549108583", "Notes"]
  ])("%s", (text, value, page) => { expect(covers(text, value, { page })).toBe(true) })
  test.each([["Standard adult passport: £94.50 online.\nFrom 12-03-2026 at 9", "Passport"], ["B 96 2019 ok\n2026 03 11 4", "Führerschein"], ["The software license F9931653 runs on two machines.", "Notes"], ["0300 sheets, mine is 4471 pages long", "Passport photos"]])("none in: %s", (text, page) => { expect(found(text, { page })).toEqual([]) })
})

describe("codes and passwords that people tell in passing", () => {
  test.each([
    ["they texted me \"whats the code u just got\" and I stupidly sent 859633", "859633"], ["Er wollte den Code und ich habe ihm 859633 geschickt", "859633"], ["me pidió el código y se lo di 440917", "440917"], ["a senha do wifi é jabuticaba2024 e o portão é 5520#", "5520#"], ["кв. 118, домофон 118В4471", "118В4471"], ["gym locker 8812", "8812"],
    ["Wifi: Seagull5G / chips&vinegar. Enjoy!", "chips&vinegar"], ["WLAN: Nachbar7 / Kuchen+Sahne9", "Kuchen+Sahne9"], ["I can't log in, I tried Velvet2019 and Velvet2020! neither works", "Velvet2020!"], ["Anmelden geht nicht, ich habe Birne4711x probiert: versucht Birne2019! auch", "Birne2019!"],
    ["gebruiker k.brouwer ww Stroopwafel!23", "Stroopwafel!23"], ["koden til sommerhuset: Hygge&Rødgrød4", "Hygge&Rødgrød4"], ["passord hytta-wifi reinsdyr_i_tåke", "reinsdyr_i_tåke"], ["parola la router e mămăliguță42 și la cont Zmeu!zburător", "mămăliguță42"], ["parola la router e mămăliguță42 și la cont Zmeu!zburător", "Zmeu!zburător"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test.each(["I sent 5000 letters about the code of conduct", "Wifi: 2.4 GHz / 5 GHz", "locker 112 is free", "We tried pasta and pizza, you can log in later", "code for the build: passing", "The gate is 3500 mm wide", "ich habe 4500 Euro gesendet, der Code folgt"])("none in: %s", text => { expect(found(text, inbox)).toEqual([]) })
  test("a card's code in its box", () => { expect(found("1204", { field: { label: "ATM PIN (new)", control: true } })).toEqual(["PASSWORD 1204"]); expect(found("1204", { field: { label: "ATM near you", control: true } })).toEqual([]) })
})

describe("numbers of countries and houses that one word names", () => {
  test.each([
    ["Lagos. NIN 96041942627", "96041942627"], ["KRA PIN A008486048Z", "A008486048Z"], ["HKID: R237763(1)", "R237763(1)"], ["Rx 7803463-02 Qty 30", "7803463-02"], ["記号 6847 番号 062705 被保険者", "6847"], ["租金每月3200元,汇至6228 4876 1276 8182 151。", "6228 4876 1276 8182 151"],
    ["use the other one: exp is Feb 2029 and cvv's 161", "161"], ["use the other one: exp is Feb 2029 and cvv's 161", "Feb 2029"], ["<select name=\"exp\"><option selected>11 / 26</option></select> <input autocomplete=\"cc-csc\" value=\"006\">", "11 / 26"],
    ["server key: AAAASZn7eg9:APA91bXwR2nywJxKvPVu2rt9JtQaq9KKcKlSjgDvMtE6omh0qV3P7vZoIxGzfwRJWqB8FFGPMUcQKw8L9gq0YL", "AAAASZn7eg9:APA91bXwR2nywJxKvPVu2rt9JtQaq9KKcKlSjgDvMtE6omh0qV3P7vZoIxGzfwRJWqB8FFGPMUcQKw8L9gq0YL"],
    ["Case 2025-CR-08910: defendant Dashiell Mott", "2025-CR-08910"], ["Receipt number IOE0951530743", "IOE0951530743"], ["your reference is PN/931122/B.", "PN/931122/B"], ["medl.nr. 7863220", "7863220"], ["Kl. 7c, Schüler-Nr. 2019-6730", "2019-6730"], ["alumna n.º 2023/4715, faltará", "2023/4715"], ["lejernr. 545-3486-8.", "545-3486-8"], ["Allocataire n° 8525640", "8525640"], ["{\"id\":\"cus_HPknDpoP7pbveT\"}", "cus_HPknDpoP7pbveT"]
  ])("%s", (text, value) => { expect(covers(text, value, inbox)).toBe(true) })
  test.each(["Radeon RX 5700, RX 480", "Case 2025-CR-08910 of screws, 24 pieces", "exp is not needed in Feb 2029", "cus_tomers and sub_scribers", "Your reference is the manual", "Student no. 1 in the class", "NIN is short for it"])("none in: %s", text => { expect(found(text, inbox)).toEqual([]) })
})
