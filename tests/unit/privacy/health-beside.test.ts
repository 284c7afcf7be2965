import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
const health = (text: string, context: DetectContext = {}): string[] => found(text, context).filter(one => /^(?:HEALTH|SPECIAL)/.test(one))

describe("what somebody complains of", () => {
  test.each([
    ["Pacjentka Ewa Mazur zgłasza zawroty głowy i kołatanie serca.", "zawroty głowy"], ["Mme Hélène Roussel, née le 4/5/1949, se plaint de douleurs lombaires.", "douleurs lombaires"], ["Пацієнт Степан Бойко скаржиться на біль у спині та безсоння.", "біль у спині"],
    ["La paciente Inés Vallejo refiere pérdida de audición.", "pérdida de audición"], ["Patienten Erik Lund söker för ihållande ryggvärk.", "ihållande ryggvärk"], ["שמואל כהן מתלונן על כאבי ראש חוזרים.", "כאבי ראש חוזרים"], ["Pan Josef Kříž si stěžuje na bolesti zad.", "bolesti zad"],
    ["Hasta Mehmet Yıldız göğüs ağrısı şikayetiyle başvurdu.", "göğüs ağrısı"], ["المريض خالد العمري يشكو من ألم في الصدر منذ يومين.", "ألم في الصدر"], ["患者张伟，主诉胸痛、气短三天。", "气短"], ["환자 박민수, 가슴 통증을 호소하며 내원.", "가슴 통증"],
    ["Pasien Budi Santoso mengeluh nyeri dada.", "nyeri dada"], ["Bệnh nhân Lê Văn Hải than phiền đau ngực và khó thở.", "khó thở"], ["Ο ασθενής Γιώργος Παππάς παραπονείται για πόνο στο στήθος.", "πόνο στο στήθος"], ["Pacienta Elena Dinu acuză dureri de spate.", "dureri de spate"], ["Potilas Matti Laine valittaa rintakipua.", "rintakipua"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
  test.each([
    ["Docteur, depuis que je prends du Tramadol, j’ai des vertiges. Odile Garnier, tél. 06 12 34 56 78", "des vertiges"], ["De când iau Concor am amețeli. Numărul meu este +40 712 924 518.", "amețeli"], ["Beru Warfarin a mám bušení srdce. Volejte +420 604 776 146", "bušení srdce"],
    ["Siden jeg begyndte på amlodipin har jeg haft hævede ben. Hilsen Lars Juhl, 20 12 34 56", "hævede ben"], ["Откакто пия Конкор, имам световъртеж. Иван Петров, 0888 123 456", "световъртеж"]
  ])("since they take it: %s", (text, value) => { expect(covers(text, value)).toBe(true) })
  test("what they can't take", () => {
    expect(covers("Kannst du Oma anrufen? Tel. 030 127198. Sie verträgt kein Novalgin.", "Novalgin")).toBe(true)
    expect(covers("Acuérdate de que la abuela, tel. 911 234 567, es alérgica al ibuprofeno.", "ibuprofeno")).toBe(true)
  })
})

describe("all of an illness", () => {
  test.each([
    ["We received the claim for migraine with aura from Sarah Jacobson.", "migraine with aura"], ["Hi Ann Lee (07700 900461), your appointment for a follow-up of your atrial fibrillation is on 1 May.", "a follow-up of your atrial fibrillation"],
    ["Frieder Pieper, geb. 20.08.1989, stellte sich mit Verdacht auf Borreliose vor.", "Verdacht auf Borreliose"], ["Paciente Mariah Silva, nascida em 28/03/1998, com hipertensão gestacional.", "hipertensão gestacional"], ["Suite à votre hospitalisation pour une fracture du fémur, nous remboursons Luc Fabre.", "une fracture du fémur"],
    ["Из медицинских особенностей указано: сахарный диабет 1 типа. Участник: Агафон Соболев", "сахарный диабет 1 типа"], ["La signora Teresa Conti ha una protesi all'anca.", "una protesi all'anca"], ["Dear doctor, since starting lisinopril I have had swelling in both ankles. Stephanie Fuller", "swelling in both ankles"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
})

describe("appointments, approvals and results", () => {
  test.each([
    ["Estimado Ricardo Hernando: su cita para la resonancia de rodilla queda fijada el 12/04/2026.", "la resonancia de rodilla"], ["Frau Hanne Bohlander, wir haben die Kostenübernahme Ihrer Psychotherapie bewilligt.", "Psychotherapie"], ["佐々木浩 様 ご予約を承りました。胃内視鏡検査。", "胃内視鏡検査"],
    ["Beste Piet Mulder, uw afspraak voor de controle van uw pacemaker is verzet naar 3 mei.", "de controle van uw pacemaker"], ["Kính gửi chị Nguyễn Thu Hà, lịch hẹn nội soi đại tràng của chị vào ngày 3/5.", "nội soi đại tràng"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
})

describe("forms and tables whose signs say less", () => {
  test.each([
    ["Họ và tên * Phạm Khoa\nTôn giáo * Công giáo", "Công giáo"], ["Kind | Josephine Kamper\nMedische bijzonderheden | glutenallergie", "glutenallergie"], ["Jméno a příjmení ; Diagnóza\nFrantišek Kopecký ; Roztroušená skleróza\nVítězslav Růžička ; Astma", "Roztroušená skleróza"],
    ["Elev ; Allergi\nMaja Holm ; jordnötter\nOskar Lind ; pälsdjur", "pälsdjur"], ["छात्र का नाम: बलदेव झा\nजाति श्रेणी: अनुसूचित जनजाति", "अनुसूचित जनजाति"], ["Afiliado: Raimundo Paniagua\nPartido: Izquierda Unida", "Izquierda Unida"], ["田中 裕樹様 ご登録のアレルギー（甲殻類）に変更があればお知らせください。", "甲殻類"],
    ["Přihláška: Lumír Bartoš, telefon +420 212 363 135, zdravotní omezení alergie na lepek.", "alergie na lepek"], ["HIV-testi\tpositiivinen\nNäytteen antaja\tSusanna Eskelinen", "positiivinen"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
  test.each(["Haben Sie Allergien? ☐ ja ☐ nein", "アレルギー（卵・乳）を含む料理", "Partido: Sevilla vs Betis"])("none: %s", text => { expect(health(text)).toEqual([]) })
})

describe("what somebody is, with all that belongs to it", () => {
  test.each([
    ["Client: Rodney Myers. He was on parole for drug possession until 2020.", "drug possession until 2020"], ["Es fehlt der Nachweis der Mitgliedschaft in der ver.di von Paul Kern.", "Mitgliedschaft in der ver.di"], ["Kick Steenbakkers is homoseksueel en vroeg om overplaatsing.", "homoseksueel"],
    ["Yusuf hat mir erzählt, dass er schwul ist.", "schwul"], ["Alex Musiała należy do NSZZ „Solidarność”.", "NSZZ „Solidarność”"], ["Eintrag: Verurteilung wegen Körperverletzung (2014)\nAntragsteller: Patrick Stolze, geb. 02.11.1976", "Verurteilung wegen Körperverletzung (2014)"],
    ["Amaya Esteban declara que fue detenida por su militancia en un partido opositor.", "su militancia en un partido opositor"], ["Il sig. Bruno Sala ha una condanna per rapina.", "una condanna per rapina"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
})

describe("nobody's", () => {
  test.each<[string, string]>([
    ["Apotheke – Sortiment", "Novalgin 500 mg Filmtabletten, 20 Stück, 3,99 €. Bei Kopfschmerzen und Fieber."], ["Health A–Z", "Palpitations are usually harmless. See a GP if you have chest pain or dizziness."], ["App store", "Migraine Buddy helps you track headaches, nausea and triggers. Rated 4.7 by 12,000 users."],
    ["Thuisarts", "Bij hoofdpijn en duizeligheid kunt u meestal eerst zelf iets doen."], ["Prospect", "Acest medicament poate provoca amețeli și tuse seacă."], ["Poradnik", "Ból głowy i zawroty głowy mogą mieć wiele przyczyn. Kiedy iść do lekarza?"], ["Praxis – Kontakt", "Praxis Dr. Schulz, Hauptstr. 4, Köln. Tel. 0221 123456. Schwerpunkte: Rheuma, Diabetes, Asthma."],
    ["Team page", "Dr Ruth Adler, specialist in diabetes and hypertension. Call 020 7946 0999 for appointments."], ["Release notes", "Fixed a crash when the fever chart was opened; cough detection now works offline."], ["Jobs", "We are looking for a physiotherapist. Send your CV to jobs@rehab.example or call Ann Reed on 020 7946 0123."],
    ["Insurance – what we cover", "We cover physiotherapy, psychotherapy and MRI scans up to £1,500 a year."], ["添付文書", "めまい、頭痛、咳などの症状があらわれることがあります。"], ["건강정보", "두통과 어지럼증은 흔한 증상입니다."], ["Mailbox", "I will be there on Monday from 9 am to 5 pm, reach Ann Lee on 020 7946 0123."]
  ])("%s: %s", (page, text) => { expect(health(text, { page })).toEqual([]) })
})

describe("illnesses by how bad they are, and what somebody votes and is", () => {
  test.each([
    ["Né le 3 avril 1949 à Oran, retraité, diabète de type 1.", "diabète de type 1"], ["opiekun tel. +48 505 550 187, orzeczenie: zespół Aspergera", "zespół Aspergera"], ["mw. A. Terpstra-Hoekema (geb. 22-04-1939): beginnende dementie", "beginnende dementie"],
    ["Patient Gunvor Åkesson 19810401-4751: förmaksflimmer, Waran", "förmaksflimmer"], ["Potilas Aarne Kettunen, hetu 130152-0463, sepelvaltimotauti", "sepelvaltimotauti"], ["Can't make Friday, Ellie has chickenpox again", "chickenpox"], ["у Вовки ветрянка", "ветрянка"],
    ["Sou umbandista e preciso de folga.", "umbandista"], ["Alevi olduğumu işyerinde kimseye söylemedim.", "Alevi"], ["tutore Doina Olaru, tel. 0766 555 204, etnie romă", "romă"], ["छात्रा: काजल अहिरवार वर्ग: अनुसूचित जाति", "अनुसूचित जाति"],
    ["他以前因盗窃被判过刑，这事别说出去", "因盗窃被判过刑"], ["My sister was arrested last year, shoplifting conviction, so will her visa be refused?", "shoplifting conviction"], ["Mrs Dunmore, 8 Cobden Street – votes Green, has dog", "votes Green"], ["Lyle Oakhurst: convicted of burglary, 2014.", "convicted of burglary, 2014"]
  ])("%j", (text, value) => { expect(covers(text, value, { page: "Messages" })).toBe(true) })
  test.each(["Chickenpox spreads fast.", "The council votes Tuesday.", "A theft charge needs evidence.", "Roma etnia food festival", "Schwere Diabetes-Verläufe sind selten."])("%j", text => { expect(health(text, { page: "News" })).toEqual([]) })
})
