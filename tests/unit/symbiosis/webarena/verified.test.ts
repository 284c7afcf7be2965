import { expect, it } from "vitest"
import { agentResponse } from "../../../../src/symbiosis/webarena/verified-task.ts"

it.each([
  ["the form itself", true, '{"task_type": "retrieve", "status": "success", "retrieved_data": ["7", 3]}', { task_type: "RETRIEVE", status: "SUCCESS", retrieved_data: ["7", 3], error_details: null }],
  ["words around it", true, 'Done: {"task_type": "MUTATE", "status": "SUCCESS"} as asked', { task_type: "MUTATE", status: "SUCCESS", retrieved_data: null }],
  ["words alone count as what was found", true, " 42 ", { task_type: "RETRIEVE", status: "SUCCESS", retrieved_data: ["42"] }],
  ["another form is words", true, '{"answer": 42}', { status: "SUCCESS", retrieved_data: ['{"answer": 42}'] }],
  ["a run that gave up has failed", false, "", { status: "UNKNOWN_ERROR", retrieved_data: null, error_details: "No such page." }]
])("%s", (_, ok, answer, wanted) => { expect(agentResponse(ok, answer, "No such page.")).toMatchObject(wanted) })
