import { describe, expect, test } from "vitest"
import { covers } from "./covers.ts"

describe("what excuses brands, machines, goods, samples and lotteries excuses nobody's own", () => {
  test.each([
    ["Director Anna Kowalska approved your leave.", "Anna Kowalska"], ["Director: Anna Kowalska", "Anna Kowalska"], ["Anna Kowalska (1987)", "Anna Kowalska"],
    ["Met Julia Roberts at the clinic about her diabetes", "Julia Roberts"], ["Dinner with Paul Smith on Friday", "Paul Smith"], ["Ticket opened by Thomas Cook", "Thomas Cook"],
    ["Allergies: cotton", "cotton"], ["Allergy: wool", "wool"], ["Allergie: Baumwolle", "Baumwolle"], ["Alergia: algodón", "algodón"], ["Allergies: tomatoes", "tomatoes"],
    ["Union: Unite, strike ballot member", "Unite"], ["Password: src/secret/key.ts", "src/secret/key.ts"], ["Password: change-me-7Hx92k", "change-me-7Hx92k"], ["Password: changeme_Xy81kQ", "changeme_Xy81kQ"],
    ["Rappelez-moi : 06 - 12 - 34 - 56 - 78", "06 - 12 - 34 - 56 - 78"], ["Tél. 04 – 11 – 23 – 35 – 42", "04 – 11 – 23 – 35 – 42"]
  ])("%s", (text, value) => { expect(covers(text, value, { page: "Profile" })).toBe(true) })
})

describe("a person's page is no shop's", () => {
  test.each([
    ["Anna Kowalska, 5 Elm Street, Salem. Shop tel 617 555 0142", ["Anna Kowalska", "5 Elm Street", "617 555 0142"], "Contact – Anna Kowalska"],
    ["Anna Kowalska, telefon do sklepu 600 700 800, ul. Lipowa 5, 00-950 Warszawa", ["Anna Kowalska", "600 700 800", "Lipowa 5"], "Kontakt – Anna Kowalska"],
    ["hello@kowalska.pl", ["hello@kowalska.pl"], "Anna – Kowalska"], ["I live in https://maps.example/?city=Salem", ["Salem"], "Chat"]
  ])("%s", (text, values, page) => { for (const value of values) expect(covers(text, value, { page })).toBe(true) })
})

describe("what excuses goods, articles, forms and shops on their own pages excuses nobody's own", () => {
  test.each([
    ["Kod 183083, 60,95 zł, sklep Kwiat", "183083", "SMS"], ["Code 482913, 50,00 EUR", "482913", "Messages"], ["Allegro Pay, kod 183083, 60,95 zł", "183083", "SMS"],
    ["Surname: Das", "Das", "Profile"], ["Last name\nDas\nFirst name\nAnita", "Das", "Profile"], ["First name: Una", "Una", "Profile"], ["Vorname: Ad", "Ad", "Profil"], ["Una O'Brien called 020 7946 0018", "Una O'Brien", "Inbox"], ["First name: Uma", "Uma", "Profile"],
    ["Password: Forgotten Tulip-88", "Forgotten Tulip-88", "Vault"], ["Password\nforgotten fields of 88 tulips", "forgotten fields of 88 tulips", "Vault"],
    ["E-mail address\nPassword\nblue tulip seventeen", "blue tulip seventeen", "Vault"], ["Email\nPassword\ncurrent moon phone\nPhone", "current moon phone", "Vault"], ["Name\nDiagnosis\nKabuki makeup thing", "Kabuki makeup thing", "Patient"]
  ])("%s", (text, value, page) => { expect(covers(text, value, { page })).toBe(true) })
  test.each([
    ["佐藤みな様、ご予約ありがとうございます。", ["みな"], {}], ["しのお子様のご予約", ["しのお子"], {}], ["Lei: where are you?\nAnna: on my way\nTy: me too", ["Lei", "Anna", "Ty"], {}],
    ["Ngozi Okafor lives at 5 Elm Street, Salem.", ["Ngozi Okafor", "5 Elm Street"], { page: "Sports – Overview", url: "https://newsletter-desk.example/o" }]
  ] as const)("%s", (text, values, context) => { for (const value of values) expect(covers(text, value, context)).toBe(true) })
  test.each([
    ["Eva Winkel\nHauptstr. 5, 10115 Berlin\nTel. 030 1234567", ["Eva Winkel", "Hauptstr. 5, 10115 Berlin", "030 1234567"], "Kontakt – Eva Winkel"],
    ["Ngozi Winkel\nHauptstr. 5, 10115 Berlin\nTel. 030 1234567", ["Ngozi Winkel", "Hauptstr. 5, 10115 Berlin", "030 1234567"], "Kontakt – Ngozi Winkel"]
  ])("%s", (text, values, page) => { for (const value of values) expect(covers(text, value, { page })).toBe(true) })
})

