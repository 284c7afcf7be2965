import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type EntityType, entityTypes } from "../../../../src/core/finding.ts"
import { criticalTypes } from "../../../../src/privacy/entity-groups.ts"
import { parsePolicy } from "../../../../src/privacy/policy/parse-policy.ts"
import { effectivePolicy } from "../../../../src/privacy/policy/effective-policy.ts"
import { closedRules, compileRules, defaultRules, mergeRules, type Rules } from "../../../../src/privacy/policy/rules.ts"
import { categoryNames, dataCategories, type Handling, handlings, privacyPolicySchema } from "../../../../src/protocol/privacy-policy.ts"

const rulesOf = (json: object): Rules => {
  const parsed = parsePolicy({ version: 1, ...json })
  if (!parsed.ok) throw new Error(parsed.problems.join(" "))
  return compileRules(parsed.policy)
}
const level = (handling: Handling): number => handlings.indexOf(handling)

test("every type belongs to one category", () => {
  expect(Object.values(dataCategories).flat().sort()).toEqual([...entityTypes].sort())
})

describe("what becomes of a value", () => {
  test.each<[string, object, EntityType, string | undefined, Handling]>([
    ["balanced replaces", {}, "EMAIL", undefined, "placeholder"], ["balanced replaces cards", {}, "CARD", "https://shop.example/", "placeholder"],
    ["strict keeps cards here", { preset: "strict" }, "CARD", undefined, "local"], ["strict keeps health here", { preset: "strict" }, "HEALTH", undefined, "local"], ["strict replaces e-mails", { preset: "strict" }, "EMAIL", undefined, "placeholder"],
    ["open lets e-mails go", { preset: "open" }, "EMAIL", undefined, "clear"], ["open replaces passwords", { preset: "open" }, "PASSWORD", undefined, "placeholder"], ["open replaces health", { preset: "open" }, "HEALTH", undefined, "placeholder"],
    ["a type counts before the preset", { handling: { EMAIL: "clear" } }, "EMAIL", undefined, "clear"], ["a category does too", { handling: { contact: "local" } }, "PHONE", undefined, "local"],
    ["a type counts before its category", { handling: { contact: "local", PHONE: "placeholder" } }, "PHONE", undefined, "placeholder"],
    ["a site's rule counts there", { sites: [{ sites: ["shop.example"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", "https://shop.example/cart?x=1", "clear"],
    ["not elsewhere", { sites: [{ sites: ["shop.example"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", "https://evil-shop.example/", "placeholder"],
    ["not below", { sites: [{ sites: ["shop.example"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", "https://a.shop.example/", "placeholder"],
    ["below with a star", { sites: [{ sites: ["*.shop.example"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", "https://a.b.shop.example/", "clear"],
    ["a star includes the host itself", { sites: [{ sites: ["*.shop.example"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", "https://shop.example", "clear"],
    ["not for the user's words", { sites: [{ sites: ["*"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", undefined, "placeholder"],
    ["a scheme counts", { sites: [{ sites: ["https://shop.example"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", "http://shop.example/", "placeholder"],
    ["a port counts", { sites: [{ sites: ["shop.example:8443"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", "https://shop.example/", "placeholder"],
    ["any port without one", { sites: [{ sites: ["shop.example"], handling: { ADDRESS: "clear" } }] }, "ADDRESS", "https://shop.example:8443/", "clear"],
    ["the later rule counts", { sites: [{ sites: ["*"], handling: { EMAIL: "clear" } }, { sites: ["bank.example"], handling: { EMAIL: "local" } }] }, "EMAIL", "https://bank.example/", "local"],
    ["a rule that says nothing of it leaves it", { sites: [{ sites: ["bank.example"], handling: { EMAIL: "local" } }, { sites: ["*"], handling: { PHONE: "clear" } }] }, "EMAIL", "https://bank.example/", "local"],
    ["hosts in other scripts", { sites: [{ sites: ["MÜNCHEN.example"], handling: { EMAIL: "local" } }] }, "EMAIL", "https://xn--mnchen-3ya.example/", "local"]
  ])("%s", (_, policy, type, address, handling) => { expect(rulesOf(policy).handling(type, address)).toBe(handling) })

  test("terms that never leave are known however they are spelled", () => {
    const rules = rulesOf({ own: { terms: ["Blue Heron"] }, neverLeave: { terms: ["Project Falcon"], patterns: [{ name: "staff", source: "EMP-\\d{4}" }] } })
    for (const value of ["project falcon", "PROJECT-FALCON", "Projéct Falcon II", "emp-1234"]) expect(rules.neverLeaves(value)).toBe(true)
    for (const value of ["Falcon", "Blue Heron", "EMP-12"]) expect(rules.neverLeaves(value)).toBe(false)
    expect(rules.own).toEqual({ terms: ["Blue Heron", "Project Falcon"], patterns: [{ name: "staff", source: "EMP-\\d{4}" }] })
  })
  test("where no endpoint is allowed, none is asked", () => {
    expect(rulesOf({ cloudOrigins: [] }).cloud).toMatchObject({ ok: false, why: expect.stringMatching(/^[A-Z].*\.$/) })
    expect(rulesOf({ cloudOrigins: ["https://a.example"] }).cloudOrigin("https://b.example")).toBe(false)
    expect(defaultRules.cloudOrigin("https://b.example")).toBe(true)
  })
})

const hosts = ["shop.example", "bank.example", "a.bank.example", "mail.example"]
const mapOf = (values: readonly Handling[]) => fc.dictionary(fc.constantFrom(...entityTypes, ...categoryNames), fc.constantFrom(...values), { maxKeys: 6 })
const sites = fc.array(fc.constantFrom("*", "*.bank.example", "https://a.bank.example", ...hosts), { minLength: 1, maxLength: 3 })
/** Also policies that a check would refuse: what a rule makes of them must be safe all the same. */
const policy = fc.record({
  version: fc.constant(1), preset: fc.constantFrom("strict", "balanced", "open"), handling: mapOf(handlings), sites: fc.array(fc.record({ sites, handling: mapOf(handlings) }), { maxLength: 4 }),
  localOnlySites: fc.oneof(fc.constant([]), sites), cloudOrigins: fc.option(fc.subarray(["https://a.example", "https://b.example"]), { nil: undefined }), cloudTokens: fc.option(fc.nat(100), { nil: undefined }), screenshots: fc.constantFrom("off", "masked", undefined),
  neverLeave: fc.record({ terms: fc.subarray(["falcon", "heron"]) })
}).map(json => compileRules(privacyPolicySchema.parse(json)))
const looser = (a: Rules, b: Rules): string[] => [
  ...entityTypes.flatMap(type => [undefined, ...hosts.map(host => `https://${host}/x`)].flatMap(address => (level(a.handling(type, address)) < level(b.handling(type, address)) ? [`${type} at ${address}`] : []))),
  ...hosts.flatMap(host => (b.localOnly(`https://${host}/`) && !a.localOnly(`https://${host}/`) ? [`local ${host}`] : [])),
  ...["https://a.example", "https://b.example"].flatMap(origin => (a.cloudOrigin(origin) && !b.cloudOrigin(origin) ? [origin] : [])),
  ...["falcon", "heron"].flatMap(term => (b.neverLeaves(term) && !a.neverLeaves(term) ? [term] : [])),
  ...(a.screenshots === "masked" && b.screenshots === "off" ? ["screenshots"] : []),
  ...(a.cloud.ok && !b.cloud.ok ? ["cloud"] : []), ...(a.cloudTokens > b.cloudTokens ? ["tokens"] : []), ...(b.own.terms.every(term => a.own.terms.includes(term)) ? [] : ["own"])
]

describe("pictures of pages", () => {
  const user = (screenshots?: "off" | "masked"): Rules => compileRules(privacyPolicySchema.parse({ version: 1, screenshots }))
  const organisation = (policy: object, mode = "cloud_allowed"): Rules | undefined => effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: mode, privacy_policy: JSON.stringify({ version: 1, ...policy }) }).privacy
  test("are off unless the user wants them", () => { expect([user().screenshots, user("off").screenshots, user("masked").screenshots]).toEqual(["off", "off", "masked"]) })
  test.each(["cloud_allowed", "local_only"])("are switched off by an organisation, never on (%s)", (mode) => {
    const under = (own: Rules, managed: Rules | undefined): string => mergeRules(own, managed ?? defaultRules).screenshots
    expect(under(user("masked"), organisation({ screenshots: "off" }, mode))).toBe("off")
    expect(under(user("masked"), organisation({}, mode))).toBe("masked")
    expect(under(user("masked"), organisation({ screenshots: "masked" }, mode))).toBe("masked")
    expect(under(user(), organisation({ screenshots: "masked" }, mode))).toBe("off")
  })
  test("are off where an organisation's policy can't be read", () => {
    expect(effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "local_only", privacy_policy: "{" }).privacy?.screenshots).toBe("off")
    expect(effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "clout" }).privacy?.screenshots).toBe("off")
  })
})

describe("an organisation's rules", () => {
  test("can only tighten: merged is never looser than either", () => {
    fc.assert(fc.property(policy, policy, (user, managed) => {
      const merged = mergeRules(user, managed)
      expect(looser(merged, user)).toEqual([])
      expect(looser(merged, managed)).toEqual([])
    }), { numRuns: 300 })
  })
  test("no policy whatever lets a critical value out in clear", () => {
    fc.assert(fc.property(policy, fc.constantFrom(...criticalTypes), fc.constantFrom(undefined, "https://shop.example/"), (rules, type, address) => { expect(rules.handling(type, address)).not.toBe("clear") }))
  })
  test("closed rules let nothing out, whoever they are merged with", () => {
    fc.assert(fc.property(policy, user => {
      const merged = mergeRules(user, closedRules("Closed."))
      expect(merged.cloud.ok).toBe(false)
      expect(entityTypes.filter(type => merged.handling(type) !== "local")).toEqual([])
    }))
  })
})
