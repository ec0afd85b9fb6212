# shellcheck shell=bash
# Stages with a name, a time and an end: what `make check` and `make test` are made of. Sourced by bash, never run.
#
# A stage that fails does not stop the others, so that one run tells everything; the last lines sum up.

names=()
results=()
failed=0

# stage NAME COMMAND…
stage() {
  local name=$1 start end code=0
  shift
  printf '\n== %s\n' "$name"
  start=$SECONDS
  "$@" || code=$?
  end=$((SECONDS - start))
  names+=("$name")
  if [ "$code" -eq 0 ]; then results+=("ok      ${end} s"); else results+=("FAILED  ${end} s"); failed=$((failed + 1)); fi
}

# The summary; its last line is `N passed, N failed`.
finish() {
  local i
  printf '\n'
  for i in "${!names[@]}"; do printf '%-34s %s\n' "${names[$i]}" "${results[$i]}"; done
  printf '%-34s %s\n\n' 'together' "$SECONDS s"
  printf '%d passed, %d failed\n' $((${#names[@]} - failed)) "$failed"
  [ "$failed" -eq 0 ]
}

