#!/usr/bin/env bash
# A trial on a Camunda 8 cluster of yours, before people work on it. It starts the packaged service beside
# a fresh database, in zeebe mode, which brings the models to the cluster; walks a made-up case to each end
# that people reach, over the service's HTTP; and prints what differs from what the models say.
#
#   AMPARO_WORKFLOW_ZEEBE_REST_ADDRESS=https://cluster.example:8080 deploy/camunda8/smoke.sh [WALK...]
#
# Every AMPARO_WORKFLOW_ZEEBE_ setting of docs/camunda8.md counts. AMPARO_JAR is the service's jar,
# AMPARO_PORT its port (18080). The ends that a timer brings after months are not walked to. Needs Java,
# curl, jq and GNU date. Ends with 0 if nothing differs; leaves no process in the cluster running then.
set -euo pipefail

here="$(cd "$(dirname "$0")/.." && pwd)"
jar="$(realpath "${AMPARO_JAR:-$here/../target/quarkus-app/quarkus-run.jar}")"
work="$(mktemp -d "${TMPDIR:-/tmp}/amparo-smoke.XXXXXX")"
base="http://127.0.0.1:${AMPARO_PORT:=18080}"
today="$(TZ=America/Los_Angeles date +%F)"
before="$(TZ=America/Los_Angeles date -d '4 days ago' +%F)"
reply_by="$(TZ=America/Los_Angeles date -d '14 days' +%F)"

export AMPARO_PORT AMPARO_DATA="$work/data"
export AMPARO_WORKFLOW_ENGINE="${AMPARO_WORKFLOW_ENGINE:-zeebe}"
export AMPARO_WORKFLOW_ZEEBE_NAME="${AMPARO_WORKFLOW_ZEEBE_NAME:-smoke}"

# --- The service ---------------------------------------------------------------------------------------
cd "$work"
java @"$here/java.options" -Dquarkus.profile=demo -jar "$jar" >"$work/log" 2>&1 </dev/null &
service=$!
stop() {
  kill "$service" 2>/dev/null || true
  wait "$service" 2>/dev/null || true
}
trap stop EXIT
give_up() {
  echo "$1 Its log is $work/log, which ends with:"
  tail -n 5 "$work/log"
  exit 1
}
until curl -fs -o "$work/ready" "$base/q/health/ready"; do
  kill -0 "$service" 2>/dev/null || give_up "The service did not start."
  sleep 0.2
done

declare -A token
for user in officer reviewer reviewer2 records supervisor official official2 auditor admin; do
  token[$user]="$(curl -fsS "$base/api/sign-in" -H 'Content-Type: application/json' \
    -d "{\"username\": \"$user\", \"password\": \"amparo-demo\"}" | jq -r .access_token)"
done

# The cluster's part of the start goes on behind the answer of readiness.
there=""
for _ in $(seq 300); do
  there="$(curl -fsS "$base/api/engine" -H "Authorization: Bearer ${token[admin]}" | jq .reachable)"
  [[ "$there" == true ]] && break
  sleep 0.2
done
[[ "$there" == true ]] || give_up "The cluster does not answer the service."

# --- Words for the walks -------------------------------------------------------------------------------
# Each walk runs in a shell of its own. $n is its case; what differs is printed and counted there.
differs() {
  echo "  DIFFERS after \"$last\": $1"
  exit 1
}

# ask USER METHOD PATH [BODY [HEADER]]; @0 in a body is today, @4 four days ago
ask() {
  local body="${4:-}"
  body="${body//@0/$today}"
  body="${body//@4/$before}"
  curl -sS -X "$2" "$base$3" -H "Authorization: Bearer ${token[$1]}" -H 'Content-Type: application/json' \
    ${5:+-H "$5"} ${body:+-d "$body"} -o "$out" -w '%{http_code}'
}

# act USER PATH BODY: an act, which must succeed
act() {
  last="$1 $2"
  local status
  status="$(ask "$1" POST "/api/${2/@n/$n}" "$3")"
  [[ "$status" == 20? ]] || differs "it was answered with $status $(jq -c '{type, detail}' "$out")"
}

# does USER STEP PATH BODY: claims the step's task and does the act that completes it
does() {
  claims "$1" "$2"
  act "$1" "$3" "$4"
}

claims() {
  last="$1 claims $2"
  local task
  task="$(jq -r --arg step "$2" '.tasks[] | select(.step == $step) | .id' <<<"$view")"
  [[ -n "$task" ]] || differs "there is no task $2 of $n"
  act "$1" "tasks/$task/claim" ''
}

