import { MLCEngine } from "@mlc-ai/web-llm"
import { serveWebLlm, type WebLlmPort } from "./serve-web-llm.ts"

serveWebLlm(new MLCEngine(), self as unknown as WebLlmPort)
