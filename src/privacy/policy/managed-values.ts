import * as z from "zod"
import { isManagedKey, managedKeys, managedNames, requiredKeys, strictest, type ManagedKey, type ManagedValues, type PolicyProblem } from "../../protocol/managed-policy.ts"
import { compilePattern } from "./own-matcher.ts"
import { parsePolicyText, tellIssue } from "./parse-policy.ts"

/** What an organisation's raw values come to. `strict`: keys that count at their strictest, because of a problem. */
export type ManagedReading = { managed: boolean; values: ManagedValues; strict: ManagedKey[]; problems: PolicyProblem[] }

const consequence = (key: ManagedKey): string => {
  const [name, value] = Object.entries(strictest[key])[0] ?? []
  return name === undefined ? "it does not count" : name === "model_mode" ? "no cloud model is asked" : `${name} counts as ${JSON.stringify(value)}`
}
/** Our sentences about fields end with a full stop, or with advice after a colon. */
const soThat = (sentence: string, key: ManagedKey): PolicyProblem => ({ key, message: `${sentence.replace(/\.$/, "").replace("The field", "The key")}, so ${consequence(key)}.` })

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "")
/** The key that a misspelled one was probably meant to be: the same letters but for two. */
const meant = (name: string): ManagedKey | undefined => managedNames.find(known => distance(plain(name), plain(known)) <= 2)
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let at = 1; at <= a.length; at += 1)
    row = row.reduce<number[]>((next, above, index) => [...next, index === 0 ? at : Math.min(above + 1, (next[index - 1] ?? 0) + 1, (row[index - 1] ?? 0) + (a[at - 1] === b[index - 1] ? 0 : 1))], [])
  return row[b.length] ?? 0
}

const readKey = (name: string, value: unknown): { values?: ManagedValues; problems: PolicyProblem[]; strict: ManagedKey[] } => {
  if (!isManagedKey(name)) {
    const near = meant(name)
    const hint = near === undefined ? "remove it or correct its name" : `did you mean "${near}"`
    return { strict: near === undefined ? ["policy_version"] : [near, "policy_version"], problems: [{ key: name.slice(0, 100), message: `The key "${name.slice(0, 100)}" is not known (${hint}), so no cloud model is asked${near === undefined || strictest[near].model_mode ? "" : ` and ${consequence(near)}`}.` }] }
  }
  const parsed = z.strictObject({ [name]: managedKeys[name].schema }).safeParse({ [name]: value }, { reportInput: true })
  if (parsed.success) return { values: parsed.data as ManagedValues, problems: [], strict: [] }
  return { strict: [name], problems: parsed.error.issues.slice(0, 3).flatMap(tellIssue).map(sentence => soThat(sentence, name)) }
}

/** What only shows when a value is read further, or beside others. */
const deeper = (values: ManagedValues): PolicyProblem[] => {
  const { privacy_policy, never_leave_patterns = [], cloud_key_source, cloud_key, cloud_endpoint, model_records } = values
  const parsed = privacy_policy === undefined ? undefined : parsePolicyText(privacy_policy)
  return [
    ...(parsed && !parsed.ok ? parsed.problems.slice(0, 3).map(problem => soThat(`The key "privacy_policy" is not a valid policy (${problem.replace(/[.:].*$/s, "")})`, "privacy_policy")) : []),
    ...never_leave_patterns.flatMap((source, index) => compilePattern(source) ? [] : [soThat(`The key "never_leave_patterns.${index}" is not a regular expression in RE2 syntax`, "never_leave_patterns")]),
    ...(cloud_key_source === "managed" && cloud_key === undefined ? [soThat("The key \"cloud_key\" is missing although cloud_key_source is managed", "cloud_key")] : []),
    // Without a pinned endpoint a user could have the organisation's key sent anywhere.
    ...(cloud_key !== undefined && cloud_endpoint === undefined ? [soThat("The key \"cloud_endpoint\" is missing although there is a cloud_key", "cloud_key")] : []),
    ...missing(values).map(([key, lacks, because]) => soThat(`The key${lacks.length > 1 ? "s" : ""} ${lacks.map(one => `"${one}"`).join(" and ")} ${lacks.length > 1 ? "are" : "is"} missing although ${because}`, key)),
    ...(model_records !== undefined && !isList(model_records) ? [soThat("The key \"model_records\" is not a JSON list", "model_records")] : [])
  ]
}
/** Keys that say nothing without others: which, what it lacks, and why. A token must never go where a user could send it. */
const missing = (values: ManagedValues): [ManagedKey, ManagedKey[], string][] => {
  const needs: [ManagedKey, boolean, ManagedKey[], string][] = [
    ["cloud_key_source", values.cloud_key_source === "broker", ["cloud_endpoint", "sso_issuer", "sso_client_id"], "cloud_key_source is broker"],
    ["collector_auth", values.collector_auth === "oidc", ["collector_url", "sso_issuer", "sso_client_id"], "collector_auth is oidc"],
    ["collector_auth", values.collector_auth === "token", ["collector_url", "collector_token"], "collector_auth is token"],
    ["collector_token", values.collector_token !== undefined, ["collector_url"], "there is a collector_token"],
    ["collector_tenant", values.collector_tenant !== undefined, ["collector_url"], "there is a collector_tenant"],
    ["sso_issuer", values.sso_issuer !== undefined, ["sso_client_id"], "there is an sso_issuer"]
  ]
  return needs.flatMap(([key, wanted, others, because]) => {
    const lacks = others.filter(other => values[other] === undefined)
    return wanted && lacks.length > 0 ? [[key, lacks, because]] : []
  })
}
const isList = (text: string): boolean => { try { return Array.isArray(JSON.parse(text)) } catch { return false } }

