#!/usr/bin/env bash
# Remakes every figure of the guide from what the program ships and from docs/results: docs/figures.sh [FOLDER] [robustscope]
# FOLDER gets each figure as PDF, SVG and PNG and its table; the pictures of docs/images are made anew, too.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/../target/guide-figures}
robustscope=${2:-$here/../target/robustscope/bin/robustscope}
mkdir -p "$folder"
if [ ! -x "$robustscope" ]; then
  echo "$robustscope is not there: build it with mvn -q package, or name the program" >&2
  exit 3
fi

figure() { # NAME FILE [OPTIONS...]
  local name=$1 file=$2
  shift 2
  for format in pdf svg png csv tex md; do
    "$robustscope" figure "$name" "$@" --overwrite --out "$folder/$file.$format"
  done
}

figure mce mce
figure relative-mce relative-mce
figure heatmap ce --size two-columns
figure severity severity --size two-columns
figure severity-heatmap cells --size two-columns
figure clean-mce clean-mce
figure clean-relative-mce clean-relative-mce
figure flip-rate flip-rate
figure flip-rates flip-rates
figure top5-distance top5-distance
figure flip-rate-mce flip-rate-mce
figure enhancements enhancements
figure size-mce size-mce
figure size-mce gflops-mce --model-size gflops

# The bundled family.
figure enhancements bundled-enhancements --published bundled
figure heatmap bundled-ce --published bundled --size two-columns
figure calibration bundled-calibration --published bundled --size two-columns

# The worked example's run, in a store of its own.
store=$(mktemp -d)/example.sqlite
"$robustscope" results import "$here/results/imagenet-c.json.gz" --results "$store"
figure heatmap example-ce --results "$store" --size two-columns
figure clean-mce example-clean-mce --results "$store"

# The guide's pictures: one column at twice a screen's density.
for name in clean-relative-mce enhancements; do
  "$robustscope" figure "$name" --dpi 192 --overwrite --out "$here/images/figure-$name.png"
done
"$robustscope" figure heatmap --size two-columns --dpi 120 --overwrite --out "$here/images/figure-heatmap.png"
"$robustscope" figure enhancements --published bundled --dpi 192 --overwrite --out "$here/images/figure-bundled-enhancements.png"
"$robustscope" figure heatmap --results "$store" --size two-columns --dpi 120 --overwrite --out "$here/images/figure-example-heatmap.png"
"$robustscope" figure clean-mce --results "$store" --dpi 192 --overwrite --out "$here/images/figure-example-clean-mce.png"
rm -r "$(dirname "$store")"
