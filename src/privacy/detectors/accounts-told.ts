import type { Detector } from "../context/detect-context.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { ready } from "../text/match-at.ts"
import { countDigits } from "../text/text-marks.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** Digits in groups, and the number of the bank behind a stroke. */
const digits = "(\\d(?:[ .-]?\\d){6,25}(?: ?\\/ ?\\d{4})?)(?![\\p{L}\\d]|[.,/:-]\\d)"
const bare = digits.replace("(?![\\p{L}\\d]", "(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d]")
const sum = /^\d{1,3}(?:[., ]\d{3})+(?:[.,]\d{2})?$/
const date = /^\d{1,2}[. -]\d{1,2}[. -](?:19|20)\d\d$|^(?:19|20)\d\d[.-]\d{1,2}[.-]\d{1,2}$|^(?:19|20)\d{6}$|^(?:19|20)\d\d ?[ /-] ?(?:19|20)\d\d$/
const money = /^\s?(?:€|\$|£|₽|₺|₹|₩|%|eur|usd|gbp|zł|kč|kr|руб|грн|tl|лв|lei|ron|ft|rp|idr|vnd|đ|円|元|원|บาท|people|users)(?!\p{L})/iu
const isAccount = (value: string, text: string, end: number): boolean => countDigits(value) >= 7 && !sum.test(value) && !date.test(value) && !money.test(text.slice(end, end + 8))

