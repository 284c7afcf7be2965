import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"

/** What is found of a text, as type and words. */
const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
describe("people behind the word for what they are", () => {
  test.each([
    ["Applicant: Zyra Quentova, passport N8831200", "Zyra Quentova"], ["Antragstellerin: Ylva Brömmel, geb. am 03.02.1981", "Ylva Brömmel"], ["Demandeur : Aurèle Brisquet", "Aurèle Brisquet"], ["Ordenante: Zelipe Gomezal", "Zelipe Gomezal"], ["Richiedente: Ginevra Tosolin", "Ginevra Tosolin"],
    ["Requerente: Zuleica Prado", "Zuleica Prado"], ["Aanvrager: Jorrit Wiebenga", "Jorrit Wiebenga"], ["Wnioskodawca: Gniewko Trzaskalik", "Gniewko Trzaskalik"], ["Başvuru sahibi: Ümmühan Çetintaş", "Ümmühan Çetintaş"], ["Заявитель: Ярополк Вершинин", "Ярополк Вершинин"], ["Заявник: Богдар Кравець", "Богдар Кравець"],
    ["Молител: Огнян Чардаклиев", "Огнян Чардаклиев"], ["Ο/Η αιτών: Φώτιος Κουρεντής", "Φώτιος Κουρεντής"], ["Sökande: Ylva Brännström", "Ylva Brännström"], ["Ansøger: Thyge Brandstrup", "Thyge Brandstrup"], ["Søker: Torgils Haugeland", "Torgils Haugeland"], ["Maksaja: Ylermi Poikolainen", "Ylermi Poikolainen"],
    ["Plátce: Hynek Vopršálek", "Hynek Vopršálek"], ["Žiadateľ: Hubert Šmehýl", "Hubert Šmehýl"], ["Petent: Ilarion Bărbuceanu", "Ilarion Bărbuceanu"], ["Kérelmező: Zsombor Keresztényi", "Zsombor Keresztényi"], ["Podnositeljica: Zorka Brkljačić", "Zorka Brkljačić"], ["Vlagatelj: Vinko Brezovar", "Vinko Brezovar"],
    ["مقدم الطلب: غسان البرازي، رقم الهوية 1611506039", "غسان البرازي"], ["שם המבקש: ירדן אלקיים, טלפון 0501112223", "ירדן אלקיים"], ["متقاضی: پوریا زرین‌کوب", "پوریا زرین‌کوب"], ["आवेदक का नाम: गिरिजा तोमर", "गिरिजा तोमर"], ["আবেদনকারীর নাম: শাওন মৃধা", "শাওন মৃধা"], ["申請者:桑原 美羽、生年月日:1958/07/06", "桑原 美羽"],
    ["提交人:万俟婷", "万俟婷"], ["신청인: 남궁설", "남궁설"], ["Người nộp: Mạc Thị Diễm, sinh ngày 03/02/1981", "Mạc Thị Diễm"], ["Pelapor: Wulan Purbasari", "Wulan Purbasari"], ["ผู้ยื่นคำขอ: ปานวาด ศรีทองคำ", "ปานวาด ศรีทองคำ"]
  ])("%s", (text, name) => { expect(found(text)).toContainEqual(`PERSON ${name}`) })
  test.each([
    ["Cliente: il mio codice è nuovo", "il mio"], ["Müşteri: İade için yazıyorum", "İade"], ["العميل: أرجو تحويل المبلغ إلى حسابي", "أرجو تحويل المبلغ إلى"], ["לקוח: מספר הלקוח שלי חדש", "מספר הלקוח שלי"], ["ग्राहक: मेरा ऑर्डर कहाँ है", "मेरा"], ["고객: 고객번호는 모릅니다", "고객번호는"]
  ])("a sentence is no name: %s", (text, name) => { expect(found(text)).not.toContainEqual(`PERSON ${name}`) })
})

