import { vi } from "vitest"
import { main } from "../../../src/cli/main.ts"

/** The command in this process: the same code as the bin, without a start-up each time. */
export const inProcess = async (args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  vi.spyOn(process.stdout, "write").mockImplementation(text => { out.push(String(text)); return true })
  vi.spyOn(process.stderr, "write").mockImplementation(text => { err.push(String(text)); return true })
  const code = await main([...args])
  vi.restoreAllMocks()
  return { code, out: out.join(""), err: err.join("") }
}
