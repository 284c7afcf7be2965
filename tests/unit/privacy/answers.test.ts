import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("what is asked for and answered on the next line", () => {
  test.each([
    ["Secrétaire : vous êtes né quand ?\nVous : le 27/10/1993", "27/10/1993"], ["Agent: Could you confirm the address?\nYou: Sure, it's 12 Mill Lane, Ely CB7 4QN.\nAgent: Thanks.", "12 Mill Lane, Ely CB7 4QN"],
    ["Berater: Die Kartennummer bitte?\nSie: 5105-1051-0510-5100\nBerater: Und bis wann gilt sie?\nSie: 09 / 29", "09 / 29"], ["Agent: the long number?\nYou: 5105 1051 0510 5100\nAgent: and the three digits on the back?\nYou: 402", "402"],
    ["Оператор: продиктуйте код из СМС\nВы: 9 6 7 5 2 3", "9 6 7 5 2 3"], ["agent: please spell the member number\nyou: 2 7 6 3 3 7 2 8", "2 7 6 3 3 7 2 8"], ["상담원: 문자로 받으신 숫자를 알려주세요.\n고객: 7 4 4 5 0 4", "7 4 4 5 0 4"],
    ["Agent: what does the text we sent you say?\nYou: 338831", "338831"], ["Agente: ¿cuándo nació?\nUsted: el 4 de mayo de 1970", "4 de mayo de 1970"]
  ])("%s", (text, value) => { expect(covers(text, value, { page: "Support chat" })).toBe(true) })

  test.each(["Title: The Quiet Orchard\nAuthor: unknown\nISBN: 978-3-6326-5843-6\nPages: 433", "Ann: how many came?\nBo: 1200", "Q: Which year?\nA: 1998", "Step 1: open the page\nStep 2: press 4"])("nothing in: %s", text => {
    expect(found(text).filter(one => !one.startsWith("PERSON"))).toEqual([])
  })
  test("a question is no name", () => { expect(found("الموظف: ما هو رقم هويتك؟")).toEqual([]) })
})

