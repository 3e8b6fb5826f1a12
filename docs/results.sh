#!/usr/bin/env bash
# Takes finished runs into program and guide: docs/results.sh FOLDER [robustscope]
# FOLDER/family.sqlite: the bundled family on CIFAR-10-C and -P -> src/main/resources/results/*.json.gz, tables of docs/results-family.md
# FOLDER/control.sqlite: resnet-further on CIFAR-10-C                                              -> a table of docs/results-family.md
# FOLDER/imagenet.sqlite: six networks on 200 sample images, ImageNet-C and -P -> docs/results/*.json.gz, tables of docs/worked-example.md
# A run of sequences needs its entry in src/main/resources/results/family.json. Of each store the newest run of a benchmark; a store that is not there is left out. The same stores give the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
stores=${1:?the folder with family.sqlite, control.sqlite, imagenet.sqlite}
robustscope=${2:-$here/../target/robustscope/bin/robustscope}
resources=$here/../src/main/resources/results
if [ ! -x "$robustscope" ]; then
  echo "$robustscope is not there: build it with mvn -q package, or name the program" >&2
  exit 3
fi

run_of() { # STORE BENCHMARK: the id of its newest run, or nothing
  "$robustscope" results list --results "$1" | awk -v title="$2" 'index($3, title) == 1 { print $1; exit }'
}

table() { # PAGE NAME STORE RUN [OPTIONS...]: between <!-- table NAME --> and <!-- end -->
  local page=$1 name=$2 store=$3 run=$4 text
  shift 4
  text=$(mktemp)
  "$robustscope" results export "$run" --results "$store" --format markdown "$@" > "$text"
  awk -v name="$name" -v text="$text" '
    $0 == "<!-- table " name " -->" { print; while ((getline line < text) > 0) print line; inside = 1; next }
    $0 == "<!-- end -->" { inside = 0 }
    !inside { print }' "$here/$page" > "$text.page"
  cat "$text.page" > "$here/$page"
  rm "$text" "$text.page"
}

counts() { # STORE RUN FILE
  mkdir -p "$(dirname "$3")"
  "$robustscope" results export "$2" --results "$1" --format counts --overwrite --out "$3"
}

store=$stores/family.sqlite
if [ -e "$store" ]; then
  for benchmark in CIFAR-10-C CIFAR-10-P; do
    run=$(run_of "$store" $benchmark)
    [ -n "$run" ] || continue
    name=$(echo $benchmark | tr '[:upper:]' '[:lower:]')
    counts "$store" "$run" "$resources/$name.json.gz"
    table results-family.md $name-summary "$store" "$run" --base alexnet --detail summary
    table results-family.md $name-types "$store" "$run" --base alexnet --detail types
  done
fi

store=$stores/control.sqlite
if [ -e "$store" ]; then
  run=$(run_of "$store" CIFAR-10-C)
  table results-family.md control-types "$store" "$run" --base alexnet --detail types
fi

store=$stores/imagenet.sqlite
if [ -e "$store" ]; then
  for benchmark in ImageNet-C ImageNet-P; do
    run=$(run_of "$store" $benchmark)
    [ -n "$run" ] || continue
    name=$(echo $benchmark | tr '[:upper:]' '[:lower:]')
    counts "$store" "$run" "$here/results/$name.json.gz"
    table worked-example.md $name-summary "$store" "$run" --detail summary
    table worked-example.md $name-types "$store" "$run" --detail types
  done
fi
