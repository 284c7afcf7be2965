import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("beside somebody's data, what may be anything elsewhere is theirs", () => {
  test.each([
    ["Student: Mitchell, Melanie\nAccommodation: extended time – type 1 diabetes\nGuardian: Douglas Johnson ((614) 611-2967)", "HEALTH type 1 diabetes"],
    ["In uw dossier staat BSN 702085972 en diabetes type 2.", "HEALTH diabetes type 2"],
    ["Ihre Kundennummer bleibt 1348-2433, Frau Kriemhild Schmidt.", "ACCOUNT_ID 1348-2433"],
    ["Agreed: date of birth, which I noted as 05/04/1986, for Joshua Gregory (j.gregory@mail.example).", "DOB 05/04/1986"],
    ["Lukas Stuivenberg, uw klantnummer is nog altijd 591228-7.", "ACCOUNT_ID 591228-7"]
  ])("%j", (text, value) => { expect(found(text, { page: "Inbox" })).toContain(value) })

  test.each([
    ["Type 1 diabetes is told by a blood test.", "HEALTH"], ["Asthma is common in children.", "HEALTH"], ["The customer number is printed on page 5 of 12 pages.", "ACCOUNT_ID"],
    ["السلام عليكم، رقم جوالي 0501234567", "HEALTH"], ["K vozidlu evidujeme STK platnou do 20. 11. 2026. Kontakt: b.marek@seznam.cz", "BANK_ACCOUNT"]
  ])("%j holds no %s", (text, type) => { expect(found(text, { page: "Info" }).filter(one => one.startsWith(type))).toEqual([]) })
})
