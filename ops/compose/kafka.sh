#!/usr/bin/env bash
# One Kafka node, broker and controller together. Whoever talks to it says who they are: services by SCRAM, with accounts
# and rights that the job kafka-access puts into the cluster; the operator and the broker itself by PLAIN, named here.
# The controller listens inside this container only.
set -euo pipefail
umask 077
data=/var/lib/kafka/data
settings=/run/kafka/server.properties
module=org.apache.kafka.common.security

cat >"$settings" <<TEXT
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:9093
listeners=SERVICES://:9092,CONTROLLER://127.0.0.1:9093
advertised.listeners=SERVICES://kafka:9092
listener.security.protocol.map=SERVICES:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=SERVICES
sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
sasl.mechanism.inter.broker.protocol=PLAIN
listener.name.services.scram-sha-512.sasl.jaas.config=$module.scram.ScramLoginModule required;
listener.name.services.plain.sasl.jaas.config=$module.plain.PlainLoginModule required username="operator" password="$KAFKA_PASSWORD_OPERATOR" user_operator="$KAFKA_PASSWORD_OPERATOR";
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
# who has no name came in by the controller's door, which is inside
super.users=User:operator;User:ANONYMOUS
allow.everyone.if.no.acl.found=false
log.dirs=$data
auto.create.topics.enable=false
num.partitions=3
default.replication.factor=1
min.insync.replicas=1
offsets.topic.replication.factor=1
# a single node that was killed loads the log of the groups twice within a second; a long first load would end in the second
offsets.topic.num.partitions=1
offsets.topic.segment.bytes=1048576
# a single node that was killed loads the log of the groups twice within a second; a long first load would end in the second
offsets.topic.num.partitions=1
offsets.topic.segment.bytes=1048576
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
TEXT

# for kafka-topics.sh and its like inside this container: --command-config /run/kafka/operator.properties
cat >/run/kafka/operator.properties <<TEXT
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=$module.plain.PlainLoginModule required username="operator" password="$KAFKA_PASSWORD_OPERATOR";
TEXT

if [ ! -e "$data/meta.properties" ]; then
    /opt/kafka/bin/kafka-storage.sh format --config "$settings" --cluster-id "$(/opt/kafka/bin/kafka-storage.sh random-uuid)"
fi
unset KAFKA_PASSWORD_OPERATOR
exec /opt/kafka/bin/kafka-server-start.sh "$settings"
