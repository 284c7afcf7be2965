import { describe, expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"

const valuesIn = (text: string): [type: string, value: string][] => detect(text).map(({ type, start, end }) => [type, text.slice(start, end)])

describe("what forms ask for is found in the words of many countries", () => {
  test.each([
    ["ACCOUNT_ID", "N.º de socio: 76.559.530", "76.559.530"], ["ACCOUNT_ID", "Versicherungsscheinnummer: VS-366113", "VS-366113"], ["ACCOUNT_ID", "Kötvényszám: 11992047", "11992047"],
    ["ACCOUNT_ID", "証券番号: 30591635", "30591635"], ["ACCOUNT_ID", "**Kundenr.:** 7748213", "7748213"], ["ACCOUNT_ID", "Mon numéro client est le 58729588.", "58729588"], ["ACCOUNT_ID", "about my claim under policy KD-883120", "KD-883120"],
    ["DOB", "Fecha nac.: 10 de julio de 1968", "10 de julio de 1968"], ["DOB", "Дата народження: 23 вересня 1950", "23 вересня 1950"], ["DOB", "Datum narození: 11. 8. 1951", "11. 8. 1951"], ["DOB", "Ngày sinh: 20 tháng 11, 1985", "20 tháng 11, 1985"],
    ["DOB", "生年月日は1979年1月7日です", "1979年1月7日"], ["HEALTH", "Doenças crônicas: psoríase", "psoríase"], ["HEALTH", "Ma fille a une sclérose en plaques", "une sclérose en plaques"], ["HEALTH", "El paciente padece migraña crónica", "migraña crónica"],
    ["DRIVER_LICENSE", "DL# 266142166", "266142166"], ["PASSPORT", "My passport (C01X14064) expires next year", "C01X14064"], ["PASSWORD", "Le mot de passe du wifi est $)2pG+x0HwL", "$)2pG+x0HwL"],
    ["CARD_CVV", "5555 5555 5555 4444 07/2031 017", "017"], ["PERSON", "Dostava: Dragana Petrušić, ulica Lipa 4", "Dragana Petrušić"]
  ])("%s in %j", (type, text, value) => { expect(valuesIn(text)).toContainEqual([type, value]) })

  test("a place of birth goes with its date", () => {
    expect(valuesIn("Sono nata il 10-02-1998 a Lucca.")).toEqual([["DOB", "10-02-1998"], ["ADDRESS", "Lucca"]])
  })
  test("an address is read over its quarter, and to a postcode at its end", () => {
    expect(valuesIn("Entregar na Rua das Acácias, 36, Jardim Novo, 22103-625 Campinas / SP")).toContainEqual(["ADDRESS", "Rua das Acácias, 36, Jardim Novo, 22103-625 Campinas / SP"])
    expect(valuesIn("Envíelo a Ruy Contreras, Camino Alto 732, Burgos, 07971")).toContainEqual(["ADDRESS", "Camino Alto 732, Burgos, 07971"])
  })
})

test.each([
  "Le traité a été signé le 25 mars 1957.", "trace_id=b5eb83dc-8e38-4cff-851d-fedcbd4e5b88 duration=34ms", "パスワードを入力してください。", "Asthma medication is available in most pharmacies.",
  "What is a policy number and where can I find it?", "Migraine affects about one in seven people.", "Was ist eine Kundennummer? Sie finden sie auf der Rechnung."
])("%j tells of nobody", text => { expect(valuesIn(text)).toEqual([]) })
