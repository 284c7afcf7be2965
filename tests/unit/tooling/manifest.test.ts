import { mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import config from "../../../plasmo.config.ts"
import { patchManifest } from "../../../src/tooling/patch-build.ts"
import { stageProject } from "../../../src/tooling/stage.ts"
import { compareManifest, wantedManifest } from "../../../src/tooling/verify-build.ts"

const root = join(import.meta.dirname, "../../..")
const wanted = wantedManifest(config, "default")
const emitted = { ...wanted, permissions: [...(wanted.permissions ?? [])] }

test("what plasmo.config.ts asks for passes", () => {
  expect(compareManifest(emitted, wanted, config.addedPermissions)).toEqual([])
})
test.each([
  ["a permission that slipped in", { permissions: [...emitted.permissions, "tabs"] }, /tabs in permissions/],
  ["a permission that got lost", { permissions: emitted.permissions.filter((name) => name !== "storage") }, /lacks storage/],
  ["hosts", { host_permissions: ["<all_urls>"] }, /<all_urls> in host_permissions/],
  ["a weaker page policy", { content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval'" } }, /content_security_policy differs/],
  ["an open door for other extensions", { externally_connectable: { ids: ["*"], matches: [] } }, /externally_connectable differs/],
  ["files that pages may read", { web_accessible_resources: [{}] }, /web_accessible_resources/],
  ["a declared content script", { content_scripts: [{}] }, /inject on demand/]
])("finds %s", (_what, change, sentence) => {
  expect(compareManifest({ ...emitted, ...change }, wanted, config.addedPermissions)).toEqual([expect.stringMatching(sentence)])
})
test("the patch closes what Plasmo opens and keeps what it drops", () => {
  const { externally_connectable: _dropped, ...plasmo } = emitted
  const patched = patchManifest({ ...plasmo, web_accessible_resources: [{ resources: ["chunk.js"], matches: ["<all_urls>"] }] }, wanted)
  expect(compareManifest(patched, wanted, config.addedPermissions)).toEqual([])
})
test("the build for users asks for no site and no debugger", () => {
  expect(wanted.host_permissions).toEqual([])
  expect([...(wanted.permissions ?? []), ...(wanted.optional_permissions ?? [])]).not.toContain("debugger")
  expect(wanted.content_security_policy?.extension_pages).not.toMatch(/script-src[^;]*(?:'unsafe-eval'|'unsafe-inline'|https?:)/)
})
test("only the variant for trusted input has the debugger, and it asks for no more than that", () => {
  const trusted = wantedManifest(config, "trusted")
  expect(trusted.permissions).toEqual([...(wanted.permissions ?? []), "debugger"])
  expect({ ...trusted, permissions: [] }).toEqual({ ...wanted, permissions: [] })
  for (const name of Object.keys(config.variants).filter((one) => one !== "trusted")) expect(wantedManifest(config, name).permissions).not.toContain("debugger")
})
test("a stage holds a variant's own sources, and no other variant's", async () => {
  const staged = async (variant: string): Promise<{ text: string; substitute: boolean }> => {
    const stage = await mkdtemp(join(tmpdir(), "symbiont-stage-"))
    try {
      await stageProject(root, stage, config, variant)
      return { text: await readFile(join(stage, "src/extension/trusted-input.ts"), "utf8"), substitute: await stat(join(stage, "src/extension/debugger-input.ts")).then(() => true, () => false) }
    } finally { await rm(stage, { recursive: true, force: true }) }
  }
  const [plain, trusted] = [await staged("default"), await staged("trusted")]
  expect(plain.text).not.toContain("chrome.debugger")
  expect(trusted.text).toContain("chrome.debugger")
  expect([plain.substitute, trusted.substitute]).toEqual([false, false])
})
