import type { Detector } from "../context/detect-context.ts"
import { hintsOf, isNear } from "../hints.ts"
import { ending, matchesAt, ready } from "../text/match-at.ts"
import { placesByDigits } from "../text/text-marks.ts"
import { isAskedFor } from "./code-requests.ts"
import { isOfGoods, isOpenCodeWord } from "./open-codes.ts"

const digits = /(?<![\w€$£.,-])(?:(?:G|FB|WA|TG)-\d{5,6}|[A-Z]{2,4}-\d{3,6}|\d{3}[ -]\d{3}|\d{4,8})(?![A-Za-z\d€%]|[.,-]\d|-[A-Z])/y
const word = "(?:code|codes|passcode|pin|token|otp|código|codigo|codice|kod|kodu|kodunuz|koden|koodi|kód|код)"
const after = ending(`([\\p{L}]*)[ -]?(?<![\\p{L}])${word}(?:(?: \\p{L}{3,14})?(?: is| ist| est| es| è| é| är| er| on| jest| to| là))?[:\\s]{1,3}`, "iu")
/** What each of them holds. */
const words = hintsOf("code|pin|token|otp|códig|codig|codic|kod|kood|kód|код")
/** What stands between such a word and its code. */
const separated = /[:\s]$/
const asked = ending("(?:^|[^\\p{L}])(?:enter|use|type|with|insert|code|gib|benutze|verwende|saisissez|utilisez|introduce|introduzca|usa|inserisci|digite|insira|vul|gebruik|wpisz|ange|indtast|syötä) (?:code |den code |el código |le code )?", "iu")
const purpose = /^ (?:as|to|um|pour|para|per|om|aby|för|for|als|como|comme) (?:\p{L}+ ){0,2}?(?:sign|log|verify|confirm|authenticat|continue|complete|finish|reset|autori[sz]|autoris|authori[sz]|access|verification|login|pin|anmeld|einlogg|bestätig|connect|iniciar|acceder|confirmar|accedere|inloggen|zalogować|logga)/iu

