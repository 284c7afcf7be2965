import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** A crime in a few words, up to a sign, a year or what the court gave for it. */
const until = "(?=[.,;:)\\n!?。]|$| (?:in|im|am|en|el|nel|em|no|w|v|i|и|в|у|on|and|und|et|y|e|to|zu|à|a|auf|für|mit|with|\\d))"
const crime = `((?:\\p{L}[\\p{L}\\p{M}'’-]*)(?: (?:à|a|de|of|d['’]|l['’]|mano|main|und|i|e|con|avec|with|z) ?)?(?:[ '’]?\\p{Ll}[\\p{L}\\p{M}'’-]*){0,4}?)${until}`
const real = (value: string): boolean => /\p{L}{3}/u.test(value) && !/^(?:all|this|that|the|what|weil|dem|der|das|ceux|eso)$/iu.test(value)
const year = "(?: (?:in|im jahr|im jahre|en|el|en el año|nel|em|w|w roku|v|v roce|v roku|i|в|у|през|το|în|u|år)? ?(?:19|20)\\d\\d(?: ?(?:году|г\\.|році|р\\.|roku|r\\.|година|yılında))?)?"
/** Who stands before a court. */
const onTrial = /(?<!\p{L})(?:defendant|accused|angeklagt|beschuldigt|prévenue?|accusée?|acusad[oa]|imputad[oa]|investigad[oa]|imputat[oa]|réu|arguid[oa]|verdachte|oskarżon|обвиняем|подсудим|обвинувач|sanık|tilltalad|tiltalt|syytetty|obžalovan|inculpat|vádlott|κατηγορούμεν)/iu
const frames: readonly SentenceFrame[] = [
  // "wegen Ladendiebstahls 2019 verurteilt"
  after("en la cárcel por|en prisión por|in galera per|in carcere per|in prigione per|na cadeia por|na prisão por|en prison pour|en taule pour|im gefängnis wegen|im knast wegen|in de gevangenis voor|in de gevangenis wegens|in de cel voor|w więzieniu za|ve vězení za|vo väzení za|в тюрьме за|у в'язниці за|i fängelse för|i fengsel for|i fængsel for|în închisoare pentru|u zatvoru zbog", ` ${crime}`, ["SPECIAL"], 0.74, real),
  after("wegen", " ((?:(?:schwer|gefährlich|fahrlässig|einfach|versucht|gewerbsmäßig|räuberisch)e[rsnm]? )?\\p{Lu}[\\p{L}-]{3,36}(?: (?:und|in|mit|ohne) \\p{Lu}[\\p{L}-]{3,36})?)(?= (?:[^.\\n;,]{0,44} )?(?:verurteilt|vorbestraft|inhaftiert|angeklagt|eingesessen)(?!\\p{L}))", ["SPECIAL"], 0.75),
  after("condamné|condamnée|condamnés|incarcéré|incarcérée", `${year} (?:pour|à cause de) ${crime}`, ["SPECIAL"], 0.74, real),
  after("condenado|condenada|detenido|detenida|encarcelado|encarcelada|preso|presa|fui condenado|fui condenada", `${year} (?:por) ${crime}`, ["SPECIAL"], 0.74, real),
  after("condannato|condannata|arrestato|arrestata|incarcerato|incarcerata", `${year} (?:per) ${crime}`, ["SPECIAL"], 0.74, real),
  after("skazany|skazana|aresztowany|aresztowana|karany|karana", `${year} za ${crime}`, ["SPECIAL"], 0.74, real),
  after("осуждён|осужден|осуждена|осуждённый|судим|судима|отсидел|отсидела|засуджений|засуджена|осъден|осъдена|сидел|сидела", `${year} (?:за|по статье|за статтею) ${crime}`, ["SPECIAL"], 0.74, real),
  after("dömd|dömdes|dømt|dømd|straffad|straffet|fängslad", ` (?:för|for) ${crime}`, ["SPECIAL"], 0.74, real),
  after("odsouzen|odsouzena|odsúdený|odsúdená|trestán|trestaný|trestaná", `${year} za ${crime}`, ["SPECIAL"], 0.74, real),
  after("veroordeeld|vastgezeten|gezeten|veroordeling", `${year} (?:voor|wegens) ${crime}`, ["SPECIAL"], 0.74, real),
  after("condamnat|condamnată|osuđen|osuđena|obsojen|obsojena|tuomittu|elítélték|elítélt", `${year} (?:pentru|zbog|za|radi|lopásért)? ?${crime}`, ["SPECIAL"], 0.7, real),
  after("i did time for|years in prison for|months in prison for|year in prison for|served time for|went to prison for|went to jail for|was jailed for|in jail for|been inside for|on probation for|on parole for|community service for", ` ${crime}`, ["SPECIAL"], 0.75, real),
  // "defendant Ann Lee, charge: aggravated assault"
  after("charge|charges|charged with|offence|offense|plea: guilty|tatvorwurf|vorwurf|anklage|delito|cargos|reato|imputazione|acusação|infraction|chef d'accusation|tenlastelegging|strafbaar feit|zarzut|обвинение|статья|обвинувачення|suç|brott|sigtelse|siktelse|rikosnimike|obvinění|acuzație|κατηγορία", "[:;] ?((?:\\p{L}[\\p{L}\\p{M}'’-]*)(?: [\\p{L}\\p{M}'’-]+){0,4})(?=[,.;)\\n]|$)", ["SPECIAL"], 0.74, (value, text, end) => real(value) && onTrial.test(text.slice(Math.max(0, end - 200), end))),
  before(" hüküm giydi| ceza aldı| mahkum oldu| hapis yattı", "(?<![\\p{L}])(\\p{L}[\\p{L}\\p{M}]{3,24}?)(?:['’]?[dt][ae]n(?: dolayı| ötürü)?)(?: (?:19|20)\\d\\d['’]?[dt][ae])?", ["SPECIAL"], 0.74),
  before("で有罪判決|で有罪|で逮捕され|の前科|で服役|で執行猶予", "(?<![\\p{Script=Han}])([\\p{Script=Han}]{2,8}(?:罪)?)", ["SPECIAL"], 0.74, value => /[盗窃詐欺傷害殺人罪薬物横領強暴恐喝放火]/u.test(value)),
  after("因犯|因|犯", "([\\p{Script=Han}]{2,8}罪?)(?=(?:于|在)?(?:\\d{4}年)?(?:被判|被捕|被判刑|入狱|服刑|坐牢|获刑))", ["SPECIAL"], 0.75),
  before("로 유죄| 혐의로 유죄| 전과|죄로 복역|로 징역|로 집행유예", "([\\p{Script=Hangul}]{2,8}(?: ?죄)?)", ["SPECIAL"], 0.73, value => /[죄도사]|폭행|상해|횡령|음주/u.test(value))
]
const readFrames = frameReader(frames, "conviction")
/** What somebody was found guilty of, in the ways in which people tell it. */
export const convictionsTold: Detector = (text, context) => isPublication(context) ? [] : readFrames(text)
