import type { Action } from "../../../src/core/action.ts"
import { startOpenAiServer } from "../../unit/models/openai-server.ts"
import { oracles } from "./oracle/all.ts"
import { readSight } from "./sight.ts"

export { pixelTasks } from "./oracle/pixels.ts"
export const oracleTasks: readonly string[] = Object.keys(oracles)

/** Serves a script as an OpenAI-compatible endpoint serves a model. `answer` is given the name of the model and the last message of the user. */
export const serve = async (answer: (model: string, message: string) => object): Promise<{ baseUrl: string; close(): Promise<void> }> => {
  const { baseUrl, close } = await startOpenAiServer({
    script: ({ body }) => ({ mode: "stream", text: JSON.stringify(answer(body.model, body.messages.findLast(({ role }) => role === "user")?.content ?? "")), usage: true, pieces: 1 })
  })
  return { baseUrl, close }
}

/** The next action of a task's script for what a message shows; undefined where the script doesn't know on. */
export const decide = (task: string, message: string): Action | undefined => oracles[task]?.(readSight(message))

/**
 * Answers as an OpenAI-compatible endpoint with decisions that were written beforehand. The name of the task comes as the name
 * of the model; all else an oracle knows is what the request shows it, so that what is tested is the observation and the actions.
 */
export const startOracle = (log?: (line: string) => void): Promise<{ baseUrl: string; close(): Promise<void> }> => serve((model, message) => {
  log?.(message.slice(message.indexOf("DONE SO FAR") < 0 ? message.indexOf("THE PAGE NOW") : message.indexOf("DONE SO FAR")))
  const action = decide(model, message) ?? { verb: "give_up", reason: "The oracle does not know on." }
  log?.(`=> ${JSON.stringify(action)}`)
  return { reason: "It was written beforehand.", action }
})
