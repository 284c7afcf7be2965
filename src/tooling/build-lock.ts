import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

const isAlive = (pid: number): boolean => {
  try { process.kill(pid, 0); return true } catch { return false }
}

/** Runs `work` while no other process does so under the same name; a lock whose owner died is taken over. */
export const withLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const owner = join(folder, "pid")
  for (;;) {
    const made = await mkdir(folder).then(() => true, () => false)
    if (made) break
    const pid = Number(await readFile(owner, "utf8").catch(() => "0"))
    const age = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    // A folder without a number is being made right now, unless it is old: then its maker died in between.
    if (pid !== 0 ? !isAlive(pid) : age > 10_000) await rm(folder, { recursive: true, force: true })
    else await sleep(300)
  }
  try {
    await writeFile(owner, String(process.pid))
    return await work()
  } finally { await rm(folder, { recursive: true, force: true }) }
}
