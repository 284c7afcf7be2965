import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"
import { isGivenName } from "../given-names.ts"

/** Without the "'s" of "Anna's". */
const word = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-](?!s(?!\\p{L}))\\p{Lu}?[\\p{L}\\p{M}]+)*"
const particle = "(?:de la|de|da|di|do|dos|du|van der|van den|van|von|del|della|le|la|bin|al|el|ibn|zu|af|ter|ten|O['’])"
const name = `${word}(?: \\p{Lu}\\.)?(?: (?:${particle} )?${word}){0,3}`
/** The name is the last group; what stands before it is matched along, which is much faster than looking back from each capital. */
const rule = (before: string): RegExp => new RegExp(`(?:${before})(${name})`, "gu")
const titled = rule("(?<![\\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Herr|Herrn|Frau|Señor|Señora|Sr|Sra|Srta|Doña|Monsieur|Madame|Mme|Mlle|Signor|Signora|Sig|Sig\\.ra|Dott|Dhr|Mevr|Pani|Sayın)\\.? (?:Dr\\. |Prof\\. )?")
const greeted = rule("(?:^|[\\n>.!\"“]\\s*)(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening),?|Welcome,?|Welcome back,?|Hallo|Liebe|Lieber|Guten (?:Tag|Morgen),?|Willkommen,?|Bonjour,?|Cher|Chère|Hola,?|Estimad[oa]|Querid[oa]|Ciao,?|Buongiorno,?|Gentile|Car[oa]|Olá,?|Prezad[oa]|Beste|Geachte|Cześć|Drog[ia]|Witaj,?|Merhaba,?|Sevgili) (?:(?:Herr|Frau|Mr\\.?|Ms\\.?|Mrs\\.?|Dr\\.?|heer|mevrouw) )?")
const signedIn = rule("(?:[Ss]igned in as|[Ll]ogged in as|[Aa]ngemeldet als|[Cc]onnecté en tant que|[Ss]hipped to|[Dd]eliver(?:ed)? to|[Bb]illed to|[Aa]ssigned to|[Oo]n behalf of|[Mm]y name is|[Ii]ch heiße|[Mm]ein Name ist|[Mm]e llamo|[Mm]i nombre es|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]i chiamo|[Mm]eu nome é|[Mm]ijn naam is|[Nn]azywam się):? ")
const closed = rule("(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Bb]est|[Tt]hanks|[Tt]hank you|Grüße|Grüßen|[Cc]ordialement|[Ss]aludos|[Aa]tentamente|[Ss]aluti|[Aa]braços|[Gg]roeten|[Pp]ozdrawiam|[Ss]aygılarımla),?\\s{0,3}\\n\\s*")
const pair = new RegExp(`(?<![\\p{L}\\p{N}@._/-])${word}(?: \\p{Lu}\\.)? (?:${particle} )?${word}(?: ${word})?(?![\\p{L}\\p{N}@_])`, "gu")
const beside = new RegExp(`^( (?:and|or|&|und|oder|et|ou|y|e|o|en|i) )(${word} (?:${particle} )?${word})(?![\\p{L}\\p{N}@_])`, "u")
const author = /(?<!(?:placed|ordered|signed|requested|submitted|paid|sent|created|assigned|approved|booked|opened|reported|reviewed|review|comment) )(?:\bby|author|starring|©)\s*$/i
const honoured = /[\p{Script=Han}\p{Script=Katakana}]{2,6}(?:\s[\p{Script=Han}\p{Script=Katakana}]{1,5})?(?=\s?(?:さん|様|さま|先生|君|殿|氏)(?![\p{Script=Han}]))/gu
const nobody = /^(?:Customer|Sir|Madam|Team|User|Friend|Friends|All|Everyone|There|Guest|Colleague|Colleagues|Member|Hiring|Kunde|Kundin|Kunden|Damen|Herren|Support|Mundo|World|Welt|Client|Cliente|Señores|Back|To|The|Your|You|My|In|On|At|For|And|Or|Of|This|That|We|Our|New|Please|Thanks|Again)\b/u

/** People: after titles, greetings and sign-offs, and given name + family name. An author's name under an article is public. */
export const persons: Detector = text => {
  const found: Finding[] = []
  const add = (match: RegExpExecArray, score: number, source: string): void => {
    const who = match[1] ?? ""
    const end = match.index + match[0].length
    if (!nobody.test(who)) found.push({ start: end - who.length, end, type: "PERSON", score, source })
  }
  if (/\p{Lu}/u.test(text)) {
    for (const match of text.matchAll(titled)) add(match, 0.85, "title")
    for (const match of text.matchAll(greeted)) add(match, 0.8, "greeting")
    for (const match of text.matchAll(signedIn)) add(match, 0.8, "signed-in")
    for (const match of text.matchAll(closed)) add(match, 0.8, "sign-off")
    for (const match of text.matchAll(pair)) {
      const words = match[0].split(" ")
      const first = words.findIndex((part, index) => index < words.length - 1 && isGivenName(part))
      if (first < 0 || first > 1) continue
      const start = match.index + words.slice(0, first).join(" ").length + (first > 0 ? 1 : 0)
      if (!author.test(text.slice(Math.max(0, start - 24), start)))
        found.push({ start, end: match.index + match[0].length, type: "PERSON", score: 0.72, source: "given-name" })
    }
  }
  // "Ann Lee and Sam Okoro": who stands beside a person is one too.
  for (const known of found) {
    const [, joint = "", who] = beside.exec(text.slice(known.end, known.end + 90)) ?? []
    const start = known.end + joint.length
    if (who !== undefined && !nobody.test(who) && !found.some(other => other.start < start + who.length && start < other.end)) found.push({ start, end: start + who.length, type: "PERSON", score: 0.7, source: "beside" })
  }
  for (const match of text.matchAll(honoured)) found.push({ start: match.index, end: match.index + match[0].length, type: "PERSON", score: 0.75, source: "honorific" })
  return found
}
