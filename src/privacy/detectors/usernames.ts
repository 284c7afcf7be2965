import type { Detector } from "../context/detect-context.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { isSocial } from "../context/own-page.ts"
import { hintsOf, hitsOf } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"
import { among, tableOf } from "../text/text-marks.ts"
import { isPlainWord } from "../words/word-kinds.ts"

const mention = /(?<![\p{L}\p{N}_@/.])@[\p{L}_][\p{L}\p{N}_.-]{2,30}(?<![.-])(?!\S*@)/uy
/** "Username: sunny.": at the end of what is said. */
const beforeStop = /(?<=\buser(?:name:? |: ))\p{Ll}{4,24}(?=\.(?:\s|$))/iuy
/** Words of style sheets and of comments in code. */
const rule = /^@(?:media|import|keyframes|font-face|supports|charset|layer|container|property|page|param|returns?|throws|type|override|deprecated|see|since|example|default)$/
/** What computers do with an "@", where people don't speak with each other. */
const ruleOrOrder = /^@(?:(?:class|static)method|dataclass|INC|ARGV|ISA|EXPORT(?:_OK)?|include(?:dir)?|dircategory|direntry|end|reboot|hourly|daily|weekly|monthly|yearly|annually)$/
/** What decorates a function ("@app.route('/hello')"), or is an attribute in a path ("[@name=…]"). */
const ofCode = /^\(["')]|^=["'&]/
/** "@debian.org": a host, or what stands behind each of its addresses. Names that end with a land's are left, for people have such ones. */
const host = /^@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:org|net|edu|gov)$|^@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\.com$/u
/** What has hosts, or comes from one. */
const ofHosts = caselessTest("mail|messages|ad+res|direcci[oó]n|indirizz|endereço|doma?[ií]n|host|server|nachrichten|mensajes|messaggi|mensagens|berichten|wiadomo|сообщени|письм|адрес|домен|почт|пошт|メール|アドレス|邮件|郵件|地址|域名|메일|주소|(?<!\\p{L})(?:posta|pošta|e-post|lists?|correo|courriel)(?!\\p{L})")
/** "@kowalski.net mail me". */
const toSomebody = /(?<!\p{L})(?:(?:mail|write|email|message|text|send|ask|tell|call) (?:to )?(?:me|us|him|her)|schreib\p{L}? (?:mir|uns)|écris-moi|écrivez-moi|escríbeme|escribidme|scrivimi|scrivetemi|my)(?!\p{L})/iu
/** Words before the name that somebody chose. */
const chosen = /(?<!\p{L})(?:follow|insta(?:gram)?|twitter|x|tiktok|telegram|mastodon|handle|contact|dm|ask|tag|cc|assigned to|reviewer|thanks|hi|hello|hey|by|folge|folgt|suis|sigue|sígueme|segui|seguimi|siga|volg|obserwuj|подпи[\p{L}]{1,6}|takip) ?(?:me|mir|moi|mi|us|uns|is|ist|est|es|è)?:? ?(?:at|auf|sur|en|su|on)? ?$/iu
/** "@adm hard nproc 3000": a group whose limits are set. */
const limits = /^ (?:hard|soft|-) (?:core|data|fsize|memlock|nofile|rss|stack|cpu|nproc|as|maxlogins|maxsyslogins|priority|locks|sigpending|msgqueue|nice|rtprio|chroot) +(?:-?\d|unlimited|infinity)/u
const profile = /(?<=\b(?:signed in as|logged in as|angemeldet als|connecté en tant que|user(?:name)?)[: ]{1,2})[\p{L}\p{N}](?=[\p{L}\p{N}._-]{0,40}?(?:\d|[._-][\p{L}\p{N}]))[\p{L}\p{N}._-]{2,38}[\p{L}\p{N}]/iuy
/** Behind these words stands nobody else: "logged in as dkowalchuk (Seller)". */
const announced = hitsOf("logged in as|logged in as user|signed in as|signed in as user|logged on as|you are logged in as|angemeldet als|eingeloggt als|connecté en tant que|connectée en tant que|sesión iniciada como|conectado como|conectada como|accesso effettuato come|connesso come|sessão iniciada como|ligado como|ingelogd als|aangemeld als|zalogowano jako|zalogowany jako|zalogowana jako|вы вошли как|вошли как|ви увійшли як|увійшли як|inloggad som|logget ind som|logget inn som|innlogget som|kirjautunut käyttäjänä|přihlášen jako|přihlášena jako|prihlásený ako|conectat ca|autentificat ca|bejelentkezve mint|prijavljen kao|prijavljeni ste kao|prijavljen kot|влезли сте като|συνδεδεμένος ως|masuk sebagai|log masuk sebagai|đăng nhập với tên")
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
export const usernames: Detector = (text, { page = "" }) => {
  const isHost = (word: string, at: number): boolean => host.test(word) && ofHosts(text.slice(Math.max(0, at - 60), at + word.length + 40)) && !chosen.test(text.slice(Math.max(0, at - 40), at)) && !toSomebody.test(text.slice(Math.max(0, at - 40), at + word.length + 30))
  const spans = [...(text.includes("@") ? matchesAt(mention, text, signsOf(text)).filter(({ 0: word, index }) => !rule.test(word) && (isSocial(page) || !ruleOrOrder.test(word) && !isHost(word, index) && !ofCode.test(text.slice(index + word.length, index + word.length + 2))) && !limits.test(text.slice(index + word.length, index + word.length + 30))) : []), ...matchesAt(profile, text, begin(text)).filter(([word]) => !nobodys.test(word)), ...matchesAt(beforeStop, text, begin(text)).filter(([word]) => !nobodys.test(word) && (page !== "" && isSocial(page) || !isPlainWord(word)))]
  const names = matchesAt(lone, text, announced(text).ends).flatMap(({ 1: name = "", indices }) => { const place = indices?.[1]; return place && name.length > 3 && !nobodys.test(name) && !isPlainWord(name) ? [{ start: place[0], end: place[1], type: "USERNAME" as const, score: 0.72, source: "handle" }] : [] })
  return names.concat(spans.map(match => ({ start: match.index, end: match.index + match[0].length, type: "USERNAME" as const, score: 0.7, source: "handle" })))
}
