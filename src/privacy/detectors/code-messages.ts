import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf, isNear } from "../hints.ts"
import { matchesIn, ready } from "../text/match-at.ts"
import { digitRuns, placesByDigits } from "../text/text-marks.ts"
import { unlocks } from "./code-requests.ts"
import { isOpenCode } from "./open-codes.ts"

/** What messages call a code that is good once: nobody calls anything else so. */
const sure = hintsOf([
  "steam guard|authenticator code|guard code|two-step code|2-step code|two-factor code|2fa code|mfa code|otp|one-time|one time p|one time c|onetime|verification code|passcode|authentication code|authorisation code|authorization code|login code|sign-in code|access code|confirmation code|security code|einmal|bestätigungscode|sicherheitscode|anmeldecode|prüfcode|freigabecode|sms-code|sms-tan|mobile tan|tan-nummer",
  "code de vérification|code de confirmation|code de sécurité|code de connexion|code de validation|code d'accès|code d’accès|code à usage unique|code sms|código de autentica|código de verifica|código de confirma|código de seguran|código de acesso|código de acceso|código de segurid|código de autoriza|código de un solo uso|código de uso único|código sms|codice di verifica|codice di conferma|codice di sicurezza|codice di accesso|codice temporaneo|codice usa e getta|codice sms|codice otp|codice monouso",
  "verificatiecode|bevestigingscode|inlogcode|beveiligingscode|toegangscode|eenmalige code|sms-code|kod sms|kod weryfikacyjny|kod autoryzacyjny|kod autoryzacji|kod operacji|код за получаване|кодът за получаване|код за вземане|kod jednorazowy|kod potwierdz|kod dostępu|hasło jednorazowe|hasło sms|doğrulama kodu|onay kodu|tek kullanımlık|tek seferlik|güvenlik kodu|giriş kodu|sms şifre|код подтвержд|код для вход|код вход|одноразов|проверочный код|код безопасн|код авториз|код из смс|код из sms|смс-код|sms-код|код підтвердж|код вход|код доступ|код авториз|смс-код|еднократен|код за потвърж|код за вход",
  "رمز التحقق|رمز التأكيد|رمز الدخول|رمز المرور|رمز الأمان|كود التحقق|كود التفعيل|رمز التفعيل|لمرة واحدة|קוד האימות|קוד אימות|קוד חד|סיסמה חד|קוד הכניסה|קוד כניסה|קוד האישור|رمز پویا|کد تایید|کد تأیید|رمز یکبار|رمز یک‌بار|کد ورود|کد فعال|کد امنیتی|ओटीपी|सत्यापन कोड|वन टाइम|एक बार|लॉगिन कोड|ওটিপি|যাচাই কোড|যাচাইকরণ কোড|ভেরিফিকেশন কোড|লগইন কোড",
  "認証コード|確認コード|認証番号|ワンタイム|セキュリティコード|ログインコード|验证码|校验码|动态码|动态密码|验证密码|確認碼|驗證碼|動態密碼|인증번호|인증 번호|인증코드|인증 코드|일회용|보안코드|보안 코드|확인 코드|mã otp|mã xác|mã đăng nhập|mã bảo mật|mã kích hoạt|mật khẩu một lần|รหัส otp|รหัสยืนยัน|รหัสผ่านครั้งเดียว|รหัสลับ|รหัสเข้าสู่|kode verifikasi|kode otp|kode konfirmasi|kode keamanan|kode masuk|kode sekali|sandi sekali|kod pengesahan",
  "engångskod|engångslösen|verifieringskod|säkerhetskod|bekräftelsekod|inloggningskod|kertakäyttö|vahvistuskoodi|turvakoodi|kirjautumiskoodi|todennuskoodi|ověřovací kód|potvrzovací kód|jednorázov|autorizační kód|bezpečnostní kód|přihlašovací kód|sms kód|overovací kód|potvrdzovací kód|bezpečnostný kód|μίας χρήσης|μιας χρήσης|κωδικός επιβεβ|κωδικός επαλήθ|κωδικός ασφαλ|κωδικός σύνδεσ|κωδικό επιβεβ|κωδικό επαλήθ",
  "cod de verific|cod de confirm|cod de autoriz|cod de autentif|cod de securit|cod de acces|codul de verific|codul de confirm|codul de autoriz|codul de autentif|codul de securit|codul de acces|codul sms|codul dvs|codul dumneavoastr|egyszer használ|egyszeri|megerősítő kód|ellenőrző kód|hitelesítő kód|biztonsági kód|belépési kód|engangs|bekræftelseskode|sikkerhedskode|verifikationskode|bekreftelseskode|sikkerhetskode|verifiseringskode|innloggingskode|pålogging",
  "jednokratn|kod za potvrdu|verifikacijski|verifikacioni|sigurnosni kod|potrditvena koda|varnostna koda|enkratn|msimbo wa|patvirtinimo kod|apstiprinājuma kod|kinnituskood|ใช้รหัส|3ds code|3ds-code|code 3ds|cod 3ds|código 3ds|codice 3ds|kod 3ds|kód 3ds|код 3ds|3d secure|3d-secure|kod blik|blik kod|kodu blik|본인확인 번호|본인확인번호|본인인증|확인번호|확인 번호",
  // What is told at a parcel's counter or box.
  "픽업번호|수령번호|取件码|取件碼|提货码|取货码|取貨碼|pickup code|pick-up code|collection code|locker code|abholcode|abhol-code|abholpin|abhol-pin|code de retrait|código de recogida|código de recolección|código de retirada|código de levantamento|codice di ritiro|codice ritiro|afhaalcode|kod odbioru|код получения|код выдачи|код отримання|код видачі|hämtkod|uthämtningskod|avhämtningskod|hentekode|afhentningskode|noutokoodi|výdejní kód|kód pro vyzvednutí|kód na vyzdvihnutie|átvételi kód|cod de ridicare|codul de ridicare|κωδικός παραλαβής|κωδικό παραλαβής|受取番号|受取コード|픽업 번호|수령 번호|mã nhận hàng|mã lấy hàng|kode pengambilan|kod pengambilan|teslimat kodu|teslim kodu|teslim alma kodu|رمز الاستلام|كود الاستلام|קוד איסוף|کد تحویل|รหัสรับพัสดุ|kod za preuzimanje|prevzemna koda",
  // Messages to telephones are mostly written without marks.
  "bestaetigungscode|pruefcode|code de verification|code de securite|codigo de verifica|codigo de confirma|codigo de seguran|codigo de acess|codigo de autentica|haslo jednorazowe|haslo sms|kod dostepu|dogrulama kodu|guvenlik kodu|giris kodu|tek kullanimlik|sms sifre|overovaci kod|potvrzovaci kod|potvrdzovaci kod|autorizacni kod|autorizacny kod|bezpecnostni kod|prihlasovaci kod|jednorazov|megerosito kod|ellenorzo kod|belepesi kod|biztonsagi kod|engangskod|verifieringskod|kertakaytto|ma xac|ma dang nhap|kodikos"
].join("|"))
/** A code of any kind: of one that lets somebody in, the message says more. */
const plain = hintsOf("code|kod|kód|codul|código|codigo|codice|κωδικ|код|رمز|كود|کد |קוד|कोड|কোড|รหัส|mã |コード|코드|番号|koodi|pin |pin:|token")
/** "Don't share it", "valid for ten minutes", as parts of words. */
const warning = hintsOf([
  "share|anyone|never give|do not give|don't give|expires|valid for|disclose|weiterge|niemandem|gültig|verrät|partag|communiqu|divulg|expire|valable|compart|comuni|vence|caduca|válido|condivid|scade|valido|deel |delen|geldig|verloopt|udostępn|podawaj|nikomu|ważny|wygasa|paylaş|geçerli|kimseyle|никому|не сообщ|не передав|действител|истекает|нікому|не повідом|дійсний|сподел|валиден",
  "تشارك|أي شخص|صالح|تنتهي|למסור|לאיש|לאף|בתוקף|اختیار|کسی|معتبر|साझा|शेयर|मान्य|শেয়ার|কাউকে|মেয়াদ|教え|共有|有効|转告|泄露|告知|洩漏|有效|공유|알려|타인|유효|chia sẻ|cung cấp|hiệu lực|ห้ามบอก|เปิดเผย|หมดอายุ|berikan|bagikan|siapa pun|berlaku|dela |giltig|gäller|kerro|jaa |voimassa|nesděl|platn|κοινοποι|κανέναν|ισχύει|nimănui|comunic|valabil|expiră|senki|ossza|érvényes|del den|del ikke|gyldig|gælder|gjelder|dijeli|vrijedi|velja"
].join("|"))
/** What lies there to be fetched. */
const parcels = hintsOf("parcel|package|locker|pakket|paket|paczk|paczę|colis|paquete|pacco|pacchi|encomenda|balík|balik|zásilk|zásielk|csomag|colet|δέμα|посылк|посилк|пратк|pakke|kargo|gönderi|包裹|快递|快遞|荷物|宅配|택배|bưu kiện|พัสดุ|חבילה|طرد|الشحنة|مرسوله|पार्सल|পার্সেল|paketti|lähetys|pošiljk|pachet")
/** A code and nothing that it counts. */
const endsLine = /^[^\d\n]{0,70}\d{3,4}[ -]?\d{1,4}(?=\s{0,9}(?:$|[\n.,;!)。，]|[–—-] ))/u
/** Those of a door aren't good once. */
const ofDoors = /building|door|gate/iu
const code = "(?:[A-Z]{1,3}-)?(?:\\d{3}[ -]\\d{3}|\\d{2}[ -]\\d{2}[ -]\\d{2}|\\d{4,8}|(?=[A-Z]{0,7}\\d)(?=\\d{0,7}[A-Z])[A-Z\\d]{5,8})"
const close = "(?!(?!(?:입니|이며|이에요|예요|이고|을 |를 |です|でした|を))[\\p{L}\\p{N}€$£%]|[.:/-]\\d|,(?!\\d{1,2} ?(?:分|秒|小时|時間|분|초|시간|นาที|min|sec|phút|мин|хв))\\d| ?(?:€|%|\\$|min|sec|sek|мин|хв|分|분|phút|นาที|menit|dakika|د))"
/** From its name to a code: no other number of more than two digits, at most two lines. */
const behind = new RegExp(`^[^\\d\\n]{0,24}(?:(?<!\\d)\\d{1,2}(?!\\d)[^\\d\\n]{1,24}?)?[^\\d\\n]{0,30}?\\n?(?<![\\p{N}€$£.,-])(${code})${close}`, "du")
const alone = new RegExp(`(?<=\\n[ \\t]*)${code}(?=[ \\t]*(?:\\n|$))`, "gu")
/** Before its name: "060684 adalah kode …". */
const ahead = new RegExp(`(?<![\\p{N}€$£.,+-]|\\d )(${code})(?:[ \\t][^\\d\\n.!?]{0,16}| ?[是はが为為] ?[^\\d\\n.!?。]{0,12}|[은는이가] ?)$`, "du")
const year = /^(?:19|20)\d\d$/
/** How long something lasts, and when it was made, as programs say it. */
const lifetime = /(?:expires?_?in|ttl|max[-_]?age|timeout|lifetime|exp|iat|nbf)["']?\s?[:=]\s?$/i

/** Lists of codes for the day when the phone is lost. */
const spare = hintsOf([
  "backup code|backup-code|back-up code|recovery code|scratch code|emergency code|these codes|wiederherstellungscode|ersatzcode|notfallcode|diese codes|codes de secours|codes de récup|ces codes|códigos de resp|códigos de recup|códigos de reserva|códigos de backup|estos códigos|estes códigos|codici di backup|codici di recup|codici di riserva|questi codici|back-upcodes|herstelcodes|reservecodes|deze codes|kody zapasowe|kody odzyskiwania|te kody|yedek kod|kurtarma kod|bu kodları",
  "резервные код|коды восстановл|эти коды|резервні код|коди відновл|ці коди|резервни кодове|رموز احتياطية|رموز النسخ|رموز الاسترداد|هذه الرموز|קודי גיבוי|קודי שחזור|کدهای پشتیبان|کدهای بازیابی|बैकअप कोड|रिकवरी कोड|ব্যাকআপ কোড|রিকভারি কোড|バックアップコード|リカバリーコード|復旧コード|备用验证码|备用码|恢复代码|恢复码|備用碼|백업 코드|복구 코드|mã dự phòng|mã khôi phục|รหัสสำรอง|รหัสกู้คืน|kode cadangan|kode pemulihan",
  "reservkoder|återställningskoder|varakood|palautuskood|záložní kódy|kódy pro obnov|tyto kódy|záložné kódy|εφεδρικ|κωδικοί ανάκτησης|coduri de rezerv|coduri de recup|tartalék kód|biztonsági kódok|helyreállító kód|reservekoder|gjenopprettingskoder|gendannelseskoder|rezervni kod|rezervne kod"
].join("|"))
const listed = /(?<=^|\n|[,;\t]|: )[ \t]*(?:(?:\d{1,2}[.)]|[-*•])[ \t]+)?((?=[A-Za-z\d-]{0,50}\d)[A-Za-z\d]{4,12}(?:[ -][A-Za-z\d]{4,12}){0,3})[ \t]*(?=\n|$|[,;\t])/dgu

