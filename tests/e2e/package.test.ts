import { readFile } from "node:fs/promises"
import { relative } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { filesUnder } from "../../src/tooling/content-hash.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"

type Manifest = Record<string, unknown> & { content_security_policy?: { extension_pages?: string }; externally_connectable?: unknown; permissions: string[]; host_permissions?: string[]; optional_host_permissions?: string[] }
let build: string
let manifest: Manifest
let scripts: { name: string; code: string }[]
beforeAll(async () => {
  build = await buildExtension("default")
  manifest = JSON.parse(await readFile(`${build}/manifest.json`, "utf8")) as Manifest
  scripts = await Promise.all((await filesUnder(build, ["."])).filter(file => /\.(?:js|html)$/.test(file)).map(async file => ({ name: relative(build, file), code: await readFile(file, "utf8") })))
})

test("the manifest opens nothing to pages and to other extensions", () => {
  expect(manifest["web_accessible_resources"]).toBeUndefined()
  expect(manifest["content_scripts"]).toBeUndefined()
  expect(manifest.externally_connectable).toEqual({ ids: [], matches: [] })
  expect(manifest.host_permissions ?? []).toEqual([])
  for (const dangerous of ["debugger", "tabs", "downloads", "cookies", "history", "webRequest", "nativeMessaging", "management", "identity", "clipboardRead"]) expect(manifest.permissions).not.toContain(dangerous)
})
test("its pages run no text as code, and no code from elsewhere", () => {
  const policy = new Map((manifest.content_security_policy?.extension_pages ?? "").split(";").map(part => { const [name = "", ...rest] = part.trim().split(/\s+/); return [name, rest] as const }))
  expect(policy.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"])
  expect(policy.get("require-trusted-types-for")).toEqual(["'script'"])
  expect(policy.get("trusted-types")).toEqual(["default"])
  for (const shut of ["object-src", "base-uri", "form-action", "frame-ancestors"]) expect(policy.get(shut), shut).toEqual(["'none'"])
})
test("its pages carry no inline script, and the entries call nothing that makes code of text", () => {
  for (const { name, code } of scripts.filter(({ name: file }) => file.endsWith(".html"))) {
    expect(code, name).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|javascript:|src="(?:https?:)?\/\//i)
  }
  const code = scripts.filter(({ name }) => name.endsWith(".js"))
  expect(code.length).toBeGreaterThan(4)
  for (const { name, code: text } of code) {
    expect(text, name).not.toMatch(/(?<![\w$.])eval\([^()]*\)(?!\s*\{)|document\.write\(|\.insertAdjacentHTML\(|setTimeout\("|createContextualFragment\(/)
    expect(text, name).not.toMatch(/onMessageExternal|onConnectExternal/)
  }
})
test("nothing but React's own two lines sets markup, and those get none from us: Trusted Types refuse text there", () => {
  const reacts = /\.innerHTML="<script><\/script>"|__html.{0,30}\.innerHTML=/
  for (const { name, code } of scripts.filter(({ name: file }) => file.endsWith(".js"))) {
    const sets = [...code.matchAll(/\.(?:inner|outer)HTML\s*=(?!=)/g)].map(({ index }) => code.slice(Math.max(0, index - 40), index + 40))
    expect(sets.filter(found => !reacts.test(found)), name).toEqual([])
    expect(code, name).not.toMatch(/dangerouslySetInnerHTML:\s*\{/)
  }
})
test("it carries our licence and that of each package of which it holds code", async () => {
  const notices = await readFile(`${build}/THIRD-PARTY-NOTICES.txt`, "utf8")
  expect(await readFile(`${build}/LICENSE`, "utf8")).toContain("Apache License")
  const parts = JSON.parse(await readFile(`${build}/.parts.json`, "utf8")) as string[]
  expect(parts).toEqual(expect.arrayContaining(["node_modules/react-dom", "node_modules/dexie", "node_modules/@wllama/wllama"]))
  for (const part of parts) expect(notices).toContain(`\n${part.slice(part.lastIndexOf("node_modules/") + 13)} `)
  expect(notices).toContain("SmolLM2-135M-Instruct")
})
test("the worker shuts its stores before anything else", () => {
  const worker = scripts.find(({ name }) => name === "static/background/index.js")?.code ?? ""
  expect(worker).toContain("TRUSTED_CONTEXTS")
  expect(worker).toMatch(/storage\.local,\s*chrome\.storage\.session/)
})