# stands STATE [STEP...]: so the case is once its process has followed; steps in their alphabet's order.
# A letter to post is a task that no process waits for.
# After a message the service only guesses that nothing more follows, so a slow cluster has ten seconds more.
stands() {
  local expected="$*" status is more=100
  for _ in $(seq 600); do
    status="$(ask reviewer2 GET "/api/cases/$n")"
    view="$(<"$out")"
    [[ "$status" == 200 ]] || break
    is="$(jq -r '[.state, (.tasks | map(.step) | map(select(. != "PRINT_AND_MAIL")) | sort[])] | join(" ")' <<<"$view")"
    if [[ "$(jq .following <<<"$view")" == false ]]; then
      [[ "$is" == "$expected" ]] && return
      ((more-- > 0)) || break
    fi
    sleep 0.1
  done
  [[ "$(jq .following <<<"$view")" == false ]] || differs "the process has not followed for a minute"
  differs "the case stands at \"$is\" instead of \"$expected\""
}

# letters LETTER...: these were drawn up, in this order, and no others
letters() {
  last="the whole walk"
  ask auditor GET "/api/audit/$n?size=200" >"$out.status"
  local are
  are="$(jq -r '[.entries[] | select(.act == "LETTER_DRAWN_UP") | .details.letter] | join(" ")' "$out")"
  [[ "$are" == "$*" ]] || differs "the letters are \"$are\" instead of \"$*\""
}

# --- Parts of walks ------------------------------------------------------------------------------------
referred() {
  act officer referrals '{"victim": {"familyName": "Trial", "givenName": "Case", "preferredLanguage": "en",
      "safeContact": {"method": "PHONE", "value": "555-0100"}},
    "incident": {"reportNumber": "1", "occurredOn": "@4", "crimes": ["DOMESTIC_VIOLENCE"], "summary": "A trial."},
    "notice": {"language": "en", "givenOn": "@4"}}'
  n="$(jq -r .caseNumber "$out")"
  stands REFERRED CONTACT_VICTIM
}

requested() {
  referred
  does reviewer CONTACT_VICTIM referrals/@n/contact '{"outcome": "REQUESTED", "on": "@0", "method": "PHONE",
    "request": {"receivedOn": "@0", "requester": {"capacity": "VICTIM"}, "asserted": {"inRemovalProceedings": false}}}'
  stands REQUESTED SCREEN
}

screened() {
  requested
  does reviewer SCREEN reviews/@n/screening '{"ours": true}'
  stands IN_REVIEW ASSEMBLE_RECORDS REVIEW
}

# drafted [FAMILY GIVEN]: the form, naming the official who will sign
drafted() {
  last="reviewer drafts"
  claims reviewer REVIEW
  local version status
  version="$(curl -fsS -D - -o "$out" "$base/api/supplement-b/$n" -H "Authorization: Bearer ${token[reviewer]}" |
    tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')"
  status="$(ask reviewer PUT "/api/supplement-b/$n" '{"edition": "01/20/25",
    "part1": {"name": {"familyName": "Trial", "givenName": "Case"}, "otherNames": [], "birthDate": "1990-05-05",
      "sex": "FEMALE"},
    "part2": {"agencyName": "San Francisco Police Department", "official": {"familyName": "'"${1:-Doe}"'", "givenName": "'"${2:-Pat}"'"},
      "title": "Captain", "head": {"familyName": "Roe", "givenName": "Sam"},
      "address": {"street": "1 Main Street", "city": "San Francisco", "state": "CA", "zip": "94103", "country": "USA"},
      "agencyType": "LOCAL", "caseStatus": "ON_GOING", "category": "LAW_ENFORCEMENT", "caseNumber": "1"},
    "part3": {"crimes": ["DOMESTIC_VIOLENCE"], "dates": ["@4"], "citations": ["PC 273.5"], "inUnitedStates": true,
      "extraterritorial": false, "activity": "A trial of the whole way, told at some length.", "injury": "None."},
    "part4": {"possessesInformation": true, "helpful": true, "refused": false,
      "other": "A trial of the whole way, told at some length."},
    "part5": {"culpable": false, "culpableFamily": []}, "part6": {"phone": "555-0100"}}' "If-Match: $version")"
  [[ "$status" == 200 ]] || differs "the draft was answered with $status"
}

