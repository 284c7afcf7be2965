import { readTrajectory } from "../memory/trajectory/read-trajectories.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import { readLines } from "../runner/read-lines.ts"

/** What a command says that was given nothing but such lines, and then writes nothing. */
export const noRuns = "Nothing was written: none of the lines of --in is a recorded run that can be trusted."

/** The recorded runs among lines. One that is none is told of, by `place` and number, and passed over. */
export async function* runsAmong(place: string, lines: AsyncIterable<string>, onRefused: () => void = () => undefined): AsyncGenerator<Trajectory> {
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === "") continue
    const read = readTrajectory(line, number)
    if (read.ok) yield read.value
    else { onRefused(); process.stderr.write(`${place}: ${read.error.message}\n`) }
  }
}

/** The recorded runs of a file of JSON Lines. */
export const runsIn = (file: string, onRefused?: () => void): AsyncGenerator<Trajectory> => runsAmong(file, readLines(file), onRefused)
