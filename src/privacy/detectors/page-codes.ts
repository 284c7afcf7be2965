import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelTypes } from "../context/field-type.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { ready } from "../text/match-at.ts"
import { countDigits } from "../text/text-marks.ts"
import { asksForEntry, unlocks } from "./code-requests.ts"
import { isOpenCode } from "./open-codes.ts"

/** What a title calls such a code. */
const named = caseless("(?<!\\p{L})(?:code|codes|otp|pin|tan|passcode|kod|kodu|kodunuz|kody|kode|kód|kódot|codul?|código|codigo|codice|κωδικό|κωδικός|код|кода|коду|رمز|الرمز|كود|الكود|کد|קוד|הקוד|कोड|কোড|koodi|koden|kodi|koda|kodo|mã)(?!\\p{L})|รหัส|コード|番号|验证码|驗證碼|校验码|动态码|인증번호|번호를|코드", "u")
/** What says that it lets somebody in once. */
const once = caseless("sms|смс|(?<!\\p{L})(?:app|2fa|mfa|totp)(?!\\p{L})|(?:two|2|multi)[- ](?:step|factor)|zwei-?(?:faktor|stufen)|deux (?:étapes|facteurs)|dos pasos|dos factores|due fattori|due passaggi|duas etapas|dois fatores|twee(?:staps|factor)|dwuetapow|dwuskładnik|iki (?:adımlı|faktörlü|aşamalı)|двухфактор|двухэтап|двофактор|tvåfaktor|tvåsteg|tofaktor|totrin|kaksivaihe|dvoufáz|dvoufaktor|dvojfaktor|doi factori|doi pași|kétfaktor|kétlépcső|δύο βημάτων|δύο παραγόντων|dvofaktor|двуфактор|verif|authent|bestätig|confirm|conferm|potwierd|doğrula|onay|подтвер|підтвер|التحقق|تأكيد|المرسل|أرسلنا|אימות|שנשלח|تایید|تأیید|पुष्टि|सत्यापन|যাচাই|認証|確認|届いた|送信|验证|驗證|短信|인증|문자|xác (?:minh|nhận|thực)|ยืนยัน|konfirmasi|verifikasi|bekräft|bekræft|bekreft|vahvist|ověř|potvr|επαλήθευσ|επιβεβαίωσ|verific|megerősít|ellenőrz|потвър|sent|gesendet|geschickt|envoyé|reçu|enviad|recibid|recebid|inviat|ricevut|verstuurd|ontvangen|wysłan|gönder|отправ|надісл|skickat|sendt|lähet|zaslan|poslan|trimis|küldött|εστάλη|στείλαμε", "u")
/** Digits alone, also one a box, with nothing beside them but words of the page. */
const boxed = /(?<![\p{L}\p{N}€$£.,:/+-]|\d[ \t\n-]{1,2})\d(?:[ \t\n–-]{0,2}\d){3,7}(?![\p{L}\p{N}€%.,:/]|[ \t\n–-]{1,2}\d)/u
/** "Digit 1–6": boxes that are called by what goes into them. */
const ofDigits = /^(?:digits?|ziffern?|chiffres?|d[íi]gitos?|cifr[ae]s?|cijfers?|cyfr[ay]|цифр[аы]?|siffr(?:a|or)|siffer|číslic[ea]|ψηφί[οα]|rakam|หลัก|자리|桁|رقم|ספרה)(?:[\s\d–—-]|$)/iu
const tag = /<[^<>]{1,120}>/g
const [longestText, longestTitle] = [240, 120]

/** Whether a page's title asks for a code that is good once, or announces one. */
const asksForCode = (title: string): boolean => {
  if (title.length > longestTitle || isOpenCode(title)) return false
  const small = foldCase(title)
  return labelTypes(title).includes("OTP") || (ready(named, title).test(small) && (ready(once, title).test(small) || asksForEntry(title) || unlocks(title, 0, title.length)))
}

/** A code that stands alone on the page that asks for it. */
export const pageCodes: Detector = (source, { page = "", field }): Finding[] => {
  if (page === "" || field && !ofDigits.test(field.label ?? "") || source.length > longestText) return []
  const text = source.includes("<") ? source.replace(tag, found => " ".repeat(found.length)) : source
  if (text.length > longestText || countDigits(text) < 4) return []
  const match = ready(boxed, text).exec(text)
  const digits = match ? countDigits(match[0]) : 0
  // One code, and no other number that it may be one of.
  if (!match || countDigits(text) - digits > 2 || !asksForCode(page)) return []
  return [{ start: match.index, end: match.index + match[0].length, type: "OTP", score: 0.85, source: "page-code" }]
}
