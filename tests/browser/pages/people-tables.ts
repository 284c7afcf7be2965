/** Names as people have them: one word, abbreviated, inverted, common words, capitals, every script. */
export const names = ["Anna", "Smith", "Mehmet", "Nguyen", "Priya", "Bob", "Müller", "李伟", "Zsófia Kőszegi", "Lwazi Mthembu", "Ganbold Tsetseg", "Petrova, Anna", "Smith, J.", "J. Smith", "Grace Hope", "Mark Field", "Baker Rose", "Dr. Okafor", "ANNA PETROVA",
  "Anh Đức", "Will Young", "O'Neill", "Jean-Luc Bàrd", "de la Cruz, María", "van der Berg", "Мария Кузнецова", "Олена", "Γιώργος", "محمد علي", "שרה לוי", "علی رضایی", "प्रिया शर्मा", "রহিম", "สมชาย", "田中", "佐藤 花子", "김민준", "Wanjikū", "Þórdís", "Stone", "King", "Summer Day"] as const

/** Heads that say a person, in the languages of the dictionary. */
export const peopleHeads = ["Patient", "Customer", "Client", "Employee", "Visitor", "Student", "Guest", "Tenant", "Pupil", "Resident", "Member", "Applicant", "Assignee", "Full name", "Surname", "Patients", "Kunde", "Mitarbeiter", "Besucher", "Schüler", "Mieter", "Gast", "Mitglied", "Visiteur", "Élève", "Locataire", "Salarié", "Paciente", "Cliente", "Empleado", "Visitante", "Alumno",
  "Paziente", "Dipendente", "Visitatore", "Ospite", "Funcionário", "Utente", "Patiënt", "Klant", "Bezoeker", "Leerling", "Huurder", "Pacjent", "Klient", "Pracownik", "Gość", "Uczeń", "Pacient", "Zákazník", "Zaměstnanec", "Návštěvník", "Kund", "Anställd", "Besökare", "Elev", "Medarbejder", "Ansatt", "Besøgende", "Potilas", "Asiakas", "Työntekijä", "Beteg", "Ügyfél", "Dolgozó",
  "Angajat", "Hasta", "Müşteri", "Çalışan", "Öğrenci", "Ziyaretçi", "Пациент", "Клиент", "Сотрудник", "Посетитель", "Ученик", "Пацієнт", "Клієнт", "Відвідувач", "Ασθενής", "Πελάτης", "Επισκέπτης", "患者", "顧客", "社員", "学生", "客户", "员工", "访客", "환자", "고객", "직원", "학생", "방문자", "المريض", "العميل", "الموظف", "الزائر", "الطالب", "מטופל", "לקוח", "עובד", "אורח",
  "بیمار", "मरीज", "ग्राहक", "कर्मचारी", "রোগী", "ผู้ป่วย", "ลูกค้า", "พนักงาน", "Bệnh nhân", "Khách hàng", "Nhân viên", "Pasien", "Pelanggan", "Karyawan"] as const
/** "Name", as it is a person's and a ware's. */
export const bareHeads = ["Name", "NAME", "Nom", "Nombre", "Nome", "Naam", "Navn", "Namn", "Nimi", "Név", "Nume", "Jméno", "Ad", "Имя", "Ім'я", "Όνομα", "名前", "الاسم", "שם", "نام", "नाम", "ชื่อ", "Tên", "Nama", "이름"] as const

