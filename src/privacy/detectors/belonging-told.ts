import type { Detector } from "../context/detect-context.ts"
import { isOfThings } from "../context/of-things.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isPublication } from "../context/publication.ts"
import { isShare } from "../context/said-of-somebody.ts"
import { unionNames } from "../words/belief-words.ts"
import { after, before, frameReader, type SentenceFrame, within } from "./sentence-frame.ts"
import { isOtherUnion } from "./memberships.ts"

/** One to three words, the first with a capital. */
const proper = `(\\p{Lu}[\\p{L}\\p{M}'’-]*(?: \\p{Lu}[\\p{L}\\p{M}'’-]*){0,2})`
const telling = (value: string): boolean => /\p{L}{2}/u.test(value) && !saysNoValue(value, "SPECIAL") && !/^(?:the|this|that|a|an|no|any|same|der|die|das|le|la|el|il|o)(?!\p{L})/iu.test(value)
/** A union by its name, perhaps with a bow to its kind before it: "NSZZ „Solidarność”". */
const union = `((?:(?:NSZZ|OS|OZ|ZO|ZZ|FO|UGT|FO) )?["„“«]?(?:${unionNames.replaceAll("CC\\.OO\\.", "CC\\. ?OO\\.?")})["”“»]?)(?![\\p{L}\\d])`
const churches = "свидетел\\p{L}* иеговы|свідк\\p{L}* єгови|адвентист\\p{L}*(?: с[еь][дж]\\p{L}* дня)?|баптист\\p{L}*|п'?ятидесятник\\p{L}*|лютеран\\p{L}*|католик\\p{L}*|православн\\p{L}*|греко-католик\\p{L}*|мусульман\\p{L}*|іудеїв|иудеев|старообряд\\p{L}*|буддист\\p{L}*|кришнаит\\p{L}*|караїм\\p{L}*|меннонит\\p{L}*|методист\\p{L}*|мормон\\p{L}*"

