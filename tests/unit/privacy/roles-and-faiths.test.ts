import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("people by what they are to a house, a school or an insurer", () => {
  test.each([
    ["Passenger Wendell Okoro asked for an aisle seat.", "PERSON Wendell Okoro"], ["Mieterin Anke Vollmer hat den Schlüssel verloren.", "PERSON Anke Vollmer"], ["L’élève Maëlle Garnier sera absente lundi.", "PERSON Maëlle Garnier"],
    ["El huésped Ramiro Quintana llega tarde.", "PERSON Ramiro Quintana"], ["Pracownik Tomasz Wilczek prosi o urlop.", "PERSON Tomasz Wilczek"], ["Vuokralainen Outi Lehtonen on maksanut.", "PERSON Outi Lehtonen"],
    ["किरायेदार प्रिया जोशी ने किराया दिया।", "PERSON प्रिया जोशी"], ["ผู้เช่า สายสุรีย์ สังข์กรด โทร 081 236 2014", "PERSON สายสุรีย์ สังข์กรด"], ["租客王小明已付款。", "PERSON 王小明"], ["세입자 김서연 님이 연락했습니다.", "PERSON 김서연"],
    ["Wendell Okoro, 03.05.1971, has moved.", "PERSON Wendell Okoro"], ['<a href="mailto:w.okoro@mail.example">Wendell Okoro</a>', "PERSON Wendell Okoro"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })

  test.each([
    "Passenger Information System is down.", "Our Student Support Team answers today.", "Der Gast Service Nord ist geschlossen.", "Students Union Building opens at nine.", "Ada Lovelace (1815 – 1852) wrote programs.", "Pracownik Biura Obsługi odpowie jutro.",
    "세입자 여러분께 알립니다.", "租客须知：请勿吸烟。", '<a href="tel:08001234567">Customer Service</a>'
  ])("%j names nobody", (text) => { expect(found(text).filter((one) => one.startsWith("PERSON"))).toEqual([]) })
})

describe("faiths, parties and unions of people", () => {
  test.each([
    ["The family is Sikh, no beef at lunch please.", "SPECIAL Sikh"], ["Die Familie ist jüdisch, bitte koscher.", "SPECIAL jüdisch"], ["परिवार जैन है, भोजन में ध्यान रखें।", "SPECIAL जैन"], ["Gia đình theo Phật giáo.", "SPECIAL Phật giáo"],
    ["She is a registered Democrat and votes early.", "SPECIAL a registered Democrat"], ["אגם ברקוביץ הוא חבר הליכוד וביקש יום חופש.", "SPECIAL הליכוד"], ["王丽是穆斯林，请安排清真餐。", "SPECIAL 穆斯林"], ["田中さんはクリスチャンで、日曜は休みます。", "SPECIAL クリスチャン"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })

  test.each(["The family is happy with the flat.", "Die Familie ist groß.", "The registered office is in Leeds.", "La carte de fidélité expire demain.", "Gia đình theo dõi kênh này."])("%j tells nothing", (text) => { expect(found(text).filter((one) => one.startsWith("SPECIAL"))).toEqual([]) })
})
