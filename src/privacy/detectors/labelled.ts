import type { EntityType, Finding } from "../../core/finding.ts"
import type { DetectContext, Detector } from "../context/detect-context.ts"
import { criticalTypes } from "../entity-groups.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { namesIllness } from "../words/illness-words.ts"
import { type Label, labelsOf } from "../context/label-index.ts"
import { expiresPaper } from "../context/paper-expiry.ts"
import { labelType } from "../context/field-type.ts"
import { matchesAt, ready } from "../text/match-at.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isPublication, toldInProse } from "../context/publication.ts"
import { isVerbHandle } from "../context/verb-handle.ts"
import { tablesOf } from "../context/table-columns.ts"
import { isLetter } from "../text/text-words.ts"
import { among, codeAt, isDigit, placesByDigits, tableOf } from "../text/text-marks.ts"
import { isRowNumber, isPassphrase, type Link, valueAt } from "../context/value-shape.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { namesNobody } from "./no-person.ts"
import { isCart, isOfGoods } from "./open-codes.ts"

/** After a label: a bracket, "no.", then what links it to its value: [1] an attribute's quote, [2] a colon or the tags of a page's source, [3] a line's end, [4] a word, [5] a particle. */
const after = /^(?:\.?[\s_]?(?:number|num|no|nr|№|id)?\.?["']\s+value\s*=\s*(["']))|^\.?(?:\s?\((?![^()\n]*\d{3})[^()\n]{0,30}\)|\s?\*)?(?:[\s_]?(?:#|(?:number|num|no|nr|nº|n°|n\.º|n\.|№|id|nummer|numero|número|numéro|numer|numara|nomor|номер|numarası|číslo|broj|szám|αριθμός|رقم|מספר|नंबर|संख्या|क्रमांक|নম্বর|番号|号码|號碼|번호)(?![\p{L}\p{N}])\.?))?(?:\s*((?:<\/?[a-z][^<>\n]{0,60}>\s?){1,5}|>(?=[^\s<>])|(?:["'\]»]|\*{1,2}|__)?\s?[:：=＝]>?(?:\*{1,2}|__)?|\s[–—→-](?=\s)|\t|\s\|)[ \t]*(?:\n\s*)?|\s*(\n)\s*|\s+((?:has been |was |were )?(?:changed to|set to|reset to|updated to)|is now|(?:on file|on record|registered|we have|hinterlegt|enregistrée?|registrad[oa]|registrat[oa]) (?:is|ist|est|es|è|é)|is|was|are|ist|lautet|war|es|est|è|é|är|er|on|jest|to be|to|:)\s+(?:(?:le|la|el|il|o|the|die|der|das|den)\s(?=\S*\d))?|\s?([は是为為이가은는])\s?|\s*)["'“„«‘([]?/iu
const linkOf = ([, attribute, mark, line, word, particle]: RegExpExecArray): Link => attribute !== undefined || mark !== undefined ? "colon" : line !== undefined ? "line" : word !== undefined || particle !== undefined ? "copula" : "space"
const beforeValue = tableOf(/["'[(\n \t]/)
/** Most values stand behind a colon and a space, where nothing else need be looked for. */
const plainColon = (text: string, at: number): boolean => codeAt(text, at) === colon && codeAt(text, at + 1) === space && codeAt(text, at + 2) < 128 && at + 2 < text.length && !among(beforeValue, text, at + 2)
/** What stands between a label and its value, and how it links them. */
const jointAt = (text: string, at: number): { width: number; link: Link } => {
  if (plainColon(text, at)) return { width: 2, link: "colon" }
  const joint = ready(after, text).exec(text.slice(at, at + 90))
  return joint ? { width: joint[0].length, link: linkOf(joint) } : { width: 0, link: "space" }
}
/** "Password for the wifi:": whose or what for, between a label and what links it to its value. */
const qualifier = caseless(String.raw`^ (?:(?:(?:for|of|on|to|du|des?|del|della|dello|di|da|do|dos|das|für|fürs|vom|von|van|voor|till|för|от|для|до|к|ко|від|на|na|za|dla|para|pour|per|k|ke|od|pro|pentru|la|dela|til|για|του|της|за|untuk)(?: (?:the|my|your|our|la|le|las|los|das|den|dem|die|der|de|het|a|o|ao))? |d['’]|dell['’])[\p{L}\p{N}.'’-]{2,20}(?: [\p{L}\p{N}.-]{2,20})?|wi-?fi|wlan|admin\p{L}{0,9}|\p{L}{3,20}(?:aan|een|iin|oon|uun|yyn|ään|öön|hin|seen|lle|lta|ltä)|az? \p{L}{2,20}(?:hoz|hez|höz|ba|be|ra|re|nek|nak)|\p{L}{2,20}['’](?:a|e|ya|ye|na|ne)|[\p{Script=Hebrew}\p{Script=Arabic}][\p{Script=Hebrew}\p{Script=Arabic}\p{M}-]{1,14}(?:-?wi-?fi)?(?: [\p{Script=Hebrew}\p{Script=Arabic}]{2,14})?|ה-wi-?fi)(?=\s?[:：=\n\t]|\s(?:is|ist|est|es|è|é|lautet|jest|to|je|это|c['’]est)\s)`, "u")
/** Whose a number is, where that is said behind its name: "ID pelanggan saya", "mã khách hàng của tôi là". */
const owner = caseless(String.raw`^ (?:của (?:tôi|bạn|em|anh|chị|mình|tui)|saya|anda|kamu|aku|kami|שלי|שלך|שלנו|הוא|היא|الخاص بي|الخاصة بي|هو|هي|عندي|من|ما|شما|है|là|adalah|ialah|moje|mój|mea|meu|minha|mio|mia|mien|min|mitt|mit|moj|ми|μου|نا)(?: (?:là|adalah|ialah|הוא|היא|هو|هي|είναι|este|je|to|jest|è|é|är|er|on|е|است))?(?=[ :])`, "u")
const qualifiedJoint = (text: string, { end, whole, leads }: Label): { width: number; link: Link } => {
  const joint = jointAt(text, end)
  if (joint.link !== "space" || (whole && !leads) || codeAt(text, end) !== space) return joint
  const small = foldCase(text.slice(end, end + 60))
  const width = (ready(qualifier, text).exec(small) ?? ready(owner, text).exec(small))?.[0].length ?? 0
  if (width === 0) return joint
  const further = jointAt(text, end + width)
  return { width: width + further.width, link: further.link }
}
/** Types of which a mere space after their name is enough: "passport X1234567", "pin 4821". */
const spoken: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "OTP", "API_KEY", "SESSION_TOKEN", "CARD", "CARD_CVV", "CARD_EXPIRY", "IBAN", "BANK_ACCOUNT", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID",
  "ACCOUNT_ID", "DEVICE_ID", "VEHICLE", "CRYPTO", "DOB", "PERSON", "USERNAME", "PHONE", "MAC", "IP", "GPS", "PRIVATE_KEY", "EMAIL", "ADDRESS"])
const lineTypes: ReadonlySet<EntityType> = new Set<EntityType>(["ADDRESS", "HEALTH", "SPECIAL", "PERSON"])

/** "APT::Periodic::…": a name within a program's own; "$PWD", a variable; "to handle IPv6", a verb; "from multi-user to single-user", a half of a word. */
const isOfCode = (text: string, { start, end, types }: Label): boolean => text.startsWith("::", end) && isLetter(codeAt(text, end + 2)) || text[start - 1] === "$" && !/\d/.test(text.charAt(start - 2))
  || types[0] === "PASSWORD" && keyword.test(text.slice(Math.max(0, start - 9), end)) && !ownWord.test(text.slice(Math.max(0, start - 60), start))
  || types[0] === "USERNAME" && inPath.test(text.slice(Math.max(0, start - 24), start)) || types[0] === "PHONE" && /[?&]/.test(text.charAt(start - 1))
  || types[0] === "USERNAME" && (text[start - 1] === "-" && /^ (?:to|of|in|and) /.test(text.slice(end, end + 5)) || isVerbHandle(text, start))
/** Families are called "O", "E" and "U". */
const ofFamily = /surname|last name|family name|nachname|familienname|^nom(?: de famille)?$|apellido|cognome|sobrenome|apelido|achternaam|nazwisko|фамилия|прізвище|efternavn|efternamn|etternavn|sukunimi|příjmení|soyad/iu
/** Keywords. */
const keyword = /(?<!\p{L})palabras? claves?$/iu
/** "Usuario: ana", "mi": somebody's own. */
const ownWord = /(?<!\p{L})(?:(?:mis?|tus?|sus?) (?:palabras? )?|(?:usuario|cuenta|correo|e-?mail|banco|banca|wifi)(?!\p{L})[^\n]{0,30}\n?(?:palabras? )?)$/iu
/** "/etc/pam.d/login:" */
const inPath = /(?:^|[\s"'`(])\/[\w.-]+\/(?:[\w.-]+\/)*$/
/** "Boston, MA 02110-1301": in Vietnamese a code is called so. */
const isState = (text: string, { start, end }: Label, value: string): boolean => end - start === 2 && /^\d{5}(?:-\d{4})?$/.test(value) && /^\p{Lu}{2}$/u.test(text.slice(start, end)) && /, ?$/.test(text.slice(Math.max(0, start - 2), start))

const valueOf = (text: string, label: Label, index: number, publication: boolean): Finding | undefined => {
  if (isOfCode(text, label)) return undefined
  const { width, link: told } = qualifiedJoint(text, label)
  // "wohnt in Hauptstraße 5": who lives says where, like "is".
  const link = told === "space" && label.types[0] === "ADDRESS" && ready(resides, text).test(text.slice(label.start, label.end)) ? "copula" : told
  const start = label.end + width
  // On a line of its own, a label speaks for the next line; the last word of an address does not.
  if (link === "line" && !(label.leads && codeAt(text, label.start - 1) !== slash && /(?:^|\n)[^\n]{0,30}$/.test(text.slice(Math.max(0, label.start - 31), label.start)))) return undefined
  // "user ann pass Xy7!q": only what is plainly a secret is taken without a label of its own.
  if (label.whole && !label.leads && label.types[0] === "PASSWORD" && link === "space") {
    const value = valueAt("PASSWORD", text.slice(start, start + 80), link)
    return width > 0 && value.length >= 6 && !saysNoValue(value, "PASSWORD") && (isPassphrase(value) || (/\d/.test(value) && /[^\d.,:/-]/.test(value)) || /[^\p{L}\p{N}].*[^\p{L}\p{N}]/u.test(value)) ? { start, end: start + value.length, type: "PASSWORD", score: 0.8, source: "label" } : undefined
  }
  // "trace_id": an end of a longer key says nothing by itself.
  if (label.whole && label.types[0] === "ACCOUNT_ID" && /[\p{L}\d][_.-]$/u.test(text.slice(Math.max(0, label.start - 2), label.start))) return undefined
  // "under policy KD-883120": in the midst of a sentence only what can be nothing but a number of that kind.
  if (label.whole && !label.leads && label.types[0] === "ACCOUNT_ID" && label.end - label.start > 4 && (link === "space" || link === "colon") && width > 0) {
    const value = valueAt("ACCOUNT_ID", text.slice(start, start + 60), "space")
    return /^(?=\S*\d{4}|(?:\S*\d){6})\S{5,}$/u.test(value) && !/^(?:19|20)\d\d[-./]/.test(value) && !/^\s?(?:%|€|\$|£|[x×]\s)/.test(text.slice(start + value.length, start + value.length + 4)) && !(/^\d{1,4}$/.test(value)) ? { start, end: start + value.length, type: "ACCOUNT_ID", score: 0.75, source: "label" } : undefined
  }
  const strict = label.types[0] === "CARD_EXPIRY" || label.types[0] === "CARD_CVV"
  if (label.whole && !strict && !(label.leads && (link === "copula" || link === "colon" || link === "line" || (link === "space" && width > 0 && (blank.test(text.charAt(label.end)) || text[label.end] === "#" || shortened.test(text.slice(label.end, label.end + 2)) && ofPapers.has(label.types[0] ?? "TAX_ID")))))) return undefined
  // "Name | E-mail": the next label is no value.
  const follower = labelsOf(text)[index + 1]
  if (follower?.start === start && link !== "copula" && beside.test(text.slice(label.end, start)) && (labelEnd.test(text.slice(follower.end, follower.end + 2)) || (link === "line" && label.types[0] !== "HEALTH" && codeAt(text, follower.end) !== hyphen))) return undefined
  const types = label.types
  for (const type of types) {
    if (link === "space" && (!spoken.has(type) || width === 0 && !/[\p{Lo}]$/u.test(text.slice(label.end - 1, label.end)))) continue
    const next = lineTypes.has(type) ? labelsOf(text).slice(index + 1, index + 4).find(other => other.start > start && (other.leads || !other.whole) && (type !== "HEALTH" || labelEnd.test(text.slice(other.end, other.end + 2)))) : undefined
    const reach = text.slice(start, Math.min(start + 220, next ? next.start : start + 220))
    const room = link === told ? reach : reach.split(onward)[0] ?? ""
    // What leads over to the next label is no part of this value.
    const value = valueAt(type, lineTypes.has(type) ? room.replace(lead, "") : room, link).trimEnd() || (type === "PERSON" && link === "colon" && !label.whole ? ready(oneName, room).exec(room)?.[0] ?? "" : "")
    // A list of topics looks like this too: the rows of a form are told by what follows.
    if (value === "" || (link === "line" && (type === "HEALTH" || type === "SPECIAL"))) continue
    if (label.whole && link === "space" && (!["PERSON", "CARD_EXPIRY", "PASSWORD", "VEHICLE"].includes(type) && !/(?:\d.*){5}|^\d{4}$/.test(value) && !(type === "DEVICE_ID" && /^(?=.*[A-Z])(?=.*\d)[A-Z\d]{8,}$/.test(value)))) continue
    // "Medication is available", "my diagnosis is lupus": what is said of an illness in general are words of every day.
    if (type === "HEALTH" && link === "copula" && isPlainWord(/^[\p{L}\p{M}'’-]+/u.exec(value)?.[0] ?? "") && !namesIllness(value)) continue
    if (publication && (type === "PERSON" || (type === "DOB" && toldInProse(text, start)))) continue
    // "Il est valable 5 minutes": a little word of one language is a label in another. Noughts alone are an example.
    if ((label.whole && type === "ADDRESS" && link === "copula" && label.end - label.start < 4) || /^(?:[A-Z]{2})?0[0 ]{5,}$/.test(value)) continue
    if (type === "CARD_EXPIRY" && (ready(wares, text).test(text.slice(Math.max(0, label.start - 50), label.start)) || expiresPaper(text, start))) continue
    if ((type === "HEALTH" || type === "SPECIAL") && (codeAt(text, start + value.length) === question || ready(inGeneral, text).test(text.slice(label.start, start)))) continue
    if ((type === "ACCOUNT_ID" || type === "OTP") && start > label.end + shortestQualifier && ready(ofPublic, text).test(text.slice(label.end, start))) continue
    if (type === "ACCOUNT_ID" && text[label.start - 1] === "\"" && isRowNumber(text.slice(label.start, label.end), value)) continue
    // "… by the user: dpkg-deb --extract": a command.
    if (type === "USERNAME" && /^ (?:--\p{Ll}|-\p{Ll}(?!\p{L}))/u.test(text.slice(start + value.length, start + value.length + 4))) continue
    // "La suite est maintenant disponible": it goes on, and is no part of a house.
    if (type === "ADDRESS" && link === "copula" && value.split(" ").length > 5 && /^suite$/i.test(text.slice(label.start, label.end))) continue
    if (type === "PERSON" && /^\p{Script=Latin}$/u.test(value) && !(/^\p{Lu}$/u.test(value) && ofFamily.test(text.slice(label.start, label.end)))) continue
    if (type === "OTP" && isState(text, label, value)) continue
    if (saysNoValue(value, type) || type === "PERSON" && namesNobody(value, text.slice(start + value.length, start + value.length + 24))) continue
    return { start, end: start + value.length, type, score: link === "colon" || link === "line" ? 0.9 : 0.85, source: "label" }
  }
  return undefined
}

/** "… and pays with": what else somebody does. */
const onward = / (?:and|und|et|y|e|en|i|a|и|і|og|och|ja|ve) (?=\p{Ll})/u
/** Milk expires too. */
const wares = /(?:^|[^\p{L}])(?:lot|batch|item|best before|charge|lote|net wt|sku)(?!\p{L})/iu
/** "Symptoms of dehydration:", and what is in food: nobody's. */
const inGeneral = /^(?:symptom\p{L}*|treatments?|causes|signs|traitements?|tratamientos?|trattament[oi]|síntomas|sintomi|symptômes|behandlung|anzeichen) (?:of|for|von|bei|de|du|des|del|della|di|do|da) (?!(?:the )?(?:patient|my|his|her|our|your|child|mein|mon|mi|mio|meu|pacient|pazient))\p{Ll}|^allerg[eèéê]n(?!i[ae](?!\p{L}))/iu
const shortestQualifier = 8
/** "ID of Order:" */
const ofPublic = /^ (?:of|der|de|del|do|van) (?:the )?(?:order|ticket|item|product|build|issue|task|job|article|bestellung|artikel|produkt\p{L}*|produto|pedido|producto|commande|produit|ordine|prodotto)(?!\p{L})/iu
const resides = /^(?:lives?|living|resid|wohn|viv|mor[ao] |woon|zam|mieszk|byt|bydl|býv|прожив|жив|lak|tinggal|trú|bor |asuu|osoitteeni|domicili|κάτοικ|demeur|j['’]habite|abito)/iu
/** "Last name: Hull": the label alone says that a word is a name. */
const oneName = /^(?!(?:[Rr]equired|[Oo]ptional|[Nn]one|[Uu]nknown|[Aa]nonymous|[Yy]es|[Nn]o|[Tt]rue|[Ff]alse)(?!\p{L}))\p{Lu}[\p{Ll}\p{M}'’-]{1,20}(?=["<|]|[,;]?(?:\n|$))/u
/** What stands behind a label, and behind no word of a value. */
const labelEnd = /^\s?[|\t\n:：=]/
/** A line's end, or the edge of a cell. */
const beside = /[|\t\n]/
const lead = /(?:[,;.]? (?:and|und|y|et|e|en|i)(?= ))?(?:[,;.]? (?:the|my|your|a|der|die|das|den|meine?|el|la|mi|le|ma|mon|il|o|het|de|mijn))?[\s,;]*$/iu
const told = /^,? (?:is|ist|est|es|è|é) (?:your|my|the|dein|mein|ihr|ihre|deine|votre|ton|mon|tu|su|mi|il mio|il tuo|o seu|seu|uw|je|[\p{L}]{2,20}(?:'s)?)?\s?([\p{L} -]{2,40})/iu
const mark = /(?<![\p{L}\p{N}.,])(?:[A-Z]-)?\d(?:[ -]?\d){3,11}(?= [\p{L}]|, )/uy
const before: ReadonlySet<EntityType> = new Set<EntityType>(["OTP", "SSN", "NATIONAL_ID", "BANK_ACCOUNT", "CARD", "ACCOUNT_ID", "PASSPORT", "TAX_ID", "PASSWORD", "HEALTH_ID"])

const credentials = /^ ?[/|:] ?(?!\/)([^\s/|,;"'<>]{5,40})(?=[\s,;]|$)/u
const code = /^[ ,\n](?:(?=[A-Z\d-]*\d)[A-Z\d]{3,8}(?:-[A-Z\d]{3,8}){0,3}|(?=[a-z\d-]*\d)[a-z\d]{3,8}(?:-[a-z\d]{3,8}){1,3}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8,10})(?![\p{L}\p{N}])/u

/** The full stop of a short form: "OP č. 683449358". */
const shortened = /^\.\s/
const ofPapers: ReadonlySet<EntityType> = new Set<EntityType>(["NATIONAL_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID", "VEHICLE"])
const blank = /\s/
const [space, comma, hyphen, slash, colon, question] = [32, 44, 45, 47, 58, 63]
/** Up to twelve digits, perhaps in groups, and then a space or a comma. */
const begin = (text: string): number[] => placesByDigits(text, (start, end, put, before, after) => {
  if (after !== space && after !== comma && after !== hyphen) return
  let [at, count] = [end, end - start]
  while (count < 13 && (isDigit(codeAt(text, at)) || ((codeAt(text, at) === space || codeAt(text, at) === hyphen) && isDigit(codeAt(text, at + 1))))) { if (isDigit(codeAt(text, at))) count += 1; at += 1 }
  if (count < 4 || count > 12 || (codeAt(text, at) !== space && codeAt(text, at) !== comma)) return
  if (start > 1 && before === hyphen) put(start - 2)
  put(start)
})

const isCritical = ({ types }: Label): boolean => types.some(type => criticalTypes.has(type))
const scan = (text: string, context: DetectContext, wanted: (label: Label) => boolean): Finding[] => {
  const publication = isPublication(context)
  const found: Finding[] = []
  const labels = labelsOf(text)
  const { heads } = tablesOf(text)
  labels.forEach((label, index) => {
    if (!wanted(label) || heads.some(({ start, end }) => label.start >= start && label.end <= end)) return
    const finding = valueOf(text, label, index, publication)
    if (finding?.type === "OTP" && finding.score < 0.9 && (isCart(context.page) || isOfGoods(context.page, text.slice(finding.end, finding.end + 24)))) return
    if (finding && !(found.at(-1)?.source === "label" && (found.at(-1)?.end ?? 0) > label.start)) found.push(finding)
    // "Backup codes:" is followed by several.
    if (finding?.type === "OTP" && /s$/i.test(text.slice(label.start, label.end))) {
      for (let end = finding.end, more = code.exec(text.slice(end, end + 24)); more && found.length < 500; more = code.exec(text.slice(end, end + 24))) {
        found.push({ ...finding, start: end + 1, end: end + more[0].length })
        end += more[0].length
      }
    }
    // "login: ann / Xy7!q"
    const pair = finding && (finding.type === "USERNAME" || finding.type === "EMAIL") ? credentials.exec(text.slice(finding.end, finding.end + 60)) : null
    // What ends with a colon is the next label.
    if (finding && pair && /\d|[^\p{L}\p{N}]/u.test(pair[1] ?? "") && !/[:：]$/.test(pair[1] ?? "")) found.push({ start: finding.end + pair[0].length - (pair[1]?.length ?? 0), end: finding.end + pair[0].length, type: "PASSWORD", score: 0.75, source: "credentials" })
  })
  for (const match of labels.length > 0 ? matchesAt(mark, text, begin(text)) : []) {
    const from = match.index + match[0].length
    const words = ready(told, text).exec(text.slice(from, from + 70))?.[1]?.trim().split(/\s+/) ?? []
    const type = words.map((_, count) => labelType(words.slice(0, count + 1).join(" "))).findLast(Boolean) ?? words.map((_, skip) => labelType(words.slice(skip, skip + 2).join(" "))).find(Boolean)
    if (type && before.has(type)) found.push({ start: match.index, end: from, type: type === "PASSWORD" ? "OTP" : type, score: 0.88, source: "told" })
  }
  return found
}

/** "Label: value", "label value", a label above its value, and "value is your label". */
export const labelled: Detector = (text, context) => scan(text, context, () => true)
/** The same where only critical values count: most texts hold none, and then their other labels need no look. What another label's value covers is told by all of them. */
export const labelledCritical: Detector = (text, context) => scan(text, context, isCritical).length === 0 ? [] : labelled(text, context)
