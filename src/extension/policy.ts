import { limits as unasked } from "../agent/budget.ts"
import type { Totals } from "../agent/spent.ts"
import { fail, ok, type Result } from "../core/result.ts"
import { effectivePolicy, type Policy } from "../privacy/policy/effective-policy.ts"
import { awaitedMs, notArrived } from "./awaited-policy.ts"
import type { CloudSettings, Limits, Settings, Task } from "../protocol/records.ts"

export { effectivePolicy, type Policy } from "../privacy/policy/effective-policy.ts"

/** What the browser delivers of the organisation's values: a policy that can't be read counts like one that is wrong. */
export const readManaged = async (): Promise<unknown> => chrome.storage.managed.get().catch(() => ({ policy_version: "unreadable" }))
const isEmpty = (raw: unknown): boolean => typeof raw === "object" && raw !== null && Object.keys(raw).length === 0
export const readPolicy = async (): Promise<Policy> => {
  const raw = await readManaged()
  return isEmpty(raw) && await awaitedMs() > 0 ? effectivePolicy(notArrived) : effectivePolicy(raw, true)
}

const least = <T extends number>(...numbers: (T | undefined)[]): T | undefined => {
  const given = numbers.filter((one) => one !== undefined)
  return given.length === 0 ? undefined : (Math.min(...given) as T)
}
const limitsUnder = (limits: Limits = {}, { max_minutes, max_tokens, max_money }: Policy["values"]): Limits => {
  // Where nobody names minutes the run's own limit counts, which a policy must not raise.
  const minutes = max_minutes === undefined ? limits.minutes : Math.min(limits.minutes ?? unasked.minutes, max_minutes)
  const [tokens, money] = [least(limits.tokens, max_tokens), least(limits.money, max_money)]
  return { ...limits, ...(minutes === undefined ? {} : { minutes }), ...(tokens === undefined ? {} : { tokens }), ...(money === undefined ? {} : { money }) }
}

/** The task as the organisation lets it run. */
export const underPolicy = (task: Task, policy: Policy): Result<Task> => {
  if (!policy.enabled) return fail("task.invalid", policy.offBecause)
  const { record, limits: asked, ...rest } = task
  const limits = limitsUnder(asked, policy.values)
  const limited = { ...rest, maxSteps: Math.min(task.maxSteps, policy.maxSteps), ...(Object.keys(limits).length > 0 ? { limits } : {}), ...(record && policy.recording !== "off" ? { record } : {}) }
  if (!policy.localOnly) return ok(limited)
  if (task.mode === "cloud") return fail("task.invalid", "Your organisation allows the model on this device only: choose the private mode.")
  const { cloud: _unused, ...private_ } = limited
  return ok({ ...private_, mode: "local" })
}

/** The endpoint as the organisation has it, or why it may not be used. */
export const cloudUnder = (cloud: CloudSettings, { endpoint, values }: Policy): Result<CloudSettings> => {
  const { cloud_models, max_money } = values
  if (cloud_models && !cloud_models.includes(cloud.model)) return fail("cloud.not-configured", `Your organisation allows these cloud models only: ${cloud_models.join(", ")}.`)
  if (max_money !== undefined && !cloud.price) return fail("cloud.not-configured", "Your organisation limits what a task may cost: enter the price of the cloud model's tokens in the settings, or choose the private mode.")
  return ok(endpoint === undefined ? cloud : { ...cloud, baseUrl: endpoint })
}

/** Settings that follow from the policy alone, so that nobody has to type what is fixed. */
const fixedCloud = (cloud: CloudSettings | undefined, { endpoint, values: { cloud_models } }: Policy): CloudSettings | undefined => {
  const first = cloud_models?.[0]
  const baseUrl = endpoint ?? cloud?.baseUrl
  if (cloud && cloud_models && first !== undefined && !cloud_models.includes(cloud.model)) { const { price: _other, ...kept } = cloud; return { ...kept, baseUrl: baseUrl ?? kept.baseUrl, model: first } }
  if (cloud) return { ...cloud, baseUrl: baseUrl ?? cloud.baseUrl }
  return baseUrl !== undefined && first !== undefined ? { baseUrl, model: first } : undefined
}

export const settingsUnderPolicy = (settings: Settings, policy: Policy): Settings => {
  const { cloud: own, limits: wished, keepDays: asked, ...rest } = settings
  const keepDays = least(asked, policy.values.retention_days)
  const { max_steps } = policy.values
  const capped = { ...limitsUnder(wished, policy.values), ...(wished?.steps === undefined && max_steps === undefined ? {} : { steps: least(wished?.steps, max_steps) }) }
  const kept = { ...rest, ...(Object.keys(capped).length > 0 ? { limits: definedOf(capped) } : {}), ...(keepDays === undefined ? {} : { keepDays }) }
  if (policy.localOnly) return { ...kept, mode: "local" }
  const cloud = fixedCloud(own, policy)
  return { ...kept, ...(cloud ? { cloud } : {}) }
}
const definedOf = <T extends object>(part: T): T => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as T

/** The key that the organisation gives for its endpoint, "" where the sign-on opens it; nothing where the user's counts. */
export const managedKeyOf = ({ localOnly, values }: Pick<Policy, "localOnly" | "values">): string | undefined =>
  values.cloud_key_source === "broker" ? "" : values.cloud_key_source === "managed" ? (localOnly ? "" : values.cloud_key ?? "") : undefined

/** What the organisation has decided in the user's stead. */
export const managedBy = ({ managed, enabled, localOnly, endpoint, maxSteps, privacy, values }: Policy): NonNullable<Settings["managed"]> => managed ? [
  ...(enabled ? [] : ["off" as const]), ...(localOnly ? ["mode" as const, "cloud" as const] : []), ...(endpoint === undefined ? [] : ["endpoint" as const]),
  ...(privacy === undefined ? [] : ["privacy" as const]), ...(maxSteps < 200 ? ["steps" as const] : []), ...(values.cloud_models ? ["model" as const] : []),
  ...(managedKeyOf({ localOnly, values }) === undefined ? [] : ["key" as const]), ...(values.max_minutes === undefined ? [] : ["minutes" as const]), ...(values.max_tokens === undefined ? [] : ["tokens" as const]),
  ...(values.max_money === undefined ? [] : ["money" as const]), ...(values.retention_days === undefined ? [] : ["retention" as const])
] : []

/** Why a task must end by the organisation's caps as they are now, in one sentence. */
export const overCaps = ({ values, maxSteps }: Policy, step: number, activeMs: number, { tokens, money }: Totals): string | undefined => {
  const { max_minutes, max_tokens, max_money } = values
  const used = (what: string): string => `Your organisation allows a task ${what}, and they are used up: split the task.`
  if (values.max_steps !== undefined && step >= maxSteps) return used(`${maxSteps} steps`)
  if (max_minutes !== undefined && activeMs > max_minutes * 60_000) return used(`${max_minutes} minutes`)
  if (max_tokens !== undefined && tokens >= max_tokens) return used(`${max_tokens} tokens`)
  return max_money !== undefined && money !== undefined && money >= max_money ? used(`costs of ${max_money}`) : undefined
}
