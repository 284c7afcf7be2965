import { UsageError } from "./usage-error.ts"

type Command = { about: string; load(): Promise<(argv: string[]) => Promise<number>> }

/** One subcommand a line; each file is loaded only when it is asked for. */
const commands: Record<string, Command> = {
  start: { about: "build, serve the demo site and do the demo task", load: async () => (await import("./start.ts")).startCommand },
  run: { about: "do a task on a page with the built extension", load: async () => (await import("./run.ts")).runCommand },
  observe: { about: "show a page as a model would see it", load: async () => (await import("./observe.ts")).observeCommand },
  detect: { about: "find private values in JSON lines on stdin", load: async () => (await import("./detect.ts")).detectCommand },
  practice: { about: "write training rows from generated tasks", load: async () => (await import("./practice.ts")).practiceCommand }
}

const help = () => ["Usage: symbiont COMMAND [options]", "",
  ...Object.entries(commands).map(([name, command]) => `  ${name.padEnd(10)}${command.about}`)].join("\n")

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
  try {
    return await (await command.load())(rest)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}
