# shellcheck shell=bash
# Stages with a name, a time and an end: what `make check` and `make test` are made of. Sourced by bash, never run.
#
# A stage that fails does not stop the others, so that one run tells everything; the last lines sum up and name what
# was red, for whoever has only the end of it.

names=()
results=()
red=()
failed=0
outputs=$(mktemp -d)
trap 'rm -rf "$outputs"' EXIT

# stage NAME COMMAND…
stage() {
  local name=$1 start end code=0 output=$outputs/${#names[@]}
  shift
  printf '\n== %s\n' "$name"
  start=$SECONDS
  "$@" 2>&1 | tee "$output" || code=$?
  end=$((SECONDS - start))
  names+=("$name")
  if [ "$code" -eq 0 ]; then
    results+=("ok      ${end} s")
  else
    results+=("FAILED  ${end} s")
    failed=$((failed + 1))
    red+=("$output")
  fi
}

# What a stage's output says of its failures: names of tests as cargo and Playwright list them, and first lines of errors.
reasons() {
  grep -hE '^    \[[a-z]+\] › |^    [a-z_0-9]+(::[a-z_0-9]+)+$|^ +Error: |^error' "$1" | sed 's/^ */  /; s/ *─*$//' | cut -c -160 |
    awk '!seen[$0]++' | tail -n 8
}

# The summary: a line for each stage, the reasons of those that failed; its last line is `N passed, N failed`.
finish() {
  local i output
  printf '\n'
  for i in "${!names[@]}"; do printf '%-34s %s\n' "${names[$i]}" "${results[$i]}"; done
  printf '%-34s %s\n\n' 'together' "$SECONDS s"
  for output in "${red[@]}"; do reasons "$output" || true; done
  printf '%d passed, %d failed\n' $((${#names[@]} - failed)) "$failed"
  [ "$failed" -eq 0 ]
}

