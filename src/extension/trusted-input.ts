import type { TrustedInput } from "./trusted-input-port.ts"

/** This build has none: a step that needs it ends without an effect and is handed to the user. The variant `trusted` puts another file here. */
export const trustedInput = (): TrustedInput | undefined => undefined
