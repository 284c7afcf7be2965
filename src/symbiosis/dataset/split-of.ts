import { contentId } from "../../memory/trajectory/content-id.ts"
import type { Split } from "./line.ts"

/** Shares of sites and templates that are kept for tuning and for the final figure. */
export type Shares = { dev: number; test: number }

/**
 * Where a trajectory belongs: by the template its task was made from, else by its site. Every run of one template lands in the same
 * place, whatever else is in the data set and in whichever round.
 */
export const splitOf = ({ site, template }: { site: string; template?: string | undefined }, { dev, test }: Shares): Split => {
  const drawn = Number.parseInt(contentId(["split", template ?? site]).slice(0, 8), 16) / 0x1_0000_0000
  return drawn < test ? "test" : drawn < test + dev ? "dev" : "train"
}
