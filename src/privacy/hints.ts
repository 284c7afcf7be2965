import { onForget } from "./memo.ts"

/**
 * Wide patterns are worth trying only near a word that each of them must have. All such words of all families are looked for in one pass
 * over a text (Aho and Corasick's automaton over lower-case letters), however many they are.
 */
type Group = { words: readonly string[]; /** Where its words stand in the last text, ascending. */ places: number[] }
const groups: Group[] = []

/** What a UTF-16 unit is to the automaton; 0 where no word has it. */
const classes = new Uint8Array(65_536)
type Automaton = { width: number; next: Uint16Array; /** By state: the group and length of each word that ends there. */ ends: (readonly { group: Group; length: number }[] | undefined)[] }

const compile = (): Automaton => {
  let width = 1
  for (const char of new Set(groups.flatMap(({ words }) => words.flatMap(word => [...word])))) {
    const capital = char.toUpperCase()
    classes[char.charCodeAt(0)] = width
    if (capital.toLowerCase() === char) classes[capital.charCodeAt(0)] = width
    width += 1
  }
  const size = groups.reduce((sum, { words }) => sum + words.reduce((all, word) => all + word.length, 0), 1)
  const next = new Uint16Array(size * width)
  const ends: Automaton["ends"] = [undefined]
  for (const group of groups) for (const word of group.words) {
    let state = 0
    for (let i = 0; i < word.length; i += 1) {
      const edge = state * width + (classes[word.charCodeAt(i)] ?? 0)
      if (next[edge] === 0) { next[edge] = ends.length; ends.push(undefined) }
      state = next[edge] ?? 0
    }
    ends[state] = [...ends[state] ?? [], { group, length: word.length }]
  }
  // States in order of depth: what a state doesn't know, the state of its longest proper ending does.
  const endings = new Uint16Array(ends.length)
  const queue = [0]
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] ?? 0
    const ending = endings[state] ?? 0
    if (state !== 0 && ends[ending]) ends[state] = [...ends[state] ?? [], ...ends[ending] ?? []]
    for (let kind = 1; kind < width; kind += 1) {
      const to = next[state * width + kind] ?? 0
      const known = state === 0 ? 0 : next[ending * width + kind] ?? 0
      if (to === 0) { next[state * width + kind] = known; continue }
      endings[to] = known
      queue.push(to)
    }
  }
  return { width, next, ends }
}

/** They are met by their ends, so a long word may have begun before the last. */
const put = (places: number[], place: number): void => {
  places.push(place)
  for (let i = places.length - 1; i > 0 && (places[i - 1] ?? 0) > place; i -= 1) { places[i] = places[i - 1] ?? 0; places[i - 1] = place }
}

let automaton: Automaton | undefined
let last: string | undefined
onForget(() => { last = undefined })
const scan = (text: string): void => {
  // The places are nobody's until the scan is through: it may break off.
  last = undefined
  const { width, next, ends } = automaton ??= compile()
  for (const group of groups) if (group.places.length > 0) group.places = []
  let state = 0
  for (let i = 0; i < text.length; i += 1) {
    const kind = classes[text.charCodeAt(i)] ?? 0
    state = kind === 0 ? 0 : next[state * width + kind] ?? 0
    const found = state === 0 ? undefined : ends[state]
    if (found) for (const { group, length } of found) put(group.places, i + 1 - length)
  }
  last = text
}

/**
 * Declares words (lower case, "|" between) that a family's patterns need. The answer tells where they stand in a text, as parts of longer
 * words too and in any case, ascending. The last text is remembered, for the families that follow one another on it.
 */
export const hintsOf = (words: string): ((text: string) => readonly number[]) => {
  const group: Group = { words: words.split("|"), places: [] }
  groups.push(group)
  automaton = undefined
  last = undefined
  return text => {
    if (text !== last) scan(text)
    return group.places
  }
}
