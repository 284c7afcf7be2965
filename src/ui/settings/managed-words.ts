import type { Settings } from "../../protocol/records.ts"
import { t } from "../language/language.ts"

/** Who has fixed something in the user's stead, by name where the organisation's policy gives one. */
export const managedWords = ({ organisation }: Pick<Settings, "organisation">): string => organisation === undefined ? t("words.managed") : t("words.managedBy", { who: organisation })
