import { type Observation, type ObservedNode } from "../core/observation.ts"
import { siteOf } from "./home-site.ts"
import { readings } from "./readings.ts"

/** Something that was read on one site and is about to go to another one. */
export type Carried = { from: string; what: string; /** The user speaks of it: the line in which it stood shares a telling word with the task. */ spokenOf: boolean }
export type SeenTexts = {
  /** Remembers what a view shows, each frame's words for the frame's own site. */
  note(observation: Observation): void
  /**
   * What a text holds, openly or encoded, that was read on another site than `to`, and neither there nor in the user's words.
   * @param strange nobody named the site that it goes to: there a single word is enough
   */
  carried(text: string, to: string, said: string, strange?: boolean): Carried | undefined
  /** Whether a text holds a number or a token that a page called a code, a key or a password. */
  holdsSecret(text: string, said: string): boolean
  /** Whether an address was shown as a link, or is that of a page that was seen. */
  shown(address: string): boolean
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()
const squeeze = (text: string): string => fold(text).replaceAll(" ", "")
const typable = new Set(["textbox", "searchbox", "combobox", "spinbutton"])

/** A page's words: by the word, and run together for what is spelled with other spaces or dashes. */
type Words = { lines: Set<string>; spaced: string; tight: string }
const mostLines = 20_000
const empty = (): Words => ({ lines: new Set(), spaced: " ", tight: "" })
const add = (words: Words, text: string): void => {
  const line = fold(text)
  if (line === "" || words.lines.has(line) || words.lines.size >= mostLines) return
  words.lines.add(line)
  words.spaced += `${line} `
  words.tight += `${line.replaceAll(" ", "")}|`
}

/** A number, a token or an address of mail: something that doesn't arise by chance in two places. */
const valueLike = (token: string): boolean => {
  const core = squeeze(token)
  if (core.length < 4 || !/\p{N}/u.test(core)) return core.length >= 16
  return !/^(?:19|20)\d\d$/.test(core)
}
type Candidate = { what: string; spaced?: string; tight?: string }
const phraseWords = 3
const phraseLetters = 10

/** `plain`: the text as it stands. What had to be decoded says more: there one word is enough. */
const candidatesOf = (reading: string, plain: boolean): Candidate[] => {
  const tokens = reading.split(/[\s"'“”„«»()<>[\]{},;!?/&=#+]+/u).map(token => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter(valueLike)
  const pieces = tokens.flatMap(token => token.split(/[^\p{L}\p{N}]+/u)).filter(piece => piece.length >= 5 && valueLike(piece))
  const words = fold(reading).split(" ").filter(Boolean)
  const names = reading.match(/\p{Lu}\p{L}{3,}\s+\p{Lu}\p{L}{3,}/gu) ?? []
  const singles = /(?:^|[^\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}])){4,}/gu
  return [
    ...[...tokens, ...pieces].map(token => squeeze(token).length < 6 ? { what: token, spaced: fold(token) } : { what: token, tight: squeeze(token) }),
    ...words.slice(phraseWords - 1).map((_, at) => words.slice(at, at + phraseWords)).filter(run => run.join("").length >= phraseLetters).map(run => ({ what: run.join(" "), spaced: run.join(" ") })),
    ...(plain ? [] : words.filter(word => word.length >= 6).map(word => ({ what: word, spaced: word }))),
    ...(words.length <= 4 && /\p{N}/u.test(reading) && squeeze(reading).length >= 5 && words.length > 1 ? [{ what: reading.trim(), tight: squeeze(reading) }] : []),
    ...names.map(name => ({ what: name, spaced: fold(name) })),
    ...(reading.match(singles) ?? []).map(run => ({ what: run.trim(), tight: squeeze(run) }))
  ]
}
const holds = ({ spaced, tight }: Words, candidate: Candidate): boolean =>
  candidate.tight === undefined ? spaced.includes(` ${candidate.spaced ?? "\n"} `) : tight.includes(candidate.tight)

const telling = 5
const spokenOf = ({ lines }: Words, candidate: Candidate, spoken: Words): boolean => [...lines].some(line =>
  (candidate.tight === undefined ? ` ${line} `.includes(` ${candidate.spaced ?? "\n"} `) : line.replaceAll(" ", "").includes(candidate.tight))
  && line.split(" ").some(word => word.length >= telling && spoken.spaced.includes(` ${word} `)))

const secretWord = /(?:code|passcode|password|passwort|kennwort|pin|otp|token|secret|api.?key|key|tan|código|contraseña|clave|mot de passe|codice|senha|wachtwoord|hasło|kod|şifre|parola|コード|パスワード|验证码|密码|코드|비밀번호|رمز|كلمة المرور|код|пароль)\P{L}{0,3}(?:[\p{L}]+\P{L}{1,3}){0,3}$/iu
const secretValue = /[A-Za-z0-9_-]*\d[A-Za-z0-9_-]*/g

const secretsIn = (line: string): string[] => [...line.matchAll(secretValue)].filter(({ 0: value, index }) => (/^\d{4,8}$/.test(value) || value.length >= 12) && secretWord.test(line.slice(Math.max(0, index - 60), index))).map(([value]) => value)

/** What a run has read, site by site. It is kept as text and looked into only when something goes from one site to another. */
export const createSeenTexts = (): SeenTexts => {
  const sites = new Map<string, Words>()
  const secrets = new Set<string>()
  const addresses = new Set<string>()
  const siteWords = (site: string): Words => { const known = sites.get(site) ?? empty(); sites.set(site, known); return known }
  const bare = (address: string): string => address.split("#")[0] ?? address

  const noteNodes = (nodes: readonly ObservedNode[], address: string): void => {
    const words = siteWords(siteOf(address))
    for (const node of nodes) {
      // What stands in a field may have been put there by this very run.
      const held = typable.has(node.role) ? [] : [node.value ?? "", ...(node.options ?? []).map(({ label }) => label)]
      for (const text of [node.name, ...held]) add(words, text)
      for (const secret of secretsIn(node.name)) secrets.add(squeeze(secret))
      if (node.href !== undefined && addresses.size < mostLines && URL.canParse(node.href, address)) addresses.add(bare(new URL(node.href, address).href))
      const frame = (node.role === "iframe" || node.role === "frame") && node.href !== undefined && /^https?:/i.test(node.href)
      if (node.children) noteNodes(node.children, frame && node.href !== undefined ? node.href : address)
    }
  }
  /** Words that are free to go anywhere with a user's own. */
  const spokenWords = (said: string): Words => { const words = empty(); for (const line of said.split("\n")) add(words, line); return words }
  return {
    note: ({ url, title, nodes }) => { addresses.add(bare(url)); add(siteWords(siteOf(url)), title); noteNodes(nodes, url) },
    carried: (text, to, said, strange = false) => {
      const target = siteOf(to)
      const others = [...sites].filter(([site]) => site !== target && site !== "")
      if (others.length === 0 || text.trim() === "") return undefined
      const [own, spoken] = [sites.get(target) ?? empty(), spokenWords(said)]
      for (const reading of readings(text)) for (const candidate of candidatesOf(reading, reading === text && !strange)) {
        if (holds(spoken, candidate) || holds(own, candidate)) continue
        const from = others.find(([, words]) => holds(words, candidate))
        if (from) return { from: from[0], what: candidate.what.slice(0, 60), spokenOf: spokenOf(from[1], candidate, spoken) }
      }
      return undefined
    },
    holdsSecret: (text, said) => {
      if (secrets.size === 0) return false
      const spoken = squeeze(said)
      return readings(text).some(reading => { const tight = squeeze(reading); return [...secrets].some(secret => tight.includes(secret) && !spoken.includes(secret)) })
    },
    shown: address => addresses.has(bare(address))
  }
}
