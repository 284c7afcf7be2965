import { collectorContract } from "./contract.ts"

collectorContract("PGlite and a folder", async () => ({ options: {}, folders: [], stop: async () => undefined }))
