/** Every word that the panel shows. One language for now; sentences with values are functions, so that word order may change. */
export const strings = {
  lang: "en",
  name: "Symbiont",
  nav: { label: "Views", task: "Task", runs: "Runs", settings: "Settings" },
  units: {
    seconds: (n: string) => `${n} s`,
    minutes: (m: string, s: string) => `${m} min ${s} s`,
    bytes: (n: string, one: boolean) => `${n} ${one ? "byte" : "bytes"}`,
    kilobytes: (n: string) => `${n} KB`,
    megabytes: (n: string) => `${n} MB`,
    gigabytes: (n: string) => `${n} GB`
  },
  empty: {
    title: "What should be done on this page?",
    text: "Say it in your own words. You see every step as it happens, and you can stop at any moment.",
    promise: "Private values stay on this device. A cloud model, if you add one, only gets text in which they are replaced.",
    examples: "Examples",
    exampleTasks: ["Open my latest order", "Fill in the contact form", "Find the delivery date"]
  },
  composer: {
    form: "New task",
    label: "Task",
    placeholder: "Describe the task…",
    hint: "Enter starts, Shift+Enter: new line",
    start: "Start",
    starting: "Starting…",
    left: (n: string) => `${n} characters left`,
    over: (n: string) => `${n} characters too many`,
    cloudMissing: "Cloud-assisted needs a cloud model: add one in Settings, or choose Private.",
    openSettings: "Open Settings"
  },
  mode: {
    label: "Where steps are decided",
    names: { local: "Private", hybrid: "Hybrid", cloud: "Cloud-assisted" },
    meanings: {
      local: "On this device only. Nothing is sent anywhere.",
      hybrid: "Private steps stay on this device; others may ask the cloud, redacted.",
      cloud: "The cloud decides, on redacted text. What can’t be redacted is refused."
    },
    hybridAlone: "No cloud model is set up, so every step stays on this device."
  },
  model: {
    label: "Model on this device",
    unknown: "Asking which model this device can use…",
    states: { absent: "Loads with the first task", loading: "Loading", ready: "Ready", failed: "Not available" },
    progress: (percent: string) => `${percent} loaded`,
    prepare: "Load now",
    retry: "Try again",
    why: "Why this one",
    other: "Other models",
    failed: "The model could not be loaded: try again, or restart the browser."
  },
  models: {
    loading: "Looking which models this device can run…",
    recommended: "Recommended", chosen: "Chosen by you",
    engines: { wllama: "on the CPU", "web-llm": "on the GPU" },
    about: (size: string, engine: string, license: string) => `${size}, ${engine}, ${license}`,
    roughly: (size: string) => `about ${size}`,
    progress: (phase: string, here: string, all: string, percent: string) => `${phase}: ${here} of ${all} (${percent})`,
    install: (title: string, size: string) => `Install ${title} (${size})`,
    goOn: (title: string, here: string, all: string) => `Go on with ${title} (${here} of ${all} are here)`,
    cancel: (title: string) => `Cancel installing ${title}`,
    use: (title: string) => `Use ${title}`,
    useBest: "Let Symbiont choose",
    remove: (title: string) => `Remove ${title}`,
    used: (bytes: string) => `Installed models take ${bytes} of the disk.`,
    usedAndFree: (used: string, free: string) => `Installed models take ${used} of the disk; ${free} are free.`,
    add: "Add a model of your own…",
    addHint: "A .gguf file, or a .json record that names a model’s address and checksums. It stays on this device.",
    unknownLicense: "licence not stated",
    wrongFile: "Pick a .gguf file or a .json record of a model.",
    notJson: "The record is not valid JSON: correct the file.",
    badRecord: (field: string) => `The record’s “${field}” is not valid: correct it and add the file again.`
  },
  phases: {
    observe: "Looking at the page",
    screen: "Finding private values",
    decide: "Deciding what to do",
    guard: "Checking that the action is safe",
    act: "Acting on the page"
  },
  run: {
    task: "Task",
    steps: "Steps",
    opening: "Opening the run…",
    starting: "Starting",
    waiting: "Waiting for your answer",
    progress: (step: string, most: string) => `Step ${step} of at most ${most}`,
    stop: "Stop",
    stopKey: "Esc",
    stopping: "Stopping…",
    elsewhere: "This task is working in another tab.",
    noSteps: "No step was taken."
  },
  routes: {
    local: "On device", cloud: "Cloud, redacted", refuse: "Refused",
    why: { local: "Decided on this device.", cloud: "Decided by the cloud model, on redacted text.", refuse: "Neither model may decide this step." }
  },
  outcomes: { ok: "Done", "no-effect": "No change", unknown: "Unclear", failed: "Failed", refused: "Blocked", pending: "In progress" },
  step: {
    number: (n: string) => `Step ${n}`,
    thinking: "No action was decided",
    details: "Details",
    reason: "Reason", page: "Page", model: "Model", guard: "Guard", outcome: "Result", tokens: "Tokens", sent: "Sent to the cloud",
    guards: { allow: "Allowed", confirm: "Asked you first", refuse: "Blocked" },
    nothingSent: "Nothing"
  },
  actions: {
    click: "Click", doubleClick: "Double-click", rightClick: "Right-click",
    type: (text: string) => `Type “${text}”`, append: (text: string) => `Add “${text}”`, clear: "Clear the field",
    typeSubmit: (text: string) => `Type “${text}” and press Enter`,
    press: (keys: string) => `Press ${keys}`,
    select: (options: string) => `Choose ${options}`,
    checkOn: "Tick", checkOff: "Untick",
    hover: "Point at", drag: "Drag",
    scroll: "Scroll", scrollTo: (where: string) => `Scroll ${where}`,
    scrollWhere: { up: "up", down: "down", left: "left", right: "right", top: "to the top", bottom: "to the bottom", element: "to an element" },
    upload: (file: string) => `Attach “${file}”`,
    goto: (url: string) => `Open ${url}`,
    back: "Go back", forward: "Go forward",
    tabs: { new: "Open a new tab", switch: "Switch to another tab", close: "Close the tab" },
    waitIdle: "Wait until the page is quiet", wait: (time: string) => `Wait ${time}`, waitFor: (text: string) => `Wait for “${text}”`,
    find: (text: string) => `Look for “${text}”`,
    expand: "Show more of", read: "Read",
    dialogAccept: "Accept the page’s message", dialogDismiss: "Dismiss the page’s message",
    point: "Click a spot in",
    ask: (question: string) => `Ask you: ${question}`,
    note: (text: string) => `Note: ${text}`,
    branch: (intent: string) => `Plan: ${intent}`,
    prune: (reason: string) => `Drop the plan: ${reason}`,
    answer: "Finish with an answer",
    giveUp: "Give up"
  },
  roles: {
    textbox: "text field", searchbox: "search field", combobox: "list", listbox: "list", option: "option", spinbutton: "number field",
    checkbox: "checkbox", radio: "option", switch: "switch", link: "link", button: "button", tab: "tab", menuitem: "menu item",
    slider: "slider", img: "image", heading: "heading", row: "row", cell: "cell", text: "text", generic: "element"
  } as Readonly<Record<string, string>>,
  target: (role: string, name: string) => (name === "" ? role : `${role} “${name}”`),
  question: {
    confirm: "May this happen?",
    ask: "A question for you",
    allow: "Allow", deny: "Deny",
    answer: "Your answer", send: "Send", decline: "I can’t say",
    sending: "Sending your answer…"
  },
  end: {
    ok: "Done", failed: "Not done", stopped: "Stopped",
    home: "of steps stayed on this device", tokens: "tokens", sent: "sent to the cloud", time: "in all",
    again: "Run again",
    allowSite: (host: string) => `Allow ${host} and try again`,
    siteDenied: (host: string) => `${host} was not allowed: the task can’t work there.`
  },
  runs: {
    title: "Recent runs", loading: "Loading your runs…", emptyTitle: "No runs yet",
    emptyText: "Tasks that you start are kept here, on this device only.",
    failed: "The runs could not be read.", retry: "Try again", back: "All runs", refresh: "Reading the run…",
    states: { ok: "Done", failed: "Not done", running: "Working" },
    steps: (n: string, one: boolean) => `${n} ${one ? "step" : "steps"}`
  },
  settings: {
    title: "Settings", loading: "Loading your settings…", failed: "The settings could not be read.", retry: "Try again",
    cloudTitle: "Cloud model",
    cloudText: "Any endpoint that speaks the OpenAI protocol. It is only asked in the modes Hybrid and Cloud-assisted, and only sees redacted text.",
    baseUrl: "Endpoint address", baseUrlHint: "For instance https://api.example.com/v1",
    model: "Model name", key: "Key",
    keyNone: "Kept in memory until the browser closes, and never shown again.",
    keySaved: "A key is set until the browser closes. It is never shown again; type a new one to replace it.",
    plain: "This address is not encrypted: others on the network could read what is sent.",
    save: "Save", saving: "Saving…", remove: "Remove cloud model",
    saved: "Saved.", removed: "The cloud model and its key were removed.",
    keyDropped: "Saved. The earlier key was removed because it belonged to another address: enter the key for this one.",
    badUrl: "Enter a full address that begins with https:// or http://.",
    badModel: "Enter the model’s name as its provider writes it (up to 200 characters).",
    badKey: "The key is longer than 400 characters: paste the key alone.",
    deviceTitle: "Model on this device",
    privacyTitle: "Privacy",
    privacyText: "No account, no telemetry. Runs are kept on this device only."
  },
  notices: {
    offline: "You are offline. Steps on this device still work; pages and the cloud model may not.",
    noTab: "There is no tab to work in: open the page that the task is about, then start again.",
    crashed: "The panel met an error. A running task goes on; show the panel again to see it.",
    redraw: "Show the panel again",
    dismiss: "Dismiss"
  },
  narration: {
    working: "Working on the task.",
    question: (text: string) => `Your answer is needed. ${text}`,
    step: (n: string, what: string, route: string, outcome: string) => `Step ${n}: ${what}. ${route}. ${outcome}.`,
    ended: (how: string, text: string) => `${how}. ${text}`
  }
}