describe("who is visited by a house, writes to it or rings its line stays private", () => {
  test.each<[string, string[], string]>([
    ["Ward 4, City Hospital. Next of kin reachable on 617 555 0142 from 9 to 17", ["617 555 0142"], "City Hospital"], ["Discharge to 14 Elm Street, Salem. Phone 617 555 0142. Visiting hours 10-12", ["14 Elm Street, Salem"], "City Hospital"],
    ["Parish choir lift share: call 07700 900123 between 9 and 12, pick up at 5 Mill Lane, Otley", ["07700 900123", "5 Mill Lane, Otley"], "St Mary's Parish"], ["House group meets at 12 Orchard Close, Otley, Tuesdays 19:30 - 21:00.", ["12 Orchard Close, Otley"], "St Mary's Parish"],
    ["House group at Jill's, 12 Orchard Close, Otley, 19:30-21:00, tel 01943 555123", ["12 Orchard Close, Otley", "01943 555123"], "St Mary's Parish"], ["Bible study at 12 Orchard Close, Otley LS21 3AB from 19 to 21", ["12 Orchard Close, Otley LS21 3AB"], "St Mary's Church"],
    ["Hausbibelkreis, Lindenweg 4, 72070 Tübingen, 19:30 - 21:00, Tel. 07071 55512", ["Lindenweg 4, 72070 Tübingen", "07071 55512"], "Pfarrei St. Martin"],
    ["Krankenkommunion Lindenweg 4, 72070 Tübingen, Fr 10:00 - 11:00, klingeln, Tel. 07071 55512", ["Krankenkommunion Lindenweg 4, 72070 Tübingen", "07071 55512"], "Pfarrbüro St. Martin"],
    ["Visite à domicile: 12 rue des Lilas, 35000 Rennes, 06 12 34 56 78, de 9h à 12h", ["12 rue des Lilas, 35000 Rennes, 06 12 34 56 78, de 9h à 12h"], "Cabinet infirmier"], ["Patiente 12 rue des Lilas 35000 Rennes, tél. 06 12 34 56 78, 9h - 12h", ["12 rue des Lilas 35000 Rennes", "06 12 34 56 78"], "Hôpital Sud"],
    ["Chez elle, 12 rue des Lilas, 35000 Rennes. Portable 06 12 34 56 78. Horaires 9h-12h", ["12 rue des Lilas, 35000 Rennes.", "06 12 34 56 78"], "Clinique du Parc"],
    ["Visita domiciliaria: Calle Olmo 5, 28012 Madrid, tel. 612 345 678, horario 9-14", ["Calle Olmo 5, 28012 Madrid", "612 345 678"], "Centro de Salud Norte"], ["Acogida de niños en Calle Olmo 5, 28012 Madrid, horario 9-14, 612 345 678", ["Calle Olmo 5, 28012 Madrid"], "Escuela Infantil Sol"],
    ["Visita a domicilio via Roma 5, 20121 Milano, cell. 333 1234567, dalle 9 alle 12", ["via Roma 5, 20121 Milano"], "Ambulatorio Verdi"], ["Prelievo a domicilio: via Roma 5, 20121 Milano, 333 1234567, orario 9-12", ["via Roma 5, 20121 Milano, 333 1234567, orario 9-12"], "Ospedale San Carlo"],
    ["Visita domiciliar: Rua das Flores 12, 1200-195 Lisboa, 912 345 678, das 9 às 12", ["Rua das Flores 12, 1200-195 Lisboa"], "Centro de Saúde"], ["Huisbezoek Kerkstraat 12, 3511 AB Utrecht, 06-12345678, van 9 tot 12", ["Huisbezoek Kerkstraat 12, 3511 AB Utrecht", "06-12345678"], "Huisartsenpraktijk De Brug"],
    ["Wizyta domowa: ul. Lipowa 5/7, 00-950 Warszawa, tel. 600 700 800, 9:00-12:00", ["ul. Lipowa 5/7, 00-950 Warszawa", "600 700 800"], "Przychodnia Zdrowie"], ["Вызов врача: ул. Ленина, д. 5, Пермь, 8 912 345-67-89, с 9 до 12", ["ул. Ленина, д. 5, Пермь", "8 912 345-67-89"], "Поликлиника № 3"],
    ["Вызов на дом ул. Ленина 5, +7 912 345-67-89, 9:00-12:00", ["ул. Ленина 5", "+7 912 345-67-89"], "Больница"], ["Виклик лікаря: вул. Шевченка 5, Львів, 067 123 45 67, з 9 до 12", ["067 123 45 67"], "Лікарня"],
    ["Evde bakım: Çınar Cad. No 5, Ankara, 0532 123 45 67, 9:00-12:00", ["Çınar Cad. No 5", "0532 123 45 67"], "Devlet Hastanesi"], ["Hembesök Storgatan 5, 411 38 Göteborg, 070-123 45 67, kl. 9-12", ["Hembesök Storgatan 5, 411 38 Göteborg", "070-123 45 67"], "Vårdcentralen Lind"],
    ["Hjemmebesøg Nørregade 5, 8000 Aarhus, 20 12 34 56, kl. 9-12", ["Hjemmebesøg Nørregade 5, 8000 Aarhus"], "Lægehuset"], ["Kotikäynti Koivukatu 5, 00100 Helsinki, 040 123 4567, klo 9-12", ["Kotikäynti Koivukatu 5, 00100 Helsinki", "040 123 4567"], "Terveyskeskus"],
    ["Návštěva doma: Lipová 5, 602 00 Brno, 603 123 456, 9:00-12:00", ["Lipová 5, 602 00 Brno"], "Ordinace MUDr. Malý"], ["Otthoni látogatás: Fő utca 5, 1011 Budapest, 06 30 123 4567, 9:00-12:00", ["Fő utca 5, 1011 Budapest", "06 30 123 4567"], "Háziorvosi rendelő"],
    ["Vizită la domiciliu: Strada Lungă nr. 5, Brașov, 0722 123 456, 9:00-12:00", ["Strada Lungă nr. 5, Brașov, 0722 123 456, 9:00-12:00"], "Spitalul Județean"], ["ביקור בית: הרצל 5, חיפה, 052-1234567, 9:00-12:00", ["052-1234567"], "מרפאה"],
    ["زيارة منزلية: شارع النيل 5، القاهرة، 0100 123 4567، من 9 إلى 12", ["شارع النيل 5، القاهرة", "0100 123 4567"], "مستشفى"], ["往診 東京都港区芝1-2-3 コーポ芝201 090-1234-5678 受付 9:00", ["東京都港区芝1-2-3 コーポ芝201 090-1234-5678 受付 9"], "中央クリニック"], ["上门服务:北京市朝阳区建国路5号 13812345678 上午9点", ["北京市朝阳区建国路5号 13812345678"], "社区医院"],
    ["Khám tại nhà: 5 Lê Lợi, Quận 1, 0912 345 678, 9:00-12:00", ["0912 345 678"], "Bệnh viện"], ["Kunjungan rumah: Jl. Melati 5, Bandung, 0812 3456 7890, jam 9-12", ["Jl. Melati 5, Bandung, 0812 3456 7890"], "Puskesmas"], ["Guest arriving 18:00-19:00, mobile 07700 900123", ["07700 900123"], "The Old Ferry Inn"],
    ["Late arrival 07700 900123, reception informed", ["07700 900123"], "The Old Ferry Inn"], ["Table 5, 19:30 - 21:00, 07700 900123", ["07700 900123"], "Restaurant Adler"], ["Consegna 19:00-20:00 via Roma 5, 20121 Milano, 333 1234567", ["00 via Roma 5, 20121 Milano"], "Pizzeria Napoli"],
    ["Collect prescription for 14 Elm Street, Salem; tel 01632 960123; open until 18", ["14 Elm Street, Salem", "01632 960123"], "Boots Pharmacy"], ["Overdue: The Hobbit. Borrower 617 555 0142, 14 Elm Street, Salem. Hours 9-17", ["617 555 0142", "14 Elm Street, Salem"], "City Library"],
    ["Pupil pick-up: 14 Elm Street, Salem at 15:00-15:30, 617 555 0142", ["14 Elm Street, Salem", "617 555 0142"], "Oak School"], ["Lost property: one umbrella, finder 07700 900123", ["07700 900123"], "City Library"], ["Lost and found: black cat, 07700 900123, evenings", ["07700 900123"], "Village Library"],
    ["Fundbüro: schwarzer Schirm, Finder 0171 4871055", ["0171 4871055"], "Rathaus"], ["Fundbüro: Schlüsselbund, Finderin wohnt Lindenweg 4, 72070 Tübingen, 0171 4871055", ["Lindenweg 4, 72070 Tübingen", "0171 4871055"], "Gemeinde Kirchberg"],
    ["Objets trouvés : clés, trouvées par 06 12 34 56 78", ["06 12 34 56 78"], "Mairie de Bran"], ["Бюро находок: найден паспорт, 8 912 345-67-89", ["8 912 345-67-89"], "Администрация"], ["Löytötavara: musta lompakko, löytäjä 040 123 4567", ["040 123 4567"], "Kunta"],
    ["Helpline volunteers: Jo 07700 900123, Max 07700 900456", ["07700 900456"], "Rota"], ["Call center agent, home office line 07700 900123", ["07700 900123"], "Staff"], ["Kundtjänst: ärende 55, nås på 070-123 45 67", ["070-123 45 67"], ""], ["Kundeservice: innringer 915 03 100 ønsker refusjon", ["915 03 100"], ""],
    ["Asiakaspalvelu: soittaja 040 123 4567 pyytää hyvitystä", ["040 123 4567"], ""], ["Ügyfélszolgálat: a bejelentő 06 30 123 4567 visszatérítést kér", ["06 30 123 4567"], ""], ["Serviciul clienți: apelantul 0722 123 456 cere rambursarea", ["0722 123 456"], ""],
    ["Εξυπηρέτηση πελατών: ο καλών 697 123 4567 ζητά επιστροφή", ["697 123 4567"], ""], ["Müşteri hizmetleri: arayan 0532 123 45 67 iade istiyor", ["0532 123 45 67"], ""], ["Горячая линия: абонент 8 912 345-67-89 жалуется", ["8 912 345-67-89"], ""],
    ["Горячая линия: заявитель +7 912 345-67-89", ["+7 912 345-67-89"], ""], ["Служба поддержки, тикет 55, тел. 8 912 345-67-89", ["8 912 345-67-89"], "Тикеты"], ["Гаряча лінія: заявник 067 123 45 67", ["067 123 45 67"], ""], ["خدمة العملاء: المتصل 0100 123 4567", ["0100 123 4567"], ""],
    ["שירות לקוחות: הפונה 052-1234567 מבקש החזר", ["052-1234567"], ""], ["お客様センター 受付 55 折り返し先 090-1234-5678", ["090-1234-5678"], ""], ["コールセンター 入電 090-1234-5678 返金希望", ["090-1234-5678"], ""], ["고객센터 문의: 회원 010-1234-5678 환불 요청", ["010-1234-5678"], ""], ["客服工单 联系人 010-85551234 退款", ["010-85551234"], ""],
    ["客服专员 手机 138-1234-5678", ["138-1234-5678"], ""], ["Tổng đài: khách 0912 345 678 yêu cầu hoàn tiền", ["0912 345 678"], ""], ["Layanan pelanggan: pelapor 0812 3456 7890 minta refund", ["0812 3456 7890"], ""], ["Charity run, foundation volunteers: 07700 900123", ["07700 900123"], ""],
    ["Spendenlauf Verein, Helfer 0171 4871055", ["0171 4871055"], ""], ["Send your CV to jobs.anna@gmail.com", ["jobs.anna@gmail.com"], ""], ["Durchwahl 07071 55512, Sachbearbeiterin Kern, 9-12 Uhr", ["Durchwahl 07071 55512, Sachbearbeiterin Kern"], "Rathaus"],
    ["Durchwahl Kern 07071 55512, Sprechzeiten 9-12", ["Durchwahl Kern 07071 55512, Sprechzeiten"], "Gemeinde Kirchberg"], ["Tenant of 14 Elm Street, Salem, complained; office hours 9-17", ["14 Elm Street, Salem"], "City of Salem"],
    ["Dog licence: 14 Elm Street, Salem. Office hours 9-17", ["14 Elm Street, Salem"], "City of Salem"], ["Sperrmüll Lindenweg 4, 72070 Tübingen, 7:00-9:00, Tel. 07071 55512", ["Sperrmüll Lindenweg 4, 72070 Tübingen", "07071 55512"], "Stadtverwaltung"],
    ["Hundesteuer Lindenweg 4, 72070 Tübingen, Tel. 07071 55512, Öffnungszeiten 9-12", ["Hundesteuer Lindenweg 4, 72070 Tübingen", "07071 55512"], "Rathaus"], ["Burglary at 12 Orchard Close, Otley between 9:00-12:00, witness 01943 555123", ["12 Orchard Close, Otley", "01943 555123"], "Police"],
    ["Einbruch Lindenweg 4, 72070 Tübingen, Zeugin 07071 55512, 9:00-12:00", ["Einbruch Lindenweg 4, 72070 Tübingen", "07071 55512"], "Polizei"], ["Complaint from 01943 555123, office hours 9-17", ["01943 555123"], "Police Station"],
    ["Tutor comes to 12 Orchard Close, Otley, 16:00-17:00, 01943 555123", ["12 Orchard Close, Otley", "01943 555123"], "Music School"], ["Piano lessons at 12 Orchard Close, Otley, Mon 16-17, 01943 555123", ["12 Orchard Close, Otley", "01943 555123"], "Music School"],
    ["Klavierunterricht Lindenweg 4, 72070 Tübingen, 16:00-17:00, 07071 55512", ["Klavierunterricht Lindenweg 4, 72070 Tübingen", "07071 55512"], "Musikschule"], ["Cours de piano 12 rue des Lilas, 35000 Rennes, 16h-17h, 06 12 34 56 78", ["12 rue des Lilas, 35000 Rennes", "06 12 34 56 78"], "École de musique"],
    ["Mairie : travaux chez 12 rue des Lilas, 35000 Rennes, 9h-12h, tél. 02 99 12 34 56", ["12 rue des Lilas, 35000 Rennes", "02 99 12 34 56"], "Mairie de Bran"], ["Praxis: Hausbesuch Lindenweg 4, 72070 Tübingen, 9-12 Uhr, 07071 55512", ["Hausbesuch Lindenweg 4, 72070 Tübingen", "07071 55512"], "Hausarztpraxis Kern"],
    ["School bus stop 14 Elm Street, Salem, 7:00-7:30, mother 413-555-0199", ["14 Elm Street, Salem"], "Oak School"], ["Reception: call back 413-555-0199 about the lost dog, 9-17", ["413-555-0199"], "Paws Veterinary"], ["Taxi for 14 Elm Street, Salem, 9:00, from reception", ["14 Elm Street, Salem"], "The Old Ferry Inn"],
    ["Laundry to 14 Elm Street, Salem, phone 413-555-0199, reception has it", ["14 Elm Street, Salem"], "Hotel Krone"], ["Sekretariat: Krankmeldung, Mutter 07071 55512, 7:30-8:00", ["07071 55512"], "Grundschule"], ["Secrétariat : parent d'élève 02 99 12 34 56, 8h-9h", ["02 99 12 34 56"], "École Jules Ferry"],
    ["Segreteria: mamma 0346 555 099, orario 9-12", ["0346 555 099"], "Scuola Verdi"], ["Sekretariat: matka 22 555 01 50, godz. 8-9", ["22 555 01 50"], "Szkoła Podstawowa"], ["Приёмная: мама ученика (342) 555-01-11, приём 8:00-9:00", ["(342) 555-01-11"], "Школа № 12"],
    ["事務室 保護者 087-555-0122 受付 8:30-9:00", ["087-555-0122"], "小学校"], ["Reception note: Mr's wife 413-555-0199, visiting 9-17", ["413-555-0199"], "City Hospital"], ["Infolinia skarga, numer 22 555 01 50, awaria", ["22 555 01 50"], ""], ["Горячая линия: жалоба, номер (342) 555-01-11", ["(342) 555-01-11"], ""],
    ["お客様センター 苦情 固定電話 03-5555-0123", ["03-5555-0123"], ""], ["고객센터 민원인 02-2148-1199", ["02-2148-1199"], ""], ["客服投诉 来自 025-55550123", ["025-55550123"], ""]
  ])("%s", (text, values, page) => { for (const value of values) expect(covers(text, value, { page })).toBe(true) })
})

