import { readdirSync, readFileSync } from "node:fs"
import { checkSync } from "recheck"
import ts from "typescript"
import { expect, test } from "vitest"

const folder = new URL("../../../src/privacy/", import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(path => path.endsWith(".ts"))
/** Every pattern that is written down as such; those put together from parts are held to their time by the texts of detect.test.ts. */
const patterns = files.flatMap(path => {
  const found: [place: string, source: string, flags: string][] = []
  const tree = ts.createSourceFile(path, readFileSync(new URL(path, folder), "utf8"), ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? []
      found.push([`${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, source, flags])
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
})

test("no pattern of this room takes exponential time", () => {
  const bad = patterns.flatMap(([place, source, flags]) => {
    const result = checkSync(source, flags, { timeout: 2_000, attackTimeout: 500, incubationTimeout: 500 })
    return result.status === "vulnerable" && result.complexity?.type === "exponential" ? [`${place} /${source}/${flags}`] : []
  })
  expect(patterns.length).toBeGreaterThan(50)
  expect(bad).toEqual([])
}, 600_000)
