import { describe, expect, test } from "vitest"
import { detect } from "../../../../src/privacy/detect.ts"
import { covers } from "../covers.ts"

const found = (text: string, page: string): string[] => detect(text, { page }).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("a firm's number in the register and a charity's account are everybody's", () => {
  test.each([
    ["IČO 27082440, DIČ CZ27082440 – Zahradnictví U Lípy s.r.o.", "Faktura – dodavatel"], ["CVR-nr. 12345678 – Cykelsmeden ApS", "Om os"], ["Y-tunnus 1234567-8, Kahvila Koivu Oy", "Yritystiedot"], ["Org.nr. 974 760 673, åpent hele uken", "Om butikken"], ["Adószám: 12345678-2-41 – Kék Duna Kft.", "Impresszum"],
    ["CUI RO 18547290, J40/8302/2006 – Librăria Veche SRL", "Termeni"], ["ОГРН 1027700132195, ПАО «Банк»", "О банке"], ["ЄДРПОУ 14360570, МФО 305299", "Реквізити банку"], ["法人番号 1234567890123　株式会社あさがお", "会社概要"], ["사업자등록번호 123-45-67891, 주식회사 한빛문구", "회사 소개"], ["统一社会信用代码 91310000132207927Q，上海某某贸易有限公司", "关于我们"],
    ["CNPJ 11.222.333/0001-81 – Loja Vitrine Ltda.", "Rodapé"], ["KRS 0000123456, REGON 123456785, kapitał zakładowy 50 000 zł", "Stopka sklepu"], ["Tierheim Sonnenhof, IBAN DE89 3704 0044 0532 0130 00, Verwendungszweck „Winterfutter“", "Spendenkonto"], ["Bank transfers to our charity account: GB29 NWBK 6016 1331 9268 19.", "Fundraising – Lifeboat Society"], ["Stöd Sjöräddarna: bankgiro 900-5000", "Bankgiro"]
  ])("%s on %s", (text, page) => { expect(found(text, page)).toEqual([]) })
  test.each([
    ["IČO 27082440, Jan Novák, OSVČ", "27082440", "Faktura – dodavatel"], ["NIP 806-59-66-117 (jednoosobowa działalność, Rafał Cieślak)", "806-59-66-117", "Stopka"], ["NIP 806-59-66-117, Rafał Cieślak, pracodawca ACME Sp. z o.o.", "806-59-66-117", "Umowa"], ["DIČ CZ8503121234", "CZ8503121234", "Faktura – dodavatel"], ["IČO 27082440", "27082440", "Můj účet"],
    ["ИНН 771260716240, самозанятая", "771260716240", "О нас"], ["Org.nr 850312-1234, Cykel AB", "850312-1234", "Registrering"], ["Steuernummer 12/345/67890, Müller GmbH", "12/345/67890", "Lohnabrechnung"], ["Codice fiscale RSSMRC81D14F205Q, Rossi S.r.l.", "RSSMRC81D14F205Q", "Fattura"],
    ["Your donation is debited from IBAN DE21 5001 0517 9423 8171 95", "DE21 5001 0517 9423 8171 95", "Donate – Red Cross Society"], ["Spender: IBAN DE21 5001 0517 9423 8171 95, Stiftung Lesen", "DE21 5001 0517 9423 8171 95", "Spenden"], ["Saved account DE21 5001 0517 9423 8171 95 for the charity", "DE21 5001 0517 9423 8171 95", "Donate"],
    ["Anna Kowalska, IBAN DE21 5001 0517 9423 8171 95, Verein Sonne", "DE21 5001 0517 9423 8171 95", "Spendenkonto"], ["IBAN DE21 5001 0517 9423 8171 95", "DE21 5001 0517 9423 8171 95", "Spenden"], ["Account number 12345678, sort code 20-45-11, charity gift", "12345678", "My account"], ["Anna Kowalska AB", "Anna Kowalska", "Profile"]
  ])("but not somebody's: %s on %s", (text, value, page) => { expect(covers(text, value, { page })).toBe(true) })
})
