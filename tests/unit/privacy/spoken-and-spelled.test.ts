import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("numbers in words", () => {
  test.each([
    ["the code is four one nine two zero eight, type it", "OTP four one nine two zero eight"], ["der Code ist vier eins neun zwei null acht", "OTP vier eins neun zwei null acht"], ["le code c'est quatre un neuf deux zéro huit", "OTP quatre un neuf deux zéro huit"],
    ["el código es cuatro uno nueve dos cero ocho", "OTP cuatro uno nueve dos cero ocho"], ["код чотири один дев'ять два нуль вісім", "OTP чотири один дев'ять два нуль вісім"], ["الرمز أربعة واحد تسعة اثنان صفر ثمانية", "OTP أربعة واحد تسعة اثنان صفر ثمانية"],
    ["कोड चार एक नौ दो शून्य आठ", "OTP चार एक नौ दो शून्य आठ"], ["mã là bốn một chín hai không tám", "OTP bốn một chín hai không tám"], ["验证码是四一九二零八", "OTP 四一九二零八"], ["코드는 사일구이공팔", "OTP 사일구이공팔"],
    ["ring me: oh seven seven double-oh nine hundred one eight three", "PHONE oh seven seven double-oh nine hundred one eight three"], ["mon numéro : zéro six douze trente-quatre cinquante-six soixante-dix-huit", "PHONE zéro six douze trente-quatre cinquante-six soixante-dix-huit"],
    ["Meine Nummer ist null eins sieben sechs drei vier fünf zwei", "PHONE null eins sieben sechs drei vier fünf zwei"], ["that's it: two one two, five five five, zero one four six.", "PHONE two one two, five five five, zero one four six"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each([
    "one two three four five six, and the code worked", "the code counts four, five, six, seven", "Chapters four, five and nine tell of two ships.", "Number of guests: two hundred and six", "The phone rang three times in five or six minutes.",
    "der Code hat vier Teile in drei Dateien", "le code de la route en sept ou huit leçons", "cuatro o cinco códigos", "代码一二三四五六", "三四个人说了这件事", "eight of nine, seven of ten, six of ten"
  ])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("addresses of e-mail in words", () => {
  test.each([
    ["e-mail w [dot] verschuren [at] planet [dot] nl", "w [dot] verschuren [at] planet [dot] nl"], ["ann dot lee at gmail dot com, please", "ann dot lee at gmail dot com"], ["j punto rossi chiocciola libero punto it", "j punto rossi chiocciola libero punto it"],
    ["juan punto perez arroba gmail punto com", "juan punto perez arroba gmail punto com"], ["jan kropka nowak małpa wp kropka pl", "jan kropka nowak małpa wp kropka pl"], ["jean point dupont arobase free point fr", "jean point dupont arobase free point fr"],
    ["иван точка петров собака mail точка ru", "иван точка петров собака mail точка ru"], ["max unterstrich k ät gmx punkt de", "max unterstrich k ät gmx punkt de"], ["ann.lee (arroba) gmail.com", "ann.lee (arroba) gmail.com"]
  ])("%s", (text, value) => { expect(found(text)).toContain(`EMAIL ${value}`) })
  test.each(["Meet me at school point of interest four", "We met at dot com time", "el punto com es importante", "La arroba es una medida antigua", "собака точка зрения", "der Punkt ist: ät", "le point fr, at home", "il punto di vista at work", "kropka nad i"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("boxes of a day of birth", () => {
  test.each([["Date of birth\nDay Month Year\n0 7 1 1 1 9 8 4", "0 7 1 1 1 9 8 4"], ["Geburtsdatum\nTag Monat Jahr\n07 11 1984", "07 11 1984"], ["Date de naissance\nJJ MM AAAA\n07 11 1984", "07 11 1984"], ["Data di nascita\nGiorno Mese Anno\n7 11 1984", "7 11 1984"], ["Dátum narodenia\nDD MM RRRR", ""]])("%s", (text, value) => {
    expect(found(text)).toEqual(value === "" ? [] : [`DOB ${value}`])
  })
  test.each(["Date of birth must be in the form DD MM YYYY", "Date of birth\nDay Month Year\nNext", "Departure\nDay Month Year\n07 11 2027", "Date of birth Day Month Year 2024"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("cars by their make", () => {
  test.each([["it's the grey Golf, JR49 DLE", "JR49 DLE"], ["Mein roter Polo, B-KL 4821, steht davor", "B-KL 4821"], ["la Clio grise, AB-123-CD", "AB-123-CD"], ["el Seat León rojo, 1234 KLM", "1234 KLM"], ["o Fiat Uno prata, ABC1D23", "ABC1D23"], ["czarny Passat, WA 12345", "WA 12345"], ["серый Логан, А123ВС77", "А123ВС77"], ["šedá Octavia, 1AB 2345", "1AB 2345"], ["siyah Passat, 34 ABC 123", "34 ABC 123"], ["den grå Volvon, ABC 123", "ABC 123"], ["sustraído el vehículo 2125 JRD", "2125 JRD"]])("%s", (text, value) => { expect(found(text)).toContain(`VEHICLE ${value}`) })
  test.each(["VW Golf GTI 245 for sale", "Golf, TSI 1500", "BMW X5 2019", "Audi A4 B9 2016 TDI 150", "Mazda CX-5 2018", "Ford F-150 Raptor", "Skoda Octavia RS 245", "Toyota Yaris, EUR 12000", "Peugeot 208, HDI 1600", "BMW R1200GS", "Golf, CDI 2019", "Golf (MK7 2016)", "Van: DHL 1234", "Ford Focus – ST170", "Tesla Model Y, 2024"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("logins from somewhere", () => {
  const ip = "203.137.36.231"
  test.each(["Ingelogd vanaf IP als ferrykite", "Logged in from IP as ferrykite", "Angemeldet von IP als ferrykite", "Connecté depuis IP en tant que ferrykite", "Accesso da IP come ferrykite", "Zalogowano z IP jako ferrykite", "IP adresinden ferrykite olarak giriş yapıldı", "Вход с IP под именем ferrykite", "Kirjauduttu osoitteesta IP tunnuksella ferrykite", "IP から ferrykite としてログイン", "从 IP 以 ferrykite 身份登录"])("%s", text => { expect(found(text.replace("IP", ip))).toContain("USERNAME ferrykite") })
  test.each(["Logged in from IP as root", "Logged in from IP as guest", "Logged in from IP as usual", "Angemeldet von IP als Gast", "Accesso da IP come sempre", "Connecté depuis IP comme hier"])("nobody's: %s", text => { expect(found(text.replace("IP", ip))).toEqual([`IP ${ip}`]) })
})

describe("documents and numbers by more of their names", () => {
  test.each<[string, string, DetectContext?]>([
    ["הקוד החד-פעמי: 265355", "OTP 265355"], ["الرمز المؤقت: 265355", "OTP 265355"], ["รหัสใช้ครั้งเดียว: 265355", "OTP 265355"], ["一次性代码：265355", "OTP 265355"], ["mã dùng một lần: 265355", "OTP 265355"], ["kertakoodi: 265355", "OTP 265355"], ["code temporaire: 265355", "OTP 265355"],
    ["Krankenvers.-Nr. T372553877", "HEALTH_ID T372553877"], ["KV-Nr. T372553877", "HEALTH_ID T372553877"], ["Medicare card no. 2647 84274 8", "HEALTH_ID 2647 84274 8"], ["OHIP card no. 1234-567-890-AB", "HEALTH_ID 1234-567-890-AB"], ["R460609072", "HEALTH_ID R460609072", { field: { label: "eGK-Nr." } }],
    ["Número de registro 81376318231", "DRIVER_LICENSE 81376318231", { page: "CNH" }], ["Numero di registro U1B123456C", "DRIVER_LICENSE U1B123456C", { page: "Patente" }], ["Dokumentennummer L01X00T47", "NATIONAL_ID L01X00T47", { page: "Personalausweis" }],
    ["Sociétaire n° 2479052F", "ACCOUNT_ID 2479052F"], ["Associado n.º 2479052", "ACCOUNT_ID 2479052"], ["Verzekerde nr. 2479052", "ACCOUNT_ID 2479052"], ["Meu zap é 926 768 153 qualquer hora", "PHONE 926 768 153"], ["mi wasap es 612 345 678", "PHONE 612 345 678"],
    ["Passaporto YA3774741 di Mirella Cattaneo", "PERSON Mirella Cattaneo"], ["Reisepass C01X00T47 von Petra Lindqvist", "PERSON Petra Lindqvist"], ["Patente U1B123456C di Luca Bianchi", "PERSON Luca Bianchi"]
  ])("%s", (text, value, context) => { expect(found(text, context)).toContain(value) })
  test.each<[string, DetectContext?]>([["KV-Nr. 2024-0815"], ["Número de registro 81376318231", { page: "Catálogo" }], ["Code temporaire de la route"], ["zapatos 926 768 153 cm"], ["Sociétaire n° 12"], ["Número de registro 12", { page: "CNH" }], ["Passport of Italy"]])("none: %s", (text, context) => { expect(found(text, context)).toEqual([]) })
  test.each([["asma brônquica", "Paciente Duarte Campos – asma brônquica"], ["insuffisance cardiaque congestive", "Patient Luc Morel – insuffisance cardiaque congestive"], ["astm bronșic", "Pacient Ion Pop – astm bronșic"], ["epatite virale", "Paziente Mario Rossi – epatite virale"], ["anemia ferropriva", "Paciente Ana Reis – anemia ferropriva"]])("%s", (value, text) => { expect(covers(text, value)).toBe(true) })
})

describe("values said again, above, or beside what they belong to", () => {
  test.each<[string, string]>([
    ["my account is 12345678, sorry, 12345687", "BANK_ACCOUNT 12345687"], ["my licence number, mine's S1597532 from Texas I mean 28111631", "DRIVER_LICENSE 28111631"], ["Meine Kontonummer ist 12345678, quatsch, 12345687", "BANK_ACCOUNT 12345687"], ["mi pasaporte es XDA123456, perdón, XDA123457", "PASSPORT XDA123457"], ["mon permis 12AB34567, non, 12AB34568", "DRIVER_LICENSE 12AB34568"],
    ["Driver licence no. 667946059 (NSW) card 2 300 937 572", "DRIVER_LICENSE 2 300 937 572"], ["the 3 digits on the back are 482 and it runs out in may 27", "CARD_EXPIRY may 27"],
    ["Tried Summer2024! and Summer2025!, both rejected", "PASSWORD Summer2025!"], ["Probé Verano2024! y no funciona", "PASSWORD Verano2024!"], ["Serial laptop saya 5CD6014KMT, tolong", "DEVICE_ID 5CD6014KMT"], ["numéro de série du portable : 5CD6014KMT", "DEVICE_ID 5CD6014KMT"], ["Device SN 23121940237 – therapy", "DEVICE_ID 23121940237"],
    ["セッションID：efc5d9845f3fdaa6e9af33cdcb0ae13f", "SESSION_TOKEN efc5d9845f3fdaa6e9af33cdcb0ae13f"], ["会话ID：efc5d9845f3fdaa6e9af33cdcb0ae13f", "SESSION_TOKEN efc5d9845f3fdaa6e9af33cdcb0ae13f"],
    ["orbit velvet canyon puzzle mimic harbor lemon sketch tribe walnut expire noodle\nAnyone with your recovery phrase can take your coins.", "PRIVATE_KEY orbit velvet canyon puzzle mimic harbor lemon sketch tribe walnut expire noodle"],
    ["dzwoń do taty 601 555 872 albo", "PHONE 601 555 872"], ["Ανδρούτσου 22, κιν. 6978 624747", "PHONE 6978 624747"], ["Auton rekisteri on BNO-284 ja paikka 14", "VEHICLE BNO-284"], ["お届け先\n小川由美子 様", "PERSON 小川由美子 様"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each([
    "Step 12345678, no, step 12345687", "Order 4471220, sorry, 4471221 items", "The trading card 2 300 937 572 is new", "Offer with any Mastercard, valid until May 27", "The sale runs out in may 27 shops", "I tried Summer2024 in the shop", "Member since 2019", "Tax year 2024",
    "the quick brown fox jumps over the lazy dog and runs home again today\nYour recovery phrase has twelve words.", "This serial laptop thief was caught", "定位共享（妈妈的手机）", "Customer number: since 2019"
  ])("none: %s", text => { expect(found(text)).toEqual([]) })
})