describe("what a charity, a firm and a number of goods excuses excuses nobody's own", () => {
  test.each<[string, string[], string]>([
    ["Member account for refund of the donation, charity run: GB94BARC10201530093459", ["GB94BARC10201530093459"], "Hockey Club"], ["Spendenquittung Mitglied 17, Verein Blau-Weiß, IBAN DE02120300000000202051", ["DE02120300000000202051"], ""],
    ["Spende an den Verein, Konto des Mitglieds DE02120300000000202051", ["DE02120300000000202051"], ""], ["Don à la fondation, titulaire FR1420041010050500013M02606 ", ["FR1420041010050500013M02606"], ""],
    ["Donación a la asociación, socio 17, cuenta ES91 2100 0418 4502 0005 1332", ["ES91 2100 0418 4502 0005 1332"], ""], ["Donazione all'associazione, socio 17, IBAN IT60X0542811101000000123456", ["IT60X0542811101000000123456"], ""],
    ["Doação à associação, sócio 17, IBAN PT50000201231234567890154", ["PT50000201231234567890154"], ""], ["Donatie aan de stichting, lid 17, rekening NL91ABNA0417164300", ["NL91ABNA0417164300"], ""], ["Darowizna na fundację, członek 17, konto PL61109010140000071219812874", ["PL61109010140000071219812874"], ""],
    ["Gåva till föreningen, medlem 17, konto SE4550000000058398257466", ["SE4550000000058398257466"], ""], ["Gave til foreningen, medlem 17, konto DK5000400440116243", ["DK5000400440116243"], ""], ["Lahjoitus säätiölle, jäsen 17, tili FI2112345600000785", ["FI2112345600000785"], ""],
    ["Adomány az alapítványnak, tag 17, számla HU42117730161111101800000000", ["HU42117730161111101800000000"], ""], ["Charity raffle winner to be paid on GB94BARC10201530093459, society treasurer", ["GB94BARC10201530093459"], ""],
    ["Charity shop volunteer expenses, society pays to GB94 BARC 1020 1530 0934 59", ["GB94 BARC 1020 1530 0934 59"], ""], ["NIP 526-021-02-50, usługi remontowe, Firma Budowlana Sp. z o.o. klient", ["526-021-02-50"], ""],
    ["NIP: 5260210250, faktura dla osoby prywatnej, sprzedawca ABC Sp. z o.o.", ["5260210250"], ""], ["Facture SARL Dupuis, client n° TVA FR40303265045", ["TVA FR40303265045"], ""], ["Счёт для ООО Ромашка, ИНН 771234567890", ["771234567890"], ""], ["Договір з ТОВ Ромашка, ІПН 1234567890", ["1234567890"], ""],
    ["DIČ CZ8501011234, pro ABC s.r.o.", ["CZ8501011234"], ""], ["Faktura pro ABC s.r.o., dodavatel IČ 12345678, DIČ CZ8501011234", ["12345678", "CZ8501011234"], ""], ["Számla ABC Kft. részére, adószám 8123456789", ["8123456789"], ""], ["Factură către ABC SRL, CIF 1850101221144", ["1850101221144"], ""],
    ["ABC Ltd employee, RUT 12.345.678-5", ["12.345.678-5"], ""], ["Payslip ABC S.A., RUT 12.345.678-5", ["12.345.678-5"], ""], ["MST 8012345678 thuế thu nhập, Công ty TNHH ABC", ["8012345678"], ""], ["NPWP 09.254.294.3-407.000, karyawan PT Maju", ["09.254.294.3-407.000"], ""],
    ["KTP dan NPWP 09.254.294.3-407.000 untuk gaji PT Maju", ["09.254.294.3-407.000"], ""], ["Vergi no 1234567890, ABC Ltd. Şti. çalışanı", ["1234567890"], ""], ["CVR 12345678, faktura til Byg ApS", ["12345678"], ""], ["Organisasjonsnummer 912345678, faktura til Bygg AS", ["912345678"], ""],
    ["Y-tunnus 1234567-8, lasku, maksaja Rakennus Oy", ["1234567-8"], ""], ["SIRET 12345678900012, auto entrepreneur, facture à SARL Dupuis", ["12345678900012"], ""], ["SIREN 123456789, plombier, facture à SARL Dupuis", ["123456789"], ""], ["Ref 555 123 4567 call me back", ["555 123 4567"], ""],
    ["Parcel: 617 555 0142 call the recipient", ["617 555 0142"], ""], ["Parcel 617 555 0142", ["617 555 0142"], ""], ["RAL 0171 4871055", ["0171 4871055"], ""], ["Customer service: his landline is 0113 496 0123", ["his landline is 0113 496 0123"], ""],
    ["Charity ball, our society pays the caterer GB94BARC10201530093459", ["GB94BARC10201530093459"], ""], ["Verein: Spenden bitte zurück auf DE02120300000000202051", ["DE02120300000000202051"], ""], ["Übungsleiter Verein Spende verzichtet, Konto DE02120300000000202051", ["DE02120300000000202051"], ""],
    ["Fondation : dons, salarié RIB FR76 3000 4000 0312 3456 7890 143", ["FR76 3000 4000 0312 3456 7890 143"], ""], ["Scholarship foundation donation paid out to student GB94BARC10201530093459", ["GB94BARC10201530093459"], ""],
    ["Charity grant for family, foundation: sort code 20-45-11, account 12345678", ["20-45-11", "12345678"], ""], ["Stichting donatie, penningmeester privé NL02ABNA0123456789", ["NL02ABNA0123456789"], ""],
    ["Fundacja zbiórka dla Zosi, konto rodziców PL27114020040000300201355387", ["PL27114020040000300201355387"], ""], ["Steuerbescheid USt-ID DE123456788 Hausmeister der Kern GmbH", ["DE123456788"], ""], ["ABC s.r.o., IČO 12345678 kadeřnice", ["12345678"], ""],
    ["Bricoleur SIRET 12345678900012 pour SARL Dupuis", ["12345678900012"], ""], ["P. IVA 12345678903, geometra, per Rossi S.r.l.", ["12345678903"], ""], ["NIP 5260210250 fryzjerka, lokal ABC Sp. z o.o.", ["5260210250"], ""], ["ИНН 7712345678, репетитор, ООО Школа", ["7712345678"], ""]
  ])("%s", (text, values, page) => { for (const value of values) expect(covers(text, value, { page })).toBe(true) })
})

