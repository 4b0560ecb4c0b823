// The way in: a broker, a registry, and a name to log in with where one is needed.
import { Kafka, logLevel } from 'kafkajs'
import { AvroDeserializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry'

const {
  KAFKA_BOOTSTRAP_SERVERS = '127.0.0.1:21092',
  KAFKA_SECURITY_PROTOCOL = 'PLAINTEXT', // or SSL, SASL_PLAINTEXT, SASL_SSL
  KAFKA_SASL_MECHANISM = 'SCRAM-SHA-512', // or SCRAM-SHA-256, PLAIN
  KAFKA_USERNAME,
  KAFKA_PASSWORD,
  SCHEMA_REGISTRY_URL = 'http://127.0.0.1:21081/apis/ccompat/v7',
} = process.env

export const kafka = new Kafka({
  clientId: KAFKA_USERNAME ?? 'analytics-team',
  brokers: KAFKA_BOOTSTRAP_SERVERS.split(','),
  ssl: KAFKA_SECURITY_PROTOCOL.endsWith('SSL'),
  sasl: KAFKA_SECURITY_PROTOCOL.startsWith('SASL')
    ? { mechanism: KAFKA_SASL_MECHANISM.toLowerCase(), username: KAFKA_USERNAME, password: KAFKA_PASSWORD }
    : undefined,
  logLevel: logLevel.ERROR,
})

export const registry = new SchemaRegistryClient({ baseURLs: [SCHEMA_REGISTRY_URL], cacheCapacity: 1000 })

// every topic holds several types of event: a subject of the registry is called <topic>-<type>
const events = new AvroDeserializer(registry, SerdeType.VALUE, { subjectNameStrategyType: 'TOPIC_RECORD' })

// What happened, and the headers of its CloudEvent as text.
export async function read(topic, message) {
  const header = name => message.headers[name]?.toString()
  return {
    id: header('ce_id'), // the same event may come twice, with the same id
    type: header('ce_type').split('.').at(-1),
    time: new Date(header('ce_time')),
    data: await events.deserialize(topic, message.value),
  }
}

// Hears topics from their beginning. With `once` it ends when it has heard all that was there when it began.
export async function listen(groupId, topics, hear, { once = false } = {}) {
  const open = once ? await ends(topics) : null
  const consumer = kafka.consumer({ groupId })
  if (open?.size === 0) return
  await consumer.connect()
  await consumer.subscribe({ topics, fromBeginning: true })
  await new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || reject(payload.error))
    consumer.run({
      autoCommit: false, // counts live in memory: the next run begins at the beginning again
      eachMessage: async ({ topic, partition, message }) => {
        const place = `${topic}-${partition}`
        if (once && !(open.get(place) > Number(message.offset))) return
        await hear(topic, message)
        if (Number(message.offset) + 1 === open?.get(place)) open.delete(place)
        if (open?.size === 0) resolve()
      },
    }).catch(reject)
  })
  await consumer.disconnect()
}

// Where each partition ends that holds anything.
async function ends(topics) {
  const admin = kafka.admin()
  await admin.connect()
  const ends = new Map()
  for (const topic of topics) {
    for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
      if (Number(high) > Number(low)) ends.set(`${topic}-${partition}`, Number(high))
    }
  }
  await admin.disconnect()
  return ends
}