/** What else stands in a row of people, and of what kind. `[head, value]` */
export const besidePeople: readonly (readonly [string, string])[] = [["MRN", "778 1204"], ["Diagnosis", "HIV positive"], ["Salary", "52,000 €"], ["Sick days", "14"], ["IBAN", "DE89370400440532013000"], ["SSN", "536-22-8471"], ["Account", "DE8937040044"], ["Room", "104"], ["Ward", "3"], ["Test", "HIV"], ["Result", "positive"], ["E-mail", "x@corp.example"], ["Date of birth", "3 May 1961"],
  ["Phone", "+49 170 1234567"], ["Age", "43"], ["Gehalt", "4.100 €"], ["Zimmer", "12"], ["Diagnose", "Diabetes Typ 2"], ["Fehltage", "9"], ["Salaire", "2 900 €"], ["Chambre", "12"], ["Sueldo", "1.900 €"], ["Habitación", "7"], ["Stipendio", "2.000 €"], ["Зарплата", "90 000"], ["Палата", "4"], ["Возраст", "51"], ["病室", "302"], ["年齢", "43"], ["工资", "9000"], ["병실", "302"], ["Passport", "X1234567"], ["Tax ID", "12-3456789"]]
/** Nothing private, for heads that say a person by themselves. */
export const besideAnyone: readonly (readonly [string, string])[] = [["Ward", "3"], ["Status", "Open"], ["Date", "3 May"], ["Balance", "3 €"], ["Visits", "2"]]

/** Tables of goods, files, programs, places and settings: nothing of them is anybody's. `[title, heads, first cells, the others]` */
export const things: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ["Shop", ["Name", "Price", "Stock"], ["Blue Shelf", "Oak Desk", "Rose", "Garden Hose", "Hope Chest"], ["$4.99", "12"]], ["Shop", ["Product", "Price"], ["Blue Shelf", "Oak Desk"], ["$4.99"]], ["Packages", ["Name", "Version", "Licence"], ["React", "Express", "Lodash", "Vue"], ["1.2.0", "MIT"]],
  ["Packages", ["Name", "Version", "License"], ["React", "Jest"], ["1.2.0", "Apache-2.0"]], ["Files", ["Name", "Size", "Modified"], ["Documents", "Holiday", "Report", "Music"], ["4 KB", "yesterday"]], ["Dateien", ["Name", "Größe", "Geändert"], ["Dokumente", "Urlaub", "Musik"], ["4 KB", "gestern"]],
  ["Fichiers", ["Nom", "Taille", "Modifié"], ["Documents", "Vacances"], ["4 Ko", "hier"]], ["Файлы", ["Имя", "Размер", "Изменен"], ["Отчёт", "Музыка"], ["4 КБ", "вчера"]], ["Товары", ["Наименование", "Цена", "Остаток"], ["Стол", "Лампа"], ["40 ₽", "4"]], ["商品", ["名前", "価格", "在庫"], ["椅子", "机"], ["400円", "4"]],
  ["Settings", ["Name", "Value"], ["Timeout", "Language", "Theme"], ["3"]], ["Environment", ["Name", "Value", "Default"], ["Region", "Cluster"], ["West", "East"]], ["Services", ["Name", "Status", "Uptime"], ["Gateway", "Billing", "Mercury", "Apollo"], ["Running", "99 %"]], ["Projects", ["Name", "Team", "Updated"], ["Phoenix", "Atlas", "Orion"], ["Platform", "2 days ago"]],
  ["Countries", ["Name", "Capital", "Population"], ["France", "Jordan", "Georgia", "Chad"], ["Big", "4 M"]], ["Rivers", ["Name", "Length"], ["Severn", "Elbe"], ["400 km"]], ["Meeting rooms", ["Name", "Capacity", "Floor"], ["Apollo", "Everest"], ["8", "2"]], ["Hotels", ["Hotel", "Room", "Price"], ["Grand Plaza", "Sea View"], ["Double", "€80"]],
  ["Test run", ["Name", "Duration", "Status"], ["Login", "Checkout", "Search"], ["3 s", "Passed"]], ["Orders", ["Order", "Date", "Total"], ["Order 1042", "Order 1043"], ["3 May", "$4"]], ["Customers also bought", ["Name", "Price"], ["Blue Shelf", "Oak Desk"], ["$4"]], ["Courses", ["Name", "Credits", "Room"], ["Algebra", "Physics"], ["5", "B2"]],
  ["Models", ["Name", "Size", "Downloads"], ["Gemma", "Mistral", "Claude"], ["4 GB", "2 M"]], ["Plants", ["Name", "Colour", "Price"], ["Rose", "Ivy", "Daisy", "Violet"], ["Red", "$4"]], ["Steel", ["Name", "Grade", "Weight"], ["Beam", "Rod"], ["A", "4 kg"]], ["Fonts", ["Name", "Format", "Size"], ["Georgia", "Verdana"], ["woff2", "40 KB"]],
  ["Bundesliga results - Sports news", ["Name", "Club", "Goals"], ["Harry Kane", "Serhou Guirassy"], ["Bayern", "12"]], ["Parliament - News", ["Member", "Constituency", "Party"], ["Anna Petrova", "Will Young"], ["North", "Green"]], ["List of presidents - Wikipedia", ["Name", "Born", "Party"], ["Harry Truman", "Will Young"], ["1884", "Green"]]
]

