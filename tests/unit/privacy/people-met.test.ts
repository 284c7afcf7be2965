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

describe("people in lists, on cards and beside what they use", () => {
  test.each([
    ["Documentnummer paspoort NX4K8R8B2, Tjeerd Wiersinga", "Tjeerd Wiersinga"], ["r. č. 6955054425, Bohumila Šťastná, dg.: cukrovka", "Bohumila Šťastná"], ["身分證字號 H267927557,簡郁潔", "簡郁潔"], ["American Express\n3788 965863 71416\nValid thru 06/29\nK LINDQVIST-BROWN", "K LINDQVIST-BROWN"], ["Vergi kimlik no: 9412168342 (Mualla Gökçen)", "Mualla Gökçen"],
    ["1. Wilhelmina Ash – Muslim, halal", "Wilhelmina Ash"], ["Asger · +45 24 37 04 64 · 75 kr.", "Asger"], ["Pálinkás Ödön TAJ: 031 787 329", "Pálinkás Ödön"], ["BIRDWOOD SIENNA J\nNHS number 943 476 5919", "BIRDWOOD SIENNA J"],
    ["承租人:皇甫秋实(身份证号 44010619900605527X)", "皇甫秋实"], ["아동: 제갈하윤 (2022.03.11)", "제갈하윤"], ["Im Notfall Volker anrufen: +49 7071 615979", "Volker"], ["bitte ruft Friedhelm unter 0151 37282029 an", "Friedhelm"], ["Dochter Fenna bereikbaar op 06 93 02 77 38", "Fenna"], ["דבר עם שמוליק 054-7957276", "שמוליק"], ["Hívd fel Gergőt: +36 30 418 7725", "Gergőt"], ["לטובת פנינה אוחיון", "פנינה אוחיון"],
    ["Watch of Peregrine – fe:46:7c:00:41:9c – paired", "Peregrine"], ["Handy-von-Jannik · 0a:a6:27:b1:4f:b4", "Jannik"], ["MAC 84:f8:2d:d9:ca:68 – κινητό της Λένας", "Λένας"], ["client-hostname \"rosalie-macbook\"", "rosalie"], ["VIN TMB9ZAR95N8789520 · Lysander's Model 3 · Parked", "Lysander"], ["Aunt Rosamund turns 70", "Rosamund"],
    ["I'm starting chemotherapy next week.\nStellan", "Stellan"], ["Ti scrivo da ludo.p@libero.example perché l'altra casella è piena. Ludovica", "Ludovica"]
  ])("%s", (text, name) => { expect(people(text).some(found => found.includes(name))).toBe(true) })
  test.each([
    "Adószám: 12345678-2-41 – Kék Duna Kft.", "4111 1111 1111 1111\nVISA PLATINUM", "Tanı: migren, reçete: topiramat", "Call Support on 0800 123 456", "اتصل بنا على 920000000", "Watch of the day – 49 €", "gaming-pc and office-laptop", "Uncle Ben's rice", "born 19 Mar 1983, Durban",
    "name: billing-token", "{\"name\": \"PHPSESSID\"}", "みどり銀行 本店 普通 口座番号 2963063", "แม่เป็นโรคหัวใจ ต้องกิน วาร์ฟาริน", "Open from nine.\nBerlin"
  ])("nobody: %s", text => { expect(people(text)).toEqual([]) })
  test("whose a thing is is told, and not the thing with it", () => { expect(people("untrusted port saw fa65.8e98.5e65 (Linus's Xbox)")).toEqual(["Linus"]) })
})
