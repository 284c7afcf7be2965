import { afterAll, beforeAll, expect, it, test } from "vitest"
import { languages, speak, t, type Language } from "../../../src/ui/language/language.ts"
import { filterLedger } from "../../../src/ui/leaves/filter-ledger.ts"
import { purposeOf, waysOut } from "../../../src/ui/leaves/ways-out.ts"
import { readSite } from "../../../src/ui/settings/read-site.ts"
import type { LedgerEntry } from "../../../src/protocol/ledger.ts"

beforeAll(() => { Object.assign(globalThis, { document: { documentElement: {} } }) })
afterAll(async () => { await speak("en"); Reflect.deleteProperty(globalThis, "document") })

const plain = (sentences: string[]): string => sentences.join("\n").replace(/[\u2066\u2069]/g, "")
const cloud = { baseUrl: "https://api.example.com/v1", model: "large-1" }
const audit = { key: "audit_sink_url", value: "https://siem.example.com/symbiont", from: "policy" as const }
const issuer = { key: "sso_issuer", value: "https://login.example.com/", from: "policy" as const }

it("tells of each way out that there is, and of none that there isn't", () => {
  const alone = plain(waysOut({ mode: "hybrid", hasKey: false }, []))
  expect(alone).toContain("No cloud model is set up")
  for (const other of ["audit", "sign-on", "api.example.com"]) expect(alone).not.toContain(other)
  const set = plain(waysOut({ mode: "local", hasKey: true, cloud }, []))
  expect(set).toContain("To the cloud model at api.example.com")
  // What an organisation has sent to itself goes out also where no cloud model may be asked.
  const managed = plain(waysOut({ mode: "local", hasKey: false, cloud, managed: ["cloud"] }, [audit, issuer]))
  for (const way of ["no cloud model is asked", "audit log at siem.example.com, in every mode", "sign-on at login.example.com", "Model files"]) expect(managed).toContain(way)
  expect(managed).not.toContain("api.example.com")
})

it.each(Object.keys(languages) as Language[])("in %s no sentence says that only a cloud model is sent anything", async (name) => {
  await speak(name)
  expect(plain(waysOut({ mode: "local", hasKey: false, managed: ["cloud"] }, [audit]))).toContain("siem.example.com")
  expect(t("leaves.text")).toMatch(/[:：]$/)
})

test("each request says what it was for, and is found by that", async () => {
  await speak("en")
  const of = (run: string): LedgerEntry => ({ run, destination: "https://x.example", replaced: {} }) as LedgerEntry
  const runs = ["audit", "sign-on", "donation", "settings-test", "model", "0b4cf3f2-7e0f-4f0e-9f6f-0d6b1a7c9e11", "constructor"]
  expect(runs.map((run) => purposeOf(of(run)))).toEqual(["Organisation’s audit log", "Organisation’s sign-on", "Giving tasks to a collector", "Test of the endpoint", "File of a model", "To ask the cloud model", "To ask the cloud model"])
  expect(filterLedger(runs.map(of), "audit", () => "")).toEqual([of("audit")])
})

test("a site is read as people write it, and what is none is none", () => {
  for (const [text, site] of [
    ["shop.example", "shop.example"], [" Shop.Example/orders?x=1 ", "shop.example"], ["https://shop.example/orders", "https://shop.example"], ["http://127.0.0.1:8080/", "http://127.0.0.1:8080"],
    ["localhost:3000", "localhost:3000"], ["intranet", "intranet"], ["*.shop.example", "*.shop.example"], ["bücher.example", "xn--bcher-kva.example"], ["[::1]:8080", "[::1]:8080"]
  ]) expect(readSite(text ?? ""), text).toBe(site)
  for (const text of ["", "not a site!!", "*", "*.com", "*://*/*", "shop.*", "chrome://settings", "file:///etc/passwd", "user:word@shop.example", "mailto:a@b.example", "javascript:alert(1)", "https://"]) expect(readSite(text), text).toBeUndefined()
})