records_found() {
  does records ASSEMBLE_RECORDS reviews/@n/records '{"reports": [{"number": "1", "kind": "INCIDENT"}]}'
}

recommended() {
  act reviewer reviews/@n/recommendation '{"recommendation": "CERTIFY", "note": "a trial"}'
  stands WITH_OFFICIAL DECIDE
}

signed() {
  screened
  records_found
  stands IN_REVIEW REVIEW
  drafted
  recommended
  decided official
}

decided() {
  does "$1" DECIDE certifications/@n/decision '{"decision": "SIGN"}'
  stands APPROVED_TO_SIGN RECORD_SIGNATURE
  does "$1" RECORD_SIGNATURE certifications/@n/signature '{"signedOn": "@0"}'
  stands SIGNED DELIVER
}

delivered() {
  does records "${1:-DELIVER}" certifications/@n/delivery '{"method": "PICKUP", "on": "@0", "to": "the victim"}'
}

filed() {
  act reviewer certifications/@n/filing '{"filedOn": "@0"}'
  stands FILED
}

denied() {
  screened
  records_found
  stands IN_REVIEW REVIEW
  drafted
  act reviewer reviews/@n/recommendation \
    '{"recommendation": "DENY", "reasons": ["NO_QUALIFYING_ACTIVITY"], "explanation": "The report tells of a quarrel.", "note": "a trial"}'
  stands SECOND_REVIEW SECOND_REVIEW
  does supervisor SECOND_REVIEW reviews/@n/second-review '{"agree": true, "note": "a trial"}'
  stands WITH_OFFICIAL DECIDE
  does official DECIDE certifications/@n/decision '{"decision": "DENY", "reasons": ["NO_QUALIFYING_ACTIVITY"]}'
  stands DENIED DELIVER_DENIAL
  delivered DELIVER_DENIAL
  stands DENIED
}

appealed() {
  denied
  act reviewer certifications/@n/appeal '{"on": "@0", "grounds": "A trial."}'
  stands SECOND_REVIEW DECIDE_APPEAL
}

appeal_decided() {
  does official2 DECIDE_APPEAL certifications/@n/appeal-decision \
    "{\"outcome\": \"$1\", \"explanation\": \"This is a trial.\"}"
}

withdrawal_proposed() {
  act official certifications/@n/withdrawal '{"evenSo": true, "request": {"what": "an interview", "on": "@0", "channel": "telephone"},
    "refusedOn": "@0", "note": "a trial"}'
}

cancelled() {
  act reviewer certifications/@n/cancellation '{"on": "@0"}'
}

# --- The walks, by the ends that they reach ---------------------------------------------------------------
declined() {
  referred
  does reviewer CONTACT_VICTIM referrals/@n/contact '{"outcome": "DECLINED", "on": "@0", "method": "PHONE"}'
  stands CLOSED_NO_REQUEST
  letters VICTIM_NOTICE
}

unreachable() {
  referred
  does reviewer CONTACT_VICTIM referrals/@n/contact \
    "{\"outcome\": \"UNREACHABLE\", \"on\": \"@0\", \"method\": \"PHONE\", \"nextTryOn\": \"$reply_by\"}"
  stands REFERRED CONTACT_VICTIM
  does reviewer CONTACT_VICTIM referrals/@n/contact '{"outcome": "UNREACHABLE", "on": "@0", "method": "PHONE"}'
  stands CLOSED_NO_REQUEST
  letters VICTIM_NOTICE
}

referral_cancelled() {
  referred
  cancelled
  stands CANCELLED
  letters VICTIM_NOTICE
}

transferred() {
  requested
  does reviewer SCREEN reviews/@n/screening '{"ours": false, "transferTo": "the sheriff"}'
  stands TRANSFERRED CONFIRM_TRANSFER
  does reviewer CONFIRM_TRANSFER reviews/@n/transfer '{"on": "@0", "method": "MAIL", "receivedBy": "a desk"}'
  stands TRANSFERRED
  letters VICTIM_NOTICE ACKNOWLEDGEMENT TRANSFER
}

request_cancelled() {
  screened
  cancelled
  stands CANCELLED
  letters VICTIM_NOTICE ACKNOWLEDGEMENT
}

