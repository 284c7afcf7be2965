import ts from "typescript"
import { expect, test } from "vitest"
import { bannedNames, sizeCaps } from "./rules.ts"
import { allPaths, importsOf, lineOf, nodes, parse, type Source, sources } from "./sources.ts"

test("files are small", () => {
  const sizes = sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length })).sort((a, b) => a.lines - b.lines)
  const at = (share: number): number => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]?.lines ?? 0
  expect(sizes.filter(({ lines }) => lines > sizeCaps.most).map(({ path, lines }) => `${path} has ${lines} lines: split it along what it does.`)).toEqual([])
  expect(at(0.5), "the median file has grown too long").toBeLessThanOrEqual(sizeCaps.median)
  expect(at(0.9), "one file in ten has grown too long").toBeLessThanOrEqual(sizeCaps.p90)
})

test("names say what is inside", () => {
  const problems = allPaths.flatMap((path) => {
    const parts = path.split("/").slice(1)
    return parts.flatMap((part) => {
      const name = part.replace(/\.[a-z.]+$/, "")
      if (bannedNames.includes(name)) return [`${path}: "${name}" says nothing; name the file or folder after what it does.`]
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`${path}: write names in kebab-case.`]
    })
  })
  expect(problems).toEqual([])
})

const zodProblems = (source: Source): string[] => importsOf(source).flatMap(({ specifier, node, clause }) => {
  if (specifier !== "zod" || (clause?.namedBindings && ts.isNamespaceImport(clause.namedBindings) && !clause.name)) return []
  return [`${lineOf(source, node)}: write import * as z from "zod"; the bundler turns any other form into undefined.`]
})

test("zod is imported in the only form that survives bundling", () => {
  expect(sources.flatMap(zodProblems)).toEqual([])
  expect(zodProblems(parse("src/core/x.ts", `import { z } from "zod"`))).toHaveLength(1)
  expect(zodProblems(parse("src/core/x.ts", `import z from "zod"`))).toHaveLength(1)
  expect(zodProblems(parse("src/core/x.ts", `import * as z from "zod"`))).toHaveLength(0)
})

const looseTypes = (source: Source): string[] => [...nodes(source.tree)].filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)
  .map((node) => `${lineOf(source, node)}: any switches checking off; use unknown and parse, or name the type.`)
const silencers = ({ path, text }: Source): string[] => text.split("\n").flatMap((line, index) =>
  (/(?:\/\/|\/\*|^\s*\*).*(?:@ts-(?:ignore|nocheck)|eslint-disable|\bTODO\b|\bFIXME\b|\bXXX\b)/.test(line) ? [`${path}:${index + 1}: solve what the comment silences or postpones.`] : []))

test("nothing is silenced or postponed", () => {
  expect(sources.flatMap((source) => [...looseTypes(source), ...silencers(source)])).toEqual([])
  expect(looseTypes(parse("src/core/x.ts", "const a: any = 1"))).toHaveLength(1)
  expect(silencers(parse("src/core/x.ts", "// TODO later"))).toHaveLength(1)
})

test("no markup is made from text", () => {
  const problems = sources.flatMap((source) => [...nodes(source.tree)]
    .filter((node) => ts.isIdentifier(node) && ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML", "eval"].includes(node.text) && source.room !== "runner" && source.room !== "cli")
    .map((node) => `${lineOf(source, node)}: ${node.getText(source.tree)} can run what a page or a model wrote; build the nodes instead.`))
  expect(problems).toEqual([])
})
