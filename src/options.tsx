import "./extension/trusted-scripts.ts"
import { createPanelClient } from "./extension/panel-client.ts"
import { mountPanel } from "./ui/panel.tsx"

const client = createPanelClient()
const Options = () => <div ref={(root) => (root ? mountPanel(root, client, { view: "settings" }) : undefined)} />
export default Options
