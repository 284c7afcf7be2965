import type { Action } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Verdict } from "../core/step.ts"
import { decide } from "../guard/decide.ts"
import type { Policy } from "../privacy/policy/effective-policy.ts"
import { detectKept } from "../privacy/policy/detect-kept.ts"
import { heldBack } from "../privacy/policy/held-back.ts"
import { siteMatcher } from "../privacy/policy/site-matcher.ts"
import { turnPolicy } from "../privacy/policy/turn-policy.ts"
import { screenText } from "../privacy/screen/screen-text.ts"
import { createVault } from "../privacy/vault.ts"
import { type ActionClass, actionClasses, type ManagedKey, strictest } from "../protocol/managed-policy.ts"
import type { Handling } from "../protocol/privacy-policy.ts"
import { policyReason } from "./policy-reason.ts"
import { readOptions, readUrl } from "./read-options.ts"
import type { PolicyFile } from "./read-policy.ts"
import { UsageError } from "./usage-error.ts"

/** `by`: the key, or the part of the privacy policy, that decides it. */
export type Explained = {
  url: string
  site: { may: "work" | "read" | "nothing"; by: string }
  step: { to: "local" | "cloud" | "refuse"; why: string; by: string }
  /** What was found of the text, where it stands there (UTF-16 offsets), and what would become of it. */
  data: { text: string; start: number; end: number; type: string; handling: Handling; by: string }[]
  /** The text as a cloud model would be sent it; absent where it isn't sent. */
  sent?: string
  /** Whether a picture of a step there is kept on the device. */
  pictures: { kept: "masked" | "none" | "if the user wants them"; by: string }
  action?: { kind: ActionClass; verdict: Verdict["kind"]; rule: string; by: string }
}

/** What a control of each kind is called, so that the guard itself can be asked. */
const labels: Record<Exclude<ActionClass, "upload">, string> = {
  money: "Pay now", delete: "Delete", security: "Change password", permission: "Allow notifications", share: "Share", send: "Send message", terms: "I agree",
  download: "Download", login: "Sign in", change: "Assign to me", save: "Save changes"
}
const example = (url: string, kind: ActionClass): { action: Action; observation: Observation } => ({
  action: kind === "upload" ? { verb: "upload", ref: "a1", file: "file.pdf" } : { verb: "click", ref: "a1" },
  observation: { url, title: "", nodes: [{ ref: "a1", role: "button", name: kind === "upload" ? "Choose file" : labels[kind] }], scroll: { above: 0, below: 0 }, counts: { elements: 1, controls: 1, omitted: 0 }, ms: 0 }
})

const managedOf = (file: PolicyFile): Policy | undefined => (file.kind === "managed" ? file.policy : undefined)
const pattern = (list: readonly string[] | undefined, url: string): string | undefined => list?.find(one => one === "*" || siteMatcher([one])(url))
/** The key as it was set, or that it counts at its strictest. */
const named = (key: ManagedKey, policy: Policy, entry?: string): string => `${key}${entry === undefined ? "" : ` "${entry}"`}${policy.strict.some(one => key in strictest[one]) ? " (at its strictest, because of a problem)" : ""}`

const siteOf = (url: string, policy: Policy | undefined): Explained["site"] => {
  if (!policy) return { may: "work", by: "no managed policy" }
  const { allowed_origins, blocked_origins, read_only_origins } = policy.values
  if (!policy.enabled) return { may: "nothing", by: named("agent_enabled", policy) }
  if (!policy.mayVisit(url)) return { may: "nothing", by: pattern(blocked_origins, url) === undefined ? named("allowed_origins", policy) : named("blocked_origins", policy, pattern(blocked_origins, url)) }
  if (policy.readOnly(url)) return { may: "read", by: named("read_only_origins", policy, pattern(read_only_origins, url)) }
  return { may: "work", by: allowed_origins ? named("allowed_origins", policy, pattern(allowed_origins, url)) : "no key forbids it" }
}

const routeBy = (file: PolicyFile, url: string): string => {
  if (file.kind === "privacy") return !file.rules.cloud.ok ? "cloudOrigins" : file.rules.localOnly(url) ? "localOnlySites" : "cloudTokens"
  const { policy } = file
  return policy.localOnly ? named("model_mode", policy) : policy.values.max_cloud_tokens === 0 ? "max_cloud_tokens" : "privacy_policy"
}

const picturesOf = (file: PolicyFile, site: Explained["site"]): Explained["pictures"] => site.may === "nothing" ? { kept: "none", by: site.by } : file.kind === "privacy" ? { kept: file.rules.screenshots === "off" ? "none" : "masked", by: "screenshots" }
  : file.policy.privacy?.screenshots === "off" ? { kept: "none", by: file.policy.values.privacy_policy === undefined ? "a problem of the policy" : "screenshots in privacy_policy" } : { kept: "if the user wants them", by: "the user's policy" }

