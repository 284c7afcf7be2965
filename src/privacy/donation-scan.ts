import { actionSchema } from "../core/action.ts"
import type { EntityType } from "../core/finding.ts"
import type { Trajectory, TrajectoryStep } from "../protocol/trajectory.ts"
import { detect, detectRefused } from "./detect.ts"

export type StepLeak = { step: number; types: EntityType[] }

/** Where a label beside it may tell of an address that isn't written as one. */
const mayHoldAddress = /[@＠]|%40|&#(?:64|x40);|\bat\b/i
/** What never belongs into a donated run. Names are left to the reviewer's eyes: a collector that refused each would refuse too much. */
const refusedIn = (text: string): EntityType[] => {
  const types = detectRefused(text).map(({ type }) => type)
  return !types.includes("EMAIL") && mayHoldAddress.test(text) && detect(text).some(({ type }) => type === "EMAIL") ? [...types, "EMAIL"] : types
}

const longestPiece = 1_500
/** Shorter ones are read whole. */
const shortestCut = 300

/** Lines that most bodies have fewer of. */
const few = 2 ** 15

/** Gives each thing that is equal to none before it the next number. */
const numbering = <T>(): ((thing: T) => number) => {
  const numbers = new Map<T, number>()
  return (thing) => {
    const known = numbers.get(thing)
    if (known !== undefined) return known
    const number = numbers.size + 1
    numbers.set(thing, number)
    return number
  }
}

/**
 * Reads the texts of one run. From one step to the next a page hardly changes, so a line isn't read again where it was read together
 * with the two before it, wherever that was; what is new is read from two lines earlier on, so that a label keeps its value.
 */
const createReader = (): ((text: string) => EntityType[]) => {
  const numberOf = numbering<string>()
  const pairOf = numbering<number>()
  const read = new Set<number>()
  /** Of two numbers one, for as many as a body has room for; a small one where both are small, for that is found quicker. No small one is a large one too. */
  const both = (first: number, second: number): number => first < few && second < few ? first * few + second : (first + few) * 2 ** 26 + second
  /** The last text in which nothing was found: most lines of the next stand where they stood in it. */
  let clean: { lines: readonly string[]; numbers: readonly number[] } = { lines: [], numbers: [] }
  return (text) => {
    const lines = text.length < shortestCut ? [text] : text.split("\n")
    const numbers: number[] = []
    const found: EntityType[] = []
    let unread: number[] = []
    let [from, size, alike] = [0, 0, 0]
    const readUpTo = (end: number): void => {
      if (unread.length > 0) {
        const types = refusedIn(lines.slice(Math.max(0, from - 2), end).join("\n"))
        if (types.length === 0) for (const place of unread) read.add(place)
        found.push(...types)
      }
      unread = []
      size = 0
    }
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index] ?? ""
      const stood = line === clean.lines[index]
      alike = stood ? alike + 1 : 0
      const number = (stood ? clean.numbers[index] : undefined) ?? numberOf(line)
      const place = alike > Math.min(2, index) ? undefined : both(pairOf(both(numbers[index - 2] ?? 0, numbers[index - 1] ?? 0)), number)
      if (place === undefined || read.has(place)) readUpTo(index)
      else {
        if (unread.length === 0) from = index
        unread.push(place)
        size += line.length
        if (size >= longestPiece) readUpTo(index + 1)
      }
      numbers.push(number)
    }
    readUpTo(lines.length)
    if (found.length === 0 && lines.length > 1) clean = { lines, numbers }
    return found
  }
}

/** What our actions call their parts says nothing of what they hold. */
const ourParts = new Set<string>(actionSchema.options.flatMap(({ shape }) => Object.keys(shape)))
/** Of fewer digits is a count, a place or a time. */
const longNumber = 1e7

