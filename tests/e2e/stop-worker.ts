import type { RunningBrowser } from "../../src/runner/launch.ts"

/** A hand on the extension's worker: ends it as the browser would, at any moment, and says how long that took. */
export const workerKiller = async (running: RunningBrowser) => {
  const session = await running.context.newCDPSession(running.panelPage)
  let live: string | undefined
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { scriptURL, runningStatus, versionId } of versions) {
      if (!scriptURL.includes(running.extensionId)) continue
      if (runningStatus === "running") live = versionId
      else if (live === versionId) live = undefined
    }
  })
  await session.send("ServiceWorker.enable")
  return {
    /** Gives false when no worker was running. */
    kill: async (): Promise<boolean> => {
      const versionId = live
      if (versionId === undefined) return false
      await session.send("ServiceWorker.stopWorker", { versionId }).catch(() => undefined)
      return true
    },
    end: () => session.detach().catch(() => undefined)
  }
}
