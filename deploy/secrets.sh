#!/usr/bin/env bash
# Makes the secrets that compose.yaml mounts, once. Nothing that is there is ever replaced: other keys
# would leave every sealed text unreadable. The directory keeps others out; the files must be readable
# for the users inside the containers.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
cd secrets

for name in postgres owner app; do
  [[ -e "$name-password" ]] || openssl rand -hex 24 >"$name-password"
done

if [[ ! -e keys.properties ]]; then
  token="$(openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048)"
  {
    for key in encryption blind-index receipt cursor fingerprint; do
      echo "amparo.keys.$key=$(openssl rand -base64 32)"
    done
    echo "amparo.keys.token.private=$(openssl pkcs8 -topk8 -nocrypt -outform DER <<<"$token" | base64 -w0)"
    echo "amparo.keys.token.public=$(openssl pkey -pubout -outform DER <<<"$token" | base64 -w0)"
  } >keys.new
  mv keys.new keys.properties
fi
chmod 644 -- *
