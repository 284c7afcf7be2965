import { mkdir, open, readFile, rm } from "node:fs/promises"
import { join } from "node:path"

const isAlive = (pid: number): boolean => {
  try { process.kill(pid, 0); return true } catch (error) { return error instanceof Error && "code" in error && error.code === "EPERM" }
}

/**
 * Holds a data folder for this process: two on one embedded database would ruin it. A lock whose process is gone (killed, or the
 * machine went down) counts for nothing. Rejects with a sentence where another process holds the folder.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, "lock")
  for (let attempt = 1; ; attempt += 1) {
    try {
      const file = await open(path, "wx", 0o600)
      try { await file.writeFile(String(process.pid)) } finally { await file.close() }
      return () => rm(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
      const holder = Number(await readFile(path, "utf8").catch(() => ""))
      if (attempt > 3 || holder > 0 && holder !== process.pid && isAlive(holder)) throw new Error(`Another collector (process ${holder}) uses the folder ${folder}: stop it first, or give another --data.`)
      await rm(path, { force: true })
    }
  }
}
