import { fail, ok, type Result } from "../core/result.ts"
import type { Settings, Task } from "../protocol/records.ts"
import { cloudUnder, type Policy, underPolicy } from "./policy.ts"

/** The task with what settings and policy add to it, or the sentence why it may not start. `signedOn`: whether there is a sign-on, where the policy wants one. */
export const admitTask = (task: Task, settings: Settings, policy: Policy, signedOn: Result<unknown> = ok({})): Result<Task> => {
  const allowed = underPolicy(task, policy)
  if (!allowed.ok) return allowed
  const { cloud: own, ...asked } = allowed.value
  const rest: Task = settings.learn === false || policy.recording === "off" ? { ...asked, experience: "none" } : asked
  const chosen = own ?? settings.cloud
  if (rest.mode === "local") return ok(rest)
  if (!chosen) return rest.mode === "cloud" ? fail("cloud.not-configured", "No cloud model is set up: enter an endpoint and a model in the settings, or choose another mode.") : ok(rest)
  if (policy.brokered && !signedOn.ok) return signedOn
  const cloud = cloudUnder(chosen, policy)
  return cloud.ok ? ok({ ...rest, cloud: cloud.value }) : cloud
}
