import { expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"

const size = 200_000
const filled = (part: string): string => part.repeat(Math.ceil(size / part.length))
let reads = 0
/** Processor time of a read that may not profit by what an earlier one remembers. */
const timeOf = (text: string): number => {
  const once = text + ".".repeat((reads += 1) % 50)
  const before = process.cpuUsage()
  detect(once)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Eight times the text takes some eight times as long (nine at most were seen), where each part is looked at again for each other sixty-four: the bound stands well apart from both, so that neither a collection of garbage nor other work on the machine passes it. */
const [times, most] = [8, 24]
test.each(["ship to Ann 1 ", "deliver to 5 A, ", "Name\n", "Name\t", "住所は東1", "(Name", "Name: Name, Name, ", "Name -> Name ", "Name|"])("time grows with the text alone: %j", part => {
  const [whole, eighth] = [filled(part), filled(part).slice(0, size / times)]
  timeOf(eighth)
  const best = (text: string): number => Math.min(...[1, 2, 3].map(() => timeOf(text)))
  const growth = Math.min(...[1, 2, 3].map(() => best(whole) / best(eighth)))
  expect(growth).toBeLessThan(most)
})
