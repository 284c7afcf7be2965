import type { EntityType, Finding } from "../../core/finding.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { isGivenName, isSurname } from "../words/word-kinds.ts"

/** Titles that call a page a filled-in sample, and nothing else. (An English "Example" may be anybody's page, "Modelo 303" is a form.) */
const title = caselessTest(`^\\s*(?:(?:${[
  "muster(?:formular|brief|seite|antrag)?|ausfüllbeispiel|ausfüllhilfe|beispiel(?:formular)?|exemple(?: rempli| de formulaire)?|modèle|spécimen|ejemplo(?: de formulario)?|modelo|esempio|modulo di esempio|facsimile|fac-simile|exemplo|formulário de exemplo|voorbeeld(?:formulier)?|wzór|przykład|vzor|příklad|príklad|образец|пример(?: заполнения)?|образец заполнения|зразок|приклад",
  "örnek(?: form)?|eksempel|exempel|esimerkki|malli|minta|példa|kitöltési útmutató|lomakkeen malli|täyttömalli|ukázka(?: vyplnění(?: formuláře)?)?|vzor vyplnění|panduan pengisian|contoh pengisian|wzór wypełnienia|ausfüllmuster|exemplu|υπόδειγμα|παράδειγμα|نموذج|مثال|דוגמה|نمونه|उदाहरण|नमूना|উদাহরণ|নমুনা|mẫu|ví dụ|contoh|ตัวอย่าง|specimen|sample (?:form|letter|application)|filled[- ]in (?:example|sample)|completed example"
].join("|")})|(?:記入|入力|記載|書き方)の?例|見本|(?:填写|填寫)?(?:示例|样本|範例|范例|样例)|(?:작성|입력|기재)? ?(?:예시|예|견본))\\s*$`)

/** Where nobody lives, who is nobody, and remarks that say so. */
const standsIn = caselessTest(`${[
  "(?<![\\p{L}\\p{M}])(?:(?:max|erika) mustermann|muster(?:mann|frau|stra(?:ß|ss)e|stadt|weg|firma)|(?:ul|os)\\. przykładow\\p{L}{1,3}|voorbeeld(?:stad|straat)|(?:ул\\. )?примерн(?:ая|ой)|зразков[аи]|test(?:vej|by|gade|veien|gatan)|eksempel(?:vej|veien|gade|by)|exempel(?:gatan|vägen|stad)|esimerkki(?:katu|tie)|örnek (?:mah|sok|cad)|calle (?:falsa|ejemplo)|rue de l['’]exemple|rua (?:exemplo|do exemplo)|minta utca|vzorov[áý]|strada exempl\\p{L}{0,4}|παραδείγματος|jalan contoh)(?![\\p{L}\\p{M}])",
  "@(?:esimerkki|priklad|beispiel|exemple|ejemplo|voorbeeld|przyklad|primer|ornek|contoh)\\.[a-z]{2,3}(?![\\p{L}])|[〇○]{2}|oo(?:구|시|로|동)",
  "(?:dati|nomi) di fantasia|eksempeldata|exempeldata|beispieldaten|datos ficticios|dados fictícios|données fictives|dane przykładowe|образец заполнения|зразок заповнення"
].join("|")}`)
/** Whom nobody is called on a sample; elsewhere people are, and their kin, and people whose names are longer. */
const called = caselessTest(`^(?:(?:max |erika )?muster(?:mann|frau)|mario rossi|maria rossi|jan kowalski|anna kowalska|j\\. jansen|иванов[а]?(?: иван(?: иванович)?| мари[яи](?: ивановна)?| и\\.(?: ?и\\.)?)|иван иванов(?:ич)?|иваненко іван|іванов іван|(?:ola|kari) nordmann|(?:maija|matti) meikäläinen|meikäläinen|ali veli|ayşe fatma|juan pérez|minta (?:jános|péter)|fulan[oa](?: de tal)?|jean dupont|marie dupont|joão da silva|maria da silva|jan novák|jana nováková|ion popescu|γιάννης παπαδόπουλος|فلان(?: الفلاني)?|ישראל(?:ה)? ישראלי|nguyễn văn a|budi santoso|สมชาย ใจดี|山田 ?太郎|山田 ?花子|東京 ?太郎|홍길동|김철수|张三|李四|王小明)$`)

/** Where and who: what a sample holds besides. Keys, cards and passwords are read as they stand. */
const held: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "ADDRESS", "PHONE", "EMAIL", "DOB", "NATIONAL_ID", "TAX_ID", "HEALTH"])
const reach = 120
const pair = /(?<!\p{L})(\p{Lu}[\p{L}’'-]{1,20}) (?=(\p{Lu}[\p{L}’'-]{1,24}))/gu
/** Whether somebody stands there whom people are called. */
const namesOthers = (text: string): boolean => [...text.matchAll(pair)].some(([, first = "", last = ""]) => isGivenName(first) && (isSurname(last) || isGivenName(last)) && !called(`${first} ${last}`) && !standsIn(`${first} ${last}`))

/**
 * Whether a value stands in a form that shows how it is filled in: its page is called a sample, and nobody is named but whom nobody is called:
 * "Muster: Max Mustermann, Musterstraße 1". People are called Mario Rossi too, and put their own data into samples: a name is one as a whole, and
 * what stands beside is one only with a street, a town or a host that nowhere is.
 */
export const isFilledSample = (text: string, { start, end, type }: Finding, page: string, all: readonly Finding[]): boolean => {
  if (!held.has(type) || page === "" || !title(page)) return false
  const value = text.slice(start, end)
  if (type === "PERSON") return called(value) || standsIn(value) && !namesOthers(value)
  const [from, to] = [Math.max(0, start - reach), end + reach]
  return standsIn(text.slice(from, to)) && !namesOthers(text.slice(from, to)) &&
    all.every(one => one.type !== "PERSON" || one.end <= Math.max(from, one.start) || one.start >= to || one.start >= start && one.start < end || called(text.slice(one.start, one.end)) || standsIn(text.slice(one.start, one.end)))
}
