import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = { page: "Inbox" }): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("what is everybody's", () => {
  test.each([
    ["Tekst: Sandra Stempel · Zdjęcia: Oliwier Pniak · 20 sierpnia 2026", { page: "Reportaż: ostatni flisacy – Tygodnik" }], ["Автор статьи: Ираклий Дементьев. Опубликовано 25 мая 2026", { page: "Северные порты – журнал" }],
    ["Odalis Quirós | Redactora de Economía | 12 de marzo de 2026", { page: "El precio del aceite" }], ["Von Stephen Nette, Korrespondent in Brüssel · 8. Oktober 2026", { page: "Streit um Fangquoten" }],
    ["Ramona Gaggini: The Salt Road. A novel. ISBN-13: 978-0-8851-1592-1.", { page: "Book page" }], ["Total: 193,76 €\nIVA (21 %): 18,42 €", { page: "Resumen" }], ["Card number\nExpiry (MM/YY)\nCVV\nName on card", { page: "Checkout" }],
    ["Turnout was 61.4 %. The Greens won 48 seats and the Labour Party 22.", { page: "Election results" }], ["Euro/TL 49,92 · BIST 100 11.284", { page: "Piyasalar" }], ["cache-control: max-age=31536000", { page: "Network" }],
    ["Kód zboží: LJ998391", { page: "Košík" }], ["Seçiniz", { field: { label: "Şehir", control: true } }], ["Blumenhof Petersen\nTelefon 030 295192\nMo–Fr 9–18 Uhr, Sa 9–14 Uhr", { page: "Kontakt – Blumenhof Petersen" }]
  ] as const)("%j", (text, context) => { expect(found(text, context)).toEqual([]) })

  test.each([
    ["Ann Lee, journalist, 12.03.1985", "PERSON Ann Lee", { page: "My contacts" }], ["Ann Lee | Reporter | 12 March 2026", "PERSON Ann Lee", { page: "Inbox" }], ["Ann Lee is a Labour member and booked two seats.", "SPECIAL a Labour member", { page: "Notes" }],
    ["Iva Novak called 020 7946 0018", "PERSON Iva Novak", { page: "Inbox" }], ["Anda Berzina lives at 5 Elm Street, Salem.", "PERSON Anda Berzina", { page: "Inbox" }],
    ["Adaeze Okonkwo\nTelefon 030 295192\ngeschlossen am Montag", "PHONE 030 295192", { page: "Kontakt – Adaeze Okonkwo" }], ["code de confirmation de votre commande : 482913", "OTP 482913", { page: "SMS" }]
  ] as const)("%j is somebody's own", (text, value, context) => { expect(found(text, context)).toContain(value) })
})

describe("who lived long ago, and what is open to all", () => {
  test.each([
    ["Johann Wolfgang von Goethe (1749–1832) gilt als bedeutendster deutscher Dichter.", {}], ["Александр Сергеевич Пушкин родился 6 июня 1799 года в Москве.", {}], ["Jane Austen was born on 16 December 1775 in Steventon, Hampshire.", {}],
    ["Fryderyk Chopin urodził się w Żelazowej Woli w 1810 roku.", {}], ["The philosopher Mary Midgley argued that beasts and humans share more than we like to admit.", { page: "Gazette – opinion" }],
    ["The council office at 1 Market Square is closed on 26 December.", { page: "Public notices" }], ["Boutique de Nantes : 8 rue Crébillon, 44000 Nantes. Tél. 02 40 55 01 20. Ouvert du mardi au samedi.", { page: "Nos boutiques" }],
    ['{"id":30241,"title":"Oak coffee table","rating":4.6}', {}], ["du 28 novembre au 24 décembre 2026, place Kléber, de 11 h à 20 h.", { page: "Agenda culturel" }], ["RAM 5,8 von 16 GB, Plattenplatz 71 %", { page: "Status" }],
    ["Marie Curie (born 7 November 1867 in Warsaw) was the first woman to win one.", {}], ["Mustafa Kemal Atatürk 1881'de Selanik'te doğdu.", {}], ["Party results: Labour 33.7 %, Conservatives 23.7 %, Reform UK 14.3 %", {}], ["87,1 % penduduk beragama Islam menurut BPS.", {}],
    ["Password: ********  [Show]", {}], ["Mot de passe : ******** (Modifier)", {}], ["Password: ••••••••  changed 3 days ago", {}],
    ["Книгарня «Лілея», вул. Ринок 4, тел. (032) 241-80-00", { page: "Контакти" }], ["青禾书店，成都市锦江区春熙路18号，电话 028-8418 0000", { page: "联系我们" }], ["Δημοτική Βιβλιοθήκη, Ερμού 4, Πάτρα, τηλ. 2610 418 000", { page: "Επικοινωνία" }], ["مكتبة الواحة، شارع الملك فهد، الرياض، هاتف 920018772", { page: "اتصل بنا" }],
    ["Number 12345678 in our list", { page: "Products" }], ["Emmanuel Macron a reçu le chancelier Friedrich Merz.", { page: "Actualité – Europe" }]
  ] as const)("%j", (text, context) => { expect(found(text, context)).toEqual([]) })
  test.each([
    ["Anna Lee was born at 1834 Elm Street, Salem.", "PERSON Anna Lee", {}], ["Jonas Weber wurde am 3. Mai 1975 geboren.", "PERSON Jonas Weber", {}], ["Jonas Weber wurde am 3. Mai 1975 geboren.", "DOB 3. Mai 1975", {}],
    ["ID: 4839201", "ACCOUNT_ID 4839201", { page: "Profile" }], ["Meet me at the office at 1 Castle Square, Leeds LS1 2AB, Ann Okoro", "ADDRESS 1 Castle Square, Leeds LS1 2AB", { page: "Inbox" }],
    ["Hausnummer: 21", "ADDRESS 21", { page: "Adresse" }], ["Composer Anna Reed lives next door.", "PERSON Anna Reed", { page: "Inbox" }],
    ["Marie Curie (born 7 November 1987 in Warsaw)", "DOB 7 November 1987", {}], ["Книжный магазин, мой номер +7 916 480-97-34", "PHONE +7 916 480-97-34", { page: "Контакты" }], ["Bookshop, ring me on 07700 900123", "PHONE 07700 900123", { page: "Contacts" }], ["书店老板小王，电话 138 0013 8000", "PHONE 138 0013 8000", { page: "联系人" }],
    ["Numero CA47219GX, nata il 30.12.1995", "NATIONAL_ID CA47219GX", { page: "Carta d'identità elettronica" }], ["Renter's license (CA): F1688092. Plate of car", "DRIVER_LICENSE F1688092", {}], ["Torgeir Haugland – fnr. 29107837386 – epilepsi", "NATIONAL_ID 29107837386", {}], ["記号番号 2114・5675664", "HEALTH_ID 2114・5675664", {}], ["SIN on file: 508 275 963", "SSN 508 275 963", {}], ["Dia beragama Islam.", "SPECIAL Islam", {}], ["She is Roma and was refused.", "SPECIAL Roma", {}], ["Passwort: Ändern123!", "PASSWORD Ändern123!", {}], ["Password: Show9-me", "PASSWORD Show9-me", {}]
  ] as const)("%j is somebody's own", (text, value, context) => { expect(found(text, context)).toContain(value) })
})

