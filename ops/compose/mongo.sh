#!/usr/bin/env bash
# mongod wants the key by which its members know each other in a file that only it reads.
set -euo pipefail
umask 077
printf '%s' "$MONGO_REPLICA_KEY" >/run/mongo/key
unset MONGO_REPLICA_KEY
exec docker-entrypoint.sh mongod --replSet rs0 --keyFile /run/mongo/key --bind_ip_all --wiredTigerCacheSizeGB 0.4
