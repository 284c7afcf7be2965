import pageScript from "url:./page-script.ts"
import { admitTask } from "./extension/admit-task.ts"
import { chooseModel } from "./extension/choose-model.ts"
import { createEventHub } from "./extension/event-hub.ts"
import { createGrantedFiles } from "./extension/granted-files.ts"
import { createLiveRuns } from "./extension/live-runs.ts"
import { createOffscreenModel } from "./extension/offscreen-model.ts"
import { openPanelOnClick } from "./extension/panel-entry.ts"
import { createPanelUser } from "./extension/panel-user.ts"
import { readPolicy } from "./extension/policy.ts"
import { createRunManager, type RunManager } from "./extension/run-manager.ts"
import { closeStores, readKey, readSettings } from "./extension/settings.ts"
import { createTabDriver } from "./extension/tab-driver.ts"
import { serveWorker } from "./extension/worker.ts"
import { createDexieJournal } from "./memory/dexie-journal.ts"

import { createOpenAiCloudModel } from "./models/openai-cloud-model.ts"
import { createEgress } from "./privacy/egress.ts"

const stores = closeStores()
const hub = createEventHub()
const files = createGrantedFiles()
const live = createLiveRuns()
const scriptPath = new URL(pageScript).pathname
const drive = (tabId: number) => createTabDriver(tabId, scriptPath, files.get)
const model = createOffscreenModel(chooseModel, (status) => hub.emit({ type: "model/status", status }))
const user = createPanelUser(hub.emit, (runId) => runs.confirmMode(runId))
const runs: RunManager = createRunManager({
  journal: createDexieJournal(), user, emit: hub.emit, onDevice: model, live, drive,
  tabExists: (tabId) => chrome.tabs.get(tabId).then(() => true, () => false),
  admit: async (task) => { await stores; return admitTask(task, await readSettings(), await readPolicy()) },
  cloud: async (settings) => createOpenAiCloudModel({
    ...settings, key: await readKey(),
    door: createEgress({ vaults: live.vaults, allowedOrigins: () => [new URL(settings.baseUrl).origin] })
  })
})

openPanelOnClick()
serveWorker({ runs, user, files, model, drive, stores })
