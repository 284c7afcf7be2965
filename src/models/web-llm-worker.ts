import { MLCEngine } from "@mlc-ai/web-llm"
import { keepToPackage } from "../privacy/egress.ts"
import { createInstalledModels } from "./installed-models.ts"
import { serveWebLlm, type WebLlmPort } from "./serve-web-llm.ts"
import { verifiedCaches } from "./verified-caches.ts"

keepToPackage(self)
const models = createInstalledModels()
serveWebLlm(new MLCEngine(), self as unknown as WebLlmPort, (record) => {
  Object.defineProperty(self, "caches", { value: verifiedCaches(record, models.file), configurable: true })
})
