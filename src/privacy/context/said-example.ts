import type { EntityType, Finding } from "../../core/finding.ts"
import { ending } from "../text/match-at.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { foldCase, foldPattern } from "../text/fold-case.ts"
import { exampleValues } from "../words/example-values.ts"
import type { DetectContext } from "./detect-context.ts"
import { isFilledSample } from "./filled-sample.ts"
import { isPersonal } from "./publication.ts"

/** Nothing but zeros, however grouped and with whatever few letters: "000-000-000 00", "00000000T", "SN-0000000". A secret may be that. */
const zeros = /^[A-Z]{0,3}[ ./()+-]?0(?:[ ./()–-]{0,2}0){5,20}(?:[ -]?[A-Z])?(?: \([^\d\n]*)?$/i
/** Where letters and digits belong, and none is: "___-__-____", "XXXXX-XXXXX". */
const mask = /^[_xX#.\s/()–-]*$/
/** What is sent to all machines, or to none. */
const everyMachine = /^(?:ff[:-]?){5}ff$|^(?:00[:-]?){5}00$/i
const secrets: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "OTP", "CARD_CVV", "USERNAME"])
/** Whether a value is one that only shows where another belongs, wherever it stands. */
export const isMask = (value: string, type: EntityType): boolean => !secrets.has(type) && (zeros.test(value) || value.length > 3 && mask.test(value) || type === "MAC" && everyMachine.test(value))

