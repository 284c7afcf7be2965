import { caselessTest } from "../text/caseless-test.ts"
import { isLetter } from "../text/text-words.ts"

/** Beginnings of verbs of "enter this": such a word stands right before a code, or behind it where verbs come last. */
const entering = "enter|type|key|insert|input|use|texted|gib|geben|eingeben|eintippen|verwende|saisi|entrez|tapez|utilisez|composez|introdu|ingres|escrib|teclea|digit|inserisci|immetti|scrivi|insira|informe|vul|voer|gebruik|toets|wpisz|podaj|użyj|wprowadź|girin|yaz|введи|укажите|наберите|введіть|вкажіть|наберіть|أدخل|ادخل|اكتب|استخدم|הזן|הזינ|הקלד|הקש|הכנס|وارد|بزنید|दर्ज|डालें|लिखें|লিখুন|দিন|入力|输入|輸入|填写|입력|nhập|điền|กรอก|ใส่|ป้อน|masukkan|ketik|gunakan|isi|ange|skriv|knappa|mata|indtast|tast|oppgi|syötä|anna|kirjoita|näppäile|zadej|napište|opište|zadajte|napíšte|εισάγ|εισαγ|πληκτρολογ|καταχωρ|γράψτε|scrie|tasta|írja|írd|adja|add|gépelje|üsse|unesi|upiši|ukucaj|vnesite|въвед|weka|ingiza".split("|")
/** What somebody does with a code, as parts of words. */
const unlocking = caselessTest("confirm|verif|sign|log in|login|log you|logg|authori|approv|access|pay|transfer|finish|complet|continue|proceed|unlock|activat|bestätig|anmeld|einlog|freigeb|freischalt|überweis|zahlung|zugang|valid|connect|paiement|virement|accéd|accès|iniciar|acced|pago|autoriz|conferm|pagament|bonific|acess|liberar|entrar|conclu|bevestig|inlog|betal|aan te melden|toegang|goedkeur|potwierd|zalog|przelew|płatno|dostęp|dokończ|onay|giriş|ödeme|doğrula|tamamla|havale|подтвер|войти|вход|оплат|плат|перевод|заверш|доступ|підтвер|увій|вхід|переказ|تأكيد|الدخول|الدفع|تمام|التحقق|تحويل|אישור|לאשר|להתחבר|כניסה|תשלום|להשלים|לאמת|העברה|ورود|تأیید|تایید|پرداخت|تکمیل|انتقال|पुष्टि|लॉगिन|लॉग इन|भुगतान|सत्यापन|लগ|লগইন|নিশ্চিত|পেমেন্ট|যাচাই|確認|ログイン|認証|支払|決済|完了|承認|确认|登录|登入|验证|驗證|支付|付款|完成|转账|확인|로그인|인증|결제|완료|승인|이체|xác nhận|đăng nhập|thanh toán|hoàn tất|xác thực|chuyển|ยืนยัน|เข้าสู่|ชำระ|โอน|konfirmasi|masuk|pembayaran|menyelesaikan|bekräft|slutför|godkän|överför|bekræft|bekreft|godkend|godkjenn|fullfør|fuldfør|overfør|vahvist|kirjaud|kirjautu|maksu|hyväksy|potvr|přihlá|plat|dokonč|schvál|převod|prihlás|επιβεβαί|συνδε|σύνδε|πληρωμ|ολοκλ|εγκρί|conect|autentif|plăț|finaliz|jóváhagy|megerősít|bejelentkez|fizet|belép|utal|prijav|plaćan|završ|odobr|потвърд|влез|плащ|thibitish|bestaetig|ueberweis|prihlas|dokonc|schval|prevod|overen|dogrula|giris|odeme|conectar|jovahagy|megerosit|belepes|bekraft|godkann|platnosc|dostep|xac nhan|dang nhap|thanh toan")
/** Whether words between two offsets say what a code is for. */
export const unlocks = (text: string, from: number, to: number): boolean => unlocking(text.slice(Math.max(0, from), to))
const firsts = new Set(entering.map(word => word.slice(0, 3)))
const dense = /输入|輸入|填写|入力|입력|กรอก|ใส่|ป้อน/u
const [around, nearWords] = [80, 3]
const year = /^(?:19|20)\d\d$/
/** Amounts, times, parts of dates, and counts of something. */
const counted = /^\s?(?:%|[€$£₽₺₹₩]|x\s|×|euros?|eur|usd|kč|zł|kr|лв|руб|грн|ft|lei|元|円|원|mg|kg|km|cm|gb|mb|items?|words?|characters?)/iu

const asks = (word: string): boolean => {
  if (word.length < 3) return false
  const small = word.toLowerCase()
  return (firsts.has(small.slice(0, 3)) && entering.some(verb => small.startsWith(verb))) || (small.charCodeAt(0) >= 0xe00 && dense.test(small))
}
/** A few words on from a place, up to a sentence's end: the next ones, or those before it. */
const askedBeside = (text: string, from: number, step: 1 | -1): boolean => {
  let at = from
  for (let count = 0; count < nearWords; count += 1) {
    while (at >= 0 && at < text.length && !isLetter(text.charCodeAt(at))) {
      if (Math.abs(at - from) > 26 || text[at] === "." || text[at] === "\n") return false
      at += step
    }
    const start = at
    while (at >= 0 && at < text.length && isLetter(text.charCodeAt(at)) && Math.abs(at - start) < 30) at += step
    if (at === start) return false
    if (asks(step > 0 ? text.slice(start, at) : text.slice(at + 1, start + 1))) return true
  }
  return false
}

/** Whether a sentence asks somebody to enter the number at an offset, and says that it opens or confirms something. */
export const isAskedFor = (text: string, start: number, end: number): boolean =>
  !year.test(text.slice(start, end)) && (askedBeside(text, start - 1, -1) || askedBeside(text, end, 1)) &&
  !counted.test(text.slice(end, end + 14)) && unlocks(text, start - around, end + around)

/** Whether words ask somebody to enter something. */
export const asksForEntry = (words: string): boolean => words.split(/[^\p{L}\p{M}]+/u).some(asks)
