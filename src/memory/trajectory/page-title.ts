import type { TrajectoryStep } from "../../protocol/trajectory.ts"

/** Title of the page that a step was decided on, as its observation tells it in a line of its own; nothing where it tells none. */
export const pageTitle = ({ observation }: TrajectoryStep): string => {
  const page = observation?.results.find(({ extra }) => extra?.web)?.extra?.web?.axtree ?? ""
  return (/^Page: "((?:[^"\\\n]|\\.)*)"$/m.exec(page)?.[1] ?? "").replace(/\\([\\"])/g, "$1")
}
