import { fail, ok, type Result } from "../core/result.ts"
import { t } from "./language/language.ts"

type Schemas = typeof import("../protocol/panel-schemas.ts")

/** The panel is drawn without what checks input. Where that part can't be loaded nothing is done. The bundler remembers the failure: only a panel that is loaded anew tries again. */
export const loadSchemas = async (load: () => Promise<Schemas> = () => import("../protocol/panel-schemas.ts")): Promise<Result<Schemas>> => {
  try { return ok(await load()) } catch { return fail("internal", t("notices.notLoaded"), true) }
}
