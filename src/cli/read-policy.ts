import { readFile } from "node:fs/promises"
import { parsePolicyText } from "../privacy/policy/parse-policy.ts"
import { compileRules, type Rules } from "../privacy/policy/rules.ts"
import type { PrivacyPolicy } from "../protocol/privacy-policy.ts"
import { UsageError } from "./usage-error.ts"

/** A privacy policy from a file, or one sentence for each thing that is wrong with it. */
export const readPolicyFile = async (path: string): Promise<{ policy: PrivacyPolicy; rules: Rules }> => {
  const text = await readFile(path, "utf8").catch(() => { throw new UsageError(`The policy file ${path} can't be read: check its name.`) })
  const parsed = parsePolicyText(text.replace(/^\uFEFF/, ""))
  if (!parsed.ok) throw new UsageError(parsed.problems.join("\n"))
  return { policy: parsed.policy, rules: compileRules(parsed.policy) }
}
