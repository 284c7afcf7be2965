import { describe, expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"

const people = (text: string): string[] => detect(text).filter(({ type }) => type === "PERSON").map(({ start, end }) => text.slice(start, end))

describe("whom nobody's list knows is told by what stands around", () => {
  test.each([
    // Before what is theirs.
    ["Birthe Stiebitz, geb. 07.07.1972", "Birthe Stiebitz"], ["Δήμος Ευταξιάς, ΑΦΜ 094259216", "Δήμος Ευταξιάς"], ["邹辉\n139 5873 8481", "邹辉"], ["村上 春香 080-5875-0801", "村上 春香"],
    // Lists of calls.
    ["Verpasster Anruf von Birthe Stiebitz, +49 89 3588681, heute 11:42", "Birthe Stiebitz"], ["Αναπάντητη κλήση: Φανουρία Ζεγλίνα, +30 694 150 5152", "Φανουρία Ζεγλίνα"], ["Пропущенный вызов: Комиссаров Кондрат Изотович, 10:55", "Комиссаров Кондрат Изотович"],
    ["未接来电 韦伟 +86 186 8036 9534", "韦伟"], ["부재중 전화 이영순 02-838-6336", "이영순"], ["مكالمة فائتة من هند الزهراني، 0583508345", "هند الزهراني"],
    // Who writes.
    ["Hi, it's Frank from number 12.", "Frank"], ["Salut, c'est Marie. J'ai changé de numéro.", "Marie"], ["Με λένε Πολυχρονία, μένω στην Πρέβεζα", "Πολυχρονία"], ["石川です。新しい携帯は 080-3090-1122", "石川"], ["저 양서윤인데요, 번호 바뀌었어요 010-3944-1181", "양서윤"],
    // Who is spoken to or of.
    ["Elisabeth, de uitslag is binnen.", "Elisabeth"], ["If this was you, Tiffany, nothing else is needed.", "Tiffany"], ["Patricia told us about it.", "Patricia"], ["毕勇同学明天过生日", "毕勇"], ["Patricia: can someone restart it?\nJeffrey: on it", "Jeffrey"],
    ["Власник квартири — Ящук Віолетта, 79000 Львів", "Ящук Віолетта"], ["الموظف فهد الزهراني من قسم المبيعات", "فهد الزهراني"], ["受取人は別です。户名张帅", "张帅"]
  ])("%s", (text, name) => { expect(people(text).some((found) => found.includes(name))).toBe(true) })
})

describe("and what isn't one isn't", () => {
  test.each(["Meine IBAN DE89 3704 0044 0532 0130 00", "رقم هاتف المتجر 014 555 0142", "फ़ोन नंबर 0121 255 5014", "Missed call: 2 minutes", "It's here from Monday", "これは無料です。お電話は 0120-000-000", "Merci, à bientôt", "Note: draft\nTotal: 3", "مكالمة فائتة من رقم مجهول"])("%s", (text) => { expect(people(text)).toEqual([]) })
})
