import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { holdFolder } from "../../../../src/runner/round/hold-folder.ts"

const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-hold-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, "work")
}

it("a folder is one process's until that lets go", async () => {
  const [folder, other] = [await aFolder(), await aFolder()]
  const release = await holdFolder(folder)
  expect(release).toBeDefined()
  expect(await holdFolder(join(folder, "..", "work"))).toBeUndefined()
  const free = await holdFolder(other)
  expect(free).toBeDefined()
  await free?.()
  await release?.()
  const again = await holdFolder(folder)
  expect(again).toBeDefined()
  await again?.()
})

it("a process that was killed holds nothing", async () => {
  const folder = await aFolder()
  const module = new URL("../../../../src/runner/round/hold-folder.ts", import.meta.url).href
  const holder = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", `import { holdFolder } from ${JSON.stringify(module)}; if (await holdFolder(${JSON.stringify(folder)})) console.log("held"); setInterval(() => {}, 1000)`], { stdio: ["ignore", "pipe", "inherit"] })
  await once(holder.stdout, "data")
  expect(await holdFolder(folder)).toBeUndefined()
  holder.kill("SIGKILL")
  await once(holder, "exit")
  const release = await holdFolder(folder)
  expect(release).toBeDefined()
  await release?.()
})
