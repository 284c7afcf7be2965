/** Every word that the panel shows, in the language that all others are measured by. `_one`, `_other` …: forms of a plural. */
export const en = {
  nav: { label: "Views", task: "Task", history: "History", leaves: "What leaves", settings: "Settings" },
  units: {
    seconds: "{{n}} s", minutes: "{{m}} min {{s}} s", bytes_one: "{{count, number}} byte", bytes_other: "{{count, number}} bytes",
    kilobytes: "{{n}} KB", megabytes: "{{n}} MB", gigabytes: "{{n}} GB"
  },
  words: { loading: "Loading…", retry: "Try again", cancel: "Cancel", save: "Save", remove: "Remove {{what}}", add: "Add", back: "Back", next: "Next", saved: "Saved.", managed: "Managed by your organisation" },
  notices: {
    offline: "You are offline. Steps on this device still work; pages and the cloud model may not.",
    noTab: "There is no tab to work in: open the page that the task is about, then start again.",
    crashed: "The panel met an error. A running task goes on; show the panel again to see it.",
    redraw: "Show the panel again", dismiss: "Dismiss"
  },
  errors: { task: "The task can’t go on", page: "The page stands in the way", model: "The model stands in the way", cloud: "The cloud model stands in the way", privacy: "It was kept on this device", policy: "The privacy policy stands in the way", guard: "The guard doesn’t allow it", message: "The panel and the extension don’t understand each other", storage: "The storage stands in the way", internal: "Something went wrong inside Symbiont" },
  welcome: {
    progress: "Step {{at}} of {{all}}", skip: "Skip", done: "Get started",
    whatTitle: "It does web tasks for you, in your own tabs",
    whatText: "Write what you want. Symbiont looks at the page, takes one step at a time and shows you each of them. You can pause, correct or stop it at any moment.",
    leavesTitle: "Your private values stay here",
    leavesHome: "A model on this device takes the steps. Without a cloud model nothing is sent anywhere.",
    leavesCloud: "If you add a cloud model, it gets text in which names, addresses, numbers and codes are replaced.",
    leavesNever: "Passwords, one-time codes and card numbers never leave. No account, no telemetry.",
    modelTitle: "Your model",
    modelBuiltIn: "The small built-in model is ready to use now. It points and copies; it can’t write long texts.",
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
    cloudMissing: "Cloud-assisted needs a cloud model: add one in Settings, or choose Private.", openSettings: "Open Settings"
  },
  mode: {
    label: "Where steps are decided",
    local: "Private", hybrid: "Hybrid", cloud: "Cloud-assisted",
    localMeans: "On this device only. Nothing is sent anywhere.",
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
    task: "Task", steps: "Steps", opening: "Opening the run…", starting: "Starting", waiting: "Waiting for your answer", noSteps: "No step was taken.",
    queued: "Waiting until its tab is free.", another: "New task",
    progress: "Step {{at}} of at most {{most}}", home: "{{share}} at home", sent: "{{bytes}} sent", tokens_one: "{{count, number}} token", tokens_other: "{{count, number}} tokens",
    money: "{{amount}} spent", meter: "What this task has used",
    stop: "Stop", stopKey: "Esc", stopping: "Stopping…", pause: "Pause", resume: "Continue", paused: "Paused. Nothing happens until you continue.",
    takeOver: "Take over", yours: "The page is yours. Do what is needed, then continue.", correct: "Correct…", correction: "What should be different?",
    correctionHint: "For instance: no, the other one", sendCorrection: "Send correction", undo: "Undo last step"
  },
  routes: {
    local: "On device", cloud: "Cloud, redacted", refuse: "Refused",
    localWhy: "Decided on this device.", cloudWhy: "Decided by the cloud model, on redacted text.", refuseWhy: "Neither model may decide this step."
  },
  outcomes: { ok: "Done", noEffect: "No change", unknown: "Unclear", failed: "Failed", refused: "Blocked", pending: "In progress" },
  step: {
    number: "Step {{n}}", thinking: "No action was decided", details: "Details", reason: "Reason", page: "Page", model: "Model", guard: "Guard",
    outcome: "Result", changes: "Changed", tokens: "Tokens", sent: "Sent to the cloud", where: "Where",
    allow: "Allowed", confirm: "Asked you first", refuse: "Blocked", nothingSent: "Nothing"
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
    ok: "Done", failed: "Not done", home: "of steps stayed on this device", tokens: "tokens", sent: "sent to the cloud", time: "in all",
    again: "Run again", allowSite: "Allow {{host}} and try again", siteDenied: "{{host}} was not allowed: the task can’t work there."
  },
  leaves: {
    title: "What leaves this device", text: "Only a cloud model that you set up is ever sent anything, and only text in which private values are replaced.",
    none: "Nothing has left this device.", noneText: "When a cloud model is asked, each request is listed here with its exact size and what was replaced.",
    requests: "requests", bytes: "sent in all", replaced: "values replaced", waiting: "Reading the list…",
    nowTitle: "What would leave now", nowText: "Shows the next request for the page in front, to the byte. Nothing is sent.", nowTask: "Task to try it with", nowShow: "Show it", nowBusy: "Reading the page…",
    toDestination: "To {{destination}}, {{bytes}}", body: "Exact text of the request", marks: "What was replaced", noMarks: "Nothing had to be replaced.", stands: "stands for {{value}}",
    handling: "What happens to {{type}}", listTitle: "Every request that left", filter: "Filter", filterHint: "Destination, task or kind of value",
    noMatch: "No request matches: clear the filter.", entry: "{{destination}}, step {{step}}", exact: "Show the exact text", notKept: "Only its fingerprint was kept. Switch on “Keep the exact text” to see the next ones.",
    fingerprint: "SHA-256", more: "Show earlier ones", keepBytes: "Keep the exact text of requests", keepBytesHint: "On this device only, until the task’s record is deleted.",
    previewFirst: "Ask me before each request", previewFirstHint: "You see the exact text and let it go or keep it here.",
    verify: "Verify the list", verified_one: "Intact: {{count, number}} request, none changed or missing.", verified_other: "Intact: {{count, number}} requests, none changed or missing.",
    broken: "Line {{line}} doesn’t hold: {{problem}}.", export: "Export", exported: "An export can be checked anywhere with: symbiont audit verify FILE"
  },
  handlings: { clear: "May leave", placeholder: "Replace", local: "Keep home", preset: "As the preset says" },
  history: {
    title: "History", loading: "Loading your runs…", emptyTitle: "No runs yet", emptyText: "Tasks that you start are kept here, on this device only.",
    failed: "The runs could not be read.", search: "Search tasks, answers and sites", noMatch: "No run matches: try other words.", back: "All runs",
    ok: "Done", notDone: "Not done", running: "Working", steps_one: "{{count, number}} step", steps_other: "{{count, number}} steps",
    today: "Today", yesterday: "Yesterday", watch: "Step through", watchPrevious: "Previous step", watchNext: "Next step", watchEnd: "Back to the list", watchAt: "Step {{at}} of {{all}}",
    export: "Export", jsonl: "JSON Lines, complete", markdown: "Markdown, typed text hidden", delete: "Delete", deleteTitle: "Delete this run?",
    deleteText: "Its steps, its private values and the kept text of its requests are deleted for good. The list of what left keeps only sizes and fingerprints.", hidden: "(hidden)"
  },
  shortcuts: {
    title: "Shortcuts", text: "Type / in the task field to use one. Words in {braces} are asked for each time.", none: "None yet: save one from a finished task.",
    name: "Name", task: "Task", new: "New shortcut", badName: "Use 1 to 40 letters, digits or hyphens.", badTask: "Say what should be done.", saved: "Saved as /{{name}}."
  },
  settings: {
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
    closed: "At present nothing may leave: {{why}}",
    sites: "Sites Symbiont may enter", sitesNone: "None for good. It may enter a tab in which you click its button.", sitesAll: "Every site", allowedSites: "Allowed sites",
    sign: "Your sign", signText: "Shown with each question, so that you know it is really Symbiont that asks. Pages can’t see it.", signPicture: "Picture", signPhrase: "Phrase", signPhraseHint: "Anything only you would write",
    general: "General", language: "Language", languageOf: "As the browser", notify: "Tell me when a task ends", notifyHint: "A notification; a mark on the button is shown in any case.",
    notifyDenied: "The browser didn’t allow notifications.", keepDays: "Keep finished runs", keepForever: "Until I delete them", days_one: "{{count, number}} day", days_other: "{{count, number}} days",
    welcomeAgain: "Show the introduction again"
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
