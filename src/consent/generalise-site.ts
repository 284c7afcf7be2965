import { sealTrajectory } from "../memory/trajectory/seal-trajectory.ts"
import type { About } from "../protocol/collector.ts"
import type { Trajectory } from "../protocol/trajectory.ts"

/** The kind of site to name: only one that enough donors have given runs of; the collector says which, and never hears of the site itself. */
export const nameableCategory = (category: string | undefined, { categories }: Pick<About, "categories">): string =>
  category !== undefined && categories.includes(category) ? `category/${category}` : "category/other"

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/**
 * A run that no longer tells on which site it was: the domain and its hosts become a stand-in, everywhere, and the site is named by
 * its kind. `domain` is registrable (`example.org`); the site's brand in its pages' words is the reviewer's to strike out.
 */
export const generaliseSite = (trajectory: Trajectory, domain: string, category: string): Trajectory => {
  const host = new RegExp(`(?<![\\w-])(?:[\\w-]+\\.)*${escape(domain)}(?![\\w-]|\\.[\\w-])`, "gi")
  const general = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(host, "site.example")
    if (Array.isArray(value)) return value.map(general)
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, general(item)])) : value
  }
  const { trajectory_id: _old, ...rest } = trajectory
  const steps = general(rest.steps) as Trajectory["steps"]
  const { symbiont } = rest.extra
  return sealTrajectory({ ...rest, steps, extra: { symbiont: { ...symbiont, task: { ...symbiont.task, site: category } } } })
}
