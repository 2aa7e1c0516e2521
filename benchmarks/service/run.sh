#!/usr/bin/env bash
# A load run on docs/samples/ProjectionService: eight callers, SECONDS_EACH (6) an endpoint, after a first round to warm up.
# Needs the .NET SDK and npx, which fetches autocannon. Prints one line an endpoint.
set -euo pipefail
cd "$(dirname "$0")/../.."
address=http://127.0.0.1:5081
seconds=${SECONDS_EACH:-6}

dotnet build docs/samples/ProjectionService -c Release -v q
dotnet docs/samples/ProjectionService/bin/Release/net10.0/ProjectionService.dll --urls "$address" --Logging:LogLevel:Default=Warning &
service=$!
trap 'kill "$service"' EXIT
until curl -sf "$address/health" >/dev/null; do sleep 1; done

projection() {
  echo '{"observations":[{"year":2023,"power":"0.2 GW"},{"year":2024,"power":"0.6 GW"},{"year":2025,"power":"1.9 GW"}],"through":2030,
    "capitalCost":"40 USD/W","scenarios":'"$1"'}'
}
claim='{"product":{"count":100000000,"each":"750 W","total":"75 GW"}}'
deals='{"commitments":[{"payer":"A","payee":"B","amount":"USD 100 billion"},{"payer":"B","payee":"C","amount":"USD 80 billion"},
  {"payer":"C","payee":"A","amount":"USD 60 billion"}],"balances":[{"party":"A","cash":"USD 60 billion"},{"party":"B","cash":"USD 10 billion"}]}'
site='{"first":2028,"last":2047,"discountRate":"7 %","load":[{"fromYear":2028,"peak":"1 GW","loadFactor":0.85}],"plants":[
  {"technology":"combined cycle","capacity":"1.2 GW","inService":2028},{"technology":"solar","capacity":"500 MW","inService":2029}]}'

load() { # name, path, body
  npx --yes autocannon@9 -j -c 8 -d "$seconds" ${3:+-m POST -H content-type=application/json -b "$3"} "$address$2" 2>/dev/null | node -e '
    const r = JSON.parse(require("fs").readFileSync(0));
    console.log(process.argv[1], "requests/s", r.requests.average, "ms: median", r.latency.p50, "p99", r.latency.p99, "most", r.latency.max,
      "| not 2xx", r.non2xx, "errors", r.errors);' "$1"
}
round() {
  load health /health ""
  load claims /claims "$claim"
  load deals /deals "$deals"
  load sites /sites "$site"
  load projections-10000 /projections "$(projection 10000)"
  load projections-100000 /projections "$(projection 100000)"
  load projections-1000000 /projections "$(projection 1000000)"
  load stream-1000000 /projections/stream "$(projection 1000000)"
}
round >/dev/null
round
