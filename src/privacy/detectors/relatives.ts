import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { isLand } from "../words/land-words.ts"
import { addNamedBeside } from "./named-beside.ts"
import { looksLikeName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const cap = "\\p{Lu}[\\p{Ll}\\p{M}'’-]+"
/** One word or more; up to a sign or a word in small letters. */
const kin = `(${cap}(?: (?:(?:van|von|de|da|di|del|der|den|la|le|al|el) ){0,2}${cap}){0,3})(?![\\p{L}\\p{M}])`
const [uncased, hangul] = ["[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}'’-]{2,16}", "[\\p{Script=Hangul}]{2,4}?"]

/** "Mother of God", "père Noël", "Papa Johns", "Vater Staat": nobody's kin. */
const legend = /^(?:God|Gottes|Dieu|Dios|Dio|Deus|Boga|Boží|Божья|Noël|Noel|Staat|Teresa|Christmas|Nature|Natur|Earth|Time|Superior|Russia|Africa|Johns?|Pearl|Dragons?|Thérèse|Goriot|Duck|Rhein|Courage|Earth's|Mia|Hubbard|Goose|Theresa|Jones)(?![\p{L}])/u
/** Of somebody's kin no list knows all names, and where they are declined none: no word may be one of every day. */
const ofKin = (value: string): boolean => {
  const words = value.split(" ").map(nameWord)
  const [first] = words
  if (!first || legend.test(value) || isLand(first.text) || first.text.length < 2) return false
  if (words.some(({ nobody, month, thing }) => nobody || month || thing)) return false
  return words.length === 1 ? !first.plain || (first.given && !first.common && !first.place) : looksLikeName(value) || words.every(({ plain }) => !plain)
}
/** Whether a word that was found in a script without capitals begins where it was found: "أم" is no end of "سلام". */
const begun = (value: string, text: string, end: number): boolean => kinWord.test(text.slice(Math.max(0, end - value.length - 24), end - value.length))
const kinWord = /(?<![\p{L}\p{M}])و?(?:والدة|والد|أم|ام|أبو|أخت|أخ|زوجة|زوج|ابنة|ابن|جدة|خالة|عمة|ابنتي|ابني|بنتي|زوجتي|زوجي|أخي|أختي|مادر|پدر|همسر|پسرم|دخترم|خواهرم|برادرم|همسرم|مادرم|پدرم|אמא של|אבא של|אימא של|סבתא של|סבא של|אחות של|אח של|אשתו של|בעלה של|דודה של|דוד של|ההורים של|הבן שלי|הבת שלי|בני|בתי|אמא שלי|אבא שלי|אשתי|בעלי|אחותי|אחי),? $/u
/** Behind "the family" or a neighbour's word: no word of every day, and no place. */
const surnamed = (value: string): boolean => { const words = value.split(" ").map(nameWord); return !isLand(value) && words.every(({ plain, nobody, thing, month, caps }) => !plain && !nobody && !thing && !month && !caps) }
const dense = (value: string): boolean => !/^(?:我|你|他|她|它|您|谁|孩子|小孩|宝宝|朋友|同学|自己|우리|저희|아이|친구|애기|아기|엄마|아빠|子供|子ども|うち|私|彼|彼女)/u.test(value)

const parents = [
  "mum of|mom of|mother of|mother to|mum to|mom to|dad of|dad to|father of|father to|parent of|guardian of|grandma of|grandmother of|grandfather of|nan of|wife of|husband of|partner of|sister of|brother of|daughter of|son of|widow of|carer of|carer for|friend of",
  "mutter von|mama von|vater von|papa von|oma von|opa von|tante von|onkel von|frau von|mann von|schwester von|bruder von|eltern von|tochter von|sohn von|mami von|papi von|betreuerin von|freundin von|freund von",
  "maman de|maman d'|maman d’|mère de|mère d'|mère d’|papa de|papa d'|papa d’|père de|père d'|père d’|parents de|parents d'|parents d’|grand-mère de|grand-mère d'|grand-père de|mamie de|papi de|tante de|oncle de|femme de|mari de|épouse de|époux de|sœur de|frère de|nounou de|fille de|fils de|nièce de|neveu de|mamie d'|mamie d’|papi d'|papi d’|papy de|tante d'|oncle d'|sœur d'|sœur d’|frère d'|frère d’|fille d'|fille d’|fils d'|fils d’|femme d'|mari d'|grand-mère d’|grand-père d’",
  "madre de|mamá de|mama de|padre de|papá de|padres de|abuela de|abuelo de|tía de|tío de|hermana de|hermano de|esposa de|esposo de|mujer de|marido de|hija de|hijo de|tutora de|tutor de|viuda de",
  "mamma di|madre di|papà di|padre di|genitori di|nonna di|nonno di|zia di|zio di|moglie di|marito di|sorella di|fratello di|figlia di|figlio di|babbo di",
  "mãe do|mãe da|mãe de|pai do|pai da|pai de|pais do|pais da|avó do|avó da|avô do|avô da|tia do|tia da|tio do|tio da|esposa do|marido da|irmã do|irmã da|irmão do|irmão da|filha do|filho do|filha da|filho da|encarregada de educação do|encarregada de educação da|encarregado de educação do|encarregado de educação da|responsável pelo|responsável pela",
  "moeder van|mama van|vader van|papa van|ouders van|oma van|opa van|vrouw van|man van|zus van|broer van|tante van|oom van|dochter van|zoon van|verzorger van",
  "mama|mamą|tata|tatą|rodzice|rodzicami|babcia|babcią|dziadek|dziadkiem|opiekunka|opiekunem|ciocia|wujek|żona|żoną|mąż|mężem|siostra|siostrą|brat|bratem",
  "мама|мамой|папа|папой|отец|мать|бабушка|дедушка|тётя|тетя|дядя|жена|муж|сестра|брат|сын|дочь|дочка|няня|родители|мати|мамою|тато|татом|батько|бабуся|дідусь|чоловік|дружина|син|донька|тітка|дядько|батьки|майката на|бащата на|майка на|баща на|сестрата на|братът на|жената на|съпругата на|съпругът на",
  "mamma till|pappa till|mor till|far till|förälder till|föräldrar till|mormor till|farmor till|morfar till|farfar till|syster till|bror till|fru till|make till|dotter till|son till|mamman till|pappan till|vårdnadshavare till|vårdnadshavare för|mor til|far til|moren til|faren til|mammaen til|pappaen til|mamma til|pappa til|forelder til|forældre til|mormor til|farmor til|bestemor til|bestefar til|bedstemor til|søster til|bror til|kone til|mann til|mand til|datter til|sønn til|søn til|foresatt til",
  "maminka|máma|mamka|mama|tatínek|táta|otec|matka|rodiče|babička|dědeček|děda|teta|strýc|manželka|manžel|sestra|bratr|ocko|otecko|starká|starý otec|rodičia|brat",
  "mama lui|tatăl lui|tata lui|mama|bunica lui|bunicul lui|soția lui|soțul|sora lui|fratele lui|mătușa lui|unchiul lui|fiica lui|fiul lui|părintele lui|părinții lui",
  "μητέρα του|μητέρα της|μαμά του|μαμά της|πατέρας του|πατέρας της|μπαμπάς του|μπαμπάς της|γιαγιά του|γιαγιά της|παππούς του|παππούς της|σύζυγος του|σύζυγος της|αδελφή του|αδελφή της|αδερφός του|αδερφός της",
  "ibunya|ibu dari|ayahnya|bapaknya|ayah dari|mamanya|mama dari|papanya|orang tua|orang tua dari|wali dari|nenek dari|kakek dari|istri dari|suami dari|kakaknya|kakak dari|adiknya|adik dari|mẹ của|mẹ bé|mẹ của bé|mẹ cháu|bố của|bố bé|bố của bé|bố cháu|ba của|ba của bé|má của|bà của|ông của|phụ huynh của|phụ huynh của bé|phụ huynh em|phụ huynh cháu|phụ huynh bé|vợ của|chồng của|chị của|anh của|em của|mama od|tata od|majka od|otac od"
].join("|")

const frames: readonly SentenceFrame[] = [
  // "La maman de Zoé et de Paul", "мама Егора".
  // "My son (12/03/2015)".
  after("my son|my daughter|our son|our daughter|my child|mein sohn|meine tochter|unser sohn|unsere tochter|mon fils|ma fille|notre fils|notre fille|mi hijo|mi hija|mio figlio|mia figlia|meu filho|minha filha|mijn zoon|mijn dochter|onze zoon|onze dochter|mój syn|moja córka|mojego syna|mojej córki|мой сын|моя дочь|мого сина|моєї доньки|min son|min dotter|min søn|min datter|min sønn|poikani|tyttäreni|můj syn|moje dcera|fiam|lányom|oğlum|kızım", " ?(?:\\p{Lu}\\p{L}+ )?\\(((?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)\\)", ["DOB"], 0.76),
  after(parents, ` ?(?:klein(?:e|en)? |petite? |little |pequeñ[oa] |piccol[oa] |малыш[аи] )?${kin}`, ["PERSON"], 0.72, ofKin),
  // "Her dad Leopold Vane", "the neighbour, Mrs Lund".
  after([
    "his son|his daughter|her son|her daughter|their son|their daughter|his mum|his mom|his mother|his dad|his father|her mum|her mom|her mother|her dad|her father|their mum|their dad|my mum|my mom|my mother|my dad|my father|my grandma|my grandmother|my nan|my gran|my grandad|my grandfather|his wife|her husband|his brother|his sister|her brother|her sister|my partner|my stepson|my stepdaughter|our baby|my baby|my little one|my eldest|my youngest|our eldest|our youngest",
    "meine mutter|mein vater|meine oma|mein opa|meine tante|mein onkel|sein sohn|seine tochter|ihr sohn|ihre tochter|sein vater|ihr vater|seine mutter|ihre mutter|seine frau|ihr mann|mein partner|meine partnerin|mein enkel|meine enkelin|unser baby|meine mama|mein papa|mein neffe|meine nichte",
    "ma mère|mon père|ma grand-mère|mon grand-père|ma tante|mon oncle|son fils|sa fille|son mari|sa femme|son père|sa mère|ma nièce|mon neveu|mon petit-fils|ma petite-fille|mon compagnon|ma compagne|mon conjoint|ma maman|mon papa|notre petit|notre petite|notre bébé",
    "mi madre|mi padre|mi mamá|mi papá|mi abuela|mi abuelo|mi tía|mi tío|mi sobrino|mi sobrina|mi nieto|mi nieta|mi pareja|mi novio|mi novia|su hijo|su hija|su madre|su padre|su marido|su mujer|mi suegra|mi suegro|mia madre|mio padre|mia nonna|mio nonno|mia zia|mio zio|mio nipote|mia nipote|suo figlio|sua figlia|suo marito|sua moglie|mia mamma|mio papà|la nostra bimba|il nostro bimbo|il mio compagno|la mia compagna|mia suocera",
    "minha mãe|meu pai|minha avó|meu avô|minha tia|meu tio|meu sobrinho|minha sobrinha|meu neto|minha neta|meu namorado|minha namorada|seu filho|sua filha|minha sogra|meu sogro|mijn moeder|mijn vader|mijn oma|mijn opa|mijn tante|mijn oom|zijn zoon|zijn dochter|haar zoon|haar dochter|zijn vrouw|haar man|mijn partner|mijn kleinzoon|mijn kleindochter|mijn neef|mijn nicht|mijn moeder|ons zoontje|ons dochtertje|mijn zoontje|mijn dochtertje",
    "mama|moja mama|mój tata|moja babcia|mój dziadek|moja ciocia|mój wujek|synek|córeczka|jej syn|jego syn|jej córka|jego córka|annem|babam|ablam|abim|ağabeyim|dedem|babaannem|anneannem|teyzem|halam|dayım|amcam|yeğenim|torunum|моя мама|мой папа|мой отец|моя мать|моя бабушка|мой дедушка|моя тётя|мой дядя|моя внучка|мой внук|его сын|её сын|его дочь|её дочь|сынок|моя мати|мій тато|мій батько|моя бабуся|мій дідусь|моя онука|мій онук|її син|його син",
    "min mamma|min pappa|min mormor|min farmor|min morfar|min farfar|min mor|min far|min bedstemor|min bestemor|min bestefar|min sambo|min samboer|min kæreste|min kjæreste|hans son|hennes son|hennes dotter|äitini|isäni|isoäitini|mummoni|moje máma|můj táta|můj otec|moje babička|můj děda|moja mama|môj otec|moja babka|mama mea|tatăl meu|bunica mea|bunicul meu|anyám|apám|anyukám|apukám|nagymamám|nagypapám|η μητέρα μου|ο πατέρας μου|η γιαγιά μου|ο παππούς μου|η μαμά μου|ο μπαμπάς μου|ibu saya|ayah saya|bapak saya|nenek saya|kakek saya|keponakan saya|mẹ tôi|bố tôi|mẹ em|bố em|bé nhà em|bé nhà mình|con em|bà tôi|ông tôi"
  ].join("|"), `,? ${kin}`, ["PERSON"], 0.72, ofKin),
  // "Defne'nin annesi", "Eetun äiti", "Bence anyukája".
  before(" annesi| babası| anneannesi| babaannesi| dedesi| ablası| abisi| ağabeyi| kardeşi| teyzesi| halası| amcası| dayısı| velisi| eşi| oğlu| kızı", `(?:^|[^\\p{L}\\p{M}])(${cap}(?: ${cap})?)['’]n?[ıiuü]n`, ["PERSON"], 0.74, ofKin),
  before(" äiti| isä| isoäiti| mummo| vaari| ukki| täti| setä| eno| sisko| veli| vaimo| mies| tytär| poika| huoltaja", `(?:^|[^\\p{L}\\p{M}])(${cap}n)`, ["PERSON"], 0.7, value => ofKin(value) && !/^(?:Minun|Hänen|Sinun|Heidän|Meidän|Lapsen|Oman|Vanhan|Nuoren|Potilaan|Asiakkaan)$/u.test(value)),
  before(" anyukája| apukája| anyja| apja| nagymamája| nagypapája| testvére| húga| nővére| öccse| bátyja| felesége| férje| édesanyja| édesapja| lánya| fia", `(?:^|[^\\p{L}\\p{M}])(${cap}(?: ${cap})?)`, ["PERSON"], 0.7, value => ofKin(value) && !/^(?:Az?|Egy|Az én|Én)$/u.test(value)),
  before("'s mum|'s mom|'s mother|'s dad|'s father|'s parents|'s grandma|'s grandmother|'s wife|'s husband|'s sister|'s brother|'s nanny|'s carer|'s son|'s daughter|'s teacher|’s mum|’s mom|’s mother|’s dad|’s father|’s parents|’s wife|’s husband|’s sister|’s brother|’s teacher|s mama| sin mamma| sin pappa|s mamma|s pappa|s mamma|s mor|s far|s moeder|s vader|s ouders", `(?:^|[^\\p{L}\\p{M}])(${cap}(?: ${cap})?)`, ["PERSON"], 0.72, value => value.split(" ").map(nameWord).some(({ strength }) => strength === 2)),
  before(" की माँ| की मां| की मम्मी| के पिता| के पापा| की बहन| का भाई| की दादी| की नानी| की पत्नी| के पति| का बेटा| की बेटी| এর মা| এর বাবা|র মা|র বাবা|ের মা|ের বাবা", `(?:^|[\\s,،।.])((?!(?:मैं|मेरे|मेरी|आपकी|आपके|उसकी|उनकी|बच्चे|इस|उस|আমা|তার|আপনা)(?![\\p{L}\\p{M}]))${uncased})`, ["PERSON"], 0.7),
  after("والدة|والد|أم|ام|أبو|أخت|أخ|زوجة|زوج|ابنة|ابن|جدة|خالة|عمة|ابنتي|ابني|بنتي|زوجتي|زوجي|أخي|أختي|مادر|پدر|همسر|پسرم|دخترم|خواهرم|برادرم|همسرم|مادرم|پدرم", ` (?!(?:ال|في|من|على|مع|إلى|عن|هو|هي|كان|لديه|لديها|عنده|عندها|و|که|را|در|به|از|این|آن|شما|من)(?![\\p{L}\\p{M}])|ال)(${uncased})(?=[ ،,.!؟]|$)`, ["PERSON"], 0.66, (value, text, end) => value.length > 2 && begun(value, text, end) && !/^(?:ال|هذا|هذه|ذلك|الطفل|يعاني|تعاني|مصاب|صديق|عمره|عمرها)/u.test(value)),
  after("אמא של|אבא של|אימא של|סבתא של|סבא של|אחות של|אח של|אשתו של|בעלה של|דודה של|דוד של|ההורים של|הבן שלי|הבת שלי|בני|בתי|אמא שלי|אבא שלי|אשתי|בעלי|אחותי|אחי", `,? (?!(?:של|את|הוא|היא|לא|גם|כל|עם|על|אחד|שלי|שלנו|הילד|הילדה|ילד|ילדה)(?![\\p{L}\\p{M}]))(${uncased})(?=[ ,.!]|$)`, ["PERSON"], 0.66, (value, text, end) => value.length > 1 && begun(value, text, end) && !/^(?:ה(?:ילד|תלמיד|כיתה)|בן|בת|לומד|חולה|סובל|צריכ?ה?$|חגג|מגיע)/u.test(value)),
  before("的妈妈|的爸爸|的母亲|的父亲|的奶奶|的爷爷|的外婆|的外公|的家长|的老婆|的老公|的妻子|的丈夫|的姐姐|的妹妹|的哥哥|的弟弟|妈妈|爸爸|家长", "(?:^|[，,。！!\\s是的])(\\p{Script=Han}{2,3})", ["PERSON"], 0.7, dense),
  before("の母|の父|の保護者|のママ|のパパ|の祖母|の祖父|の妻|の夫|の姉|の兄", "(?:^|[、。！\\s])((?:\\p{Script=Han}{1,3}[ \\u3000]?)?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{1,4}?)", ["PERSON"], 0.7, value => dense(value) && value.length > 1 && !/[のはがをに]/u.test(value)),
  before(" 엄마| 아빠| 어머니| 아버지| 어머님| 아버님| 할머니| 할아버지| 학부모| 보호자| 누나| 언니| 이모| 삼촌| 고모", `(?:^|[^\\p{L}])(${hangul})(?:이|의)?`, ["PERSON"], 0.7, value => dense(value) && !/^(?:제|내|그|이|저|한|두|세|모든|옆집|시어|친정|외)/u.test(value)),
  after("की माँ|की मां|की मम्मी|के पिता|के पापा|की बहन|का भाई|की पत्नी|के पति", ` (${uncased}(?: ${uncased})?)(?= (?:बोल|हूँ|हूं|हैं|है)|[,।]|$)`, ["PERSON"], 0.7, value => !/(?:^|\\s)(?:हूँ|हूं|है|हैं|ने|को|का|की|के|से|में)(?:\\s|$)/u.test(value)),
  // Families and neighbours by their name alone.
  after("familie|fam.|famille|famiglia|família|familia|rodzina|rodziny|rodina|семья|семьи|родина|family of|οικογένεια|οικογένειας|perhe|familjen|familien", ` (${cap}(?:[ -]${cap})?)(?![\\p{L}\\p{M}])`, ["PERSON"], 0.7, surnamed),
  after("neighbour|neighbor|neighbours|neighbors|the porter|caretaker|nachbar|nachbarn|nachbarin|hausmeister|voisin|voisine|voisins|gardien|gardienne|concierge|vecino|vecina|portero|portera|vicino|vicina|portinaio|portinaia|vizinho|vizinha|porteiro|porteira|zelador|zeladora|buurman|buurvrouw|buren|sąsiad|sąsiadka|sąsiadki|sąsiada|portier|dozorca|komşu|komşum|kapıcı|сосед|соседка|соседу|соседке|консьерж|консьержке|сусід|сусідка|сусіду|granne|grannen|nabo|naboen|vaktmester|naapuri|soused|sousedka|sousedovi|vecin|vecina|vecinul|szomszéd|γείτονας|γείτονα|γειτόνισσα|tetangga", `,?:? ?\\(?(?:[Ff]amil\\p{L}+ |[Ff]am\\. |Mr\\.? |Mrs\\.? |Ms\\.? |Herrn? |Frau |M\\. |Mme |Seu |Dona |[Dd]on |[Dd]oña |[Dd]hr\\. |[Mm]evr\\. |[Pp]ani? |Sr\\. |Sra\\. |Pak |Bu )?(${cap}(?:[ -]${cap})?)(?![\\p{L}\\p{M}])`, ["PERSON"], 0.7, surnamed),
  after("어머니|엄마|아빠|아버지|보호자", ` (${hangul})(?=입니다|이에요|예요|인데|이라고|라고)`, ["PERSON"], 0.72, dense)
]
const readFrames = frameReader(frames, "kin")

/** "… et de Gaspard" */
const more = new RegExp(`^,? (?:and|und|et|y|e|en|i|a|и|і|og|och|ja|ve|și|και|dan|và) (?:de |d['’]|di |da |do |von |van )?(?<name>${cap})(?![\\p{L}\\p{M}])`, "du")

/** People whom somebody names by whose kin they are, or who are kin of the one that writes. */
export const relatives: Detector = (text, context) => isPublication(context) ? [] : addNamedBeside(text, readFrames(text), more, ofKin)