filed_after_information_was_asked_for() {
  screened
  does reviewer REVIEW reviews/@n/information-requests "{\"asks\": [\"a trial\"], \"replyBy\": \"$reply_by\"}"
  stands AWAITING_INFORMATION ASSEMBLE_RECORDS
  act reviewer reviews/@n/information '{"text": "a trial"}'
  stands IN_REVIEW ASSEMBLE_RECORDS REVIEW
  drafted
  act reviewer reviews/@n/recommendation '{"recommendation": "CERTIFY", "note": "a trial"}'
  stands IN_REVIEW ASSEMBLE_RECORDS
  records_found
  stands WITH_OFFICIAL DECIDE
  decided official
  delivered
  stands DELIVERED
  filed
  letters VICTIM_NOTICE ACKNOWLEDGEMENT INFORMATION_REQUEST DELIVERY_COVER
}

appeal_upheld() {
  appealed
  appeal_decided UPHOLD
  stands DENIED SEND_APPEAL_ANSWER
  delivered SEND_APPEAL_ANSWER
  stands DENIED
  letters VICTIM_NOTICE ACKNOWLEDGEMENT DENIAL APPEAL_RECEIPT APPEAL_ANSWER
}

appeal_reversed_and_filed() {
  appealed
  appeal_decided REVERSE
  stands IN_REVIEW REVIEW
  drafted Poe Alex
  recommended
  decided official2
  delivered
  stands DELIVERED
  filed
}

appeal_given_up() {
  appealed
  cancelled
  stands DENIED
  letters VICTIM_NOTICE ACKNOWLEDGEMENT DENIAL APPEAL_RECEIPT
}

withdrawn_before_delivery() {
  signed
  withdrawal_proposed
  stands SIGNED DELIVER REVIEW_WITHDRAWAL
  does supervisor REVIEW_WITHDRAWAL certifications/@n/withdrawal-review '{"agree": true, "note": "a trial"}'
  stands WITHDRAWN SEND_WITHDRAWAL
  delivered SEND_WITHDRAWAL
  stands WITHDRAWN
}

not_withdrawn_and_filed() {
  signed
  delivered
  stands DELIVERED
  withdrawal_proposed
  stands DELIVERED REVIEW_WITHDRAWAL
  does supervisor REVIEW_WITHDRAWAL certifications/@n/withdrawal-review '{"agree": false, "note": "a trial"}'
  stands DELIVERED
  filed
}

reissued_and_filed() {
  signed
  delivered
  stands DELIVERED
  act reviewer certifications/@n/reissue '{"on": "@0", "reason": "LOST"}'
  stands DELIVERED PREPARE_REISSUE
  does reviewer PREPARE_REISSUE certifications/@n/reissue-preparation '{"edition": "01/20/25"}'
  stands DELIVERED SIGN_REISSUE
  does official SIGN_REISSUE certifications/@n/signature '{"signedOn": "@0"}'
  stands SIGNED DELIVER
  delivered
  stands DELIVERED
  filed
}

reissue_dropped() {
  signed
  delivered
  stands DELIVERED
  act reviewer certifications/@n/reissue '{"on": "@0", "reason": "EXPIRING"}'
  stands DELIVERED PREPARE_REISSUE
  filed
}

walks="${*:-declined unreachable referral_cancelled transferred request_cancelled
  filed_after_information_was_asked_for appeal_upheld appeal_reversed_and_filed appeal_given_up
  withdrawn_before_delivery not_withdrawn_and_filed reissued_and_filed reissue_dropped}"

walk() {
  n="" view="" last="" out="$work/$1.answer"
  "$1"
}

declare -A under_way
for name in $walks; do
  walk "$name" >"$work/$name.differs" 2>&1 &
  under_way[$name]=$!
done
failures=0
for name in $walks; do
  if wait "${under_way[$name]}"; then
    echo "same     $name"
  else
    echo "DIFFERS  $name"
    cat "$work/$name.differs"
    failures=$((failures + 1))
  fi
done

# --- Afterwards ----------------------------------------------------------------------------------------
curl -fsS "$base/api/engine" -H "Authorization: Bearer ${token[admin]}" >"$work/engine"
if [[ "$(jq '.undelivered + .dead' "$work/engine")" != 0 ]]; then
  echo "DIFFERS  commands that the cluster did not take: $(jq -c '{undelivered, dead}' "$work/engine")"
  failures=$((failures + 1))
fi
if [[ "$failures" == 0 ]]; then
  echo "Nothing differs. Ends that only a timer brings were not walked to: expired, reminded, re-issue offered."
  stop
  rm -rf "$work"
else
  echo "$failures differ. The service's log is $work/log; look for incidents in the cluster too."
  exit 1
fi