/** "482913 is your Example code" */
const told = /^ (?:is|ist|est|es|è|é|to|är) (?:your|dein|ihr|votre|ton|tu|su|il tuo|seu|twój|din)(?: \p{L}{2,20}){0,2} (?:code|codice|código|kod|pin|otp|passcode|einmalpasswort)(?!\p{L})/iu
/** "The bank texted 538040", "TAN for your transfer of 36.49 EUR is 361162": what came, and what it is said to be further on. */
const cameBy = ending("(?<![\\p{L}])(?:texted|messaged|sms['’]?e?d)(?: (?:me|us|you|him|her|them|over|back))?(?: the code)? ", "iu")
const saidFurther = ending("(?<![\\p{L}])(?:m-?tan|sms-?tan|push-?tan|tan|otp|passcode|einmal(?:code|passwort)|sicherheitscode|bestätigungscode)(?![\\p{L}])[^.!?\\n]{0,40}(?:\\d[\\d.,]*[^.!?\\n]{0,24})? (?:lautet|ist|is|est|es|è|é|jest|är|er|on)[: ]{1,2}", "iu")
/** "The code to authorise the payment of 289.33 EUR is 529434". */
const saidFor = ending("(?<![\\p{L}])(?:code|codice|código|kod|kód|koden|koodi|код|codul|κωδικός)(?![\\p{L}])[^.!?\\n]{0,30}(?:autori[sz]|confirm|conferm|bestät|freig|approv|valid|verif|подтвер|підтвер|потвър|potwierdz|potvrz|potvrd|onay|bevestig|godkänn|godkend|godkjenn|vahvist|επιβεβ)[^.!?\\n\\d]{0,40}(?:\\d[\\d.,]*[^.!?\\n\\d]{0,24})? (?:is|ist|est|es|è|é|jest|to|är|er|on|je|este|είναι|:)[: ]{1,2}", "iu")
/** "I got 049378": of a code that somebody asked for. */
const arrived = ending("(?<![\\p{L}])(?:i got|i received|came through as|received|(?:me )?ha llegado(?: el)?|me llegó(?: el)?|he recibido(?: el)?|recibí(?: el)?|ho ricevuto|è arrivato|mi è arrivato(?: il)?|recebi(?: o)?|chegou(?: o)?|j['’]ai reçu(?: le)?|ich habe(?: die| den)?|bekommen habe ich|kam die|kam|ik kreeg|ik heb|dostałem|dostałam|przyszedł|przyszło|пришёл|пришел|пришло|прийшов|прийшло|geldi|gelen|fick|fik|fikk|sain|přišel|přišlo|kaptam|am primit) ", "iu")
const currency = "(?:[€$£₽₺₹₴¥₪]|zł|kč|kc|kr|лв|eur|euros?|usd|gbp|chf|pln|czk|ron|lei|ft|huf|uah|грн|rub|руб|р|try|tl|inr|rs|sek|nok|dkk|bgn|kzt|aed|sar|ils|idr|rp|myr|rm|thb|vnd|đ|php|brl|r\\$|元|円|원|บาท|ريال|جنيه|درهم|تومان|ש[\"״]ח|टका|টাকা|रु)"
/** "mTAN für die Überweisung über 312,50 EUR: 366759", "Cod 3DS pentru plata de 249 lei: 977642": behind what it pays. */
const paidBy = ending(`(?<![\\p{L}])(?:[mp]?-?tan|otp|pin|code|kod(?:u(?:nuz)?|em|en)?|kód(?:ja|od)?|kode|cod(?:ul)?|codice|código|codigo|koodi(?:si)?|код|пароль|парола|κωδικός|κωδικό|hasło|haslo|[şs]ifre(?:niz|si)?|heslo|jelszó|parola|رمز|الرمز|كود|קוד|הקוד|कोड|কোড|รหัส|mã|sandi)(?![\\p{L}])[^\\n\\d]{0,8}(?:3-?ds?)?[^\\n\\d]{0,44}?(?:${currency}\\.? ?\\d(?:[., \u00a0']?\\d){0,12}|\\d(?:[., \u00a0']?\\d){0,12} ?${currency}(?![\\p{Script=Latin}\\p{Script=Cyrillic}]))[^\\n\\d]{0,30}?(?:[:：–—-]|(?<= )(?:is|ist|lautet|est|es|è|é|jest|to|är|er|on|je|este|είναι|là|هو|הוא))\\s?`, "iu")
const paying = hintsOf("tan|otp|pin|code|kod|kód|cod|códig|codig|koodi|код|пароль|парола|κωδικ|hasło|haslo|şifre|sifre|heslo|jelszó|رمز|كود|קוד|कोड|কোড|รหัส|mã|sandi|parola")
const given = /gutschein|voucher|promo|coupon|rabat|gift|descuento|remise|sconto|cup[oó][nm]|скид|zniżk|slev|kupon/iu
const longest = 110
const hyphen = 45
/** Of whom the letters say who sent it. */
const sender = /^(?:G|FB|WA|TG)-\d{5,6}$/
const prefix = /(?<![A-Z\d])[A-Z]{1,4}-$/
const begin = (text: string): number[] => placesByDigits(text, (start, end, put, left) => {
  const size = end - start
  if (size < 3 || size > 8) return
  const before = left === hyphen ? prefix.exec(text.slice(Math.max(0, start - 6), start)) : null
  if (before) put(start - before[0].length)
  put(start)
})

/** Codes that let somebody in once: "your code: 048213", "use 482913 to sign in". */
export const oneTimeCodes: Detector = (text, context) => matchesAt(digits, text, begin(text)).filter(({ 0: code, index }) => {
  if (sender.test(code)) return true
  const [left, right] = [text.slice(Math.max(0, index - 40), index), text.slice(index + code.length, index + code.length + 60)]
  const named = separated.test(left) && isNear(words(text), index - 40, index) ? after(left) : null
  // "Use promo code …" asks for a code too.
  if (named !== null) return !isOpenCodeWord(named[1] ?? "") && !(named[1] === "" && isOfGoods(context.page, right))
  if (isAskedFor(text, index, index + code.length) || cameBy(left) !== null) return true
  if (left.endsWith(" ") && code.length > 3) {
    const further = text.slice(Math.max(0, index - longest), index)
    if (saidFurther(further) !== null || isNear(words(text), index - longest, index) && (saidFor(further) !== null || code.replace(/\D/g, "").length === 6 && arrived(left) !== null)) return true
    if (isNear(paying(text), index - longest, index) && !given.test(further) && paidBy(further) !== null) return true
  }
  return right.startsWith(" ") && (ready(told, text).test(right) || (ready(purpose, text).test(right) && asked(left) !== null))
}).map(({ 0: code, index }) => ({ start: index, end: index + code.length, type: "OTP" as const, score: 0.8, source: "code" }))
