import { expect, test } from "vitest"
import { chooseFile } from "../../../src/agent/choose-file.ts"
import { createVault, taskOrigin } from "../../../src/privacy/vault.ts"
import type { RestoreTarget } from "../../../src/privacy/screen/restore-action.ts"

const shop: RestoreTarget = { origin: "https://shop.example", place: "home", role: "button" }
const file = "ada@example.org letter.txt"
const vault = createVault()
const mark = vault.placeholder("ada@example.org", "EMAIL", taskOrigin)
const choose = (name: string, target = shop) => chooseFile({ verb: "upload", ref: "a1", file: name }, [file, "notes.txt"], vault, target)

test("finds the file by the name that a cloud model was shown", () => {
  for (const [shown, real] of [[`${mark} letter.txt`, file], ["<EMAIL_1> letter.txt", file], ["notes.txt", "notes.txt"]] as const)
    expect(choose(shown)).toEqual({ ok: true, value: { verb: "upload", ref: "a1", file: real } })
})

test("a guessed name names no file, right or wrong", () => {
  const answers = [file, "bob@example.org letter.txt", "letter", "", mark].map(name => choose(name))
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: "model.invalid-answer" } })
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
})

test("keeps to where a value may go, and leaves other actions to others", () => {
  expect(choose(`${mark} letter.txt`, { ...shop, origin: "https://prize.example", place: "foreign" })).toMatchObject({ ok: false })
  expect(chooseFile({ verb: "click", ref: "a1" }, [file], vault, shop)).toBeUndefined()
})
