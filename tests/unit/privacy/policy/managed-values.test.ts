import { describe, expect, test } from "vitest"
import { effectivePolicy } from "../../../../src/privacy/policy/effective-policy.ts"
import { managedNames, strictest, type ManagedValues } from "../../../../src/protocol/managed-policy.ts"

/** A policy that allows much, so that each fault can be seen to tighten it. */
const loose = { policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", redaction_floor: "open", recording: "contribute" }
const cloudless: ManagedValues = { model_mode: "local_only" }
const all = strictest.forbid_classes.forbid_classes

/** What an administrator may get wrong, the keys that the sentences are about, and what counts then. */
const malformed: [what: string, raw: unknown, about: string[], counts: ManagedValues][] = [
  ["a number as text", { ...loose, policy_version: "1" }, ["policy_version"], cloudless],
  ["no version", { agent_enabled: true, model_mode: "cloud_allowed" }, ["policy_version"], cloudless],
  ["version 0", { ...loose, policy_version: 0 }, ["policy_version"], cloudless],
  ["a version with a fraction", { ...loose, policy_version: 1.5 }, ["policy_version"], cloudless],
  ["nothing but a version", { policy_version: 7 }, ["agent_enabled", "model_mode"], { agent_enabled: false, model_mode: "local_only" }],
  ["yes for true", { ...loose, agent_enabled: "yes" }, ["agent_enabled"], { agent_enabled: false }],
  ["1 for true", { ...loose, agent_enabled: 1 }, ["agent_enabled"], { agent_enabled: false }],
  ["null", { ...loose, agent_enabled: null }, ["agent_enabled"], { agent_enabled: false }],
  ["a mode in capitals", { ...loose, model_mode: "CLOUD_ALLOWED" }, ["model_mode"], cloudless],
  ["a mode in a list", { ...loose, model_mode: ["cloud_allowed"] }, ["model_mode"], cloudless],
  ["true for a mode", { ...loose, model_mode: true }, ["model_mode"], cloudless],
  ["an endpoint without a scheme", { ...loose, cloud_endpoint: "models.example.com" }, ["cloud_endpoint"], cloudless],
  ["an endpoint in clear", { ...loose, cloud_endpoint: "http://models.example.com/v1" }, ["cloud_endpoint"], cloudless],
  ["an endpoint with a password in it", { ...loose, cloud_endpoint: "https://a:b@models.example.com" }, ["cloud_endpoint"], cloudless],
  ["no models", { ...loose, cloud_models: [] }, ["cloud_models"], cloudless],
  ["one model as text", { ...loose, cloud_models: "large" }, ["cloud_models"], cloudless],
  ["a key source that isn't", { ...loose, cloud_key_source: "vault" }, ["cloud_key_source"], cloudless],
  ["a managed key that isn't there", { ...loose, cloud_endpoint: "https://models.example.com", cloud_key_source: "managed" }, ["cloud_key"], cloudless],
  ["a managed key that could go anywhere", { ...loose, cloud_key_source: "managed", cloud_key: "k" }, ["cloud_key"], cloudless],
  ["allowed sites as text", { ...loose, allowed_origins: "*.example.com" }, ["allowed_origins"], { allowed_origins: [] }],
  ["an allowed site with a path", { ...loose, allowed_origins: ["https://a.example/b"] }, ["allowed_origins"], { allowed_origins: [] }],
  ["blocked sites as text", { ...loose, blocked_origins: "bank.example" }, ["blocked_origins"], { blocked_origins: ["*"] }],
  ["a blocked site with a wildcard in the middle", { ...loose, blocked_origins: ["a.*.example"] }, ["blocked_origins"], { blocked_origins: ["*"] }],
  ["a number among blocked sites", { ...loose, blocked_origins: ["bank.example", 4] }, ["blocked_origins"], { blocked_origins: ["*"] }],
  ["read-only sites in an object", { ...loose, read_only_origins: { a: "wiki.example" } }, ["read_only_origins"], { read_only_origins: ["*"] }],
  ["a floor that isn't", { ...loose, redaction_floor: "loose" }, ["redaction_floor"], { redaction_floor: "strict" }],
  ["a word of one letter", { ...loose, never_leave: ["a"] }, ["never_leave"], cloudless],
  ["words as text", { ...loose, never_leave: "Heron" }, ["never_leave"], cloudless],
  ["a pattern that isn't one", { ...loose, never_leave_patterns: ["("] }, ["never_leave_patterns"], cloudless],
  ["a pattern with look-around", { ...loose, never_leave_patterns: ["(?=a)b"] }, ["never_leave_patterns"], cloudless],
  ["a privacy policy that is no JSON", { ...loose, privacy_policy: "{" }, ["privacy_policy"], cloudless],
  ["a privacy policy with an unknown field", { ...loose, privacy_policy: "{\"version\":1,\"presets\":\"open\"}" }, ["privacy_policy"], cloudless],
  ["a privacy policy as an object", { ...loose, privacy_policy: { version: 1 } }, ["privacy_policy"], cloudless],
  ["a kind of action that isn't", { ...loose, forbid_classes: ["payments"] }, ["forbid_classes"], { forbid_classes: all as [] }],
  ["kinds as text", { ...loose, confirm_classes_add: "save" }, ["confirm_classes_add"], { confirm_classes_add: all as [] }],
  ["no steps", { ...loose, max_steps: 0 }, ["max_steps"], { max_steps: 1 }],
  ["more steps than there may be", { ...loose, max_steps: 5_000 }, ["max_steps"], { max_steps: 1 }],
  ["steps as text", { ...loose, max_steps: "60" }, ["max_steps"], { max_steps: 1 }],
  ["tabs below zero", { ...loose, max_tabs: -1 }, ["max_tabs"], { max_tabs: 1 }],
  ["half a minute", { ...loose, max_minutes: 0.5 }, ["max_minutes"], { max_minutes: 1 }],
  ["tokens with an exponent in text", { ...loose, max_tokens: "1e6" }, ["max_tokens"], { max_tokens: 1 }],
  ["cloud tokens that aren't whole", { ...loose, max_cloud_tokens: 0.1 }, ["max_cloud_tokens"], { max_cloud_tokens: 0 }],
  ["money in words", { ...loose, max_money: "2 EUR" }, ["max_money"], cloudless],
  ["recording on", { ...loose, recording: "on" }, ["recording"], { recording: "off" }],
  ["days without a number", { ...loose, retention_days: "forever" }, ["retention_days"], { retention_days: 1 }],
  ["an issuer in clear", { ...loose, sso_issuer: "http://login.example", sso_client_id: "symbiont" }, ["sso_issuer"], cloudless],
  ["an issuer without a client", { ...loose, sso_issuer: "https://login.example" }, ["sso_issuer"], cloudless],
  ["scopes as one text", { ...loose, sso_scopes: "openid profile" }, ["sso_scopes"], cloudless],
  ["two scopes in one", { ...loose, sso_scopes: ["openid profile"] }, ["sso_scopes"], cloudless],
  ["a broker without a sign-on", { ...loose, cloud_endpoint: "https://models.example.com", cloud_key_source: "broker" }, ["cloud_key_source"], cloudless],
  ["a broker whose tokens could go anywhere", { ...loose, cloud_key_source: "broker", sso_issuer: "https://login.example", sso_client_id: "symbiont" }, ["cloud_key_source"], cloudless],
  ["donors signed on with nobody", { ...loose, collector_url: "https://collector.example", collector_auth: "oidc" }, ["collector_auth"], { recording: "off" }],
  ["a collector's token that could go anywhere", { ...loose, collector_token: "enrolment-token" }, ["collector_token"], { recording: "off" }],
  ["a tenant that can't be", { ...loose, collector_tenant: "Acme Ltd" }, ["collector_tenant"], { recording: "off" }],
  ["a collector in clear", { ...loose, collector_url: "http://collector.example" }, ["collector_url"], { recording: "off" }],
  ["a sink that is no address", { ...loose, audit_sink_url: "siem" }, ["audit_sink_url"], cloudless],
  ["a key that nobody knows", { ...loose, screenshots: "off" }, ["screenshots"], cloudless],
  ["a key in another spelling", { ...loose, blockedOrigins: ["bank.example"] }, ["blockedOrigins"], { model_mode: "local_only", blocked_origins: ["*"] }],
  ["a key with a letter too few", { ...loose, forbid_clases: ["money"] }, ["forbid_clases"], { model_mode: "local_only", forbid_classes: all as [] }],
  ["a value that the browser dropped", { ...loose, policy_keys: ["blocked_origins"] }, ["blocked_origins"], { blocked_origins: ["*"] }],
  ["an announced key that nobody knows", { ...loose, policy_keys: ["block_everything"] }, ["block_everything"], cloudless],
  ["a version with white space around it", { ...loose, policy_version: " 3 " }, ["policy_version"], cloudless],
  ["a version beyond all bounds", { ...loose, policy_version: 2_000_000_000 }, ["policy_version"], cloudless],
  ["a message that says nothing, with the tasks off", { ...loose, agent_enabled: false, agent_message: "   " }, ["agent_message"], { agent_enabled: false }],
  ["an endpoint on another machine's loopback name", { ...loose, cloud_endpoint: "http://127.0.0.1.models.example/v1" }, ["cloud_endpoint"], cloudless],
  ["an endpoint that is a script", { ...loose, cloud_endpoint: "javascript:alert(1)" }, ["cloud_endpoint"], cloudless],
  ["a model without a name", { ...loose, cloud_models: ["large", ""] }, ["cloud_models"], cloudless],
  ["a blocked site that is every second one", { ...loose, blocked_origins: ["*.*"] }, ["blocked_origins"], { blocked_origins: ["*"] }],
  ["a blocked site with a user's name", { ...loose, blocked_origins: ["https://root@bank.example"] }, ["blocked_origins"], { blocked_origins: ["*"] }],
  ["allowed sites in one text with commas", { ...loose, allowed_origins: ["a.example, b.example"] }, ["allowed_origins"], { allowed_origins: [] }],
  ["a hole among the read-only sites", { ...loose, read_only_origins: [null] }, ["read_only_origins"], { read_only_origins: ["*"] }],
  ["kinds in capitals", { ...loose, forbid_classes: ["MONEY"] }, ["forbid_classes"], { forbid_classes: all as [] }],
  ["tokens that aren't a number", { ...loose, max_tokens: Number.NaN }, ["max_tokens"], { max_tokens: 1 }],
  ["money without an end", { ...loose, max_money: Infinity }, ["max_money"], cloudless],
  ["money below nothing", { ...loose, max_money: -0.01 }, ["max_money"], cloudless],
  ["a client of a page's length", { ...loose, sso_issuer: "https://login.example", sso_client_id: "c".repeat(301) }, ["sso_client_id", "sso_issuer"], cloudless],
  ["a sink that is handed a password", { ...loose, audit_sink_url: "https://a:b@siem.example/" }, ["audit_sink_url"], cloudless],
  ["a name that every object has", JSON.parse("{\"policy_version\":1,\"agent_enabled\":true,\"model_mode\":\"cloud_allowed\",\"__proto__\":{\"model_mode\":\"cloud_allowed\"},\"constructor\":1}"), ["__proto__", "constructor"], cloudless],
  ["a list for a policy", [loose], ["policy_version", "agent_enabled", "model_mode"], { agent_enabled: false, model_mode: "local_only" }],
  ["text for a policy", "off", ["policy_version", "agent_enabled", "model_mode"], { agent_enabled: false, model_mode: "local_only" }],
  ["two faults at once", { ...loose, max_steps: "5", max_tabs: "1" }, ["max_steps", "max_tabs"], { max_steps: 1, max_tabs: 1 }]
]

describe("a malformed policy", () => {
  test("there are enough of them", () => { expect(malformed.length).toBeGreaterThanOrEqual(40) })
  test.each(malformed)("%s: counts at its strictest, with a sentence", (_what, raw, about, counts) => {
    const { managed, values, problems } = effectivePolicy(raw)
    expect(managed).toBe(true)
    expect(values).toMatchObject(counts)
    for (const key of about) expect(problems.filter(problem => problem.key === key).map(({ message }) => message)).toEqual([expect.stringMatching(/^The keys? ".+[^.]\.$/)])
    expect(problems.filter(({ key }) => key !== "" && !about.includes(key))).toEqual([])
  })
  test.each(malformed)("%s: nothing is looser than without the fault", (_what, raw) => {
    const { privacy, enabled } = effectivePolicy(raw)
    const whole = effectivePolicy(loose)
    expect(Number(enabled)).toBeLessThanOrEqual(Number(whole.enabled))
    expect(Number(privacy?.cloud.ok)).toBeLessThanOrEqual(Number(whole.privacy?.cloud.ok))
  })
})

describe("as a browser delivers it", () => {
  const lost = { model_mode: "local_only", blocked_origins: ["*"], allowed_origins: [], read_only_origins: ["*"], forbid_classes: all, max_steps: 1, max_cloud_tokens: 0, recording: "off", redaction_floor: "strict" }
  test("a policy without a list of its keys: whatever did not arrive may have been dropped, in one sentence; what arrived counts", () => {
    const policy = effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", max_tabs: 4 }, true)
    expect(policy).toMatchObject({ enabled: true, localOnly: true, values: { ...lost, max_tabs: 4 }, problems: [{ key: "policy_keys", message: expect.stringMatching(/strictest/) }] })
    expect(policy.problems).toHaveLength(1)
    expect(policy.privacy?.cloud.ok).toBe(false)
    expect(policy.mayVisit("https://any.example/")).toBe(false)
  })
  test("records aren't shortened for want of the list", () => {
    expect(effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed" }, true).values.retention_days).toBeUndefined()
  })
  test("with the list, what it doesn't name was not set, and what it names and did not arrive was lost", () => {
    const named = effectivePolicy({ ...loose, policy_keys: Object.keys(loose) }, true)
    expect(named).toMatchObject({ localOnly: false, problems: [], strict: [] })
    expect(effectivePolicy({ ...loose, policy_keys: [...Object.keys(loose), "max_steps"] }, true)).toMatchObject({ localOnly: false, values: { max_steps: 1 }, problems: [{ key: "max_steps" }] })
  })
  test("a list of a wrong type is as good as none; nothing at all is still no policy", () => {
    expect(effectivePolicy({ ...loose, policy_keys: "max_steps" }, true)).toMatchObject({ localOnly: true, values: { blocked_origins: ["*"], max_steps: 1 }, problems: [{ key: "policy_keys" }, { key: "policy_keys", message: expect.stringMatching(/not valid.*each key that did not arrive counts at its strictest/) }] })
    expect(effectivePolicy({}, true)).toMatchObject({ managed: false, problems: [] })
  })
})

test("each key has a strictest reading, and taking it never gives more than the value did", () => {
  for (const key of managedNames) {
    const { values, enabled, privacy } = effectivePolicy({ ...loose, [key]: { wrong: true } })
    expect(values, key).toMatchObject(strictest[key])
    expect(Number(enabled) + Number(privacy?.cloud.ok), key).toBeLessThanOrEqual(2)
  }
})
test("nothing is no policy, and leaves everything to the user", () => {
  for (const raw of [undefined, null, {}, { policy_version: undefined }]) expect(effectivePolicy(raw)).toMatchObject({ managed: false, enabled: true, localOnly: false, problems: [] })
})
test("a whole policy is taken as it is", () => {
  const policy = effectivePolicy({ ...loose, allowed_origins: ["*.example.com"], blocked_origins: ["bank.example.com"], read_only_origins: ["wiki.example.com"], forbid_classes: ["money"], confirm_classes_add: ["save"], never_leave: ["Heron"], max_cloud_tokens: 5 })
  expect(policy).toMatchObject({ enabled: true, localOnly: false, problems: [], strict: [] })
  expect(["https://example.com/a", "https://a.example.com", "https://bank.example.com/x", "https://bank.example.com./x", "https://BANK.example.com", "https://other.example", "file:///etc/passwd", "about:blank"].map(policy.mayVisit)).toEqual([true, true, false, false, false, false, false, true])
  expect([policy.readOnly("https://wiki.example.com/a"), policy.readOnly("https://a.example.com")]).toEqual([true, false])
  expect([policy.forbids("money"), policy.forbids("save"), policy.asksFor("save")]).toEqual([true, false, true])
  expect([policy.privacy?.neverLeaves("project heron"), policy.privacy?.neverLeaves("crane"), policy.privacy?.cloudTokens]).toEqual([true, false, 5])
})
test("there is no other spelling of a site, and what it made is its own", () => {
  const { mayVisit, readOnly } = effectivePolicy({ ...loose, blocked_origins: ["bank.example", "*.bücher.example", "http://10.0.0.1:8080", "[::1]"], read_only_origins: ["wiki.example"] })
  for (const address of ["https://bank.example:443/", "http://bank.example:8080", "https://BANK.EXAMPLE./", "https://user:word@bank.example/", "https://bank.example\\@other.example/", "https://bank.example%2e/", "https://ｂank。example/", "https://a.xn--bcher-kva.example/",
    "http://167772161:8080/", "http://012.0.0.1:8080/", "http://[0:0:0:0:0:0:0:1]:99/", "blob:https://bank.example/6f0c", "filesystem:https://bank.example/temporary/x", "view-source:https://bank.example/", "BLOB:https://bank.example/x"]) expect(mayVisit(address), address).toBe(false)
  for (const address of ["https://bank.example.other.example/", "https://notbank.example/", "blob:https://other.example/bank.example", "http://10.0.0.1/"]) expect(mayVisit(address), address).toBe(true)
  expect(["blob:https://wiki.example/1", "blob:https://other.example/1"].map(readOnly)).toEqual([true, false])
})
test("the browser's own patterns of whole sites are understood", () => {
  const policy = effectivePolicy({ ...loose, blocked_origins: ["*://*.bank.example/*", "https://pay.example/", "http://127.0.0.1:8080/*"], read_only_origins: ["<all_urls>"] })
  expect(policy).toMatchObject({ problems: [], values: { blocked_origins: ["*.bank.example", "https://pay.example", "http://127.0.0.1:8080"], read_only_origins: ["*"] } })
  expect(["https://a.bank.example/x", "https://pay.example/y", "http://127.0.0.1:8080/z", "http://127.0.0.1:8081/"].map(policy.mayVisit)).toEqual([false, false, false, true])
  // A path can't be kept to, so a pattern with one is a problem and not a wider rule.
  expect(effectivePolicy({ ...loose, allowed_origins: ["*://a.example/b/*"] })).toMatchObject({ values: { allowed_origins: [] } })
})
