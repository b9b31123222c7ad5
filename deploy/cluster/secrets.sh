#!/usr/bin/env bash
# Makes what deploy/cluster/compose.yml needs to sign in: an authority of its own, a certificate for each broker, for their admin and for
# the desk, and a password for each user. What is there stays; delete a file, or the folder, to have it made anew.
#   deploy/cluster/secrets.sh [FOLDER]     FOLDER: deploy/cluster/secrets, or WATCHFLOOR_CLUSTER_SECRETS
# WATCHFLOOR_DESK_NAME is the name under which people reach the desk (localhost). Put a certificate that their browsers trust, with its key
# in front, into FOLDER/proxy/desk.pem. Run it as root and each file belongs to the user of its container; otherwise all may read it.
set -euo pipefail
umask 077
folder="${1:-${WATCHFLOOR_CLUSTER_SECRETS:-$(dirname "$0")/secrets}}"
name="${WATCHFLOOR_DESK_NAME:-localhost}"
command -v openssl >/dev/null || { echo "openssl is missing: apt-get install openssl" >&2; exit 1; }
mkdir -p "$folder/authority"
cd "$folder"

if [ ! -s authority/ca.pem ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj "/CN=watchfloor-cluster" \
    -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign,cRLSign \
    -keyout authority/ca.key -out authority/ca.pem 2>/dev/null
fi

certificate() { # file common-name names
  [ -s "$1" ] && return
  local request part
  request="$(mktemp)" part="$(mktemp)"
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$2" -addext "subjectAltName=$3" \
    -addext extendedKeyUsage=serverAuth,clientAuth -keyout "$part" -out "$request" 2>/dev/null
  openssl x509 -req -in "$request" -CA authority/ca.pem -CAkey authority/ca.key -CAcreateserial -days 825 \
    -copy_extensions copyall 2>/dev/null >>"$part"
  cat authority/ca.pem >>"$part"
  mv "$part" "$1"
  rm -f "$request"
}

belongs() { # user folder: of nobody else, where we may say so
  if [ "$(id -u)" -eq 0 ]; then
    chown -R "$1:$1" "$2" && chmod -R u=rX,go= "$2"
  else
    chmod -R a+rX "$2"
  fi
}

for broker in kafka-1 kafka-2 kafka-3; do
  mkdir -p "$broker"
  certificate "$broker/broker.pem" "$broker" "DNS:$broker,DNS:localhost,IP:127.0.0.1"
  cp authority/ca.pem "$broker/ca.pem"
  belongs 1000 "$broker"
done

mkdir -p grants/passwords
certificate grants/admin.pem admin DNS:admin
cp authority/ca.pem grants/ca.pem
for user in ingest streams alerts console operator; do
  mkdir -p "$user"
  password="grants/passwords/watchfloor-$user"
  [ -s "$password" ] || openssl rand -hex 24 >"$password"
  printf 'org.apache.kafka.common.security.scram.ScramLoginModule required username="watchfloor-%s" password="%s";\n' \
    "$user" "$(cat "$password")" >"$user/jaas"
  cp authority/ca.pem "$user/ca.pem"
  belongs 10001 "$user"
done
belongs 10001 grants

mkdir -p proxy
certificate proxy/desk.pem "$name" "DNS:$name,DNS:localhost,IP:127.0.0.1"
belongs 10002 proxy
# The folder itself must be passable for the containers' users.
chmod 711 .
echo "secrets of the cluster are in $PWD; authority/ca.key signs for it and belongs where nobody else comes"
