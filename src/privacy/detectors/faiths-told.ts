import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll, sentenceAround } from "../context/said-of-somebody.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"
import { namesBelief, partyNames, unionNames } from "../words/belief-words.ts"
import { hanFamily } from "../words/family-names.ts"
import { casedName, leadOf, looksLikeName, spacedName } from "./named-subject.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const faithless = /^(?:the|our|my|his|her|their|a|an|and|very|not|now|here|happy|sehr|nicht|groß|très|pas|muy|no|molto|non|muito|não|erg|niet|bardzo|nie|очень|не|дуже|çok|mycket|inte|meget|ikke|hyvin|velmi|foarte|nu|nagyon|nem)(?![\p{L}])/iu
const named = (value: string): boolean => !faithless.test(value) && !saysNoValue(value, "SPECIAL") && namesBelief(value)
const one = "((?:[\\p{L}\\p{M}'’-]{3,24})(?: (?:Catholic|Orthodox|Muslim|Christian|katholisch|orthodox|katolick\\p{L}{1,3}|ortodox\\p{L}{0,3}|giáo))?)(?![\\p{L}\\p{M}])"
const group = `((?:${unionNames}|${partyNames}|FO|CNT|CNV|ANO|ODS|LO|FSU))(?![\\p{L}\\d-])`

