import * as z from "zod"
import { fail, ok, type Result } from "../core/result.ts"
import { parsePolicyText } from "../privacy/policy/parse-policy.ts"
import { closedRules, compileRules, mergeRules, type Rules } from "../privacy/policy/rules.ts"
import { privacyPolicySchema } from "../protocol/privacy-policy.ts"
import type { Settings, Task } from "../protocol/records.ts"

/** What an organisation may set; the browser's schema for it is in plasmo.config.ts. */
const policySchema = z.object({
  policy_version: z.int().optional(),
  agent_enabled: z.boolean().optional(),
  model_mode: z.enum(["local_only", "cloud_allowed"]).optional(),
  cloud_endpoint: z.string().optional(),
  max_steps: z.int().optional(),
  privacy_policy: z.string().optional()
})
export type Policy = {
  readonly enabled: boolean
  readonly localOnly: boolean
  readonly endpoint?: string | undefined
  readonly maxSteps: number
  /** The organisation's part in what may leave; absent where there is no policy. */
  readonly privacy?: Rules | undefined
}
const free: Policy = { enabled: true, localOnly: false, maxSteps: 200 }
const unreadable = closedRules("Your organisation's privacy policy is not valid, so nothing was sent: let the on-device model work, and tell your administrator.")

const privacyOf = ({ model_mode, cloud_endpoint, privacy_policy }: z.infer<typeof policySchema>): Rules => {
  if (model_mode !== "cloud_allowed") return closedRules("Your organisation allows the model on this device only, so nothing was sent: choose the private mode.")
  const parsed = privacy_policy === undefined ? { ok: true as const, policy: privacyPolicySchema.parse({ version: 1, preset: "strict" }) } : parsePolicyText(privacy_policy)
  if (!parsed.ok || (cloud_endpoint !== undefined && !URL.canParse(cloud_endpoint))) return unreadable
  const own = compileRules(parsed.policy)
  // Pinned by the organisation, so that the endpoint need not be named twice.
  const pinned = cloud_endpoint === undefined ? undefined : new URL(cloud_endpoint).origin
  return pinned === undefined ? own : mergeRules(own, { ...compileRules(privacyPolicySchema.parse({ version: 1, preset: "open" })), cloudOrigin: origin => origin === pinned })
}

/** A value that breaks the browser's schema is never delivered, so under a policy whatever is missing is taken at its strictest. */
export const effectivePolicy = (managed: unknown): Policy => {
  const read = policySchema.safeParse(managed ?? {})
  if (!read.success) return { ...free, localOnly: true, privacy: unreadable }
  const { policy_version, agent_enabled, model_mode, cloud_endpoint, max_steps } = read.data
  if (policy_version === undefined && Object.values(read.data).every((value) => value === undefined)) return free
  return { enabled: agent_enabled ?? true, localOnly: model_mode !== "cloud_allowed", endpoint: cloud_endpoint, maxSteps: Math.max(1, Math.min(max_steps ?? 200, 200)), privacy: privacyOf(read.data) }
}

export const readPolicy = async (): Promise<Policy> => effectivePolicy(await chrome.storage.managed.get().catch(() => ({})))

/** The task as the organisation lets it run. */
export const underPolicy = (task: Task, policy: Policy): Result<Task> => {
  if (!policy.enabled) return fail("task.invalid", "Your organisation has switched this extension's tasks off: ask your administrator.")
  const limited = { ...task, maxSteps: Math.min(task.maxSteps, policy.maxSteps) }
  if (!policy.localOnly) return ok(limited)
  if (task.mode === "cloud") return fail("task.invalid", "Your organisation allows the model on this device only: choose the private mode.")
  const { cloud: _unused, ...rest } = limited
  return ok({ ...rest, mode: "local" })
}

export const settingsUnderPolicy = (settings: Settings, policy: Policy): Settings => {
  if (policy.localOnly) { const { cloud: _unused, ...rest } = settings; return { ...rest, mode: "local" } }
  return policy.endpoint !== undefined && settings.cloud ? { ...settings, cloud: { ...settings.cloud, baseUrl: policy.endpoint } } : settings
}
