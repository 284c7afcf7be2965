import "./extension/trusted-scripts.ts"
import { createPanelClient } from "./extension/panel-client.ts"
import { mountPanel } from "./ui/panel.tsx"

/** Mounted by ourselves: waiting until Plasmo's own root has drawn its component would delay the first thing that can be used. */
mountPanel(document.body.appendChild(document.createElement("div")), createPanelClient())
const SidePanel = () => null
export default SidePanel
