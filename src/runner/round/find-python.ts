import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { fail, ok, type Result } from "../../core/result.ts"

const run = promisify(execFile)
const needed = ["torch", "gguf", "tokenizers", "numpy"]

/** A Python that can train: the one that SYMBIONT_PYTHON names, else the first on the path. */
export const findPython = async (): Promise<Result<string>> => {
  const named = process.env["SYMBIONT_PYTHON"]
  for (const python of named ? [named] : ["python3", "python"]) {
    const said = await run(python, ["-c", `import importlib.util as u; print(*[m for m in ${JSON.stringify(needed)} if u.find_spec(m) is None])`]).catch(() => undefined)
    if (said?.stdout.trim() === "") return ok(python)
  }
  return fail("model.unavailable", `Training needs a Python with ${needed.join(", ")}: run "pip install -r models/recipes/student/requirements.txt" there and name it in SYMBIONT_PYTHON.`)
}
