import "./extension/without-eval.ts"
import pageScript from "url:./page-script.ts"
import { admitTask } from "./extension/admit-task.ts"
import { auditLeaving } from "./extension/audit.ts"
import { createAuditing } from "./extension/auditing.ts"
import { createModelChooser } from "./extension/choose-model.ts"
import { createDonation } from "./extension/donation.ts"
import { createCloudAccess } from "./extension/cloud-access.ts"
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
import { policeDriver } from "./extension/policed-driver.ts"
import { cloudUnder, overCaps, readPolicy } from "./extension/policy.ts"
import { createPolicyWatch } from "./extension/policy-watch.ts"
import { createPictureTaker } from "./extension/picture-taker.ts"
import { createPrivacyRules } from "./extension/privacy-rules.ts"
import { createPrivacyService } from "./extension/privacy-service.ts"
import { retireRuns } from "./extension/retire-runs.ts"
import { createRunManager, type RunManager } from "./extension/run-manager.ts"
import { createRunNotes, type RunNotes } from "./extension/run-notes.ts"
import { savedTabs } from "./extension/run-tabs.ts"
import { wordsFor } from "./extension/notify-words.ts"
import { createReplays } from "./extension/replay.ts"
import { replayTabs } from "./extension/replay-tabs.ts"
import { createSchedules } from "./extension/schedule.ts"
import { browserSchedule, isGranted } from "./extension/schedule-browser.ts"
import { createSiteRules } from "./extension/site-rules.ts"
import { closeStores, readKey, readSettings } from "./extension/settings.ts"
import { createSigningOn } from "./extension/signing-on.ts"
import { readShortcuts, saveShortcut } from "./extension/shortcuts.ts"
import { createTrajectoryReader, createTrajectoryTeller } from "./extension/tell-trajectory.ts"
import { createTabDriver } from "./extension/tab-driver.ts"
import { createTabLease } from "./extension/tab-lease.ts"
import { testEndpoint } from "./extension/test-endpoint.ts"
import { trustedInput } from "./extension/trusted-input.ts"
import { serveWorker } from "./extension/worker.ts"
import { createDexieJournal } from "./memory/dexie-journal.ts"
import { createDexieLedger } from "./memory/dexie-ledger.ts"
import { createExperienceMemory } from "./memory/experience/experience-memory.ts"
import { createExperienceStore } from "./memory/experience/experience-store.ts"
import { createPictureStore } from "./memory/picture-store.ts"
import { createGrantedFileStore } from "./memory/granted-file-store.ts"
import { createInstalledModels } from "./models/installed-models.ts"
import { createTrajectoryStore } from "./memory/trajectory/trajectory-store.ts"
import { createVaultStore } from "./memory/vault-store.ts"
import { createOpenAiCloudModel } from "./models/openai-cloud-model.ts"

