import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { ready } from "../text/match-at.ts"
import { isPublication } from "../context/publication.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { nameWord } from "./name-words.ts"

/** What somebody has at a shop, a bank, a clinic or an office, as titles of pages name it. */
const record = "(?:[Aa]ccount|[Pp]rofile|[Ff]ile|[Rr]ecord|[Cc]hart|[Oo]rders?|[Oo]rder history|[Ii]nvoices?|[Cc]laims?|[Dd]ashboard|[Cc]ustomer card|[Cc]lient card|[Pp]atient (?:card|file|record)|[Cc]ase|CV|[Rr]ésumé|[Rr]esume|[Aa]pplication|[Bb]ooking|[Ww]allet|[Kk]onto|[Kk]undenkonto|[Pp]rofil|[Aa]kte|[Pp]atientenakte|[Pp]ersonalakte|[Kk]undenkarte|[Bb]estellungen|[Rr]echnungen|[Bb]ewerbung|[Cc]ompte|[Dd]ossier(?: patient| médical)?|[Ff]iche(?: client| patient)?|[Cc]ommandes|[Ff]actures|[Pp]rofil client|[Cc]uenta|[Ff]icha(?: del? (?:cliente|paciente))?|[Ee]xpediente|[Hh]istorial|[Pp]edidos|[Ff]acturas|[Pp]erfil|[Cc]onto|[Ss]cheda(?: cliente| paziente)?|[Cc]artella(?: clinica)?|[Oo]rdini|[Pp]rofilo|[Ff]atture|[Ff]ascicolo|[Cc]onta|[Ff]icha(?: d[eo] (?:cliente|paciente))?|[Pp]rontuário|[Rr]ekening|[Kk]lantkaart|[Kk]lantdossier|[Pp]atiëntdossier|[Dd]ossier|[Bb]estellingen|[Pp]rofiel|[Kk]onto(?: klienta)?|[Kk]arta(?: pacjenta| klienta)?|[Kk]artoteka|[Zz]amówienia|[Hh]esabı|[Hh]asta dosyası|[Dd]osyası|[Ss]iparişleri|[Pp]rofili|[Mm]üşteri kartı|[Аа]ккаунт|[Сс]чёт|[Сс]чет|[Пп]рофиль|[Кк]арточка(?: клиента| пациента)?|[Кк]арта пациента|[Лл]ичное дело|[Зз]аказы|[Кк]абинет|[Аа]каунт|[Рр]ахунок|[Пп]рофіль|[Кк]артка(?: клієнта| пацієнта)?|[Зз]амовлення|[Кк]абінет|حساب|ملف(?: المريض| العميل)?|طلبات|الملف الشخصي|חשבון|תיק(?: רפואי| מטופל| לקוח)?|כרטיס(?: לקוח)?|הזמנות|פרופיל|پرونده(?: بیمار)?|سفارش(?:‌| )?های?|پروفایل|खाता|फ़ाइल|प्रोफ़ाइल|ऑर्डर|অ্যাকাউন্ট|প্রোফাইল|ফাইল|অর্ডার|[Tt]ài khoản|[Hh]ồ sơ(?: bệnh án| khách hàng)?|[Đđ]ơn hàng|[Aa]kun|[Bb]erkas|[Rr]ekam medis|[Pp]esanan|[Aa]kaun|บัญชี(?:ของ)?|โปรไฟล์|แฟ้ม(?:ประวัติ)?|คำสั่งซื้อ|ประวัติผู้ป่วย|[Jj]ournal|[Kk]undkort|[Bb]eställningar|[Oo]rdrer|[Bb]estillinger|[Kk]undekort|[Tt]ili|[Pp]rofiili|[Tt]ilaukset|[Pp]otilaskertomus|[Aa]siakaskortti|[Úú]čet|[Kk]arta(?: klienta| pacienta)?|[Oo]bjednávky|[Ss]pis|[Λλ]ογαριασμός|[Ππ]ροφίλ|[Φφ]άκελος(?: ασθενούς)?|[Κκ]αρτέλα(?: πελάτη)?|[Ππ]αραγγελίες|[Cc]ont|[Pp]rofilul|[Dd]osarul?|[Ff]ișa(?: clientului| pacientului)?|[Cc]omenzi(?:le)?|[Ff]iók|[Pp]rofil(?:ja)?|[Kk]artonja|[Rr]endelései|[Üü]gyfélkártya|[Rr]ačun|[Kk]arton|[Nn]arudžbe|[Дд]осие|[Пп]рофил|[Сс]метка|[Пп]оръчки)"
const link = "(?: (?:of|for|von|vom|de la|de|du|del|della|di|da|do|van|av|af|för|for|til|dla|для|του|της|của|milik|kepunyaan|lui|al|a|של|برای)| d['’])?"
const cased = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:,? (?:(?:van|von|de|da|di|der|den|del|la|le|bin|al|el) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]+){1,4}"
const uncased = "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}\\u200c'’]{2,16}(?: [\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}\\u200c'’]{2,16}){1,3}|[\\p{Script=Thai}]{2,20} [\\p{Script=Thai}]{2,24}"
const end = "(?=\\s?(?:[|–—·:(]|- )|$)"
/** "Conto di Anna Riva | Bank", "Konto: Ewa Lis – e-service". */
const behind = new RegExp(`^(?:[^|–—\\n]{0,40}[|–—] )?${record}${link}(?: [\\p{Ll}]{1,3} \\p{Lu}{1,4})?(?: ?[:：])? (?<name>${cased}|${uncased})${end}`, "du")
/** "Emine Ak – hasta dosyası". */
const before = new RegExp(`^(?<name>${cased}|${uncased}) ?(?:[|–—:]|- ) ?(?:[\\p{L}\\p{M}]{2,20} ){0,2}${record}(?![\\p{L}\\p{M}])`, "du")
/** "王芳的订单", "위준성님의 주문내역", "佐藤花子さんのアカウント". */
const dense = /^(?<name>[\p{Script=Han}]{2,4}|[\p{Script=Hangul}]{2,4}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5} ?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5}?)(?:的(?:订单|訂單|账户|帳戶|账号|个人资料|资料|档案|病历|主页|预约|保单|购物车)|(?:님|씨)?의? ?(?:주문|계정|프로필|예약|진료|마이페이지|장바구니|차트|환자)|(?:さん|様)?の?(?:アカウント|プロフィール|注文|カルテ|予約|マイページ|診療記録))/du
const denseTitle = /(?:[:：|｜–—-] ?)(?<name>[\p{Script=Han}]{2,4}|[\p{Script=Hangul}]{2,4})(?=님|様|さん| ?[|｜–—-]|$)/du
const denseRecord = /^(?:客户|患者|会员|账户|订单|档案|고객|환자|회원|계정|顧客|会員|カルテ|アカウント)(?:卡|资料|档案|信息|카드|정보|차트|情報)? ?[:：]/u
const longest = 110
/** Everything before the first capital is written as it may be; a name is not. */
const isName = (name: string): boolean => {
  if (/\p{Lo}/u.test(name)) return true
  const words = name.replace(/,/g, "").split(/\s+/)
  return words.every(word => /^\p{Lu}/u.test(word) || word.length < 4) && !words.every(word => isPlainWord(word)) && !words.some(word => nameWord(word).thing)
}

/** Whose account, file or orders a page shows, as its title says. */
export const recordTitles: Detector = (text, context) => {
  const stop = text.indexOf("\n")
  const line = stop < 0 ? text : text.slice(0, stop)
  if (line.length < 6 || line.length > longest || isPublication(context)) return []
  const found: Finding[] = []
  for (const shape of [behind, before, dense, ...(denseRecord.test(line) ? [denseTitle] : [])]) {
    const match = ready(shape, text).exec(line)
    const [from, to] = match?.indices?.groups?.["name"] ?? [0, 0]
    if (to > from && isName(line.slice(from, to))) { found.push({ start: from, end: to, type: "PERSON", score: 0.78, source: "title" }); break }
  }
  return found
}
