import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"
import { isOfThings } from "../../../src/privacy/context/of-things.ts"
import { saysNoSecret } from "../../../src/privacy/context/no-secret.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
describe("what people read every day holds nothing private", () => {
  test.each([
    // Machines, goods and prices under labels of health.
    "Diagnosis: disk full, 0 bytes left on /dev/sda1", "Diagnosis: the index was missing, so the query scanned the table.", "Diagnose: Motorsteuergerät defekt", "Diagnostic : batterie faible", "诊断：磁盘已满", "Диагноз: сгорел блок питания",
    "Treatment: 50 % off all spa packages", "Behandlung: 20 % Rabatt auf alle Massagen", "Therapie: Preise ab 60 €", "Traitement des données : RGPD", "Condition: new with tags", "Zustand: gebraucht – gut", "Blood type: not given", "Disease: tomato blight",
    "Symptoms: the app crashes on start", "He confirmed an infection of the server with malware.",
    // Sets, games and news under words of unions, parties and faiths.
    "Union: 3 tables joined by the key column", "Union: UNION ALL of two selects", "Religion: 12 books", "Union: Berlin 2 – 1 Mainz", "Member of the European Union since 2004.", "Labour Party wins by-election", "Gewerkschaft ver.di ruft zum Streik auf",
    "Syndicat : CGT appelle à la grève", "Partei: CDU 30 %, SPD 15 %", "3 people joined the party in the game lobby.", "Ethnicity: not recorded",
    // Rules for passwords and places in programs.
    "密码：至少8个字符", "パスワード：8文字以上", "Hasło: minimum 10 znaków", "비밀번호: 최소 8자", "Пароль: не менее 8 символов", "كلمة المرور: 8 أحرف على الأقل", "סיסמה: לפחות 8 תווים", "Password: the word you use to log in", "PIN: see the back of the card",
    "Wi-Fi password: ask at reception", "const password = process.env.PASSWORD", "password: { type: String, required: true }", "username: string\npassword: string", "PIN: GPIO 17", "postgres://user:password@localhost:5432/db", "curl -u user:pass https://api.example.com",
    "git config user.email \"you@example.com\"", "password: !vault |", "User: admin created the project", "zip code: 5 digits",
    // Names of brands, works, roles and places.
    "Brand: Ralph Lauren", "Calvin Klein boxer shorts", "Dr. Oetker Pizza Tonno 355 g", "Mr. Proper 1,5 l", "Madame Tussauds, London", "Martin Luther King Day", "Alexander Platz, Berlin", "Director: Greta Gerwig", "President Emmanuel Macron visits Berlin",
    "Home › Books › Ann Patchett", "Song: Billie Jean", "Flughafen Franz Josef Strauß", "Johannes Gutenberg-Universität Mainz", "Smith J, Jones K. Lancet 2020;395:1054–62.", "Driver: NVIDIA 551.23", "Driver: Bluetooth", "Seller: TechWorld GmbH",
    "Name: Cotton T-Shirt", "Hello London, are you ready?", "Liebe Kundinnen und Kunden, am Montag bleibt unser Geschäft geschlossen.", "Passport of France: 190 countries visa-free", "Journal of Applied Physics 128, 045101 (2020)", "ID of Order: 4431"
  ])("%s", text => { expect(found(text)).toEqual([]) })

  test("coordinates in an encyclopedia are a place's", () => { expect(found("Mount Everest 27.9881° N, 86.9250° E", { page: "Mount Everest - Wikipedia" })).toEqual([]) })
})

