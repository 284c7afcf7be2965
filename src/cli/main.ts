import { UsageError } from "./usage-error.ts"

type Command = { about: string; flags: string; load(): Promise<(argv: string[]) => Promise<number>> }

const cloudFlags = "[--cloud-url BASE --cloud-model M]"
const keyNote = "The key of the cloud model, also of --teacher-url, is read from SYMBIONT_CLOUD_KEY, that of --judge-url from SYMBIONT_JUDGE_KEY, that of --embed-url from SYMBIONT_EMBED_KEY; none takes another's place."

/** One subcommand a line; each file is loaded only when it is asked for. */
const commands: Record<string, Command> = {
  start: { about: "build, serve the demo site and do the demo task", flags: `[--headless] [--port N] [--seed N] ${cloudFlags}`,
    load: async () => (await import("./start.ts")).startCommand },
  run: { about: "do a task on a page with the built extension", flags: `--url U --task T [--mode hybrid|local|cloud|speculative] ${cloudFlags} [--max-steps N] [--max-minutes N] [--max-tokens N] [--max-cloud-bytes N] [--timeout SECONDS]\n    [--confirm allow|deny] [--experience all|others|none] [--file PATH]… [--model FILE.gguf|RECORD.json|ID] [--policy FILE] [--ledger FILE] [--audit FILE] [--trajectory FILE] [--profile DIR] [--headed] [--json]`,
    load: async () => (await import("./run.ts")).runCommand },
  observe: { about: "show a page as a model would see it", flags: "--url U [--profile large|small] [--budget TOKENS] [--json]",
    load: async () => (await import("./observe.ts")).observeCommand },
  bench: { about: "measure a part beside others that do the same", flags: "observe [--page NAME]… [--runs N] [--no-peers] [--limit SECONDS] [--json]\n  symbiont bench engine [--model ID] [--part steps|speed|choices|valid|confidence] [--pages N] [--rounds N] [--no-demo] [--mlc DIR [--software]] [--json]\n  symbiont bench leaks [--model FILE.gguf] [--json]\n  symbiont bench injection [--through browser|guard] [--kind NAME]… [--workers N] [--record] [--json]\n  symbiont bench collector [--part chaos|speed|latency|memory|erasure] [--store pglite|postgres|postgres-s3] [--uploads N] [--kills N] [--restarts N] [--bytes N] [--per-second N] [--seconds N] [--json]\n  symbiont bench loop [--runs N] [--experiences N] [--queries N] [--json]\n  symbiont bench audit [--entries N] [--json]",
    load: async () => (await import("./bench.ts")).benchCommand },
  eval: { about: "play a public benchmark with the built extension", flags: `miniwob [--dir FOLDER] [--tasks A,B|FILE.json] [--seeds N] [--first-seed N] [--driver model|oracle] [--mode local|hybrid|cloud]\n    [--model FILE.gguf|RECORD.json|ID] ${cloudFlags} [--max-steps N] [--timeout SECONDS] [--confirm allow|deny] [--browsers 1|2] [--out FILE] [--trace] [--json]\n  symbiont eval webarena --tasks FILE.json --out DIR [--ids 0-9,44|FILE.json] [--mode …] ${cloudFlags} [--price IN/OUT] [--judge-url BASE --judge-model M] [--model …]\n    [--auth DIR] [--secrets FILE.json] [--scorer COMMAND] [--max-steps N] [--timeout SECONDS] [--confirm allow|deny] [--browsers N] [--trace] [--json]`,
    load: async () => (await import("./eval.ts")).evalCommand },
  collect: { about: "receive donated runs", flags: "--name N --contact C [--port P] [--host H] [--data DIR] [--database-url postgres://…] [--s3-endpoint URL [--s3-region R]] [--retention-days N]\n    [--threshold K] [--rate-limit PER-MINUTE] [--closed] [--oidc-issuer URL --oidc-audience A [--oidc-tenant-claim C]] [--trust-proxy ADDRESSES] [--drain-seconds N] [--quiet]",
    load: async () => (await import("./collect.ts")).collectCommand },
  consent: { about: "check the file of choices and receipts that a donor keeps", flags: "verify FILE [--collector URL]",
    load: async () => (await import("./consent.ts")).consentCommand },
  detect: { about: "find private values in JSON lines on stdin", flags: "[--policy FILE] < LINES.jsonl",
    load: async () => (await import("./detect.ts")).detectCommand },
  policy: { about: "check a privacy policy or an organisation's managed policy; tell what would happen under it", flags: "check FILE\n  symbiont policy explain FILE --url URL [--data TEXT] [--action KIND] [--json]\n  symbiont policy kit --out DIR [--id ID] [--update-url URL] [--version V] [--policy FILE]",
    load: async () => (await import("./policy.ts")).policyCommand },
  audit: { about: "check an exported ledger of what left the device, or an audit trail of what was done", flags: "verify FILE [--ledger LEDGER] [--device FINGERPRINT] [--head HASH]",
    load: async () => (await import("./audit.ts")).auditCommand },
  package: { about: "build what is handed out: zip, bill of materials, checksums; with a key a signed crx, with its address an update manifest", flags: "[--variant NAME] [--out DIR] [--key KEY.pem [--base-url URL]]",
    load: async () => (await import("./package.ts")).packageCommand },
  round: { about: "turn the symbiotic loop; make trainers' files of recorded runs; write a training job for an engine", flags: "run [--spec FILE.json|--small] --out DIR [--work DIR] [--rounds N] [--seeds N] [--variants sft,multitask,reason-first,speculation,both,loop,backward,dagger] [--teacher-url BASE --teacher-model M] [--withdrawn FILE]\n  symbiont round status|report --out DIR\n  symbiont round promote --out DIR --id ID [--to candidate|stable]\n  symbiont round rollback\n  symbiont round judge --in FILE.jsonl… --out FILE.jsonl --judge-url BASE --judge-model M [--method debate|single|both] [--measure] [--backward] [--summarise] [--withdrawn FILE]\n  symbiont round tasks --in FILE.jsonl… --out FILE.jsonl --judge-url BASE --judge-model M [--avoid FILE|DIR]… [--each N] [--pages N] [--withdrawn FILE]\n  symbiont round recall --in FILE.jsonl… --task T [--site S] [--page TEXT] [--summary TEXT] [--reader large|small] [--avoid FILE|DIR]… [--embed-url BASE --embed-model M [--vectors FILE]] [--withdrawn FILE]\n  symbiont round dataset [--in FILE.jsonl…] [--from-collector URL|DIR [--tenant ID] [--purpose donation|release]] --out DIR [--format NAME]… [--task NAME]… [--lambda X] [--withdrawn FILE] [--seed N] [--scripted] [--unjudged WEIGHT]\n      (--unjudged: how much a run counts that nobody judged, from 0 to 1, 0.3 unless said otherwise: that a model called its task done is little of a sign that it was; \"symbiont round judge\" asks a model)\n  symbiont round release --in DIR --out DIR --name N --license L --contact C\n  symbiont round render SPEC.json [--engine local|skypilot|ray|hf]\n  symbiont round record --from DIR [--spec SPEC.json] [--format gguf|mlc] [--id ID] [--like ID] [--weights URL] [--results FILE] [--to candidate|stable]",
    load: async () => (await import("./round.ts")).roundCommand },
  practice: { about: "write training rows from generated tasks", flags: "[--out DIR] [--train N] [--dev N] [--test N] [--demo N] [--seed N] [--workers N]",
    load: async () => (await import("./practice.ts")).practiceCommand }
}

const usage = (name: string, { about, flags }: Command): string => `  symbiont ${name} ${flags}\n      ${about}`
const help = (names = Object.keys(commands)): string =>
  ["Usage:", ...Object.entries(commands).filter(([name]) => names.includes(name)).map(([name, command]) => usage(name, command)), keyNote].join("\n")

/** Runs one subcommand and gives its exit code: 0 done, 1 not done, 2 bad input. */
export const main = async (argv: string[]): Promise<number> => {
  const [name, ...rest] = argv
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(`${help()}\n`)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    process.stderr.write(`"${name}" is not a command: use one of ${Object.keys(commands).join(", ")}.\n`)
    return 2
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(`${help([name])}\n`)
    return 0
  }
  try {
    return await (await command.load())(rest)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}
