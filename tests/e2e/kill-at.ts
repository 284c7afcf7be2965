import type { RunningBrowser } from "../../src/runner/launch.ts"

/** What the worker says when it has come to the moment that was asked for. */
const here = "symbiont-test: here"
/** Long enough for the test's answer, so that nothing that follows the moment in the same task is an end of its own. */
const stillMs = 250

/** Runs in the worker: counts all that leaves it (a write, a message, a script for a page, a request) and stands still at one of these. */
const count = `(({ at, stillMs, here }) => {
  let moments = 0
  const moment = (kind) => {
    moments += 1
    globalThis.symbiontMoments = moments
    if (moments !== at) return
    console.log(here, kind)
    const until = performance.now() + stillMs
    while (performance.now() < until);
  }
  const originals = globalThis.symbiontOriginals ??= new Map()
  for (const [holder, name] of [[IDBObjectStore.prototype, "put"], [IDBObjectStore.prototype, "add"], [chrome.scripting, "executeScript"], [chrome.tabs, "sendMessage"], [chrome.runtime, "sendMessage"],
    [chrome.storage.local, "set"], [chrome.storage.session, "set"], [globalThis, "fetch"]]) {
    const known = originals.get(holder) ?? {}
    originals.set(holder, known)
    const original = known[name] ??= holder[name]
    holder[name] = function (...given) { const done = original.apply(this, given); moment(name); return done }
  }
  globalThis.symbiontMoments = 0
})`

export type KillAt = {
  /** Counts anew and, where a number is given, lets the worker stand still at that moment. `reached` says at what it stood. */
  arm(at?: number): Promise<{ reached: Promise<string>; disarm(): void }>
  /** Moments since the last `arm`. */
  moments(): Promise<number>
}

/** A hand on the worker's own boundaries: whatever it has begun there is on its way, and nobody has heard yet what came of it. */
export const killAt = ({ context, panel }: RunningBrowser): KillAt => {
  const worker = async () => context.serviceWorkers().at(-1) ?? context.waitForEvent("serviceworker")
  const armOnce = async (at: number): ReturnType<KillAt["arm"]> => {
    // Wakes it where the kill before came when all was over.
    await panel.call("run/list", { limit: 1 })
    const armed = await worker()
    let listen: Parameters<typeof armed.on>[1] | undefined
    const reached = new Promise<string>((resolve) => {
      listen = (message) => { if ("text" in message && message.text().startsWith(here)) resolve(message.text().slice(here.length).trim()) }
      armed.on("console", listen)
    })
    await armed.evaluate(`${count}(${JSON.stringify({ at, stillMs, here })})`)
    return { reached, disarm: () => { if (listen) armed.off("console", listen) } }
  }
  return {
    // A worker that has just been killed may still look alive: then the next one is armed.
    arm: async (at = 0) => { for (let tries = 1; ; tries += 1) try { return await armOnce(at) } catch (error) { if (tries === 5) throw error } },
    moments: async () => (await worker()).evaluate<number>("globalThis.symbiontMoments")
  }
}
