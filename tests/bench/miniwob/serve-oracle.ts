import { startOpenAiServer } from "../../unit/models/openai-server.ts"
import { oracles } from "./oracle/all.ts"
import { readSight } from "./sight.ts"

export { pixelTasks } from "./oracle/pixels.ts"
export const oracleTasks: readonly string[] = Object.keys(oracles)

/**
 * Answers as an OpenAI-compatible endpoint with decisions that were written beforehand. The name of the task comes as the name
 * of the model; all else an oracle knows is what the request shows it, so that what is tested is the observation and the actions.
 */
export const startOracle = async (log?: (line: string) => void): Promise<{ baseUrl: string; close(): Promise<void> }> => {
  const { baseUrl, close } = await startOpenAiServer({
    script: ({ body }) => {
      const message = body.messages.findLast(({ role }) => role === "user")?.content ?? ""
      log?.(message.slice(message.indexOf("DONE SO FAR") < 0 ? message.indexOf("THE PAGE NOW") : message.indexOf("DONE SO FAR")))
      const action = oracles[body.model]?.(readSight(message)) ?? { verb: "give_up", reason: "The oracle does not know on." }
      log?.(`=> ${JSON.stringify(action)}`)
      return { mode: "stream", text: JSON.stringify({ reason: "It was written beforehand.", action }), usage: true, pieces: 1 }
    }
  })
  return { baseUrl, close }
}
