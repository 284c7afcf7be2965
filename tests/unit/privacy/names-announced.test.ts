import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = { page: "Inbox" }): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("people whom the words before them announce", () => {
  test.each([
    ["Αγαπητέ/ή Ισίδωρος Κομπολιάς, τα μαθήματα αρχίζουν.", "Ισίδωρος Κομπολιάς"], ["Вітаємо, Ірена Тимченко!", "Ірена Тимченко"], ["Sayın üyemiz Suphi Akdeniz, üyeliğiniz onaylandı.", "Suphi Akdeniz"],
    ["السيد/ة خالد حداد، تم تحديث رقم جوالكم.", "خالد حداد"], ["عزيزي عبد المجيد المشاولة، رمز التحقق هو 546641.", "عبد المجيد المشاولة"], ["胡志强,您好!您的包裹已到。", "胡志强"],
    ["お振込先は普通口座 3148212、名義は佐藤 拓真です。", "佐藤 拓真"], ["登録者：小林 康弘", "小林 康弘"], ["계좌번호 442-1794-7667-00 예금주 오성민이야", "오성민"], ["계좌 110-204-200266 (윤보람)로 보내주면 돼", "윤보람"],
    ["Liebe Frau Rosenow, Ihr Sohn Jonas wurde heute abgeholt.", "Jonas"], ["Votre fille Maëlle était absente lundi.", "Maëlle"], ["тел. 8 913 229-77-40, спросить Антип", "Антип"],
    ["The liable person is now Glenn Long, account 640188822.", "Glenn Long"], ["Reg BD73 MVM, keeper Gareth Barnes", "Gareth Barnes"], ["需要复查吗?——陈彬", "陈彬"], ["så skickar jag nycklarna. /Maj-Lis", "Maj-Lis"],
    ["ATTENDEE;CN=\"Terry Long\":mailto:t.l@mail.example", "Terry Long"], ["UPDATE clients SET phone='1' WHERE fio='Яковлев Эрнест';", "Яковлев Эрнест"], ['{"rider":"Julian","fare":14.2}', "Julian"],
    ["https://travel.example/checkin?last=Booth&pnr=RWCFCL", "Booth"], ["name=Rachael+O'Sullivan&phone=1", "Rachael+O'Sullivan"], ["CV_Fredric Garner_2026-09.pdf", "Fredric Garner"],
    ["We met Cheryl Hooper today.", "Cheryl Hooper"], ["Mine is here and Christopher Horne’s is 563-43-1277.", "Christopher Horne"]
  ])("%j", (text, name) => { expect(found(text)).toContain(`PERSON ${name}`) })

  test.each([
    "Your child seat is in stock.", "Ihr Kind braucht eine Jacke.", "Ask for help at the desk.", "The account holder is asked to sign.", "Вітаємо, шановні клієнти!", "朋友们,您好!", '{"driver":"postgres","host":"db"}', "Keeper Gloves Pro 5, size 9"
  ])("%j names nobody", text => { expect(found(text, { page: "Shop" }).filter(one => one.startsWith("PERSON"))).toEqual([]) })
})

