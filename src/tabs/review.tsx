import "../extension/trusted-scripts.ts"
import { createPanelClient } from "../extension/panel-client.ts"
import { mountReview } from "../ui/review/review-page.tsx"

const client = createPanelClient()
const runId = new URLSearchParams(location.search).get("run") ?? ""
/** The page on which a finished task is looked through before it is given. */
const Review = () => <div ref={(root) => (root ? mountReview(root, client, runId) : undefined)} />
export default Review