describe("what is tested, paid and told of somebody is no example", () => {
  test.each<[string, string[], string]>([
    ["Test your eyes; card 4111 1111 1111 1111 exp 04/29 CVV 123", ["4111 1111 1111 1111"], ""], ["He paid by card 5105 1051 0510 5100, for example last week", ["5105 1051 0510 5100"], ""], ["Ann's SSN, e.g. 219-09-9999, enter it in the form", ["219-09-9999"], ""],
    ["Help her: her phone, for example 07700 900123, enter it", ["07700 900123"], ""], ["Examples: patient 943 476 5919 in sample tube 4", ["943 476 5919"], ""], ["Blood sample 12, NHS number 943 476 5919", ["943 476 5919"], ""],
    ["Sample 77 patient NHS 943 476 5919 test result pending", ["943 476 5919"], ""], ["COVID test, NHS number 943 476 5919, result ready", ["943 476 5919"], ""], ["Test de grossesse, patiente NIR 2 69 05 49 588 157 80", ["2 69 05 49 588 157 80"], ""],
    ["Test COVID: codice fiscale RSSMRA80A01H501U, negativo", ["RSSMRA80A01H501U"], ""], ["Drug test: SSN 219-09-9999, passed", ["219-09-9999"], ""], ["Driving test booked, driver number 123456789", ["123456789"], ""],
    ["Test transfer of 1 € to DE89 3704 0044 0532 0130 00 done", ["DE89 3704 0044 0532 0130 00"], ""], ["Refund the test drive to NL91ABNA0417164300", ["NL91ABNA0417164300"], ""], ["Simulation de prêt, compte FR1420041010050500013M02606", ["FR1420041010050500013M02606"], ""],
    ["Beispielsweise Herr Kern: IBAN DE89370400440532013000", ["DE89370400440532013000"], ""], ["Test drive, card 4000 0000 0000 0002 hold $500", ["4000 0000 0000 0002"], ""], ["Sandbox playground invoice to FI2112345600000785", ["FI2112345600000785"], ""],
    ["SSN 123-45-6789 drug test positive", ["123-45-6789"], ""], ["SIN 123456789 test", ["123456789"], ""], ["Lab test: passport 123456789 traveller", ["123456789"], ""], ["Password: changeme  # real one, do not tell", ["changeme  # real one, do not tell"], ""]
  ])("%s", (text, values, page) => { for (const value of values) expect(covers(text, value, { page })).toBe(true) })
})

