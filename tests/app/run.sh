#!/usr/bin/env bash
# The whole app in a window of its own, driven by keys from the library to the debrief. Screenshots stay in
# target/screens; the attempt that was played must be complete and must replay byte for byte.
#   usage: tests/app/run.sh [PATH OF THE BINARY]
set -euo pipefail
cd "$(dirname "$0")/../.."
binary=${1:-${CARGO_TARGET_DIR:-target}/debug/slackwater}
screens=${CARGO_TARGET_DIR:-target}/screens
display=:97
mkdir -p "$screens"
rm -f "$screens"/*.png
work=$(mktemp -d)
mkdir -p "$work/run"
chmod 700 "$work/run"
export SLACKWATER_DATA="$work/data" XDG_RUNTIME_DIR="$work/run"

Xvfb "$display" -screen 0 1280x800x24 >"$work/xvfb.log" 2>&1 &
server=$!
app=
cleanup() {
  [ -n "$app" ] && kill "$app" 2>/dev/null || true
  kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
export DISPLAY=$display WAYLAND_DISPLAY=
sleep 2

"$binary" >"$work/app.log" 2>&1 &
app=$!
window=
for _ in $(seq 1 60); do
  window=$(xdotool search --name '^Slackwater$' 2>/dev/null | head -1 || true)
  [ -n "$window" ] && break
  sleep 1
done
[ -n "$window" ] || { echo "no window came up:"; cat "$work/app.log"; exit 1; }
sleep 4
xdotool windowfocus "$window"
sleep 1

picture() { import -window root "$screens/$1.png"; }
press() {
  for key in "$@"; do
    xdotool key "$key"
    sleep 0.35
  done
}
# A key while Control is held, as long as a hand would hold it.
with_control() {
  xdotool keydown ctrl
  sleep 0.4
  xdotool key "$1"
  sleep 0.4
  xdotool keyup ctrl
  sleep 0.4
}
# What the newest attempt says happened last: the kind of its last event.
attempt() { find "$work/data/attempts" -name '*.jsonl' 2>/dev/null | head -1; }
last() { tail -n 1 "$(attempt)" | grep -o '"e":{"[a-z_]*"\|"e":"[a-z_]*"' | sed 's/.*"\([a-z_]*\)"$/\1/'; }
events() { local file; file=$(attempt); [ -n "$file" ] && wc -l <"$file" || echo 0; }
# Waits until the attempt has grown beyond this many lines.
grown() {
  for _ in $(seq 1 40); do
    [ "$(events)" -gt "$1" ] && return 0
    sleep 0.25
  done
  return 1
}

picture 01-library
# History, Settings, Practice, Assessment, then the first client.
press Tab Tab Tab Tab Tab
picture 02-library-focus
press Return
sleep 1
picture 03-brief
[ "$(events)" -ge 1 ] || { echo "Enter on the first client began no attempt"; exit 1; }

before=$(events)
press Return
grown "$before" || { echo "Enter on the brief opened no session"; exit 1; }
sleep 1
picture 04-session

pictured=" "
stuck=0
for step in $(seq 1 260); do
  kind=$(last)
  case "$pictured" in
    *" $kind "*) ;;
    *) pictured="$pictured$kind "; sleep 0.6; picture "05-after-$kind" ;;
  esac
  [ "$kind" = ended ] && break
  before=$(events)
  case "$step" in
    3) with_control 2; picture 06-goal-sheet ;;
    4) with_control 3; picture 06-notes ;;
    5) with_control 1 ;;
  esac
  press 1 Return
  if ! grown "$before"; then
    # A moment for writing first: go on without.
    picture 05-write-first
    press Escape Escape
    grown "$before" || stuck=$((stuck + 1))
    [ "$stuck" -gt 2 ] && { picture 99-stuck; echo "nothing happens any more after $kind"; exit 1; }
  fi
done
[ "$(last)" = ended ] || { echo "the course did not come to its end"; exit 1; }
sleep 1
picture 07-ending
press Return
sleep 2
picture 08-debrief

# Another line at one of the first exchanges, then both courses side by side.
before=$(events)
with_control 6
for _ in $(seq 1 15); do press Tab; done
press Return
sleep 1
picture 09-what-if
press 2 Return
# At a marked moment the lines come after the writing is skipped.
grown "$before" || { press Escape; press 2 Return; }
grown "$before" || { picture 99-what-if; echo "the what-if took no line"; exit 1; }
with_control e
sleep 1
picture 10-comparison
kill -0 "$app" || { echo "the app is gone:"; cat "$work/app.log"; exit 1; }

"$binary" replay "$(attempt)"
"$binary" debrief "$(attempt)" | head -n 12
echo "$(ls "$screens" | wc -l) screenshots in $screens"