const frames: readonly SentenceFrame[] = [
  // Peoples and faiths behind the very word for them.
  after("dân tộc|người dân tộc", `[: ]{1,2}${proper}`, ["SPECIAL"], 0.75, value => !/^(?:Việt Nam|Nội Trú|Bán Trú|Và|Thiểu)/iu.test(value)),
  after("theo đạo|đạo|tôn giáo|theo tôn giáo|tín đồ|tín đồ đạo", `[: ]{1,2}(?:đạo )?${proper}`, ["SPECIAL"], 0.74, value => !/^(?:Đức|Diễn|Luật)/u.test(value)),
  after("penganut|penganut agama|menganut|menganut agama|beragama|pemeluk|pemeluk agama|jemaat|jemaat gereja|umat", ` ${proper}`, ["SPECIAL"], 0.76),
  after("suku|bersuku|suku bangsa|etnis|keturunan", ` ${proper}`, ["SPECIAL"], 0.72, value => !/^(?:Bunga|Cadang|Dinas|Ke)/u.test(value)),
  before("の信者|の信徒|の会員です|教の信者|に入信", "(?:^|[はが、。\\s])([\\p{Script=Han}\\p{Script=Katakana}のー]{2,12})", ["SPECIAL"], 0.75, value => /[教会宗証派]|キリスト|カトリック|エホバ|イスラム|ムスリム|プロテスタント|モルモン/u.test(value)),
  before(" 신도| 신자| 교인| 성도로| 신앙", "([\\p{Script=Hangul}]{2,8}(?:의 [\\p{Script=Hangul}]{2,4})?)", ["SPECIAL"], 0.75, value => /교$|증인$|교회$|이슬람|불교|가톨릭|무슬림/u.test(value)),
  before("，|,|。|、|人，", "(?:[，,。 ]|族别：|民族：)([\\p{Script=Han}]{1,5}族)", ["SPECIAL"], 0.74, value => !/汉族家|民族|家族|种族|贵族|氏族|语族|水族馆|上班族|月光族|啃老族|打工族|追星族|[一是有]族/u.test(value)),
  after("信仰|信奉|皈依", "([\\p{Script=Han}]{2,6}教)", ["SPECIAL"], 0.75),
  within("الطائفة|المذهب|القومية|الديانة|الكنيسة", "(?:الطائفة|المذهب|القومية|الديانة|الكنيسة) (ال[\\p{Script=Arabic}\\p{M}]{3,14})(?=[ .،,\\n]|$)", ["SPECIAL"], 0.73),
  after("בן קהילת|בת קהילת|חבר בקהילת|חברה בקהילת|בן העדה|בת העדה|מהעדה|בן הכת|מזרם", ` ?ה?([\\p{Script=Hebrew}]{3,14}(?: ה[\\p{Script=Hebrew}]{3,12})?)`, ["SPECIAL"], 0.73),
  after("громади|громада|общины|община|общине|громаді|конфесії|конфессии|церкви|парафії|принадлежит к|належить до|относится к|исповедует|сповідує|общността на|вероизповедание", ` ((?:${churches})(?: (?:сьомого|седьмого) дня)?)`, ["SPECIAL"], 0.75),
  after("gemeinde der|gemeinschaft der|gemeinde von|communauté des|église des|paroisse|iglesia de los|congregación de|chiesa dei|comunità dei|congregação|igreja dos|gemeente van|zbór|zboru|wspólnota|wspólnoty|församling|menighet|menighed|seurakunnan|sboru|zboru|congregation of|parishioner of|disciples of", ` ${proper}`, ["SPECIAL"], 0.72, value => /jehov|jéhov|jeov|geova|jehow|advent|bapt|method|metod|morm|pfingst|pentec|luther|evang|ortho|orto|kath|cath|cat[oó]l|kato|menno|quäk|quak|hindu|musl|isl|siebenten|testem|testig|témoin|zeugen|buddh|sikh|jew|jüd|juif|jud/iu.test(value)),
  // Whom a woman or a man loves, said behind the word for them.
  after("mujer|hombre|chica|chico|persona|femme|homme|fille|personne|donna|uomo|ragazza|ragazzo|mulher|homem|moça|pessoa", " ((?:abiertamente |ouvertement |apertamente |abertamente )?(?:lesbian[ae]s?|lesbienne|lesbic[ah]e?|lésbica|gays?|homosexuel(?:le)?|homosexual|omosessuale|homossexual|bisexuel(?:le)?|bisexual|bisessuale|bissexual|transg[eé]n?\\p{L}*|trans|transexual|intersexual|no binari[ao]|non[- ]binaire|não[- ]binári[ao]|asexual|queer))(?![\\p{L}])", ["SPECIAL"], 0.74),
  // Delegates, dues and members of unions.
  after("délégué|déléguée|délégué syndical|déléguée syndicale|représentant|représentante|élu|élue|cotisation|cotise à la|cotise au|adhérent|adhérente|syndiqué|syndiquée|encarté|militant|militante|delegado de|delegada de|delegado|delegada|cuota de|afiliación|afiliado a|afiliada a|afiliado|afiliada|cuota sindical|delegato|delegata|tessera|iscritto alla|iscritta alla|trattenuta|quota|delegado sindical da|sindicalizado na|quota da|vakbondslid|lid van de|lid van|kaderlid|contributie|składka do|składka na|składki na|składki do|składka|członek|członkini|delegat|delegatka|przewodniczący|vertrauensmann der|vertrauensfrau der|beitrag an|mitglied der|mitglied bei|fackombud för|fackavgift|kontingent til|tillitsvalgt i|tillidsmand i|luottamusmies|jäsenmaksu|shop steward for|shop steward in|dues to|dues for|subs to|branch secretary of|rep for|взносы в|член|членские взносы в|внески до|членські внески|odborový delegát|příspěvek|príspevok|cotizație|delegat|sindikalni povjerenik|članarina", `(?: (?:de la|de|du|des|à la|au|a|al|alla|della|del|da|do|na|no|w|do|of|the|der|die|i|v|в|до|і))?[: ]{1,2}${union}`, ["SPECIAL"], 0.76),
  before(" üyeliğiniz| üyeliği| üyesi| üyemiz| delegesi| aidatı| temsilcisi", `((?:\\p{Lu}[\\p{L}İıŞşĞğÇçÖöÜü]+[ -]){0,3}(?:Sen|Sendikası|İş|DİSK|KESK|Partisi|Derneği))`, ["SPECIAL"], 0.75, telling),
  // "a shop steward of the transport union": by what its members do.
  after("shop steward of|shop steward for|shop steward in|union rep of|union rep for|union representative of|union representative for|branch secretary of|branch secretary for|convenor of|convenor for", " ((?:the |a )?(?:\\p{Ll}[\\p{L}'’-]+ ){1,3}union)(?![\\p{L}])", ["SPECIAL"], 0.75, value => !isOtherUnion(value)),
  after("vertrauensmann der|vertrauensfrau der|vertrauensfrau in der|vertrauensmann in der", " (\\p{Lu}\\p{Ll}*gewerkschaft)(?![\\p{L}])", ["SPECIAL"], 0.75),
  after("délégué du|déléguée du|delegado del|delegada del|delegato del|delegata del|delegado do|delegada do", " ((?:syndicat|sindicato|sindacato) (?:des?|du|d['’]|del?|dei|degli|delle|dos?|das) ?(?:\\p{Ll}[\\p{L}'’-]+ ?){1,3})(?=[,.;)\\n]|$)", ["SPECIAL"], 0.75),
  after("membership of the|membership in the|member of the|members of the|dues to the|branch of the|subscription to the", ` ((?:\\p{Lu}[\\p{L}\\p{M}'’-]* (?:(?:of|and|&|for|the) ){0,2}){0,5}(?:Union|Guild|Brotherhood|Federation|Party|Church|Synagogue|Mosque|Congregation|Temple)(?: of (?:the )?(?:\\p{Lu}[\\p{L}-]+ ?){1,4})?)(?![\\p{L}])`, ["SPECIAL"], 0.75, value => !isOtherUnion(value) && !isOfThings(value, "SPECIAL") && value.includes(" ")),
  after("served|serving|sentenced to|did|got", " (?:\\d{1,3}|an?|one|two|three|four|five|six|ten|eighteen) (?:months?|years?|weeks?)(?: (?:in prison|in jail|inside))? for ((?:[\\p{L}\\p{M}'’-]+ ?){1,4})(?=[.,;)\\n]|$| (?:in|and|but|when) )", ["SPECIAL"], 0.74, value => /theft|burgl|robb|fraud|assault|murder|manslaught|drug|possession|deal|traffick|driving|drunk|abuse|arson|rape|violence|weapon|stalk|harass|embezz|forg|perjur|shoplift|crime/iu.test(value)),
  // Whom somebody votes for by a register, and what a child was brought up as.
  within("registered democrat|registered republican|registered libertarian|registered green|lifelong democrat|lifelong republican", "(?<![\\p{L}])(?:registered|lifelong) (?:democrat|republican|libertarian|green)(?![\\p{L}])", ["SPECIAL"], 0.76),
  within("baptised|baptized|getauft|baptisé|bautizad|battezzat|batizad|gedoopt|ochrzczon", "(?<![\\p{L}])(?:(?:baptised|baptized)(?: as)?(?: an?)? (?:roman )?(?:catholic|presbyterian|methodist|anglican|lutheran|orthodox|baptist|mormon|protestant|evangelical|pentecostal)|(?:evangelisch|katholisch|orthodox|reformiert|evangelisch-lutherisch) getauft|baptisée? (?:catholique|protestante?|orthodoxe|évangélique)|bautizad[oa] (?:católic[oa]|evangélic[oa])|battezzat[oa] cattolic[oa]|batizad[oa] (?:católic[oa]|evangélic[oa])|(?:katholiek|hervormd|gereformeerd|protestants) gedoopt|ochrzczon[ya] (?:katolik|w kościele \\p{L}{4,16}))(?![\\p{L}])", ["SPECIAL"], 0.76),
  // A party or a church that somebody belongs to, by its name.
  after("afiliado a|afiliada a|afiliado al|afiliada al|militante de|militante del|simpatizante de|simpatizante del|iscritto a|iscritta a|iscritto al|iscritta al|filiado ao|filiada ao|militant à|militante à|adhérent du|adhérente du|adhérent des|mitglied der|parteimitglied der|lid van de partij|członek partii|członkini partii|член партии|член партії", ` ((?:Partido|Partito|Parti|Izquierda|Podemos|Sumar|Ciudadanos|Vox|PSOE|PP|Movimento|Forza|Lega|Fratelli|Rifondazione|Bloco|Chega|Livre|Rassemblement|Reconquête|Renaissance|Linken?|Grünen|CDU|CSU|SPD|FDP|AfD|Piratenpartei|Platforma|Lewica|Konfederacja|Единая|Слуга)(?![\\p{L}])(?: (?:de |del |della |d'|di |do |da |e |la )?\\p{Lu}[\\p{L}-]+){0,3})`, ["SPECIAL"], 0.75),
  after("tillhör|medlem i|medlem av|medlem af|tilhører|hører til|går i|aktiv i|kuuluu|jäsen", " ((?:(?:[Dd]en |\\p{Lu}[\\p{Ll}-]+ ){0,2})(?:[Kk]yrkan|[Kk]irken?|[Ff]olkekirken|\\p{Lu}\\p{Ll}+kyrkan|[Pp]ingstförsamlingen|[Pp]insemenigheten|kirkkoon|kirkon|seurakuntaan))(?![\\p{L}])", ["SPECIAL"], 0.74, value => value.includes(" ") || /^\p{Lu}/u.test(value)),
  // What somebody was found guilty of before.
  after("vorbestraft wegen|dříve trestán za|dříve trestána za|previously convicted of|prior conviction for|previous conviction for|судимость:|судимість:|судим за|anteriormente condenado por|déjà condamné pour|già condannato per|wcześniej karany za|wcześniej karana za|tidligere straffet for|tidigare dömd för|eerder veroordeeld voor|daha önce hüküm:", " ((?:[\\p{L}\\p{M}\\d.'’-]+ ?){1,5})(?=[.,;)\\n]|$)", ["SPECIAL"], 0.75, telling)
]
const readFrames = frameReader(frames, "belonging")

/** Faiths, peoples, unions and convictions behind the very word that says that it is one. */
export const belongingTold: Detector = (text, context) => isPublication(context) ? [] : readFrames(text).filter(({ start, end }) => !isShare(text, start, end))
