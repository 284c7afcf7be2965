import type { EntityType, Finding } from "../../core/finding.ts"
import type { DetectContext, Detector } from "../context/detect-context.ts"
import { labelTypes } from "../context/field-type.ts"
import { isPublication } from "../context/publication.ts"
import { hitsOfEach } from "../hints.ts"
import { matchesIn, ready } from "../text/match-at.ts"
import { codeAt, countDigits } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { after, frameReader, within } from "./sentence-frame.ts"

/** Documents as sentences and lists call them, by what their number is. */
const documents: readonly (readonly [EntityType, string])[] = [
  ["PASSPORT", "passport|passports|reisepass|reisepasses|reisepässe|passeport|passeports|pasaporte|pasaportes|passaporto|passaporti|passaporte|passaportes|paspoort|paspoorten|paszport|paszportu|paszporty|паспорт|паспорта|паспорти|загранпаспорт|загранпаспорта|паспортът|pasaport|pasaportum|pasaportumun|pasaportlar|جواز|جواز السفر|جواز سفري|جوازات السفر|דרכון|הדרכון|דרכוני|הדרכון שלי|पासपोर्ट|cestovní pas|cestovný pas|pas|passet|passi|passin|passini|pașaport|pașaportul|útlevél|útlevelem|διαβατήριο|διαβατήριό μου|διαβατηρίου|διαβατήρια|putovnica|putovnice|pasoš|paspor|hộ chiếu|パスポート|旅券|护照|護照|여권"],
  ["NATIONAL_ID", "id card|identity card|identity cards|personalausweis|personalausweise|ausweis|carte d'identité|carte d’identité|cartes d'identité|documento de identidad|dni|nie|carta d'identità|carta d’identità|carta di identità|cartão de cidadão|bilhete de identidade|identiteitskaart|id-kaart|dowód|dowód osobisty|dowodu osobistego|kimlik|kimlik kartı|удостоверение личности|id-картка|občanský průkaz|občanka|občiansky preukaz|id-kort|id-kortet|legitimation|henkilökortti|henkilökortin|buletin|cartea de identitate|carte de identitate|személyi|személyi igazolvány|személyi igazolványom|ταυτότητα|ταυτότητά μου|ταυτότητας|osobna iskaznica|lična karta|лична карта|ktp|هوية|الهوية|بطاقة الهوية|תעודת זהות|पहचान पत्र|身份证|身分證|在留カード|マイナンバーカード|주민등록증|rg"],
  ["DRIVER_LICENSE", "driving licence|driving license|driver's license|driver’s license|drivers license|driver's licence|driver license|führerschein|mon permis|son permis|permis b|permis de conduire|carnet de conducir|permiso de conducir|licencia de conducir|patente|patente di guida|carta de condução|cnh|carteira de motorista|rijbewijs|prawo jazdy|prawa jazdy|ehliyet|ehliyetim|водительское удостоверение|права|водійське посвідчення|посвідчення водія|řidičský průkaz|řidičák|vodičský preukaz|körkort|körkortet|kørekort|førerkort|førerkortet|ajokortti|ajokortin|permis de conducere|permisul de conducere|jogosítvány|jogosítványom|δίπλωμα|δίπλωμα οδήγησης|vozačka dozvola|bằng lái|giấy phép lái xe|رخصة القيادة|رخصة قيادة|רישיון נהיגה|ड्राइविंग लाइसेंस|運転免許証|免許証|驾驶证|驾照|駕照|운전면허증"]
]
/** "Number" in many languages, at the beginning of a line too. */
const numberWord = `(?:${"number|numbers|numbered|no|nr|nummer|nummeret|numret|numéro|numéros|n°|nº|n\\.º|n\\.|número|numero|numer|numery|номер|номера|номером|№|číslo|čísla|číslem|numara|numarası|numaram|numaralı|numeroa|numărul|număr|száma|szám|számú|αριθμός|αριθμό|αρ|broj|številka|nomor|nomornya|số|رقم|رقمه|מספר|מספרו|नंबर|संख्या|番号|号码|號碼|번호".split("|").map(word => /^\p{Ll}/u.test(word) ? `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}` : word).join("|")})`
const is = "(?: (?:is|are|ist|lautet|est|es|è|é|to|je|är|er|on|este|είναι|là|adalah|هو|הוא|है))?"
const end = "(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d]|[/:-]\\d)"
const number = `((?:\\p{Lu}{1,3}[ -]?)?(?=(?:\\p{Lu}*\\d){3})[\\p{Lu}\\d]{4,20}(?:[ ./-]\\p{Lu}{0,2}\\d[\\p{Lu}\\d]{0,7}){0,4})${end}`
/** Written like hardly anything else: letters and digits of a passport's series, groups of Russia's, the signs of Germany's. */
const strict = `(\\p{Lu}{1,3} ?\\d{6,8}|\\d{2} ?[A-Z]{2} ?\\d{5}|\\d{2} \\d{2} \\d{6}|\\d{4} \\d{6}|\\d{2} \\d{7}|(?=[A-Z\\d]*[A-Z]\\d)(?=(?:[A-Z]*\\d){3})[CFGHJKLMNPRTVWXYZ\\d]{9})${end}`
const gap = "(?:,? [\\p{L}\\p{M}'’]{1,14}){0,4}?"
const day = /^(?:\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d)$/
const isNumber = (value: string): boolean => countDigits(value) > 3 && value.replace(/[^\p{L}\d]/gu, "").length > 5 && !day.test(value)
const numberHeads = "number|no|nr|nummer|numéro|n°|nº|número|numero|numer|номер|číslo|numara|no:|număr|numărul|szám|αριθμός|αρ|broj|številka|nomor|số|رقم|מספר"
const untilWhen = "exp|valid (?:un)?til|valid thru|valid to|good until|gültig bis|läuft|ablauf|valable|caduca|vence|válid|vencim|scad|validade|geldig|verloopt|ważn|wygasa|geçerli|son kullan|действ|годен|срок|дійсн|термін|λήξη|λήγει|ισχύει|giltig|gyldig|udløb|utløp|voimassa|platn|valabil|lejár|érvényes|vrijedi|važi|velja|валид|hết|có giá|berlaku|تنتهي|صالح|ينتهي|בתוקף|תוקף"
/** Names that are cut short, and what stands behind them in their country: two letters may mean anything else. */
const brief: readonly (readonly [EntityType, string, string])[] = [
  ["NATIONAL_ID", "op|o.p.|op č|op č.|č. op|čop|č.op", "(?: ?č\\.?)?[ .:]{1,3}(\\d{9}|[A-Z]{2} ?\\d{6})"],
  ["NATIONAL_ID", "ci|c.i.|b.i.|bi", "(?: (?:nr|n)\\.?)?[ .:]{1,3}(?:seria )?([A-Z]{2},? ?(?:nr\\.? ?)?\\d{6}|[A-Z]{2} ?\\d{5} ?[A-Z]{2})"],
  ["NATIONAL_ID", "bi|b.i.|bilhete", "(?: n[º°.]*)?[ .:]{1,3}(\\d{8}(?: ?\\d ?[A-Z]{2}\\d)?)"],
  ["NATIONAL_ID", "oi|o.i.|os. isk.|os. iskaznica|osobna|osobna isk.", "(?: br\\.?)?[ .:]{1,3}(\\d{9})"],
  ["NATIONAL_ID", "л.к.|л. к.|лк", "[ .:№]{1,3}(\\d{9}|\\p{Lu}{2}\\d{7})"],
  ["NATIONAL_ID", "ic|i/c|i.c.|k/p|no. ic|no. kp", "(?: (?:no|number)\\.?)?[ .:]{1,3}(\\d{6}-\\d{2}-\\d{4}|\\d{12})"],
  ["NATIONAL_ID", "cc|c.c.|cartão cidadão", "[ .:]{1,3}(\\d{8} ?\\d ?[A-Z]{2} ?\\d)"],
  ["NATIONAL_ID", "ni|ni no|ni no.|ni number|n.i.", "[ .:]{1,3}([A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D])"],
  ["NATIONAL_ID", "هوية|هويته|هويتها", "[ :]{1,2}([12]\\d{9})"],
  ["NATIONAL_ID", "ปชช|ปชช.", "[ .:]{0,3}(\\d-\\d{4}-\\d{5}-\\d{2}-\\d|\\d{13})"],
  ["NATIONAL_ID", "green card|ead|ead card|uscis|brp|residence permit|i-94", "(?: (?:no|number|card|nr)\\.?)?[ .:#]{1,3}([A-Z]{3}\\d{10}|[A-Z]{2}\\d{7}|[A-Z]\\d{8,9}|\\d{9}[A-Z\\d]\\d)"],
  ["HEALTH_ID", "chi|chi no|chi number|h&c|h&c no|h&c number", "[ .:]{1,3}(\\d{10}|\\d{3} \\d{3} \\d{4})"],
  ["PASSPORT", "ppt|ppt no|ppt nr|pp|p/p|pp no|pp nr|pas|pas.|pasap.|passap.|paszp.|pașap.|paș.|διαβ.|пасп.|загран|reisep.", "(?: ?(?:no|nr|n°|č|br|nº|αρ)\\.?)?[ .:№]{1,3}(\\p{Lu}{1,3} ?\\d{6,8}|\\d{9}|\\d{2} ?\\d{7}|[A-Z]\\d{2}[A-Z]{2}\\d{5}|\\d{2}[A-Z]{2}\\d{5}|(?=[A-Z\\d]{0,4}\\d)(?=(?:[A-Z]*\\d){3})[CFGHJK][CFGHJKLMNPRTVWXYZ\\d]{8})"],
  ["DRIVER_LICENSE", "pat.|pat|patente", "(?: n\\.?)?[ .:]{1,3}(U1[A-Z\\d]{8}|[A-Z]{2}\\d{7}[A-Z])"],
  ["DRIVER_LICENSE", "řp|ř.p.|ř. p.|jogsi|jogsim|ehl.|ehl|rijbew.|vod. preukaz|voz. dozvola|voz. doz.|посв. водія|ajok.|førerk.|körk.|fs|f.s.", "(?: ?(?:č|no|nr|br|sz)\\.?)?[ .:-]{1,3}(\\p{Lu}{2,3} ?\\d{6}|\\d{8,10}|\\p{Lu}\\d{2,3}[\\p{Lu}\\d]{7,8})"],
  ["DRIVER_LICENSE", "免許|免許証|免許番号", "[ 第:：は]{0,4}(\\d{12})"],
  ["HEALTH_ID", "medicare|medicare card|medicare no|medicare number", "(?: card)?(?: (?:no|number)\\.?)?[ .:#]{1,3}(\\d{4} ?\\d{5} ?\\d(?: ?[-/] ?\\d)?)"],
  ["OTP", "share code|sharecode|share-code", "(?: is|:)? ((?=[A-Z ]{0,10}\\d)[A-Z\\d]{3} ?[A-Z\\d]{3} ?[A-Z\\d]{3})"]
]
/** What has a series and a number as well, and is nobody's document. */
const ofGoods = /factur|chitan|aviz|poli[țt]|bilet|накладн|рахун|чек|поліс|полис|договор|invoice/iu
const ofDriver = /(?<!\p{L})(?:drivers?|driven|driving|renter|rider|insured|claimant|vin|plate|vehicle|dmv)(?!\p{L})/iu
const frames = documents.flatMap(([type, words]) => [
  // "my passport, number …", "Mein Reisepass hat die Nummer …"
  after(words, `(?=[^\\n]{0,64}\\d)${gap}[,!–-]{0,3} ${numberWord}\\.?${is}[ :]{1,2}${number}`, [type], 0.8, isNumber),
  // "Document: passport", and on the next line "Number: …"
  after(words, `[ \\t.)]{0,3}\\n[ \\t]{0,3}(?:[\\p{L}\\p{M}]{2,12} ){0,2}${numberWord}\\.?(?: [\\p{L}\\p{M}'’]{2,14}){0,3} ?[:：]?[ \\n]{1,2}${number}`, [type], 0.84, isNumber),
  // "El pasaporte de mi hija es el …"
  after(words, `(?=[^\\n]{0,48}\\d)${gap}[ :：–-]{1,3}${strict}`, [type], 0.76, isNumber)
]).concat([
  // "Mum's passport is … and mine is …", "they need your licence number, mine's …": which of them a word before says.
  ...([["PASSPORT", /pass(?:port|eport|aport)|pasaport|paspo|paszport|паспорт|(?<!\p{L})pass?(?:et|et|i|u)?(?!\p{L})|διαβατ|útlev/iu], ["DRIVER_LICENSE", /licen[cs]e|führerschein|permis|licencia|carn[eé]t|patente|carta de condu|rijbewijs|prawo jazdy|ehliyet|права|посвідч|körkort|k[øo]rekort|førerkort|ajokort|řidič|vodičsk|jogos/iu]] as const).map(([type, said]) =>
    after("mine is|mine's|mine’s|mine:|meiner ist|meine ist|meiner lautet|le mien est|le mien c'est|el mío es|la mía es|il mio è|la mia è|o meu é|a minha é|de mijne is|die van mij is|mój to|moje to|мой|мои|мій|мої|benimki|mitt är|mit er|mitt er|minun on|můj je|môj je|al meu este|al meu e|az enyém|το δικό μου είναι|moj je|punyaku|punya saya", `[ :]{1,2}(\\p{Lu}{1,2} ?\\d{6,8}|\\p{Lu}\\d{8,14}|\\d{9})${end}`, [type], 0.76, (value, text, stop) => said.test(text.slice(Math.max(0, stop - value.length - 100), stop - value.length)))),
  // "driver Ann Lee, license F9931653": beside who drives, or what.
  after("license|licence|lic.|lic|dl", " ?(?:no\\.?|number|#|nr)?[ :#]{1,3}([A-Z]\\d{7,14}|[A-Z]\\d{2,4}(?:-\\d{1,6}){2,4})(?![\\p{L}\\d-]|[.,]\\d)", ["DRIVER_LICENSE"], 0.78, (value, text, stop) => ofDriver.test(text.slice(Math.max(0, stop - value.length - 140), stop + 80))),
  // "The number of my passport is …"
  after("passport|passes|passeport|pasaporte|passaporto|passaporte|paspoort|paszportu|pasu|паспорта|pass|passet|pas|pașaportului|pașaportului meu|διαβατηρίου|διαβατηρίου μου", `(?<=${numberWord}\\.? [\\p{L}\\p{M} ]{0,34})${is}[ :]{1,2}${number}`, ["PASSPORT"], 0.82, isNumber),
  // "… your passport numbers. Mine: …"
  after("passport numbers|passport number|passport no|passnummern|passnummer|reisepassnummern|reisepassnummer|numéros de passeport|números de pasaporte|numeri di passaporto|paspoortnummers|numery paszportów", `[^\\d\\n]{1,24}?[ :]((?=[A-Z\\d]*[A-Z])(?=(?:[A-Z]*\\d){3})[A-Z\\d]{8,9})${end}`, ["PASSPORT"], 0.78, isNumber),
  ...brief.map(([type, words, shape]) => after(words, `${shape}${end}`, [type], 0.8)),
  // "seria KX nr. 945185"
  after("seria|serie|seria și|серія|серия", "[ :]{1,2}(\\p{Lu}{2}),? (?:nr\\.?|numărul|număr|num\\.|№|номер) ?(\\d{6})(?![\\p{L}\\d]|[./-]\\d)", ["NATIONAL_ID", "NATIONAL_ID"], 0.8, (_, text, end) => !ofGoods.test(text.slice(Math.max(0, end - 64), end))),
  // Letters of a series and six digits, by their head alone: "Seria și nr. CJ 041935", "Серія та номер FY639450".
  ...[["seria și nr|seria și numărul|seria si nr|seria si numarul|seria/nr|ci seria|c.i. seria|bi seria", "NATIONAL_ID"], ["серія та номер|серія і номер|серія й номер|серія, номер|серия и номер|серия, номер|серия/номер|серия номер|серија и број|серия и №|серія та №", "PASSPORT"]].map(([heads = "", type]) =>
    after(heads, "\\.?(?: (?:ci|c\\.i\\.|bi|act\\p{L}{0,4}|buletin\\p{L}{0,4}|паспорт\\p{L}{0,2}|документ\\p{L}{0,2}))?[ :]{1,3}(\\p{Lu}{2} ?\\d{6}|\\d{2} ?\\d{2} ?\\d{6})(?![\\p{L}\\d]|[./-]\\d)", [type as EntityType], 0.82, (_, text, end) => !ofGoods.test(text.slice(Math.max(0, end - 64), end)))),
  // Its number and until when it is good: "Αριθμός AF0402838, λήξη 2030".
  after(numberHeads, ` ?[.:]? {0,2}(\\p{Lu}{1,2} ?\\d{6,8})(?=[,;]? (?:${untilWhen}))`, ["PASSPORT"], 0.78, (value, text, end) => !/gutschein|voucher|artik[eu]l|articl|item|produ|part|model|serial|charge|coupon|promo|ticket|lot|batch|bon|kupon|bilet|купон|билет|invoice|rechnung|factur|fattura|order|bestell/iu.test(text.slice(Math.max(0, end - value.length - 60), end - value.length))),
  after("посвідчення|водійське|вод. посвідчення|ву|в/у|в/п|удостоверение|водительское", "(?: (?:серія|серия))?[ №:]{1,3}(\\p{Lu}{3} ?(?:№ ?)?\\d{6}|\\d{2} ?(?:\\p{Lu}{2}|\\d{2}) ?\\d{6})(?![\\p{L}\\d])", ["DRIVER_LICENSE"], 0.8),
  // "Renter's license (CA): F1688092"
  after("license|licence|driver's license|drivers license|driving licence|driver licence", " \\([A-Z]{2,3}\\)[ :#]{1,3}([A-Z]{0,2}\\d{6,9})(?![\\p{L}\\d-]|[.,]\\d)", ["DRIVER_LICENSE"], 0.82),
  after("fnr|f.nr|fnr.|f.nr.", "[ .:]{1,3}(\\d{6} ?\\d{5})(?!\\d)", ["NATIONAL_ID"], 0.86),
  after("記号番号|記号・番号|保険証記号番号", "[ 　:：]{0,2}(\\d{2,8}[・\\- ]\\d{3,8})(?!\\d)", ["HEALTH_ID"], 0.84),
  after("sin on file|ssn on file|nino on file|tfn on file", "[ :]{1,3}(\\d{3}[ -]?\\d{2,3}[ -]?\\d{3,4}|[A-Z]{2} ?(?:\\d{2} ?){3}[A-D])(?!\\d)", ["SSN"], 0.84),
  // A record of Ukraine's register begins with the day of birth.
  after("запис|запису|запис №|унзр|номер запису|уникальный номер записи", "[ №:]{1,4}((?:19|20)\\d{6}-\\d{5})(?![\\d-])", ["NATIONAL_ID"], 0.86),
  after("south african id|sa id|rsa id", "[^\\n\\d]{0,48}[ :](\\d{6} ?\\d{4} ?\\d{3})(?!\\d)", ["NATIONAL_ID"], 0.86),
  // Licences of American states by their short name: "Renter's DL: T320-5739-3049".
  after("dl|d/l|dln|driver's lic|drivers lic|driver lic|driving lic|driver's lic.|lic", "(?: ?(?:no\\.?|number|num|#|nr))?[ .:#]{1,3}([A-Z]\\d{6,14}|[A-Z]\\d{2,4}(?:-\\d{1,6}){2,4}|\\d{8,9})(?![\\p{L}\\d-]|[.,]\\d)", ["DRIVER_LICENSE"], 0.8),
  // Germany's insured have a letter and nine digits: "KV-Nr. A123456780".
  within("kv-nr|kv nr|kvnr|kv-nummer|krankenvers|egk", "(?<![\\p{L}])(?:kv|krankenvers\\.?|egk)(?:[ -]?(?:nr|nummer))?[ .:]{1,3}([A-Z] ?\\d{3} ?\\d{3} ?\\d{3})(?![\\p{L}\\d])", ["HEALTH_ID"], 0.84),
  // The card of a licence has a number of its own: "licence no. 667946059, card 2 300 937 572".
  after("card|card no|card no.|card number|licence card|licence card number|card ref", "(?: (?:is|no\\.?|number))?[ :#]{1,2}([A-Z]?\\d(?:[ -]?\\d){6,9}[A-Z]?)(?![\\p{L}\\d-]|[ .,]\\d)", ["DRIVER_LICENSE"], 0.78, (value, text, end) => /licen[cs]e/iu.test(text.slice(Math.max(0, end - value.length - 70), end - value.length))),
  // Ghana's card: "GHA-" and ten digits, whatever it is called.
  within("gha-", "(?<![\\p{L}\\d])(GHA-\\d{9}-\\d)(?![\\p{L}\\d-])", ["NATIONAL_ID"], 0.86),
  // Licences of American states: "Bring license S163-7292-6630".
  after("license|licence", `(?: number| no\\.?)?[ :#]{1,2}([A-Z]\\d{2,4}(?:[ -]\\d{1,6}){2,4})${end}`, ["DRIVER_LICENSE"], 0.76, isNumber)
])
const readFrames = frameReader(frames, "document-told")

