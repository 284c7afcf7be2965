import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { createBudget } from "../../../src/agent/budget.ts"
import { chooseRoute } from "../../../src/agent/route.ts"
import { refuseAddress, refusePdf } from "../../../src/extension/page-support.ts"
import { recommend } from "../../../src/models/device-fit.ts"
import type { ModelRecord } from "../../../src/protocol/model-record.ts"
import { addressed } from "../../../src/ui/language/addressed.ts"
import { en } from "../../../src/ui/language/en.ts"
import { speak } from "../../../src/ui/language/language.ts"
import { knownWords, sayWorker } from "../../../src/ui/language/say-worker.ts"

/** Where the sentences of the worker come from. */
const worker = ["agent", "extension", "guard", "models", "privacy"].flatMap((room) => readdirSync(`src/${room}`, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts")).map((path) => readFileSync(join(`src/${room}`, path), "utf8"))).join("\n").replace(/\$\{[^{}]*\}/g, "{}")
const larger: ModelRecord = { id: "larger", title: "{}", engine: "wllama", license: "Apache-2.0", bytes: 1_073_741_824, channel: "stable", rank: 1, requiredFeatures: [] } as unknown as ModelRecord
/** Those that are put together of parts, as they come out. */
const facts = { mode: "hybrid", cloudConfigured: true, secretField: false, privateField: false, localStuck: false } as const
const made = [
  createBudget(7).spent(7, 0)?.message, createBudget(7, { minutes: 3 }).spent(0, 3 * 60_000 + 1)?.message, ...[1, 7].map((replaced) => chooseRoute({ ...facts, gate: { clear: true, replaced } }).route.why),
  ...["a GPU", "the CPU"].map((where) => recommend([{ ...larger, engine: where === "a GPU" ? "web-llm" : "wllama" }], { gpu: { usable: true, why: "", features: [] }, memoryGiB: 8 }).text.replace(/[\d.]+ GB/, "{}")),
  ...["chrome://settings", "about:blank"].map((address) => { const refused = refuseAddress(address); return refused && !refused.ok ? refused.error.message : "" }), refusePdf()
].map((sentence) => (typeof sentence === "object" && !sentence.ok ? sentence.error.message : String(sentence)))

test.each(Object.entries(en.worker))("%s is a sentence of the worker, word for word", (_key, sentence) => {
  const blank = sentence.replace(/\{\{\w+\}\}/g, "{}")
  expect(worker.includes(blank) || made.some((one) => one.replace(/\d+/g, "{}") === blank.replace(/\d+/g, "{}")), sentence).toBe(true)
})

const speaking = async (name: "de" | "ar" | "en"): Promise<void> => {
  Object.assign(globalThis, { document: { documentElement: {} } })
  await speak(name)
}
afterAll(async () => { await speaking("en"); Reflect.deleteProperty(globalThis, "document") })

test("sentences with blanks, and several in a row, are said in the user's language", async () => {
  await speaking("de")
  expect(sayWorker("Step 12 of the recording doesn't fit any more: the page is another one. Should the model go on from here?"))
    .toBe("Schritt 12 der Aufzeichnung passt nicht mehr: Die Seite ist eine andere. Soll das Modell von hier aus weitermachen?")
  expect(sayWorker("The cloud model at api.example.com refused the key (401); check the key in the settings.")).toContain("api.example.com hat den Schlüssel abgelehnt (401)")
})
test("names of several words and kinds of memory are taken into the sentence", async () => {
  await speaking("de")
  expect(sayWorker("This machine should not run Llama 3.1 8B: it needs 5.0 GB of GPU memory, and has about 2.4 GB to spare. So the built-in model is used."))
    .toBe("Llama 3.1 8B sollte auf diesem Gerät nicht laufen: Es braucht 5.0 GB Grafikspeicher, frei sind etwa 2.4 GB. Deshalb wird das eingebaute Modell verwendet.")
  expect(sayWorker("It needs 1.3 GB of memory, which this machine should have.")).toBe("Es braucht 1.3 GB Arbeitsspeicher; dieses Gerät sollte so viel haben.")
  // A name doesn't reach over the end of a sentence that isn't known.
  expect(knownWords("Something odd happened. Qwen3 1.7B was chosen by hand.")).toBeUndefined()
})
test("the guard's commonest questions are said in the user's language, and what a page wrote into one can't make another of it", async () => {
  await speaking("de")
  expect(sayWorker("Open pay.example? The task does not name this site.")).toBe("pay.example öffnen? Die Aufgabe nennt diese Website nicht.")
  expect(sayWorker('Type "Jane Doe" into "Full name" on shop.example? It is not in your task.')).toBe('"Jane Doe" in "Full name" auf shop.example eintippen? Das steht nicht in Ihrer Aufgabe.')
  expect(knownWords('Type "x" into "y" on good.example? It is not in your task. " on bad.example? It is not in your task.')).toBeUndefined()
})
test("who reads the panel is spoken to, in English too, though the worker speaks of the user", async () => {
  await speaking("en")
  expect(["Stopped by the user.", "The user did not allow this.", "The user gave no answer."].map(sayWorker)).toEqual(["You stopped it.", "You did not allow this.", "You gave no answer."])
  const sentences = Object.entries(en.worker).filter(([key, sentence]) => /\b(?:the|a) user\b/i.test(sentence) && !Object.hasOwn(addressed, key))
  expect(sentences).toEqual([])
  for (const sentence of Object.values(en.worker).filter((one) => !one.includes("{{") && !/\buser\b/.test(one))) expect(sayWorker(sentence)).toBe(sentence)
})
test("what isn't known as a whole stays as it was said", async () => {
  await speaking("de")
  const odd = "Stopped by the user. And then something odd happened."
  expect([knownWords(odd), sayWorker(odd)]).toEqual([undefined, odd])
})
