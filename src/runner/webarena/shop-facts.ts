import * as z from "zod"
import type { SiteFacts } from "../../symbiosis/webarena/page-match.ts"

export type ShopAccess = { address: string | undefined; user: string | undefined; password: string | undefined }

const ordersSchema = z.object({ items: z.array(z.object({ increment_id: z.string() })).min(1) })
const reviewsSchema = z.array(z.object({ nickname: z.string(), ratings: z.array(z.object({ percent: z.number() })) }))

/**
 * What the published checks ask the shop's own interface (Magento's REST API; the newest order is anybody's). A shop that isn't
 * there, or refuses, fails the check that asked.
 */
export const shopFacts = ({ address, user, password }: ShopAccess): SiteFacts => {
  const ask = async (path: string): Promise<unknown> => {
    if (address === undefined || user === undefined || password === undefined) throw new Error("the shop's interface needs SHOPPING, SHOPPING_ADMIN_USER and SHOPPING_ADMIN_PASSWORD")
    const signed = await fetch(`${address}/rest/default/V1/integration/admin/token`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ username: user, password }), signal: AbortSignal.timeout(30_000) })
    const token = z.string().parse(await signed.json())
    const response = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(30_000) })
    return response.json()
  }
  const newestReview = async (sku: string) => reviewsSchema.parse(await ask(`/rest/V1/products/${encodeURIComponent(sku)}/reviews`)).at(-1)
  return {
    shopping_get_latest_order_url: async () => {
      const search = new URLSearchParams({
        "searchCriteria[pageSize]": "1", "searchCriteria[sortOrders][0][field]": "created_at", "searchCriteria[sortOrders][0][direction]": "DESC"
      })
      const { items } = ordersSchema.parse(await ask(`/rest/V1/orders?${search}`))
      return `${address}/sales/order/view/order_id/${Number(items[0]?.increment_id)}/`
    },
    shopping_get_sku_latest_review_author: async (sku) => (await newestReview(sku))?.nickname ?? "",
    shopping_get_sku_latest_review_rating: async (sku) => String((await newestReview(sku))?.ratings[0]?.percent ?? "")
  }
}
