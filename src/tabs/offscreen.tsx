import "../extension/trusted-scripts.ts"
import { ok } from "../core/result.ts"
import { call } from "../extension/messaging.ts"
import { serve } from "../extension/serve.ts"
import type { EngineHost } from "../models/engine-host.ts"
import { createDexieLedger } from "../memory/dexie-ledger.ts"
import { modelSent } from "../models/model-sent.ts"
import { createInstalledModels } from "../models/installed-models.ts"
import { createModelHost } from "../models/model-host.ts"
import { createModelInstaller } from "../models/model-installer.ts"
import { probeGpu } from "../models/probe-gpu.ts"
import { findPromptApi, hasPromptApi } from "../models/prompt-api.ts"
import { createPromptApiEngine } from "../models/prompt-api-engine.ts"
import { createWebLlmEngine } from "../models/web-llm-engine.ts"
import { createWllamaEngine } from "../models/wllama-engine.ts"
import { readPackaged } from "../privacy/egress.ts"
import { messages } from "../protocol/messages.ts"

const assets: EngineHost = {
  assetUrl: (path) => chrome.runtime.getURL(path),
  readAsset: (path) => readPackaged(chrome.runtime.getURL(path)),
  readInstalled: createInstalledModels().file
}
const promptApi = findPromptApi(globalThis)
const host = createModelHost({
  engines: { wllama: () => createWllamaEngine(assets), "web-llm": () => createWebLlmEngine(assets), "prompt-api": () => createPromptApiEngine(promptApi) },
  gpu: () => probeGpu(navigator.gpu),
  browserModel: () => hasPromptApi(promptApi)
})
const ledger = createDexieLedger()
const installer = createModelInstaller((report) => { void call("host/install-report", report) }, (request) => ledger.append(modelSent(request)))

serve("offscreen", messages, {
  "host/load": ({ record }) => host.load(record, (progress) => { void call("host/progress", { model: record.id, ...progress }) }),
  "host/generate": ({ requestId, ...request }) => host.generate(requestId, request),
  "host/cancel-load": () => { host.cancelLoad(); return ok({}) },
  "host/cancel": ({ requestId }) => { host.cancel(requestId); return ok({}) },
  "host/unload": async () => { await host.unload(); return ok({}) },
  "host/installs": () => ok(installer.running()),
  "host/install": ({ record }) => installer.install(record),
  "host/cancel-install": ({ id }) => { installer.cancel(id); return ok({}) },
  "host/status": async () => ok(await host.status())
})

/** Nobody sees this document; Plasmo wants a component of every page. */
const Offscreen = () => null
export default Offscreen
