#!/bin/bash
# Starts the service. A secret may come as a file: AMPARO_DB_PASSWORD_FILE names the file that holds
# AMPARO_DB_PASSWORD. With the argument "ready" it asks the running service whether it is up.
set -euo pipefail

if [[ "${1:-}" == ready ]]; then
  exec 3<>"/dev/tcp/127.0.0.1/${AMPARO_PORT:-8080}"
  printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  read -r _ status _ <&3
  [[ "$status" == 200 ]]
  exit
fi

for name in AMPARO_DB_PASSWORD AMPARO_DB_OWNER_PASSWORD; do
  file="${name}_FILE"
  if [[ -n "${!file:-}" ]]; then
    value="$(<"${!file}")"
    export "$name=$value"
    unset "$file"
  fi
done

exec java @/opt/amparo/java.options -jar /opt/amparo/quarkus-run.jar "$@"
