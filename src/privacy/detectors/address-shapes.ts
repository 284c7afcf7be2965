import { hintsOf } from "../hints.ts"

/** The whole line, and where it may begin: at a word or number that is cheap to look for, or `near` it at any other word. */
export type Shape = { places: (text: string) => readonly number[]; near?: true; shape: RegExp }

const compile = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${source}`, "uy")
const vietnamese = "\\p{Lu}[\\p{L}\\p{M}]*(?: (?:\\p{Lu}[\\p{L}\\p{M}]*|\\d{1,3}(?!\\d))){0,4}"
const hebrew = "[\\p{Script=Hebrew}'\"׳״-]{2,16}(?: [\\p{Script=Hebrew}'\"׳״-]{2,16}){0,3}"
/** No word that leads on to something else. */
const arabicWord = "(?!و?(?:رقم|هاتف|جوال|تلفون|اسم|المستلم|موبایل|تلفن)(?![\\p{L}\\p{M}]))[\\p{Script=Arabic}\\p{M}\\u200c]{1,16}"
const arabic = `${arabicWord}(?: ${arabicWord}){0,4}`
const indicWord = (script: string): string => `(?!(?:पर|में|को|फ़ोन|मोबाइल|এ|তে|ফোন|মোবাইল)(?![\\p{L}\\p{M}]))(?:[\\p{Script=${script}}\\p{M}\\u200c\\u200d()-]{1,18}|\\p{Nd}{1,4}(?!\\p{Nd}))`
const indic = (script: string): string => `${indicWord(script)}(?:\\.? ${indicWord(script)}){0,4}`

/** Streets of further countries: by the words that only addresses have there, with the number of the house. */
export const worldShapes: readonly Shape[] = [
  { near: true, places: hintsOf("đường |phố |ngõ |hẻm |ngách "), shape: compile(`(?:[Ss]ố (?:nhà )?)?\\d{1,5}[A-Za-z]?(?:[/-]\\d{1,5}[A-Za-z]?){0,4},? (?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Hh]ẻm|[Nn]gách) (?:số )?[\\p{L}\\p{M}\\d/]{1,12}(?: [\\p{Lu}\\d][\\p{L}\\p{M}\\d/]{0,10}){0,4}(?:,? (?:P\\.|Q\\.|H\\.|X\\.|T\\.|TX\\.|TP\\.?|[Pp]hường|[Xx]ã|[Qq]uận|[Hh]uyện|[Tt]ỉnh|[Tt]hị [Xx]ã|[Tt]hành [Pp]hố) ?(?:${vietnamese}|\\d{1,2}(?!\\d))){0,5}(?:,? ${vietnamese})?(?:, ${vietnamese})?(?:,? \\d{5,6})?`) },
  // "12/4 Nguyễn Trãi, P.3, Q.5, TP.HCM": a street without its word, before its ward.
  { near: true, places: hintsOf(", p.|, q.|, phường |, quận |, p |, tp.|, tp "), shape: compile(`\\d{1,5}[A-Za-z]?(?:[/-]\\d{1,5}[A-Za-z]?){0,3} ${vietnamese}(?:, ?(?:P|Q|H|X|TX|TP|[Pp]hường|[Xx]ã|[Qq]uận|[Hh]uyện|[Tt]ỉnh|[Tt]hành [Pp]hố)[. ] ?(?:${vietnamese}|\\d{1,2}(?!\\d))){2,5}`) },
  // Hamlets and wards, which have no streets: "Tổ 9, phường Hương Sơ, TP Huế".
  { near: true, places: hintsOf("phường |xã |thị trấn "), shape: compile(`(?:[Tt]ổ|[Tt]hôn|[Ấấ]p|[Xx]óm|[Kk]hu phố|[Kk]hu|[Bb]ản|[Ll]àng|[Kk]hóm) [\\p{L}\\p{M}\\d]{1,12}(?: [\\p{Lu}\\d][\\p{L}\\p{M}\\d]{0,10}){0,3}(?:, (?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Qq]uận|[Hh]uyện|[Tt]ỉnh|[Tt]hị xã|[Tt]hành phố|TP\\.?|TX\\.?|[PQHXT]\\.) ?(?:${vietnamese}|\\d{1,2}(?!\\d))){1,4}(?:, ${vietnamese})?`) },
  // "ग्राम बरगवाँ, तहसील अमरपुर, जिला डिंडोरी 481880"
  { places: hintsOf("ग्राम |गाँव |गांव |मोहल्ला |मौजा "), shape: compile(`(?:ग्राम|गाँव|गांव|मोहल्ला|मौजा) ${indic("Devanagari")}(?:, ?(?:पोस्ट|तहसील|ब्लॉक|थाना|जिला|ज़िला|जनपद|प्रखंड) ${indic("Devanagari")}){1,5}(?:[ ,–-]{1,3}\\p{Nd}{6}(?!\\p{Nd}))?`) },
  { places: hintsOf("רחוב |רח' |רח׳ |שדרות |שד' |שד׳ |דרך |סמטת |כיכר |רחבת |משעול |מבוא |נתיב |שכונת "), shape: compile(`(?:רחוב|רח['׳]|שדרות|שד['׳]|דרך|סמטת|כיכר|רחבת|משעול|מבוא|נתיב|שכונת) ${hebrew} \\d{1,4}(?:/\\d{1,4}|[א-ת]['׳]?)?(?:,? (?:דירה|ד['׳]|קומה|כניסה) ?[\\dא-ת]{1,4}){0,3}(?:, ${hebrew}){0,2}(?:,? \\d{5,7}(?!\\d))?`) },
  { near: true, places: hintsOf("شارع |طريق |جادة "), shape: compile(`(?:\\p{Nd}{1,5}،? )(?:شارع|طريق|جادة) ${arabic}(?:، ?${arabic}(?: \\p{Nd}{1,6}(?!\\p{Nd}))?){0,6}(?: \\p{Nd}{5}(?!\\p{Nd}))?|(?:شارع|طريق|جادة) ${arabic}(?:، ?(?:مبنى|عمارة|بناية|رقم|شقة|فيلا|منزل))? \\p{Nd}{1,5}(?!\\p{Nd})(?:، ?${arabic}(?: \\p{Nd}{4,6}(?!\\p{Nd}))?){0,4}|(?:شارع|طريق|جادة) ${arabic}، ?(?:حي|الحي|منطقة|مدينة) ${arabic}(?:، ?${arabicWord}(?: ${arabicWord})?(?: \\p{Nd}{5}(?!\\p{Nd}))?)?`) },
  { near: true, places: hintsOf("حي "), shape: compile(`(?:ال)?حي ${arabic}، ?(?:شارع|طريق|جادة) ${arabic}(?:، ?${arabicWord}(?: ${arabicWord}){0,2}(?: \\p{Nd}{5}(?!\\p{Nd}))?)?(?: \\p{Nd}{5}(?!\\p{Nd}))?`) },
  { near: true, places: hintsOf("דירה |קומה |כניסה "), shape: compile(`${hebrew} \\d{1,4}[א-ת]?,? (?:(?:דירה|קומה|כניסה) ?[\\dא-ת]{1,4}[, ]{0,2}){1,3}(?:${hebrew})?(?:,? \\d{5,7}(?!\\d))?`) },
  { near: true, places: hintsOf("پلاک "), shape: compile(`(?:[\\p{Script=Arabic}\\u200c]{2,16}، ?)?(?:(?:خیابان|خ|بلوار|میدان|کوچه|بن‌بست|بن بست|شهرک|محله|کوی|فاز|بزرگراه) (?:${arabic}(?: \\p{Nd}{1,3})?|\\p{Nd}{1,3})، ?){1,4}پلاک \\p{Nd}{1,4}(?:، ?(?:واحد|طبقه) \\p{Nd}{1,3}){0,2}(?:، ?(?:کد ?پستی):? ?\\p{Nd}{5,10})?`) },
  { places: hintsOf("मकान |फ्लैट |प्लॉट |फ़्लैट |गृह संख्या |घर नं|घर संख्या|दुकान नं"), shape: compile(`(?:मकान|फ्लैट|फ़्लैट|प्लॉट|गृह|घर|दुकान)(?: (?:नं\\.?|नंबर|संख्या|क्रमांक|क्र\\.?))? ?(?:[A-Z]-?)?\\p{Nd}{1,5}[A-Z\\p{Nd}/-]{0,6}(?:, ?${indic("Devanagari")}){1,6}(?:[ ,–-]{1,3}\\p{Nd}{6}(?!\\p{Nd}))?`) },
  { places: hintsOf("वार्ड |सेक्टर |गली नं|ब्लॉक "), shape: compile(`(?:वार्ड|सेक्टर|गली|ब्लॉक)(?: (?:नं\\.?|नंबर|संख्या|क्रमांक|क्र\\.?))?[ -]?(?:[A-Z]-?)?\\p{Nd}{1,5}[A-Z\\p{Nd}/-]{0,6}(?:, ?${indic("Devanagari")}){1,5}(?:, ?(?:[\\p{Script=Devanagari}\\p{M}]{1,4}\\.){2})?[ ,–-]{1,3}\\p{Nd}{6}(?!\\p{Nd})`) },
  { places: hintsOf("বাড়ি |বাসা |ফ্ল্যাট |হোল্ডিং |প্লট |বাড়ি-|বাসা-"), shape: compile(`(?:বাড়ি|বাড়ি|বাসা|ফ্ল্যাট|হোল্ডিং|প্লট)[ -]?(?:(?:নং|নম্বর|নম্বরঃ|#)[ -]?)?(?:[A-Z]-?)?\\p{Nd}{1,5}[A-Z\\p{Nd}/-]{0,6}(?:, ?${indic("Bengali")}){1,6}(?:[ ,–-]{1,3}\\p{Nd}{4}(?!\\p{Nd}))?`) },
  { near: true, places: hintsOf("แขวง|ตำบล|ต.|อำเภอ"), shape: compile("\\p{Nd}{1,4}(?:/\\p{Nd}{1,4})? [\\p{Script=Thai}\\p{M}\\p{Nd} ./()-]{4,100}?(?:เขต|อำเภอ|อ\\.|จังหวัด|จ\\.|กรุงเทพ)[\\p{Script=Thai}\\p{M} .]{2,40}\\p{Nd}{5}(?!\\p{Nd})") }
]