const stores = closeStores()
const hub = createEventHub(() => signal.seen())
const signal = createEndSignal(hub.watched, async () => {
  await stores
  const { notify, language } = await readSettings()
  return notify === true ? wordsFor([language ?? "", ...navigator.languages]) : undefined
})
const files = createGrantedFiles(createGrantedFileStore(browserSession))
const [vaults, ledger] = [createVaultStore(), createDexieLedger()]
const journal = createDexieJournal(vaults)
const trajectories = createTrajectoryStore()
const pictures = createPictureStore(vaults)
const experiences = createExperienceMemory(createExperienceStore(vaults))
const privacy = createPrivacyRules(() => { void doors.settle(); hub.emit({ type: "policy/changed" }) })
const wall = createNetworkWall()
const live = createLiveRuns(vaults, privacy.rules)
const doors = createCloudDoors({ vaults: live.vaults, privacy, ledger, wall, mayLeave: (runId, leaves) => auditLeaving(auditing.audit, user.mayLeave, runs.confirmMode)(runId, leaves), vaultOf: live.vault, refused: (endpoint) => { const may = cloudUnder(endpoint, policy.now()); return may.ok ? undefined : may.error.message }, settings: async () => { await stores; return readSettings() } })
const scriptPath = new URL(pageScript).pathname
const trusted = trustedInput()
const policy = createPolicyWatch()
const auditing = createAuditing({ policy, privacy, ledger, wall, vaults: live.vaults, stores })
const { signOn, handlers: signOnHandlers } = createSigningOn({ policy, privacy, ledger, wall, audit: auditing.audit, stores, changed: (view) => hub.emit({ type: "sign-on/changed", view }) })
const cloudAccess = createCloudAccess({ policy: policy.refresh, signOn, key: readKey, doors })
const drive = (tabId: number, notes?: RunNotes) => policeDriver(createTabDriver(tabId, { pageScript: scriptPath, grantedFile: files.get, trusted, notes }), policy)
const tabExists = (tabId: number): Promise<boolean> => chrome.tabs.get(tabId).then(() => true, () => false)
const installed = createInstalledModels()
const model = createOffscreenModel(createModelChooser(installed), (status) => hub.emit({ type: "model/status", status }))
const library = createModelLibrary(installed, model, wall, (report) => hub.emit({ type: "model/install", report }))
const user = createPanelUser((event) => { signal.hear(event); hub.emit(event) }, (runId) => runs.confirmMode(runId))
const runs: RunManager = createRunManager({
  journal, user, audit: auditing.audit, emit: (event) => { doors.hear(event); signal.hear(event); hub.emit(event); void replays.hear(event) }, onDevice: model, live, drive,
  lease: createTabLease(), recorder: trajectories, experiences: experiences.of, notes: createRunNotes, forgetFiles: files.forget, tabExists,
  tabLeft: async ({ task }, notes) => (await Promise.all([task.tabId, ...await savedTabs(notes)].map(tabExists))).includes(true),
  admit: async (task) => {
    await stores
    await privacy.refresh()
    const now = await policy.refresh()
    return admitTask({ ...task, record: task.record ?? await donation.records() }, await readSettings(), now, now.brokered && task.mode !== "local" ? await signOn.token() : undefined)
  },
  forget: async (runId) => { await Promise.all([journal.remove(runId), pictures.remove(runId), vaults.remove(runId), trajectories.remove(runId), experiences.forget(runId), ledger.forgetBodies(runId)]) },
  pictures: ({ id }, page) => createPictureTaker({ page, store: pictures, runId: id }),
  siteRules: createSiteRules(async () => { await stores; return readSettings() }),
  surveyModel: async () => { await model.refresh() },
  organisation: { now: policy.now, over: (...used) => overCaps(policy.now(), ...used) },
  cloud: async (settings, runId) => createOpenAiCloudModel({ ...settings, ...await cloudAccess(settings, runId) })
})

const replays = createReplays({ runs, shortcuts: { read: readShortcuts, save: saveShortcut }, settings: async () => { await stores; return readSettings() }, tabs: replayTabs, byClock: (runId) => schedules.owns(runId) })
const schedules = createSchedules({ ...browserSchedule, tell: signal.schedule, start: async (name, values) => replays.runByClock(name, values, isGranted) })

const { version } = chrome.runtime.getManifest()
const recorded = { journal, trajectories, vaults, rules: privacy.rules, version }
const donation = createDonation({ recorded: createTrajectoryReader(recorded), vaults, live: live.vaults, privacy, wall, ledger, version, stores, signOn })

const retire = async (): Promise<void> => retireRuns(runs, (await readSettings()).keepDays)
policy.onChange(({ enabled, offBecause }) => {
  if (!enabled) void runs.stopAll(offBecause)
  void retire()
  hub.emit({ type: "policy/changed" })
})
openPanelOnClick()
serveWorker({ audited: auditing.wrap, auditTrouble: auditing.trouble, runs, journal, user, files, model, library, replays, pictures, schedules, trajectory: createTrajectoryTeller(recorded), donation: donation.handlers, signOn: signOnHandlers, privacy: createPrivacyService({ privacy, doors, ledger, drive, vaults, stores, before: auditing.loosening }),
  endpointTest: async () => testEndpoint(await readSettings(), { open: cloudAccess, close: doors.close }), settle: doors.settle, drive, stores })
void stores.then(retire)
