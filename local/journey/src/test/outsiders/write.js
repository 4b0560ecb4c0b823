// Tells an event with Confluent's client, as its owner would.
//   node write.js TOPIC TYPE KEY ID JSON
import { randomBytes } from 'node:crypto'
import { Partitioners } from 'kafkajs'
import { AvroSerializer, SerdeType } from '@confluentinc/schemaregistry'
import { kafka, registry } from './backbone.js'

const [topic, type, key, id, json] = process.argv.slice(2)
const events = new AvroSerializer(registry, SerdeType.VALUE, {
  useLatestVersion: true,
  subjectNameStrategy: async () => `${topic}-${type}`,
})

// Java's partitions: a key must stay where its other events are
const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner })
await producer.connect()
await producer.send({
  topic,
  acks: -1,
  messages: [
    {
      key,
      value: await events.serialize(topic, JSON.parse(json)),
      headers: {
        ce_id: id,
        ce_type: type,
        ce_source: 'outsider',
        ce_time: new Date().toISOString(),
        ce_specversion: '1.0',
        traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
      },
    },
  ],
})
await producer.disconnect()
