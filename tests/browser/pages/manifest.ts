import type { PageCase } from "./decision.ts"
import { apps } from "./manifest/apps.ts"
import { everyday } from "./manifest/everyday.ts"
import { fields } from "./manifest/fields.ts"
import { hands } from "./manifest/hands.ts"
import { living } from "./manifest/living.ts"
import { patterns } from "./manifest/patterns.ts"
import { pointer } from "./manifest/pointer.ts"

/** Every page with the decisions that a model would take on it. */
export const manifest: readonly PageCase[] = [...fields, ...patterns, ...pointer, ...living, ...apps, ...everyday, ...hands]
