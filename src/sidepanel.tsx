import "./extension/trusted-scripts.ts"
import { createPanelClient } from "./extension/panel-client.ts"
import { mountPanel } from "./ui/panel.tsx"

const client = createPanelClient()
/** Plasmo wants a component; the panel owns the element that this one gives it. */
const SidePanel = () => <div ref={(root) => (root ? mountPanel(root, client) : undefined)} />
export default SidePanel
