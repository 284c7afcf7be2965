import type { EntityType } from "../../core/finding.ts"
import { caselessTest } from "../text/caseless-test.ts"

/** Titles that call a page a filled-in sample, and nothing else. (An English "Example" may be anybody's page, "Modelo 303" is a form.) */
const title = caselessTest(`^\\s*(?:(?:${[
  "muster(?:formular|brief|seite|antrag)?|ausfüllbeispiel|ausfüllhilfe|beispiel(?:formular)?|exemple(?: rempli| de formulaire)?|modèle|spécimen|ejemplo(?: de formulario)?|modelo|esempio|modulo di esempio|facsimile|fac-simile|exemplo|formulário de exemplo|voorbeeld(?:formulier)?|wzór|przykład|vzor|příklad|príklad|образец|пример(?: заполнения)?|образец заполнения|зразок|приклад",
  "örnek(?: form)?|eksempel|exempel|esimerkki|malli|minta|példa|kitöltési útmutató|lomakkeen malli|täyttömalli|ukázka(?: vyplnění(?: formuláře)?)?|vzor vyplnění|panduan pengisian|contoh pengisian|wzór wypełnienia|ausfüllmuster|exemplu|υπόδειγμα|παράδειγμα|نموذج|مثال|דוגמה|نمونه|उदाहरण|नमूना|উদাহরণ|নমুনা|mẫu|ví dụ|contoh|ตัวอย่าง|specimen|sample (?:form|letter|application)|filled[- ]in (?:example|sample)|completed example"
].join("|")})|(?:記入|入力|記載|書き方)の?例|見本|(?:填写|填寫)?(?:示例|样本|範例|范例|样例)|(?:작성|입력|기재)? ?(?:예시|예|견본))\\s*$`)

/** Whom nobody is called, where nobody lives, and remarks that say so. */
const standsIn = caselessTest([
  "muster(?:mann|frau|stra(?:ß|ss)e|stadt|weg|firma)|max muster|mario rossi|maria rossi|jan kowalski|anna kowalska|(?:ul|os)\\. przykładow|voorbeeld(?:stad|straat)|j\\. jansen|иванов[а]? (?:иван|мари|и\\.)|иван иванов|(?:ул\\. )?примерн(?:ая|ой)|зразков[аи]|іваненко іван|іванов іван|test(?:vej|by|gade|veien|gatan)|eksempel(?:vej|veien|gade|by)|exempel(?:gatan|vägen|stad)|(?:ola|kari) nordmann|meikäläinen|esimerkki(?:katu|tie)|ali veli|ayşe fatma|örnek (?:mah|sok|cad)",
  "juan pérez|minta (?:jános|péter)|matti\\.meikalainen|@(?:esimerkki|priklad|beispiel|exemple|ejemplo|voorbeeld|przyklad|primer|ornek|contoh)\\.[a-z]{2,3}|calle (?:falsa|ejemplo)|fulan[oa]|jean dupont|marie dupont|rue de l['’]exemple|joão da silva|maria da silva|rua (?:exemplo|do exemplo)|minta (?:jános|péter|utca)|jan novák|jana nováková|vzorov[áý]|ion popescu|strada exempl|γιάννης παπαδόπουλος|παραδείγματος|فلان|ישראל(?:ה)? ישראלי|nguyễn văn a|budi santoso|jalan contoh|สมชาย ใจดี",
  "山田 ?太郎|山田 ?花子|東京 ?太郎|[〇○]{2}|홍길동|김철수|oo(?:구|시|로|동)|张三|李四|王小明|(?:dati|nomi) di fantasia|eksempeldata|exempeldata|beispieldaten|datos ficticios|dados fictícios|données fictives|dane przykładowe|образец заполнения|зразок заповнення"
].join("|"))

/** Where and who: what a sample holds besides. Keys, cards and passwords are read as they stand. */
const held: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "ADDRESS", "PHONE", "EMAIL", "DOB", "NATIONAL_ID", "TAX_ID", "HEALTH"])
const reach = 120

/**
 * Whether a value stands in a form that shows how it is filled in: its page is called a sample, and beside the value stands somebody whom nobody
 * is called: "Muster: Max Mustermann, Musterstraße 1". People are called Mario Rossi too; on a page of any other name they are themselves.
 */
export const isFilledSample = (text: string, start: number, end: number, type: EntityType, page: string): boolean =>
  held.has(type) && page !== "" && title(page) && standsIn(text.slice(Math.max(0, start - reach), end + reach))
