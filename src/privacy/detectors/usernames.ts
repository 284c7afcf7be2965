import type { Detector } from "../context/detect-context.ts"
import { hintsOf, hitsOf } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"
import { among, tableOf } from "../text/text-marks.ts"
import { isPlainWord } from "../words/word-kinds.ts"

const mention = /(?<![\p{L}\p{N}_@/.])@[\p{L}_][\p{L}\p{N}_.-]{2,30}(?<![.-])(?!\S*@)/uy
/** Words of style sheets and of comments in code. */
const rule = /^@(?:media|import|keyframes|font-face|supports|charset|layer|container|property|page|param|returns?|throws|type|override|deprecated|see|since|example|default|(?:class|static)method|dataclass|INC|ARGV|ISA|EXPORT(?:_OK)?|include(?:dir)?|dircategory|direntry|end|reboot|hourly|daily|weekly|monthly|yearly|annually)$/
/** What decorates a function ("@app.route('/hello')"), or is an attribute in a path ("[@name=…]"). */
const ofCode = /^\(["')]|^=["'&]/
/** "@debian.org": a host, or what stands behind each of its addresses. Names that end with a land's are left, for people have such ones. */
const host = /^@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:org|net|edu|gov)$|^@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\.com$/u
/** "@adm hard nproc 3000": a group whose limits are set. */
const limits = /^ (?:hard|soft|-) (?:core|data|fsize|memlock|nofile|rss|stack|cpu|nproc|as|maxlogins|maxsyslogins|priority|locks|sigpending|msgqueue|nice|rtprio|chroot)(?!\p{L})/u
const profile = /(?<=\b(?:signed in as|logged in as|angemeldet als|connecté en tant que|user(?:name)?)[: ]{1,2})[\p{L}\p{N}](?=[\p{L}\p{N}._-]{0,40}?(?:\d|[._-][\p{L}\p{N}]))[\p{L}\p{N}._-]{2,38}[\p{L}\p{N}]/iuy
/** Behind these words stands nobody else: "logged in as dkowalchuk (Seller)". */
const announced = hitsOf("logged in as|signed in as|logged on as|you are logged in as|angemeldet als|eingeloggt als|connecté en tant que|connectée en tant que|sesión iniciada como|conectado como|conectada como|accesso effettuato come|connesso come|sessão iniciada como|ligado como|ingelogd als|aangemeld als|zalogowano jako|zalogowany jako|zalogowana jako|вы вошли как|вошли как|ви увійшли як|увійшли як|inloggad som|logget ind som|logget inn som|innlogget som|kirjautunut käyttäjänä|přihlášen jako|přihlášena jako|prihlásený ako|conectat ca|autentificat ca|bejelentkezve mint|prijavljen kao|prijavljeni ste kao|prijavljen kot|влезли сте като|συνδεδεμένος ως|masuk sebagai|log masuk sebagai|đăng nhập với tên")
const lone = /[: ]{1,2}["'„“«]?(\p{Ll}[\p{Ll}\d]*(?:[._-][\p{Ll}\d]+){0,3})(?=["'”“»]?(?: ?[(|·•,;]|\.?\s*(?:$|\n)))/duy
const nobodys = /^(?:admin\p{L}*|root|guest|gast|invité|invitado|ospite|convidado|gość|misafir|гость|гість|anonym\p{L}*|user|benutzer|system|superuser|editor|test|demo|owner|member|staff)$/u
const joint = tableOf(/[: ]/)
/** Behind the last of these words and one or two separators. */
const begins = ["ed in as", "angemeldet als", "connecté en tant que", "user", "username"].map(word => ({ hint: hintsOf(word), length: word.length }))
const begin = (text: string): number[] => begins.flatMap(({ hint, length }) => hint(text).flatMap(place => {
  const after = place + length
  return !among(joint, text, after) ? [] : among(joint, text, after + 1) ? [after + 1, after + 2] : [after + 1]
})).sort((a, b) => a - b)

const signsOf = (text: string): number[] => { const places: number[] = []; for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) places.push(at); return places }
/** Handles: "@anna_k", "Signed in as anna.k". */
export const usernames: Detector = text => {
  const spans = [...(text.includes("@") ? matchesAt(mention, text, signsOf(text)).filter(({ 0: word, index }) => !rule.test(word) && !host.test(word) && !ofCode.test(text.slice(index + word.length, index + word.length + 2)) && !limits.test(text.slice(index + word.length, index + word.length + 20))) : []), ...matchesAt(profile, text, begin(text)).filter(([word]) => !nobodys.test(word))]
  const names = matchesAt(lone, text, announced(text).ends).flatMap(({ 1: name = "", indices }) => { const place = indices?.[1]; return place && name.length > 3 && !nobodys.test(name) && !isPlainWord(name) ? [{ start: place[0], end: place[1], type: "USERNAME" as const, score: 0.72, source: "handle" }] : [] })
  return names.concat(spans.map(match => ({ start: match.index, end: match.index + match[0].length, type: "USERNAME" as const, score: 0.7, source: "handle" })))
}
