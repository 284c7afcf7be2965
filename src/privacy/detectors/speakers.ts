import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, matchesIn } from "../text/match-at.ts"
import { plausible } from "../context/plausible.ts"
import { isPublication } from "../context/publication.ts"
import { codeAt, isDigit, lineStarts, linesWith } from "../text/text-marks.ts"
import { labelType } from "../context/field-type.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { nameWord } from "./name-words.ts"

/** "[14:02] Ann:", "09:15 - Ann Lee:", "Ann, [14:02]:": who says a line of a chat. */
const said = /(?:\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]?(?: -)? )([\p{L}][\p{L}\p{M}.'’-]{1,24}(?: [\p{L}][\p{L}\p{M}.'’-]{1,24}){0,3}):(?=\s)/uy
/** Who a chat says speaks, where it says no more: "Du Li", "Lei Wang", "Ty" and "Ben" are somebody. */
const pronoun = /^(?:du|sie|wir|toi|vous|tú|tu|usted|vos|voi|você|ik|jij|je|jou|ja|pani|я|ты|вы|ти|ви|siz|jag|dig|jeg|deg|minä|sinä|já|én|te|ön|εγώ|εσύ|εσείς)$/iu
const nobody = /^(?:info|warn(?:ing)?|error|debug|trace|fatal|notice|start|end|note|total|system|bot|me|you|ich|moi|yo|io|eu|admin|support|agent|assistant|anmeldung|abmeldung|login|logout|sitzung|verbindung|connexion|déconnexion|inicio|sesión|accesso|sessione|acesso|sessão|aanmelding|logowanie|inloggning|pålogging|innlogging|kirjautuminen|přihlášení|prihlásenie|autentificare|bejelentkezés|вход|выход|вхід|вихід|giriş|masuk|prijava)$/iu
/** Web servers' logs: "203.0.113.7 - ann [10/Oct/2025:13:55:36 +0000]". */
const visitor = /(?<=[\da-f] (?:-|\S{1,40}) )(?!-)[^\s[\]"]{2,40}(?= \[\d{2}\/\p{L}{3}\/\d{4}:)/uy
/** "Lee, Ann" <ann@…> */
const mailbox = /(?<=")[^"<>\n@]{2,60}(?="\s?<[^\s<>@]{1,64}@)/gu
/** Names in a card that programs exchange. */
const cardName = /(?<=\n(?:FN|N|NICKNAME)(?:;[^:\n]{0,40})?:)[^\r\n]{2,80}/gu
/** "Ann: on it", a line each. */
const bare = /(\p{Lu}[\p{Ll}\p{M}'’-]{1,15}(?: \p{Lu}[\p{L}\p{M}'’-]{1,20})?):(?= \S)/uy
const stamps = hintsOf(" [")

/** Lines that begin with a number or a bracket and one. */
const stampedLines = (text: string): number[] => lineStarts(text).filter(at => isDigit(codeAt(text, at)) || (text[at] === "[" && isDigit(codeAt(text, at + 1))))

/** People who are named by where a record puts them: before what they say, behind the address they came from. */
export const speakers: Detector = (text, context) => {
  const found: Finding[] = []
  // A bracket is rarer than a space, and sought several times as quickly.
  if (text.includes("[") && text.includes(" [") && text.includes("/")) {
    const places = stamps(text).map(place => { let start = place; while (start > place - 41 && start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1; return start })
    for (const match of matchesAt(visitor, text, places)) found.push({ start: match.index, end: match.index + match[0].length, type: "USERNAME", score: 0.8, source: "log" })
  }
  if (isPublication(context)) return found
  if (text.includes("\" <") || text.includes("\"<")) for (const { 0: whole, index } of matchesIn(mailbox, text)) if (plausible("PERSON", whole)) found.push({ start: index, end: index + whole.length, type: "PERSON", score: 0.85, source: "mailbox" })
  if (text.includes("BEGIN:VCARD")) for (const { 0: whole, index } of matchesIn(cardName, text)) found.push({ start: index, end: index + whole.replace(/[;\s]+$/, "").length, type: "PERSON", score: 0.9, source: "vcard" })
  if (text.includes("\n") && text.includes(": ")) {
    const lines = matchesAt(bare, text, linesWith(text, ":")).filter(([, who = ""]) => nameWord(who.split(" ")[0] ?? "").strength === 2 && labelType(who) === undefined)
    if (lines.length > 1) for (const { 1: who = "", index } of lines) found.push({ start: index, end: index + who.length, type: "PERSON", score: 0.72, source: "speaker" })
  }
  if (!/\d:\d/.test(text)) return found
  const lines = matchesAt(said, text, stampedLines(text))
  for (const { 0: whole, 1: who = "", index } of lines) {
    // One such line alone may be anything: "12:30 Lunch: soup".
    // What writes a log has no capital, or its level before it.
    if (nobody.test(who.split(" ", 1)[0] ?? "") || pronoun.test(who) || /^\p{Ll}/u.test(who) || (lines.length < 2 && isPlainWord(who)) || /^\p{Lu}{3,}$/u.test(who)) continue
    const start = index + whole.lastIndexOf(who)
    found.push({ start, end: start + who.length, type: "PERSON", score: 0.75, source: "speaker" })
  }
  return found
}
