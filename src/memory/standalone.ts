import { experienceSchema } from "../protocol/experience.ts"
import { createExperienceStore } from "./experience/experience-store.ts"
import { createVaultStore } from "./vault-store.ts"

export type SymbiontMemory = {
  /** Keeps experiences (a JSON list) as those of finished runs are kept, each sealed under the key of the run that it came of. */
  keepExperiences(json: string): Promise<void>
}

declare global { var symbiontMemory: SymbiontMemory | undefined }

// In a page of the extension this is the extension's own memory: the databases are those of its origin.
globalThis.symbiontMemory ??= {
  keepExperiences: async (json) => {
    const store = createExperienceStore(createVaultStore())
    for (const experience of experienceSchema.array().parse(JSON.parse(json))) await store.put(experience.source, [experience])
  }
}
