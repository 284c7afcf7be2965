import type { Manifest } from "../../symbiosis/dataset/manifest.ts"

/** Who releases a data set, under which name and licence. */
export type Publisher = { name: string; license: string; contact: string }
export type DatasetCounts = {
  trajectories: number
  byTask: { task: string; split: string; lines: number; weight: number }[]
  bySite: { site: string; runs: number; lines: number }[]
  byRound: { round: number; lines: number }[]
  /** Median length of a prompt. */
  promptCharacters: number
}

/** A site of fewer runs is not named: its few visitors could be guessed. */
const fewestRuns = 5

const counted = (runs: number): string => (runs === 1 ? "one run that" : `${runs} runs that`)
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

/** A datasheet in the seven parts of Gebru et al. (arXiv 1803.09010); what can be counted is counted, what only its publisher knows is asked for. */
export const writeDatasheet = (manifest: Manifest, counts: DatasetCounts, files: readonly { name: string; rows: number; bytes: number; sha256: string }[], { name, license, contact }: Publisher): string => {
  const named = counts.bySite.filter(({ runs }) => runs >= fewestRuns)
  const others = counts.bySite.filter(({ runs }) => runs < fewestRuns)
  const { scripted, lambda, seed, unjudged = 0.3 } = manifest.options
  return `# Datasheet: ${name}

## Motivation
Steps of a web agent, each with the page as the model saw it and the decision that was taken, for training small models that act in a browser on the user's own device.

## Composition
${counts.trajectories} runs with ${manifest.steps} steps, as lines of one decision each. A line holds \`prompt\` and \`completion\` (chat messages), \`task\`, \`weight\`, \`split\`, \`site\`, \`template\`, \`source\` (run and step) and \`round\`; the median prompt has ${Math.round(counts.promptCharacters)} characters.

${table(["task", "split", "lines", "mean weight"], counts.byTask.map(({ task, split, lines, weight }) => [task, split, lines, weight]))}

${table(["site", "runs", "lines"], [...named.map(({ site, runs, lines }) => [site, runs, lines] as const), ...(others.length > 0 ? [[`${others.length} others of fewer than ${fewestRuns} runs`, others.reduce((sum, { runs }) => sum + runs, 0), others.reduce((sum, { lines }) => sum + lines, 0)] as const] : [])])}

${table(["round", "lines"], counts.byRound.map(({ round, lines }) => [round, lines]))}

Splits go by site and template, never by step. Page texts may hold what their authors wrote; private values of users were replaced by typed placeholders such as \`‹EMAIL_1›\` before anything was recorded.

## Collection
${scripted ? "Decisions of a scripted teacher are included. " : ""}${manifest.consents.length > 0 ? `Runs were reviewed and given by their users under the consent texts ${manifest.consents.join(", ")}.` : "The runs carry no consent of users: they were recorded by the publisher's own people or scripts."} ${manifest.withdrawn} runs that were taken back are not in it.

## Preprocessing
Runs that failed, steps that the guard refused and steps that failed are left out. A line counts by who found the run good${unjudged === 0 ? `; of the ${counted(manifest.unjudged ?? 0)} nobody judged there are no lines` : `, and ${unjudged} where nobody judged it`}; reasons weigh ${lambda} of actions. Twice the same run counts once. Seed ${seed}.

## Uses
Training and study of web agents. Not for finding out who gave a run.

## Distribution
Licence: ${license}.

${table(["file", "rows", "bytes", "SHA-256"], files.map((file) => [file.name, file.rows, file.bytes, file.sha256]))}

## Maintenance
${contact}. A run may be taken back at any time: it is missing from the next release, and its id is in the removal feed, by which holders of this one leave it out (\`source.trajectory\`).
`
}
