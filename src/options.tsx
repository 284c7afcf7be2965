import "./extension/trusted-scripts.ts"
import { createPanelClient } from "./extension/panel-client.ts"
import { mountPanel } from "./ui/panel.tsx"

mountPanel(document.body.appendChild(document.createElement("div")), createPanelClient(), { view: "settings" })
/** Plasmo wants a component; the panel has been mounted already, as in the side panel. */
const Options = () => null
export default Options
