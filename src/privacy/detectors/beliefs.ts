import type { Finding } from "../../core/finding.ts"
import { beliefWords, partyNames, unionNames } from "../words/belief-words.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelBefore } from "../context/label-index.ts"
import { hintsOf, isNear } from "../hints.ts"
import { matchesAt, matchesIn } from "../text/match-at.ts"
import { isOfThings } from "../context/of-things.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfSomebody, isShare, sentenceAround } from "../context/said-of-somebody.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { namedSubject, namesSomebody } from "./named-subject.ts"
import { after, frameReader } from "./sentence-frame.ts"

const words = hintsOf([...new Set([...beliefWords.split("|"), ...beliefWords.normalize("NFC").split("|")])].join("|"))
/** Words that say by themselves that what stands beside them is what somebody believes or pays for. */
const owned = hintsOf("you told us|you said|you selected|you indicated|you identify|your profile says|listed you as|haben angegeben|hast angegeben|avez indiqué|as indiqué|has indicado|ha indicado|hai indicato|você informou|je hebt aangegeven|u hebt aangegeven|podałeś|podałaś|вы указали|вы сообщили|ви вказали|belirttiniz|du har angett|du har angivet|du har oppgitt|uvedli jste|uviedli ste|ați indicat|megadta, hogy|beragama|agamanya|penganut|church tax|kirchensteuer|dietary|kosher|halal|converted|identifies as|came out|bekennt sich|konfession|religion:|religion ·|vallás|vyznání|wyznani|вероиспов|вероисповед|dini |mezheb|din:|ديانت|مذهب|דת|धर्म|ধর্ম|ศาสนา|tôn giáo|宗教|종교|uskonto")
/** Where parties are told of that no one person votes for. */
const elections = hintsOf("turnout|of the vote|general election|by-election|exit poll|wahlbeteiligung|der stimmen|der befragten|participation électorale|des voix|des sondés|de los votos|de los encuestados|dei voti|degli intervistati|affluenza alle urne|dos votos|dos inquiridos|van de stemmen|frekwencja wyborcza|ankietowanych|опрошенных|голосов избирателей|af stemmerne|av rösterna|äänistä")
const letters = /[\p{L}\p{M}'’-]{0,24}/uy
const behind = /[\p{L}\p{M}'’-]{0,24}(?:[ -](?:catholic|jewish|jew|christian|muslim|church|protestant|witness|man|woman|katolikus|katholisch\p{L}*|katholieke?|católic[oa]|cattolic[oa]|katolick\p{L}+|ortodox\p{L}*|lutheran\p{L}*|keresztény|的信徒|praktizierend\p{L}*|pratiquante?s?|practicantes?|praticantes?|praktykując\p{L}*|praktiserande|praktiserende|praticante)(?!\p{L}))?/iuy
const ahead = /(?<![\p{L}])(?:(?:practi[sc]ing|devout|observant|openly|non-practi[sc]ing|strict|lifelong|proud|committed|born-again|praktizierende[rn]?|gläubige[rn]?|offen|bekennende[rn]?|strenggläubige[rn]?|abiertamente|apertamente|praktiserande|praktiserende|praktyzując\p{L}{1,3}|ouvertement|roman|greek|russian|orthodox|ultra-orthodox|reform|shia|sunni|coptic|römisch|griechisch|római|görög|rzymski|grecko|řecko|římsko|римо|греко|romano|romana|christian|african|native)[ -])$/iu
const dense: readonly [RegExp, RegExp][] = [[/\p{Script=Han}/u, /^[\p{Script=Han}\p{Script=Katakana}ー]{0,3}(?:の会員|の信者|の信徒|教徒|信徒|族|者)?/u], [/[\p{Script=Katakana}]/u, /^[\p{Script=Katakana}ー・]{0,10}(?:教徒|の信者)?/u], [/\p{Script=Hangul}/u, /^(?:교인|신자|교도|신도)?/u], [/\p{Script=Thai}/u, /^[\p{Script=Thai}\p{M}]{0,12}/u]]
/** What shows that a word in a sentence is a thing's: a street, a state, food, a language, a holiday. */
const ofThings = /^[\p{L}\p{M}'’-]*[ -](?:street|road|food|restaurant|cuisine|church on|cathedral|school|art|music|museum|languages?|republic|empire|history|studies|calendar|rights|pride|market|hotel|küche|straße|schule|kunst|sprache|musique|cuisine|musée|música|comida|lengua|cucina|lingua|cozinha)(?!\p{L})/iu

/** "von Christian Britz": a given name between a word that leads to somebody and a family name. */
const called = /^Christian (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+(?=[,.;:)\n]|$| (?:and|und|et|y|e|en|i|och|og|<))/u
const beforeName = /(?:^|\n|(?<!\p{L})(?:von|by|par|di|de|da|av|af|door|od|przez|and|und|et|y|e|en|och|og|with|mit|avec|con|com|met|to|from|an|dr|mr|herr|herrn|hi|dear|hallo|lieber)\.?|\p{L}\p{Ll}+,) ?$/iu

/** Who belongs to one. */
const membership = /(?<!\p{L})(?:iscritt|adh[eé]r|militant|membr|sindic|syndic|sindacat|delegat|tesserat|filiad|gewerkschaft|genoss|mitglied)|(?<!\p{L})(?:union|party) member/iu
/** A union and a party, and what computers call so. */
const [asFormat, formats] = [/^(?:USB|PSD)$/, /(?<!\p{L})(?:CD|CD-ROM|DVD|GIF|PNG|JPE?G|TIFF?|SVG|XCF|HDMI|PCI|BIOS|stick|drives?|ports?|cable|Laufwerk|clé|clef|memoria|chiavetta|pen|flash|Photoshop)(?!\p{L})/iu]
/** Turkish says with an ending that somebody is one: "Alevi'dir", "Aleviyim". */
const copula = /^(?:alevi|sünni|şii|kürt|ermeni|yahudi|hristiyan|hıristiyan|müslüman|ateist|bektaşi|süryani|ezidi|yezidi|çerkes|roman|rum)\p{L}{0,3}?['’]?(?:[dt][iıuü]r|y?[iıuü]m|y?[iıuü]z)(?!\p{L})/iu

/** Where one goes or lives: the city. */
const towards = /(?<!\p{L})(?:in|a|di|da|per|to|from|nach|aus|à|en|de|em|via|as|near|do|w|z)\s$/iu

/** Names, as written, and beside them a word of joining. */
const joining = hintsOf("union rep|shop steward|rep for|rep from|rep at|represented by|vertrauensleute|vertrauensfrau|vertrauensmann|betriebsrat|délégu|elu |élu |élue |delegad|delegat|kaderlid|tillitsvalgt|tillidsmand|tillidsrepræs|förtroendevald|luottamus|temsilci|déléguée|member|belongs to|trade union|labour union|labor union|union:|union dues|branch of|votes |voted|joined|party|mitglied|gewerkschaft|wähl|partei|syndiqu|syndicat|adhér|membre|vote |encarté|milita|afiliad|sindicato|sindical|partido|vota |iscritt|sindacal|tesserat|tessera|partito|filiad|militante|vakbond|lid van|stemt|członk|należy do|związk|głosuje|partii|профсоюз|профспілк|член|партии|партії|голосу|голосов|üyesi|üye |üyeyim|sendika|oy verir|oy veriyor|fackförbund|medlem|fackligt|partimedlem|fagforening|jäsen|liiton|äänestää|člen|odbor|strany|volí |tag|szakszervezet|membru|sindicat|votează|član|sindikat|stranke|μέλος|συνδικάτ|κόμμα|ψηφίζει|عضو|نقابة|حزب|ينتمي|חבר ב|חברה ב|חבר|איגוד|מצביע|مفلگ|सदस्य|यूनियन|पार्टी|সদস্য|ইউনিয়ন|ইউনিয়ন|দল|সমর্থক|สมาชิก|สหภาพ|พรรค|thành viên|công đoàn|đảng viên|anggota|serikat|partai|kader|党员|黨員|工会|会员|組合|党員|組合員|支持者|조합원|당원|노조|지지")
const capitals = new RegExp(`(?<![\\p{Lu}\\p{Ll}\\d])(?:(?:OS|OZ|ZO|NSZZ|FO) )?(?:${unionNames}|${partyNames})(?:'?[aeiıuüdtny]{1,4}| ?조합원| ?당원|の組合員|の党員|党员)?(?![\\p{Lu}\\p{Ll}\\d-])`, "gu")

const upTo = "((?:[\\p{L}\\p{M}\\d§][\\p{L}\\p{M}\\d'’§-]*\\.?)(?:,? (?!(?:and|und|et|y|e|i|и|і|belongs|gehört)[ ])[\\p{L}\\p{M}\\d§'’-]+\\.?){0,5})"
const frames = [
  // What somebody says they are, in a word too short to be looked for anywhere.
  after("came out as|comes out as|come out as|coming out as|out as|identifies as|identify as|identifying as|outed as|geoutet als|oute mich als|outete sich als|identifiziert sich als|coming out en tant que|se définit comme|me définis comme|s'identifie comme|salió del armario como|se identifica como|me identifico como|si identifica come|mi identifico come|identifica-se como|assumiu-se|uit de kast als|identificeert zich als", " (?:an? |eine? |een |un |una )?((?:bi|ace|aro|pan|demi|enby|nb|trans|gay|queer|lesbian|lesbisch|schwul|lesbienne|homo|lesbiana|gai|gaye|hetero|asexuell|asexual|bisexual|bisexuell|non-binary|nonbinary|nichtbinär|genderfluid|agender|intersex|aromantic|pansexual|demisexual|genderqueer|a man|a woman|male|female)(?: (?:man|woman|frau|mann|femme|homme|mujer|hombre))?)(?![\\p{L}])", ["SPECIAL"], 0.78),
  // What somebody was found guilty of.
  after("судим:|судима:|судимость:|судимость по|судимости по|судим по|судима по|осуждён по|осужден по|осуждена по|привлекался по|судимість:|судимий за|судима за|засуджений за|засуджена за", " (?<what>(?:ст\\. ?[\\d.]+(?: ?ч\\. ?\\d)? ?(?:УК(?: РФ| України)?|КК(?: України)?)?(?:, \\d{4} ?(?:г|р)\\.)?|[\\p{L} ]{3,40}(?:, \\d{4} ?(?:г|р)\\.)?))(?=[.,;)\\n]|$)", ["SPECIAL"], 0.76),
  after("vorbestraft wegen|vorstrafe wegen|vorstrafen wegen|verurteilung wegen|casier judiciaire :|casier pour|condamnation pour|antecedentes por|antecedentes penales por|condena por|precedenti per|precedente per|condanna per|pregiudicato per|antecedentes criminais por|condenação por|veroordeling voor|veroordeling wegens|strafblad wegens|karany za|karana za|wyrok za|skazanie za|sabıkası:|mahkumiyeti:|tidigare dömd för|straffet for|tidligere dømt for|straffad för|tuomio|odsouzení za|trestaný za|trestaná za|büntetett előéletű:|condamnare pentru|antecedente pentru|osuđen za|osuđivan za|καταδίκη για|καταδικάστηκε για|سوابق جنائية:|حكم عليه بتهمة|أدين بتهمة|أدينت بتهمة|הורשע ב|הורשעה ב|עבר פלילי:|محکوم به|سابقه محکومیت به|tiền án|tiền sự|dihukum karena|terpidana kasus|mantan narapidana kasus|前科：|前科:|전과:", " ?" + upTo, ["SPECIAL"], 0.75, value => /\p{L}{3}/u.test(value))
]
const readFrames = frameReader(frames, "belief")
/** English says what it was behind the word, and when before it: "a 2014 conviction for fraud". */
const convictions = hintsOf("conviction for|convictions for|caution for|criminal record for")
const conviction = /(?:convictions?|caution|criminal record) for [\p{L}'’ -]{3,36}?(?=[.,;)\n]|$| (?:and|in|from|but|which|that|at|on|who)(?!\p{L}))(?: in (?:19|20)\d\d)?/duy
const lead = /(?:(?:spent|unspent|previous|prior|past|old|criminal|youth|juvenile|(?:19|20)\d{2}) ){1,3}$/i

/** Whether a label asks for it: "Religion Sikh", "Din Müslüman". */
const asked = (text: string, at: number): boolean => { const label = labelBefore(text, at); return label?.types[0] === "SPECIAL" && at - label.end < 4 }

/** Faith, origin, orientation, party, union and convictions that a sentence tells of somebody. */
export const beliefs: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = readFrames(text)
  const put = (start: number, end: number, who?: object): void => { if (!isShare(text, start, end) && (who || !isNear(elections(text), start - 120, end + 120) || isNear(owned(text), start - 120, end + 120) || asked(text, start) || isSaidOfSomebody(text, start, end) || namesSomebody(text, start))) found.push({ start, end, type: "SPECIAL", score: 0.72, source: "belief" }) }
  for (const at of words(text)) {
    if (codeAt(text, at) <= 0x2fff && isLetter(codeAt(text, at - 1)) && !/(?<!\p{L})(?:ال|ה|و)$/u.test(text.slice(Math.max(0, at - 3), at))) continue
    const script = dense.find(([one]) => one.test(text.charAt(at)))
    const rest = text.slice(at, at + 40)
    if (called.test(rest) && beforeName.test(text.slice(Math.max(0, at - 14), at)) && !isPlainWord(/ (\S+)$/u.exec(called.exec(rest)?.[0] ?? "")?.[1] ?? "")) continue
    if (ofThings.test(rest) || (/^roma(?!\p{L})/iu.test(rest) && towards.test(text.slice(Math.max(0, at - 6), at)))) continue
    const { from, to } = sentenceAround(text, at, at + 4)
    const who = namedSubject(text, at)
    if (!who && !isSaidOfSomebody(text, at, at + 4) && !isNear(owned(text), from, to) && !namesSomebody(text, at) && !asked(text, at) && !copula.test(rest)) continue
    if (who) found.push({ ...who, type: "PERSON", score: 0.72, source: "subject" })
    if (script) { const [head] = script; const run = new RegExp(`^${head.source}{1,8}?(?=は|の|が|です|である|だ|，|。|,|\\.|入|입|이|인|임|$| )`, "u").exec(rest)?.[0].length ?? 0; const tail = script[1].exec(rest.slice(run))?.[0].length ?? 0; if (run > 0) put(at, at + run + tail); continue }
    behind.lastIndex = at
    letters.lastIndex = at
    const end = at + Math.max((behind.exec(text) ?? letters.exec(text))?.[0].length ?? 0, /^\p{L}+[ ](?:иеговы|єгови|jehovas|de jéhovah|de jehová|de jeová|di geova|jehowy|witness|şahidi)/iu.exec(rest)?.[0].length ?? 0)
    const before = ahead.exec(text.slice(Math.max(0, at - 18), at))?.[0].length ?? 0
    put(at - before, end, who)
  }
  // Names are looked for only in sentences that speak of joining.
  let done = 0
  for (const place of joining(text)) {
    if (place < done) continue
    const { from, to } = sentenceAround(text, place, place)
    const sentence = text.slice(Math.max(from, done), to)
    const names = matchesIn(capitals, sentence)
    if (names[0] && isOfThings(sentence.trim(), "SPECIAL")) { done = to; continue }
    const who = names[0] && namedSubject(text, Math.max(from, done) + names[0].index)
    if (who) found.push({ ...who, type: "PERSON", score: 0.72, source: "subject" })
    for (const match of names) if (!(asFormat.test(match[0]) && formats.test(sentence) && !membership.test(sentence))) put(Math.max(from, done) + match.index, Math.max(from, done) + match.index + match[0].length, who)
    done = to
  }
  for (const match of matchesAt(conviction, text, convictions(text))) {
    const before = lead.exec(text.slice(Math.max(0, match.index - 36), match.index))?.[0].length ?? 0
    put(match.index - before, match.index + match[0].length)
  }
  return found
}
