import { chmod, writeFile } from "node:fs/promises"
import { join } from "node:path"

/** Stands in for the recipe's programs: answers each prompt as `propose.py` would, "trains" by writing a file, and finds every second row right. */
const program = `#!/usr/bin/env node
import { appendFileSync, readFileSync, writeFileSync } from "node:fs"
import { createInterface } from "node:readline"
const [script = "", ...argv] = process.argv.slice(2)
const flag = (name) => argv[argv.indexOf(name) + 1]
if (script.endsWith("propose.py")) {
  console.log(JSON.stringify({ ready: true }))
  for await (const line of createInterface({ input: process.stdin })) {
    const { prompts, temperature } = JSON.parse(line)
    if (process.env.FAKE_LOG) appendFileSync(process.env.FAKE_LOG, prompts.length + "\\n")
    if (prompts.includes("die")) { console.error("out of memory"); process.exit(1) }
    console.log(JSON.stringify({ answers: prompts.map((prompt) => {
      const rest = /Rest: (.*)/.exec(prompt)?.[1] ?? prompt
      // Its explorations are short.
      if (temperature > 0) return " " + rest + " -> give up\\n"
      const [, name, ref] = /^link ("[^"]*") (a\\d+)/m.exec(prompt) ?? []
      return ref ? " " + rest.split(" ")[0] + " -> click " + name + " " + ref + "\\n" : " " + rest + " -> back\\n"
    }) }))
  }
}
if (script.endsWith("train.py")) for (const file of [flag("--out"), flag("--weights")]) writeFileSync(file, "student of " + flag("--init") + " " + readFileSync(flag("--data") + "/train.jsonl", "utf8").split("\\n").length)
if (script.endsWith("judge.py")) writeFileSync(argv[2], JSON.stringify({ right: readFileSync(argv[1], "utf8").trim().split("\\n").map((_, index) => index % 2 === 0), loss: 1, free: 0.5 }))
`

export const fakePython = async (folder: string): Promise<string> => {
  const path = join(folder, "fake-python.mjs")
  await writeFile(path, program)
  await chmod(path, 0o755)
  return path
}