describe("people whom letters and parcels name", () => {
  test.each([
    ["Guten Tag Nelli Green, der Abschlag wird abgebucht.", "Nelli Green"], ["Beste Umut van den Broek, wij incasseren het bedrag.", "Umut van den Broek"], ["Bom dia Zuleica Prado, tudo bem?", "Zuleica Prado"], ["Dober dan Vinko Brezovar, vabljeni", "Vinko Brezovar"], ["Καλημέρα Φώτιος Κουρεντής, σας γράφω", "Φώτιος Κουρεντής"],
    ["Kính gửi Mạc Thị Diễm, đơn hàng đã gửi", "Mạc Thị Diễm"], ["Votre colis sera livré le 01/03/2025 chez Oriane Vauquelin, 3 chemin de Guyot", "Oriane Vauquelin"], ["We bezorgen je pakket op 5 oktober bij Alexandr Moors, Ayoubring 97", "Alexandr Moors"], ["Το δέμα θα παραδοθεί στον Φώτιος Κουρεντής, Ερμού 12", "Φώτιος Κουρεντής"],
    ["Замовлення для Богдар Кравець, м. Львів", "Богдар Кравець"], ["Coletul va fi livrat către Ilarion Bărbuceanu, Cluj", "Ilarion Bărbuceanu"], ["سيتم تسليم الطرد إلى غسان البرازي على العنوان: 9 شارع التحلية", "غسان البرازي"], ["החבילה תימסר אל: ירדן אלקיים, רחוב הרצל 5", "ירדן אלקיים"], ["Đơn hàng sẽ được giao cho Mạc Thị Diễm, quận 1", "Mạc Thị Diễm"],
    ["お世話になっております。桑原 美羽です。", "桑原 美羽"], ["안녕하세요, 염지연입니다. 문의드립니다", "염지연"], ["Para el vuelo: Zelipe Gomezal, pasaporte PAS373511.", "Zelipe Gomezal"], ["passaporte da Kléber: FX851850", "Kléber"], ["Reisepass von Ylva: C01X00T47", "Ylva"], ["Zyra's passport: N8831200", "Zyra"],
    ["Mon fils Arcadie ne mange pas de porc.", "Arcadie"], ["Mój syn Gniewko ma astmę.", "Gniewko"], ["Мой муж Ярополк болеет диабетом.", "Ярополк"], ["Kızım Ümmühan fındığa alerjik.", "Ümmühan"],
    ["Lý Thủy Tiên, tôn giáo: Công giáo.", "Lý Thủy Tiên"], ["عزام غويلة، الديانة: مسيحي.", "عزام غويلة"], ["गिरिजा तोमर, धर्म: सिख", "गिरिजा तोमर"], ["牛子豪,政治面貌:中共党员。", "牛子豪"], ["Zyra Quentova, date of birth: 01/02/1980", "Zyra Quentova"], ["Mence Le roux est délégué du personnel et adhérent à la CFDT.", "Mence Le roux"]
  ])("%s", (text, name) => { expect(covers(text, name)).toBe(true) })
  test.each([
    ["Damian Stokes\n76 Jones Course, Exeter EX2 5FN\n+13123847906", "Delivering to", "Damian Stokes"], ["涂磊 010 1246 2072\n上海市浦东新区人民路74号17栋2003室", "收货地址", "涂磊"], ["남경민\n+82 10-2008-1729\n경상북도 춘천시 도산대92로 785", "배송지 정보", "남경민"], ["Ylva Brömmel\nAuenpfad 7\n04229 Leipzig", "Lieferadresse", "Ylva Brömmel"]
  ])("over an address: %s", (text, page, name) => { expect(found(text, { page })).toContainEqual(`PERSON ${name}`) })
  test("in the name of a file, with when they were born", () => {
    expect(found("Lab results Liah Burkhard 1954-06-09.pdf", { page: "Downloads" })).toEqual(["PERSON Liah Burkhard", "DOB 1954-06-09"])
    expect(found("Lab results أشرف البشيري 1958-07-08.pdf")).toEqual(["PERSON أشرف البشيري", "DOB 1958-07-08"])
    expect(found("Meeting notes Project Alpha 2026-01-02.pdf")).toEqual([])
  })
  test.each([["Hynek Vopršálek, nar. 3. 2. 1981", "3. 2. 1981"], ["Zsombor, szül. 1981.02.03.", "1981.02.03"], ["Ylva Brännström, f. 03.02.1981", "03.02.1981"], ["ปานวาด เกิด 3 ก.พ. 2524", "3 ก.พ. 2524"], ["Vinko Brezovar, roj. 3. 2. 1981", "3. 2. 1981"]])("born on: %s", (text, date) => { expect(covers(text, date)).toBe(true) })
})