const frames: readonly SentenceFrame[] = [
  // A family's faith, said of one of them.
  after("family is|parents are|household is|family are|familie ist|eltern sind|famille est|parents sont|familia es|padres son|famiglia è|genitori sono|família é|pais são|gezin is|familie is|ouders zijn|rodzina jest|rodzice są|семья|родители|сім'я|родина|батьки|ailesi|aile|familjen är|familien er|perhe on|rodina je|familia este|családja|család|οικογένεια είναι|keluarganya|keluarga|gia đình theo|gia đình", ` (?:is |are |a |an |strict |devout |praktizierend |pratiquante? |очень )?${one}`, ["SPECIAL"], 0.74, named),
  after("परिवार|का परिवार|परिवार के लोग|পরিবার", " ([\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}]{2,14})(?= (?:है|हैं|धर्म|समुदाय)|[,।])", ["SPECIAL"], 0.74, value => named(value) || /^(?:जैन|सिख|सिक्ख|बौद्ध|ईसाई|पारसी|हिंदू|हिन्दू|मुस्लिम|मुसलमान|यहूदी)$/u.test(value)),
  // The label in a sentence: "wyznanie ewangelickie".
  after("wyznanie|wyznania|religii|konfession|bekenntnis|religion|confession|religión|confesión|religione|confessione|religião|confissão|geloof|geloofsovertuiging|godsdienst|вероисповедание|вероисповедания|віросповідання|религия|релігія|vyznání|vyznanie|náboženství|náboženstvo|trosretning|trosbekännelse|uskonto|vallása|vallás|felekezete|confesiune|religia|religie|θρήσκευμα|mezhebi|mezhep|dini|inancı|agama|agamanya|tôn giáo", `[: ]{1,2}${one}`, ["SPECIAL"], 0.74, named),
  after("theo đạo|đạo|tôn giáo|người theo đạo", "[: ]{1,2}(Công giáo|Thiên Chúa(?: giáo)?|Phật(?: giáo)?|Hồi(?: giáo)?|Tin Lành|Cao Đài|Hòa Hảo|Do Thái(?: giáo)?|Ấn Độ giáo|Bà-la-môn|Cơ Đốc(?: giáo)?|Chúa)(?![\\p{L}])", ["SPECIAL"], 0.76),
  // Cards and records of members: "a renouvelé sa carte CGT", "AKP üyelik kaydı".
  after("carte|carte d'adhérent|carte d’adhérent|carte de membre|carte syndicale|carné|carné de afiliado|carnet|carnet de afiliado|tessera|cartão|cartão de sócio|cartão sindical|lidkaart|lidmaatschap|lidmaatschapskaart|legitymacja|legitymację|legitymacji|mitgliedsausweis|mitgliedskarte|mitgliedschaft|mitgliedsbuch|medlemskort|medlemskap|medlemskab|jäsenkortti|jäsenkirja|průkaz|členský průkaz|členský preukaz|tagkönyv|carnetul|membership card|membership|party card|union card|партбилет|партийный билет|профсоюзный билет|членский билет|партквиток|профспілковий квиток|членска карта|κάρτα μέλους", ` (?:(?:de la|del|della|de|du|di|da|do|la|der|bei der|bei|van|van de|i|af|av|of the|of|for|at|партии|партії|профсоюза) )?["«„“]?${group}`, ["SPECIAL"], 0.77),
  before(" üyelik| üyeliği| üye kaydı| üyesi| parti üyesi| membership| union card| party card| union member| party member| Mitgliedschaft|-Mitgliedschaft|-Mitglied|-Mitgliedsausweis|-Ausweis| medlemskap| medlemskab|-medlem|-medlemskap|-lid|-lidmaatschap| lidmaatschap| tagság| tagja| tagsági|-tag|:n jäsen| jäsenyys| party dues| union dues|-Beitrag", `(?<![\\p{L}\\d-])${group.replace(/\(\?!.*$/u, "")}`, ["SPECIAL"], 0.75),
  after("registered|lifelong|life-long|staunch|card-carrying|paid-up|committed|lapsed|practicing|practising|devout|eingetragener|eingetragene|überzeugter|überzeugte|afiliado|afiliada|militant|militante|convinta|convinto", " (Republicans?|Democrats?|Libertarian|Green|Labour|Conservative|Tory|Lib Dem|Liberal|socialist|communist|anarchist|Catholic|Muslim|Jew|Hindu|Buddhist|Sikh|Quaker|Mormon|Methodist|Baptist|Anglican|Lutheran|Presbyterian|Adventist|Kommunist(?:in)?|Sozialist(?:in)?|socialista|comunista|socialiste|communiste)(?= (?:since|and|who|voter|for|but|seit|depuis|desde|dal)(?!\\p{L})|[.,;)\\n]|$)", ["SPECIAL"], 0.74),
  // Parties of Israel and the word of a member.
  after("חבר|חברת|חבר מפלגת|חברת מפלגת|חברה ב|חבר ב|מצביע|מצביעה|פעיל|פעילה", " ?(?:ב|ל|מפלגת |ה)?(הליכוד|ליכוד|העבודה|מפלגת העבודה|יש עתיד|ש\"ס|ש״ס|מרצ|חד\"ש|חד״ש|רע\"מ|בל\"ד|הציונות הדתית|המחנה הממלכתי|ישראל ביתנו|יהדות התורה|ההסתדרות|הדמוקרטים)(?=[ ,.\\n]|$)", ["SPECIAL"], 0.76)
]
const readFrames = frameReader(frames, "faith")

