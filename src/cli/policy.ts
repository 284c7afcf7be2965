import type { PrivacyPolicy } from "../protocol/privacy-policy.ts"
import { readPolicyFile } from "./read-policy.ts"
import { UsageError } from "./usage-error.ts"

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`

/** A valid policy in one line, so that a person sees whether it says what was meant. */
export const summary = ({ preset, handling, sites, localOnlySites, cloudOrigins, own, neverLeave, cloudTokens }: PrivacyPolicy): string => [
  `preset ${preset}`, counted(Object.keys(handling).length, "handling rule"), counted(sites.length, "site rule"), counted(localOnlySites.length, "local-only site"),
  cloudOrigins === undefined ? "any cloud endpoint that is set up" : cloudOrigins.length === 0 ? "no cloud endpoint" : `cloud endpoints ${cloudOrigins.join(" ")}`,
  counted(own.terms.length + own.patterns.length, "own term"), counted(neverLeave.terms.length + neverLeave.patterns.length, "never-leaving term"),
  ...(cloudTokens === undefined ? [] : [`at most ${cloudTokens} cloud tokens a task`])
].join(", ")

/** `symbiont policy check FILE`: exit code 0 for a valid policy; else 2, with one sentence for each field that isn't. */
export const policyCommand = async (argv: string[]): Promise<number> => {
  const [verb, file, ...more] = argv
  if (verb !== "check" || file === undefined || more.length > 0) throw new UsageError("Name one file to check: symbiont policy check FILE.")
  const { policy } = await readPolicyFile(file)
  process.stdout.write(`The policy is valid: ${summary(policy)}.\n`)
  return 0
}
