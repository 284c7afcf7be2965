import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"
import { findBrowser } from "./src/runner/find-browser.ts"
import { LongestFirst } from "./tests/longest-first.ts"

// Only the browser project needs a browser here, but a config can't tell which projects were asked for; finding one is quick.
const browser = await findBrowser()
if (!browser.ok) throw new Error(browser.error.message)
const isRoot = process.getuid?.() === 0

/** Whole runs that time something, or whose policy holds for every browser of the machine: last, when the others are over, and no more than one a core. */
const timed = ["demo", "kill", "managed-policy", "force-install"].map((name) => `tests/e2e/${name}.test.ts`)
const endToEnd = { environment: "node" as const, isolate: false, globalSetup: ["tests/e2e/build-extension.ts"], testTimeout: 300_000, hookTimeout: 300_000 }

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    sequence: { sequencer: LongestFirst },
    // Patience costs nothing where all goes well: whatever isn't the claim itself may take a busy machine its time.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: "unit", environment: "node", include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"], maxWorkers: 3, isolate: false, testTimeout: 90_000, hookTimeout: 90_000, sequence: { groupOrder: 0 } }
      },
      {
        extends: true,
        // Named beforehand: Vite would else find them in mid-run and load the page anew.
        optimizeDeps: { include: ["react", "react-dom", "react-dom/client", "react/jsx-dev-runtime", "dom-accessibility-api", "@wllama/wllama", "@noble/hashes/sha2.js", "@noble/hashes/utils.js", "@mlc-ai/web-llm", "zustand", "zustand/vanilla", "i18next", "@tanstack/react-virtual", "@base-ui/react/alert-dialog", "@base-ui/react/dialog", "@base-ui/react/direction-provider", "@base-ui/react/menu", "@base-ui/react/select", "@base-ui/react/switch", "@base-ui/react/tooltip", "zod", "axe-core", "fast-check", "gpt-tokenizer/encoding/o200k_base"] },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/pages/**"],
          testTimeout: 180_000,
          hookTimeout: 90_000,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: "chromium" }],
            provider: playwright({ launchOptions: { executablePath: browser.value.path, args: isRoot ? ["--no-sandbox"] : [] } })
          }
        }
      },
      {
        extends: true,
        // Whole pages with frames, tabs and downloads need a browser that is driven from outside.
        test: { name: "pages", environment: "node", isolate: false, include: ["tests/browser/pages/**/*.test.ts"], maxConcurrency: 3, maxWorkers: 3, sequence: { groupOrder: 1 }, testTimeout: 180_000, hookTimeout: 180_000 }
      },
      { extends: true, test: { ...endToEnd, name: "e2e-runs", include: ["tests/e2e/**/*.test.ts"], exclude: timed, maxWorkers: 3, sequence: { groupOrder: 1 } } },
      { extends: true, test: { ...endToEnd, name: "e2e", include: timed, maxWorkers: 2, sequence: { groupOrder: 2 } } }
    ]
  }
})
