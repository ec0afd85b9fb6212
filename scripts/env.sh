# shellcheck shell=bash
# What every script and recipe shares: where things are built, with which flags, and how to speak to a person.
# Sourced by bash, never run.
#
# - Tools and build products live outside the clone, in $SPORTELLO_CACHE, so that a new clone starts warm.
# - cargo-leptos adds `--cfg erase_components` to RUSTFLAGS in debug builds. Plain cargo gets the same flag here,
#   or everything would be compiled twice; `leptos` below takes it off again, or cargo-leptos would double it,
#   which cargo takes for different flags.
# - leptos reads LEPTOS_OUTPUT_NAME while it is compiled: left to cargo-leptos alone, it would be compiled anew at
#   every change from one to the other, and pages built by plain cargo would name a file that does not exist.

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export SPORTELLO_CACHE=${SPORTELLO_CACHE:-$HOME/.cache/sportello}
TOOLS=$SPORTELLO_CACHE/tools
VENV=$SPORTELLO_CACHE/venv
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$SPORTELLO_CACHE/target}
# Beside the program: cargo-leptos writes the list of hashed names there too, and all must be of one build.
export LEPTOS_SITE_ROOT=$CARGO_TARGET_DIR/debug/site
export PATH=$TOOLS/bin:$ROOT/node_modules/.bin:$HOME/.cargo/bin:$PATH
# cargo-leptos gives sass no load path.
export SASS_PATH=$ROOT/node_modules
export RUSTFLAGS="--cfg erase_components"
export LEPTOS_OUTPUT_NAME=sportello
# The interpreter that has pikepdf, for the tests that open our PDFs.
export SPORTELLO_PYTHON=${SPORTELLO_PYTHON:-$VENV/bin/python3}
export SPORTELLO_SITE_ROOT=${SPORTELLO_SITE_ROOT:-$LEPTOS_SITE_ROOT}

say() { printf '%s\n' "$*" >&2; }
die() { say "sportello: $*"; exit 1; }

# Cargo names the crates of a workspace by their place inside it and looks at file times only: of two clones that
# share a target folder, the second to build may silently get the first one's program. So the folder remembers
# which clone built last, and another one makes its own sources look new (the dependencies stay warm).
claim_target() {
  local owner=$CARGO_TARGET_DIR/.clone
  mkdir -p "$CARGO_TARGET_DIR"
  [ "$(cat "$owner" 2>/dev/null)" = "$ROOT" ] && return
  find "$ROOT/domain" "$ROOT/app" "$ROOT/server" -name '*.rs' -exec touch {} +
  printf '%s\n' "$ROOT" > "$owner"
}

# The field `version` of a package in Cargo.lock.
locked_version() {
  [ -e "$ROOT/Cargo.lock" ] || die "Cargo.lock is missing: it belongs to the clone"
  awk -v name="$1" '$1 == "name" { found = $3 == "\"" name "\"" } found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }' \
    "$ROOT/Cargo.lock"
}

leptos() { env -u RUSTFLAGS cargo leptos "$@"; }
