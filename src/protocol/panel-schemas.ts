/**
 * All that the panel checks, in one piece. Building these takes longer than drawing the panel, so it is fetched once the panel is drawn:
 * import it dynamically, and nothing else here that imports zod (a test of the built panel holds to that).
 */
export { studySchema } from "./consent-terms.ts"
export { eventSchema } from "./messages.ts"
export { modelRecordSchema } from "./model-record.ts"
export { siteSchema } from "./privacy-policy.ts"
export { readAnswer } from "./read-answer.ts"
export { cloudSettingsSchema, shortcutSchema, taskSchema } from "./records.ts"
export { shortcutFileSchema } from "./shortcut-file.ts"