describe("nobody", () => {
  test.each([
    ["Von Andre Edorh, 06.03.2026\nDie Brücke bleibt bis zum Frühjahr gesperrt.", "Lokales"], ["Title | Author | ISBN\nThe Sea Road | Sharon Price | 9780191186639\nNight Trains | Christopher Berry | 9780792599708", "Library catalogue"], ["1. Blue Hour – The Lanterns (3:41)\n2. Far Shore – Mina Vale (4:02)", "Song charts"], ["Lech Poznań 2:0 Cracovia, widzów 22 288", "Ekstraklasa"],
    ["Home > Docs\nNordlicht Verlag GmbH, Hafenstr. 9, 24103 Kiel, HRB 315, info@nordlicht-verlag.example", "Imprint – Nordlicht Verlag GmbH"], ["Metformin 500 mg film-coated tablets. Do not use if you have severe kidney disease.", "Drug leaflet"], ["Trợ giúp | Trang chủ | Hủy\nTrợ giúp", "Giao hàng"], ["Choose an address\nHome\nWork", "Delivering to"], ["The Catholic Church owns the building.", "Town hall"], ["Union members meet at nine.", "Diary"]
  ])("%s", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test("a kiss ends a letter, and the last letter of a word doesn't", () => { expect(found("Religie\tortodox\nOrientare sexuală\thomosexual").filter(one => one.startsWith("PERSON"))).toEqual([]) })
})

describe("addresses that sentences tell", () => {
  test.each([
    ["Alıcı: Atlı Güler, Bağdat Cad. No: 175 D: 4, 34710 Kadıköy/İstanbul", "Bağdat Cad. No: 175 D: 4, 34710 Kadıköy/İstanbul"], ["Yeni adres: Cumhuriyet Mah. Lale Sok. No: 55 D: 16, 16050 Osmangazi/Bursa. Telefon", "Cumhuriyet Mah. Lale Sok. No: 55 D: 16, 16050 Osmangazi/Bursa"], ["Отримувач: Богдар Кравець, вул. Соборна, буд. 128, кв. 33, м. Львів, 41313. Дата", "вул. Соборна, буд. 128, кв. 33, м. Львів, 41313"],
    ["प्राप्तकर्ता: गिरिजा तोमर, मकान नं. 116, स्टेशन रोड, इंदौर, मध्य प्रदेश 452001", "मकान नं. 116, स्टेशन रोड, इंदौर, मध्य प्रदेश 452001"], ["Số 4/37/667 đường Cộng Hòa Xã Tân An TP. Hà Nội 17329. Dự kiến", "Số 4/37/667 đường Cộng Hòa Xã Tân An TP. Hà Nội 17329"], ["giao cho em, 12/7 đường Lê Lợi, Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh", "12/7 đường Lê Lợi, Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh"],
    ["Destinatário: Zuleica Prado, Campo Vitor Vieira, 93, Esperança, 58620-125 Sampaio de Fogaça / RJ, Brasil.", "Campo Vitor Vieira, 93, Esperança, 58620-125 Sampaio de Fogaça / RJ, Brasil"], ["תימסר אל: ירדן אלקיים, רחבת פנינה 61, רחובות, 1679158.", "רחבת פנינה 61, רחובות, 1679158"], ["انتقلت إلى شارع الهرم 123، الدقي، الجيزة", "شارع الهرم 123، الدقي، الجيزة"], ["ارسال: تهران، خیابان ولیعصر، کوچه بهار، پلاک 12، واحد 3", "تهران، خیابان ولیعصر، کوچه بهار، پلاک 12، واحد 3"],
    ["ส่งที่ 99/1 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพฯ 10110", "99/1 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพฯ 10110"], ["বাড়ি নং 12, রোড 5, ধানমন্ডি, ঢাকা 1205", "বাড়ি নং 12, রোড 5, ধানমন্ডি, ঢাকা 1205"], ["dikirim: Jl. Melati No. 5, RT 02/RW 03, Bandung 40115", "Jl. Melati No. 5, RT 02/RW 03, Bandung 40115"],
    ["livré chez Oriane Vauquelin, 3 <br> chemin de Guyot <br> 21906 Pelletier.", "3 <br> chemin de Guyot <br> 21906 Pelletier"], ["consegnato a Ginevra Tosolin, Stretto Adele / 10 / 35028 / Piovega (PD).", "Stretto Adele / 10 / 35028 / Piovega (PD)"]
  ])("%s", (text, address) => { expect(covers(text, address)).toBe(true) })
})

describe("health, told with its treatment", () => {
  test.each([
    ["Diagnose: Asthma bronchiale. Therapie: Salbutamol 100 µg.", "Salbutamol 100 µg"], ["Διάγνωση: βρογχικό άσθμα. Αγωγή: σαλβουταμόλη.", "σαλβουταμόλη"], ["Diagnóza: hypertenze. Léčba: ramipril 5 mg.", "ramipril 5 mg"], ["Rozpoznanie: astma oskrzelowa. Leczenie: salbutamol.", "salbutamol"], ["Діагноз: бронхіальна астма. Лікування: сальбутамол.", "сальбутамол"], ["Diagnoosi: astma. Hoito: salbutamoli.", "salbutamoli"],
    ["Diagnózis: asztma. Kezelés: szalbutamol.", "szalbutamol"], ["التشخيص: الربو. العلاج: سالبوتامول.", "سالبوتامول"], ["אבחנה: אסתמה. טיפול: סלבוטמול.", "סלבוטמול"], ["निदान: दमा। उपचार: साल्बुटामोल।", "साल्बुटामोल"], ["진단: 천식. 치료: 살부타몰.", "살부타몰"], ["Tanı: tip 2 diyabet. Metformin 1000 mg başlandı.", "Metformin 1000 mg"],
    ["Dear Zyra, we can confirm the diagnosis of asthma. Please continue metformin 500 mg once a day.", "metformin 500 mg"], ["Dear Zyra, we can confirm the diagnosis of asthma.", "asthma"], ["Le bilan confirme un diabète de type 2 ; on poursuit la metformine.", "diabète de type 2"], ["Le bilan confirme un diabète de type 2 ; on poursuit la metformine.", "metformine"], ["Paziente Ginevra Tosolin: si conferma asma bronchiale.", "asma bronchiale"],
    ["Please note that Lynda Haynes carries an EpiPen because of a severe peanut allergy.", "severe peanut allergy"], ["Mon fils Arcadie est allergique aux arachides.", "allergique aux arachides"]
  ])("%s: %s", (text, what) => { expect(covers(text, what)).toBe(true) })
  test("a patient's journal is no magazine", () => {
    expect(found("Patient Tina Andersson, född 14/04/1981, har diabetes typ 2 och tar metformin.", { page: "Journal" })).toEqual(["PERSON Tina Andersson", "DOB 14/04/1981", "HEALTH diabetes typ 2", "HEALTH metformin"])
  })
  test.each([
    ["Your allergies and conditions", "Asthma\nPenicillin allergy\nAdd another", ["HEALTH Asthma", "HEALTH Penicillin allergy"]], ["Mina läkemedel", "Metformin 500 mg\nLevaxin 50 µg\nHjälp", ["HEALTH Metformin 500 mg", "HEALTH Levaxin 50 µg"]], ["Meine Medikamente", "• Ramipril 5 mg\n• Neu hinzufügen", ["HEALTH Ramipril 5 mg"]], ["服用中の薬", "メトホルミン 500mg", ["HEALTH メトホルミン 500mg"]]
  ])("a page of one's own: %s", (page, text, all) => { expect(found(text, { page })).toEqual(all) })
  test("a form of one line each goes on behind its last label", () => {
    expect(found("Nome e cognome\nGinevra Tosolin\nReligione\nebraica\nSindacato\nFIOM\nAssistenza", { page: "I miei dati" })).toEqual(["PERSON Ginevra Tosolin", "SPECIAL ebraica", "SPECIAL FIOM"])
    expect(found("ПІБ\tБогдар Кравець\nДіагноз\tгіпертонічна хвороба\nНомер медичної картки\t3425692603\nДата народження\t02.05.1972")).toEqual(["PERSON Богдар Кравець", "HEALTH гіпертонічна хвороба", "HEALTH_ID 3425692603", "DOB 02.05.1972"])
  })
})

describe("belief, union and conviction", () => {
  test.each([
    ["Ginevra Tosolin, cattolico praticante, chiede il certificato.", "cattolico praticante"], ["Ylva Brömmel ist evangelisch und möchte heiraten.", "evangelisch"], ["Jorrit Wiebenga is gereformeerd.", "gereformeerd"], ["Gniewko Trzaskalik deklaruje wyznanie rzymskokatolickie.", "rzymskokatolickie"], ["Ярополк Вершинин, православный, просит записать.", "православный"], ["Огнян Чардаклиев, православен, иска", "православен"],
    ["غسان البرازي، مسلم سني، يطلب شهادة.", "سني"], ["ירדן אלקיים, יהודי חרדי, מבקש אישור.", "חרדי"], ["Wulan Purbasari beragama Hindu.", "Hindu"], ["Zuleica Prado é filiada ao Sindicato dos Bancários.", "Sindicato dos Bancários"], ["Ярополк Вершинин состоит в организации Профсоюз работников образования.", "Профсоюз работников образования"], ["Hynek Vopršálek je členem OS KOVO.", "OS KOVO"],
    ["Thyge Brandstrup er medlem af Dansk Metal.", "Dansk Metal"], ["Ο Φώτιος Κουρεντής είναι μέλος του Συνδικάτου Μετάλλου.", "Συνδικάτου Μετάλλου"], ["ירדן אלקיים, חבר בהסתדרות.", "הסתדרות"], ["You told us that you are bisexual. Only matches can see this.", "bisexual"], ["Du hast angegeben, dass du schwul bist.", "schwul"], ["Client Zyra Quentova disclosed a conviction for shoplifting in 2019 during the interview.", "conviction for shoplifting in 2019"],
    ["{\"name\": \"Ginevra Tosolin\",\n  \"union\": \"CGIL\",\n  \"joined\": \"2026-03-22\"}", "CGIL"], ["Din Müslüman Doğum tarihi 22.08.1965", "Müslüman"]
  ])("%s", (text, what) => { expect(covers(text, what)).toBe(true) })
  test("a program's value ends with its quote", () => { expect(found("{\"religion\":\"Sikh\",\"ethnicity\":\"Tamil\"}")).toEqual(["SPECIAL Sikh", "SPECIAL Tamil"]) })
})

describe("an empty form and a date are no values", () => {
  test.each([["Delivery address *\nE-mail *\nPassword *\nDate of birth *"], ["Adresse du domicile *\nMot de passe *\nNé(e) le *"], ["Hasło *\nAdres dostawy *\nNumer karty *"], ["Conference 25 March 2027, Hall D, doors open 08:30"]])("%s", text => { expect(found(text)).toEqual([]) })
  test("what is filled in is one", () => { expect(found("Password *\nTiger-lily*\nDelivery address *\n12 Elm Street, Ambleside")).toEqual(["PASSWORD Tiger-lily*", "ADDRESS 12 Elm Street, Ambleside"]) })
})

describe("a greeting to a country greets nobody, one to whoever bears such a name does", () => {
  test.each(["Guten Morgen Deutschland, hier sind die Nachrichten.", "Bom dia Brasil, tudo bem?", "Passport of Spain: what it looks like"])("%s", text => { expect(found(text)).toEqual([]) })
  test.each([["Cześć Kuba, jutro o ósmej?", "Kuba"], ["Hi Ireland, thanks for your call.", "Ireland"], ["Hola Israel, ya está listo.", "Israel"], ["Dear India, your parcel is on its way.", "India"]])("%s", (text, name) => { expect(found(text)).toEqual([`PERSON ${name}`]) })
})

describe("addresses with floors, doors and yards", () => {
  test.each([
    ["mándalo a C/ Escalinata 11, 3.º izda., 28013 Madrid", "C/ Escalinata 11, 3.º izda., 28013 Madrid"], ["Rua da Bica de Duarte Belo, 30, 2.º Dto, 1200-056 Lisboa", "Rua da Bica de Duarte Belo, 30, 2.º Dto, 1200-056 Lisboa"], ["Oude Singel 114-II\n1058 XS Amsterdam", "Oude Singel 114-II\n1058 XS Amsterdam"], ["Pihlajakuja 5 as. 12, 33580 Tampere", "Pihlajakuja 5 as. 12, 33580 Tampere"],
    ["6722 Szeged, Boldogasszony sgt. 17. II/5. – levél", "6722 Szeged, Boldogasszony sgt. 17. II/5."], ["Kastanienallee 7, Hinterhaus, 06114 Halle (Saale).", "Kastanienallee 7, Hinterhaus, 06114 Halle (Saale)"], ["Lägenhet: Fiskargatan 11, 3 tr, 116 20 Stockholm", "Fiskargatan 11, 3 tr, 116 20 Stockholm"], ["Vestergade 80, st. th., 8900 Randers", "Vestergade 80, st. th., 8900 Randers"], ["Gül Sok. No:9 D:4, Moda, 34710 Kadıköy/İstanbul", "Gül Sok. No:9 D:4, Moda, 34710 Kadıköy/İstanbul"],
    ["١٤ شارع سوريا، الدور الثالث، شقة ٩، رشدي، الإسكندرية", "١٤ شارع سوريا، الدور الثالث، شقة ٩، رشدي، الإسكندرية"], ["台南市東區長榮路二段36巷8號4樓", "台南市東區長榮路二段36巷8號4樓"], ["先月から福岡市中央区六本松4-9-38-602に住んでいます", "福岡市中央区六本松4-9-38-602"], ["Свердловская обл., г. Ревда, ул. Мира, д. 12, кв. 30, прошу", "Свердловская обл., г. Ревда, ул. Мира, д. 12, кв. 30"],
    ["Tổ 9, phường Hương Sơ, TP Huế", "Tổ 9, phường Hương Sơ, TP Huế"], ["ग्राम बरगवाँ, तहसील अमरपुर, जिला डिंडोरी 481880", "ग्राम बरगवाँ, तहसील अमरपुर, जिला डिंडोरी 481880"], ["Sibiu, str. Moldoveanu 6, ap. 3, rog", "Sibiu, str. Moldoveanu 6, ap. 3"], ["Jl. Kaliurang Km 7, Gg. Pandega No. 15, Sleman, DIY 55283", "Jl. Kaliurang Km 7, Gg. Pandega No. 15, Sleman, DIY 55283"], ["400 W Peachtree Walk NW Unit 1707", "400 W Peachtree Walk NW Unit 1707"]
  ])("%s", (text, address) => { expect(covers(text, address)).toBe(true) })
  test.each([["bytem Husova 118, 379 01 Třeboň. Zákonný zástupce volá", "Zákonný"], ["Havenstraat 3, 1621 BR Hoorn. Belt om benauwdheid", "Belt"], ["ул. Мира, д. 12, кв. 30, прошу ответить", "прошу"], ["Your device address 3c:4a:7c:6a:96:12 is not allowed here", "not allowed"]])("ends before what comes then: %s", (text, word) => { expect(found(text).filter(one => one.startsWith("ADDRESS") && one.includes(word))).toEqual([]) })
  test.each(["3. OG, 2 Zimmer, 68 qm", "Bus 12, 3 hoog, 16.30", "Chương 9, phường hội, thành phố", "II/5. fejezet, 17. oldal", "ग्राम पंचायत की बैठक"])("none: %s", text => { expect(found(text).filter(one => one.startsWith("ADDRESS"))).toEqual([]) })
})

describe("days of birth, charges and faiths that records tell", () => {
  test.each([
    ["narozky má 2. 10. 1991", "DOB 2. 10. 1991"], ["Hon fyller förresten år 23 november 1988.", "DOB 23 november 1988"], ["haltija Aimo Vuorela, synt. 9.12.1957", "DOB 9.12.1957"], ["Enfants à charge : Noé (17/02/2018), Lison (05/09/2021)", "DOB 05/09/2021"], ["아동: 제갈하윤 (2022.03.11)", "DOB 2022.03.11"], ["仲宗根 朝子 昭和51年12月3日生", "DOB 昭和51年12月3日"],
    ["defendant Dashiell Mott, charge: aggravated assault, bail set", "SPECIAL aggravated assault"], ["Verity Colquhoun, baptised Presbyterian", "SPECIAL baptised Presbyterian"], ["Cornelia Hatch – registered Democrat", "SPECIAL registered Democrat"], ["Amparo Llorente está afiliada a Izquierda Unida", "SPECIAL Izquierda Unida"], ["Sigrid Malmros tillhör Svenska kyrkan", "SPECIAL Svenska kyrkan"],
    ["BNO: J45 asztma", "HEALTH J45 asztma"], ["Merkzeichen: GdB 60, Gehbehinderung", "HEALTH 60"], ["Resept: Levaxin 75 mikrog", "HEALTH Levaxin 75 mikrog"], ["acceso de rvillalba desde 88.16.152.47 OK", "USERNAME rvillalba"], ["Device owner Ignatia Fell · UDID", "PERSON Ignatia Fell"], ["Calliope Dunn is inviting you.", "PERSON Calliope Dunn"],
    ["Iben Haugerud har cøliaki.", "HEALTH cøliaki"], ["Mr Wendell Pike, bilateral sensorineural hearing loss", "HEALTH bilateral sensorineural hearing loss"]
  ])("%s", (text, value) => { expect(found(text)).toContain(value) })
  test.each(["Kinder der Klasse: Wandertag (12.05.2025)", "Enfants : entrée gratuite (01/07/2025)", "charge: two hours, then unplug", "Free of charge: delivery", "令和7年3月14日付 第1425号", "Firman fyller lager 3 november 2025", "medlem i klubben sedan maj", "Recept: Mjöl 200 g", "GdB 64 GB", "ICD codes are listed below", "Acme Corp Ltd is inviting you."])("none: %s", text => { expect(found(text).filter(one => /^(?:DOB|SPECIAL|HEALTH)/.test(one))).toEqual([]) })
})

describe("addresses to their end, days of birth behind a place, places on a map", () => {
  test.each([
    ["Új címem: 9024 Győr, Babits Mihály utca 14. fsz. 2.", "9024 Győr, Babits Mihály utca 14. fsz. 2"], ["hiện ở 12/4 Nguyễn Trãi, P.3, Q.5, TP.HCM.", "12/4 Nguyễn Trãi, P.3, Q.5, TP.HCM"], ["대전 서구 둔산로 52, 303동 801호 누수 접수합니다.", "대전 서구 둔산로 52, 303동 801호"],
    ["Entregar na Rua das Jabuticabeiras, 310, ap. 52, Vila Mariana, São Paulo – SP, 04121-020.", "Rua das Jabuticabeiras, 310, ap. 52, Vila Mariana, São Paulo – SP, 04121-020"], ["код 1505, Харків, вул. Сумська, 118, кв. 42, третій поверх", "Харків, вул. Сумська, 118, кв. 42"],
    ["नया पता वार्ड 6, स्टेशन रोड, सागर, म.प्र. 470002 है।", "वार्ड 6, स्टेशन रोड, सागर, म.प्र. 470002"], ["FN:Constance Ridley\nADR:;;77 Ferry Lane;Mystic;CT;06355\nEND:VCARD", "77 Ferry Lane;Mystic;CT;06355"],
    ["NIK 3578014108860001, lahir di Solo, 27 Februari 1985", "27 Februari 1985"], ["la abuela: nació el 6-6-1936, DNI 41863645B", "6-6-1936"], ["D.O.B.\t04 / 04 / 2003", "04 / 04 / 2003"], ["N 53°46'12.3\" E 20°29'41.8\", tam mieszkam", "N 53°46'12.3\" E 20°29'41.8\""], ["I'm parked at 36.10287 -115.17445", "36.10287 -115.17445"],
    ["मो. 98395 55187", "98395 55187"]
  ])("%j", (text, value) => { expect(covers(text, value)).toBe(true) })
  test.each(["Gabriel García Márquez nació en Aracataca el 6 de marzo de 1927.", "Chairil Anwar lahir di Medan, 26 Juli 1922, dan wafat 28 April 1949.", "2.5000 -3.2500 0.1250 -4.7500"])("%j", text => { expect(found(text).filter(one => /^(?:DOB|GPS)/.test(one))).toEqual([]) })
  test("a name before a street stays a name", () => { expect(found("Дарина Кобець, вул. Сумська, 118, кв. 42")).toContain("ADDRESS вул. Сумська, 118, кв. 42") })
})
