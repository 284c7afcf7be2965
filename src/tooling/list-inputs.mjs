import { writeFile } from "node:fs/promises"
import { Reporter } from "@parcel/plugin"

/** A part of the bundler that lies beside the staged sources: writes down which files came into the extension, since the bundler alone knows. */
export default new Reporter({
  report: async ({ event }) => {
    if (event.type !== "buildSuccess") return
    const files = new Set()
    for (const bundle of event.bundleGraph.getBundles()) bundle.traverseAssets((asset) => { files.add(asset.filePath) })
    await writeFile(new URL("inputs.json", import.meta.url), JSON.stringify([...files].sort()))
  }
})
