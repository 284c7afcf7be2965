import { parseStudentAnswer } from "../../agent/student-answer.ts"
import type { Decision } from "../../core/action.ts"
import { fail, ok } from "../../core/result.ts"
import { contentId } from "../../memory/trajectory/content-id.ts"
import type { Oracle } from "../../symbiosis/practice/oracle.ts"
import type { Random } from "../../symbiosis/practice/random.ts"
import { stateKey } from "../../symbiosis/speculation/candidate-cache.ts"
import { speculate, type CandidateCache } from "../../symbiosis/speculation/speculate.ts"
import type { Chooser, RoundTurn } from "./play-round.ts"
import type { StudentProcess } from "./student-process.ts"

const proposal = async (student: StudentProcess, turn: RoundTurn): Promise<Decision | undefined> => {
  const read = parseStudentAnswer(await student.ask(turn.prompt), turn)
  return read.ok ? read.value : undefined
}
const scripted = { proposer: "scripted" } as const

/** The teacher alone: one sample, done as it is. */
export const byTeacher = (teacher: Oracle): Chooser => async ({ observation }) => {
  const said = teacher.sample(observation)
  return said.ok ? ok({ decision: said.value, facts: scripted, calls: 1 }) : said
}

/** The student alone. */
export const byStudent = (student: StudentProcess): Chooser => async (turn) => {
  const decision = await proposal(student, turn)
  return decision ? ok({ decision, facts: { proposer: "student" }, calls: 0 }) : fail("model.invalid-answer", "The student had nothing valid to say: its run ends here.")
}

/** Speculative synthesis (paper §3.3): the student proposes, the teacher is sampled until it says the same, at most k times. */
export const bySpeculation = (student: StudentProcess, teacher: Oracle, cache: CandidateCache, k: number): Chooser => async (turn, signal) => {
  const { task, site, observation, history } = turn
  const said = await speculate({ task, site, observation, history: [] }, {
    student: { propose: () => proposal(student, turn) },
    teacher: { sample: () => { const sample = teacher.sample(observation); return Promise.resolve(sample.ok ? ok([sample.value]) : sample) } },
    cache, k, key: stateKey(site, task, contentId([history.map(({ why, action, target }) => [why, action?.verb, target]), turn.prompt]))
  }, signal)
  if (!said.ok) return said
  const { decision, verdict, studentAction, calls } = said.value
  return ok({ decision, calls, facts: verdict === "accepted" ? { proposer: "student", verdict } : verdict === "replaced" && studentAction ? { ...scripted, verdict, studentAction } : scripted })
}

/** DAgger (Ross et al. 2011), the reference: the student's action is done with probability `1 - beta`, the teacher's sample is what is learned. */
export const byDagger = (student: StudentProcess, teacher: Oracle, beta: number, random: Random): Chooser => async (turn) => {
  const said = teacher.sample(turn.observation)
  if (!said.ok) return said
  const own = random.chance(beta) ? undefined : await proposal(student, turn)
  return ok({ decision: own ?? said.value, learn: said.value, facts: own ? { proposer: "student" } : scripted, calls: 1 })
}
