import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelType } from "../context/field-type.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { ready } from "../text/match-at.ts"
import { saysNoValue } from "../context/no-value.ts"
import { patientWords } from "../words/patient-words.ts"
import { plausible } from "../context/plausible.ts"
import { isPublication } from "../context/publication.ts"
import { tablesOf } from "../context/table-columns.ts"
import { countDigits, isDigit } from "../text/text-marks.ts"
import { dateShape } from "../context/value-shape.ts"
import { isGivenName, isPlainWord, isSurname } from "../words/word-kinds.ts"
import { looksLikeDate } from "./digit-windows.ts"
import { nameWord } from "./name-words.ts"

/** Whose list it is, told by the page's title or by a line over the list. */
const people = caseless(`${patientWords}|staff|employee|personnel|personal(?:liste|akte)|human resources|\\bhr\\b|mitarbeiter|employé|salarié|empleado|dipendent|funcionári|medewerker|pracowni|çalışan|personel|сотрудник|співробітник|προσωπικό|εργαζόμεν|الموظف|کارکنان|עובדים|कर्मचारी|কর্মচারী|พนักงาน|nhân viên|karyawan|anställd|medarbejd|ansatt|työntekij|zaměstnan|angajaț|dolgozó|zaposleni|служител|社員|従業員|员工|직원|customers|clients|kunden|clientes|clienti|klanten|klienci|müşteriler|клиенты|клієнти|πελάτες|العملاء|לקוחות|مشتریان|ग्राहक|গ্রাহক|ลูกค้า|khách hàng|pelanggan|kunder|asiakkaat|zákazníci|clienți|ügyfelek|kupci|顧客|客户|客戶|고객|members|mitglieder|membres|adhérents|miembros|socios|soci|membros|leden|członkowie|üyeler|участники|учасники|μέλη|الأعضاء|اعضا|חברים|सदस्य|সদস্য|สมาชิก|thành viên|anggota|medlemmar|medlemmer|jäsenet|členové|membri|tagok|članovi|会員|会员|회원|guests?|residents?|tenants?|students?|pupils?|applicants?|candidates?|bewerber|schüler|gäste|mieter|élèves|étudiants|candidats|alumnos|estudiantes|candidatos|studenti|studenten|uczniowie|öğrenci|ученики|студент|учні|学生|학생|mahasiswa|sinh viên|แขก|waiting list|wartelist|call list|to call`, "u")
const medical = caseless(`${patientWords}|clinic|klinik|ward|praxis|sprechstunde|cabinet médical|consultation|consulta|ambulator|poradnia|поликлиник|клиник|клінік|κλινική|عيادة|מרפאה|کلینیک|क्लिनिक|ক্লিনিক|คลินิก|phòng khám|mottagning|vastaanotto|ordinace|cabinet|rendelő|ordinacija|外来|门诊|진료`, "u")
/** Cells are parted by one of these; the first that a line has twice. */
const signs = [" / ", " | ", "\t", "; ", " · ", " • ", " – ", " — ", " - ", ", ", "、", "，", "／"] as const
const whole = caseless(`^${dateShape}$`, "u")
const persian = /^\d{1,2} [\p{Script=Arabic}\p{Script=Thai}\p{M}]{2,12} \d{4}$/u
const number = /^(?:\+|\(\+?)?\d(?:[ .\-/()]{0,2}\d){5,15}(?: ?(?:x|ext\.?) ?\d{1,6})?$/iu
/** What else stands in such rows: states, times, sexes, ages, rooms, amounts. */
const other = /^(?:\d+|[mfwdx]|male|female|m[aä]nn\p{L}*|weiblich|homme|femme|hombre|mujer|active|inactive|new|open|closed|done|confirmed|cancelled|waiting|pending|paid|unpaid|yes|no|ok|bestätigt|offen|bezahlt|confirmé|payé|confirmad[oa]|pagad[oa]|confermato|\d{1,2}:\d{2}.*|(?:room|zimmer|chambre|bed|bett|dr|prof)\.? .*|.*[€$£₽].*)$/iu

type Cell = { start: number; end: number; text: string }
/** A bit for each sign by the character in its midst. Those beyond ASCII are looked for wherever any such mark is. */
const middles = signs.map(sign => sign.trim() || sign)
const bits = Uint16Array.from({ length: 128 }, (_, code) => { const at = middles.indexOf(String.fromCharCode(code)); return at < 0 ? 0 : 1 << at })
const beyond = middles.reduce((all, middle, index) => middle > "\x7f" ? all | 1 << index : all, 0)
/** Which of the signs a line may hold twice, if it holds a digit. */
const signsIn = (text: string, from: number, to: number): number => {
  let [once, twice, digits] = [0, 0, false]
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127) { if (code < 0xc0 || (code >= 0x2000 && code < 0x3100) || code >= 0xff00) twice |= beyond; continue }
    const bit = bits[code] ?? 0
    twice |= once & bit
    once |= bit
    digits ||= isDigit(code)
  }
  return digits ? twice : 0
}
/** The cells of a line, if the first of them `may` stand first. `held`: the signs that it may hold twice. */
const cellsOf = (line: string, from: number, held = -1, may: (first: string) => boolean = () => true): Cell[] => {
  for (const [index, sign] of signs.entries()) {
    if ((held & 1 << index) === 0) continue
    const first = line.indexOf(sign)
    if (first < 0 || line.indexOf(sign, first + sign.length) < 0) continue
    if (!may(line.slice(0, first).trim())) return []
    const parts = line.split(sign)
    let at = from
    return parts.map(part => {
      const start = at + (part.length - part.trimStart().length)
      at += part.length + sign.length
      return { start, end: start + part.trim().length, text: part.trim() }
    })
  }
  return []
}
const isDate = (text: string): boolean => text.length <= 30 && (whole.test(foldCase(text)) || persian.test(text))
const isNumber = (text: string): boolean => number.test(text) && countDigits(text) >= 7 && (countDigits(text) > 8 || !looksLikeDate(text))
const uncased = /^[\p{Lo}\p{M}\p{Lm} ・·'’.-]{2,30}$/u
const isName = (text: string): boolean => {
  if (!plausible("PERSON", text) || labelType(text) !== undefined) return false
  if (uncased.test(text)) return true
  const words = text.replace(/,/g, "").split(" ")
  return words.length >= 2 && words.length <= 5 && !words.some(word => nameWord(word).thing) && (words.some(word => isGivenName(word) || isSurname(word)) || words.some(word => !isPlainWord(word)))
}
const yearOf = (text: string): number => Number(/(?<!\d)(?:1[3-9]|2[05])\d\d(?!\d)/.exec(text)?.[0] ?? 9999)
/** A date that may be one of birth: so long ago, also by the calendars of Iran and Thailand. */
const longAgo = (text: string): boolean => { const year = yearOf(text); return year < 2011 || (year > 2400 && year < 2554) }

/** One person a row, without heads: who, when born, how reached, and on a clinic's list what for. */
export const recordLists: Detector = (text, context) => {
  if (isPublication(context) || text.length > 20_000) return []
  const found: Finding[] = []
  let told: { people: boolean; medical: boolean } | undefined
  const asked = (): { people: boolean; medical: boolean } => {
    const title = foldCase(`${context.page ?? ""}\n${text.slice(0, 80).split("\n").find(line => line.length < 50 && cellsOf(line, 0).length === 0) ?? ""}`)
    return told ??= { people: ready(people, text).test(title), medical: ready(medical, text).test(title) }
  }
  const { cells: typed } = tablesOf(text)
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf("\n", from)
    const to = stop < 0 ? text.length : stop
    const start = from
    from = to + 1
    if (to - start < 12 || to - start > 240) continue
    const held = signsIn(text, start, to)
    if (held === 0) continue
    const line = text.slice(start, to)
    const lead = /^\s*(?:[-*•·]|\d{1,3}[.)])\s+/.exec(line)?.[0].length ?? 0
    const cells = cellsOf(line.slice(lead), start + lead, held, isName)
    const [name] = cells
    if (!name || cells.length > 9 || typed.some(cell => cell.start >= start && cell.end <= to)) continue
    const rest = cells.slice(1)
    const [date] = rest.filter(({ text: one }) => isDate(one))
    const reached = rest.filter(({ text: one }) => isNumber(one) || /^[^\s@]+@[^\s@]+$/.test(one))
    // Two of three say that it is somebody: a date long ago, a number, what the page lists.
    const born = date && (longAgo(date.text) || asked().medical)
    if (Number(born === true) + Number(reached.length > 0) + Number(asked().people || asked().medical) < 2) continue
    const put = (type: EntityType, cell: Cell, score: number): void => { found.push({ start: cell.start, end: cell.end, type, score, source: "list" }) }
    put("PERSON", name, 0.78)
    if (born) put("DOB", date, 0.8)
    for (const one of reached) if (isNumber(one.text)) put("PHONE", one, 0.8)
    if (!asked().medical) continue
    for (const one of rest) if (one !== date && !reached.includes(one) && !other.test(one.text) && !saysNoValue(one.text, "HEALTH") && /[\p{L}]{2}/u.test(one.text) && one.text.split(" ").length <= 7 && !isDate(one.text) && !(isName(one.text) && /^\p{Lu}.* \p{Lu}/u.test(one.text))) put("HEALTH", one, 0.7)
  }
  return found
}
