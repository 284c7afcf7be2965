import type { AdminCounts } from "./admin-counts.ts"

const escape = (text: string | number): string => String(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
type Cell = string | number | { text: string; href: string }
const written = (cell: Cell): string => (typeof cell === "object" ? `<a href="${escape(cell.href)}">${escape(cell.text)}</a>` : escape(cell))
const table = (caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string => `<div role="region" aria-label="${escape(caption)}" tabindex="0"><table><caption>${escape(caption)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${written(cell)}</td>`).join("")}</tr>`).join("\n") || `<tr><td colspan="${heads.length}">none</td></tr>`}</tbody></table></div>`
const time = (at: Date | null): string => at?.toISOString().slice(0, 16).replace("T", " ") ?? "not yet"

const style = ":root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:1.5rem 0}caption{text-align:start;font-weight:600}th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid #8886}td{font-variant-numeric:tabular-nums}[role=region]{overflow-x:auto}form{display:flex;gap:.6rem;align-items:end;flex-wrap:wrap}"

/** One page without script: it can be looked at in any browser, and reloaded to see a data set grow. */
export const adminPage = ({ tenants, quarantine, erasures, datasets, waiting }: AdminCounts): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Symbiont collector</title><style>${style}</style></head><body><main>
<h1>Collector</h1>
${table("Tenants", ["tenant", "name", "donors", "runs", "MB", "damaged", "set aside", "erased"], tenants.map((row) => [row.id, row.name, row.donors, row.runs, (row.bytes / 1e6).toFixed(1), row.damaged, row.quarantined, row.erased]))}
${table("Data sets", ["id", "tenant", "purpose", "state", "progress", "asked for"], datasets.map((row) => [row.state === "ready" ? { text: row.id, href: `/admin/datasets/${row.id}` } : row.id, row.tenant, row.purpose, row.state, `${row.done} of ${row.total}`, time(row.createdAt)]))}
<form method="post" action="/admin/datasets"><label>Tenant <select name="tenant">${tenants.map(({ id }) => `<option>${escape(id)}</option>`).join("")}</select></label>
<label>Purpose <select name="purpose"><option>donation</option><option>release</option></select></label><button>Build a data set</button></form>
${table("Erasures", ["tenant", "scope", "runs", "accepted", "objects removed"], erasures.map((row) => [row.tenant, row.scope, row.trajectories, time(row.acceptedAt), time(row.doneAt)]))}
${table("Set aside: a second body under a known id", ["tenant", "id", "bytes", "received"], quarantine.map((row) => [row.tenant, row.id, row.bytes, time(row.at)]))}
${table("Jobs that wait", ["kind", "count"], Object.entries(waiting))}
</main></body></html>
`
