import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
const people = (text: string): string[] => found(text).filter(one => one.startsWith("PERSON"))

describe("labels and values of single letters", () => {
  test.each([
    ["S S N\n3 | 2 | 8 | - | 4 | 2 | - | 5 | 8 | 6 | 5", "SSN 3 | 2 | 8 | - | 4 | 2 | - | 5 | 8 | 6 | 5"], ["S S N\n3 0 0 - 3 5 - 6 3 2 9", "SSN 3 0 0 - 3 5 - 6 3 2 9"],
    ["C O D I C E  F I S C A L E\nB S S R L L 5 9 M 4 8 F 3 7 6 D", "TAX_ID B S S R L L 5 9 M 4 8 F 3 7 6 D"], ["N I F: 1 2 3 4 5 6 7 8 Z", "TAX_ID 1 2 3 4 5 6 7 8 Z"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each(["A B C\n1 2 3 4", "W I N N E R\nB I N G O", "a b c d\nx | y | z", "P A R K I N G\n1 2 3"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("letters that look like others", () => {
  test.each([
    ["Пaроль: Lato!nadMorzem4", "PASSWORD Lato!nadMorzem4"], ["Пaроль (буква a латинская): Lato!nadMorzem4", "PASSWORD Lato!nadMorzem4"], ["Лoгин: kesha_94", "USERNAME kesha_94"],
    ["Ring me, O7934 611 207", "PHONE O7934 611 207"], ["Meine Nummer: O176 3421 5567", "PHONE O176 3421 5567"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each(["Модель Cамсунг: SM-9921", "Paбота: 45998633", "Part O7934 611 207 fits all models", "Spare O12 34", "Шкаф IКЕА белый"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("lines of ledgers and tables between slashes", () => {
  test.each([
    ["Ledger export;Oscar Delacruz;45998633;rent;335.37", "BANK_ACCOUNT 45998633"], ["Zeile 3;Birte Hansen;4839201188;Miete;540,00", "BANK_ACCOUNT 4839201188"], ["4\tMarta Olmedo\t0049381122\tnómina\t1.540,00", "BANK_ACCOUNT 0049381122"],
    ["Utalás: Hegedűs Ildikó, 11767399-76356077-13523581, albérlet", "BANK_ACCOUNT 11767399-76356077-13523581"], ["Utalás: Hegedűs Ildikó, 11767399-76356077-13523581, albérlet", "PERSON Hegedűs Ildikó"],
    ["Player / DOB / Parent contact\nMila Kovač / 03.05.2014 / 0912 334 556", "DOB 03.05.2014"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each(["Shelf 12;Blue Lamp;45998633;sold;335.37", "4\tOak Table\t8849381122\tin stock", "Date / Venue / Score\n03.05.2014 / Old Trafford / 2:1", "11767399-76356077", "rent;45998633"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("keys of an interface, with whose they are between", () => {
  const key = "f5e2962dfd6f9fbf335bd28d129ac61c"
  test.each(["cheia mea API", "klucz do naszego API", "clé de mon API", "de sleutel van onze API", "mijn sleutel voor de API", "мой ключ от API"])("%s", label => { expect(found(`${label}: ${key}`)).toContain(`API_KEY ${key}`) })
  test.each(["The API: a key part of our 2024 plan", "klucz do API: patrz dokumentacja rozdział 4", "ключ от API: см. раздел 4", "cheia API: vezi pagina 4"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("whose a number is, behind it", () => {
  test.each([
    ["पैन XLHPR0651A – रोहित अवस्थी", "रोहित अवस्थी"], ["कार्ड नंबर 5178 4120 6278 2869, वैधता 06/33, सीवीवी 191, कार्डधारक सरोज चतुर्वेदी", "सरोज चतुर्वेदी"], ["주민등록번호 700802-1496347 (연말정산), 성명 허준석", "허준석"],
    ["בנק 12 סניף 645 חשבון 286391 ע\"ש עומר חדד, החזר הוצאות", "עומר חדד"], ["מספר תעודת זהות: 286804992 (אפרת בן־נון)", "אפרת בן־נון"], ["رقم الهوية الوطنية: 1340712015 – منال الشهراني", "منال الشهراني"],
    ["身份证号码 210102194904051325,承租人段文博", "段文博"], ["身份证号码 320508198105126136，购票人邵丽萍", "邵丽萍"], ["Patiëntnummer 9047359 – Femke de Graaf – diagnose: reumatoïde artritis", "Femke de Graaf"],
    ["Số CCCD: 048189731511 – Tạ Minh Châu", "Tạ Minh Châu"], ["שלום, מדבר/ת רחל אבוטבול. החבילה לא הגיעה.", "רחל אבוטבול"]
  ])("%s", (text, name) => { expect(people(text)).toContain(`PERSON ${name}`) })
  test.each([
    "पैन XLHPR0651A – सत्यापन लंबित", "पासपोर्ट M4679520, वीज़ा के लिए", "מספר תעודת זהות: 286804992 (בתוקף)", "מספר תעודת זהות: 286804992 (פג תוקף)", "رقم الهوية الوطنية: 1340712015 – تم التحقق", "بطاقتي 4142 5323 0940 2272 تنتهي 08/27 ورمز الأمان 496",
    "身份证号码 320508198105126136，请核对", "Patiëntnummer 9047359 – Polikliniek Reumatologie – kamer 3", "בנק 10 סניף 800 חשבון 1234567 ע\"ש עמותת לב הגליל", "Policy 88219-331 – Premium Household – renewal: May", "מדבר עם נציג."
  ])("nobody: %s", text => { expect(people(text)).toEqual([]) })
  test.each([
    ["Created 2024-01-24 by Oscar Delacruz", "Oscar Delacruz"], ["Zuletzt geändert am 12.03.2024 um 14:05 Uhr von Birte Hansen", "Birte Hansen"], ["Modifié le 3 mars 2024 par Odile Fauconnier", "Odile Fauconnier"], ["Aangemaakt op 03-05-2024 door Femke Jansen", "Femke Jansen"]
  ])("%s", (text, name) => { expect(people(text)).toContain(`PERSON ${name}`) })
  test.each(["Updated on March 3, 2024 by Acme Support", "Created in 1989 by Frozen Studios", "Generated 2024-01-24 by Nightly Build", "Erstellt am 12.03.2024 von Windows Server"])("nobody: %s", text => { expect(people(text)).toEqual([]) })
})

describe("accounts, plates and days of birth by short words", () => {
  test.each([
    ["Senha do wifi: Bl4uw&Fietspad (login lottavontrapp)", "USERNAME lottavontrapp"], ["2024-01-21 18:55:54 WARN failed login for quillandink client 77.64.212.199", "USERNAME quillandink"],
    ["I forgot which login I used, maybe lottavontrapp or theo@gmail.com?", "USERNAME lottavontrapp"], ["Hab vergessen, welchen Login ich hatte, vielleicht ann_k94?", "USERNAME ann_k94"],
    ["Paszport nr EM 3184520, rej. LU 918EX", "VEHICLE LU 918EX"], ["Diagnose: psoriasis | Eirik Rønningen | f. 16.04.1995", "DOB 16.04.1995"], ["Mitgliedsnr. 69639", "ACCOUNT_ID 69639"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each(["Your password was reset (login page).", "I forgot which login I used, maybe yesterday?", "rej. 12/2024, poz. 918", "Saksnr. 44 | s. 16.04.2024", "Reg.nr. 5479", "Contract ends 2027-03", "Vertrag endet 31.12.2027"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("a finding ends where its value does", () => {
  test.each([
    ["Személyi igazolvány száma: 318526AA, kiállította: Szeged", "NATIONAL_ID 318526AA"], ["My address is 440 Old Mill Rd, Brattleboro, VT 05301 and I'd like the bin replaced.", "ADDRESS 440 Old Mill Rd, Brattleboro, VT 05301"],
    ["Your Harrow Building Society code is 383278. It expires in 10 minutes.", "OTP 383278"]
  ])("%s", (text, value) => { expect(found(text)).toEqual([value]) })
  test.each(["2023-08-21 11:58:49 Anmeldung fehlgeschlagen: Gerät unbekannt", "Chào shop, mình muốn đổi size"])("nobody: %s", text => { expect(people(text)).toEqual([]) })
})

describe("illness with what it is for, its kind and stage; what somebody was", () => {
  test.each([
    ["Room 12 was started on donepezil for dementia yesterday evening.", "HEALTH donepezil for dementia"], ["He returned from leave after chemotherapy for bowel cancer.", "HEALTH chemotherapy for bowel cancer"],
    ["Elle a une endométriose de stade III.", "HEALTH une endométriose de stade III"], ["Gran is back on warfarin again", "HEALTH warfarin"], ["My son has iron deficiency anaemia.", "HEALTH iron deficiency anaemia"],
    ["Aunt Joan is a Jehovah's Witness, so no toast please.", "SPECIAL a Jehovah's Witness"], ["The new tenant told me he is an ex-offender.", "SPECIAL an ex-offender"], ["Ela é ex-presidiária.", "SPECIAL ex-presidiária"], ["Mon collègue est délégué CGT.", "SPECIAL délégué CGT"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each(["Aspirin is used for headache and fever.", "Patients who go back on warfarin need a test each week.", "We are back on track, back on air.", "Jobs for ex-offenders: an ex-offender may apply.", "The CGT union is on strike."])("none: %s", text => { expect(found(text)).toEqual([]) })
})
