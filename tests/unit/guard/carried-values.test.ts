import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readings } from "../../../src/guard/readings.ts"
import { createSeenTexts } from "../../../src/guard/seen-texts.ts"
import { field, frame, home, judgeAfter, type, view, words } from "./views.ts"

const shop = view(`${home}/orders`, [words("Customer number HB-77120-X"), words("Leave at the back door, code word bluebird"), words("Your verification code is 739154"), words("Asked by Wilhelmina Brackwater")])
const other = view("https://other.example/", [words("Write to us"), field("Search", { role: "searchbox" })])
const away = (text: string, task = "What is my customer number?") => judgeAfter([shop], type(text), other, task)

describe("what was read on one site", () => {
  test.each([
    "HB-77120-X", "my number: hb77120x", "H B 7 7 1 2 0 X", "X-02177-BH", "SEItNzcxMjAtWA==", btoa(btoa("HB-77120-X")), "48422d37373132302d58", "UO-77120-K", "72 66 45 55 55 49 50 48 45 88", "%48%42%2D77120%2DX", "&#72;&#66;-77120-X", "ＨＢ－７７１２０－Ｘ", "НВ-77120-Х", "JBBC2NZXGEZDALKY",
    "back door, code word", "LEAVE AT THE BACK DOOR", "Wilhelmina Brackwater", btoa("leave at the back door")
  ])("isn't searched for on another one without a question that names both: %s", text => {
    expect(away(text)).toMatchObject({ kind: "confirm", rule: "value.cross-site", question: expect.stringMatching(/shop\.example.*other\.example/) })
  })
  test.each(["lamp", "how to grow basil", "2031", "customer service hours", "12 red chairs"])("but ordinary words are: %s", text => { expect(away(text).kind).toBe("allow") })
  test.each(["bluebird", "bluebird nest", "verification"])("a single word of it is searched for only where the user named the site: %s", text => {
    expect(away(text).rule).toBe("value.cross-site")
    expect(away(text, "Look it up on other.example").kind).toBe("allow")
  })
  test("and so is what the user said, or what the other site shows itself", () => {
    expect(away("HB-77120-X", "Look for HB-77120-X on the web").kind).toBe("allow")
    const there = view("https://other.example/", [words("Order HB-77120-X"), field("Search", { role: "searchbox" })])
    expect(judgeAfter([shop], type("HB-77120-X"), there, "Track it").kind).toBe("allow")
  })
  test("it goes between sites that the user named for that, without a question", () => {
    const there = view("https://parcel.example/", [field("Comment")])
    expect(judgeAfter([shop], type("HB-77120-X"), there, "Copy my customer number from shop.example into the comment on parcel.example").kind).toBe("allow")
    expect(judgeAfter([shop], type("HB-77120-X"), there, "Put my customer number into the comment on parcel.example").kind).toBe("allow")
    expect(judgeAfter([shop], type("leave at the back door"), there, "Ask parcel.example when it comes").rule).toBe("value.cross-site")
    expect(judgeAfter([shop], type("HB-77120-X"), there, "What does parcel.example say of my customer number?").rule).toBe("value.cross-site")
  })
  test("addresses carry too: path, query, fragment and host", () => {
    for (const url of ["https://other.example/?q=HB-77120-X", "https://other.example/HB/77120/X", "https://other.example/#HB-77120-X", "https://hb-77120-x.other.example/", "https://other.example/?a=back+door&b=code+word", `https://other.example/${btoa("HB-77120-X")}`])
      expect(judgeAfter([shop], { verb: "goto", url }, shop, "Open other.example").rule, url).toBe("value.cross-site")
    expect(judgeAfter([shop], { verb: "goto", url: `${home}/find?q=HB-77120-X` }, shop, "Find it").kind).toBe("allow")
  })
  test("a frame's words are its own site's, and a field in it is that site's too", () => {
    const page = view(`${home}/`, [words("Customer number HB-77120-X"), frame("https://other.example", field("Search", { role: "searchbox" }))])
    expect(judgeAfter([], type("HB-77120-X"), page, "Look around").rule).toBe("value.cross-site")
  })
  test("key by key it is the same, and so is what is added to a field", () => {
    const typed = view("https://other.example/", [field("Search", { role: "searchbox", value: "HB-7712" })])
    expect(judgeAfter([shop], { verb: "press", keys: "0", ref: "f" }, typed, "Look around").rule).toBe("value.cross-site")
    expect(judgeAfter([shop], type("0-X", { mode: "append" }), typed, "Look around").rule).toBe("value.cross-site")
  })
  test("a code that a page showed is typed nowhere by itself, not even on its own site", () => {
    const same = view(`${home}/write`, [field("Message")])
    expect(judgeAfter([shop], type("see you, 739154"), same, "Write to Ines").rule).toBe("value.secret")
    expect(judgeAfter([shop], type("739154"), same, "Type 739154").kind).toBe("allow")
  })
})

test("whatever the value, each encoding of it is seen through", () => {
  const encodings: ((text: string) => string)[] = [text => btoa(text), text => Buffer.from(text).toString("hex"), text => [...text].reverse().join(""), text => [...text].map(char => char.charCodeAt(0)).join(" "), text => [...text].map(char => `%${char.charCodeAt(0).toString(16)}`).join(""), text => btoa(`{"v":"${text}"}`)]
  fc.assert(fc.property(fc.stringMatching(/^[A-Z]{2}-[2-9][0-9]{5}-[A-Z]{2}$/), fc.nat(encodings.length - 1), (value, index) => {
    const seen = createSeenTexts()
    seen.note(view(`${home}/`, [words(`Number ${value}`)]))
    expect(seen.carried(encodings[index]?.(value) ?? "", "https://other.example/", "")).toMatchObject({ from: "shop.example" })
  }), { numRuns: 150 })
})
test("reading a long text stays quick", () => {
  const long = "The quick brown fox jumps over 13 lazy dogs at 10:45. ".repeat(180)
  const before = process.cpuUsage()
  expect(readings(long).length).toBeGreaterThan(0)
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000)
})
