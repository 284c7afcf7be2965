import { expect, test } from "vitest"
import { withoutProofs } from "../../../src/consent/without-proofs.ts"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { holdsCritical } from "../../../src/privacy/critical-scan.ts"
import { Donor } from "../../bench/collector/donor.ts"

const headersOf = (headers: Record<string, string>): string => Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join("\n")

test("a device's proofs are no secrets", () => {
  for (let round = 0; round < 20; round += 1) {
    const donor = new Donor()
    for (const { headers, payload } of [donor.enrol(), donor.upload(uuidV7(), "{}"), donor.withdraw({ scope: "subject" })]) {
      expect(holdsCritical(withoutProofs(headersOf(headers)))).toBe(false)
      expect(holdsCritical(withoutProofs(payload.toString()))).toBe(false)
    }
  }
})

test("what only looks like one is searched as before", () => {
  const secret = "sk-proj-4f9aK2mQ8vXz71LpRtYw3BdN6HcJ0sGe5uTi"
  for (const text of [`signature: ${secret}`, `content-digest: sha-256=:${secret}:`, `x-note: ${secret}`, JSON.stringify({ message: `,"subject":"${secret}",` }), JSON.stringify({ subject: secret })]) expect(holdsCritical(withoutProofs(text)), text).toBe(holdsCritical(text))
  expect(holdsCritical(withoutProofs(JSON.stringify({ message: secret })))).toBe(true)
})
