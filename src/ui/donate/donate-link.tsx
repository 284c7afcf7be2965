import type { RunRecord } from "../../protocol/records.ts"

/** This build gives nothing to anyone. The variant `contribute` puts another file here. */
export const DonateLink = (_of: { run: RunRecord }) => null