/** "9 5 1 6 6 9": as one reads a code out. */
const spread = /(?<![\p{L}\p{N}.,:/-]|\p{N} )\d(?: \d){3,7}(?![\p{L}\p{N}]|[.,:/-]\p{N}| \p{N})/gu
const inGroups = /(?<![\p{L}\p{N}-])(?=[a-z-]*\d|\d)[a-z\d]{4,6}(?:-[a-z\d]{4,6}){1,3}(?![\p{L}\p{N}-])/giu
const isCapital = (code: number): boolean => code > 64 && code < 91
const [reach, near, far, back] = [80, 120, 260, 40]
/** `whole`: the text is one message or page, and no other stands beside it. */
const read = (text: string, page: string, whole: boolean): Finding[] => {
  const found: Finding[] = []
  const put = (start: number, end: number, score: number): void => { if (!lifetime.test(text.slice(Math.max(0, start - 18), start)) && (score > 0.79 || !year.test(text.slice(start, end)))) found.push({ start, end, type: "OTP", score, source: "code-message" }) }
  if (digitRuns(text).count === 0) return found
  const numbers = placesByDigits(text, (start, end, put, left, right) => { if ((end - start > 1 || isCapital(left) || isCapital(right)) && end - start < 9 && left !== 46 && left !== 44) put(start) })
  const look = (place: number, known: boolean): void => {
    // Most such words have no number near: then no pattern need be tried.
    const [left, right] = [isNear(numbers, place - back, place), isNear(numbers, place, place + (known && whole ? far : reach + 24))]
    if (!left && !right) return
    const around = text.slice(Math.max(0, place - 14), place + 22)
    if (isOpenCode(around) || ofDoors.test(around)) return
    const after = right ? ready(behind, text).exec(text.slice(place, place + reach + 24))?.indices?.[1] : undefined
    if (after) { put(place + after[0], place + after[1], known ? 0.82 : 0.78); return }
    const before = left ? ready(ahead, text).exec(text.slice(Math.max(0, place - back), place))?.indices?.[1] : undefined
    if (before) { put(Math.max(0, place - back) + before[0], Math.max(0, place - back) + before[1], known ? 0.8 : 0.76); return }
    // On a line of its own, a sentence or two further.
    if (known && whole) for (const match of matchesIn(alone, text.slice(place, place + far))) { put(place + match.index, place + match.index + match[0].length, 0.82); break }
  }
  if (whole) for (const { index, 0: { length } } of matchesIn(spread, text)) if (isNear(plain(text), index - reach, index + length + reach)) put(index, index + length, 0.82)
  for (const place of sure(text)) look(place, true)
  if (whole) for (const place of plain(text)) if (isNear(numbers, place - back, place + reach) && (isNear(warning(text), place - near, place + near) || isNear(parcels(text), place - near, place + near) && ready(endsLine, text).test(text.slice(place, place + near)) || unlocks(text, place - reach, place + reach))) look(place, false)
  if (whole && (spare(text).length > 0 || spare(page).length > 0)) {
    const groups = matchesIn(inGroups, text)
    if (groups.length > 1) for (const { index, 0: { length } } of groups) put(index, index + length, 0.86)
    const lines = matchesIn(listed, text)
    if (lines.length > 1) for (const { indices } of lines) { const group = indices?.[1]; if (group) put(group[0], group[1], 0.86) }
  }
  return found
}
/** Codes in texts and mails that call them by their name, and lists of spare ones. */
export const codeMessages: Detector = (text, { page = "" }) => read(text, page, true)
/** Those alone that their very name stands beside, for texts in which many stand together. */
export const codeMessagesCritical: Detector = text => read(text, "", false)
