import type { EntityType } from "../../core/finding.ts"
import { handlings, type Handling } from "../../protocol/handlings.ts"
import type { DataCategory } from "../../protocol/privacy-policy.ts"
import { t } from "../language/language.ts"
import { useLeaves } from "../panel-context.ts"
import { Choice } from "../parts/choice.tsx"

const preset = "preset"

/** What becomes of one kind of value: as the preset says, or as the user decides. */
export function HandlingChoice({ of, label, quiet = false }: { of: EntityType | DataCategory; label: string; quiet?: boolean }) {
  const policy = useLeaves((state) => state.policy)
  const setHandling = useLeaves((state) => state.setHandling)
  if (!policy) return null
  const options = [{ value: preset, label: t("handlings.preset") }, ...handlings.map((value) => ({ value, label: t(`handlings.${value}`) }))]
  return (
    <Choice<Handling | typeof preset> label={label} quietLabel={quiet} value={policy.policy.handling[of] ?? preset} options={options as { value: Handling | typeof preset; label: string }[]}
      onChange={(value) => void setHandling(of, value === preset ? undefined : value)} />
  )
}
