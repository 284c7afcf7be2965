import * as z from "zod"

/** Where a loop ran. No result depends on it by intent, so no stage's input does; whoever repeats the loop, or wonders at its times, wants to know. */
export const machineSchema = z.strictObject({
  node: z.string(), python: z.string(), torch: z.string(),
  system: z.string(), cpu: z.string(), cores: z.int().min(1), memoryGiB: z.int().min(0),
  code: z.strictObject({ commit: z.string().regex(/^[0-9a-f]{40}$/), clean: z.boolean().describe("nothing beside the loops' own files was changed since") }).optional().describe("of the tree, where git knows it")
})
export type Machine = z.infer<typeof machineSchema>
/** In the order in which a loop came to them; one that goes on where it was adds none. */
export const machinesSchema = z.array(machineSchema)

export const tellMachine = ({ node, python, torch, system, cpu, cores, memoryGiB, code }: Machine): string =>
  `${cores} ${cores === 1 ? "core" : "cores"} of ${cpu}, ${memoryGiB} GiB, ${system}; Node ${node}, Python ${python}, torch ${torch}; ${code ? `code of commit ${code.commit}${code.clean ? "" : ", with changes that it doesn't have"}` : "git knew no commit"}`
