import { expect, test } from "vitest"
import { auditHandlers, auditLoosening } from "../../../src/extension/audit-handlers.ts"
import { loosenedPolicy, loosenedSettings } from "../../../src/extension/audit-loosened.ts"
import type { Handlers } from "../../../src/extension/serve.ts"
import type { Audit } from "../../../src/agent/ports.ts"
import { AppFailure, ok } from "../../../src/core/result.ts"
import type { AuditEvent } from "../../../src/protocol/audit.ts"
import { privacyPolicySchema } from "../../../src/protocol/privacy-policy.ts"
import { type Settings, settingsSchema } from "../../../src/protocol/records.ts"

const settings = (part: Partial<Settings> = {}): Settings => settingsSchema.parse({ mode: "hybrid", ...part })
const policy = (part: object = {}) => privacyPolicySchema.parse({ version: 1, ...part })
const cloud = { baseUrl: "https://api.example.com/v1", model: "large" }

test.each([
  [{ mode: "cloud" }, {}, ["mode"]], [{ mode: "local" }, {}, []], [{ cloud }, {}, ["cloud"]], [{ cloud }, { cloud }, []], [{ cloud: null }, { cloud }, []],
  [{ keepBytes: true }, {}, ["keepBytes"]], [{ previewFirst: false }, { previewFirst: true }, ["previewFirst"]], [{ previewFirst: true }, {}, []],
  [{ keepDays: null }, { keepDays: 30 }, ["keepDays"]], [{ keepDays: 10 }, { keepDays: 30 }, []], [{ keepDays: 60 }, {}, []],
  [{ limits: { minutes: 5 } }, { limits: { minutes: 5, tokens: 10 } }, ["limits"]], [{ limits: null }, { limits: { minutes: 5 } }, ["limits"]], [{ limits: { minutes: 4 } }, { limits: { minutes: 5 } }, []],
  [{ key: "k", language: "de" }, {}, ["key"]]
] as const)("settings: %j on %j loosens %j", (change, before, names) => {
  expect(loosenedSettings(settings(before as Partial<Settings>), change as Parameters<typeof loosenedSettings>[1])).toEqual(names)
})
test.each([
  [{ preset: "open" }, { preset: "balanced" }, ["handling"]], [{ preset: "strict" }, { preset: "balanced" }, []], [{ handling: { EMAIL: "clear" } }, {}, ["handling"]],
  [{}, { localOnlySites: ["*.bank.example"] }, ["localOnlySites"]], [{}, { cloudOrigins: [] }, ["cloudOrigins"]], [{ cloudOrigins: ["https://a.example"] }, {}, []],
  [{ cloudOrigins: ["https://a.example", "https://b.example"] }, { cloudOrigins: ["https://a.example"] }, ["cloudOrigins"]],
  [{ sites: [{ sites: ["a.example"], handling: { EMAIL: "clear" } }] }, {}, ["sites"]], [{}, { neverLeave: { terms: ["Heron"] } }, ["neverLeave"]], [{ mayLeave: ["ada@example.org"] }, {}, ["mayLeave"]], [{}, { mayLeave: ["ada@example.org"] }, []], [{ own: { terms: ["Heron"] } }, {}, []], [{ cloudTokens: 10 }, { cloudTokens: 5 }, ["cloudTokens"]]
] as const)("privacy policy: %j after %j loosens %j", (after, before, names) => {
  expect(loosenedPolicy(policy(before), policy(after))).toEqual(names)
})

const world = (fails = false) => {
  const [order, events]: [string[], AuditEvent[]] = [[], []]
  const handled = <T>(name: string, value: T) => async () => { order.push(name); return ok(value) }
  const handlers = { "settings/set": handled("settings", settings()), "ledger/export": handled("ledger", { text: "" }), "run/trajectory": handled("trajectory", { line: "" }),
    "donate/give": handled("give", { id: "d", dueAt: 0 }), "model/remove": handled("remove", {}), "host/install-report": handled("report", {}) } as Pick<Handlers<"worker">, "settings/set" | "ledger/export" | "run/trajectory" | "donate/give" | "model/remove" | "host/install-report">
  const audit: Audit = { level: () => "origins", write: async (event) => { if (fails) throw new AppFailure({ kind: "storage.failed", message: "No room.", retryable: false }); events.push(event); order.push(event.activity) } }
  const wrapped = auditHandlers({ audit, trail: { export: async () => "trail" }, settings: async () => settings() })(handlers)
  return { wrapped, loosening: auditLoosening(audit), order, events }
}
test("what loosens, gives out or removes is written down first; what does neither leaves no trace", async () => {
  const { wrapped, loosening, order, events } = world()
  await wrapped["settings/set"]({ keepBytes: true })
  await wrapped["settings/set"]({ language: "de" })
  await loosening(policy(), policy({ preset: "open" }))
  await loosening(policy(), policy({ preset: "strict" }))
  await loosening(undefined, policy({ preset: "strict" }))
  await wrapped["run/trajectory"]({ runId: "run-1" })
  await wrapped["model/remove"]({ id: "qwen" })
  await wrapped["host/install-report"]({ id: "qwen", state: "done" } as never)
  expect(await wrapped["audit/export"]({})).toEqual({ ok: true, value: { text: "trail" } })
  expect(order).toEqual(["setting.loosened", "settings", "settings", "setting.loosened", "setting.loosened", "export.made", "trajectory", "model.removed", "remove", "report", "model.installed", "export.made"])
  expect(events.map(({ subject, task }) => [subject, task])).toEqual([["keepBytes", undefined], ["policy.handling", undefined], ["policy.anew", undefined], ["trajectory", "run-1"], ["qwen", undefined], ["qwen", undefined], ["audit", undefined]])
})
test("nothing of it happens where it can't be written down", async () => {
  const { wrapped, order } = world(true)
  await expect(wrapped["settings/set"]({ keepBytes: true })).rejects.toThrow("No room.")
  await expect(wrapped["ledger/export"]({})).rejects.toThrow("No room.")
  expect(order).toEqual([])
})
