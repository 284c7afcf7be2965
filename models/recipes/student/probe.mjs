// Runs a GGUF in llama.cpp as the extension does (wllama in Chromium) and prints what it answers, as JSON Lines.
//   node probe.mjs MODEL.gguf [threads] < prompts.jsonl      each line {"prompt", "tokens"?, "grammar"?}
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [model, threads = "1"] = process.argv.slice(2);
const wllama = fileURLToPath(new URL("../../../node_modules/@wllama/wllama/esm", import.meta.url));
const files = { "/": null, "/wllama.js": path.join(wllama, "index.js"), "/wllama.wasm": path.join(wllama, "wasm/wllama.wasm"), "/model.gguf": model };
const types = { "/": "text/html", "/wllama.js": "text/javascript", "/wllama.wasm": "application/wasm", "/model.gguf": "application/octet-stream" };
const server = createServer((request, response) => {
  const file = files[request.url];
  response.writeHead(file === undefined ? 404 : 200, {
    "content-type": types[request.url] ?? "text/plain",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  });
  if (file) createReadStream(file).pipe(response);
  else response.end("<!doctype html><title>probe</title>");
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const loaded = await page.evaluate(async (count) => {
    const started = performance.now();
    const { Wllama } = await import("/wllama.js");
    const engine = new Wllama({ default: "/wllama.wasm" }, { suppressNativeLog: true });
    engine.setCompat(null);
    await engine.loadModel([await (await fetch("/model.gguf")).blob()], { n_ctx: 1024, n_threads: count, n_gpu_layers: 0 });
    globalThis.engine = engine;
    return { loadMs: Math.round(performance.now() - started), threads: engine.getNumThreads() };
  }, Number(threads));
  console.error(JSON.stringify(loaded));
  for (const line of (await text(process.stdin)).split("\n").filter(Boolean)) {
    const asked = JSON.parse(line);
    const answer = await page.evaluate(async ({ prompt, tokens, grammar }) => {
      const started = performance.now();
      const reply = await globalThis.engine.createCompletion({
        prompt, max_tokens: tokens ?? 64, temperature: 0, logprobs: 1, stop: ["\n"], ...(grammar ? { grammar } : {}),
      });
      const written = reply.choices[0].logprobs?.content ?? [];
      return {
        ms: Math.round(performance.now() - started),
        text: reply.choices[0].text,
        promptTokens: reply.usage.prompt_tokens,
        ids: written.map((token) => token.id),
        logprobs: written.map((token) => token.logprob),
        timings: reply.timings,
      };
    }, asked);
    console.log(JSON.stringify(answer));
  }
} finally {
  await browser.close();
  server.close();
}