/** Asks the very functions that a run asks: what a task could do on this address, and what of this text could leave. */
export const explainPolicy = (file: PolicyFile, url: string, text?: string, kind?: ActionClass): Explained => {
  const policy = managedOf(file)
  const site = siteOf(url, policy)
  const { rules } = file
  const page: Observation = { url, title: "", nodes: [], scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0 }
  const turn = turnPolicy(rules, page, 0)
  const vault = createVault(undefined, () => rules)
  const screened = text === undefined ? undefined : screenText(text, vault, { origin: new URL(url).origin, context: { url } }).text
  const data = text === undefined ? [] : detectKept(text, { url }, rules).map(({ start, end, type }) => {
    const value = text.slice(start, end)
    const handling: Handling = rules.neverLeaves(value) ? "local" : rules.handling(type, url) === "clear" ? "placeholder" : rules.handling(type, url)
    return { text: value, start, end, type, handling, by: policyReason(file, value, type, handling, url) }
  })
  const held = screened === undefined ? undefined : heldBack(screened, vault)
  const step: Explained["step"] = site.may === "nothing" ? { to: "refuse", why: "Nothing is read or done here.", by: site.by }
    : !turn.cloud ? { to: "local", why: turn.why, by: routeBy(file, url) }
    : held ? { to: "local", why: "The text holds a value that is kept on the device, so the on-device model decides.", by: data.find(({ handling }) => handling === "local")?.by ?? "privacy policy" }
    : { to: "cloud", why: data.length === 0 ? "Nothing private was found." : "Private values are replaced by placeholders before the cloud is asked.", by: policy ? named("model_mode", policy) : "the mode" }
  return { url, site, step, data, pictures: picturesOf(file, site), ...(step.to === "cloud" && screened !== undefined ? { sent: screened } : {}), ...(kind === undefined ? {} : { action: actionOf(url, kind, policy) }) }
}

const actionOf = (url: string, kind: ActionClass, policy: Policy | undefined): NonNullable<Explained["action"]> => {
  const { action, observation } = example(url, kind)
  const { kind: verdict, rule } = decide(action, { task: "", url, startOrigin: new URL(url).origin, observation, visitedOrigins: [new URL(url).origin], organisation: policy })
  const key = ({ "organisation.site": siteOf(url, policy).by, "organisation.read-only": siteOf(url, policy).by, "organisation.kind": "forbid_classes", "organisation.confirm": "confirm_classes_add" } as Record<string, string>)[rule]
  return { kind, verdict, rule, by: key ?? (policy?.asksFor(kind) ? "confirm_classes_add" : "the guard, for a task that does not ask for it") }
}

const sentences = ({ url, site, step, data, sent, action, pictures }: Explained): string[] => [
  `${url}: ${{ work: "tasks may read and work here", read: "tasks may only read here", nothing: "tasks do nothing here" }[site.may]} (${site.by}).`,
  `A step here ${{ local: "is decided on the device", cloud: "may be decided by the cloud model", refuse: "is refused" }[step.to]}: ${step.why} (${step.by})`,
  ...data.map(({ text, start, end, type, handling, by }) => `"${text}" (characters ${start + 1} to ${end}) is a value of the type ${type} and ${handling === "local" ? "kept on the device" : "replaced by a placeholder"} (${by}).`),
  `Pictures of a step's page are ${{ masked: "kept on the device, private values covered", none: "not kept", "if the user wants them": "kept on the device if the user wants them, private values covered" }[pictures.kept]} (${pictures.by}).`,
  ...(sent === undefined ? [] : [`Sent would be: ${sent}`]),
  ...(action ? [`An action of the kind ${action.kind} is ${{ allow: "done", confirm: "asked about", refuse: "refused" }[action.verdict]} (${action.rule}; ${action.by}).`] : [])
]

export const explainCommand = async (file: PolicyFile, argv: string[]): Promise<number> => {
  const options = readOptions(argv, { url: { type: "string" }, data: { type: "string" }, action: { type: "string" }, json: { type: "boolean" } })
  const url = readUrl("url", options.url)
  const kind = actionClasses.find(one => one === options.action)
  if (options.action !== undefined && kind === undefined) throw new UsageError(`--action must be one of ${actionClasses.join(", ")}.`)
  const told = explainPolicy(file, url, options.data, kind)
  if (file.kind === "managed") for (const { message } of file.policy.problems) process.stderr.write(`${message}\n`)
  process.stdout.write(options.json ? `${JSON.stringify(told)}\n` : `${sentences(told).join("\n")}\n`)
  return 0
}
