import { enWorker } from "./en-worker.ts"
/** Every word that the panel shows, in the language that all others are measured by. `_one`, `_other` …: forms of a plural. */
export const en = {
  nav: { label: "Views", task: "Task", history: "History", leaves: "What leaves", settings: "Settings" },
  units: {
    seconds: "{{n}} s", minutes: "{{m}} min {{s}} s", bytes_one: "{{count, number}} byte", bytes_other: "{{count, number}} bytes",
    kilobytes: "{{n}} KB", megabytes: "{{n}} MB", gigabytes: "{{n}} GB"
  },
  words: { loading: "Loading…", retry: "Try again", cancel: "Cancel", save: "Save", remove: "Remove {{what}}", add: "Add", back: "Back", next: "Next", saved: "Saved.", managed: "Managed by your organisation", managedBy: "Managed by {{who}}" },
  notices: {
    offline: "You are offline. Steps on this device still work; pages and the cloud model may not.",
    noTab: "There is no tab to work in: open the page that the task is about, then start again.",
    crashed: "The panel met an error. A running task goes on; show the panel again to see it.",
    notLoaded: "A part of the panel could not be loaded, so nothing can be done here: load the panel again.", reload: "Load the panel again",
    redraw: "Show the panel again", dismiss: "Dismiss"
  },
  errors: { "sign-on": "The sign-on stands in the way", task: "The task can’t go on", page: "The page stands in the way", model: "The model stands in the way", cloud: "The cloud model stands in the way", privacy: "It was kept on this device", policy: "The privacy policy stands in the way", guard: "The guard doesn’t allow it", message: "The panel and the extension don’t understand each other", storage: "The storage stands in the way", internal: "Something went wrong inside Symbiont", collector: "The collector stands in the way", data: "The data can’t be used" },
  welcome: {
    progress: "Step {{at}} of {{all}}", skip: "Skip", done: "Get started",
    whatTitle: "It does web tasks for you, in your own tabs",
    whatText: "Write what you want. Symbiont looks at the page, takes one step at a time and shows you each of them. You can pause, correct or stop it at any moment.",
    leavesTitle: "Your private values stay here",
    leavesHome: "A model on this device takes the steps. Without a cloud model no text of your pages is sent anywhere.",
    leavesCloud: "If you add a cloud model, it gets text in which names, addresses, numbers and codes are replaced.",
    leavesNever: "Passwords, one-time codes and card numbers never leave. No account, no telemetry.",
    modelTitle: "Your model",
    modelBuiltIn: "The small built-in model is ready to use now. It can click, choose and fill in what your task says; it can’t write long texts.",
    modelFor: "For this device: {{title}}, {{size}}.", modelInstall: "Install it now",
    modelProgress: "{{percent}} loaded: you can go on meanwhile."
  },
  empty: {
    title: "What should be done on this page?", text: "Say it in your own words. You see every step, and you can stop at any moment.",
    suggestions: "Suggestions for this page", examples: "Examples",
    example1: "Open my latest order", example2: "Fill in the contact form", example3: "Find the delivery date",
    search: "Search here for …", form: "Fill in this form", open: "Open “{{name}}”", table: "Find in this table: …"
  },
  composer: {
    form: "New task", label: "Task", placeholder: "Describe the task, or type / for shortcuts", hint: "Enter starts, Shift+Enter: new line",
    start: "Start", starting: "Starting…", left_one: "{{count, number}} character left", left_other: "{{count, number}} characters left",
    over_one: "{{count, number}} character too many", over_other: "{{count, number}} characters too many",
    attach: "Attach files", attached: "Attached files", detach: "Remove {{name}}", tooBig: "{{name}} is larger than {{most}}: choose a smaller file.",
    shortcuts: "Shortcuts", noShortcut: "No shortcut of that name.",
    cloudMissing: "Cloud-assisted needs a cloud model: add one in Settings, or choose Private.", openSettings: "Open Settings",
    page: "Page in front:", noAccess: "Symbiont can’t see this page yet: click its button in the browser’s toolbar."
  },
  mode: {
    label: "Where steps are decided",
    local: "Private", hybrid: "Hybrid", cloud: "Cloud-assisted",
    localMeans: "Decided on this device only: no model elsewhere is asked.",
    hybridMeans: "Private steps stay on this device; others may ask the cloud, redacted.",
    speculative: "Device first",
    speculativeMeans: "The model on this device proposes each step; the cloud is asked, redacted, where it is not sure.",
    cloudMeans: "The cloud decides, on redacted text. What can’t be redacted is refused.",
    hybridAlone: "No cloud model is set up, so every step stays on this device."
  },
  model: {
    label: "Model on this device", unknown: "Asking which model this device can use…",
    absent: "Loads with the first task", loading: "Loading", ready: "Ready", failed: "Not available",
    loaded: "{{state}} ({{percent}})", prepare: "Load now", why: "Why this one: {{why}}", other: "Other models",
    broken: "The model could not be loaded: try again, or restart the browser."
  },
  models: {
    others: "Models that can’t be used here: {{n}}",
    loading: "Looking which models this device can run…", recommended: "Recommended", chosen: "Chosen by you",
    engines: { wllama: "on the CPU", "web-llm": "on the GPU", "prompt-api": "in the browser" }, about: "{{size}}, {{engine}}, {{license}}", roughly: "about {{size}}",
    progress: "{{phase}}: {{here}} of {{all}} ({{percent}})", install: "Install {{title}} ({{size}})",
    goOn: "Go on with {{title}} ({{here}} of {{all}} are here)", cancel: "Cancel installing {{title}}", use: "Use {{title}}", remove: "Remove {{title}}",
    useBest: "Let Symbiont choose", used: "Installed models take {{used}} of the disk.",
    usedAndFree: "Installed models take {{used}} of the disk; {{free}} are free.", add: "Add a model of your own…",
    addHint: "A .gguf file, or a .json record that names a model’s address and checksums. It stays on this device.",
    unknownLicense: "licence not stated", wrongFile: "Pick a .gguf file or a .json record of a model.",
    notJson: "The record is not valid JSON: correct the file.",
    badRecord: "The record’s “{{field}}” is not valid: correct it and add the file again."
  },
  phases: {
    observe: "Looking at the page", screen: "Finding private values", decide: "Deciding what to do",
    guard: "Checking that the action is safe", act: "Acting on the page"
  },
  run: {
    thought: "What the model thinks",
    task: "Task", steps: "Steps", opening: "Opening the run…", unreadable: "The steps could not be read.", starting: "Starting", waiting: "Waiting for your answer", noSteps: "No step was taken.",
    queued: "Waiting until its tab is free.", another: "New task",
    progress: "Step {{at}} of at most {{most}}", home: "{{share}} at home", sent: "{{bytes}} sent", tokens_one: "{{count, number}} token", tokens_other: "{{count, number}} tokens",
    tokensOf: "{{used}} of {{most}} tokens", money: "{{amount}} spent", moneyOf: "{{used}} of {{most}} spent", meter: "What this task has used",
    stop: "Stop", stopKey: "Esc", stopping: "Stopping…", pause: "Pause", resume: "Continue", paused: "Paused. Nothing happens until you continue.",
    takeOver: "Take over", yours: "The page is yours. Do what is needed, then continue.", correct: "Correct…", correction: "What should be different?",
    correctionHint: "For instance: no, the other one", sendCorrection: "Send correction", undo: "Undo last step", controls: "Controls of the task", undone: "The last step was taken back."
  },
  routes: {
    local: "On device", cloud: "Cloud, redacted", refuse: "Refused",
    localWhy: "Decided on this device.", cloudWhy: "Decided by the cloud model, on redacted text.", refuseWhy: "Neither model may decide this step."
  },
  outcomes: { ok: "Done", noEffect: "No change", unknown: "Unclear", failed: "Failed", refused: "Blocked", pending: "In progress", notDone: "Not done" },
  /** Why a step was not begun, told to people. */
  notDone: {
    denied: "You said no, so this was not done.",
    refused: "Symbiont’s guard does not allow this: do it yourself if it is right.",
    policy: "Your organisation’s policy does not allow this.",
    private: "A private value would have gone where it may not.",
    unfit: "The model named something that is not there: it was told so.",
    repeated: "This was tried before and did not help, so the model was sent another way.",
    "too-early": "It was too early to end: the model was told to try further.",
    unsure: "The on-device model was not sure of this.",
    "page-changed": "The page changed meanwhile: the model looks again.",
    late: "Your answer came too late, or what it was about kept moving: nothing was done.",
    "no-answer": "You gave no answer.",
    "no-access": "Symbiont has no access to this site yet: allow it, then try again.",
    "dialog-open": "A message of the browser was open: it has to be answered first.",
    "maybe-done": "It may have happened before the interruption: look on the page whether it did.",
    stopped: "The task ended before this was done."
  },
  picture: {
    title: "Picture", of: "Picture of step {{n}}, private values covered", alt: "The page at step {{n}}: {{what}}. Private values are covered.", larger: "Show larger:", smaller: "Show smaller:", gone: "Its picture can’t be shown any more.",
    setting: "Pictures of steps", settingText: "Each step keeps a small picture of its page, with private values and all images covered. Pictures stay on this device: no model gets them. They go when the run is deleted. Only the page in front can be pictured.",
    kept: "Kept on this device, private values covered", "not-in-front": "None: the page was not in front", "no-access": "None: the browser allows pictures only on pages where Symbiont’s button was clicked", moved: "None: the page moved or changed",
    "no-region": "None: a private value could not be placed", "unsure-scale": "None: the page’s size was not certain", "check-failed": "None: the search for private values failed", "too-large": "None: the page is too large", "no-room": "None: no room was left", late: "None: the page did not answer in time"
  },
  step: {
    repeated: "Repeated", replayed: "step {{n}} of the recording", moved: "found elsewhere on the page", renamed: "found under another name", remade: "found as another kind of element",
    number: "Step {{n}}", thinking: "No action was decided", details: "Details", reason: "Reason", page: "Page", model: "Model", guard: "Guard",
    outcome: "Result", changes: "Changed", tokens: "Tokens", sent: "Sent to the cloud", where: "Where",
    allow: "Allowed", confirm: "Asked you first", refuse: "Blocked", nothingSent: "Nothing",
    on: "ticked", off: "not ticked", was: "Before:", is: "Now:", empty: "(empty)"
  },
  actions: {
    click: "Click", doubleClick: "Double-click", rightClick: "Right-click", type: "Type “{{text}}”", append: "Add “{{text}}”", clear: "Clear the field",
    typeSubmit: "Type “{{text}}” and press Enter", press: "Press {{keys}}", select: "Choose {{options}}", checkOn: "Tick", checkOff: "Untick",
    hover: "Point at", drag: "Drag", scroll: "Scroll", scrollUp: "Scroll up", scrollDown: "Scroll down", scrollLeft: "Scroll left", scrollRight: "Scroll right",
    scrollTop: "Scroll to the top", scrollBottom: "Scroll to the bottom", scrollElement: "Scroll to an element", upload: "Attach “{{file}}”",
    goto: "Open {{url}}", back: "Go back", forward: "Go forward", tabNew: "Open a new tab", tabSwitch: "Switch to another tab", tabClose: "Close the tab",
    waitIdle: "Wait until the page is quiet", wait: "Wait {{time}}", waitFor: "Wait for “{{text}}”", find: "Look for “{{text}}”",
    expand: "Show more of", read: "Read", dialogAccept: "Accept the page’s message", dialogDismiss: "Dismiss the page’s message",
    point: "Click a spot in", ask: "Ask you: {{question}}", note: "Note: {{text}}", branch: "Plan: {{intent}}", prune: "Drop the plan: {{reason}}",
    answer: "Finish with an answer", giveUp: "Give up", quoted: "“{{text}}”"
  },
  roles: {
    textbox: "text field", searchbox: "search field", combobox: "list", listbox: "list", option: "option", spinbutton: "number field",
    checkbox: "checkbox", radio: "option", switch: "switch", link: "link", button: "button", tab: "tab", menuitem: "menu item",
    slider: "slider", img: "image", heading: "heading", row: "row", cell: "cell", text: "text", generic: "element", named: "{{role}} “{{name}}”"
  },
  question: {
    "hand-over": "The recording doesn’t fit here", goOn: "Go on with the model", stopHere: "Stop here",
    confirm: "May this happen?", ask: "A question for you", send: "May this leave the device?",
    action: "Action", site: "Site", value: "Value", amount: "Amount", payee: "Goes to", inFrame: "In a part of the page that belongs to",
    nobody: "Unless you allow it, nothing is done.", sendText: "The cloud model would get exactly this. Without an answer within a minute it stays here.",
    allow: "Allow", deny: "Deny", sendIt: "Send", keep: "Keep it here", answer: "Your answer", reply: "Send", decline: "I can’t say", sending: "Sending your answer…",
    ours: "Your sign: this question is from Symbiont"
  },
  risks: {
    money: "This looks like a payment or an order.", delete: "This looks like something that can’t be undone.", security: "This changes the security of an account.",
    share: "This shares something with others.", send: "This sends or publishes something.", terms: "This accepts terms in your name.",
    download: "This downloads or installs something.", save: "This changes something.", upload: "This gives a file to the site.",
    privacy: "This would use a private value.", login: "This is about signing in.", site: "This leads to a site that the task doesn’t name.", resume: "This may have happened already."
  },
  end: {
    partly: "Ended, with something left undone", said: "The model says:",
    undone: {
      denied: "You said no to {{what}}, so it was left undone.",
      refused: "Symbiont’s guard did not allow this, so it was left undone: {{what}}",
      policy: "Your organisation does not allow this, so it was left undone: {{what}}",
      private: "A private value would have gone where it may not, so this was left undone: {{what}}"
    },
    ok: "Done", failed: "Not done", home: "of steps stayed on this device", tokens: "tokens", sent: "sent to the cloud", money: "spent", time: "in all",
    again: "Run again", allowSite: "Allow {{host}} and try again", siteDenied: "{{host}} was not allowed: the task can’t work there."
  },
  leaves: {
    ways: {
      cloud: "To the cloud model at {{host}}, in the modes that ask it: text in which private values are replaced as your rules say.",
      noCloud: "No cloud model is set up, so none is asked.",
      forbidden: "Your organisation keeps all steps on this device: no cloud model is asked.",
      audit: "To your organisation’s audit log at {{host}}, in every mode: what each task did, on which site, by which rule. No page text, no values.",
      signOn: "To your organisation’s sign-on at {{host}}: what signing in takes.",
      collector: "To a collector, only if you agree: tasks that you have looked through and give one by one.",
      models: "Model files that you install are fetched from where they lie: nothing but their address is sent there."
    },
    purposes: { task: "To ask the cloud model", test: "Test of the endpoint", audit: "Organisation’s audit log", signOn: "Organisation’s sign-on", donation: "Giving tasks to a collector", model: "File of a model" },
    neverKept: "Of such a request only its fingerprint is kept.",
    title: "What leaves this device", text: "What Symbiont itself can send from here, and to whom:",
    none: "Nothing has left this device.", noneText: "Each request is listed here with its purpose, its exact size and what was replaced.",
    requests: "requests", bytes: "sent in all", replaced: "values replaced", waiting: "Reading the list…",
    nowTitle: "What would leave now", nowText: "Shows the next request for the page in front, to the byte. Nothing is sent.", nowTask: "Task to try it with", nowShow: "Show it", nowBusy: "Reading the page…",
    toDestination: "To {{destination}}, {{bytes}}", body: "Exact text of the request", marks: "What was replaced", noMarks: "Nothing had to be replaced.", stands: "stands for {{value}}",
    handling: "What happens to {{type}}", listTitle: "Every request that left", filter: "Filter", filterHint: "Destination, purpose, task or kind of value",
    noMatch: "No request matches: clear the filter.", entry: "{{destination}}, step {{step}}", exact: "Show the exact text", notKept: "Only its fingerprint was kept. Switch on “Keep the exact text” to see the next ones.",
    fingerprint: "SHA-256", more: "Show earlier ones", keepBytes: "Keep the exact text of requests", keepBytesHint: "On this device only, until the task’s record is deleted.",
    previewFirst: "Ask me before each request", previewFirstHint: "You see the exact text and let it go or keep it here.",
    verify: "Verify the list", verified_one: "Intact: {{count, number}} request, none changed or missing.", verified_other: "Intact: {{count, number}} requests, none changed or missing.",
    broken: "Line {{line}} doesn’t hold: {{problem}}.", export: "Export", exported: "An export can be checked anywhere with: symbiont audit verify FILE",
    trail: "Export the audit trail", trailText: "What each task did, on which site, by which rule and who allowed it: no page text, no values. Kept on this device; an organisation may have it sent to itself."
  },
  values: {
    group: "Decide about {{what}}", keep: "Never let it leave", free: "Let it leave", undo: "Undo", never: "Never leaves, not even as a placeholder: steps that meet it stay on this device.", may: "May leave as it is, from the next request on.",
    critical: "Can’t be let go: passwords, numbers of cards and papers, and keys are always replaced.", organisation: "Your organisation keeps this kind of value from leaving.", held: "A value in this request never leaves, so it can’t be sent: keep it here, or undo that.",
    wider: "Another rule keeps it: one in your settings, or your organisation’s.",
    list: "Single values that may leave", listText: "Each exactly as written here, wherever it stands. All else of its kind goes on being replaced."
  },
  settingsIndex: { find: "Find in the settings", findText: "Any word in them. Enter leads to the first part.", none: "No part of the settings matches: try another word.", parts: "All parts of the settings", found_one: "{{count, number}} part matches.", found_other: "{{count, number}} parts match." },
  handlings: { clear: "May leave", placeholder: "Replace", local: "Keep home", preset: "As the preset says" },
  history: {
    partly: "Left something undone",
    searching: "Looked through {{looked}} of {{all}} runs…", found_one: "{{count, number}} run found.", found_other: "{{count, number}} runs found.", searchOn: "Look through {{left}} earlier ones",
    replay: "Replay on the page", replayOf: "Replay of an earlier run",
    title: "History", loading: "Loading your runs…", emptyTitle: "No runs yet", emptyText: "Tasks that you start are kept here, on this device only.",
    failed: "The runs could not be read.", search: "Search tasks, answers and sites", noMatch: "No run matches: try other words.", back: "All runs",
    ok: "Done", notDone: "Not done", running: "Working", steps_one: "{{count, number}} step", steps_other: "{{count, number}} steps",
    today: "Today", yesterday: "Yesterday", watch: "Step through", watchPrevious: "Previous step", watchNext: "Next step", watchEnd: "Back to the list", watchAt: "Step {{at}} of {{all}}",
    export: "Export", jsonl: "JSON Lines, complete", markdown: "Markdown, typed text hidden", markdownPictures: "Markdown with masked pictures", delete: "Delete", deleteTitle: "Delete this run?",
    deleteText: "Its steps, its private values and the kept text of its requests are deleted for good. The list of what left keeps only sizes and fingerprints.", hidden: "(hidden)"
  },
  shortcuts: {
    edit: "Change {{name}}", page: "Start page", pageHint: "Where it begins. Empty: the page in front.", badPage: "Enter a full address that begins with https:// or http://, or leave it empty.", taken: "There is a shortcut of that name: choose another one.",
    repeats: "It repeats its last good run; the model helps where the page has changed.", asText: "Edit as text", export: "Export shortcuts", import: "Import shortcuts…", badFile: "Pick a .json file of shortcuts that was exported here.",
    imported_one: "{{count, number}} shortcut added.", imported_other: "{{count, number}} shortcuts added.",
    title: "Shortcuts", text: "Type / in the task field to use one. Words in {braces} are asked for each time.", none: "None yet: save one from a finished task.",
    name: "Name", task: "Task", new: "New shortcut", badName: "Use 1 to 40 letters, digits or hyphens.", badTask: "Say what should be done.", saved: "Saved as /{{name}}."
  },
  schedule: {
    title: "Schedule", text: "A shortcut runs by itself while the browser is open, asks as ever and waits for your answer. What was missed while the device slept runs once afterwards.", none: "Nothing is scheduled.", noShortcuts: "Save a shortcut first: then it can be scheduled.",
    shortcut: "Shortcut", when: "When", once: "Once", day: "Every day", week: "Every week", date: "Date", weekday: "Day", time: "Time", add: "Schedule it", daily: "every day at {{time}}", weekly: "{{day}}, {{time}}, every week", onceAt: "{{date}}, {{time}}",
    next: "Next: {{when}}", over: "No time is left", paused: "Paused", pause: "Pause {{name}}", resume: "Go on with {{name}}", started: "Last began {{when}}.", late: "Last began late, {{when}}.", failed: "Could not begin {{when}}.",
    blanks: "Fill in every blank: nobody is there to do it later.", past: "That time has passed: choose a later one."
  },
  worker: enWorker,
  settings: {
    cantBeClear: "{{label}}: these are passwords, numbers or keys, so they can’t leave as they are. Choose “Replace” or “Keep home”.",
    notTaken: "“{{label}}” could not be saved like this: correct what was added, or leave it out.", badWord: "“{{label}}” takes words of {{least}} to {{most}} characters.", badSiteOf: "“{{label}}” takes sites such as shop.example, *.shop.example or https://shop.example:8443.",
    allowSite: "Allow a site", allowSiteText: "The browser then asks you. Tasks may work there without a click on the button, until you remove the site here.", badSite: "Write a site such as shop.example, *.shop.example or https://shop.example:8443.", siteAllowed: "{{site}} is allowed now.", siteNotAllowed: "{{site}} was not allowed: add it again and say yes to the browser’s question.",
    noLimit: "No limit.", usualSteps: "{{n}} steps, as usual.", badNumber: "This can’t be read as a number: write it like {{example}}.", badWhole: "Write a whole number, like {{example}}.", badSize: "Write a number greater than 0.", badMost: "Write at most {{most}}.", stillIs: "The limit is still {{value}}.", stillNone: "Nothing was changed.", badPrice: "Write both prices as numbers, like {{example}}, or leave both empty.",
    readOnlySites: "Sites where tasks only read", readOnlySitesText: "Nothing is typed, sent or changed there, whatever a task says.", askSites: "Sites where I am asked each time", askSitesText: "Every act there waits for your yes.",
    title: "Settings", failed: "The settings could not be read.", device: "Model on this device", cloud: "Cloud model",
    cloudText: "Any endpoint that speaks the OpenAI protocol. It is only asked in the modes Hybrid and Cloud-assisted, and only sees redacted text.",
    cloudManaged: "Your organisation keeps all steps on this device.",
    baseUrl: "Endpoint address", baseUrlHint: "For instance https://api.example.com/v1", modelName: "Model name", key: "Key",
    keyNone: "Kept in memory until the browser closes, and never shown again.",
    keySaved: "A key is set until the browser closes. It is never shown again; type a new one to replace it.",
    plain: "This address is not encrypted: others on the network could read what is sent.", saving: "Saving…", removeCloud: "Remove cloud model",
    removed: "The cloud model and its key were removed.", keyDropped: "Saved. The earlier key was removed because it belonged to another address: enter the key for this one.",
    badUrl: "Enter a full address that begins with https:// or http://.", badModel: "Enter the model’s name as its provider writes it (up to 200 characters).",
    badKey: "The key is longer than 400 characters: paste the key alone.",
    test: "Test the endpoint", testing: "Testing…", works: "It answered in {{time}}.",
    price: "Price (for the meter)", priceText: "What a million tokens cost, in any currency. Leave both empty if you don’t know.", priceIn: "Input", priceOut: "Output",
    limitsTitle: "Limits of a task", limitsText: "A task ends when it reaches one of these, done or not. An empty field is no limit.", limits: { steps: "Steps", minutes: "Minutes", tokens: "Tokens", money: "Money" },
    privacy: "Privacy", preset: "What a cloud model may see", strict: "Strict", balanced: "Balanced", open: "Open",
    strictMeans: "Steps that meet secrets, ids, money or health stay here; all else is replaced.",
    balancedMeans: "Every private value is replaced by a placeholder.",
    openMeans: "For an endpoint you trust: ordinary data may leave; secrets, ids and health are replaced.",
    byKind: "By kind of value", identity: "Names and identity numbers", contact: "Contact details", location: "Location", account: "User names and accounts", credentials: "Passwords, codes and keys",
    financial: "Cards and bank", health: "Health", deviceIds: "Device and vehicle", special: "Special categories",
    localSites: "Sites that stay on this device", localSitesText: "Nothing that is read there is sent, not even with placeholders.", siteExample: "bank.example or *.bank.example",
    terms: "Words that never leave", termsText: "Project names, nicknames, anything of your own. A step that meets one is decided on this device.", termExample: "A word or phrase",
    damaged: "The saved privacy rules can’t be read, so nothing may leave and nothing can be changed. Starting anew brings the recommended rules; your sites and words must then be added again.", anew: "Start anew",
    closed: "At present nothing may leave: {{why}}",
    sites: "Sites Symbiont may enter", sitesNone: "None for good. It may enter a tab in which you click its button.", sitesAll: "Every site", allowedSites: "Allowed sites",
    sign: "Your sign", signText: "Shown with each question, so that you know it is really Symbiont that asks. Pages can’t see it.", signPicture: "Picture", signPhrase: "Phrase", signPhraseHint: "Anything only you would write",
    general: "General", language: "Language", languageOf: "As the browser", notify: "Tell me when a task ends", notifyHint: "A notification; a mark on the button is shown in any case.",
    notifyDenied: "The browser didn’t allow notifications.", keepDays: "Keep finished runs", learn: "Learn from finished runs", learnHint: "What went well or wrong helps later runs. It stays on this device, without private values, and goes when its run is deleted.", keepForever: "Until I delete them", days_one: "{{count, number}} day", days_other: "{{count, number}} days",
    welcomeAgain: "Show the introduction again"
  },
  donate: {
    title: "Give tasks for learning",
    text: "You can help the next on-device model by giving finished tasks that you have looked through. It is off unless you say so, and Symbiont works the same either way.",
    record: "Record my tasks on this device",
    recordNotice: "While this is on, the steps of your tasks are also kept on this device in the form in which others could learn from them, with placeholders in place of private values. Nothing is sent. What was recorded stays until you delete the task in History. You can switch this off at any time.",
    collector: "Address of the collector", collectorHint: "From whoever collects, a research group for instance. It is only asked who it is.", lookUp: "Look it up", lookingUp: "Asking…",
    another: "Use another collector", studyFile: "Or open the file of a study", badStudy: "This is not the file of a study: ask its researchers for it again.", noticeLabel: "What giving means",
    noticeWho: "Collected by {{name}} ({{contact}}) at {{audience}}.",
    noticeWhat: "Sent is what you see when you look a task through, and only tasks that you give one by one: your request, the text of the pages it went through, the steps and the reasons for them. Private values that Symbiont found are replaced by placeholders; what it did not find you can strike out.",
    noticeWhy: "They are used to train and to test small models that work on people’s own devices, and for nothing else.",
    noticeLong_one: "They are kept for {{count, number}} day and then erased.", noticeLong_other: "They are kept for {{count, number}} days and then erased.",
    noticeYou: "You are known to the collector by a key that this device made for it alone, by no name and no account. Your network address is seen as by any site.",
    noticeBack: "You can take back a single task, or everything, at any time and without a reason. From that moment nobody can read it at the collector; the last copies are gone within 30 days. What was published before can’t be called back from everyone who has it, and a model that learned from it isn’t untrained.",
    noticeFree: "It is your free choice. If you say no, nothing changes in what Symbiont does for you.",
    noticeStudy: "Part of the study “{{title}}” ({{id}}), from {{from}} until {{until}}. Questions to {{contact}}. You can leave it at any time.", noticeReview: "Ethics review: {{review}}",
    donation: "I agree that tasks which I have looked through and given are sent to this collector.", release: "I also agree that they may become part of a public data set.",
    choose: "Save my choice", change: "Change my choice for what I give from now on", changed: "The text has changed since you agreed: please choose anew.",
    standing: {
      given: "You agreed. Nothing is sent unless you give a task yourself.", refused: "You said no. Nothing is sent.", withdrawn: "You took your agreement back. Nothing is sent.",
      over: "The study isn’t running now, so nothing can be given."
    },
    releasedToo: "What you give may also be published.", notReleased: "What you give isn’t published.", withdraw: "Take my agreement back", withdrawTitle: "Take your agreement back?",
    withdrawText: "Nothing more is sent. The collector erases what you gave: from that moment nobody can read it there, and the last copies are gone within 30 days. What was published before can’t be called back from everyone, and a model that learned from it isn’t untrained.",
    everything: "Erase all that I ever gave", everythingTitle: "Erase everything at this collector?",
    everythingText: "All tasks that you gave this collector are erased there, those on their way are discarded, your agreement is taken back, and your key is forgotten. This can’t be undone.",
    erased_one: "The collector has erased {{count, number}} task.", erased_other: "The collector has erased {{count, number}} tasks.", tookBack: "Taken back.",
    unheard: "A collector couldn’t be reached with something that you took back. It is asked again until it answers.", waitingTitle: "On their way", row: "{{date}}, {{bytes}}",
    leavesIn: "Leaves in", triedAgainIn: "It couldn’t be delivered; tried again in", refusedRow: "Not taken: {{why}}",
    noConsentAnyMore: "the agreement that it was given under is not in force any more", undo: "Undo", undone: "Undone: nothing was sent.",
    tooLate: "Too late: it is being sent. You can take it back.", sendNow: "Send it now", discard: "Discard", givenTitle: "Given", genuine: "Received; the receipt is signed by the collector.",
    notGenuine: "Received; the receipt belongs to another collector.", takeBack: "Take back", takeBackTitle: "Take this task back?", records: "Download my choices and receipts"
  },
  review: {
    open: "Look through and give…", title: "Give this task", text: "Below is all that would be sent, to the byte. Strike out whatever you like. Nothing leaves before you give it.",
    needsConsent: "Giving needs your agreement first; it is asked for in the settings.", tools: "What is told, and what is struck out", words: "Words to strike out of every step",
    wordsHint: "Or select them in a step below.", strike: "Strike out", strikeSelection: "Strike out the selected words", struckWords: "Words that are struck out",
    takeBackIn: "Take these words back in", nameSite: "Name the site",
    nameSiteHint_one: "Otherwise its address is replaced by site.example. Its kind is counted at the collector, and stands in the task only if at least {{count, number}} person gave tasks of that kind.",
    nameSiteHint_other: "Otherwise its address is replaced by site.example. Its kind is counted at the collector, and stands in the task only if at least {{count, number}} people gave tasks of that kind.",
    kind: "Kind of site", kindTold: "Enough people gave tasks of this kind, so it is told.", kindKept: "Too few people gave tasks of this kind so far: the task says “other”.",
    kinds: { shopping: "Shopping", travel: "Travel", news: "News", work: "Work", learning: "Learning", health: "Health", money: "Money", government: "Government", social: "Social", games: "Games", other: "Other" },
    success: "Was the task done?", successes: { yes: "Yes", no: "No", unsure: "I can’t say" }, step: "Step {{n}}, {{bytes}}", exact: "Exact text of step {{n}}",
    strikeStep: "Strike out step {{n}}", restore: "Take step {{n}} back in", struck: "Step {{n}} is struck out", leaks: "Still found here: {{kinds}}. Strike it out.",
    around: "What is sent around the steps", clean: "A second look found nothing private.", notClean: "A second look found private values: strike them out where it is marked.",
    give: "Give this task", giveText: "It waits for 24 hours before it leaves. Until then you can undo it.", given: "Given. Nothing has left yet.",
    received: "The collector has it. You can take it back in the settings.", total: "{{bytes}} in all, {{steps}} steps"
  },
  signOn: {
    title: "Sign-on", out: "You are not signed in with your organisation’s account.", in: "Signed in by {{host}}.", inAs: "Signed in as {{name}} by {{host}}.", begin: "Sign in", byCode: "Sign in with a code", end: "Sign out",
    waiting: "Finish signing in on the page of {{host}}.", code: "Open {{address}} in any browser and enter this code:", open: "Open the page", refused: "The browser didn’t allow its sign-on window: sign in with a code instead."
  },
  organisation: {
    off: "Your organisation has switched tasks off.", title: "Your organisation", none: "No policy of an organisation is in force here.",
    nothingCame: "An administrator installed this extension, but no value of a policy arrived: check where the policy is kept and how its keys are written.",
    inForce: "A policy of your organisation is in force.", inForceVersion: "A policy of your organisation is in force, version {{version}}.", rejected: "Rejected", rejectedText: "These values could not be used as they are. What counts instead is the strictest.",
    noneRejected: "Nothing was rejected.", effective: "In effect", received: "Received", strictest: "strictest"
  },
  narration: {
    working: "Working on the task.", question: "Your answer is needed. {{text}}", step: "Step {{n}}: {{what}}. {{route}}. {{outcome}}.", ended: "{{how}}. {{text}}"
  },
  types: {
    EMAIL: "e-mail", PHONE: "phone", PERSON: "name", ADDRESS: "address", GPS: "place", DOB: "birth date", USERNAME: "user name", PASSWORD: "password", OTP: "one-time code",
    API_KEY: "key", JWT: "token", PRIVATE_KEY: "private key", SESSION_TOKEN: "session token", CARD: "card", CARD_CVV: "card code", CARD_EXPIRY: "card expiry", IBAN: "IBAN",
    BANK_ACCOUNT: "bank account", CRYPTO: "wallet", SSN: "social security number", NATIONAL_ID: "national id", TAX_ID: "tax id", PASSPORT: "passport", DRIVER_LICENSE: "driving licence",
    HEALTH_ID: "health id", ACCOUNT_ID: "account number", IP: "IP address", MAC: "hardware address", DEVICE_ID: "device id", VEHICLE: "vehicle", HEALTH: "health", SPECIAL: "special category"
  }
} as const
