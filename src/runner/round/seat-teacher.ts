import { fail, ok, type Result } from "../../core/result.ts"
import type { CloudSettings } from "../../protocol/records.ts"
import type { PanelClient } from "../panel-client.ts"

/** A language model behind an OpenAI-compatible endpoint. */
export type Endpoint = CloudSettings & { key?: string | undefined }
/** Whom the extension asks as its cloud model: a language model, or the script of the game that is played, of `k` samples a request. */
export type SeatTeacher = { endpoint: Endpoint } | { script: { baseUrl: string; k: number; requests(game: string): number } }

/** A language model takes seconds for a step, and may have to be waited for. */
export const patienceMs = (teacher: SeatTeacher): number => ("endpoint" in teacher ? 1_200_000 : 240_000)

/** Sets it up in the extension. A script is told by the model's name which game is meant. */
export const seatTeacher = async (panel: PanelClient, teacher: SeatTeacher, game: string): Promise<Result<CloudSettings>> => {
  const { key, ...cloud }: Endpoint = "endpoint" in teacher ? teacher.endpoint : { baseUrl: teacher.script.baseUrl, model: game }
  const set = await panel.call("settings/set", { cloud, ...(key === undefined ? {} : { key }) })
  return set.ok ? ok(cloud) : set
}

/** Whether a language model answers, asked by the extension itself through the door that a task's requests take. A script always does. */
export const isThere = async (panel: PanelClient, teacher: SeatTeacher): Promise<Result<void>> => {
  if ("script" in teacher) return ok(undefined)
  const set = await seatTeacher(panel, teacher, "")
  if (!set.ok) return set
  const told = await panel.call("settings/test", {})
  return told.ok ? ok(undefined) : fail(told.error.kind, `The teacher ${set.value.model} at ${new URL(set.value.baseUrl).host} can't be asked. ${told.error.message} Then start the loop again with the same --out, and it goes on from here.`)
}
