import { afterAll, beforeAll, expect, test } from "vitest"
import { parsePolicy } from "../../../src/privacy/policy/parse-policy.ts"
import { speak } from "../../../src/ui/language/language.ts"
import { checkLength, checkSite } from "../../../src/ui/settings/check-words.ts"
import { wordsOfSetting } from "../../../src/ui/settings/settings-error.tsx"

beforeAll(() => { Object.assign(globalThis, { document: { documentElement: {} } }) })
afterAll(async () => { await speak("en"); Reflect.deleteProperty(globalThis, "document") })

const told = (policy: object): string => { const parsed = parsePolicy({ version: 1, ...policy }); return parsed.ok ? "" : parsed.problems[0] ?? "" }

test("what a list of the settings can't hold is told by the list's own name, before it is sent", async () => {
  await speak("en")
  const label = "Sites that stay on this device"
  expect(await checkSite("not a site!!", label)).toEqual({ wrong: "“Sites that stay on this device” takes sites such as shop.example, *.shop.example or https://shop.example:8443." })
  expect(await checkSite("*.shop.example", label)).toEqual({ word: "*.shop.example" })
  expect(await checkSite("https://bank.example/login?a=1", label)).toEqual({ word: "https://bank.example" })
  expect(await checkLength(2, 200)("a", "Words that never leave")).toEqual({ wrong: "“Words that never leave” takes words of 2 to 200 characters." })
  await speak("de")
  expect((await checkSite("not a site!!", "Websites")).wrong).toContain("„Websites“ nimmt Websites wie")
})

test("what the worker says of a field names the setting, in the user's language, and no field", async () => {
  const sentences = [told({ localOnlySites: ["not a site!!"] }), told({ neverLeave: { terms: ["\u200b\u200b"] } }), told({ handling: { credentials: "clear" } }), told({ handling: { CARD: "clear" } }),
    "The field siteRules.readOnly.0 of settings/set is not valid: correct it and try again.", "The field limits.minutes of settings/set is not valid: correct it and try again."]
  for (const name of ["en", "de", "ar"] as const) {
    await speak(name)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^The field/)
      expect(wordsOfSetting(sentence) ?? sentence).not.toMatch(/The field|localOnlySites|neverLeave|handling|siteRules|credentials|CARD\b/)
    }
  }
  await speak("en")
  expect(sentences.map(wordsOfSetting)).toEqual([
    "“Sites that stay on this device” could not be saved like this: correct what was added, or leave it out.", "“Words that never leave” could not be saved like this: correct what was added, or leave it out.",
    "Passwords, codes and keys: these are passwords, numbers or keys, so they can’t leave as they are. Choose “Replace” or “Keep home”.", "card: these are passwords, numbers or keys, so they can’t leave as they are. Choose “Replace” or “Keep home”.",
    "“Sites where tasks only read” could not be saved like this: correct what was added, or leave it out.", "“Limits of a task” could not be saved like this: correct what was added, or leave it out."
  ])
  expect(wordsOfSetting("The saved privacy rules can't be read.")).toBeUndefined()
})