/** The browser never delivers a value of a wrong type, so keys that must be there, or are announced, count at their strictest where they aren't. */
const absent = (values: ManagedValues, told: ReadonlySet<string>): PolicyProblem[] => {
  const missing = (key: ManagedKey): boolean => values[key] === undefined && !told.has(key)
  return [
    ...(missing("policy_version") ? [soThat("The key \"policy_version\" is missing or of a wrong type", "policy_version")] : []),
    ...requiredKeys.filter(missing).map(key => soThat(`The key "${key}" is missing or of a wrong type`, key)),
    ...(values.policy_keys ?? []).filter(isManagedKey).filter(key => !(requiredKeys as readonly string[]).includes(key) && key !== "policy_version" && missing(key))
      .map(key => soThat(`The key "${key}" is named in policy_keys and did not arrive, probably for a wrong type`, key))
  ]
}

/** Records that are gone can't come back, so they are shortened for a word about them that was lost, not for want of a list. */
const unlisted = managedNames.filter(key => !["policy_version", "policy_keys", "agent_enabled", "model_mode", "retention_days"].includes(key))
const noList: PolicyProblem = { key: "policy_keys", message: "The key \"policy_keys\" is missing or not valid, so what the browser dropped can't be told from what was never set, and each key that did not arrive counts at its strictest: name in policy_keys all keys that the policy sets." }

const none: ManagedReading = { managed: false, values: {}, strict: [], problems: [] }

/**
 * Reads what an organisation set. Pure, and never looser than what was meant: a value that can't be read, a key that isn't known or one
 * that is missing counts at its strictest, with a sentence about it. Nothing at all is no policy.
 *
 * `delivered`: as a browser brought it, which drops what breaks its schema without a word. Then only `policy_keys` tells a key that was dropped
 * from one that nobody set, and without that list all that isn't there may have been dropped.
 */
export const readManagedValues = (raw: unknown, delivered = false): ManagedReading => {
  if (raw === undefined || raw === null) return none
  const isMap = typeof raw === "object" && !Array.isArray(raw)
  const entries = isMap ? Object.entries(raw).filter(([, value]) => value !== undefined) : []
  if (isMap && entries.length === 0) return none
  const read = entries.map(([name, value]) => readKey(name, value))
  const values: ManagedValues = Object.assign({}, ...read.map(one => one.values ?? {}))
  const misspelled = (values.policy_keys ?? []).filter(name => !isManagedKey(name) && !entries.some(([given]) => given === name)).map(name => readKey(name, undefined))
  const first = [...read, ...misspelled].flatMap(one => one.problems)
  const told = new Set(first.map(({ key }) => key))
  const lost = delivered && values.policy_keys === undefined ? unlisted.filter(key => values[key] === undefined) : []
  const more = [...absent(values, told), ...(lost.length > 0 ? [noList] : []), ...deeper(values)]
  const strict = [...new Set([...[...read, ...misspelled].flatMap(one => one.strict), ...more.map(({ key }) => key as ManagedKey).filter(key => key !== noList.key), ...lost])]
  const safe: ManagedValues = { recording: "off", ...(values.privacy_policy === undefined ? { redaction_floor: "strict" as const } : {}), ...values }
  return {
    managed: true, strict, problems: [...(isMap ? [] : [{ key: "", message: "The policy is not a set of keys and values, so no task is started." }]), ...first, ...more],
    values: Object.assign({}, Object.fromEntries(Object.entries(safe).filter(([name]) => !strict.includes(name as ManagedKey))), ...strict.map(name => strictest[name]))
  }
}
