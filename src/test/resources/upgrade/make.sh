#!/usr/bin/env bash
# Makes database.sql.gz and keys.properties anew: what a released version leaves behind after real acts. The keys are made for this
# and protect made-up people only.
#   PGHOST=... PGPORT=... PGUSER=... PGPASSWORD=... ./make.sh /path/to/released/quarkus-app
# The login makes the roles and the database amparo, in a server of PostgreSQL 14 or newer that has neither. The test then asks for the
# newest migration that the file holds: see UpgradeIT.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
app=$(cd "$1" && pwd)
work=$(mktemp -d)
A=http://localhost:18199

psql -qX postgres <<'SQL'
create role amparo_owner login nosuperuser nobypassrls password 'owner';
create role amparo_app login nosuperuser nobypassrls password 'app';
create database amparo owner amparo_owner;
revoke all on database amparo from public;
grant connect on database amparo to amparo_app;
SQL

for key in encryption blind-index receipt cursor fingerprint; do
  echo "amparo.keys.$key=$(openssl rand -base64 32)"; done > "$work/keys.properties"
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/token.pem" 2> /dev/null
echo "amparo.keys.token.private=$(openssl pkcs8 -topk8 -nocrypt -in "$work/token.pem" -outform DER | base64 -w0)" >> "$work/keys.properties"
echo "amparo.keys.token.public=$(openssl pkey -in "$work/token.pem" -pubout -outform DER | base64 -w0)" >> "$work/keys.properties"
chmod 600 "$work/keys.properties"

AMPARO_PORT=18199 AMPARO_KEYS_FILE=$work/keys.properties AMPARO_DB_URL=postgres://$PGHOST:$PGPORT/amparo \
  AMPARO_DB_USER=amparo_app AMPARO_DB_PASSWORD=app AMPARO_DB_OWNER_USER=amparo_owner AMPARO_DB_OWNER_PASSWORD=owner \
  java -Dquarkus.profile=demo -jar "$app/quarkus-run.jar" > "$work/log" 2>&1 &
service=$!
trap 'kill $service 2> /dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 120); do curl -sf $A/q/health/ready > /dev/null && break; sleep 1; done

today=$(TZ=America/Los_Angeles date +%F)
sign_in() { curl -sf $A/api/sign-in -H 'Content-Type: application/json' -d "{\"username\":\"$1\",\"password\":\"amparo-demo\"}" | jq -r .access_token; }
declare -A token
for who in officer reviewer records official advocate; do token[$who]=$(sign_in $who); done
send() { curl -sf "$A$3" -X "$1" -H "Authorization: Bearer ${token[$2]}" -H 'Content-Type: application/json' "${@:5}" -d "$4"; }
# who claims the task that the last act opened, and does what
act() {
  local task; task=$(curl -sf "$A/api/cases/$case" -H "Authorization: Bearer ${token[reviewer]}" | jq -r ".tasks[] | select(.step == \"$2\").id")
  send POST "$1" "/api/tasks/$task/claim" '' > /dev/null
  send POST "$1" "/api/$3" "$4" > /dev/null
}
refer() {
  filed=$(send POST officer /api/referrals '{"victim": {"familyName": "'"$1"'", "givenName": "Lucía", "birthDate": "1990-05-05",
    "preferredLanguage": "es", "safeContact": {"method": "PHONE", "value": "415-555-0100", "note": "only mornings"}},
    "incident": {"reportNumber": "261100123", "occurredOn": "'"$today"'", "location": "Mission Street", "crimes": ["DOMESTIC_VIOLENCE"]},
    "notice": {"language": "es", "givenOn": "'"$today"'"}}')
  case=$(jq -r .caseNumber <<< "$filed")
  act reviewer CONTACT_VICTIM "referrals/$case/contact" '{"outcome": "REQUESTED", "on": "'"$today"'", "method": "PHONE",
    "request": {"receivedOn": "'"$today"'", "requester": {"capacity": "VICTIM"}, "asserted": {"inRemovalProceedings": false}}}'
  act reviewer SCREEN "reviews/$case/screening" '{"ours": true}'
}
draft() {
  local task; task=$(curl -sf "$A/api/cases/$case" -H "Authorization: Bearer ${token[reviewer]}" | jq -r '.tasks[] | select(.step == "REVIEW").id')
  send POST reviewer "/api/tasks/$task/claim" '' > /dev/null
  send PUT reviewer "/api/supplement-b/$case" '{"edition": "01/20/25",
    "part1": {"name": {"familyName": "'"$1"'", "givenName": "Lucía"}, "otherNames": [], "birthDate": "1990-05-05", "sex": "FEMALE"},
    "part2": {"agencyName": "San Francisco Police Department", "title": "Captain", "agencyType": "LOCAL",
      "official": {"familyName": "Doe", "givenName": "Pat"}, "head": {"familyName": "Roe", "givenName": "Sam"},
      "address": {"street": "1 Main Street", "city": "San Francisco", "state": "CA", "zip": "94103", "country": "USA"},
      "caseStatus": "ON_GOING", "category": "LAW_ENFORCEMENT", "caseNumber": "261100123"},
    "part3": {"crimes": ["DOMESTIC_VIOLENCE"], "dates": ["'"$today"'"], "citations": ["PC 273.5"], "inUnitedStates": true,
      "extraterritorial": false, "activity": "The suspect struck the victim in the face with his fist in their home.", "injury": "Bruises."},
    "part4": {"possessesInformation": true, "helpful": true, "refused": false,
      "other": "She called for help and told the officer what had happened."},
    "part5": {"culpable": false, "culpableFamily": []}, "part6": {"phone": "415-555-0000"}}' -H 'If-Match: "0"' > /dev/null
}
approve() {
  refer "$1"
  act records ASSEMBLE_RECORDS "reviews/$case/records" '{"reports": [{"number": "261100123", "kind": "INCIDENT"}], "copyGivenOn": "'"$today"'"}'
  draft "$1"
  send POST reviewer "/api/reviews/$case/recommendation" '{"recommendation": "CERTIFY", "note": "helpful throughout"}' > /dev/null
  act official DECIDE "certifications/$case/decision" '{"decision": "SIGN"}'
}

# the first case is certified, the second waits for ink, the third is drafted with its records still to be found
approve Zarzamora
act official RECORD_SIGNATURE "certifications/$case/signature" '{"signedOn": "'"$today"'"}'
act records DELIVER "certifications/$case/delivery" '{"method": "PICKUP", "on": "'"$today"'", "to": "the victim"}'
send POST advocate /api/grants "{\"code\": $(jq .receipt.code <<< "$filed"), \"consent\": {\"on\": \"$today\", \"method\": \"WRITTEN\"}}" > /dev/null
approve Acebuche
refer Madreselva
draft Madreselva

kill $service && wait $service || true
# pgjdbc reads the file as one text: no commands of psql, no COPY
pg_dump --no-owner --inserts --rows-per-insert=500 amparo | grep -v '^\\\|^--\|^$' | gzip -9n > "$here/database.sql.gz"
cp "$work/keys.properties" "$here/keys.properties"
