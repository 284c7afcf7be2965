import { expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"

const size = 200_000
const filled = (part: string): string => part.repeat(Math.ceil(size / part.length))
/** The least processor time of a few runs, of which none may profit by what the one before remembers. */
const timeOf = (text: string): number => Math.min(...[1, 2, 3].map(run => {
  const once = text + ".".repeat(run)
  const before = process.cpuUsage()
  detect(once)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}))

const plain = filled("the quick brown fox was told to go home again by all the others of them.\n")
/** Of a text that holds a label or a heading every few letters, each of these is looked at; what is paid for it may be so many times as much. */
const most = 30
test.each(["ship to Ann 1 ", "deliver to 5 A, ", "Name\n", "Name\t", "住所は東1", "(Name", "Name: Name, Name, ", "Name -> Name ", "Name|"])("time grows with the text alone: %j", part => {
  timeOf(filled(part).slice(0, 20_000))
  expect(timeOf(filled(part)) / timeOf(plain)).toBeLessThan(most)
})
