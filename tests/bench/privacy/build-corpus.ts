import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { fillTemplate, isTemplate } from "./fill-template.ts"

/** Writes the labelled corpus from its templates: `npx tsx tests/bench/privacy/build-corpus.ts`. The same templates give the same bytes. */
const here = new URL(".", import.meta.url)
mkdirSync(new URL("corpus/", here), { recursive: true })
for (const part of ["dev", "test"]) {
  const lines = readFileSync(new URL(`templates/${part}.txt`, here), "utf8").split("\n").filter(isTemplate)
  // A template without slots gives one case, however often it is filled.
  const cases = lines.flatMap((line, index) => Array.from({ length: /\{[A-Z]/.test(line) ? 4 : 5 }, (_, round) => fillTemplate(line, `${part}-${index + 1}-${round + 1}`, round))
    .filter((entry, round, all) => all.findIndex(({ text }) => text === entry.text) === round))
  writeFileSync(new URL(`corpus/${part}.jsonl`, here), cases.map(entry => `${JSON.stringify(entry)}\n`).join(""))
  process.stdout.write(`${part}: ${cases.length} cases from ${lines.length} templates, ${cases.filter(({ spans }) => spans.length === 0).length} negatives, ${new Set(cases.map(({ language }) => language)).size} languages\n`)
}
