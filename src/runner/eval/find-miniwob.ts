import { execFile } from "node:child_process"
import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { fail, ok, type Result } from "../../core/result.ts"

/** A folder of MiniWoB++ pages: `core/core.js` beside `miniwob/<task>.html`. */
export type MiniwobPages = { root: string; tasks: readonly string[] }

/** Where the pages may lie below a folder that a user names: the pages themselves, the unpacked package, the folder it was unpacked in. */
const below = ["", "html", "miniwob/html"]
const getIt = "get it with \"pip install miniwob\", or unzip the package of that name and give its folder with --dir"

/** The pages in `dir`, or those of the `miniwob` package that Python finds. */
export const findMiniwob = async (dir?: string, python = "python3"): Promise<Result<MiniwobPages>> => {
  const start = dir ?? await installedPackage(python)
  if (start === undefined) return fail("page.unsupported", `MiniWoB++ is not installed: ${getIt}.`)
  for (const part of below) {
    const root = join(start, part)
    if (!(await stat(join(root, "core", "core.js")).catch(() => undefined))?.isFile()) continue
    const names = await readdir(join(root, "miniwob")).catch(() => [])
    const tasks = names.filter((name) => name.endsWith(".html")).map((name) => name.slice(0, -".html".length)).sort()
    if (tasks.length > 0) return ok({ root, tasks })
  }
  return fail("page.unsupported", `The folder holds no MiniWoB++ pages (core/core.js and miniwob/*.html): ${getIt}.`)
}

/** Python is optional: without it, or without the package, there is nothing to find. */
const installedPackage = async (python: string): Promise<string | undefined> => {
  const script = "import importlib.util; spec = importlib.util.find_spec('miniwob'); print(spec.submodule_search_locations[0] if spec else '')"
  const found = await promisify(execFile)(python, ["-c", script], { timeout: 10_000 }).catch(() => undefined)
  return found?.stdout.trim() || undefined
}
