import { t } from "../language/language.ts"

/** The way out that this build has more than others. */
export const DonateWay = () => <li>{t("leaves.ways.collector")}</li>
