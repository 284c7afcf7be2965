import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { isCommonWord, isGivenName, isPlainWord, isSurname } from "../words/word-kinds.ts"
import { hanFamily } from "../words/family-names.ts"
import { nameWord } from "./name-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const cap = "\\p{Lu}[\\p{L}\\p{M}'’-]+"
const cased = `(${cap}(?: (?:(?:van|von|de|da|der|den|del|di|dos|bin|al|el|la|te|ter|in|the) ){0,2}(?:${cap}|\\p{Lu}\\.)){0,4})`
const script = (name: string): string => `[\\p{Script=${name}}\\p{M}'’\\u200c-]`
const several = (name: string, most = 3): string => `(${script(name)}{2,16}(?: ${script(name)}{1,16}){1,${most}}?)`
const [arabic, hebrew, nagari, bengali] = [several("Arabic"), several("Hebrew"), several("Devanagari"), several("Bengali")]
const thai = "([\\p{Script=Thai}]{2,24}[ \\u00a0][\\p{Script=Thai}]{2,28})"
const kana = "((?:[\\p{Script=Han}々]{1,4}|[\\p{Script=Katakana}ー]{2,8})[ \\u3000]?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]{1,6}?)"
const family = `(?:${hanFamily}|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤曲麦温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曾])`
const hangul = "([김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상갈단견당][\\p{Script=Hangul}]{1,3}?)"
const named = "[ :：]{1,2}"

const sayNothing = /^(?:कृपया|आप|आपकी|आपका|आपके|हम|डॉक्टर|الرجاء|يرجى|لطفا|لطفاً|נא|בבקשה|אנא|অনুগ্রহ|দয়া|أريد|أرغب|أحتاج|في|من|لا|لم|عندي|لدي|هنا|متأكد|بحاجة|آسف|موافق|أبحث|על|של|לא|אני|את|יש|میخواهم|می‌خواهم|نمی|هم|فقط|یک|در|از|यहाँ|यह|अभी|भी|नहीं|बहुत|एक|আপনাদের|একটি|এখন|খুব|ভালো)(?![\p{L}\p{M}])/u
const other = (value: string): boolean => !sayNothing.test(value)
/** In the midst of a sentence a capital is a name's, or a town's. */
const somebody = (value: string): boolean => {
  const words = value.split(" ").map(nameWord)
  return !words.some(({ nobody, month }) => nobody || month) && !words.at(-1)?.thing && (words.some(({ sure, given, surname }) => sure || given || surname) || !words.every(({ plain }) => plain)) && !isPlainWord(value)
}
/** Where the words are also used of things, a part of it must be known as a name, or it has two of them. */
const likely = (value: string): boolean => somebody(value) && (value.includes(" ") || isGivenName(value) && !isCommonWord(value) || isSurname(value) && !isPlainWord(value))

const frames: readonly SentenceFrame[] = [
  // Whom to ask for, who opens the door, who takes a parcel.
  after("goes by|ask for|asking for|speak to|speak with|talk to|buzz|ring for|handed to|collected by|picked up by|received by|accompanied by|next of kin|emergency contact|landlord|landlady|flatmate|roommate|signed|sincerely", "(?: is| was)?[ ,:]{1,2}(?:Mr\\.? |Mrs\\.? |Ms\\.? |Dr\\.? )?" + cased, ["PERSON"], 0.72, likely),
  after("klingeln bei|läuten bei|fragen sie nach|fragen nach|termin bei|abholung durch|abgeholt von|abgegeben bei|übergeben an|entgegengenommen von|gruß|grüße|grüßen|lg|vg|mfg|hochachtungsvoll|gezeichnet|gez.|ansprechpartner ist|i. a.|i. v.", "[ ,:\\n]{1,2}(?:Herrn? |Frau |Dr\\. )?" + cased, ["PERSON"], 0.72, likely),
  // Whose bell to ring: whatever the name.
  after("klingeln bei|läuten bei|aanbellen bij|sonner chez|sonnez chez|citofonare|buzz|zvonit na|zvoňte na|zvonit u|zvoniť u|dzwonić do drzwi", `[ :]{1,2}(?:Familie |Fam\\. |Herrn? |Frau |M\\. |Mme )?(${cap})(?=[,.;)\\n]|$| und | et | en | a )`, ["PERSON"], 0.72, value => !/^(?:Nachbar\p{L}*|Ankunft|Bedarf|Voisin\p{L}*|Buren|Sousedů|Me|Us|The)$/u.test(value)),
  after("vraag naar|vragen naar|aanbellen bij|afgeven bij|opgehaald door|ontvangen door|betreft|groetjes|groeten|gr.|mvg|spreekt met|je spreekt met", "[ ,:\\n]{1,2}(?:mevrouw |meneer |dhr\\.? |mevr\\.? |de heer )?" + cased, ["PERSON"], 0.72, likely),
  after("demander|demandez|sonner chez|remis à|remettre à|reçu par|cdt|cordialement|bien à vous|bien à toi|concerne|conduit par|représenté par|représentée par", "[ ,:\\n]{1,2}(?:M\\. |Mme |Mlle |Dr )?" + cased, ["PERSON"], 0.72, likely),
  after("preguntar por|pregunte por|pregunta por|las llaves las tiene|entregado a|recoge|recogerá|recibe|recibirá|firmado|fdo.|firmado por|representado por|un saludo|saludos", "[ ,:\\n]{1,2}(?:D\\. |Dª |Dña\\. |don |doña )?" + cased, ["PERSON"], 0.72, likely),
  after("chiedere di|chiedete di|citofonare|suonare a|consegnato a|ritira|ritirerà|riceve|firmato|cordiali saluti|distinti saluti|rappresentato da", "[ ,:\\n]{1,2}(?:sig\\. |sig\\.ra |dott\\. )?" + cased, ["PERSON"], 0.72, likely),
  after("quem recebe é|quem recebe|falar com|perguntar por|pergunte por|tocar em|entregue a|levantado por|assinado|com os melhores cumprimentos|melhores cumprimentos|atenciosamente|cumprimentos", "[ ,:\\n]{1,2}(?:o |a )?(?:Sr\\. |Sra\\. |D\\. )?" + cased, ["PERSON"], 0.72, likely),
  after("odbierze|odbiera|pytać o|proszę pytać o|dzwonić do|wydane|podpisano|z poważaniem|pozdrawiam|dotyczy", "[ ,:\\n]{1,2}(?:pan |pani |p\\. )?" + cased, ["PERSON"], 0.72, likely),
  after("převezme|vyzvedne|ptejte se na|zvonit na|zvoňte na|tady|u telefonu|s pozdravem|prevezme|vyzdvihne|pýtajte sa na|tu je|s pozdravom", "[ ,:\\n]{1,2}(?:pan |paní |pán |pani )?" + cased, ["PERSON"], 0.72, likely),
  after("спросить|спросите|пишет|звонит|встретит|получит|примет|заберёт|заберет|с уважением|запитати|запитайте|пише|телефонує|зустріне|отримає|забере|прийме|з повагою|власник|власниця|страхователь|собственник|водитель|водій|получатель|отримувач|одержувач|вручить|передать|передайте|ще се обади|ще получи|собственик|с уважение", "[ ,:—–-]{1,3}(?:гр\\. |пан |пані |г-н |г-жа )?" + cased, ["PERSON"], 0.72, likely),
  after("είμαι|λέγομαι|με λένε|ονομάζομαι|ζητήστε|παραλαμβάνει|θα παραλάβει|με εκτίμηση|υπογραφή", "[ ,:]{1,2}(?:ο/η |ο |η |τον |την )?" + cased, ["PERSON"], 0.72, likely),
  after("sunt|mă numesc|întrebați de|primește|va primi|ridică|cu stimă|cu respect|semnat|reprezentat de", "[ ,:]{1,2}(?:dl\\.? |dna\\.? )?" + cased, ["PERSON"], 0.7, likely),
  after("fråga efter|ring på hos|hämtas av|mottas av|remitterar|remiss för|med vänlig hälsning|vänliga hälsningar|mvh|hilsen|med venlig hilsen|vennlig hilsen|mvh|spør etter|spørg efter|ring på hos|hentes av|hentes af|modtages af|mottas av|det er|henviser|terveisin|ystävällisin terveisin|kysy|vastaanottaa|leveres til|levereras till", "[ ,:\\n]{1,2}" + cased, ["PERSON"], 0.7, likely),
  after("halo saya|hai saya|saya adalah|dengan saya|saya bernama|a.n.|a/n|an.|atas nama|hubungi bapak|hubungi ibu|untuk pasien|diterima oleh|diambil oleh|hormat saya|halo, saya", "[ ,:]{1,2}" + cased, ["PERSON"], 0.72, likely),
  after("em là|tôi là|mình là|anh là|chị là|cháu là|con là|gặp chị|gặp anh|gặp cô|gặp chú|gặp bác|gặp bạn|gặp ông|gặp bà|liên hệ anh|liên hệ chị|người nhận là|chủ xe|đứng tên|mang tên", `[ ,:]{1,2}(${cap}(?: ${cap}){1,4})`, ["PERSON"], 0.75),
  before(" tässä", `(?:^|[\\n,.!] ?)(?:moi,? |hei,? )?${cased}`, ["PERSON"], 0.75, likely),
  before(" teslim alacak| alacaktır| adlı hasta| isimli hasta| adına", `(?:^|[^\\p{L}])(${cap}(?: ${cap}){1,3})`, ["PERSON"], 0.75),
  before(" felvételére| vagyok| részére| nevű", `(?:^|[^\\p{L}])(${cap}(?: ${cap}){1,3})`, ["PERSON"], 0.72, likely),
  before(" se trouve à|'s phone|’s phone|'s location|’s location|'s watch| is at | befindet sich bei| está en | si trova a| está em | is bij | jest w | находится | znajduje się", `(?:^|[\\n.:] ?)(${cap}(?: ${cap})?)`, ["PERSON"], 0.72, value => somebody(value) && !/^(?:The|This|It|What|Where|Who|My|Your|Our|He|She|There|That|El|La|Le|Il|Lo|Die|Der|Das)(?!\p{L})/u.test(value)),
  before(" has been admitted| was admitted| was discharged| is due for| is allergic| has an appointment| has tested| wurde eingeliefert| wurde aufgenommen| wurde entlassen| est hospitalis| a été hospitalis| a été admis| ingresó| fue ingresad| è stato ricoverat| è stata ricoverat| foi internad| is opgenomen| jest hospitaliz| został przyjęt| została przyjęt| поступил| был госпитализ| была госпитализ| госпіталізова| повідоми", `(?:^|[\\n.:] ?)(${cap}(?: ${cap}){1,3})`, ["PERSON"], 0.74, somebody),
  // Scripts without capitals: what stands before and behind tells where a name ends.
  after("أنا|انا|معكم|معك|المتصل|المتصلة", ` ${arabic}(?= و(?:رقم|هات|جوال|بريد|عنوان|هويت|أريد|أرغب|أحتاج|لدي)|[،,.\\n]|$| من )`, ["PERSON"], 0.72, other),
  after("باسم|اسم المستلم|اسم المستفيد|اسم العميل|اسم المريض|اسم المالك|اسم صاحب الحساب|اسم حامل البطاقة|واسم المستلم|المستلم|المستفيد|المالك|المؤمن له|السائق|يستلمه|تستلمه|سلمه إلى|اسأل عن", `${named}${arabic}(?= و|[،,.\\n]|$| رقم| هاتف| جوال)`, ["PERSON"], 0.75, other),
  after("المريض|المريضة|المراجع|المراجعة", ` ${arabic}(?= (?:إلى|من|في|على|لدى|و|ب|منذ|عن)|[،,.\\n])`, ["PERSON"], 0.75, other),
  after("مدير التوصيل|التوصيل إلى|التوصيل الى|الشحن إلى|يسلم إلى", `: ?${arabic}(?=\\n|[،,])`, ["PERSON"], 0.75),
  after("מדבר/ת|מדבר|מדברת|כאן|המטופל|המטופלת|החולה|על שם|לכבוד|לידי|בעל הפוליסה|שם בעל החשבון|שם המבוטח|שם הנהג|תשאלו את|לשאול את", `${named}${hebrew}(?= (?:תז|ת"ז|ת״ז|פנה|פנתה|סובל|אושפז|הגיע|התלונ|טל|נייד|מ|ו|ל|ב|אובח)|[,.\\n]|$)`, ["PERSON"], 0.75, value => other(value) && !/^(?:עם|על|אל|את) /u.test(value)),
  after("من", ` ${arabic}(?= هستم)`, ["PERSON"], 0.78, other),
  after("بیمار|خانم|آقای|به نام|بیمه‌گذار|بیمه گذار|تحویل|تحویل‌گیرنده|تحویل گیرنده|دارنده حساب|صاحب حساب|مالک|راننده|گیرنده", `(?:[ :]{1,2})${arabic}(?= (?:با|که|به|در|از|مبتلا|مراجعه|است)|[،,.\\n]|$)`, ["PERSON"], 0.74, other),
  after("मैं|मेरा नाम", ` ${nagari}(?= (?:बोल|हूँ|हूं|है))`, ["PERSON"], 0.76, other),
  after("मालिक|खाताधारक|बीमित|मरीज|मरीज़|रोगी|प्राप्तकर्ता|संपर्क व्यक्ति|धारक का नाम", `${named}${nagari}(?= (?:को|का|की|ने|में|से)|[,।.\\n]|$)`, ["PERSON"], 0.74, other),
  before(" ले लेंगे| ले लेंगी| को दे दें| को दें| से मिलें| को कॉल", `[,।] ?${several("Devanagari", 2)}`, ["PERSON"], 0.72, other),
  after("আমি|আমার নাম", ` ${bengali}(?=[,।.\\n]| বলছি)`, ["PERSON"], 0.74, other),
  after("রোগী|মালিক|প্রাপক|হিসাবধারী|হিসাবধারীর নাম|ভোটারের নাম|গ্রাহকের নাম|বীমাগ্রহীতা", `${named}${several("Bengali", 2)}(?=[,।.\\n]|$| (?:কে|এর|জ্বর|নিয়ে|গত)| [\\p{Script=Bengali}\\p{M}]+ (?:জ্বর|রোগ|নিয়ে))`, ["PERSON"], 0.73, other),
  after("担当は|担当者は|口座名義|名義人|契約者|ご契約者|被保険者|世帯主|保護者|宛先は|受取人は|連絡先は", `[ \\u3000:：]{0,2}${kana}(?=[ \\u3000]?(?:まで|です|が|に|へ|、|。|\\n|$|様|さん|[ \\u3000](?:登録|証券|電話|住所|生年)))`, ["PERSON"], 0.75, value => !/番号|電話|住所|登録|契約|保険|情報|変更/u.test(value)),
  after("找|叫|请联系|联系人|交给|转交给|转交|参保人|投保人|被保险人|户主|收款人|持卡人", `[:： ]{0,2}(${family}[\\p{Script=Han}]{1,2})(?![\\p{Script=Han}])`, ["PERSON"], 0.75),
  after("저는|제 이름은|나는", ` ${hangul}(?=(?:이고|입니다|이에요|예요|인데|라고|이라고|고요)(?![\\p{Script=Hangul}]{4}))`, ["PERSON"], 0.76),
  after("피보험자|계약자|예금주|보험계약자|수익자|세대주|보호자|환자|내담자|신청인|담당자", `[ :：]{1,2}${hangul}(?=[ ,./)]|$|\\n|님|씨)`, ["PERSON"], 0.75),
  after("ดิฉันชื่อ|ผมชื่อ|ชื่อ|กับคุณ|คุณ|ผู้ป่วยชื่อ|ผู้ป่วย|ชื่อบัญชี|ผู้รับ|ผู้เอาประกัน|เจ้าของรถ|ในนาม", `[ :]{0,2}${thai}(?=[ \\n,.]|$)`, ["PERSON"], 0.72),
  before(" 씨| 씨는| 씨가| 씨를| 씨의| 씨에게| 씨와| 님이| 님은| 님의", `(?<![\\p{Script=Hangul}])${hangul}`, ["PERSON"], 0.74)
]
const readFrames = frameReader(frames, "letter")

/** People by the words with which letters, notes for couriers and chats name them. */
export const namesInLetters: Detector = (text, context) => isPublication(context) ? [] : readFrames(text)
