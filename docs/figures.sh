#!/usr/bin/env bash
# Remakes every figure of the guide from the published tables: docs/figures.sh [FOLDER] [robustscope]
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

# The guide's pictures: one column at twice a screen's density.
for name in clean-relative-mce enhancements; do
  "$robustscope" figure "$name" --dpi 192 --overwrite --out "$here/images/figure-$name.png"
done
"$robustscope" figure heatmap --size two-columns --dpi 120 --overwrite --out "$here/images/figure-heatmap.png"
