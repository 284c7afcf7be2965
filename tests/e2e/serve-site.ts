import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"

/** A site on loopback, at a free port. */
export const serveSite = async (listener: RequestListener): Promise<{ address: string; close(): void }> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => { server.closeAllConnections(); server.close() } }
}
