import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publicity.ts"
import { casedName, looksLikeName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const name = `(${casedName})`
const end = "(?![\\p{L}\\p{M}])"
const one = "(\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}?)(?=['’]s?(?!\\p{L})|[,.;:!?)\\n]|$| (?:\\p{Ll}|\\())"
/** One word is a name only if nothing else; of more, no word may be one of every day. */
const called = (value: string): boolean => {
  const words = value.split(" ").map(nameWord)
  if (words.some(({ nobody, thing, month, caps }) => nobody || thing || month || caps)) return false
  return words.length === 1 ? words[0]?.strength === 2 : looksLikeName(value)
}
/** In another case of the language no list knows it: no word of it may be one of every day. */
const inflected = (value: string): boolean => value.split(" ").map(nameWord).every(({ plain, nobody, thing }) => !plain && !nobody && !thing)
const families = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤"
const koreanFamilies = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"

const frames: readonly SentenceFrame[] = [
  // Somebody who is spoken to or of in passing.
  after("spoke to|spoke with|talked to|talked with|spoken to|heard from|met with|met up with|ran into|bumped into|texted|lunch with|lunch w/|dinner with|coffee with|drinks with|call with|staying with|living with|broke up with|married to|engaged to|dating", " " + one, ["PERSON"], 0.7, called),
  after("gesprochen mit|telefoniert mit|sag bitte|sagen sie bitte|treffen mit|termin mit|mittagessen mit|parlé avec|parlé à|prévenez|préviens|dis à|dites à|déjeuner avec|rendez-vous avec|hablé con|he hablado con|avisa a|dile a|cena con|comida con|parlato con|di' a|dì a|pranzo con|cena con|falei com|avisa o|avisa a|diz ao|gesproken met|zeg tegen|afspraak met|rozmawiałem z|rozmawiałam z|konuştum", " " + one, ["PERSON"], 0.7, called),
  after("my ex|my boss|my neighbour|my neighbor|my landlord|my landlady|my friend|my colleague|my roommate|my flatmate|my housemate|my boyfriend|my girlfriend|my fiancé|my fiancée|my therapist|my lawyer|my tenant|my nanny|my cleaner|my assistant|my manager|my cousin|my aunt|my uncle|mein freund|meine freundin|mein nachbar|meine nachbarin|mein chef|meine chefin|mein vermieter|meine kollegin|mein kollege|mon ami|mon amie|mon voisin|ma voisine|mon ex|mon propriétaire|mi amigo|mi amiga|mi vecino|mi vecina|mi jefe|mi jefa|mi ex|il mio amico|la mia amica|il mio vicino|la mia vicina|il mio capo|meu amigo|minha amiga|meu vizinho|minha vizinha|mijn vriend|mijn vriendin|mijn buurman|mijn buurvrouw|mój kolega|moja koleżanka|mój sąsiad|moja sąsiadka", ",? " + one, ["PERSON"], 0.72, called),
  after("powiedz|powiedzcie|przekaż|przekażcie|zadzwoń do|napisz do|zapytaj|poproś|передай|передайте|скажи|скажите|позвони|позвоните|напиши|напишите|сообщи|сообщите|перекажи|перекажіть|скажіть|зателефонуй|zavolej|řekni|vyřiď|napiš|javi|reci|pozovi", ` (?:pani |panu |pana |paní |госпоже |господину |пані |пану )?(\\p{Lu}[\\p{Ll}\\p{M}'’-]+ \\p{Lu}[\\p{Ll}\\p{M}'’-]+)${end}`, ["PERSON"], 0.7, inflected),
  // "Kemal'in yeni numarası"
  before(" numarası| telefonu| yeni numarası| yeni adresi| adresi| maili| doğum günü| ev adresi| şifresi| hesabı| randevusu", `(?:^|[^\\p{L}\\p{M}])(\\p{Lu}[\\p{L}\\p{M}-]+(?: \\p{Lu}[\\p{L}\\p{M}-]+)?)['’]?(?:n?[ıiuü]n)(?: yeni| ev| cep| iş)?`, ["PERSON"], 0.7, value => value.split(" ").map(nameWord).some(({ strength }) => strength === 2)),
  after("转告|轉告|请告诉|告诉|通知|联系一下|请联系|替我问候|我约了|我跟|我和", `([${families}][\\p{Script=Han}]{1,2})(?=我|她|他|你|明|今|后|说|，|。|,|\\.|老师|医生|经理|$| )`, ["PERSON"], 0.7),
  before("에게 전해| 씨에게|에게 알려|에게 말해|한테 전해|한테 말해|에게 연락|에게 보내", `(?<![\\p{Script=Hangul}])([${koreanFamilies}][\\p{Script=Hangul}]{2})`, ["PERSON"], 0.7, value => !/^(?:고객|회원|선생|친구|모두|우리|사장|기사|직원|관리)/u.test(value))
]
const readFrames = frameReader(frames, "told-person")
/** Friends, neighbours and others whom somebody writes of in passing. */
export const acquaintances: Detector = (text, context) => isPublication(context) ? [] : readFrames(text)
