import * as z from "zod"

/** The package's policy lets no text become code. Told so, zod doesn't try, and each try would be an error in the browser's list of them. */
z.config({ jitless: true })