describe("codes and keys as people pass them on", () => {
  test.each([
    ["Il codice per autorizzare il pagamento di 289,33 EUR è 529434.", "OTP 529434"], ["Cliente: me pide un código, me ha llegado el 049378, ¿es ese?", "OTP 049378"], ["six digits from the text: 2 4 3 6 0 1", "OTP 2 4 3 6 0 1"],
    ["el segundo factor era 443 467 pero ya caducó; prueba con 465 443", "OTP 465 443"], ["sure, it’s 3783 217457 78310, exp 12/31, and the three digits are 992", "CARD_CVV 992"],
    ["Recovery key for Lauren Hendricks\nM2VX-9TLB-44QJ-WE7R\nStore it somewhere safe.", "PASSWORD M2VX-9TLB-44QJ-WE7R"], ["bank login cody9850 :: 7pIM_QnD9$10", "PASSWORD 7pIM_QnD9$10"],
    ["coffre : 23-46-04 ; alarme maison 2769", "PASSWORD 23-46-04"], ["coffre : 23-46-04 ; alarme maison 2769", "PASSWORD 2769"], ['redis-cli> GET sess:4471\n"34b4d9b583b1109deb1f379b95309d1d"', "SESSION_TOKEN 34b4d9b583b1109deb1f379b95309d1d"],
    ['{"conductor":"Viviana Bilbao","licencia":"D65731934"}', "DRIVER_LICENSE D65731934"], ["https://portal.example/patients/794%20053%203681/letters", "HEALTH_ID 794%20053%203681"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })
})

describe("what is everybody's", () => {
  test.each([
    ["Tekst: Sandra Stempel · Zdjęcia: Oliwier Pniak · 20 sierpnia 2026", { page: "Reportaż: ostatni flisacy – Tygodnik" }], ["Автор статьи: Ираклий Дементьев. Опубликовано 25 мая 2026", { page: "Северные порты – журнал" }],
    ["Odalis Quirós | Redactora de Economía | 12 de marzo de 2026", { page: "El precio del aceite" }], ["Von Stephen Nette, Korrespondent in Brüssel · 8. Oktober 2026", { page: "Streit um Fangquoten" }],
    ["Ramona Gaggini: The Salt Road. A novel. ISBN-13: 978-0-8851-1592-1.", { page: "Book page" }], ["Total: 193,76 €\nIVA (21 %): 18,42 €", { page: "Resumen" }], ["Card number\nExpiry (MM/YY)\nCVV\nName on card", { page: "Checkout" }],
    ["Turnout was 61.4 %. The Greens won 48 seats and the Labour Party 22.", { page: "Election results" }], ["Euro/TL 49,92 · BIST 100 11.284", { page: "Piyasalar" }], ["cache-control: max-age=31536000", { page: "Network" }],
    ["Kód zboží: LJ998391", { page: "Košík" }], ["Seçiniz", { field: { label: "Şehir", control: true } }], ["Blumenhof Petersen\nTelefon 030 295192\nMo–Fr 9–18 Uhr, Sa 9–14 Uhr", { page: "Kontakt – Blumenhof Petersen" }]
  ] as const)("%j", (text, context) => { expect(found(text, context)).toEqual([]) })

  test.each([
    ["Ann Lee, journalist, 12.03.1985", "PERSON Ann Lee", { page: "My contacts" }], ["Ann Lee | Reporter | 12 March 2026", "PERSON Ann Lee", { page: "Inbox" }], ["Ann Lee is a Labour member and booked two seats.", "SPECIAL Labour member", { page: "Notes" }],
    ["Iva Novak called 020 7946 0018", "PERSON Iva Novak", { page: "Inbox" }], ["Anda Berzina lives at 5 Elm Street, Salem.", "PERSON Anda Berzina", { page: "Inbox" }],
    ["Adaeze Okonkwo\nTelefon 030 295192\ngeschlossen am Montag", "PHONE 030 295192", { page: "Kontakt – Adaeze Okonkwo" }], ["code de confirmation de votre commande : 482913", "OTP 482913", { page: "SMS" }]
  ] as const)("%j is somebody's own", (text, value, context) => { expect(found(text, context)).toContain(value) })
})

describe("who lived long ago, and what is open to all", () => {
  test.each([
    ["Johann Wolfgang von Goethe (1749–1832) gilt als bedeutendster deutscher Dichter.", {}], ["Александр Сергеевич Пушкин родился 6 июня 1799 года в Москве.", {}], ["Jane Austen was born on 16 December 1775 in Steventon, Hampshire.", {}],
    ["Fryderyk Chopin urodził się w Żelazowej Woli w 1810 roku.", {}], ["The philosopher Mary Midgley argued that beasts and humans share more than we like to admit.", { page: "Gazette – opinion" }],
    ["The council office at 1 Market Square is closed on 26 December.", { page: "Public notices" }], ["Boutique de Nantes : 8 rue Crébillon, 44000 Nantes. Tél. 02 40 55 01 20. Ouvert du mardi au samedi.", { page: "Nos boutiques" }],
    ['{"id":30241,"title":"Oak coffee table","rating":4.6}', {}], ["du 28 novembre au 24 décembre 2026, place Kléber, de 11 h à 20 h.", { page: "Agenda culturel" }], ["RAM 5,8 von 16 GB, Plattenplatz 71 %", { page: "Status" }],
    ["Emmanuel Macron a reçu le chancelier Friedrich Merz.", { page: "Actualité – Europe" }]
  ] as const)("%j", (text, context) => { expect(found(text, context)).toEqual([]) })
  test.each([
    ["Anna Lee was born at 1834 Elm Street, Salem.", "PERSON Anna Lee", {}], ["Jonas Weber wurde am 3. Mai 1975 geboren.", "PERSON Jonas Weber", {}], ["Jonas Weber wurde am 3. Mai 1975 geboren.", "DOB 3. Mai 1975", {}],
    ["ID: 4839201", "ACCOUNT_ID 4839201", { page: "Profile" }], ["Meet me at the office at 1 Castle Square, Leeds LS1 2AB, Ann Okoro", "ADDRESS 1 Castle Square, Leeds LS1 2AB", { page: "Inbox" }],
    ["Hausnummer: 21", "ADDRESS 21", { page: "Adresse" }], ["Composer Anna Reed lives next door.", "PERSON Anna Reed", { page: "Inbox" }]
  ] as const)("%j is somebody's own", (text, value, context) => { expect(found(text, context)).toContain(value) })
})