describe("heirs, residents, borrowers, travellers and buyers of medicines are none of history's, a film's or a shelf's", () => {
  test.each<[string, string[], string]>([
    ["Sertraline 50mg $14.20 ready for pickup", ["Sertraline 50mg"], "CVS Pharmacy"], ["Sertraline 50 mg $14.20 auto-fill on", ["Sertraline 50 mg"], "CVS Pharmacy"], ["Truvada $30.00 ready at counter", ["Truvada"], "Walgreens Pharmacy"], ["Receipt #55 Metformin 500 mg $4.00", ["Metformin 500 mg"], "Corner Pharmacy"],
    ["Metformina 500 mg 3,20 zł do odbioru", ["Metformina 500 mg"], "Apteka Zdrowie"], ["Метформин 500 мг 320 руб самовывоз", ["Метформин 500 мг"], "Аптека 36,6"], ["Metformin 500 mg 32 kr hämtas ut", ["Metformin 500 mg"], "Apoteket"], ["Kvittering Sertralin 50 mg 64 kr", ["Sertralin 50 mg"], "Apoteket"],
    ["Metformin 500 mg 32 Kč vyzvednutí", ["Metformin 500 mg"], "Lékárna"], ["Metformin 500 mg 320 Ft átvétel", ["Metformin 500 mg"], "Gyógyszertár"], ["Sertralină 50 mg 32 lei ridicare", ["Sertralină 50 mg"], "Farmacia"], ["Subscribe & save Metformin $14.20 every 30 days", ["Metformin"], "Online Pharmacy"],
    ["Patient: Florence Rome, born 1914", ["Florence Rome", "1914"], "Ward list"], ["Erblasserin Hilde Kern, geboren am 3. Mai 1914, Erbin Ute Kern", ["Hilde Kern", "3. Mai 1914"], ""], ["Resident Agnes Muller, born 3 May 1914, room 12", ["Agnes Muller", "3 May 1914"], "Care home"],
    ["Agnes Muller was born in 1912 and lives in room 12", ["Agnes Muller", "1912"], ""], ["Agnes Muller, born 12 March 1910, room 12, takes Ramipril", ["Agnes Muller", "12 March 1910"], ""], ["Great-grandma Agnes Muller (born 1911) sends her love", ["1911"], ""],
    ["Heir: Otto Brandt born 1914 St Mary's Road 5", ["Otto Brandt"], ""], ["Héritière Louise Martin, née en 1914, chambre 12", ["Héritière Louise Martin", "1914"], ""], ["Louise Martin, née le 3 mai 1914, chambre 12", ["Louise Martin", "3 mai 1914"], "EHPAD"],
    ["Resident María García, nacida el 3 de mayo de 1914, habitación 12", ["3 de mayo de 1914"], ""], ["Anna Rossi, nata il 3 maggio 1914, camera 12", ["Anna Rossi", "3 maggio 1914"], "Casa di riposo"], ["Maria Silva, nascida a 3 de maio de 1914, quarto 12", ["Maria Silva"], ""],
    ["Bewoonster Jo de Vries, geboren 3 mei 1914, kamer 12", ["Jo de Vries", "3 mei 1914"], ""], ["Anna Nowak, ur. 3 maja 1914, pokój 12", ["Anna Nowak"], ""], ["Анна Иванова, родилась 3 мая 1914 года, палата 12", ["Анна Иванова", "3 мая 1914"], ""],
    ["Karin Berg, född 3 maj 1914, rum 12", ["Karin Berg", "3 maj 1914"], ""], ["Kirsten Holm, født 3. maj 1914, stue 12", ["Kirsten Holm", "3. maj 1914"], ""], ["Aino Virtanen, syntynyt 3.5.1914, huone 12", ["3.5.1914"], ""], ["Aino Virtanen syntyi 3.5.1914, huone 12", ["Aino Virtanen"], ""],
    ["Marie Nováková, narozena 3. 5. 1914, pokoj 12", ["Marie Nováková"], ""], ["Nagy Ilona született 1914.05.03., szoba 12", ["1914.05.03."], ""], ["Anna Schmidt born 2 Sept 1915, DOB 02/09/1915", ["Anna Schmidt"], ""], ["Ann Lee. – 2 loans, London Library, ISBN 9780575081505, due Friday", ["Ann Lee"], ""],
    ["Reserved for Ann Lee. – Dune, ISBN 978-0-575-08150-5", ["Ann Lee"], ""], ["Borrower Ann Lee. – Dune, ISBN 9780575081505", ["Ann Lee"], ""], ["Reparto: María García (zona 3)", ["María García"], "Repartidores"], ["RE 3 Ann Lee 07:10 – Bob 09:52", ["Ann Lee"], ""],
    ["IC Anna Schmidt 12:30 dentist", ["Anna Schmidt"], ""], ["SE Karin Berg 09:30", ["Karin Berg"], ""], ["TN Anna Nowak 10:30", ["Anna Nowak"], ""], ["Sp Karin Berg 10:30 tandläkare", ["Karin Berg"], ""], ["NJ 5 Anna Schmidt bed 12 departs 20:10", ["Anna Schmidt"], ""],
    ["ICE 572 Sitz 45 Anna Schmidt 07:10", ["Anna Schmidt"], ""], ["TGV 6607 place 45 Marie Dupont 07:10", ["Marie Dupont"], ""], ["ICE 572 Anna Schmidt reist 07:10 ab", ["Anna Schmidt"], ""], ["Dog Rex, owner 617 555 0142, boarding 9:00-12:00", ["Dog Rex", "617 555 0142"], "Paws Veterinary"],
    ["Setraline 50 mg $14.20 for Mum", ["Setraline 50 mg"], "Corner Pharmacy"], ["Sertralin 50 mg 64 kr til bestemor", ["Sertralin 50 mg"], "Apoteket"], ["Sertraline $14.20 x2, card ending 4242", ["Sertraline"], "CVS Pharmacy"],
    ["Otto Brandt, geboren am 3. Mai 1914 in Ulm, hinterlässt zwei Söhne", ["Otto Brandt", "3. Mai 1914", "Ulm"], ""], ["Agnes Muller, born 3 May 1914 in Leeds, our customer, phone 0113 496 0123", ["Agnes Muller", "3 May 1914", "Leeds"], ""],
    ["Grandad Otto Brandt was born in 1912 in Ulm", ["Otto Brandt", "1912", "Ulm"], ""], ["Louise Martin, née le 3 mai 1914 à Rennes, demande l'APA", ["Louise Martin", "3 mai 1914", "Rennes"], ""], ["Anna Nowak, ur. 3 maja 1914 w Krakowie, PESEL 14050312345", ["Anna Nowak"], ""],
    ["Karin Berg, född 3 maj 1914 i Lund, söker hemtjänst", ["Karin Berg", "3 maj 1914", "Lund"], ""]
  ])("%s", (text, values, page) => { for (const value of values) expect(covers(text, value, { page })).toBe(true) })
})
