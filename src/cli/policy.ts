import { isManagedKey, managedNames, secretKeys } from "../protocol/managed-policy.ts"
import type { Policy } from "../privacy/policy/effective-policy.ts"
import type { PrivacyPolicy } from "../protocol/privacy-policy.ts"
import { explainCommand } from "./policy-explain.ts"
import { kitCommand } from "./policy-kit.ts"
import { readEitherPolicy } from "./read-policy.ts"
import { UsageError } from "./usage-error.ts"

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`

/** A valid policy in one line, so that a person sees whether it says what was meant. */
export const summary = ({ preset, handling, sites, localOnlySites, cloudOrigins, own, neverLeave, mayLeave, cloudTokens, screenshots }: PrivacyPolicy): string => [
  `preset ${preset}`, counted(Object.keys(handling).length, "handling rule"), counted(sites.length, "site rule"), counted(localOnlySites.length, "local-only site"),
  cloudOrigins === undefined ? "any cloud endpoint that is set up" : cloudOrigins.length === 0 ? "no cloud endpoint" : `cloud endpoints ${cloudOrigins.join(" ")}`,
  counted(own.terms.length + own.patterns.length, "own term"), counted(neverLeave.terms.length + neverLeave.patterns.length, "never-leaving term"),
  ...(mayLeave.length === 0 ? [] : [`${mayLeave.length} single value${mayLeave.length === 1 ? "" : "s"} that may leave`]),
  ...(cloudTokens === undefined ? [] : [`at most ${cloudTokens} cloud tokens a task`]), ...(screenshots === undefined ? [] : [screenshots === "off" ? "no pictures" : "masked pictures"])
].join(", ")

const managedSummary = ({ values }: Policy): string =>
  managedNames.flatMap(name => values[name] === undefined || name === "policy_keys" ? [] : [`  ${name} = ${secretKeys.has(name) ? "(set)" : JSON.stringify(values[name])}`]).join("\n")

/** Keys whose loss nobody would notice: the browser drops a value of a wrong type without a word. */
const unannounced = ({ values }: Policy): string[] =>
  managedNames.filter(name => values[name] !== undefined && !["policy_version", "policy_keys", "agent_enabled", "model_mode", "recording", "redaction_floor"].includes(name) && !(values.policy_keys ?? []).includes(name))

const check = async (file: string): Promise<number> => {
  const read = await readEitherPolicy(file)
  if (read.kind === "privacy") process.stdout.write(`The policy is valid: ${summary(read.policy)}.\n`)
  else {
    const unnamed = read.policy.values.policy_keys === undefined ? [`In this file: "policy_keys": ${JSON.stringify([...new Set(["policy_keys", ...Object.keys(read.raw).filter(isManagedKey)])])}`] : []
    if (read.policy.problems.length > 0) throw new UsageError([...read.policy.problems.map(({ message }) => message), ...unnamed].join("\n"))
    const missing = unannounced(read.policy)
    process.stdout.write(`The managed policy is valid. In effect:\n${managedSummary(read.policy)}\n${missing.length === 0 ? "" : `Name ${missing.join(", ")} in policy_keys, so that a loss of it on the way is noticed.\n`}`)
  }
  return 0
}

/**
 * `symbiont policy check FILE`: exit code 0 for a valid policy; else 2, with one sentence for each field that isn't.
 * `symbiont policy explain FILE --url URL …`: what would happen there. `symbiont policy kit --out DIR`: files for every platform.
 */
export const policyCommand = async (argv: string[]): Promise<number> => {
  const [verb, file, ...more] = argv
  if (verb === "kit") return kitCommand(argv.slice(1))
  if (verb === "explain" && file !== undefined && !file.startsWith("--")) return explainCommand(await readEitherPolicy(file), more)
  if (verb !== "check" || file === undefined || more.length > 0) throw new UsageError("Name one file to check: symbiont policy check FILE, or symbiont policy explain FILE --url URL.")
  return check(file)
}