export type Form = "th" | "td" | "bold td" | "thead td" | "sticky th" | "sticky td" | "ARIA grid" | "rows of boxes"
export const forms: readonly Form[] = ["th", "td", "bold td", "thead td", "sticky th", "sticky td", "ARIA grid", "rows of boxes"]
export type Dress = "plain" | "link" | "button" | "checkbox" | "radio" | "spans" | "link and acts"
export const dresses: readonly Dress[] = ["plain", "link", "button", "checkbox", "radio", "spans", "link and acts"]
const dressed: Record<Dress, (name: string) => string> = {
  plain: name => name, link: name => `<a href="/record/7">${name}</a>`, button: name => `<button>${name}</button>`, checkbox: name => `<label><input type="checkbox"> ${name}</label>`, radio: name => `<label><input type="radio" name="r"> ${name}</label>`,
  spans: name => `<div><span></span><span><b>${name}</b></span></div>`, "link and acts": name => `<a href="/record/7">${name}</a> <button>Edit</button> <button>Discharge</button>`
}

const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join("")}</tr>`
const boxes = (cells: readonly string[], role: string): string => `<div role="row">${cells.map(cell => `<div role="${role}">${cell}</div>`).join("")}</div>`
const written: Record<Form, (heads: readonly string[], rows: readonly (readonly string[])[]) => string> = {
  th: (heads, rows) => `<table>${row(heads, "th")}${rows.map(cells => row(cells, "td")).join("")}</table>`, td: (heads, rows) => `<table>${row(heads, "td")}${rows.map(cells => row(cells, "td")).join("")}</table>`,
  "bold td": (heads, rows) => `<table>${row(heads.map(head => `<b>${head}</b>`), "td")}${rows.map(cells => row(cells, "td")).join("")}</table>`, "thead td": (heads, rows) => `<table><thead>${row(heads, "td")}</thead><tbody>${rows.map(cells => row(cells, "td")).join("")}</tbody></table>`,
  "sticky th": (heads, rows) => `<table><thead>${row(heads, "th")}</thead></table><div style="overflow:auto;height:9em"><table>${rows.map(cells => row(cells, "td")).join("")}</table></div>`, "sticky td": (heads, rows) => `<table>${row(heads, "td")}</table><table>${rows.map(cells => row(cells, "td")).join("")}</table>`,
  "ARIA grid": (heads, rows) => `<div role="grid"><div role="rowgroup">${boxes(heads, "columnheader")}</div><div role="rowgroup">${rows.map(cells => boxes(cells, "gridcell")).join("")}</div></div>`, "rows of boxes": (heads, rows) => boxes(heads, "columnheader") + rows.map(cells => boxes(cells, "cell")).join("")
}
/** A page with one table, whose first column is dressed up. */
export const tablePage = (title: string, form: Form, dress: Dress, heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<!doctype html><title>${title}</title><h1>${title}</h1><p>Sorted by date.</p>${written[form](heads, rows.map(([first = "", ...rest]) => [dressed[dress](first), ...rest]))}`