describe("words of things don't take what is somebody's", () => {
  test.each([
    ["Diagnosis: herniated disk L5/S1", "herniated disk L5/S1"], ["Diagnosis: car accident, whiplash", "whiplash"], ["Diagnosis: engine driver with burn injuries", "burn injuries"], ["Diagnóstico: retraso motor", "retraso motor"],
    ["Diagnose: Motorische Entwicklungsverzögerung", "Motorische Entwicklungsverzögerung"], ["Befund: Zyste links", "Zyste links"], ["Treatment: Botox 150 €", "Botox"], ["Treatment: wart removal, 3 sessions, $240 paid", "wart removal"],
    ["Union: National Union of Train Drivers", "National Union of Train Drivers"], ["Convictions: 2 counts of theft, 2014", "theft"], ["Religion: Church of the Nazarene", "Church of the Nazarene"], ["Union: 1199 SEIU", "1199 SEIU"],
    ["Password: see you later Alligator7", "Alligator7"], ["密码：至少要爱你8次", "至少要爱你8次"], ["Password: string.theory.rocks9", "string.theory.rocks9"], ["postgres://ann:user@db.internal:5432/x", "user"], ["curl -u ann:pass1234 https://api.acme.io", "pass1234"],
    ["Customer: Michael Jackson, 4 Elm St", "Michael Jackson"], ["Driver: Max Fuchs", "Max Fuchs"], ["Jordan's passport: 512345678", "Jordan"], ["Passport of Georgia Miles: C01X00T47", "Georgia Miles"], ["E-mail: name.you@gmail.com", "name.you@gmail.com"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })

  test("a price and a machine alone are things, with a part of the body they are not", () => {
    expect(isOfThings("server unreachable", "HEALTH")).toBe(true)
    expect(isOfThings("server fell on the knee", "HEALTH")).toBe(false)
    expect(saysNoSecret("req.body.password")).toBe(true)
    expect(saysNoSecret("correct.horse.battery")).toBe(false)
  })
})

describe("medicines with a price, people of history, casts, trains and towns", () => {
  test.each([
    ["Alvedon 500 mg 20 st – 39 kr", "Apotek på nätet"], ["Paracet 500 mg, 20 tabletter, kr 42,90", "Nettapotek"], ["Nurofen 200 mg, 24 drajeuri, 21,50 lei", "Farmacie online"], ["Парацетамол таб. 500 мг №20 – 38 ₽", "Аптека"], ["Paracetamol 500mg, hộp 10 vỉ, 35.000đ", "Nhà thuốc"],
    ["Tove Jansson syntyi 9. elokuuta 1914 Helsingissä.", "Kirjailijat"], ["Henrik Ibsen ble født 20. mars 1828 i Skien og døde 23. mai 1906.", "Henrik Ibsen"], ["Mihai Eminescu s-a născut la 15 ianuarie 1850 la Botoșani.", "Mihai Eminescu"], ["Nguyễn Du sinh năm 1766.", "Danh nhân"], ["鲁迅，1881年9月25日生于浙江绍兴。", "作家"],
    ["Starring Tom Hanks and Meg Ryan. Directed by Nora Ephron.", "Film night listings"], ["IR 1581 București Nord 07:10 – Brașov 09:52", "Mersul trenurilor"], ["SE3 Hà Nội 19:20 – Đà Nẵng 11:40 – Sài Gòn 05:55", "Giờ tàu"]
  ])("%s on %s", (text, page) => { expect(detect(text, { page })).toEqual([]) })
  test.each([
    ["Ваш заказ: Парацетамол 500 мг №20 – 38 ₽", "Парацетамол", "Аптека"], ["Metformin 500 mg, 20 tabl., 12 zł, recepta", "Metformin", "Apteka"], ["Metformin 500 mg, 39 kr", "Metformin", "Apotek – mina recept"], ["Anna takes metformin 500 mg, $12", "metformin", "Pharmacy"], ["Metformin 500 mg twice daily", "Metformin", "Oak Street Pharmacy"],
    ["Tove Jansson syntyi 9. elokuuta 1954 Helsingissä.", "Tove Jansson", "Potilas"], ["Anna Kowalska was born 3 March 1985, flat 1907", "Anna Kowalska", "Patient"], ["Anna Kowalska, 3 March 1985, room 1907", "Anna Kowalska", "Patient"], ["Starring role at work. Anna Kowalska called.", "Anna Kowalska", "Notes"], ["Anna Kowalska 07:10 – Ben Okoro 09:52", "Anna Kowalska", "Calendar"],
    ["Nguyễn Thị Nam, Hà Nội", "Nguyễn Thị Nam", "Hồ sơ"], ["Date of birth: 14 November 1912", "14 November 1912", "Patient"]
  ])("but somebody's own: %s on %s", (text, value, page) => { expect(covers(text, value, { page })).toBe(true) })
})
