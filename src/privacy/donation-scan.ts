import type { EntityType } from "../core/finding.ts"
import type { Trajectory, TrajectoryStep } from "../protocol/trajectory.ts"
import { detect, detectCritical } from "./detect.ts"

export type StepLeak = { step: number; types: EntityType[] }

const mayHoldAddress = /[@＠]|%40|&#(?:64|x40);|\bat\b/i
/** What never belongs into a donated run. Names are left to the reviewer's eyes: a collector that refused each would refuse too much. */
const refusedIn = (text: string): EntityType[] => {
  const critical = detectCritical(text).map(({ type }) => type)
  return mayHoldAddress.test(text) && detect(text).some(({ type }) => type === "EMAIL") ? [...critical, "EMAIL"] : critical
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

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value
  else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) yield* stringsIn(item)
}

/** What a step says; ids, times, hashes and names of models are ours and look like keys to a detector. */
const wordsOf = ({ message, reasoning_content, tool_calls, observation, extra }: TrajectoryStep): unknown[] => [
  message, reasoning_content, tool_calls?.map((call) => call.arguments),
  observation?.results.map((result) => [result.content, result.extra?.web]), extra?.symbiont.target, extra?.symbiont.studentAction
]

/** Whether words that a model wrote of a run hold one of these: it saw placeholders, but nothing binds it to them. */
export const wordsLeak = (words: string): boolean => createReader()(words).length > 0

/**
 * Steps of a run, by their `step_id`, that still hold a password, key, card, number of identity or e-mail address. The same
 * check runs on the device before a run is sent and in the collector when it arrives. Gives way between steps.
 */
export const scanTrajectory = async (trajectory: Trajectory, breathe: () => Promise<void> = async () => undefined): Promise<StepLeak[]> => {
  const read = createReader()
  const typesIn = (told: unknown): EntityType[] => [...new Set([...stringsIn(told)].flatMap((text) => (text.length < 3 ? [] : read(text))))].sort()
  const leaks: StepLeak[] = []
  for (const step of trajectory.steps) {
    const types = typesIn(wordsOf(step))
    if (types.length > 0) leaks.push({ step: step.step_id, types })
    await breathe()
  }
  // What is told of the run as a whole stands before its first step.
  const types = typesIn([trajectory.extra.symbiont.task, trajectory.extra.symbiont.summary, trajectory.agent.tool_definitions])
  return types.length === 0 ? leaks : [{ step: 0, types }, ...leaks]
}
