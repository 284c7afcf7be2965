import { describe, expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"

describe("codes of doors, alarms and safes", () => {
  test.each([
    ["The door code for the garage? 7719#", "7719"], ["alarm: 5582 then #", "5582"], ["Alarmcode ist 9043", "9043"], ["Le digicode c'est 48B21", "48B21"], ["el código del portal es 7712A", "7712A"], ["Il codice del cancello è 3391", "3391"],
    ["Kod do klatki: 27k4410", "27k4410"], ["Код домофона 38К5512", "38К5512"], ["Safe combo 31-07-22", "31-07-22"], ["Locker 14, combination 8-22-35", "8-22-35"], ["my pin's 4471", "4471"], ["cvc on the back reads 392", "392"],
    ["wifi is sunflower-92-karma", "sunflower-92-karma"], ["recovery phrase ends with 'orbit lemon cactus'", "orbit lemon cactus"], ["My sort code is 20-45-77 and account 31926819", "31926819"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
  test.each(["Alarm: 07:30", "Combination oven, 45 cm", "The combination of 2024 and 2025 data", "Keypad with 12 keys", "wifi is down"])("%s", text => { expect(detect(text)).toEqual([]) })
})

describe("convictions", () => {
  test.each([
    ["Wegen Ladendiebstahls 2019 verurteilt", "Ladendiebstahls"], ["Er wurde wegen Diebstahls zu sechs Monaten verurteilt.", "Diebstahls"], ["Condamné en 2019 pour vol à l'étalage", "vol à l'étalage"], ["Condannato nel 2017 per furto", "furto"],
    ["Skazany w 2020 za kradzież", "kradzież"], ["Hırsızlıktan 2018'de hüküm giydi.", "Hırsızlık"], ["Осуждена в 2015 году за мошенничество", "мошенничество"], ["2014年に窃盗で有罪判決を受けた", "窃盗"], ["因盗窃罪于2018年被判刑", "盗窃"], ["I did two years in prison for dealing.", "dealing"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
})

describe("health and beliefs", () => {
  test.each([
    ["Turns out it's lupus, the doctor says.", "lupus"], ["Doctor just called: it's Crohn's.", "Crohn"], ["Grandma had a stroke on Sunday.", "stroke"], ["Ich muss zweimal die Woche zur Dialyse.", "Dialyse"], ["Ma femme attend un bébé pour juin.", "attend un bébé"],
    ["Mi hijo es asmático.", "asmático"], ["Me operaron de apendicitis en marzo.", "apendicitis"], ["Jestem w ósmym miesiącu ciąży.", "ciąży"], ["Bende migren var.", "migren"], ["Mẹ tôi bị tiểu đường.", "tiểu đường"], ["Minulla on keliakia.", "keliakia"],
    ["Ümmühan Yıldız Alevi'dir.", "Alevi"], ["Ben Aleviyim.", "Alevi"], ["Ailem Kürt kökenli.", "Kürt"], ["Я крещёный, православный.", "православный"], ["Jestem gejem.", "gejem"], ["Я голосовал за Яблоко", "Яблоко"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
})

describe("friends, neighbours and others", () => {
  test.each([
    ["Spoke to Marta on the phone, she'll pay Friday.", "Marta"], ["My ex, Darragh Keane, still has keys.", "Darragh Keane"], ["Powiedz Zofii Wrońskiej, że dzwoniłem.", "Zofii Wrońskiej"], ["Передай Наталье Воронцовой, что я опоздаю.", "Наталье Воронцовой"],
    ["김서연에게 전해 주세요.", "김서연"], ["Voicemail from Agnieszka Nowak (0:42)", "Agnieszka Nowak"], ["Shared with you by Noor Haddad", "Noor Haddad"], ["Godmother: Ysolde Tremaine", "Ysolde Tremaine"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
  test("a list of names is a list of people, also where a name could be words", () => {
    for (const name of ["Ann Lee", "Bo Chen"]) expect(covers("Authors\nAnn Lee\nBo Chen", name, { page: "Staff accounts" })).toBe(true)
  })
})
