import { expect, it } from "vitest"
import type { InstallAsk, InstallNoted } from "../../../src/models/install-protocol.ts"
import { createModelInstaller, type InstallWorker } from "../../../src/models/model-installer.ts"
import { modelSent } from "../../../src/models/model-sent.ts"
import { studentRecord } from "./records.ts"

const request = { at: 5, origin: "https://models.example" }
const ask = async (note: () => Promise<void>): Promise<unknown[]> => {
  const heard: (InstallAsk | InstallNoted)[] = []
  const worker: InstallWorker = { postMessage: (message) => { heard.push(message) }, terminate: () => undefined, onmessage: null, onerror: null }
  createModelInstaller(() => undefined, note, () => worker).install(studentRecord)
  worker.onmessage?.({ data: { type: "leaving", number: 3, request } } as MessageEvent)
  await new Promise((resolve) => { setTimeout(resolve, 0) })
  return heard.slice(1)
}

it("tells a worker that its request was written down, or couldn't be", async () => {
  expect(await ask(async () => undefined)).toEqual([{ noted: 3, ok: true }])
  expect(await ask(() => Promise.reject(new Error("full")))).toEqual([{ noted: 3, ok: false }])
})
it("is told to the ledger as of no task, without a body", () => {
  expect(modelSent(request)).toEqual({ at: 5, run: "model", step: 0, method: "GET", destination: "https://models.example", bytes: 0, sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", replaced: {} })
})