const present = hitsOfEach(documents.map(([, words]) => words))
/** "Ann Okoro – C4829103", a line each below "Passports:". */
const listed = new RegExp(`^[-*•·\\d.)\\s]{0,5}[^\\n\\d]{2,44}?[ \\t]?[–—:：|,(\\t-][ \\t]?${number}\\)?[.,;]?[ \\t]*$`, "du")
const [longestHead, mostLines] = [80, 40]
const lists = (text: string): Finding[] => present(text).flatMap(({ number: kind, hits }) => hits.starts.flatMap((start, index) => {
  const type = documents[kind]?.[0]
  if (type === undefined || isLetter(codeAt(text, start - 1)) && codeAt(text, start) < 0x3000) return []
  let at = text.indexOf("\n", start)
  const head = at < 0 || at - start > longestHead ? "" : text.slice(hits.ends[index] ?? start, at).trimEnd()
  if (!/[:：]$/.test(head) || /\d/.test(head)) return []
  const found: Finding[] = []
  for (let count = 0; count < mostLines && at >= 0; count += 1) {
    const next = text.indexOf("\n", at + 1)
    const line = text.slice(at + 1, next < 0 ? text.length : next)
    const group = line.length < longestHead ? ready(listed, text).exec(line)?.indices?.[1] : undefined
    if (!group || !isNumber(line.slice(...group)) || countDigits(line.slice(...group)) < 7 && !/\p{Lu}/u.test(line.slice(...group))) break
    found.push({ start: at + 1 + group[0], end: at + 1 + group[1], type, score: 0.78, source: "document-list" })
    at = next
  }
  return found
}))

