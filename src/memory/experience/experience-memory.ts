import type { Experience } from "../../protocol/experience.ts"
import type { Task } from "../../protocol/records.ts"
import { createExperienceIndex } from "./experience-index.ts"
import type { ExperienceStore } from "./experience-store.ts"
import { nearDuplicateOf } from "./near-duplicate.ts"
import { retrieve, type Reader, type Retrieved, type RetrieveQuery } from "./retrieve.ts"

/** What a run may ask of earlier ones, and tell later ones: the agent's port. */
export type RunExperience = {
  about(query: RetrieveQuery, reader: Reader): Retrieved
  learn(runId: string, experiences: readonly Experience[]): Promise<void>
}

export type ExperienceMemory = {
  /** What there is for a task, once the store has been read; nothing where the task wants none. */
  of(task: Pick<Task, "task" | "experience">): Promise<RunExperience | undefined>
  forget(runId: string): Promise<void>
}

/** More than this teaches little and costs each step its time: the oldest are left aside. */
const most = 2_000

/** The memory of finished runs: on the disk sealed, in the worker as an index that is read once in its life. */
export const createExperienceMemory = (store: ExperienceStore): ExperienceMemory => {
  const index = createExperienceIndex()
  const ofRun = new Map<string, string[]>()
  let reading: Promise<void> | undefined
  const add = (experiences: readonly Experience[]): void => {
    index.add(experiences)
    for (const { id, source } of experiences) ofRun.set(source, [...ofRun.get(source) ?? [], id])
  }
  // A store that can't be read is an empty one: no run fails for want of a memory.
  const read = async (): Promise<void> => {
    try { add((await store.all()).sort((a, b) => b.at - a.at).slice(0, most)) } catch { reading = undefined }
  }
  const ready = (): Promise<void> => (reading ??= read())
  const learn = async (runId: string, experiences: readonly Experience[]): Promise<void> => {
    await store.put(runId, experiences)
    add(experiences)
  }
  return {
    of: async ({ task, experience = "all" }) => {
      if (experience === "none") return undefined
      await ready()
      // The goals that are kept have placeholders, as the task has when a cloud model is told.
      return { learn, about: (query, reader) => retrieve(index, query, reader, experience === "others" ? nearDuplicateOf([task, query.task]) : undefined) }
    },
    forget: async (runId) => {
      await ready()
      index.remove(ofRun.get(runId) ?? [])
      ofRun.delete(runId)
      await store.remove(runId)
    }
  }
}
