import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = { page: "Inbox" }): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("codes and keys as people pass them on", () => {
  test.each([
    ["Il codice per autorizzare il pagamento di 289,33 EUR è 529434.", "OTP 529434"], ["Cliente: me pide un código, me ha llegado el 049378, ¿es ese?", "OTP 049378"], ["six digits from the text: 2 4 3 6 0 1", "OTP 2 4 3 6 0 1"],
    ["el segundo factor era 443 467 pero ya caducó; prueba con 465 443", "OTP 465 443"], ["sure, it’s 3783 217457 78310, exp 12/31, and the three digits are 992", "CARD_CVV 992"],
    ["Recovery key for Lauren Hendricks\nM2VX-9TLB-44QJ-WE7R\nStore it somewhere safe.", "PASSWORD M2VX-9TLB-44QJ-WE7R"], ["bank login cody9850 :: 7pIM_QnD9$10", "PASSWORD 7pIM_QnD9$10"],
    ["coffre : 23-46-04 ; alarme maison 2769", "PASSWORD 23-46-04"], ["coffre : 23-46-04 ; alarme maison 2769", "PASSWORD 2769"], ['redis-cli> GET sess:4471\n"34b4d9b583b1109deb1f379b95309d1d"', "SESSION_TOKEN 34b4d9b583b1109deb1f379b95309d1d"],
    ['{"conductor":"Viviana Bilbao","licencia":"D65731934"}', "DRIVER_LICENSE D65731934"], ["https://portal.example/patients/794%20053%203681/letters", "HEALTH_ID 794%20053%203681"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })
})
