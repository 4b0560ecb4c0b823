#!/usr/bin/env bash
# A database for each owner, and a user of the same name who enters no other one.
# Says again what is so already: a new password in .env comes into force with the next `up`.
set -euo pipefail

for variable in "${!PASSWORD_@}"; do
    name="${variable#PASSWORD_}"
    psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --dbname=postgres --set=name="$name" --set=variable="$variable" <<'SQL'
\getenv password :variable
select format('create role %I login', :'name') where not exists (select from pg_roles where rolname = :'name') \gexec
select format('alter role %I password %L', :'name', :'password') \gexec
select format('create database %I owner %I', :'name', :'name') where not exists (select from pg_database where datname = :'name') \gexec
revoke connect on database :"name", postgres, template1 from public;
SQL
    echo "database $name is there"
done
