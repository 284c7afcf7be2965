/** Who may enter which room, as data. Adding a room is adding a line here. */
export type Room = {
  /** Rooms below that it may import; its own files always. */
  readonly rooms: readonly string[]
  /** Packages it may import, by name; a trailing `/` also allows what lies under it. */
  readonly packages: readonly string[]
  /** What of its surroundings its code may name. */
  readonly may: readonly ("dom" | "chrome" | "network" | "node")[]
}

const contracts = ["core", "protocol"]
export const rooms: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: ["zod"], may: [] },
  protocol: { rooms: ["core"], packages: ["zod"], may: [] },
  privacy: { rooms: contracts, packages: ["zod", "ibantools", "stdnum/", "tldts", "ipaddr.js", "libphonenumber-js/", "re2js", "validator/", "@noble/hashes/", "@scure/base"], may: [] },
  guard: { rooms: contracts, packages: ["zod", "tldts"], may: [] },
  page: { rooms: contracts, packages: ["dom-accessibility-api"], may: ["dom"] },
  memory: { rooms: [...contracts, "privacy"], packages: ["zod", "dexie", "minisearch", "@noble/hashes/"], may: [] },
  models: { rooms: [...contracts, "privacy"], packages: ["zod", "openai/", "@mlc-ai/web-llm", "@wllama/wllama", "@noble/hashes/"], may: [] },
  agent: { rooms: [...contracts, "privacy", "guard", "memory", "models"], packages: ["zod", "@noble/hashes/"], may: [] },
  symbiosis: { rooms: [...contracts, "privacy", "guard", "memory", "models", "agent"], packages: ["zod", "@noble/hashes/", "entities"], may: [] },
  consent: { rooms: [...contracts, "privacy", "memory"], packages: ["zod", "dexie"], may: [] },
  extension: { rooms: [...contracts, "privacy", "guard", "page", "memory", "models", "agent", "consent"], packages: ["zod", "oauth4webapi"], may: ["chrome"] },
  ui: { rooms: contracts, packages: ["react", "react-dom/", "zustand/", "@base-ui/react/", "i18next", "@tanstack/react-virtual"], may: ["dom"] },
  // The runner launches what tooling builds; it is the one door between the two.
  runner: { rooms: [...contracts, "privacy", "memory", "models", "agent", "symbiosis", "tooling"], packages: ["zod", "playwright-core", "node:"], may: ["node", "network"] },
  collector: { rooms: [...contracts, "privacy", "symbiosis"], packages: ["zod", "node:", "fastify", "@fastify/rate-limit", "@electric-sql/pglite", "@duckdb/node-api", "pg", "pg-boss", "prom-client", "s3mini", "jose", "esbuild"], may: ["node", "network"] },
  cli: { rooms: [...contracts, "privacy", "guard", "memory", "models", "agent", "symbiosis", "consent", "runner", "collector", "tooling"], packages: ["zod", "playwright-core", "echarts", "node:"], may: ["node", "network"] },
  tooling: { rooms: contracts, packages: ["zod", "esbuild", "typescript", "fflate", "crx3/", "@cyclonedx/cyclonedx-library", "node:"], may: ["node", "network"] }
}

/** Files at the root of `src` (and in `tabs/`) only compose, so they may import any room of the browser's side. */
export const entryRooms = ["core", "protocol", "privacy", "guard", "page", "memory", "models", "agent", "symbiosis", "consent", "extension", "ui"]

/** The one file of the browser's side that may send bytes off the device. */
export const networkDoor = "src/privacy/egress.ts"
/** The one file that may make a value `Cleared`. */
export const clearedMaker = "src/privacy/gate.ts"

export const globalsOf = {
  network: ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection", "sendBeacon"],
  chrome: ["chrome", "browser"],
  dom: ["document", "window", "HTMLElement", "MutationObserver", "getComputedStyle", "localStorage", "sessionStorage"],
  node: ["process", "Buffer", "__dirname", "__filename", "require"]
} as const

export const bannedNames = ["util", "utils", "helper", "helpers", "common", "shared", "service", "services", "misc", "types", "lib"]
/** Lines of a file: the median, nine of ten, and every one. */
export const sizeCaps = { median: 90, p90: 250, most: 400 }