describe("values with a box for each part", () => {
  test.each([
    ["Enter the code we sent you\n6\n3\n6\n0\n1\n4\nResend", "6\n3\n6\n0\n1\n4"], ["Introduzca el código recibido por SMS\n2\n9\n9\n9\n2\n7", "2\n9\n9\n9\n2\n7"], ["请输入短信中的6位数字\n4\n2\n2\n9\n2\n2", "4\n2\n2\n9\n2\n2"],
    ["T.C. kimlik numaranızı girin\n5\n8\n8\n3\n1\n5\n9\n1\n8\n0\n8", "5\n8\n8\n3\n1\n5\n9\n1\n8\n0\n8"], ["CVV\n5\n2\n5", "5\n2\n5"], ["Cryptogramme: 8\n2\n0", "8\n2\n0"], ["IBAN\nGB33\nBUKB\n2020\n1555\n5555\n55\nBank", "GB33\nBUKB\n2020\n1555\n5555\n55"],
    ["<b>Card number</b> 5105</span><span>1051</span><span>0510</span><span>5100", "5105</span><span>1051</span><span>0510</span><span>5100"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })

  test.each(["Choose a size\n4\n5\n6\n7\n8", "Table 3\n1\n4\n2\n8", "Rating\n5\n4\n3\n2\n1"])("nothing in: %s", text => { expect(found(text)).toEqual([]) })
})

describe("what only looks like an account number doesn't hide one behind it", () => {
  test("a word, digits, then an IBAN", () => { expect(covers("chiamatelo al 312 348 1772. il bonifico va su IT60X0542811101000000123456", "IT60X0542811101000000123456")).toBe(true) })
})

describe("codes and cards as sentences tell them", () => {
  test.each([
    ["the bank texted 538040 to my phone", "538040"], ["Ihre TAN für die Überweisung über 36,49 EUR lautet 361162.", "361162"], ["Usa 814371 per autorizzare l'accesso.", "814371"],
    ["my card is 5 1 0 5 1 0 5 1 0 5 1 0 5 1 0 0 and it runs out 10/30, last three on the back 365", "365"], ["O número é 5105 1051 0510 5100 e o código atrás é 229.", "229"],
    ["Startpasswort Nancy!1996!.", "Nancy!1996!"], ["oh and the wifi is still Point$Action71", "Point$Action71"], ["umowa_Daniel_Nowak_44051401359.docx", "44051401359"], ["Alexandria Drake, 16 Dec 1949, 4 Lesley Trail, Ely", "16 Dec 1949"],
    ["{\"rnokpp\":\"3184710691\"}", "3184710691"], ["{\"emirates_id\":\"784-1991-9641795-2\"}", "784-1991-9641795-2"], ["{\"xingming\":\"武龙\"}", "武龙"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
})

describe("goods, and shops on their own pages", () => {
  test.each([
    "Bulb E27\t182.732.98\t4\t$104.99", "Código do produto: 7841-22. De R$ 299,90", "resolver 1.1.1.1 8.8.8.8 valid=300s", "Email address\nPassword\nRemember me"
  ])("%s", text => { expect(found(text)).toEqual([]) })
  test.each([["Konvice smaltovaná, kód 205011, 852 Kč, skladem 16 ks.", "Zboží"], ["Çelik termos 750 ml, stok kodu CT-4346, 93,95 TL", "Ürün"], ["Kubek ceramiczny, kod 117779, 31,99 zł.", "Koszyk"]])("%s", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test.each([
    ["Kontak – Toko Buku Melati", "Toko Buku Melati\nJalan Cikapayang No. 30, Bandung 40115\nTelepon: +62 22 8468277\nBuka 09.00–21.00"], ["Contatti – Pizzeria Il Faro", "Pizzeria Il Faro\nPiazza Borromeo 9, 09034 Villasor (CA)\nTel. +39 02 1211 7473"],
    ["오시는 길 – 햇살 서점", "햇살 서점\n서울특별시 강남구 잠실7가 149\n전화: +82 2 2022 5389\n영업시간 10:00~20:00"], ["صفحة اتصل بنا – مكتبة النخيل", "مكتبة النخيل\n109 شارع العليا، الدمام 32413\nهاتف: 011 217 2776"],
    ["Contactos – Livraria do Cais", "Livraria do Cais\nPraça Rocha, 485, 7920-409 Alvito\nTelefone: +351 912 514 144"], ["İletişim – Deniz Kırtasiye", "Deniz Kırtasiye\nPapatya Sok. No: 88/12, 06490 Çankaya/Ankara\nTelefon: +90 501 222 01 87"]
  ])("%s", (page, text) => { expect(found(text, { page })).toEqual([]) })
  test("who only has a trade's name as a page's title keeps what is theirs", () => {
    expect(covers("Ann Lee\n4 Elm Street, Ely CB7 4QN\nTel. 020 7946 0018", "020 7946 0018", { page: "Contact – Ann Lee" })).toBe(true)
    expect(covers("Customer: Deniz Kaya, ship to Papatya Sok. No: 8, 06490 Çankaya/Ankara, 0501 222 01 87", "0501 222 01 87", { page: "İletişim – Deniz Kırtasiye" })).toBe(true)
  })
})

describe("a call whose turns a page shows in one line", () => {
  const call = "14:02 Agent: May I have your name? 14:02 Caller: Philippa Nyberg. 14:03 Agent: And the date of birth? 14:03 Caller: ninth of May eighty-six. 14:05 Agent: What code did we text you? 14:05 Caller: 899994."
  test.each(["ninth of May eighty-six", "899994"])("%s", value => { expect(covers(call, value)).toBe(true) })
  test("what is asked for is no answer", () => { expect(found("09:10 Agent: What code did we text you? 09:11 Caller: It didn't arrive yet. 09:12 Agent: We close in May this year.")).toEqual([]) })
})
