import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ar } from "../../../src/ui/language/ar.ts"
import { de } from "../../../src/ui/language/de.ts"
import { en } from "../../../src/ui/language/en.ts"
import { es } from "../../../src/ui/language/es.ts"
import { fr } from "../../../src/ui/language/fr.ts"
import { ja } from "../../../src/ui/language/ja.ts"
import { bestLanguage, languages } from "../../../src/ui/language/language.ts"
import { zhCn } from "../../../src/ui/language/zh-cn.ts"

const all: Record<string, object> = { en, de, es, fr, ja, "zh-CN": zhCn, ar }
const plural = /_(zero|one|two|few|many|other)$/
/** Every sentence by its place. */
const flat = (words: object, before = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [[before + key, value] as [string, string]] : flat(value as object, `${before}${key}.`)))
const baseOf = (key: string): string => key.replace(plural, "")
const blanksOf = (sentence: string): string[] => [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? "").sort()

const keys = [...new Set(flat(en).map(([key]) => baseOf(key)))]
const plurals = new Set(flat(en).filter(([key]) => plural.test(key)).map(([key]) => baseOf(key)))

describe.each(Object.keys(languages))("in %s", (name) => {
  const words = new Map(flat(all[name] ?? {}))
  const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories

  it("no sentence is missing, and none is one too many", () => {
    const wanted = keys.flatMap((key) => (plurals.has(key) ? forms.map((form) => `${key}_${form}`) : [key]))
    expect([...words.keys()].sort()).toEqual(wanted.sort())
  })
  it("no sentence is empty, and each has the blanks of the English one", () => {
    const english = new Map(flat(en))
    for (const [key, sentence] of words) {
      expect(sentence.trim(), key).not.toBe("")
      const original = english.get(key) ?? english.get(`${baseOf(key)}_other`) ?? ""
      // A form that means one exact number may leave the number out.
      const optional = plural.test(key) && !/_(other|few|many)$/.test(key)
      expect(optional ? blanksOf(sentence).filter((blank) => blank !== "count") : blanksOf(sentence), key).toEqual(optional ? blanksOf(original).filter((blank) => blank !== "count") : blanksOf(original))
    }
  })
  if (name !== "en") it("the sentences are its own", () => {
    const same = flat(en).filter(([key, sentence]) => words.get(key) === sentence && /[a-z]{4,} [a-z]{2,}/.test(sentence)).map(([key]) => key)
    expect(same).toEqual([])
  })
})

it("every sentence is used somewhere, and every used one is there", () => {
  const files = readdirSync("src/ui", { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path) && !/language\/(en|de|es|fr|ja|zh-cn|ar)\.ts$/.test(path))
  const code = files.map((path) => readFileSync(join("src/ui", path), "utf8")).join("\n")
  const exact = new Set([...code.matchAll(/"((?:\w+\.)+[\w-]+)"/g)].map(([, key]) => key))
  const patterns = [...code.matchAll(/\bt\(`([^`]+)`/g)].map(([, template = ""]) => new RegExp(`^${template.replace(/[.]/g, "\\.").replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`))
  expect(keys.filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([])
})

it("takes the first wished language that it speaks, and English else", () => {
  expect([["de-AT", "en"], ["zh-TW"], ["pt", "fr-CA"], ["ja"], ["sw"], []].map(bestLanguage)).toEqual(["de", "zh-CN", "fr", "ja", "en", "en"])
})
