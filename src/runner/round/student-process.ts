import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

export type StudentProcess = {
  /** What the student writes to each prompt; an empty text where it had nothing valid to say. What is asked while it is busy is answered together. */
  ask(prompt: string): Promise<string>
  close(): Promise<void>
}

const script = fileURLToPath(new URL("../../../models/recipes/student/propose.py", import.meta.url))
const most = 8

/** A student's weights in the trainer's own code: many times faster than in the browser, the same numbers but for rounding. Throws where it ends on its own. */
export const startStudent = async (python: string, model: string, { temperature, seed, signal }: { temperature: number; seed: number; signal: AbortSignal }): Promise<StudentProcess> => {
  const child = spawn(python, [script, model], { stdio: ["pipe", "pipe", "pipe"], signal })
  let complaint = ""
  child.stderr.on("data", (text: Buffer) => { complaint = (complaint + String(text)).slice(-2_000) })
  const ended = new Promise<never>((_, reject) => {
    child.on("error", reject)
    child.on("close", () => { reject(new Error(`the student's process ended: ${complaint.trim().split("\n").at(-1) ?? ""}`)) })
  })
  ended.catch(() => undefined)
  // What can't be written to a process that has ended is told by its end.
  child.stdin.on("error", () => undefined)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    const line = await Promise.race([lines.next(), ended])
    if (line.done) return ended
    return JSON.parse(line.value)
  }
  await next()
  let draws = seed * 1_000
  let queue: { prompt: string; answer(text: string): void; fail(why: unknown): void }[] = []
  let busy = false
  const serve = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      while (queue.length > 0) {
        const batch = queue.slice(0, most)
        queue = queue.slice(most)
        try {
          child.stdin.write(`${JSON.stringify({ prompts: batch.map(({ prompt }) => prompt), temperature, seed: draws++ })}\n`)
          const { answers } = await next() as { answers: string[] }
          batch.forEach(({ answer }, index) => { answer(answers[index] ?? "") })
        } catch (error) { for (const { fail } of batch) fail(error) }
      }
    } finally { busy = false }
  }
  return {
    // Asked in a later turn of the event loop, so that all who ask now are answered together.
    ask: (prompt) => new Promise((answer, fail) => { queue.push({ prompt, answer, fail }); setImmediate(() => { void serve() }) }),
    close: async () => { child.stdin.end(); await ended.catch(() => undefined) }
  }
}
