import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { standsForAnother } from "../context/manual-example.ts"
import { hintsOf, hitsOf, isNear } from "../hints.ts"
import { matchesAt, matchesIn } from "../text/match-at.ts"
import { among, longTokens, placesByDigits, tableOf } from "../text/text-marks.ts"
import { coinChecksum } from "./coin-checksum.ts"

type Rule = { type: EntityType; source: string; shape: RegExp; /** Where one may begin. */ places: (text: string) => readonly number[] }
/** Right behind an option of a command, or a space further. */
const optionsOf = (...options: readonly string[]): Rule["places"] => {
  const hints = hintsOf(options.join("|"))
  return text => hints(text).flatMap(place => [place + 3, place + 4])
}
const endsOf = (words: string): Rule["places"] => { const hits = hitsOf(words); return text => hits(text).ends }
const colon = 58
/** A link to confirm, to reset or to come in by, up to its token. */
const letsIn = /(?:\/[\w.-]{0,24}(?:reset|recover|verif|confirm|activat|invit|magic|unlock|passwor|passwort|kennwort|mot-?de-?passe|contrase|senha|wachtwoord|haslo|heslo|parol|sifre|salasana|losenord|jelszo|potwierd|bestaetig|bevestig|aktiv|aktyw|activ|attiva|restablec|recuper|redefin|reinitialis|zuruecksetz|zurucksetz|ripristin|reimpost|herstel|przywr|obnov|nulstil|aterstall|tilbakestill|sifirla)[\w.-]{0,24}|\/(?:login|signin|sign-in|auth|einladung))(?:\/(?!commit|blob|tree|raw|releases|assets|static)[\w.-]{1,16}){0,2}(?:\/|\/?[?#](?:[\w-]{1,20}=[^&\s#"'<>]{0,80}&(?:amp;)?){0,4}[\w-]{1,20}=)$/i
const links = hintsOf("reset|recover|verif|confirm|activat|invit|magic|unlock|passwor|kennwort|mot-de-passe|motdepasse|contrase|senha|wachtwoord|haslo|heslo|parol|sifre|salasana|losenord|jelszo|potwierd|bestaetig|bevestig|aktiv|aktyw|activ|attiva|restablec|recuper|redefin|reinitialis|zuruecksetz|zurucksetz|ripristin|reimpost|herstel|przywr|obnov|nulstil|aterstall|tilbakestill|sifirla|/login|/signin|/sign-in|/auth|einladung")
const [leastToken, linkReach] = [20, 180]
/** One part at least is longer than words are, or it is written as such numbers are. */
const isToken = (text: string): boolean => /\d/.test(text) && /[A-Za-z]/.test(text) && (text.split("-").some(part => part.length >= longPart) || /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/.test(text))
const longPart = 18
/** Where long words begin that follow such a link. */
const tokensOfLinks: Rule["places"] = text => {
  const near = links(text)
  return near.length === 0 || !text.includes("/") ? [] : longTokens(text).filter(({ digits, start, end }) => digits && end - start >= leastToken && isNear(near, start - linkReach, end)).flatMap(({ start, end }) => {
    const from = text.slice(start, end).lastIndexOf("/") + 1 + start
    return end - from >= leastToken && isToken(text.slice(from, end)) && letsIn.test(text.slice(Math.max(0, from - linkReach), from)) ? [from] : []
  })
}
const rules: readonly Rule[] = [
  { type: "PRIVATE_KEY", source: "pem", places: hintsOf("-----begin "), shape: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?! [a-z]{2,12} [a-z]{2,12} [a-z]{2,12} )[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)/y },
  { type: "JWT", source: "jwt", places: hintsOf("eyj"), shape: /\beyJ[\w-]{8,2000}\.[\w-]{4,}(?:\.[\w-]*)?/y },
  { type: "PASSWORD", source: "command", places: optionsOf(" -p", " -a", " -w"), shape: /(?<=\b(?:mysql|mysqldump|mariadb|sshpass|mongo(?:sh|dump|restore)?|(?:docker|podman|skopeo|buildah|oc|az|cf|helm registry|kubectl) login)\b[^\n]{0,90} -p ?|\bredis-cli\b[^\n]{0,60} -a ?|\bldap\w{3,9}\b[^\n]{0,120} -w ?)(?!["']?\$)[^\s-][^\s]{5,60}/y },
  { type: "USERNAME", source: "command", places: optionsOf(" -u", " -l"), shape: /(?<=\b(?:mysql|mysqldump|mariadb|psql|ssh|mongo(?:sh|dump|restore)?|(?:docker|podman|skopeo|buildah|oc|az|cf|helm registry|kubectl) login)\b[^\n]{0,60} -[uUl] ?)(?!["']?\$|root\b|postgres\b|AWS\b|admin\b|token\b)[^\s-][^\s]{2,40}/y },
  // Nearly all keys hold digits; of those that may not, the beginning says enough.
  { type: "API_KEY", source: "vendor", places: hintsOf("sk_live_|sk_test_|rk_live_|rk_test_|live_sk_|test_sk_|live_gsk_|test_gsk_|whsec_|ghp_|gho_|glpat-|npm_|hf_"), shape: /\b(?:(?:sk|rk)_(?:live|test)|(?:live|test)_g?sk|whsec|gh[po]|npm|hf)_(?!([A-Za-z])\1{4})(?=[A-Z]{0,60}[a-z])(?=[a-z]{0,60}[A-Z\d])[A-Za-z\d]{20,200}|\bglpat-[\w-]{16,60}/y },
  // Google's for messages to telephones.
  { type: "API_KEY", source: "vendor", places: hintsOf("aaaa"), shape: /(?<![\w-])AAAA[\w-]{7}:APA91b[\w-]{60,200}(?![\w-])/y },
  // Whoever knows such an address writes to a team's channel.
  { type: "API_KEY", source: "webhook", places: endsOf("hooks.slack.com/services/|hooks.slack.com/workflows/|hooks.slack.com/triggers/|discord.com/api/webhooks/|discordapp.com/api/webhooks/|webhook.office.com/webhookb2/|hooks.zapier.com/hooks/catch/|chat.googleapis.com/v1/spaces/|open.feishu.cn/open-apis/bot/v2/hook/"), shape: /(?=[^\s"'<>]{0,160}\d)[\w][\w@/.?=&%-]{19,240}/y },
  { type: "API_KEY", source: "telegram", places: text => placesByDigits(text, (start, end, put, _, after) => { if (after === colon && end - start > 7 && end - start < 11) put(start) }), shape: /(?<![\w.])\d{8,10}:AA[\w-]{30,40}(?![\w-])/y },
  // A password as a server keeps it: "ann:$apr1$…".
  { type: "PASSWORD", source: "hash", places: hintsOf("$apr1$|$1$|$5$|$6$|$y$|$2a$|$2b$|$2y$|$argon2|$pbkdf2-|$scrypt$"), shape: /\$(?:apr1|[156y]|2[aby]|argon2(?:id|i|d)|pbkdf2-sha\d{1,3}|scrypt)\$[\w./$=,+-]{20,200}/y },
  // What a link in a mail lets somebody in with: "/reset/9f3a…", "reset?uid=7&t=9f3a…".
  { type: "SESSION_TOKEN", source: "link", places: tokensOfLinks, shape: /[\w-]{20,240}(?![\w/-])/y },
  { type: "CRYPTO", source: "ethereum", places: hintsOf("0x"), shape: /\b0x[a-fA-F0-9]{40}\b/y }
]
const vendor = /\b(?:sk|rk|pk)[-_](?:live|test|proj|ant|or|svcacct)?[-_]?[A-Za-z0-9][\w-]{15,200}|\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeoprs]-[\w-]{10,}|(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|npm_[A-Za-z0-9]{30,}|pypi-[\w-]{30,}|do[opr]_v1_[a-f0-9]{40,}|hf_[A-Za-z0-9]{20,}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{24,}|sq0(?:atp|csp)-[\w-]{20,}|EAA[A-Za-z0-9]{60,}|key-[a-f0-9]{32}|whsec_\w{20,}|rzp_(?:live|test)_[A-Za-z0-9]{14}|sbp_[a-f0-9]{40}|pat-(?:na|eu)\d-[a-f0-9-]{36}|lin_api_\w{20,}|dapi[a-f0-9]{32}|PMAK-[\w-]{30,}|AC[a-f0-9]{32})/g
/** Named by what they begin with; a slip of the pen in one is as private. */
const bech32 = /\b(?:bc|ltc|addr|stake|cosmos|osmo|terra|inj|celestia|erd|zs|kava|secret|juno|bnb|one|iota|vtc|grs|dgb|ckb)1[ac-hj-np-z02-9]{25,110}\b/g
/** Hashes look like these: what isn't one by its checksum may still be a key by being random. */
const base58 = /\b(?:T[1-9A-HJ-NP-Za-km-z]{33}|D[5-9A-HJ-NP-U][1-9A-HJ-NP-Za-km-z]{32}|[13][1-9A-HJ-NP-Za-km-z]{25,34})\b/g
const random = /(?<![\w/+.-])[A-Za-z0-9_+/-]{24,200}={0,2}(?![\w/+-])/g
const login = /:\/\/([^\s/:@]{0,60}):([^\s/@]{3,200})@/y
const nobody = /^(?:default|root|oauth2|git|user|admin|postgres|mysql|token|x-access-token)$/
const header = /(?<=\b(?:Bearer|Basic|Token)\s)[A-Za-z0-9+/._~-]{12,}={0,2}(?![\w(+/~=-]|\.\S)/y
const schemes = hitsOf("bearer|basic|token")
const cookie = /(?<=\b[\w.-]{0,24}(?:sess(?:ion)?(?:[_-]?id)?|sid|csrf(?:[_-]?token)?|xsrf[_-]?token|auth[_-]?token|access[_-]?token|refresh[_-]?token|id[_-]?token)=)[^\s;&,"'<>]{8,}/iy
/** Cookies that keep somebody in, and sessions as programs of other languages call them. */
const kept = /(?<=\b[\w.-]{0,24}(?:remember[\w-]{0,80}|logged_?in[\w-]{0,80}|jeton[\w-]{0,12}|session[\w-]{0,12}(?:nyckel|nøkkel|nøgle|schl(?:ü|ue)ssel)|sitzungs[\w-]{0,12}|sesi[oó]n(?:_?id)?|sess[aã]o(?:_?id)?|sessione(?:_?id)?|sesj[ai](?:_?id)?|sessie[\w-]{0,12}|oturum[\w-]{0,12}|relace(?:_?id)?|istunto[\w-]{0,12}|munkamenet[\w-]{0,12})=)(?=[^\s;&,"'<>]{0,200}\d)[^\s;&,"'<>]{16,}/iy
const placesOf = (text: string, mark: string): number[] => { const places: number[] = []; for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at); return places }

const entropy = (token: string): number => {
  // Keys are ASCII.
  const counts = new Uint16Array(128)
  for (let i = 0; i < token.length; i += 1) counts[token.charCodeAt(i) & 127] = (counts[token.charCodeAt(i) & 127] ?? 0) + 1
  let bits = 0
  for (const count of counts) if (count > 0) bits -= count / token.length * Math.log2(count / token.length)
  return bits
}
/** Random, not a slug, a path, a class name or a checksum of something public. */
export const looksRandom = (token: string): boolean => {
  if (token.length < 20 || /^[a-f0-9-]+$/i.test(token) || !/\d/.test(token) || !/[a-z]/.test(token) || !/[A-Z]/.test(token)) return false
  return hasLongPart(token) && entropy(token) >= 3.8
}
/** Words and paths are joined from short ones. */
const hasLongPart = (token: string): boolean => {
  for (let start = 0; start < token.length;) {
    let end = start
    while (end < token.length && !among(between, token, end)) end += 1
    // "kfreebsd-i386-Portierungen", "X11/app-defaults/XScreenSaver": a long word is a word.
    if (end - start > 11 && !wordsJoined.test(token.slice(start, end))) return true
    start = end + 1
  }
  return false
}
const wordsJoined = /^[A-Z]{0,2}[a-z]{2,}(?:[A-Z][a-z]{2,})*$/
const between = tableOf(/[-_/+]/)

/** "YOUR_API_KEY", "my-token-here", "xxxxxxxx": what manuals write where the key belongs. */
const placeholder = /^(?:YOUR|MY|THE|SOME|INSERT|ENTER|REPLACE|EXAMPLE|DEMO|PUT)(?:[_-](?:[A-Z]{2,12}))+$|^(?:your|my|the|some|insert|enter|replace|example|put)(?:[_-][a-z]{2,12})*[_-](?:key|token|secret|jwt|here)(?:[_-]here)?$|^(?:TU|MI|SU|VOTRE|DEIN|IHR|SEU|IL_TUO|JOUW|TWOJ)(?:[_-][A-Z]{2,12}){1,3}$|^(?:ACCESS|API|AUTH|BEARER|SECRET|SESSION|ID|REFRESH)(?:[_-](?:ACCESS|API|AUTH|BEARER|TOKEN|KEY|SECRET|HERE|ID))+$|^[xX*.]{8,}$/
/** Blocks that are made to be handed around: public keys and certificates. */
const openHead = /-----BEGIN [A-Z0-9 ]{0,40}-----/y
const [openKind, longestBlock] = [/PUBLIC KEY|CERTIFICATE|CRL|SIGNATURE/, 8_000]
const openLine = /(?<![\w-])(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\d{3}|sk-ssh-ed25519@openssh\.com) AAAA[A-Za-z0-9+/]{20,1600}={0,3}/y
const opens = hintsOf("-----begin ")
const openLines = hintsOf("ssh-rsa aaaa|ssh-ed25519 aaaa|ssh-dss aaaa|ecdsa-sha2-nistp|sk-ssh-ed25519")
/** Where such blocks stand. */
const openKeys = (text: string): { start: number; end: number }[] => [
  ...matchesAt(openHead, text, opens(text)).filter(({ 0: head }) => openKind.test(head) && !head.includes("PRIVATE")).flatMap(({ index, 0: head }) => { const end = text.indexOf("-----END ", index + head.length); return end < 0 || end - index > longestBlock ? [] : [{ start: index, end }] }),
  ...matchesAt(openLine, text, openLines(text)).map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
]

/** The name of a key to a store of files, right before the key: "267RYSWN68CNUAZDJ1DT / 1UVnJX…". */
const idBefore = /(?<![A-Z\d])((?=[A-Z\d]{0,20}\d)[A-Z\d]{16,24})["']? ?[\/:|,;]? ?["']?$/
const secretOfStore = 40

/** What a server calls one answer by, for whoever asks about an error. */
const ofRequest = /\b(?:request|trace|correlation|invocation|incident|error|ray|span|x-amz-cf|x-amzn-trace|x-request|cf-ray)[ _-]?id["']?[:= ]{1,3}["']?$/i

/** Keys and tokens by their vendors' shapes, and by being long and random. */
export const secrets: Detector = text => {
  const found: Finding[] = []
  const add = (type: EntityType, source: string, start: number, value: string, score = 0.97): void => { found.push({ start, end: start + value.length, type, score, source }) }
  for (const { type, source, shape, places } of rules) for (const match of matchesAt(shape, text, places(text))) add(type, source, match.index, match[0])
  const handedAround = openKeys(text)
  const before = (at: number, size: number): string => text.slice(Math.max(0, at - size), at)
  for (const match of matchesAt(header, text, schemes(text).ends.map(place => place + 1))) if (!placeholder.test(match[0])) add("SESSION_TOKEN", "header", match.index, match[0])
  for (const match of matchesAt(cookie, text, placesOf(text, "=").map(place => place + 1))) add("SESSION_TOKEN", "cookie", match.index, match[0])
  for (const match of matchesAt(kept, text, placesOf(text, "=").map(place => place + 1))) add("SESSION_TOKEN", "cookie", match.index, match[0])
  for (const { start, end, digits } of longTokens(text)) {
    // Keys hold digits, nearly all words that are as long don't.
    if (!digits) continue
    // Two more characters may pad it, and the one after them says whether it ends there.
    const token = text.slice(start, end + 3)
    for (const match of matchesIn(vendor, token)) if (/\d/.test(match[0])) add("API_KEY", "vendor", start + match.index, match[0])
    if (end - start >= 26) {
      for (const match of matchesIn(bech32, token)) if (/\d/.test(match[0].slice(match[0].indexOf("1") + 1))) add("CRYPTO", "bitcoin", start + match.index, match[0])
      for (const match of matchesIn(base58, token)) if (coinChecksum(match[0])) add("CRYPTO", "bitcoin", start + match.index, match[0])
    }
    for (const match of end - start < 24 ? [] : matchesIn(random, token)) {
      if (!/^(?:sha\d{1,3}|md5)[-:]/i.test(match[0]) && !ofRequest.test(before(start + match.index, 32)) && !/(?:sha\d{1,3}|integrity|checksum|digest|md5)\W{1,3}$/i.test(before(start + match.index, 14)) && looksRandom(match[0]) && !handedAround.some(block => block.start <= start + match.index && start + match.index < block.end)) {
        add("API_KEY", "random", start + match.index, match[0], 0.8)
        const id = match[0].length === secretOfStore ? idBefore.exec(before(start + match.index, 40))?.[1] : undefined
        if (id !== undefined) add("API_KEY", "store", text.lastIndexOf(id, start + match.index), id, 0.85)
      }
    }
  }
  for (const { index, 0: whole, 1: user = "", 2: password = "" } of text.includes("@") ? matchesAt(login, text, placesOf(text, "://")) : []) {
    if (standsForAnother(user) && standsForAnother(password)) continue
    add("PASSWORD", "url-credentials", index + whole.length - password.length - 1, password)
    if (user.length > 1 && !nobody.test(user)) add("USERNAME", "url-credentials", index + 3, user)
  }
  return found
}
