import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { loadSchemas } from "../../../src/ui/load-schemas.ts"

it("a part of the panel that can't be loaded is told with what to do", async () => {
  const broken = async () => { throw new TypeError("Failed to fetch dynamically imported module") }
  expect(await loadSchemas(broken)).toEqual({ ok: false, error: { kind: "internal", message: "A part of the panel could not be loaded, so nothing can be done here: load the panel again.", retryable: true } })
  const loaded = await loadSchemas()
  expect(loaded.ok && loaded.value.shortcutSchema.shape.name.safeParse("parcel").success).toBe(true)
})

it("nothing in the panel loads it by another way, where a failure would go unsaid", () => {
  const files = readdirSync("src/ui", { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path))
  expect(files.filter((path) => /import\("[^"]*panel-schemas/.test(readFileSync(join("src/ui", path), "utf8").replace(/typeof import\(/g, "")))).toEqual(["load-schemas.ts"])
})
