import { access, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import config from "../../../plasmo.config.ts"
import { effectivePolicy } from "../../../src/privacy/policy/effective-policy.ts"
import { managedKeys, managedNames, secretKeys } from "../../../src/protocol/managed-policy.ts"
import { enterpriseKit, kitExample } from "../../../src/tooling/enterprise/kit.ts"
import { inProcess } from "../cli/in-process.ts"

const folder = await mkdtemp(join(tmpdir(), "symbiont-kit-"))
afterAll(() => rm(folder, { recursive: true }))
const committed = join(import.meta.dirname, "../../../docs/enterprise/kit")
const kit = enterpriseKit(kitExample)
const textOf = (path: string): string => kit[path] ?? ""

/** Names of elements in the order in which they begin, or where the nesting breaks. */
const elements = (xml: string): string[] => {
  const [open, seen] = [[] as string[], [] as string[]]
  for (const [tag, close, name = "", empty] of xml.matchAll(/<(\/?)([A-Za-z][\w.]*)[^<>]*?(\/?)>/g)) {
    if (close) { if (open.pop() !== name) throw new Error(`</${name}> closes nothing: ${tag}`) } else { seen.push(name); if (!empty) open.push(name) }
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} never ends`)
  return seen
}
/** Reads a registry file back as the browser would, by the types of the schema. */
const registryValues = (text: string): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  let list: string[] | undefined
  for (const line of text.split("\r\n")) {
    const key = /^\[.*\\policy(?:\\(\w+))?\]$/.exec(line)
    if (line.startsWith("[")) list = key?.[1] === undefined ? undefined : (values[key[1]] = [] as string[]) as string[]
    const [, name = "", raw = ""] = /^"((?:[^"\\]|\\.)*)"=(.*)$/.exec(line) ?? []
    if (raw === "" || name === "ExtensionSettings") continue
    const number = raw.startsWith("dword:") ? Number.parseInt(raw.slice(6), 16) : undefined
    const value = number ?? (JSON.parse(raw) as string)
    if (list) list.push(String(value))
    else values[name] = managedKeys[name as keyof typeof managedKeys].type === "boolean" ? value === 1 : managedKeys[name as keyof typeof managedKeys].type === "number" ? Number(value) : value
  }
  return values
}

describe("the browser's schema", () => {
  test("has every key, in the dialect that Chrome takes, and drops nothing that our own reading can judge", () => {
    expect(Object.keys(config.managed)).toEqual(["type", "properties"])
    expect(Object.keys(config.managed.properties)).toEqual(managedNames)
    for (const property of Object.values(config.managed.properties)) {
      expect(["boolean", "integer", "number", "string", "array"]).toContain(property.type)
      expect(Object.keys(property).filter((name) => !["type", "items", "title", "description"].includes(name))).toEqual([])
    }
    // Plasmo puts an environment variable in the place of such a word.
    expect(JSON.stringify(config.managed)).not.toMatch(/\$\w/)
  })
  test("every example is a value of its own type that is taken as it is", () => {
    for (const name of managedNames) if (!secretKeys.has(name)) expect(managedKeys[name].schema.safeParse(managedKeys[name].example).success, name).toBe(true)
    expect(effectivePolicy(kitExample.values)).toMatchObject({ enabled: true, localOnly: false, problems: [], strict: [] })
  })
})

describe("the deployment kit", () => {
  test("in docs/enterprise/kit is what the command writes", async () => {
    expect(await inProcess(["policy", "kit", "--out", folder])).toMatchObject({ code: 0 })
    const files = async (root: string) => Object.fromEntries(await Promise.all((await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      .map(async (entry) => { const path = join(entry.parentPath, entry.name); return [path.slice(root.length + 1), await readFile(path, "utf8")] as const })))
    expect(await files(committed), "run: npx symbiont policy kit --out docs/enterprise/kit").toEqual(await files(folder))
  })
  test("JSON files say the same as the policy, and force, pin and fence the extension", () => {
    const linux = JSON.parse(textOf("linux/symbiont.json")) as { ExtensionSettings: object; "3rdparty": { extensions: Record<string, unknown> } }
    expect(linux["3rdparty"].extensions[kitExample.id]).toEqual(kitExample.values)
    expect(JSON.parse(textOf("policy.json"))).toEqual(kitExample.values)
    const forced = { installation_mode: "force_installed", update_url: kitExample.updateUrl, minimum_version_required: "0.1.0", runtime_blocked_hosts: ["*://*.bank.example"] }
    expect(linux.ExtensionSettings).toMatchObject({ [kitExample.id]: { ...forced, toolbar_pin: "force_pinned" } })
    expect(JSON.parse(textOf("edge-extension-settings.json"))).toMatchObject({ ExtensionSettings: { [kitExample.id]: { ...forced, toolbar_state: "force_shown" } } })
  })
  test("registry files hold the same values", () => {
    for (const browser of ["chrome", "edge"]) expect(registryValues(textOf(`windows/symbiont-${browser}.reg`))).toEqual(kitExample.values)
    expect(textOf("windows/symbiont-edge.reg")).toContain("[HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\")
  })
  test("the template for Group Policy has every key for both browsers, and words for all that it shows", () => {
    const [admx, adml] = [textOf("windows/symbiont.admx"), textOf("windows/en-US/symbiont.adml")]
    expect(elements(admx).filter((name) => name === "policy")).toHaveLength(managedNames.length * 2)
    elements(adml)
    const asked = [...admx.matchAll(/\$\((string|presentation)\.(\w+)\)/g)]
    expect(asked.length).toBeGreaterThan(managedNames.length * 4)
    for (const [, kind, name] of asked) expect(adml, `${name}`).toContain(`<${kind} id="${name}">`)
    for (const [, ref] of adml.matchAll(/refId="(\w+)"/g)) expect(admx).toContain(`id="${ref}"`)
  })
  test("the profile for macOS is well formed and holds the policy twice", () => {
    const profile = textOf("macos/symbiont.mobileconfig")
    expect(elements(profile).filter((name) => name === "real")).toHaveLength(2)
    for (const name of Object.keys(kitExample.values)) expect(profile.split(`<key>${name}</key>`)).toHaveLength(3)
    expect(profile).toContain(`<string>com.google.Chrome.extensions.${kitExample.id}</string>`)
    expect(new Set(profile.match(/<string>[0-9A-F]{8}-[0-9A-F-]{27}<\/string>/g)).size).toBe(5)
  })
  test("an organisation's own policy is put in; a bad one writes nothing", async () => {
    const own = join(folder, "own.json")
    await writeFile(own, JSON.stringify({ policy_version: 3, agent_enabled: true, model_mode: "local_only", blocked_origins: ["*://*.bank.example/*", "pay.example", "127.0.0.1:80"], agent_message: "Wegen Prüfung & <Umbau> \"zu\"" }))
    const out = join(folder, "own")
    expect(await inProcess(["policy", "kit", "--out", out, "--policy", own, "--id", "p".repeat(32), "--update-url", "https://u.example/u.xml", "--version", "1.2"])).toMatchObject({ code: 0 })
    expect(JSON.parse(await readFile(join(out, "linux/symbiont.json"), "utf8"))).toMatchObject({ "3rdparty": { extensions: { ["p".repeat(32)]: { policy_version: 3, policy_keys: ["policy_version", "agent_enabled", "model_mode", "blocked_origins", "agent_message", "policy_keys"] } } }, ExtensionSettings: { ["p".repeat(32)]: { minimum_version_required: "1.2", update_url: "https://u.example/u.xml", runtime_blocked_hosts: ["*://*.bank.example", "*://pay.example"] } } })
    elements(await readFile(join(out, "macos/symbiont.mobileconfig"), "utf8"))
    const registry = await readFile(join(out, "windows/symbiont-chrome.reg"), "utf16le")
    expect(registryValues(registry)).toMatchObject({ agent_message: "Wegen Prüfung & <Umbau> \"zu\"", agent_enabled: true })
    await writeFile(own, JSON.stringify({ policy_version: 3, model_mode: "none" }))
    expect(await inProcess(["policy", "kit", "--out", join(folder, "none"), "--policy", own])).toMatchObject({ code: 2, err: expect.stringContaining("\"agent_enabled\"") })
    expect(await readdir(folder)).not.toContain("none")
  })
  test("a place that can't be written to is told, and so is an example's value beside a policy of one's own", async () => {
    const own = join(folder, "plain.json")
    await writeFile(own, JSON.stringify({ policy_version: 3, agent_enabled: true, model_mode: "local_only" }))
    expect(await inProcess(["policy", "kit", "--out", own])).toMatchObject({ code: 2, err: expect.stringMatching(/^--out can't be written to: /) })
    expect(await inProcess(["policy", "kit", "--out", join(folder, "plain"), "--policy", own])).toMatchObject({ code: 0, out: expect.stringContaining("give --id and --update-url of your own") })
  })
  test.each([[[], /--out/], [["--out", "x", "--id", "abc"], /--id/], [["--out", "x", "--version", "one"], /--version/], [["--out", "x", "--update-url", "u"], /--update-url/]])("bad input: %j", async (args, sentence) => {
    expect(await inProcess(["policy", "kit", ...args])).toMatchObject({ code: 2, err: expect.stringMatching(sentence) })
  })
})

test("what the pages for administrators and auditors point to is there", async () => {
  const docs = join(committed, "..")
  for (const page of (await readdir(docs)).filter((name) => name.endsWith(".md"))) {
    const text = await readFile(join(docs, page), "utf8")
    for (const [, path = ""] of text.matchAll(/`((?:tests|src|docs)\/[\w./-]+)`/g)) expect(await there(join(docs, "../..", path)), `${page}: ${path}`).toBe(true)
    for (const [, path = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) expect(await there(join(docs, path)), `${page}: ${path}`).toBe(true)
  }
})
test("each policy that these pages show is valid as a browser delivers it", async () => {
  const shown: string[] = []
  for (const page of (await readdir(join(committed, ".."))).filter((name) => name.endsWith(".md")))
    for (const [, json = ""] of (await readFile(join(committed, "..", page), "utf8")).matchAll(/```json\n(.*?)```/gs)) { shown.push(page); expect(effectivePolicy(JSON.parse(json), true), page).toMatchObject({ managed: true, problems: [] }) }
  expect(shown).toEqual(expect.arrayContaining(["README.md", "sign-on.md"]))
})
const there = (path: string): Promise<boolean> => access(path).then(() => true, () => false)
