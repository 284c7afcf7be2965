import { readFile } from "node:fs/promises"
import { effectivePolicy, type Policy } from "../privacy/policy/effective-policy.ts"
import { parsePolicyText } from "../privacy/policy/parse-policy.ts"
import { compileRules, mergeRules, type Rules } from "../privacy/policy/rules.ts"
import { managedNames } from "../protocol/managed-policy.ts"
import { defaultPrivacyPolicy, type PrivacyPolicy, privacyPolicySchema } from "../protocol/privacy-policy.ts"
import { UsageError } from "./usage-error.ts"

const textOf = async (path: string): Promise<string> =>
  (await readFile(path, "utf8").catch(() => { throw new UsageError(`The policy file ${path} can't be read: check its name.`) })).replace(/^\uFEFF/, "")

/** A file of either kind: a user's privacy policy, or what an organisation puts into the browser's folder of managed policies. */
export type PolicyFile =
  | { kind: "privacy"; policy: PrivacyPolicy; rules: Rules }
  | { kind: "managed"; /** As a browser would deliver it. */ policy: Policy; /** Of a user who changed nothing, under the organisation's. */ rules: Rules; /** The values as they stand in the file. */ raw: Readonly<Record<string, unknown>> }

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value)
/** The values themselves: they stand alone, or under the id of the extension in the browser's own file. */
const managedPart = (json: unknown): unknown => {
  if (!isMap(json)) return undefined
  const third = json["3rdparty"]
  if (third !== undefined) {
    const listed = isMap(third) && isMap(third["extensions"]) ? Object.values(third["extensions"]) : []
    if (listed.length !== 1) throw new UsageError("The field \"3rdparty.extensions\" must hold one extension: put the policy of each into a file of its own.")
    return listed[0]
  }
  return managedNames.some(name => name in json) ? json : undefined
}

/** A user's privacy policy from a file, or one sentence for each thing that is wrong with it. An organisation's can't be put into effect from here: the browser alone says what is managed. */
export const readUserPolicy = async (path: string): Promise<PrivacyPolicy> => {
  const read = await readEitherPolicy(path)
  if (read.kind === "managed") throw new UsageError(`--policy ${path} is an organisation's policy, which counts only where the browser reads it (docs/enterprise/README.md says where the file belongs): "symbiont policy explain ${path} --url URL" tells what would happen under it, and --policy takes a user's privacy policy.`)
  return read.policy
}

export const readEitherPolicy = async (path: string): Promise<PolicyFile> => {
  const text = await textOf(path)
  let json: unknown
  try { json = JSON.parse(text) } catch { throw new UsageError("The policy is not JSON: check its commas, quotes and brackets.") }
  const managed = managedPart(json)
  if (managed !== undefined) {
    const policy = effectivePolicy(managed, true)
    const user = compileRules(defaultPrivacyPolicy)
    return { kind: "managed", policy, rules: policy.privacy ? mergeRules(user, policy.privacy) : user, raw: isMap(managed) ? managed : {} }
  }
  if (isMap(json) && !Object.keys(json).some(name => name in privacyPolicySchema.shape)) throw new UsageError("The file holds no key of a policy: an organisation's begins with policy_version (docs/enterprise/kit/keys.md), a user's privacy policy with version.")
  const parsed = parsePolicyText(text)
  if (!parsed.ok) throw new UsageError(parsed.problems.join("\n"))
  return { kind: "privacy", policy: parsed.policy, rules: compileRules(parsed.policy) }
}
