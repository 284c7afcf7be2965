import { describe, expect, test } from "vitest"
import { detect, detectCritical, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
describe("labels in lines over values in lines", () => {
  test.each([
    ["Passport no.\nNationality\nValid until\n512204918\nIrish\n3 May 2033", ["PASSPORT 512204918"]],
    ["Reisepass\nFührerschein\nSteuer-ID\nC4F7H2K9L\nB072RRE2I55\n36574261809", ["PASSPORT C4F7H2K9L", "DRIVER_LICENSE B072RRE2I55", "TAX_ID 36574261809"]],
    ["Codice fiscale\nPatente\nRSSMRA85T10A562S\nU1K44X201M", ["TAX_ID RSSMRA85T10A562S", "DRIVER_LICENSE U1K44X201M"]],
    ["Child\nRelation\nDate of birth\nOtto Brömmel\nSon\n04/17/2015", ["DOB 04/17/2015"]],
    ["Fødselsnummer\nKontonummer\n15076500565\n8601 11 17947", ["NATIONAL_ID 15076500565", "BANK_ACCOUNT 8601 11 17947"]],
    ["Паспорт\nИНН\n4509 345678\n772812345671", ["PASSPORT 4509 345678", "TAX_ID 772812345671"]],
    ["運転免許証番号\n有効期限\n301234567890\n2028年5月10日", ["DRIVER_LICENSE 301234567890"]],
    ["Login\nPassword\nzyra.q\nTumble_62kk", ["USERNAME zyra.q", "PASSWORD Tumble_62kk"]]
  ])("%s", (text, values) => { expect(found(text)).toEqual(expect.arrayContaining(values)) })
  test("several records", () => {
    expect(found("Name\nSSN\nZyra Quentova\n512-44-9087\nOtto Brömmel\n603-21-7745")).toEqual(expect.arrayContaining(["PERSON Zyra Quentova", "SSN 512-44-9087", "PERSON Otto Brömmel", "SSN 603-21-7745"]))
    expect(detectCritical("Passport\nFrequent flyer\nX8842107A\nBA 40817736").map(({ type }) => type)).toContain("PASSPORT")
  })
  test("what somebody is, under labels of it", () => { expect(found("Ethnic group\nSexual orientation\nReligion\nWhite Irish\nBisexual\nCatholic")).toEqual(["SPECIAL White Irish", "SPECIAL Bisexual", "SPECIAL Catholic"]) })
  test.each([
    "SKU\nQty\nUnit price\nKB-88213-A\n2\n49.90", "Linie\nRichtung\nAbfahrt\n4711\nHauptbahnhof\n14:32", "PID\nCPU\nMEM\n48213\n12.5\n2048", "Passport\nVisa\nVaccinations\nValid for 6 months\nNot required up to 90 days\nYellow fever",
    "Requirements\nLanguages\nSalary\nDriver's license\nEnglish, German\n42,000–48,000", "Passport\nDriving licence\nNational ID\nBring one of these", "Name\nPassword\nRemember me"
  ])("none: %s", text => { expect(found(text)).toEqual([]) })
  test("columns that spaces part", () => {
    expect(found("Name  DOB  SSN\nZyra Quentova  02/11/2012  551-90-2217")).toEqual(["PERSON Zyra Quentova", "DOB 02/11/2012", "SSN 551-90-2217"])
    expect(found("NAME  READY  STATUS  AGE\napi-7f9c5d6b8-x2lkq  1/1  Running  4d3h")).toEqual([])
  })
})