/** A name and what they are, where nothing stands between but a word for being: "黄刚是穆斯林", "الموظف ليلى الحربي مسيحي". */
const being: readonly [(text: string) => readonly number[], RegExp][] = [
  [hintsOf("穆斯林|回民|基督徒|天主教徒|佛教徒|道教徒|党员|黨員|同性恋|同性戀|双性恋|跨性别|藏族|维吾尔族|回族|蒙古族|满族|壮族|朝鲜族|法轮功|摩门教徒|犹太人|信佛|信教|信基督|信天主|信伊斯兰"), new RegExp(`(?<=^|[\\n。，,；;：:“」！!？ ])(?<name>${hanFamily}\\p{Script=Han}{1,2})(?:是|为|系|属于|属)?(?:一名|名|个|虔诚的)?(?<what>穆斯林|回民|基督徒|天主教徒|佛教徒|道教徒|(?:中共|共产党|民进党|国民党)?党员|同性恋|双性恋|跨性别(?:者)?|(?:藏|维吾尔|回|蒙古|满|壮|朝鲜)族|法轮功(?:学员)?|摩门教徒|犹太人|信(?:佛|教|基督教?|天主教?|伊斯兰教?))`, "duy")],
  [hintsOf("創価学会|エホバの証人|キリスト教徒|イスラム教徒|ムスリム|クリスチャン|カトリック|共産党員|公明党員|自民党員|立憲民主党員|幸福の科学|天理教|統一教会|モルモン教|ヒンドゥー教徒|仏教徒|ユダヤ教徒|在日|同性愛者|ゲイ|レズビアン|トランスジェンダー"), /(?<=(?:さん|様|氏|君|ちゃん|社員|生徒|ご家族|家族|父|母|夫|妻)(?:は|が|も)[^。\n]{0,8})(?<what>創価学会(?:員|の会員)?|エホバの証人(?:の信者)?|キリスト教徒|イスラム教徒|ムスリム|クリスチャン|カトリック(?:教徒|信者)?|(?:共産|公明|自民|立憲民主)党員|幸福の科学(?:の会員|信者)?|天理教(?:の信者|信者)?|統一教会(?:の信者|信者)?|モルモン教(?:徒)?|ヒンドゥー教徒|仏教徒|ユダヤ教徒|在日\p{Script=Han}{2,4}人|同性愛者|ゲイ|レズビアン|トランスジェンダー)(?=の|で|だ|な|と|、|。|$)/duy],
  [hintsOf("مسيحي|مسلم|شيعي|سني|قبطي|درزي|يهودي|علوي|إيزيدي|إيزيدية|ملحد|بهائي|إسماعيلي|كردي|أمازيغي"), /(?<=(?<![\p{L}])(?:الموظف|الموظفة|الطالب|الطالبة|العامل|العاملة|المستأجر|المستأجرة|المريض|المريضة|السيد|السيدة|الزميل|الزميلة|العضو|المتقدم|المتقدمة) [\p{Script=Arabic}]{2,14} [\p{Script=Arabic}]{2,14} )(?<what>(?:مسيحي|مسلم|شيعي|سني|قبطي|درزي|يهودي|علوي|إيزيدي|ملحد|بهائي|إسماعيلي|كردي|أمازيغي)ة?)(?= و|[ .،\n]|$)/duy]
]

const stated = new RegExp(`^[\\s"'“„«(»>*•·-]{0,4}(?<name>${casedName}|${spacedName})(?= (?:a renouvelé|a adhéré|has|had|is|was|joined|renewed|pays|hat|ist|est|a |se|ha|es|è|é|jest|je|este|är|er|on|adlı|isimli|нов|вступ|є|состо|заплат|הוא|היא|का|की|के|theo)(?![\\p{L}\\p{M}])|,)`, "du")

/** Faiths, parties and unions of people, by words of families and members, and where only a word for being stands between. */
export const faithsTold: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = readFrames(text).filter(({ start, end }) => !isSaidOfAll(text, start, end))
  for (const [hints, shape] of being) {
    const places = hints(text)
    if (places.length === 0) continue
    // A name and a word for being stand before the hint, as far as they go.
    const starts = [...new Set(places.flatMap(place => [place, place - 1, place - 2, place - 3, place - 4, place - 5, place - 6].filter(at => at >= 0)))].sort((a, b) => a - b)
    for (const match of matchesAt(shape, text, starts)) for (const [type, group] of [["PERSON", match.indices?.groups?.["name"]], ["SPECIAL", match.indices?.groups?.["what"]]] as const) if (group) found.push({ start: group[0], end: group[1], type, score: 0.74, source: "faith" })
  }
  return found.flatMap(finding => {
    if (finding.type !== "SPECIAL") return [finding]
    const { from } = sentenceAround(text, finding.start, finding.start)
    const group = ready(stated, text).exec(text.slice(from, finding.start))?.indices?.groups?.["name"]
    if (!group) return [finding]
    const start = from + group[0] + leadOf(text.slice(from + group[0], from + group[1]))
    return start < from + group[1] && looksLikeName(text.slice(start, from + group[1])) ? [finding, { start, end: from + group[1], type: "PERSON", score: 0.72, source: "subject" }] : [finding]
  })
}