/** Numbers of passports, identity cards and licences that a sentence, a form or a list names by their document, with words between. */
/** On a page that is called like a paper, its number needs no more than "No": "Numero CA47219GX" under "Carta d'identità". */
const bareNumber = /(?<![\p{L}\p{N}])(?:(?:numero|número|numéro|number|nummer|num[aă]r(?:ul)?|numer|nomor|n[°º]|n[ro]\.?|n\.[°º]?|č\.|číslo|№|номер)(?: (?:(?:d[eiou]l?|do|da|of|de l['’])? ?)(?:registro|registo|documento|document|documentului|dokumentu|dokladu|serie|patente|permis|licen[cç]a|licen[cs]e|документа|удостоверения|посвідчення))?|registro|registo|(?:dokument(?:en)?|document|ausweis|asiakirja)[ -]?(?:nummer|nr\.?|number|no\.?)|第|番号|号码|번호)[ .:：]{1,3}((?=[A-Z\d]{0,10}\d)[A-Z\d]{6,14}(?: \d ?[A-Z]{2}\d)?)(?![\p{L}\p{N}]|[.,/-]\d)/dgiu
/** The number that a line begins with, in groups as such a paper prints it: "2415 87500 1", "第303854950062号", "5. B0721RRA01". */
const printed = /(?<=(?:^|\n)(?:第|(?:4d|5|nr\. ?5)[.:] ?)?|^n\.?[°º]? documento )(?=(?:[ -]?[A-Z\d]){7})(?=(?:[ A-Z-]{0,3}\d){6})(?=[A-Z\d -]{0,12}[A-Z\d]{5})[A-Z\d]{1,14}(?:[ -](?![A-Z]+(?![A-Z\d]))[A-Z\d]{1,8}){0,4}(?=号|[\n,;·]|$| )/dgiu
/** Days, and telephones of who issues it. */
const noPaper = /^(?:\d{1,2}[ -]\d{1,2}[ -](?:19|20)?\d\d|(?:19|20)\d\d[ -]\d\d[ -]\d\d|0\d{2,4}[ -].*|1?-?8\d\d[ -].*)$/
const papers: ReadonlySet<EntityType> = new Set<EntityType>(["NATIONAL_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID"])
const licencePage = /^(?:運転)?免許証$/
const onItsPage = (text: string, { page = "" }: DetectContext): Finding[] => {
  const type = page === "" || page.length > 60 || text.length > 400 ? undefined : licencePage.test(page) ? "DRIVER_LICENSE" : labelTypes(page).find(one => papers.has(one))
  if (type === undefined) return []
  const isName = page.split(" ").length < 4
  return [...matchesIn(bareNumber, text).map(({ indices }) => indices?.[1]), ...isName ? matchesIn(printed, text).map(({ indices }) => indices?.[0]).filter(place => place && !noPaper.test(text.slice(...place))) : []]
    .flatMap(place => place && text.slice(...place) === text.slice(...place).toUpperCase() ? [{ start: place[0], end: place[1], type, score: 0.8, source: "paper-page" }] : [])
}
export const documentsTold: Detector = (text, context) => [...readFrames(text), ...(isPublication(context) ? [] : onItsPage(text, context)), ...(text.includes(":\n") || text.includes("：\n") || text.includes(": \n") ? lists(text) : [])]
