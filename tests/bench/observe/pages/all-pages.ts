import type { BenchPage } from "../bench-page.ts"
import { dashboard, frames, shadowRoots, virtualList } from "./app-pages.ts"
import { checkout, longForm } from "./form.ts"
import { article, huge } from "./long-pages.ts"
import { console3000, inbox, products } from "./ordinary-pages.ts"
import { orders } from "./orders.ts"

export const allPages: readonly BenchPage[] = [checkout, longForm, ...[25, 100, 400, 5_000].map(orders), article, shadowRoots, frames, virtualList, dashboard, inbox, products, console3000, huge]
