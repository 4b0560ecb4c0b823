#!/bin/sh
# Starts Redis with the users of users.acl.template: REDIS_PASSWORD_OPERATOR, REDIS_PASSWORD_GATEWAY, … hold their passwords.
# Arguments go to redis-server. REDIS_USERS_FILE is where the filled-in file is put: somewhere that goes with the process.
set -eu
umask 077
template=$(dirname "$0")/users.acl.template
users=${REDIS_USERS_FILE:-/tmp/users.acl}
grep '^user ' "$template" > "$users"
for variable in $(grep -o 'REDIS_PASSWORD_[A-Z_]*' "$users" | sort -u); do
    eval "password=\${$variable:-}"
    case $password in
        '') echo "$variable is missing" >&2; exit 1 ;;
        *[!A-Za-z0-9_-]*) echo "$variable may hold letters, digits, - and _ only" >&2; exit 1 ;;
    esac
    sed "s/\${$variable}/$password/" "$users" > "$users.new"
    mv "$users.new" "$users"
done
exec "${REDIS_SERVER:-redis-server}" --aclfile "$users" "$@"