describe("samples, a house's desk, and what machines say", () => {
  test.each([
    ["Max Mustermann, Musterstraße 1, 12345 Musterstadt, Tel. 01234 567890 (Ausfüllbeispiel)", "Musterformular"], ["Jan Kowalski, ul. Przykładowa 1, 00-000 Miasto — tak wypełnij pole nadawcy", "Wzór"],
    ["Иванов Иван Иванович, 01.01.1970, г. Энск, ул. Примерная, д. 1 (образец заполнения)", "Образец"], ["山田 太郎 〒000-0000 東京都〇〇区〇〇1-2-3 ※記入例です", "記入例"], ["성명: 홍길동, 주소: 서울특별시 OO구 OO로 1 (예시)", "작성 예시"],
    ["Customer care: care@brightbroadband.example, weekdays 8 to 18", "Customer hotline"], ["800 123 456, po–pá 8–18, info@obchod.example, Dlouhá 1, Praha", "Zákaznická linka"], ["Puhelin 010 123 4567, arkisin 9–17, palvelu@kauppa.example", "Asiakaspalvelu"],
    ["Hubungi 1500-123 atau bantuan@toko.example", "Layanan pelanggan"], ["504 Gateway Timeout. Request ID: f6J9mpTn8WHLmJ6cf9jP81e1KEHFRUTJi8x69cs45gAJ3qOjLoyEPT==", "Error"], ["--user=root --password-file=/run/secrets/db_password --host=localhost", "Flags"],
    ['password: "<your-password-here>"', "Config docs"], ["Uniform sizes: chest 38-40. Code UNI-3840-NVY.", "Uniform sizes"], ["таблица 4; код ОКПД2 26.20.16.120", "ГОСТ"], ["ماده ۱۹۰ قانون مدنی، مصوب ۱۳۰۷/۰۲/۱۸", "قانون"], ["Eine deutsche IBAN hat 22 Stellen.", "IBAN-Rechner"]
  ] as const)("%j", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test.each([
    ["Mario Rossi, via Roma 1, 00100 Roma", "PERSON Mario Rossi", "Ordine"], ["Mario Rossi, via Roma 1, 00100 Roma", "PERSON Mario Rossi", "Modelo 730 – Mario Rossi"], ["Anna Weber, Gartenstraße 5, 12345 Berlin", "PERSON Anna Weber", "Muster"],
    ["Juan Pérez, DNI 12345678Z", "PERSON Juan Pérez", "Example"], ["Card 4111 1111 1111 1111, Max Mustermann", "CARD 4111 1111 1111 1111", "Muster"],
    ["Ticket of Ann Lee: write to info@annlee.example", "EMAIL info@annlee.example", "Customer service"], ["Rückruf für Frau Weber: 030 295192", "PHONE 030 295192", "Kundenservice"], ["Your e-mail: info@weber.example", "EMAIL info@weber.example", "Customer care"],
    ["E-mail: info.weber@gmail.com", "EMAIL info.weber@gmail.com", "Kundenservice"], ["Customer: Ann Lee, 020 7946 0018", "PHONE 020 7946 0018", "Customer support"], ["support@weber.example", "EMAIL support@weber.example", "My profile"],
    ["mysql --user=root --password=Hunter2x --host=localhost", "PASSWORD Hunter2x", "Flags"], ["Recovery code: 2040-1188-3300", "OTP 2040-1188-3300", "Two-step sign-in"], ["Code: 204-118", "OTP 204-118", "Sign in"],
    ["the key f6J9mpTn8WHLmJ6cf9jP81e1KEHFRUTJi8x69cs45gAJ3qOjLoyEPT==", "API_KEY f6J9mpTn8WHLmJ6cf9jP81e1KEHFRUTJi8x69cs45gAJ3qOjLoyEPT==", "Error"], ["Iban Etxeberria llamó ayer", "PERSON Iban Etxeberria", "Inbox"]
  ] as const)("%j is somebody's own", (text, value, page) => { expect(found(text, { page })).toContain(value) })
})

describe("what a house asks for, where it stands, and what everybody's machine is called", () => {
  test.each([
    ["Stichting Dierenvoedselbank, IBAN NL91 ABNA 0417 1643 00, ANBI, KvK 30112233", "Doneren"], ["Účet veřejné sbírky 2171717171/0300, přispět lze i SMS na 87 777.", "Jak přispět"],
    ["Oslo rådhus, Rådhusplassen 1, 0037 Oslo, telefon 21 80 21 80", "Besøk oss"], ["Comune di Trieste, Piazza dell'Unità d'Italia 4, tel. 040 6751", "URP"], ["192.168.0.1 is the default gateway of most home routers", "How to find your router login"],
    ["Public resolvers: 8.8.8.8 and 2001:4860:4860::8888", "DNS"], ["Minta János, 1234 Budapest, Minta utca 1.", "Kitöltési útmutató"], ["matti.meikalainen@esimerkki.fi, 040 1234567", "Lomakkeen malli"]
  ] as const)("%j", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test.each([
    ["Refund to NL91 ABNA 0417 1643 00, J. de Vries", "IBAN NL91 ABNA 0417 1643 00", "Doneren"], ["Donasi: BCA 0012345678 a.n. Budi Hartono", "BANK_ACCOUNT 0012345678", "Cara berdonasi"],
    ["Oslo rådhus, Kari Nilsen, Storgata 1, 0037 Oslo", "ADDRESS Storgata 1, 0037 Oslo", "Besøk oss"], ["Γιώργος Παππάς, Αγίου Τίτου 1, τηλ. 2813 409000", "PHONE 2813 409000", "Επικοινωνία"], ["Δήμος Ηρακλείου, Γιώργος Παππάς, τηλ. 2813 409000", "PHONE 2813 409000", "Επικοινωνία"],
    ["My router is at 192.168.1.1", "IP 192.168.1.1", "Inbox"], ["Last sign-in from 192.168.1.1", "IP 192.168.1.1", "Security"], ["Call me on 0300 123 4567, Ann", "PHONE 0300 123 4567", "Inbox"], ["anna.meikalainen@gmail.com, 040 1234567", "PHONE 040 1234567", "Lomakkeen malli"]
  ] as const)("%j is somebody's own", (text, value, page) => { expect(found(text, { page })).toContain(value) })
})

describe("houses of every trade on their own pages, and numbers that only look like somebody's", () => {
  test.each([
    ["Livraria Aurora, Av. Paulista, 1500, São Paulo – (11) 3251-4400 – contato@livrariaaurora.com.br", "Fale conosco – Livraria Aurora"], ["Zöldfa Étterem, 3300 Eger, Dobó tér 2., tel.: 36/411-220", "Kapcsolat – Zöldfa Étterem"],
    ["Café Svalan, Torggatan 2, 671 31 Arvika, 0570-123 40", "Kontakt – Café Svalan"], ["Hotel Lípa, náměstí Míru 3, 380 01 Dačice, tel. 384 420 111, recepce@hotel-lipa.cz", "Kontakt – Hotel Lípa"],
    ["Gasthof Linde, Dorfstraße 4, 83700 Rottach, Tel. 08022 4711", "Kontakt – Gasthof Linde"], ["Gostilna Pri lipi, Glavni trg 3, 2000 Maribor, 02 555 01 23", "Kontakt – Gostilna Pri lipi"], ["Ταβέρνα Ο Πλάτανος, Αγίου Μηνά 5, Ηράκλειο, τηλ. 2810 555012", "Επικοινωνία – Ταβέρνα Ο Πλάτανος"],
    ["Call us free on 0800 048 0133 or write to help@brightcart.co.uk, Mon–Fri 8–20.", "Customer service – Brightcart"], ["Report a pothole: 0300 500 0110 or highways@brookfordcouncil.gov.uk", "City Council"],
    ["Jane Castleman (Lab) 18,204; Robert Dunne (Con) 16,911; turnout 64.1 %", "Election results"], ["Callum Ashworth is the author of four novels, most recently The Salt Road (2024).", "Author page"], ["Ben Nevis, 1,345 m, 56.7969° N, 5.0036° W", "Maps – Mountains"],
    ["Haemoglobin 130–170 g/L, sodium 133–146 mmol/L", "Lab values"], ["Commodity code 8517 13 00 00 – smartphones", "Customs"], ["Police, fire, ambulance: 999 or 112", "Help"], ["Softwareversie 12.4.0.118, 06-11-2025 11:02", "Apparaat"], ["Versjon 4.12.0.9 er ute", "Nytt"],
    ["La Treille, 6 rue des Vignes, 21200 Beaune. Réservations : 03 80 00 62 15. Fermé le lundi.", "Restaurant La Treille"], ["Lakeshore Dental Associates, 1200 N Lake Dr, Suite 210, Milwaukee, WI 53202. New patients welcome: (414) 555-0187", "Lakeshore Dental Associates"],
    ["Hostal Mirador, Ctra. de la Sierra km 4, 18193 Monachil. Reservas: +34 958 00 15 77", "Hostal Mirador – Reservas"], ["Kancelaria parafialna, pl. Kościelny 1, 82-300 Elbląg. Tel. 55 200 01 18, kancelaria@sw-jan-elblag.pl", "Parafia św. Jana – kancelaria"],
    ["SD Negeri 3 Sanur, Jl. Danau Tamblingan 40, Denpasar. Tata usaha (0361) 200-0310", "SD Negeri 3 Sanur"], ["Ліцей № 12, вул. Шкільна, 2, Полтава. Приймальня (0532) 00-02-30, licey12@poltava-osvita.ua", "Ліцей № 12"], ["Mean (n = 2700) 66.21 ± 9.38, p = 0.082", "Results"]
  ] as const)("%j", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test.each([
    ["Table for four, Ann Lee, 07700 900123", "PHONE 07700 900123", "Kontakt – Café Svalan"], ["Hotel Lípa, booking of Jana Nováková, Dlouhá 5, 110 00 Praha, 777 123 456", "ADDRESS Dlouhá 5, 110 00 Praha", "Kontakt – Hotel Lípa"],
    ["Min adress: Storgatan 5, 411 38 Göteborg", "ADDRESS Storgatan 5, 411 38 Göteborg", "Kontakt – Café Svalan"], ["Pothole outside my house, 14 Elm Street, Leeds LS1 2AB", "ADDRESS 14 Elm Street, Leeds LS1 2AB", "City Council"], ["ann.lee@brookfordcouncil.gov.uk is off sick", "EMAIL ann.lee@brookfordcouncil.gov.uk", "City Council"],
    ["Haemoglobin 142 g/L (130–170)", "HEALTH Haemoglobin 142 g/L", "Results"], ["My glucose is 5.2–6.1 mmol/L", "HEALTH My glucose is 5.2–6.1 mmol/L", "Inbox"], ["Signed in from 12.4.0.118", "IP 12.4.0.118", "Security"], ["Policy: 11299 4711", "ACCOUNT_ID 11299 4711", "Insurance"],
    ["Your code 851713, valid 10 minutes", "OTP 851713", "Customs"], ["We met at 56.79691, -5.00362", "GPS 56.79691, -5.00362", "Inbox – Mountains"], ["Robert Dunne, 07700 900123", "PERSON Robert Dunne", "My results"],
    ["Gideon Marsh, 20/04/1975, 07839 867 777", "PERSON Gideon Marsh", "Squad list"], ["Restaurant La Treille, table de Marie Dupont, 06 12 34 56 78", "PHONE 06 12 34 56 78", "Restaurant La Treille"], ["Anna Weber, 0171 4871055", "PHONE 0171 4871055", "Zahnarztpraxis Weber"], ["Patient, 14 Elm Street, Salem, MA 01970, 978-555-0187", "ADDRESS 14 Elm Street, Salem, MA 01970", "Lakeshore Dental Associates"]
  ] as const)("%j is somebody's own", (text, value, page) => { expect(found(text, { page })).toContain(value) })
})

describe("houses by their trades, desks, published examples and who signs articles", () => {
  test.each([
    ["Kahvila Koivu, Hämeenkatu 10, 33100 Tampere, puh. 03 000 1122", "Yhteystiedot"], ["Padaria Lua, Rua XV de Novembro, 310, Curitiba. Fone (41) 3000-1122", "Fale conosco"], ["Ristorante Da Ugo, Via Mazzini 41, 40121 Bologna – prenotazioni: 051 000 1122", "Dove siamo"],
    ["Librairie du Moulin, 14 rue des Tilleuls, 69007 Lyon – 04 72 00 00 12 – ouvert du mardi au samedi", "Nous trouver"], ["Fietsenwinkel De Ketting, Molenweg 5, 9711 LM Groningen, 050 000 1122", "Contact"], ["Garnbutikken, Søndergade 3, 8000 Aarhus C, tlf. 86 00 11 22", "Kontakt os"], ["Skohuset, Storgata 8, 7010 Trondheim, tlf. 73 00 11 22", "Kontakt"],
    ["Panadería San Roque, Calle Mayor 12, 28013 Madrid. Tel. 91 400 11 22", "Contacto"], ["Sklep rowerowy Pedał, ul. Polna 3, 00-622 Warszawa, tel. 22 400 11 22", "Gdzie jesteśmy"], ["Cofetăria Dulce, Str. Mihai Eminescu 5, 400001 Cluj-Napoca, tel. 0264 400 112", "Contact"], ["Bäckerei Sommer, Marktplatz 3, 79098 Freiburg, Tel. 0761 400 112", "Anfahrt"], ["Fromagerie du Lac, 3 rue du Port, 74000 Annecy, tél. 04 50 00 11 22", "Contact"], ["The Corner Bookshop, 12 High Street, Bath BA1 5AQ, 01225 400112", "Find us"], ["Bloom & Wild Florist, 220 Main St, Salem, OR 97301, (503) 400-0112", "Contact"], ["Contact presse : 01 40 00 11 22, presse@larche.example", "Espace presse"], ["Von Jonas Beck (Text) und Mia Lang (Fotos)", "Reportage: Die letzten Fischer"], ["Usa la tarjeta de prueba 4242 4242 4242 4242.", "Documentación – pruebas"],
    ["For vacancies call our HR desk on 0113 496 0045 or write to jobs@tannerbrew.example.", "Careers – Tanner Brewery"], ["Fragen? Personalabteilung 030 295192", "Stellenangebote"], ["Press contact: press@larchmarket.example, +44 20 7946 0112", "Newsroom"], ["Ufficio stampa: 02 4000 1122", "Sala stampa"],
    ["Use test card 4242 4242 4242 4242 with any future date and any CVC.", "API docs – Testing payments"], ["Testkarte 4242 4242 4242 4242", "Hilfe"], ["Example IBAN: GB29 NWBK 6016 1331 9268 19", "What is an IBAN?"], ["Beispiel-IBAN: DE89 3704 0044 0532 0130 00", "Was ist eine IBAN?"], ["Invalid phone number. Example: +1 555 0100", "Form"],
    ["ping 127.0.0.1 or 192.168.0.1 to check the connection", "Router help"], ["rev. 1.7, 2026-01, doc 8800-4412-03", "Data sheet"], ["Tracking codes look like 1Z 999 AA1 01 2345 6784.", "How to read a label"],
    ["Von Katharina Vogel, Redaktion Wirtschaft", "Zinsen steigen wieder"], ["Tekst: Anouk Visser · Beeld: Pim Bakker", "De laatste vissers"], ["Tekst: Anouk Visser", "Reportage"], ["Diabetes on aineenvaihduntasairaus, jota sairastaa noin 500 000 suomalaista.", "Terveyskirjasto"], ["Regia di Paolo Sorrentino, con Toni Servillo", "Scheda film"],
    ["Olga Tokarczuk otrzymała Nagrodę Nobla w 2019 r.", "Fakty"], ["José Saramago recebeu o Nobel em 1998.", "Factos"], ["Mount Rainier summit: 46.8523, -121.7603, elevation 4,392 m", "Facts"], ["The Eiffel Tower stands at 48.8584, 2.2945.", "Eiffel Tower"]
  ])("%s", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test.each([
    ["Padaria Lua, Rua XV de Novembro, 310, Curitiba. Fone (41) 3000-1122", "PHONE (41) 3000-1122", "Meus contatos"], ["Anna Padaria, Rua XV de Novembro, 310, Curitiba. Fone (41) 3000-1122", "PHONE (41) 3000-1122", "Contato"], ["Salon Anna Weber, Gartenstraße 5, 12345 Berlin, Tel. 030 295192", "PHONE 030 295192", "Kontakt"], ["Nick Bockwinkel, Gartenstraße 5, 12345 Berlin, Tel. 030 295192", "PHONE 030 295192", "Kontakt"],
    ["Florist Salem Wild, 220 Main St, Salem, OR 97301, (503) 400-0112", "PHONE (503) 400-0112", "My contacts"], ["Reportage von Anna Weber, Gartenstraße 5, 12345 Berlin", "ADDRESS Gartenstraße 5, 12345 Berlin", "Meine Reportagen"], ["Winkel, Herzl 5, 050-123-4567", "PHONE 050-123-4567", "Contact"], ["Ann Lee, HR desk, 0113 496 0045", "PHONE 0113 496 0045", "Careers – Tanner Brewery"], ["HR desk: call me back on 0113 496 0045", "PHONE 0113 496 0045", "Careers"], ["HR desk 0113 496 0045", "PHONE 0113 496 0045", "My applications"], ["HR desk (Ann): 0113 496 0045", "PHONE 0113 496 0045", "Careers"], ["Applicant phone, HR desk 0113 496 0045", "PHONE 0113 496 0045", "Careers"], ["Ann Lee won 6-2, 6-1 and lives at 5 Elm St, Leeds LS1 2AB", "PERSON Ann Lee", "Inbox"], ["The cabin, Mount Baker: 48.7767, -121.8144, 120 m", "GPS 48.7767, -121.8144", "Trip"], ["Peter Castle: 51.1234, -2.1234", "GPS 51.1234, -2.1234", "Peter Castle"], ["Tom Bridge: 51.1234, -2.1234, elevation 120 m", "GPS 51.1234, -2.1234", "Notes"], ["Press contact: Ann Lee, +44 20 7946 0112", "PERSON Ann Lee", "Newsroom"], ["Press contact: ann.lee@gmail.com", "EMAIL ann.lee@gmail.com", "Newsroom"],
    ["Use test card 4242 4242 4242 4242", "CARD 4242 4242 4242 4242", "Checkout"], ["My test card 4242 4242 4242 4242", "CARD 4242 4242 4242 4242", "API docs"], ["Card 4242 4242 4242 4242", "CARD 4242 4242 4242 4242", "API docs – Testing"], ["Test card 4539 1488 0343 6467", "CARD 4539 1488 0343 6467", "API docs"], ["Ann Lee paid with test card 4242 4242 4242 4242", "CARD 4242 4242 4242 4242", "API docs"], ["IBAN: GB29 NWBK 6016 1331 9268 19", "IBAN GB29 NWBK 6016 1331 9268 19", "What is an IBAN?"],
    ["My number, for example: +44 20 7946 0018", "PHONE +44 20 7946 0018", "Form"], ["my router is 192.168.0.1", "IP 192.168.0.1", "Inbox"], ["doc, call me on 503-555-0142", "PHONE 503-555-0142", "Inbox"], ["Von Katharina Vogel, Redaktion Wirtschaft", "PERSON Katharina Vogel", "Posteingang"], ["Tekst: Anouk Visser · Beeld: Pim Bakker", "PERSON Anouk Visser", "Inbox"],
    ["Meine Mutter Anna Weber erhielt den Nobelpreis", "PERSON Anna Weber", "Notiz"], ["Meet me at the Eiffel Tower: 48.8584, 2.2945", "GPS 48.8584, 2.2945", "Eiffel Tower"], ["My place near Mount Rainier: 46.8523, -121.7603", "GPS 46.8523, -121.7603", "Facts"], ["Ann Lee, Mount Rainier: 46.8523, -121.7603, elevation 4,392 m", "GPS 46.8523, -121.7603", "Facts"], ["Grey Tower: 46.8523, -121.7603", "GPS 46.8523, -121.7603", "Inbox"]
  ])("%s is somebody's own", (text, value, page) => { expect(found(text, { page }).some(one => one === value || one.startsWith("PERSON") && value.startsWith("PERSON") && one.endsWith(value.slice(7)))).toBe(true) })
})

describe("a shop's card under its sign", () => {
  test.each([
    ["Torvegade 9, 6700 Esbjerg, tlf. 75 55 01 23", "Cafe Ravn"], ["Storgatan 12, 903 26 Umeå, tel 090-555 01 20, öppet 10–18", "Bokhandeln Uggla"], ["вул. Соборна, 8, Рівне, тел. (0362) 55-50-12", "Кав'ярня «Зерно»"],
    ["г. Тверь, ул. Советская, 12. Тел. (4822) 55-50-12. Ежедневно 10–20", "Книжный «Свеча»"], ["Marktstraße 12, 88212 Ravensburg, Tel. 0751 555012, Mo–Sa 7–18 Uhr", "Schuhmacherei Kern"], ["Hauptstr. 4, 72070 Tübingen. Telefon: 07071 555013", "Eisdiele Venezia – Kontakt"],
    ["14 Harbour Street, Whitby YO22 4EN. Tel 01947 555 012", "The Copper Kettle Tea Room"], ["Find us at 220 Main St, Salem, OR 97301. (503) 555-0112. Open daily 8–5", "Lark Coffee Roasters"], ["8 rue des Halles, 49100 Angers – 02 41 55 01 20 – ouvert du mardi au samedi", "Fleurs de Lune"],
    ["Place du Marché 3, 1003 Lausanne, tél. 021 555 01 23", "Horlogerie Tic"], ["Nous sommes au 12 rue Nationale, 37000 Tours. Tél. : 02 47 55 01 20", "Boulangerie Le Levain"], ["C/ Mayor 14, 50001 Zaragoza. Tel. 976 55 01 20. Horario: 9–14 y 17–20 h", "Heladería Polo"],
    ["Via Roma 22, 10121 Torino. Tel. 011 555 0123. Aperto 9–19", "Calzoleria Passo"], ["Corso Italia 5, 34121 Trieste – prenotazioni 040 555012", "Osteria del Sole"], ["Av. da Liberdade 120, 4710-250 Braga · Tel. 253 555 012 · Aberto das 9 às 19", "Ourivesaria Brilho"],
    ["Rua das Flores, 310, Curitiba – PR, 80020-120. Fone: (41) 3555-0122", "Hamburgueria Brasa"], ["Grote Markt 5, 9712 HN Groningen. Tel. 050-555 0123. Open ma–za 9–18 u", "IJssalon Koud"], ["Oude Gracht 12, 3511 AB Utrecht, 030-5550123", "Fietsenmaker De Bel"],
    ["ul. Długa 8, 31-147 Kraków, tel. 12 555 01 23, czynne pn–pt 9–18", "Antykwariat Kruk"], ["Masarykova 10, 602 00 Brno, tel. 542 555 012", "Vinárna Hrozen"], ["Hlavná 22, 040 01 Košice, tel. 055 555 01 23", "Cukráreň Med"],
    ["Kossuth u. 5, 6720 Szeged, tel.: 62/555-012", "Kalász Pékség"], ["Bd. Unirii 14, Iași, tel. 0232 555 012", "Simigeria Luca"], ["Vestergade 4, 8000 Aarhus C. Tlf. 86 55 01 23. Åbent 10-17", "Cykelsmeden"],
    ["Storgata 8, 7010 Trondheim, tlf. 73 55 01 22", "Kaffebrenneri Bønne"], ["Drottninggatan 12, 411 14 Göteborg. Tel. 031-555 01 23", "Skomakare Sula"], ["Aleksanterinkatu 9, 33100 Tampere, puh. 03 555 0122", "Jäätelöbaari Huurre"],
    ["Τσιμισκή 20, 546 24 Θεσσαλονίκη, τηλ. 2310 555012", "Ζαχαροπλαστείο Μέλι"], ["Παναγή Τσαλδάρη 4, Καλαμάτα. Τηλέφωνο 27210 55501", "Ουζερί Το Κύμα"], ["ул. Ленина, 45, Пермь, тел. (342) 255-50-12, ежедневно 9–21", "Пельменная «Сибирь»"],
    ["бул. Витоша 12, 1000 София, тел. 02 555 0123", "Сладкарница Роза"], ["вул. Городоцька, 20, Львів. Тел. (032) 255-50-12", "Пивоварня «Хміль»"], ["Cumhuriyet Cad. 5, 16010 Bursa, tel. 0224 555 01 23", "Sahaf Baykuş"],
    ["شارع النيل 12، الخرطوم. هاتف 0183 555012", "حلويات الشام"], ["طريق الملك عبدالله، الرياض، هاتف 011 555 0123", "محمصة البن"], ["רחוב דיזנגוף 99, תל אביב. טל' 03-555-0123", "פרחי השדה"],
    ["خیابان انقلاب، پلاک ۱۲، تهران. تلفن 021-55501234", "کافه دانه"], ["सदर बाज़ार 22, नागपुर। फ़ोन 0712-255501", "मिठाई भंडार"], ["কলেজ স্ট্রিট ১৫, কলকাতা। ফোন 033-2555 0123", "বইঘর"],
    ["120 ถนนนิมมานเหมินท์ เชียงใหม่ โทร 053-555-012", "คาเฟ่ ต้นไม้"], ["45 Lê Lợi, Quận 1, TP. Hồ Chí Minh. ĐT: 028 3855 5012", "Tiệm bánh Lúa Mì"], ["Jl. Malioboro 30, Yogyakarta. Telp. (0274) 555-012", "Kedai Kopi Biji"],
    ["京都市中京区河原町通3-4 電話 075-555-0124", "喫茶 木の実"], ["〒460-0008 愛知県名古屋市中区栄3-1-2 TEL 052-555-0123", "花屋 ばら"], ["上海市徐汇区衡山路8号,电话 021-5555 0123", "花坊 · 联系我们"],
    ["地址:杭州市西湖区文三路20号 电话:0571-5555 0123 营业时间 9:00-18:00", "猫头鹰书屋"], ["대구시 중구 동성로 12, 전화 053-555-0123", "참새분식"], ["서울특별시 마포구 와우산로 21, 02-555-0123", "꽃방 하루"],
    ["Ilica 40, 10000 Zagreb, tel. 01 555 0123", "Slastičarna Med"], ["Slovenska cesta 5, 1000 Ljubljana, tel. 01 555 01 23", "Slaščičarna Vanilija"], ["Prešernova 3, 3000 Celje, 03 555 01 23", "Cvetličarna Vrtnica"],
    ["Via Garibaldi 8, 53100 Siena. Prenotazioni: 0577 555 012", "Trattoria da Nello"], ["전주시 완산구 한옥길 5, 전화 063-555-0123", "보리빵집"], ["شارع الملك فهد، الدمام. هاتف 013 555 0123", "مخبز السنابل"],
    ["एमजी रोड 14, इंदौर। फ़ोन 0731-555012", "अन्न बेकरी"], ["Estamos en Plaza Mayor 3, 37002 Salamanca. Teléfono 923 55 01 20.", "Farmacia Plaza Mayor"]
  ])("%s", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test.each([
    ["Deliver to 14 Harbour Street, Whitby YO22 4EN. Tel 01947 555 012", "The Copper Kettle Tea Room"], ["Delivery: 14 Harbour Street, Whitby YO22 4EN, 01947 555012", "Old Mill Bakery"], ["Lieferung an: Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Bäckerei Kern"],
    ["Lieferadresse: Hauptstr. 4, 72070 Tübingen. Telefon 07071 555013", "Eisdiele Venezia"], ["Zuhause: Hauptstr. 4, 72070 Tübingen. Telefon 07071 555013", "Eisdiele Venezia"], ["Livraison : 8 rue des Halles, 49100 Angers, 02 41 55 01 20", "Fleurs de Lune"],
    ["À livrer au 8 rue des Halles, 49100 Angers. Tél. 02 41 55 01 20", "Boulangerie Le Levain"], ["Entregar en C/ Mayor 14, 50001 Zaragoza. Tel. 976 55 01 20", "Heladería Polo"], ["Dirección de envío: Plaza Mayor 3, 37002 Salamanca. Teléfono 923 55 01 20", "Farmacia Plaza Mayor"],
    ["Consegna: Via Roma 22, 10121 Torino. Tel. 011 555 0123", "Trattoria da Nello"], ["Spedire a Via Roma 22, 10121 Torino. Tel. 011 555 0123", "Libreria Carta"], ["Entrega: Rua Direita 40, 3000-200 Coimbra. Tel. 239 555 014", "Padaria Sol Nascente"],
    ["Bezorgen: Oude Gracht 12, 3511 AB Utrecht, 030-5550123", "Fietsenmaker De Bel"], ["Afleveradres: Oude Gracht 12, 3511 AB Utrecht, 030-5550123", "Bakkerij Graan"], ["Dostawa: ul. Długa 8, 31-147 Kraków, tel. 12 555 01 23", "Kwiaciarnia Malwa"],
    ["Doručit na Masarykova 10, 602 00 Brno, tel. 542 555 012", "Vinárna Hrozen"], ["Doručenie: Hlavná 22, 040 01 Košice, tel. 055 555 01 23", "Cukráreň Med"], ["Szállítás: Kossuth u. 5, 6720 Szeged, tel.: 62/555-012", "Kalász Pékség"],
    ["Livrare: Str. Republicii 10, Brașov, tel. 0268 555 012", "Librăria Cuvânt"], ["Levering: Vestergade 4, 8000 Aarhus C. Tlf. 86 55 01 23", "Cafe Ravn"], ["Leveres til Storgata 8, 7010 Trondheim, tlf. 73 55 01 22", "Kaffebrenneri Bønne"],
    ["Leverans: Drottninggatan 12, 411 14 Göteborg. Tel. 031-555 01 23", "Bokhandeln Uggla"], ["Toimitus: Aleksanterinkatu 9, 33100 Tampere, puh. 03 555 0122", "Kahvila Pihlaja"], ["Παράδοση: Ερμού 15, 383 33 Βόλος, τηλ. 24210 55501", "Φούρνος Το Στάρι"],
    ["Доставка: ул. Ленина, 45, Пермь, тел. (342) 255-50-12", "Книжный «Свеча»"], ["Доставити: вул. Соборна, 8, Рівне, тел. (0362) 55-50-12", "Кав'ярня «Зерно»"], ["Доставка: бул. Витоша 12, 1000 София, тел. 02 555 0123", "Сладкарница Роза"],
    ["Teslimat: Atatürk Cad. 21, 26010 Eskişehir, 0222 555 01 23", "Lale Kitabevi"], ["توصيل: شارع الملك فهد، الدمام. هاتف 013 555 0123", "مخبز السنابل"], ["משלוח: רחוב הרצל 30, נתניה. טלפון 09-555-0123", "מאפיית השיבולת"],
    ["ارسال به: خیابان انقلاب، پلاک ۱۲، تهران. تلفن 021-55501234", "کافه دانه"], ["डिलीवरी: एमजी रोड 14, इंदौर। फ़ोन 0731-555012", "अन्न बेकरी"], ["ডেলিভারি: কলেজ স্ট্রিট ১৫, কলকাতা। ফোন 033-2555 0123", "বইঘর"],
    ["จัดส่ง 120 ถนนนิมมานเหมินท์ เชียงใหม่ โทร 053-555-012", "คาเฟ่ ต้นไม้"], ["Giao đến 45 Lê Lợi, Quận 1, TP. Hồ Chí Minh. ĐT: 028 3855 5012", "Tiệm bánh Lúa Mì"], ["Kirim ke Jl. Malioboro 30, Yogyakarta. Telp. (0274) 555-012", "Kedai Kopi Biji"],
    ["お届け先 〒600-8001 京都府京都市下京区四条通1-2 TEL 075-555-0123", "麦の穂ベーカリー"], ["收货地址:南京市鼓楼区中山路18号 电话 025-5555 0123", "麦香面包店"], ["배송지: 전주시 완산구 한옥길 5, 전화 063-555-0123", "보리빵집"],
    ["배달 전주시 완산구 한옥길 5, 전화 063-555-0123", "보리빵집"], ["Dostava: Ilica 40, 10000 Zagreb, tel. 01 555 0123", "Slastičarna Med"], ["Naročnik: Slovenska cesta 5, 1000 Ljubljana, tel. 01 555 01 23", "Slaščičarna Vanilija"],
    ["Anna Weber, Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Bäckerei Kern"], ["Weber, Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Bäckerei Kern"], ["Familie Weber, Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Bäckerei Kern"],
    ["Gartenstraße 5, 88212 Ravensburg, Weber, Tel. 0751 555012", "Bäckerei Kern"], ["Rückruf: 0751 555012, Gartenstraße 5, 88212 Ravensburg", "Bäckerei Kern"], ["Your address: 14 Harbour Street, Whitby YO22 4EN, 01947 555012", "Old Mill Bakery"],
    ["14 Harbour Street, Whitby YO22 4EN, 01947 555012", "Old Mill Bakery – Your order"], ["14 Harbour Street, Whitby YO22 4EN, 01947 555012", "Old Mill Bakery – Basket"], ["14 Harbour Street, Whitby YO22 4EN, 01947 555012", "Old Mill Bakery customers"],
    ["Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Bäckerei Kern – Kasse"], ["Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Warenkorb Bäckerei Kern"], ["Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Salon Anna Weber"],
    ["Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Anna Weber"], ["Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Kontakt – Nick Winkel"], ["Gartenstraße 5, 88212 Ravensburg, 0171 4871055", "Bäckerei Kern"],
    ["ul. Rynek 4, 20-111 Lublin, tel. 81 555 01 23, kowalska@gmail.com", "Kwiaciarnia Malwa"], ["Rua Direita 40, 3000-200 Coimbra. Tel. 239 555 014. Rua Nova 3, 3000-201 Coimbra", "Padaria Sol Nascente"], ["Bring it to 14 Harbour Street, Whitby YO22 4EN, tel 01947 555 012", "The Copper Kettle Tea Room"],
    ["We live at 14 Harbour Street, Whitby YO22 4EN, tel 01947 555 012", "The Copper Kettle Tea Room"], ["We moved, 14 Harbour Street, Whitby YO22 4EN, tel 01947 555 012", "The Copper Kettle Tea Room"], ["Burglary, 14 Harbour Street, Whitby YO22 4EN, tel 01947 555 012", "The Copper Kettle Tea Room"],
    ["빵 두 개 부탁합니다, 전주시 완산구 한옥길 5, 전화 063-555-0123", "보리빵집"], ["김민수, 전주시 완산구 한옥길 5, 전화 063-555-0123", "보리빵집"], ["王小明,南京市鼓楼区中山路18号 电话 025-5555 0123", "麦香面包店"],
    ["佐藤 京都府京都市下京区四条通1-2 TEL 075-555-0123", "麦の穂ベーカリー"], ["أحمد، شارع الملك فهد، الدمام. هاتف 013 555 0123", "مخبز السنابل"], ["דנה כהן, רחוב הרצל 30, נתניה. טלפון 09-555-0123", "מאפיית השיבולת"],
    ["रमेश, एमजी रोड 14, इंदौर। फ़ोन 0731-555012", "अन्न बेकरी"], ["Gül, Atatürk Cad. 21, 26010 Eskişehir, 0222 555 01 23", "Lale Kitabevi"], ["Иван, ул. Ленина, 45, Пермь, тел. (342) 255-50-12", "Книжный «Свеча»"],
    ["Wohnung 3, Gartenstraße 5, 88212 Ravensburg, Tel. 0751 555012", "Bäckerei Kern"], ["Flat 3, 14 Harbour Street, Whitby YO22 4EN, 01947 555012", "Old Mill Bakery"], ["Moving out: 14 Harbour Street, Whitby YO22 4EN, 01947 555012", "Old Mill Bakery"],
    ["김민수 전주시 완산구 한옥길 5, 전화 063-555-0123", "보리빵집"], ["王小明 南京市鼓楼区中山路18号 电话 025-5555 0123", "麦香面包店"], ["أحمد شارع الملك فهد، الدمام. هاتف 013 555 0123", "مخبز السنابل"],
    ["דנה רחוב הרצל 30, נתניה. טלפון 09-555-0123", "מאפיית השיבולת"], ["रमेश कुमार एमजी रोड 14, इंदौर। फ़ोन 0731-555012", "अन्न बेकरी"], ["नेहा शर्मा, एमजी रोड 14, इंदौर। फ़ोन 0731-555012", "अन्न बेकरी"]
  ])("%s is somebody's own", (text, page) => { expect(found(text, { page }).some(one => /^(?:ADDRESS|PHONE)/.test(one))).toBe(true) })
})
