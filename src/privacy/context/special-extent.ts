import { ending } from "../text/match-at.ts"

/** Words before a party, a union or a crime that say what somebody has to do with it. The name alone would leave them to be read. */
const joins = "(?:the |su |sua |seine[rm]? |ihre[rm]? |une? |una? |la |le |el |il |die |der |ein |eine )?(?:Mitgliedschaft(?: in der| im| bei der| bei)?|lid is van(?: de| het)?|lidmaatschap van(?: de| het)?|medlemskap i|medlemskab af|членств[оа](?: на| в| у)?(?: профсоюзе| профспілці| партии| партії)?|membership (?:of|in)(?: the)?|afiliación (?:a la|al|a)|militancia(?: de la| del| en el| en la| en| de)|filiação (?:ao|à|a)|iscrizione (?:alla|al|a)|adhésion (?:à la|au|à)|appartenance (?:à la|au|à)|przynależność do|członkostwo w|členstv[ío](?: v| ve)?|članstvo u|keanggotaan)[ ]?[\"„“«]?"
const guilt = "(?:an? |one |the |un[ea]? |eine?r? |his |her |spent |unspent |prior |\\d{4} )*(?:convict(?:ed|ion)s? (?:of|for)|cautions? for|cautioned for|reprimand(?:ed)? for|on (?:parole|probation|bail|trial) for|sentenced for|charged with|criminal record for|(?:served|serving) (?:time|a sentence) for|Verurteilung(?:en)? wegen|Vorstrafen? wegen|verurteilt wegen|vorbestraft wegen|condamnation pour|condamnée? pour|condena por|condenad[oa] por|antecedentes(?: penales| criminais)? por|condanna per|condannat[oa] per|precedenti(?: penali)? per|condenação por|veroordel(?:ing|d) (?:voor|wegens)|strafblad (?:voor|wegens)|skazan[ya] za|wyrok za|odsouzen[a]? za|судимость (?:за|по)|осужд[её]н[а]? за|судимість за|засуджен\\p{L}{1,2} за|dömd för|dømt for|condamnare pentru|condamnat[ă]? pentru) "
/** "is a Jehovah's Witness" */
const beingOne = "(?<=(?<!\\p{L})(?:is|was|am|are|[’']s|[’']m|ist|war|bin|est|suis|es|soy|è|sono|é|sou|ben|är|er) )(?:an?|eine?|une?|una?|uma?|um|een|ett?|en) |(?:an? |un |une |el |la |il |o |a )?(?:délégué\\p{L}{0,2}(?: syndical\\p{L}{0,2})?|delegad[oa](?: sindical)?|delegat[oa](?: sindacale)?|Betriebsrat|shop steward(?: (?:for|of))?)(?: (?:de la|del|della|de|da|do|di|à la|à))? "
const ahead = ending(`(?<!\\p{L})(${joins}|${guilt}|${beingOne})`, "iu")
const behind = /^(?:[ -](?:the Union|member|union member|party member|union|party|Partei|Mitglied|copte|maronite|évangélique|orthodoxe|sunnite|chiite|copta|ortodoss[oa]|ortodox[oa]|evangélic[oa]|católic[oa]|Caribbean|African|Traveller)(?!\p{L})| (?:Local|Lodge|Chapter|Branch)(?: No\.?)? \d{1,5}(?!\d)| ?[„“«"][^”“»"\n]{2,24}[”“»"]){1,2}/iu
/** When somebody was found guilty. */
const when = /^(?:, (?:19|20)\d\d(?!\d)|(?: in| en| nel| em| im Jahr| van)? (?:19|20)\d\d(?!\d)| ?\((?:19|20)\d\d\)| (?:until|bis|hasta|fino al|até) (?:19|20)\d\d)/iu
const guilty = new RegExp(`^${guilt}`, "iu")

/** How many, and of which kind. */
const counted = ending("(?<!\\p{L})((?:an? |one |two |three |several |previous |past |prior |spent |unspent |zwei |eine |deux |une |dos |una |due |duas |uma )+)", "iu")
/** "the Labour Party" */
const article = /(?<!\p{L})the $/iu
const organised = / (?:Party|Union|Church)$/u
/** A finding of what somebody is with what belongs to it. */
export const widenedSpecial = <T extends { start: number; end: number }>(text: string, finding: T): T => {
  const left = text.slice(Math.max(0, finding.start - 60), finding.start)
  const rest = text.slice(finding.end, finding.end + 40)
  const told = text.slice(finding.start, finding.end) + (behind.exec(rest)?.[0] ?? "")
  const before = ahead(left)?.[1]?.length ?? (guilty.test(told) ? counted(left)?.[1]?.length : organised.test(told) ? article.exec(left)?.[0].length : undefined) ?? 0
  const after = (behind.exec(rest) ?? (guilty.test(text.slice(finding.start - before, finding.end)) ? when.exec(rest) : null))?.[0].length ?? 0
  return before + after === 0 ? finding : { ...finding, start: finding.start - before, end: finding.end + after }
}
