import type { Detector } from "../context/detect-context.ts"
import { isOfThings } from "../context/of-things.ts"
import { isPublication } from "../context/publication.ts"
import { namedSubject } from "./named-subject.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** What says of an organisation that it is a union, a party or a church, within its name. */
const kinds = "[Uu]nion|[Gg]ewerkschaft|[Ss]yndica|[Ss]indica|[Ss]indaca|[Ss]indika|[Vv]akbond|[Zz]wiąz|[Pp]rofsoiu|[Пп]рофсоюз|[Пп]рофспілк|[Пп]рофсъюз|[Σσ]υνδικάτ|[Σσ]ωματεί|[Ff]ackförbund|[Ff]agforb|[Ff]agforen|[Aa]mmattiliit|[Oo]dbor|[Ss]zakszerv|نقابة|النقابة|איגוד|ארגון|הסתדרות|اتحادیه|यूनियन|श्रमिक संघ|मज़दूर संघ|ইউনিয়ন|[Cc]ông đoàn|Metal(?!l)|[Ff]orbund|[Kk]artell|[Ss]erikat|" +
  "[Pp]arty|[Pp]artei|[Pp]arti(?![\\p{L}])|[Pp]artido|[Pp]artito|[Pp]artij|[Pp]arti[aię]|[Пп]арти[ияю]|[Пп]арті[їяю]|[Κκ]όμμα|[Ss]tran[ayě]|[Pp]artid|[Pp]árt|[Ss]trank|حزب|מפלגת|पार्टी|[Đđ]ảng|[Pp]artai|[Cc]hurch|[Mm]osque|[Ss]ynagog|[Kk]irch|[Éé]glise|[Ii]glesia|[Cc]hiesa|[Ii]greja|[Kk]erk|[Kk]ości|[Цц]ерк|[Εε]κκλησί|[Kk]yrk|[Kk]irke|[Kk]irkko|[Cc]írkv|[Bb]iseric|[Ee]gyház|[Cc]rkv"
const word = "[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*"
const organisation = `((?:${word} ){0,3}?(?:${kinds})[\\p{L}\\p{M}'’-]*(?: (?!(?:and|und|et|y|e|en|i|и|і|og|och|since|seit|depuis|desde|dal|od|с|з)[ ])[\\p{L}\\p{M}\\d'’&-]+){0,6}?)(?=[.,;:)\\n،।]|$| (?:and|und|et|y|e|en|i|и|і|og|och|since|seit|depuis|desde|dal|od|с|з) )`
/** A state, a bank or a club is joined as well. */
const other = /union types?|union queries|(?:birthday|dinner|wedding|watch|hen|stag|search|garden|office|lan|block) part|(?:game|lobby|raid|queue|dungeon|quest|call|chat)(?!\p{L})|europ|европ|європ|ευρωπ|credit union|kreditgenoss|soviet|совет|student|alumni|football|(?<!tran)sport|rugby|housing|building society|ביטוח/iu
/** Whether what is joined is a state, a game or a type, and no union, party or church. */
export const isOtherUnion = (value: string): boolean => other.test(value)
/** "Union member": the kind alone is no name. */
const counts = (value: string): boolean => !other.test(value) && !isOfThings(value, "SPECIAL") && (/[ ،]/.test(value) || /\p{Lu}.*\p{Lu}/u.test(value) || /[^\x00-\u05ff]/u.test(value))

const frames: readonly SentenceFrame[] = [
  after("member of|members of|membership of|membership in|belongs to|joined|mitglied|mitglied der|mitglied bei|gehört|membre|adhérent|adhérente|syndiqué|syndiquée|adhère|afiliado|afiliada|miembro|pertenece|militante|iscritto|iscritta|aderente|tesserato|tesserata|membro|appartiene", `(?: (?:in|bei|an|de|du|des|à|au|al|alla|a|en|del|della|di|do|da|the|der|die|dem|den|la|le|el|il|l['’])){0,3} ?${organisation}`, ["SPECIAL"], 0.75, counts),
  after("filiado|filiada|sindicalizado|sindicalizada|pertence|lid van|aangesloten|należy|członkiem|członkinią|członek|działa|член|членом|членкиня|состоит|вступил|вступила|перебуває|входить|членува|μέλος|ανήκει|medlem|člen|členem|členkou|členom|membru|membră|afiliat|afiliată|član|članica", `(?: (?:ao|à|no|na|do|da|a|de|het|bij|do|w|в|во|на|до|у|организации|організації|του|της|στο|στον|στην|i|af|av|v|ve|al|ale|în|la|organizace|organizácie|odborové)){0,3} ${organisation}`, ["SPECIAL"], 0.75, counts),
  after("عضو|عضوة|ينتمي|تنتمي|חבר|חברה|thành viên|đoàn viên|anggota", `(?: (?:في|إلى|của|dari))? ?(?:ב)?${organisation}`, ["SPECIAL"], 0.74, counts),
  before(" üyesi| üyesidir| jäsen| tagja| का सदस्य| की सदस्य| के सदस्य| का सदस्य है| सदस्य", `(?<![\\p{L}\\p{M}])((?:${word} ){0,4}(?:${kinds}|liitto|Sen|[Ss]endika)[\\p{L}\\p{M}'’-]*)`, ["SPECIAL"], 0.74, counts)
]
const readFrames = frameReader(frames, "membership")

/** Unions, parties and churches that a sentence says somebody belongs to, by the kind that their names tell, and who that is. */
export const memberships: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found = readFrames(text)
  return found.flatMap(one => { const who = namedSubject(text, one.start); return who ? [one, { ...who, type: "PERSON" as const, score: 0.72, source: "subject" }] : [one] })
}
