import * as z from "zod"
import { siteSchema } from "./privacy-policy.ts"

/** What an action would do, as an organisation may name it: the guard's classes, and attaching a file. */
export const actionClasses = ["money", "delete", "security", "permission", "share", "send", "terms", "download", "login", "change", "save", "upload"] as const
export type ActionClass = (typeof actionClasses)[number]

/** Chrome's dialect of JSON Schema gives each key one plain type, and drops a value of another type before we see it. */
export type ManagedType = "boolean" | "integer" | "number" | "string" | "strings"
type Key<S extends z.ZodType> = {
  readonly type: ManagedType
  readonly schema: S
  /** What it does, in a sentence for administrators. */
  readonly about: string
  readonly example: z.input<S>
}
const key = <S extends z.ZodType>(type: ManagedType, schema: S, example: z.input<NoInfer<S>>, about: string): Key<S> => ({ type, schema, about, example })

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/
const isSafe = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return username === "" && password === "" && (protocol === "https:" || (protocol === "http:" && loopback.test(hostname)))
}
const address = z.string().max(2_000).refine(isSafe, "must be an https address without a user name, such as https://cloud.example.com/v1 (http only for this machine)")
/** Administrators know the browser's own patterns (`*://*.bank.example/*`): as far as they name whole sites, they are taken for what they mean. */
const site = z.string().max(300).transform((text) => text.trim().replace(/^<all_urls>$/, "*").replace(/^\*:\/\//, "").replace(/(?<=[^/])\/\*?$/, "")).pipe(siteSchema)
const sites = z.array(site).max(2_000)
const words = z.array(z.string().trim().min(2).max(200)).max(1_000)
const classes = z.array(z.enum(actionClasses)).max(actionClasses.length)
/** A word as RFC 6749 has it. */
const scopes = z.array(z.string().regex(/^[\x21\x23-\x5B\x5D-\x7E]{1,200}$/, "must be a single word, such as openid")).max(30)
const whole = (most: number) => z.int().min(1).max(most)

/**
 * Every key that an organisation can set: the one source of the browser's schema, of the templates in `docs/enterprise` and of what
 * is enforced. All of them only tighten what the user chose.
 */
export const managedKeys = {
  policy_version: key("integer", whole(1_000_000_000), 1, "Number of this policy, raised with each change. Its presence says that a policy is in force: what is wrong or missing then counts at its strictest."),
  policy_keys: key("strings", z.array(z.string().max(100)).max(200), ["policy_version", "policy_keys", "agent_enabled", "model_mode"], "Names of all keys that this policy sets. Must be set: the browser silently drops a value of a wrong type and a key that it does not know. What is named here and does not arrive counts at its strictest; without this list, all that does not arrive."),
  agent_enabled: key("boolean", z.boolean(), true, "Whether tasks may run. Must be set. False refuses new tasks and ends running ones within a second."),
  agent_message: key("string", z.string().trim().min(1).max(300), "Tasks are off during the audit: call 4711.", "What a user is told where agent_enabled is false."),
  organisation_name: key("string", z.string().trim().min(1).max(80), "Example Corp", "Whose policy this is: the name that a user reads beside everything that it fixes."),
  model_mode: key("string", z.enum(["local_only", "cloud_allowed"]), "cloud_allowed", "Whether a cloud model may be asked. Must be set. local_only closes the way out, and the browser's own network rules behind it."),
  cloud_endpoint: key("string", address, "https://models.example.com/v1", "The only cloud endpoint: base address of an OpenAI-compatible service. Users can't name another; redirects are refused."),
  cloud_models: key("strings", z.array(z.string().min(1).max(200)).min(1).max(50), ["large-2026"], "The cloud models that may be asked; the first one is used where the user named none of them."),
  cloud_key_source: key("string", z.enum(["user", "managed", "broker"]), "user", "What opens the endpoint: the user's own key, the one in cloud_key, or (broker) the access token of the user's sign-on, so that no key lies on the device. Needs cloud_endpoint, sso_issuer and sso_client_id where it is broker."),
  cloud_key: key("string", z.string().min(1).max(400), "", "The endpoint's key, where cloud_key_source is managed. Needs cloud_endpoint. Anyone who can read the machine's policies can read it."),
  allowed_origins: key("strings", sites, ["*.intranet.example.com", "https://shop.example.com"], "The only sites that tasks may read and work on. Without it: all that are not blocked."),
  blocked_origins: key("strings", sites, ["*.bank.example"], "Sites that no task may open, read or touch, also where allowed_origins names them."),
  read_only_origins: key("strings", sites, ["wiki.example.com"], "Sites that tasks may read, follow links and search on, and nothing else."),
  redaction_floor: key("string", z.enum(["strict", "balanced", "open"]), "balanced", "The loosest handling of private values that users may choose. Without it and without privacy_policy: strict."),
  never_leave: key("strings", words, ["Project Heron"], "Words that never leave the device, however they are spelled."),
  never_leave_patterns: key("strings", z.array(z.string().min(1).max(500)).max(100), ["EMP-[0-9]{6}"], "Regular expressions (RE2) of what never leaves the device."),
  privacy_policy: key("string", z.string().max(1_000_000), "{\"version\":1,\"preset\":\"balanced\"}", "A whole privacy policy as JSON text, as \"symbiont policy check\" takes it; merged with the user's, the stricter answer counts."),
  confirm_classes_add: key("strings", classes, ["save", "download"], "Kinds of actions that are always asked about, also where a task asks for them."),
  forbid_classes: key("strings", classes, ["money"], "Kinds of actions that are never done."),
  max_steps: key("integer", whole(200), 60, "Most steps of a task."),
  max_tabs: key("integer", whole(50), 5, "Most tabs that a task may have open at once."),
  max_minutes: key("integer", whole(1_440), 30, "Most minutes that a task may work, without the time that its user takes."),
  max_tokens: key("integer", whole(1_000_000_000), 400_000, "Most tokens of a task, of both models together."),
  max_cloud_tokens: key("integer", z.int().min(0).max(1_000_000_000), 200_000, "Most tokens that a task may spend on the cloud model."),
  max_money: key("number", z.number().positive().max(1_000_000), 2.5, "Most that a task may cost, in the currency of the price in the settings. Where the price is not known no cloud model is asked."),
  recording: key("string", z.enum(["off", "local", "contribute"]), "local", "Whether steps may be recorded for learning: not at all, on this device, or also to be donated. Without it: off."),
  retention_days: key("integer", whole(3_650), 30, "Days after which a finished task's record is deleted at the latest."),
  collector_url: key("string", address, "https://collector.example.com/", "The only collector that recorded runs may be donated to."),
  collector_auth: key("string", z.enum(["none", "token", "oidc"]), "oidc", "How donors prove to collector_url that they belong to the organisation: not at all, by collector_token, or by the access token of their sign-on."),
  collector_token: key("string", z.string().min(10).max(400), "", "The collector's enrolment token, where collector_auth is token. Needs collector_url. Anyone who can read the machine's policies can read it."),
  collector_tenant: key("string", z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, "must be a tenant's id as the collector knows it, such as acme"), "acme", "The collector's tenant that donors belong to. A collector that takes them for another tenant's refuses them."),
  sso_issuer: key("string", address, "https://login.example.com/", "Where the organisation's people sign in: the issuer of an OpenID Connect provider. Needs sso_client_id."),
  sso_client_id: key("string", z.string().min(1).max(300), "symbiont", "This extension's client there: a public one (no secret, PKCE), with the redirect address https://EXTENSION-ID.chromiumapp.org/."),
  sso_scopes: key("strings", scopes, ["openid", "profile", "offline_access"], "Scopes that are asked for. Without it: openid and profile. With offline_access most providers let the sign-on be renewed quietly."),
  sso_resource: key("string", z.url().max(2_000), "https://models.example.com/", "For whom access tokens are meant (RFC 8707), where the provider wants to be told."),
  audit_level: key("string", z.enum(["origins", "paths"]), "origins", "How much the audit trail says of a page: its site only, or also its path with private values replaced. The trail itself is always kept."),
  audit_sink_url: key("string", address, "https://siem.example.com/symbiont", "Where the audit trail is posted to, in batches."),
  model_records: key("string", z.string().max(1_000_000), "[]", "Further on-device models, as JSON text: a list of model records with their checksums.")
} as const satisfies Record<string, Key<z.ZodType>>

export type ManagedKey = keyof typeof managedKeys
export const managedNames = Object.keys(managedKeys) as ManagedKey[]
export const isManagedKey = (name: string): name is ManagedKey => Object.hasOwn(managedKeys, name)
/** Without these a policy says too little to be kept to. */
export const requiredKeys = ["agent_enabled", "model_mode"] as const satisfies ManagedKey[]
/** Keys whose value is shown to nobody. */
export const secretKeys: ReadonlySet<string> = new Set<ManagedKey>(["cloud_key", "collector_token"])

/** The values that count. A key that nobody set is absent, and the user decides. */
export type ManagedValues = { readonly [K in ManagedKey]?: z.output<(typeof managedKeys)[K]["schema"]> }

/** What counts where a value can't be read: no looser reading is possible. For `cloud`, that no cloud model is asked. */
const cloudClosed: ManagedValues = { model_mode: "local_only" }
const nothing = ["*"]
export const strictest: { readonly [K in ManagedKey]: ManagedValues } = {
  policy_version: cloudClosed, policy_keys: cloudClosed, agent_enabled: { agent_enabled: false }, agent_message: {}, organisation_name: {}, model_mode: cloudClosed,
  cloud_endpoint: cloudClosed, cloud_models: cloudClosed, cloud_key_source: cloudClosed, cloud_key: cloudClosed,
  allowed_origins: { allowed_origins: [] }, blocked_origins: { blocked_origins: nothing }, read_only_origins: { read_only_origins: nothing },
  redaction_floor: { redaction_floor: "strict" }, never_leave: cloudClosed, never_leave_patterns: cloudClosed, privacy_policy: cloudClosed,
  confirm_classes_add: { confirm_classes_add: [...actionClasses] }, forbid_classes: { forbid_classes: [...actionClasses] },
  max_steps: { max_steps: 1 }, max_tabs: { max_tabs: 1 }, max_minutes: { max_minutes: 1 }, max_tokens: { max_tokens: 1 }, max_cloud_tokens: { max_cloud_tokens: 0 }, max_money: cloudClosed,
  recording: { recording: "off" }, retention_days: { retention_days: 1 }, collector_url: { recording: "off" }, collector_auth: { recording: "off" }, collector_token: { recording: "off" }, collector_tenant: { recording: "off" },
  sso_issuer: cloudClosed, sso_client_id: cloudClosed, sso_scopes: cloudClosed, sso_resource: cloudClosed, audit_level: { audit_level: "origins" }, audit_sink_url: cloudClosed,
  model_records: {}
}

/** One sentence about a key, for whoever wrote the policy. */
export const policyProblemSchema = z.strictObject({ key: z.string(), message: z.string() })
export type PolicyProblem = z.infer<typeof policyProblemSchema>

/** A policy as the panel shows it: what came, what is wrong with it, and what counts. */
export const managedPolicyViewSchema = z.strictObject({
  /** A policy is in force. */
  managed: z.boolean(),
  /** The browser says that an administrator installed this extension. */
  installedByAdmin: z.boolean(),
  received: z.array(z.strictObject({ key: z.string(), value: z.string() })),
  problems: z.array(policyProblemSchema),
  effective: z.array(z.strictObject({ key: z.string(), value: z.string(), /** As received; or the strictest, because of a problem. */ from: z.enum(["policy", "strictest"]) }))
})
export type ManagedPolicyView = z.infer<typeof managedPolicyViewSchema>
