import pageScript from "url:./page-script.ts"
import { admitTask } from "./extension/admit-task.ts"
import { createModelChooser } from "./extension/choose-model.ts"
import { createCloudDoors } from "./extension/cloud-doors.ts"
import { createEndSignal } from "./extension/end-signal.ts"
import { createEventHub } from "./extension/event-hub.ts"
import { browserSession, createGrantedFiles } from "./extension/granted-files.ts"
import { createLiveRuns } from "./extension/live-runs.ts"
import { createModelLibrary } from "./extension/model-library.ts"
import { createNetworkWall } from "./extension/network-wall.ts"
import { createOffscreenModel } from "./extension/offscreen-model.ts"
import { openPanelOnClick } from "./extension/panel-entry.ts"
import { createPanelUser } from "./extension/panel-user.ts"
import { readPolicy } from "./extension/policy.ts"
import { createPrivacyRules } from "./extension/privacy-rules.ts"
import { createPrivacyService } from "./extension/privacy-service.ts"
import { retireRuns } from "./extension/retire-runs.ts"
import { createRunManager, type RunManager } from "./extension/run-manager.ts"
import { createRunNotes, type RunNotes } from "./extension/run-notes.ts"
import { savedTabs } from "./extension/run-tabs.ts"
import { closeStores, readKey, readSettings } from "./extension/settings.ts"
import { createTrajectoryTeller } from "./extension/tell-trajectory.ts"
import { createTabDriver } from "./extension/tab-driver.ts"
import { createTabLease } from "./extension/tab-lease.ts"
import { testEndpoint } from "./extension/test-endpoint.ts"
import { trustedInput } from "./extension/trusted-input.ts"
import { serveWorker } from "./extension/worker.ts"
import { createDexieJournal } from "./memory/dexie-journal.ts"
import { createDexieLedger } from "./memory/dexie-ledger.ts"
import { createGrantedFileStore } from "./memory/granted-file-store.ts"
import { createInstalledModels } from "./models/installed-models.ts"
import { createTrajectoryStore } from "./memory/trajectory/trajectory-store.ts"
import { createVaultStore } from "./memory/vault-store.ts"
import { createOpenAiCloudModel } from "./models/openai-cloud-model.ts"

const stores = closeStores()
const hub = createEventHub(() => signal.seen())
const signal = createEndSignal(hub.watched, async () => { await stores; return (await readSettings()).notify === true })
const files = createGrantedFiles(createGrantedFileStore(browserSession))
const [vaults, ledger] = [createVaultStore(), createDexieLedger()]
const journal = createDexieJournal(vaults)
const trajectories = createTrajectoryStore()
const privacy = createPrivacyRules(() => void doors.settle())
const wall = createNetworkWall()
const live = createLiveRuns(vaults, privacy.rules)
const doors = createCloudDoors({ vaults: live.vaults, privacy, ledger, wall, mayLeave: (runId, leaves) => user.mayLeave(runId, leaves), vaultOf: live.vault, settings: async () => { await stores; return readSettings() } })
const scriptPath = new URL(pageScript).pathname
const trusted = trustedInput()
const drive = (tabId: number, notes?: RunNotes) => createTabDriver(tabId, { pageScript: scriptPath, grantedFile: files.get, trusted, notes })
const tabExists = (tabId: number): Promise<boolean> => chrome.tabs.get(tabId).then(() => true, () => false)
const installed = createInstalledModels()
const model = createOffscreenModel(createModelChooser(installed), (status) => hub.emit({ type: "model/status", status }))
const library = createModelLibrary(installed, model, wall, (report) => hub.emit({ type: "model/install", report }))
const user = createPanelUser((event) => { signal.hear(event); hub.emit(event) }, (runId) => runs.confirmMode(runId))
const runs: RunManager = createRunManager({
  journal, user, emit: (event) => { doors.hear(event); signal.hear(event); hub.emit(event) }, onDevice: model, live, drive,
  lease: createTabLease(), recorder: trajectories, notes: createRunNotes, forgetFiles: files.forget, tabExists,
  tabLeft: async ({ task }, notes) => (await Promise.all([task.tabId, ...await savedTabs(notes)].map(tabExists))).includes(true),
  admit: async (task) => { await stores; await privacy.refresh(); return admitTask(task, await readSettings(), await readPolicy()) },
  forget: async (runId) => { await Promise.all([journal.remove(runId), vaults.remove(runId), trajectories.remove(runId), ledger.forgetBodies(runId)]) },
  surveyModel: async () => { await model.refresh() },
  cloud: async (settings, runId) => { const key = await readKey(); return createOpenAiCloudModel({ ...settings, key, door: await doors.open(runId, settings, key) }) }
})

openPanelOnClick()
serveWorker({ runs, user, files, model, library, trajectory: createTrajectoryTeller({ journal, trajectories, vaults, rules: privacy.rules, version: chrome.runtime.getManifest().version }), privacy: createPrivacyService({ privacy, doors, ledger, drive, vaults, stores }),
  endpointTest: async () => testEndpoint(await readSettings(), await readKey(), doors), settle: doors.settle, drive, stores })
void stores.then(async () => retireRuns(runs, (await readSettings()).keepDays))
