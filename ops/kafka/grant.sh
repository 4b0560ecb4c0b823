#!/bin/sh
# Makes an account for everybody in acls.csv and grants what stands there. Safe to repeat: what is there already stays.
# What was taken out of acls.csv is not taken back: kafka-acls.sh --remove does that.
#
#   KAFKA_BOOTSTRAP_SERVERS      the brokers
#   KAFKA_SECURITY_PROTOCOL      of the operator's way in, SASL_PLAINTEXT or SASL_SSL
#   KAFKA_PASSWORD_OPERATOR      the operator logs in by PLAIN: the brokers' own settings name him
#   KAFKA_PASSWORD_AUTH_SERVICE  and one like it for each other principal; they log in by SCRAM-SHA-512
#   KAFKA_BIN                    where Kafka's scripts are
set -eu
umask 077
acls=$(dirname "$0")/acls.csv
bin=${KAFKA_BIN:-/opt/kafka/bin}
brokers=${KAFKA_BOOTSTRAP_SERVERS:?say where the brokers are}
login=$(mktemp)
trap 'rm -f "$login"' EXIT
cat > "$login" <<END
security.protocol=${KAFKA_SECURITY_PROTOCOL:-SASL_PLAINTEXT}
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="operator" password="${KAFKA_PASSWORD_OPERATOR:?the password of the operator}";
END

lines() {
    grep -v -e '^#' -e '^principal,' -e '^$' "$acls"
}

account() {
    variable=KAFKA_PASSWORD_$(echo "$1" | tr 'a-z-' 'A-Z_')
    eval "password=\${$variable:-}"
    [ -n "$password" ] || { echo "$variable is missing: the password of $1" >&2; exit 1; }
    "$bin/kafka-configs.sh" --bootstrap-server "$brokers" --command-config "$login" --alter \
        --entity-type users --entity-name "$1" --add-config "SCRAM-SHA-512=[password=$password]"
}

grant() {
    principal=$1 resource=$2 pattern=$3 operations=$4 names=$5
    set -- --allow-principal "User:$principal" --resource-pattern-type "$pattern"
    for operation in $operations; do set -- "$@" --operation "$operation"; done
    for name in $names; do set -- "$@" "--$resource" "$name"; done
    "$bin/kafka-acls.sh" --bootstrap-server "$brokers" --command-config "$login" --add --force "$@"
}

for principal in $(lines | cut -d, -f1 | sort -u); do
    account "$principal" < /dev/null
done
lines | while IFS=, read -r principal resource pattern operations names; do
    grant "$principal" "$resource" "$pattern" "$operations" "$names" < /dev/null
done
echo "all that acls.csv says is granted"
