import { defineConfig } from "./src/tooling/define-config.ts"
import { managedSchema } from "./src/tooling/managed-schema.ts"

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
    // Notifications only for who switches them on, identity only for who signs in with an organisation.
    optional_permissions: ["tabs", "notifications", "identity"],
    host_permissions: [],
    optional_host_permissions: ["*://*/*"],
    content_security_policy: { extension_pages: pageSecurity },
    // Without this key any installed extension may send us messages.
    externally_connectable: { ids: [], matches: [] },
    storage: { managed_schema: "/assets/managed.schema.json" },
    action: { default_title: "Open Symbiont" },
    // Heard wherever the user is, also in the page that is being worked on (src/extension/kill-switch.ts).
    commands: { "stop-all": { suggested_key: { default: "Ctrl+Shift+Period" }, description: "Stop all tasks at once" } }
  },
  // All keys, what they mean and what counts where one is wrong: src/protocol/managed-policy.ts.
  managed: managedSchema(),
  variants: {
    default: {},
    /** For tests and the command line: everything granted beforehand, and a key so that its id is always the same. */
    e2e: {
      key: "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnIxx1A+KDJGAIwGOUtYyJyr7mX3JDin35Zq8+IShFoLHCKLUzr97E8VNFTlStrZV1Lf8m3fGTX2qI2YaPvFVsVi+EVU60pipZCM8QMBBQjG6yrNKUovpoG6T03UpuUXf+UtzsvAtA0YJni30PEmQlqu1toJYOPIM0mqwcrzoYKP2MrBq81Zr7ELrWg3ssjdQn5Rrc1Tt2Vz1C/woIzo7a/h02r4pGXeb07N75rmPqFMwLccScnFY0hZy7y1e+CVAyuq+Xxtm2y4iSGDQfyS6g2Fde3csJmoQ3KEqV5XnhpUQfDeC6fXfEpdQ6bmy3GLYzo9lXEZRHNCGwQ0urs4l1wIDAQAB",
      permissions: [...permissions, "tabs", "identity"],
      optional_permissions: [],
      host_permissions: ["<all_urls>"],
      optional_host_permissions: []
    },
    /**
     * For people who want it: input that pages can't tell from a person's, and answers to dialogs, through the browser's debugger. Chrome
     * refuses that permission as an optional one, so it is a build of its own.
     */
    trusted: { permissions: [...permissions, "debugger"] },
    /** For people who want to give runs to a collector: the core build holds no code that could. */
    contribute: {}
  },
  swaps: {
    trusted: { "src/extension/trusted-input.ts": "src/extension/debugger-input.ts" },
    contribute: {
      "src/extension/donation.ts": "src/extension/contribute-donation.ts",
      "src/ui/donate/donate-section.tsx": "src/ui/donate/contribute-section.tsx",
      "src/ui/donate/donate-link.tsx": "src/ui/donate/review-link.tsx",
      "src/ui/donate/donate-way.tsx": "src/ui/donate/contribute-way.tsx"
    }
  },
  only: {
    contribute: ["src/consent", "src/extension/donation-collector.ts", "src/extension/donation-review.ts", "src/tabs/review.tsx", "src/ui/review", "src/ui/donate/consent"]
  },
  addedPermissions: ["sidePanel"]
})
