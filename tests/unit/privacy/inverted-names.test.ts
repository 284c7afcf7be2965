import { expect, test, vi } from "vitest"

test("the first text of a process is read like all others: a name there is found where it stands", async () => {
  vi.resetModules()
  const { detect } = await import("../../../src/privacy/detect.ts")
  const text = "Marta was here\nPatient record\nKowalska, Anna 1984-02-03 MRN 4471882"
  const names = () => detect(text, { page: "Patients" }).filter(({ type }) => type === "PERSON").map(({ start, end }) => text.slice(start, end))
  const first = names()
  expect(first).toContain("Kowalska, Anna")
})