const word = (list: string): string => `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`
/** "For example", in front of what is one. */
const spaced = "e\\.g\\.|e\\. g\\.|eg|for example|for instance|examples?|such as|like|z\\. ?b\\.|zum beispiel|beispiel|beispielsweise|bspw\\.|par exemple|p\\. ?ex\\.|exemple|por ejemplo|p\\. ?ej\\.|ejemplo|per esempio|ad esempio|ad es\\.|esempio|por exemplo|exemplo|ex\\.|bijvoorbeeld|bijv\\.|bv\\.|voorbeeld|np\\.|na przykład|przykład|например|напр\\.|пример|наприклад|приклад|örneğin|örn\\.|örnek|mesela|t\\.ex\\.|till exempel|exempel|f\\.eks\\.|for eksempel|eksempel|esim\\.|esimerkiksi|esimerkki|např\\.|například|příklad|napr\\.|napríklad|príklad|π\\.χ\\.|για παράδειγμα|παράδειγμα|de exemplu|exemplu|pl\\.|például|példa|npr\\.|primjer|na primer|primer|مثل|مثال|مثلا|مثلاً|على سبيل المثال|לדוגמה|למשל|דוגמה|जैसे|उदाहरण|যেমন|উদাহরণ|ví dụ|vd|misalnya|contoh"
const unspaced = "เช่น|ตัวอย่าง|例えば|例如|比如|例|예를 들어|예시|예"
const shows = ending(foldPattern(`(?:(?<![\\p{L}\\p{M}.@-])(?:${spaced})|${unspaced})[ :：.,«“„"'(]{0,3}`), "u")
const begins = caselessTest(`^(?:${spaced}|${unspaced})[ :：]`)
/** "Use test card 4242 …", "Example IBAN: GB29 …": whose name stands between. Nobody pays with what is called so under a title that explains it. */
const sampleOf = ending(foldPattern(`(?<![\\p{L}\\p{M}])(?:(?:test|sample|example|dummy|demo|beispiel|muster|exempel|eksempel|esimerkki|voorbeeld|örnek|příklad|tesztelő|minta)[- ]?(?:(?:credit|debit|bank|visa|mastercard) ?)?(?:cards?|card numbers?|ibans?|accounts?|account numbers?|kart(?:e|en|ennummer|ı|a)|kreditkarte|konto|kontonummer|kort(?:et|nummer)?|kaart(?:nummer)?|kártya|kortti)|(?:carte|iban|compte|numéro) (?:de test|d['’]exemple|exemple)|(?:tarjeta|iban|cuenta) de (?:prueba|ejemplo)|(?:carta|iban|conto) di (?:prova|test|esempio)|(?:cartão|iban|conta) de (?:teste|exemplo)|(?:przykładow\\p{L}{1,3}|testow\\p{L}{1,3}) (?:iban|kart\\p{L}{1,2}|numer)|(?:тестов\\p{L}{2,3}|пример) (?:карт\\p{L}{1,2}|iban|номер\\p{L}?))(?: (?:number|no\\.?|nr\\.?))?[ :：]{1,3}`), "u")
const explains = caselessTest(word("testing|tests?|pruebas|testi|testy|documentaci[óo]n|documentação|documentazione|dokumentation|dokumentacja|dokumentace|dokumentasjon|documentatie|документация|документація|sandbox|developers?|api|was ist|qu['’]est-ce|qué es|que es|cos['’]è|che cos['’]è|o que é|wat is|co to jest|что такое|що таке|vad är|hva er|hvad er|mikä on|co je|čo je|mi az|ce este|τι είναι|nedir"))
/** Where somebody pays, or asks for help with it. */
const ofTills = caselessTest(word("pay|(?<!testing )payments?|checkout|tickets?|orders?|refunds?|kasse|bezahlen|zahlung|paiement|pago|pagamento|płatność|оплата|ödeme|betalning|betaling"))
const ofTheirs = /(?:customer|client|user|tenant|caller|member|buyer|patient)['’]?s |\p{Lu}\p{Ll}+['’]s |(?<!\p{L})(?:Kunden?|Kundin|client|cliente|klant|klienta?|клиента?|клієнта?) /u
/** Numbers that no exchange gives to anybody, for films and manuals: "+1 555 0100", "020 7946 0018". */
const fictional = /^1?(?:\d{3})?55501\d\d$|^(?:44|0)(?:2079460|7700900|1632960)\d{3}$/
/** Whether a box shows an example of what belongs in it: "e.g. 07123 456789". */
export const showsExample = (value: string, type: EntityType): boolean => (told.has(type) || type === "DOB") && begins(value)
/** What says how something is written, or to write it. */
const teaches = caselessTest(`${word("enter|digits?|characters|format(?:o|u|tet|ą|ting)?|formát\\p{L}*|формат\\p{L}*|geben sie|ziffern|stellen|zeichen|saisissez|chiffres|caractères|introduzca|introduce|escriba|cifras|dígitos|inserisci|inserire|caratteri|cifre|digite|caracteres|vul|cijfers|tekens|wpisz|podaj|cyfr|znak\\p{L}*|введите|укажите|цифр\\p{L}?|символ\\p{L}*|введіть|girin|girıniz|haneli|rakam\\p{L}*|ange|siffror|indtast|cifre|skriv|sifre|syötä|merkki\\p{L}*|zadejte|zadajte|číslic|εισάγετε|πληκτρολογήστε|ψηφί\\p{L}+|introduceți|adja meg|írja be|számjegy\\p{L}*|unesite|vnesite|znamenk\\p{L}+|въведете|أدخل|أرقام|הזן|ספרות|وارد کنید|رقمی|दर्ज|अंक\\p{L}*|লিখুন|nhập|chữ số|masukkan|digit|help|faq|guide|docs|documentation|hints?|tooltip|how to|what is|hilfe|ratgeber|aide|ayuda|guida|aiuto|ajuda|hulp|pomoc|poradnik|справка|подсказка|помощь|довідка|підказка|yardım|hjälp|hjælp|hjelp|ohje\\p{L}*|nápověda|pomocník|βοήθεια|ajutor|ghid|segítség|súgó|útmutató|pomoć|помощ|مساعدة|עזרה|راهنما|सहायता|সাহায্য|trợ giúp|hướng dẫn|bantuan|panduan")}|桁|入力|ヘルプ|输入|幫助|帮助|位数|자리|입력|도움말|กรอก|หลัก|ช่วยเหลือ`)
/** Whose it is after all. */
const own = caselessTest(word("my|mine|i|me|mein\\p{L}*|mich|mir|ich|mon|ma|mes|moi|je|mi|mis|mío|yo|mio|mia|io|meu|minha|eu|mijn|ik|mój|moja|moje|mnie|мой|моя|моё|мое|мне|меня|мій|моя|мені|benim|bana|min|mitt|mig|meg|jag|jeg|minun|minulla|můj|moje|mně|μου|με|meu|mea|mie|enyém|nekem|moj\\p{L}*|عندي|לי|שלי|من|मेरा|मेरी|मेरे|আমার|của tôi|saya|私|我|저|제"))
/** Of whom else it is told: somebody's own number is tested for nothing, and they pay with their card. */
const others = caselessTest(word("he|she|her|hers|his|him|their|mr|mrs|ms|herrn?|frau|madame|mme|señora?|signora?|sig|mevrouw|meneer|pani?|tenant|mieter\\p{L}*|locataire|patient\\p{L}*|pazient\\p{L}*|paciente|refund\\p{L}*|invoice|he paid|she paid") + "|['’]s (?:ssn|id|dni|nif|phone|number|passport|card|iban|account|licence|license)(?![a-z])|患者|환자|המטופל|المريض|मरीज")
/** What may be an example without being a well-known one. Of cards and accounts only those are that everybody prints. */
const told: ReadonlySet<EntityType> = new Set<EntityType>(["PHONE", "EMAIL", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID", "ACCOUNT_ID", "VEHICLE"])
const testCard = /^400000\d{10}$/
const near = 90

/**
 * Whether a text says itself that a value is an example: "El DNI tiene ocho cifras, por ejemplo 12345678Z", "IBAN, e.g. DE89 3704 …". What
 * somebody says of their own, writes in a chat or types into a form is none; a card and an account are only where all manuals print them.
 */
export const isSaidExample = (text: string, finding: Finding, { page = "", field }: DetectContext, all: readonly Finding[]): boolean => {
  const { start, end, type, source } = finding
  const value = text.slice(start, end)
  if (source === "own") return false
  if (isMask(value, type) || field && showsExample(text.trim(), type)) return true
  if (field) return false
  if (page !== "" && isPersonal(page)) return false
  if (isFilledSample(text, finding, page, all)) return true
  const known = type === "PHONE" && fictional.test(value.replace(/\D/g, "")) || value.length < 40 && /\d/.test(value) && (exampleValues().has(value.replace(/[^A-Za-z\d]/g, "").toUpperCase()) || testCard.test(value.replace(/\D/g, "")))
  if (!known && !told.has(type) || value.length > near) return false
  // Cards and accounts that all manuals print are put into forms and pages that call themselves a test or a demonstration: only "for example" right before one says that it is one.
  const named = known && (type === "CARD" || type === "IBAN") && (teaches(page) || explains(page)) && !ofTills(page) && !ofTheirs.test(text.slice(Math.max(0, start - 80), start)) && !ofTheirs.test(text.slice(end, end + 40)) && !/^ (?:as|of|for|von|für|de|di|van|pour|para|per) \p{Lu}/u.test(text.slice(end, end + 10)) && all.every(one => one.type === type || one.start >= start && one.end <= end) && sampleOf(foldCase(text.slice(Math.max(0, start - 40), start))) !== null
  if (!named && shows(foldCase(text.slice(Math.max(0, start - 24), start))) === null) return false
  const around = ` ${text.slice(Math.max(0, start - near), end + near)} `.replace(start > near ? /^ \S*/ : "", "").replace(end + near < text.length ? /\S* $/ : "", "").split(" ").filter(one => !one.includes("@") && !one.includes("://")).join(" ")
  return (known || teaches(around) || teaches(page)) && !own(around) && !others(around)
}
