import type { LaneAcceptance } from "./lane-acceptance.ts"
import { share, table } from "./report-table.ts"

const head = ({ variant, round, through }: LaneAcceptance): string => `${variant}, round ${round}${through === "extension" ? ", extension" : ""}`

/** Where in a run, and on which kinds of site, the teacher agreed with the student; nothing where no student proposed. */
export const acceptanceLines = (lanes: readonly LaneAcceptance[]): string[] => {
  if (lanes.length === 0) return []
  const indices = [...new Set(lanes.flatMap(({ byIndex }) => Object.keys(byIndex).map(Number)))].sort((one, other) => one - other)
  const sites = [...new Set(lanes.flatMap(({ bySite }) => Object.keys(bySite ?? {})))].sort()
  return [
    "### Proposals that the teacher agreed with, by step and by site", "",
    ...table(["step", ...lanes.map(head)], indices.map((index) => [String(index), ...lanes.map(({ byIndex }) => share(byIndex[index]))])),
    ...(sites.length === 0 ? ["By kind of site: not recorded.", ""] : table(["kind of site", ...lanes.map(head)], sites.map((site) => [site.replace(/\.example$/, ""), ...lanes.map(({ bySite }) => bySite ? share(bySite[site]) : "not recorded")])))
  ]
}
