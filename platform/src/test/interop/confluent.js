// Reads what the platform wrote, and writes what the platform shall read, with a client that is not ours.
// node confluent.js REGISTRY SUBJECT HEX  →  one line: the record as JSON; one line: the same record, written anew, in hex
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'

const [host, subject, hex] = process.argv.slice(2)
const registry = new SchemaRegistry({ host })

const record = await registry.decode(Buffer.from(hex, 'hex'))
const id = await registry.getLatestSchemaId(subject)
const bytes = await registry.encode(id, { ...record, lat: record.lat + 1 })

console.log(JSON.stringify(record))
console.log(bytes.toString('hex'))
