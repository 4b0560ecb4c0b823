// Reads every record of every topic with Confluent's client and says, as one line of JSON, how many there are of each type and what is wrong with any.
import { randomUUID } from 'node:crypto'
import { AvroDeserializer, SerdeType } from '@confluentinc/schemaregistry'
import { kafka, listen, registry } from './backbone.js'

// version 7; or 3, made of words, where the same thing told again must have the same id (a comment that is sent twice)
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[37][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const TRACE = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
const RULES = {
  ce_id: value => ID.test(value),
  ce_type: value => /^live\.blytz\.events\.[a-z]+\.[A-Z]\w+$/.test(value),
  ce_source: value => /^[a-z][a-z-]*$/.test(value),
  ce_time: value => !Number.isNaN(Date.parse(value)),
  ce_specversion: value => value === '1.0',
}

const events = new AvroDeserializer(registry, SerdeType.VALUE, { subjectNameStrategyType: 'TOPIC_RECORD' })
const counts = {}
const traced = {}
const complaints = {}

function complain(what) {
  complaints[what] = (complaints[what] ?? 0) + 1
}

async function hear(topic, message) {
  const header = name => message.headers[name]?.toString()
  if (header('chaos_poison')) return // rubbish that ./blytz chaos has written: no service told it
  const type = header('ce_type')
  counts[`${topic} ${type}`] = (counts[`${topic} ${type}`] ?? 0) + 1
  for (const [name, right] of Object.entries(RULES)) {
    const value = header(name)
    if (value === undefined) complain(`${topic} ${type} has no ${name}`)
    else if (!right(value)) complain(`${topic} ${type} has a strange ${name}: ${value}`)
  }
  // what a timer tells belongs to no request
  const trace = header('traceparent')
  if (trace !== undefined) {
    traced[`${topic} ${type}`] = (traced[`${topic} ${type}`] ?? 0) + 1
    if (!TRACE.test(trace)) complain(`${topic} ${type} has a strange traceparent: ${trace}`)
  }
  if (!message.key?.length) complain(`${topic} ${type} has no key`)
  try {
    const record = await events.deserialize(topic, message.value)
    const name = record.constructor.type?.name
    if (name !== type) complain(`${topic} ${type} is a ${name}`)
    if (!(record.occurred_at > 0)) complain(`${topic} ${type} does not say when`)
  } catch (failure) {
    complain(`${topic} ${type} cannot be read: ${failure.message}`)
  }
}

const admin = kafka.admin()
await admin.connect()
const topics = (await admin.listTopics()).filter(name => !name.startsWith('_') && !name.endsWith('.dlt'))
const group = `outsider.${randomUUID()}`
await listen(group, topics, hear, { once: true })
await admin.deleteGroups([group])
await admin.disconnect()
console.log(JSON.stringify({ topics, counts, traced, complaints }))
process.exit(0)
