import { defineConfig } from "./src/tooling/define-config.ts"

/**
 * The one source of the manifest, the managed policy's schema and the build variants. `src/tooling/plasmo.ts` writes it
 * into what Plasmo reads and compares the finished build with it, so that no permission slips in unnoticed.
 */
const permissions = ["sidePanel", "storage", "unlimitedStorage", "scripting", "activeTab", "alarms", "offscreen", "declarativeNetRequest"] as const

const pageSecurity = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text becomes markup or code; the one policy there is lets workers of the package through (src/extension/trusted-scripts.ts).
  "require-trusted-types-for 'script'",
  "trusted-types default",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  // Users choose their own endpoint, so this names kinds of addresses only. Which hosts may really be called is decided by the egress
  // door, and behind it by the browser under our own rules (src/extension/network-wall.ts).
  "connect-src 'self' blob: https: http://127.0.0.1:* http://localhost:*"
].join("; ")

export default defineConfig({
  manifest: {
    minimum_chrome_version: "124",
    permissions,
    // Notifications only for who switches them on.
    optional_permissions: ["tabs", "notifications"],
    host_permissions: [],
    optional_host_permissions: ["*://*/*"],
    content_security_policy: { extension_pages: pageSecurity },
    // Without this key any installed extension may send us messages.
    externally_connectable: { ids: [], matches: [] },
    storage: { managed_schema: "/assets/managed.schema.json" },
    action: { default_title: "Open Symbiont" }
  },
  managed: {
    type: "object",
    properties: {
      // A sentinel: Chrome drops a value that breaks the schema, so its presence means "managed, take the strictest default".
      policy_version: { type: "integer", title: "Version of the policy" },
      agent_enabled: { type: "boolean", title: "Whether tasks may be started" },
      model_mode: { type: "string", enum: ["local_only", "cloud_allowed"], title: "Whether a cloud model may be used" },
      cloud_endpoint: { type: "string", title: "The only cloud endpoint allowed" },
      privacy_policy: { type: "string", title: "What may leave, as JSON in the language of the privacy policy" },
      model_records: { type: "string", title: "Further on-device models, as JSON: a list of model records" },
      max_steps: { type: "integer", title: "Most steps of a run" }
    }
  },
  variants: {
    default: {},
    /** For tests and the command line: everything granted beforehand, and a key so that its id is always the same. */
    e2e: {
      key: "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnIxx1A+KDJGAIwGOUtYyJyr7mX3JDin35Zq8+IShFoLHCKLUzr97E8VNFTlStrZV1Lf8m3fGTX2qI2YaPvFVsVi+EVU60pipZCM8QMBBQjG6yrNKUovpoG6T03UpuUXf+UtzsvAtA0YJni30PEmQlqu1toJYOPIM0mqwcrzoYKP2MrBq81Zr7ELrWg3ssjdQn5Rrc1Tt2Vz1C/woIzo7a/h02r4pGXeb07N75rmPqFMwLccScnFY0hZy7y1e+CVAyuq+Xxtm2y4iSGDQfyS6g2Fde3csJmoQ3KEqV5XnhpUQfDeC6fXfEpdQ6bmy3GLYzo9lXEZRHNCGwQ0urs4l1wIDAQAB",
      permissions: [...permissions, "tabs"],
      optional_permissions: [],
      host_permissions: ["<all_urls>"],
      optional_host_permissions: []
    },
    /**
     * For people who want it: input that pages can't tell from a person's, and answers to dialogs, through the browser's debugger. Chrome
     * refuses that permission as an optional one, so it is a build of its own.
     */
    trusted: { permissions: [...permissions, "debugger"] }
  },
  swaps: {
    trusted: { "src/extension/trusted-input.ts": "src/extension/debugger-input.ts" }
  },
  addedPermissions: ["sidePanel"]
})