/** What a value says, a line for each thing: a key is read with what it names, for it may be a label or itself be private, and a long number as it is written. */
const linesOf = (value: unknown): string[] => {
  if (typeof value === "string") return [value]
  if (typeof value === "number") return Math.abs(value) < longNumber ? [] : [String(value)]
  if (typeof value !== "object" || value === null) return []
  if (Array.isArray(value)) return value.flatMap(linesOf)
  return Object.entries(value).flatMap(([key, held]) => (typeof held === "string" || typeof held === "number" ? [`${key}: ${held}`] : [key, ...linesOf(held)]))
}
/** What a call was given: each part of our actions by itself, and together what else there is. */
const textsOf = (given: Record<string, unknown>): string[] => {
  const others = Object.entries(given).filter(([key]) => !ourParts.has(key))
  return [...Object.entries(given).flatMap(([key, held]) => (ourParts.has(key) ? [linesOf(held).join("\n")] : [])), linesOf(Object.fromEntries(others)).join("\n")]
}
/** Each thing by itself: what a tool is said to take stands beside its name, but isn't what the name is a label of. */
const piecesOf = (value: unknown): string[] =>
  typeof value !== "object" || value === null || Array.isArray(value) ? Array.isArray(value) ? value.flatMap(piecesOf) : linesOf(value) : Object.entries(value).flatMap(([key, held]) => [key, ...piecesOf(held)])

/** What a step says. */
const wordsOf = ({ message, reasoning_content, tool_calls, observation, extra }: TrajectoryStep): (string | undefined)[] => [
  message, reasoning_content, ...tool_calls?.flatMap((call) => textsOf(call.arguments)) ?? [],
  ...observation?.results.flatMap(({ content, extra: { web } = {} }) => [content, web?.url, web?.axtree]) ?? [], extra?.symbiont.target, ...textsOf(extra?.symbiont.studentAction ?? {})
]
/** What names things: ours are made by us, but nothing binds a sender to that. */
const namesOf = ({ model_name, tool_calls, observation, extra }: TrajectoryStep): (string | undefined)[] => [
  model_name, ...tool_calls?.flatMap((call) => [call.tool_call_id, call.function_name]) ?? [], ...observation?.results.map((result) => result.source_call_id) ?? [],
  extra?.symbiont.guard?.rule, extra?.symbiont.outcome, extra?.symbiont.stateHash, ...extra?.symbiont.retrieved?.map(({ id }) => id) ?? []
]
const namesOfRun = ({ session_id, agent, extra: { symbiont: { outcome, privacy, consent } } }: Trajectory): (string | undefined)[] =>
  [session_id, agent.name, agent.version, agent.model_name, outcome.version, privacy.version, ...Object.keys(privacy.replaced), consent?.version, ...consent?.purposes ?? []]
/** Words and a short number, a UUID, a hash. Some of the latter two have a card's or a bank's number in them by chance. */
const plainName = /^(?:[a-z._/-]{0,60}\d{0,5}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=(?:\d*[a-f]){3})[\da-f]{16,64})$/i
/** An id is made of random characters; a key is told from it by its maker's sign. */
const refusedName = (name: string): EntityType[] => detectRefused(name).filter(({ source }) => !/\brandom$/.test(source)).map(({ type }) => type)

/** Whether words that a model wrote of a run hold one of these: it saw placeholders, but nothing binds it to them. */
export const wordsLeak = (words: string): boolean => createReader()(words).length > 0

/**
 * Steps of a run, by their `step_id`, that still hold a password, key, card, number of identity or e-mail address. The same
 * check runs on the device before a run is sent and in the collector when it arrives. Gives way between steps.
 */
export const scanTrajectory = async (trajectory: Trajectory, breathe: () => Promise<void> = async () => undefined): Promise<StepLeak[]> => {
  const read = createReader()
  const typesIn = (words: readonly (string | undefined)[], names: readonly (string | undefined)[]): EntityType[] => {
    const told = words.flatMap((text) => (text === undefined || text.length < 3 ? [] : read(text)))
    const named = names.flatMap((name) => (name === undefined || plainName.test(name) ? [] : refusedName(name)))
    return [...new Set([...told, ...named])].sort()
  }
  const leaks: StepLeak[] = []
  for (const step of trajectory.steps) {
    const types = typesIn(wordsOf(step), namesOf(step))
    if (types.length > 0) leaks.push({ step: step.step_id, types })
    await breathe()
  }
  // What is told of the run as a whole stands before its first step.
  const { task, summary } = trajectory.extra.symbiont
  const types = typesIn([task.site, task.template, summary, ...piecesOf(trajectory.agent.tool_definitions)], namesOfRun(trajectory))
  return types.length === 0 ? leaks : [{ step: 0, types }, ...leaks]
}
