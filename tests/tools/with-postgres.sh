#!/bin/sh
# Run a command with a PostgreSQL server of its own, which only a socket in a temporary folder reaches. Without PostgreSQL the
# command is just run, and says itself what it misses.  usage: with-postgres.sh COMMAND...
set -eu
programs=$(dirname "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -1)")
as=
[ "$(id -u)" -ne 0 ] || as='runuser -u postgres --' # it will not be root
[ -x "$programs/initdb" ] && $as true 2>/dev/null || exec "$@"

dir=$(mktemp -d)
[ -z "$as" ] || chown postgres "$dir"
stop() {
	$as "$programs/pg_ctl" -D "$dir/data" -s -m immediate stop >/dev/null 2>&1 || true
	rm -rf "$dir"
}
trap stop EXIT
cd "$dir"
$as "$programs/initdb" -D "$dir/data" -U "$(id -un)" -A trust -E UTF8 --locale=C.UTF-8 -N >/dev/null
$as "$programs/pg_ctl" -D "$dir/data" -s -w -l "$dir/log" \
	-o "-c listen_addresses= -c unix_socket_directories=$dir -c fsync=off" start >/dev/null 2>&1 || { cat "$dir/log"; exit 1; }
cd "$OLDPWD"
PGHOST=$dir PGUSER=$(id -un) PGDATABASE=postgres "$@"
