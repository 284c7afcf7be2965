import { describe, expect, test } from "vitest"
import { parsePolicy, parsePolicyText } from "../../../../src/privacy/policy/parse-policy.ts"

test("the shortest policy, and one that says everything", () => {
  expect(parsePolicy({ version: 1 })).toMatchObject({ ok: true, policy: { preset: "balanced", handling: {}, localOnlySites: [], own: { terms: [], patterns: [] } } })
  expect(parsePolicy({
    version: 1, preset: "strict", handling: { EMAIL: "clear", financial: "local" }, sites: [{ sites: ["*.shop.example", "https://a.example:8443", "[::1]:80", "*"], handling: { contact: "placeholder" } }],
    localOnlySites: ["bank.example"], cloudOrigins: ["https://api.example.com", "http://127.0.0.1:8080"], cloudTokens: 50_000,
    own: { terms: ["Blue Heron"], patterns: [{ name: "Staff number", source: "EMP-\\d{4}" }] }, neverLeave: { terms: ["Falcon"], patterns: [] }
  })).toMatchObject({ ok: true })
})

describe("each thing that is wrong is one sentence that names its field", () => {
  test.each<[string, unknown, string[]]>([
    ["no version", {}, ["\"version\""]], ["another version", { version: 2 }, ["\"version\" must be 1"]], ["no object", [], ["The policy must be an object"]], ["nothing", null, ["The policy"]],
    ["an unknown preset", { version: 1, preset: "tight" }, ["\"preset\" must be one of strict, balanced, open"]],
    ["an unknown key", { version: 1, presets: "strict" }, ["\"presets\" is not known"]],
    ["a key within", { version: 1, own: { words: [] } }, ["\"own.words\" is not known"]],
    ["an unknown type", { version: 1, handling: { MAIL: "local" } }, ["\"handling.MAIL\" is neither a type"]],
    ["an unknown handling", { version: 1, handling: { EMAIL: "block" } }, ["\"handling.EMAIL\" must be one of clear, placeholder, local"]],
    ["a password in clear", { version: 1, handling: { PASSWORD: "clear" } }, ["\"handling.PASSWORD\" can't be clear"]],
    ["a category with critical types in clear, on one site", { version: 1, sites: [{ sites: ["a.example"], handling: { financial: "clear" } }] }, ["\"sites.0.handling.financial\" can't be clear"]],
    ["a site with a path", { version: 1, localOnlySites: ["bank.example/login"] }, ["\"localOnlySites.0\" must be a site"]],
    ["a rule for no site", { version: 1, sites: [{ sites: [], handling: {} }] }, ["\"sites.0.sites\" must be at least 1"]],
    ["an endpoint with a path", { version: 1, cloudOrigins: ["https://api.example.com/v1"] }, ["\"cloudOrigins.0\" must be an https origin"]],
    ["an endpoint in plain http", { version: 1, cloudOrigins: ["http://api.example.com"] }, ["\"cloudOrigins.0\" must be an https origin"]],
    ["a pattern that RE2 has not", { version: 1, neverLeave: { patterns: [{ name: "x", source: "(?=a)(b+)+\\1" }] } }, ["\"neverLeave.patterns.0.source\" is not a regular expression"]],
    ["a term of one letter", { version: 1, own: { terms: ["a"] } }, ["\"own.terms.0\" must be at least 2"]],
    ["a term that nobody can see", { version: 1, neverLeave: { terms: ["ok", "\u200b\u200d"] } }, ["\"neverLeave.terms.1\" holds nothing"]],
    ["several things", { version: 1, preset: 7, cloudTokens: -1, handling: { CARD: "clear", X: "local" } }, ["\"preset\"", "\"handling.X\"", "\"cloudTokens\""]]
  ])("%s", (_, json, fields) => {
    const parsed = parsePolicy(json)
    expect(parsed.ok).toBe(false)
    const problems = parsed.ok ? [] : parsed.problems
    expect(problems).toHaveLength(fields.length)
    for (const field of fields) expect(problems.filter(problem => problem.includes(field))).toHaveLength(1)
    for (const problem of problems) expect(problem).toMatch(/^The [^\n]*\.$/)
  })
  test("a key that stands twice, at any depth; the same key in two objects, or as a value, is none", () => {
    expect(parsePolicyText("{\"version\":1,\"localOnlySites\":[\"bank.example\"],\"localOnlySites\":[]}")).toEqual({ ok: false, problems: [expect.stringContaining("\"localOnlySites\" stands twice")] })
    expect(parsePolicyText("{\"version\":1,\"handling\":{\"EMAIL\":\"local\",\"\\u0045MAIL\":\"clear\"}}")).toEqual({ ok: false, problems: [expect.stringContaining("\"EMAIL\" stands twice")] })
    expect(parsePolicyText(JSON.stringify({ version: 1, own: { terms: ["terms", "a \"b\": {", "terms"] }, neverLeave: { terms: ["x{", "own"] }, sites: [{ sites: ["a.example"], handling: { EMAIL: "local" } }, { sites: ["b.example"], handling: { EMAIL: "local" } }] }))).toMatchObject({ ok: true })
  })
  test("a mark of the encoding before it is no part of it", () => { expect(parsePolicyText("\ufeff{\"version\":1}")).toMatchObject({ ok: true }) })
  test("a pattern that would take seconds for a page", () => {
    expect(parsePolicy({ version: 1, own: { patterns: [{ name: "x", source: "(a?){500}a{500}" }] } })).toEqual({ ok: false, problems: [expect.stringContaining("too large a one")] })
  })
  test("no JSON", () => { expect(parsePolicyText("{version: 1}")).toEqual({ ok: false, problems: [expect.stringContaining("not JSON")] }) })
})