/** What moves money, as beginnings of words or parts of them: an account's number beside it is where the money goes. */
const moving = caseless("(?<![\\p{L}\\p{M}])(?:pay|paid|transfer|wire|deposit|refund|remit|rent|salar|wage|money|payout|reimburs|überweis|zahl|erstatt|miete|lohn|gehalt|geld|kaution|betrag|vir(?:er|ez|ement)|vers(?:er|ez|ement)|rembours|loyer|salaire|argent|pag(?:a|u|o|ue|ar)|transfier|ingres|deposit|depósito|reembols|devol|alquiler|sueldo|nómina|dinero|bonific|vers(?:a|ate|are)|accredit|rimbors|affitto|stipendio|soldi|transf(?:ere|ira)|aluguel|renda|salário|dinheiro|stort|overma|overschrijv|betaal|terugbet|huur|salaris|loon|przel|wpłać|wpłac|zapłać|zwrot|zwróć|czynsz|wypłat|pieniądz|kaucj|poukaž|poukáž|pošl|zašl|převe|previe|zaplat|vrať|vrác|vrát|nájem|výplat|peníz|peniaz|mzd|перев(?:ед|од)|перечисл|оплат|зарплат|деньги|аренд|возврат|вернит|залог|перека[жз]|перерах|кошти|гроші|оренд|повернен|преве|плате|заплат|наем|sätt in|insätt|överför|betal|hyra|hyran|lön|pengar|återbetal|overfør|indsæt|innbetal|utbetal|husleje|løn|leie|penge|refunder|tilbagebet|maks|siirr|vuokra|palkka|palkan|raha|palaut|yatır|gönder|havale|öde|kira|maaş|para|iade|vira|plăt|transfer|depun|chiri|salari|bani|rambours|utal|fizet|bér|pénz|kauci|visszatér|μεταφορ|κατάθεσ|καταθέσ|πλήρω|πληρω|ενοίκι|μισθ|χρήμα|επιστροφ|kirim|bayar|gaji|uang|sewa|kembali|chuyển|nộp|gửi|lương|tiền|hoàn|uplat|isplat|najam|plać|stanarin|novac|prenes|nakaž|[وف]?(?:ال)?(?:تحويل|حو[ّ]?ل|راتب|إيجار|ايجار|إيداع|ايداع|مبلغ|دفع|استرداد)|يحول|[הולב]?(?:העבר|להעביר|תעביר|הפקד|משכורת|שכר|החזר|תשלום|כסף|הכסף)|वेतन|किराया|पैसे|भेज|डाल|जमा|रिफंड|भुगतान|টাকা|বেতন|ভাড়া|পাঠ|জমা)|汇|匯|转[到账帐]|轉帳|打[到款]|退款|房租|工资|押金|振[込り]|返金|家賃|給与|入金|송금|입금|이체|보내|환불|월세|급여|โอน|ค่าเช่า|เงินเดือน|คืนเงิน", "u")
/** Who gathers for all names an account too, but as everybody's. */
const everybodys = caseless("(?<![\\p{L}])(?:donat|spende|spendenkonto|don(?:s|ativo)|darowizn|пожертв|donaci|donazion|doaç|giften|bağış|charity|treuhand)", "u")
const moved = (value: string, text: string, end: number): boolean => {
  if (!isAccount(value, text, end)) return false
  const start = end - value.length
  const around = foldCase(`${text.slice(Math.max(0, start - 90), start)} ${text.slice(end, end + 50).split(/[\n]/, 1)[0] ?? ""}`)
  return ready(moving, text).test(around) && !everybodys.test(around)
}
const joint = "(?: [\\p{L}\\p{M}.’'-]{1,14}){0,3}[ :：#№]{1,3}"
/** Sums that go somewhere: behind such a word and a preposition, an account's number can do without its name. */
const sums = "rent|deposit|salary|wages|wage|refund|money|payment|pay|transfer|miete|kaution|gehalt|lohn|geld|betrag|erstattung|loyer|caution|salaire|argent|remboursement|virement|alquiler|renta|fianza|sueldo|nómina|dinero|reembolso|pago|affitto|cauzione|stipendio|soldi|rimborso|bonifico|aluguel|renda|caução|salário|dinheiro|huur|borg|salaris|loon|bedrag|czynsz|kaucję|wypłatę|pensję|pieniądze|zwrot|przelew|peníze|nájem|nájemné|kauci|výplatu|mzdu|peniaze|kauciu|nájomné|аренду|зарплату|деньги|залог|возврат|оплату|перевод|плату|гроші|оренду|кошти|оплату|наема|парите|заплатата|hyran|hyra|lönen|lön|pengarna|pengar|depositionen|huslejen|lønnen|lønn|lønnen|løn|pengene|penge|leien|husleien|depositum|vuokra|vuokran|palkka|palkan|rahat|rahan|maksu|chiria|chirie|salariul|banii|garanția|plata|ενοίκιο|μισθό|χρήματα|πληρωμή|sewa|gaji|uang|uangnya|pembayaran|tiền|lương|stanarinu|plaću|novac|uplatu|najemnino|plačo"
/** What lines of a ledger say that was paid. */
const booked = "rent|wages|salary|payroll|deposit refund|pension|allowance|miete|lohn|gehalt|kaution|loyer|salaire|alquiler|nómina|sueldo|affitto|stipendio|aluguel|renda|salário|huur|salaris|loon|czynsz|wynagrodzenie|pensja|nájem|nájemné|mzda|výplata|hyra|lön|husleje|løn|leie|lønn|vuokra|palkka|chirie|salariu|bérleti díj|albérlet|munkabér|аренда|зарплата|оренда|наем|заплата|ενοίκιο|μισθός|kira|maaş|najam|najamnina|plaća|najemnina|plača|gaji|sewa|lương|tiền thuê|ایجار|راتب|إيجار|שכירות|משכורת|किराया|वेतन|家賃|給与|房租|工资|월세|급여"
const frames: readonly SentenceFrame[] = [
  after("account|acct|a/c|konto|kontot|kontoen|kontoon|bankkonto|gehaltskonto|girokonto|compte|cuenta|conto|conta|rekening|bankrekening|konta|rachunek|rachunku|účet|účtu|účte|účtě|tilille|tiliin|tililleni|hesaba|hesabına|hesabıma|hesap|счет|счёт|счета|счету|рахунок|рахунку|сметка|сметката|λογαριασμό|λογαριασμός|contul|cont|számlára|számlaszámra|számla|račun|računa|حساب|الحساب|حسابي|للحساب|לחשבון|חשבון|החשבון|खाते|खाता|অ্যাকাউন্টে|একাউন্টে|হিসাবে|rek|tài khoản|stk", joint + digits, ["BANK_ACCOUNT"], 0.78, moved),
  after("账户|账号|帐户|帐号|帳戶|帳號|戶口|口座|계좌|บัญชี", "[^\\d\\n。！？!?]{0,12}" + bare, ["BANK_ACCOUNT"], 0.78, moved),
  after(sums, "(?=[^\\n!?]{0,64}\\d{4})[^\\d\\n!?.,;:]{0,40}? (?:to|into|onto|auf|an|på|til|inn på|na|sur|vers|su|sul|a|al|en|para|op|naar|на|по|pe|în|στο|στον|ke|vào|u|v)(?: [\\p{L}\\p{M}.]{1,12}){0,2}[ :#]{1,2}" + digits, ["BANK_ACCOUNT"], 0.74, (value, text, end) => isAccount(value, text, end) && countDigits(value) > 7),
  // Before what it is sent by: "110-382-948172 (예금주 …)로 보내 주세요"
  before("예금주|로 보내|로 입금|로 송금|로 이체|으로 보내|으로 입금|으로 송금|에 입금|へ振|に振|へお振|にお振|へ送金|に送金|名義|收款人|户名", "(?<![\\d.,:/€$£+-]|\\d )(\\d{2,6}(?:[- ]\\d{2,6}){1,4}|\\d{7,16})[ (（,、]{0,2}(?:[가-힣]{2,8}(?:은행|뱅크)?[ (（,]{0,2})?", ["BANK_ACCOUNT"], 0.76, isAccount),
  // "…;Ann Lee;45998633;rent;335.37": a line of a ledger, by what was paid for and to whom.
  ...[";", "\t"].map(sign => before(booked.split("|").map(word => sign + word).join("|"), `${sign} ?\\p{Lu}[\\p{L}\\p{M}'’.-]+(?: [\\p{L}\\p{M}'’.-]+){1,3} ?${sign} ?(\\d{7,12}) ?`, ["BANK_ACCOUNT"], 0.76, isAccount))
]
const readFrames = frameReader(frames, "account-told")

/** Accounts that somebody is told to move money to, with or without a word for them. */
export const accountsTold: Detector = text => readFrames(text)
