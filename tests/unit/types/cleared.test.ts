import { resolve } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"

const root = resolve(import.meta.dirname, "../../..")
const file = resolve(root, "tests/unit/types/case.ts")
const base = ts.convertCompilerOptionsFromJson((ts.readConfigFile(resolve(root, "tsconfig.json"), ts.sys.readFile).config as { compilerOptions: object }).compilerOptions, root).options
const head = "import type { CloudModel, CloudTurn } from \"../../../src/models/ports.ts\"\nimport { clear, type Cleared } from \"../../../src/privacy/gate.ts\"\nimport { createVault } from \"../../../src/privacy/vault.ts\"\n"
  + "declare const turn: CloudTurn\ndeclare const good: Cleared<CloudTurn>\ndeclare const model: CloudModel\ndeclare const signal: AbortSignal\nconst take = (_: Cleared<CloudTurn>): void => {}\n"
const used = "export { turn, good, model, signal, take, clear, createVault }\n"

const cases: Record<string, [body: string, compiles: boolean]> = {
  "what the gate gave back": ["const made = clear(turn, createVault()); if (made.ok) take(made.value)", true],
  "the same, handed to a cloud model": ["const made = clear(turn, createVault()); if (made.ok) void model.decide(made.value, signal)", true],
  "reading from it": ["export const text: string = good.messages[0]?.content ?? \"\"", true],
  "a plain object": ["take({ messages: [], schema: {} })", false],
  "a turn that was not cleared": ["void model.decide(turn, signal)", false],
  "a copy with something added": ["take({ ...good, messages: turn.messages })", false],
  "a copy": ["take({ ...good })", false],
  "a look-alike mark": ["take({ messages: [], schema: {}, cleared: true })", false],
  "another cleared thing": ["const made = clear(\"text\", createVault()); if (made.ok) take(made.value)", false]
}
/** One program for all cases: each is a module of its own beside this file, in memory only. */
const names = Object.keys(cases)
const sources = new Map(names.map((name, index) => [file.replace("case.ts", `case-${index}.ts`), head + (cases[name]?.[0] ?? "") + "\n" + used]))
const host = ts.createCompilerHost(base)
const onDisk = { exists: host.fileExists.bind(host), source: host.getSourceFile.bind(host) }
host.fileExists = name => sources.has(name) || onDisk.exists(name)
host.getSourceFile = (name, options) => { const text = sources.get(name); return text === undefined ? onDisk.source(name, options) : ts.createSourceFile(name, text, options) }

describe("only the gate makes Cleared", () => {
  test("at compile time", { timeout: 180_000 }, () => {
    const program = ts.createProgram([...sources.keys()], { ...base, noEmit: true, skipLibCheck: true, types: ["node"] }, host)
    const compiles = Object.fromEntries(names.map((name, index) => {
      const source = program.getSourceFile([...sources.keys()][index] ?? "")
      return [name, program.getSemanticDiagnostics(source).length === 0 && program.getSyntacticDiagnostics(source).length === 0]
    }))
    expect(compiles).toEqual(Object.fromEntries(names.map(name => [name, cases[name]?.[1]])))
  })
})
