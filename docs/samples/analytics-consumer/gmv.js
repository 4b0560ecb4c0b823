// Gross merchandise volume, minute by minute: what buyers paid, and what went back to them.
//   node gmv.js          goes on as long as the shop does
//   node gmv.js --once   counts what has been told so far, and ends
import { listen, read } from './backbone.js'

const once = process.argv.includes('--once')
const seen = new Set()
const minutes = new Map()
let changed = new Set()

function count({ id, type, data }) {
  if (seen.has(id) || !['PaymentCompleted', 'PaymentRefunded'].includes(type)) return
  seen.add(id)
  // by the time at which it happened: an event that comes late is counted where it belongs
  const minute = new Date(data.occurred_at).toISOString().slice(0, 16).replace('T', ' ')
  const row = `${minute} ${data.amount.currency}`
  const { orders, paid, refunded } = minutes.get(row) ?? { orders: 0, paid: 0, refunded: 0 }
  minutes.set(
    row,
    type === 'PaymentCompleted'
      ? { orders: orders + 1, paid: paid + data.amount.minor, refunded }
      : { orders, paid, refunded: refunded + data.amount.minor },
  )
  changed.add(row)
}

function print() {
  for (const row of [...changed].sort()) {
    const currency = row.slice(-3)
    const { orders, paid, refunded } = minutes.get(row)
    console.log(`${row.slice(0, -4)}  ${orders} paid  ${money(paid, currency)}  refunded ${money(refunded, currency)}`)
  }
  changed = new Set()
}

// amounts come in the smallest unit of their currency
function money(minor, currency) {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits).replace('\u00a0', ' ')
}

if (!once) setInterval(print, 5000)
await listen('analytics-team.gmv', ['payment'], async (topic, message) => count(await read(topic, message)), { once })
print()
process.exit(0)
