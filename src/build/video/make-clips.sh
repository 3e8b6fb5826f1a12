#!/usr/bin/env bash
# Makes the clips under src/test/resources/video from the CC0 sample chelsea.png, the way the benchmark made its own, with a local
# ffmpeg that has x264 (Debian's: GPL, a tool on this machine only), and the digests of their frames as that ffmpeg decodes
# them to PNG. Run from the project's folder; the result is committed, so that the tests need no ffmpeg.
set -euo pipefail
out=src/test/resources/video
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

frames() { # NAME COUNT FILTER
  mkdir "$work/$1"
  ffmpeg -nostdin -v error -loop 1 -framerate 1 -i samples/chelsea.png -vf "$3,format=rgb24" -frames:v "$2" \
    -start_number 0 "$work/$1/img%d.png"
}
encode() { # FRAMES CLIP OPTIONS...
  local from=$1 to=$2
  shift 2
  ffmpeg -nostdin -v error -y -r 1 -framerate 1 -i "$work/$from/img%d.png" -vcodec libx264 -preset veryslow "$@" "$out/$to"
}
frames rotate 31 "scale=-2:128,rotate=(n-15)*PI/180,crop=96:80"
frames translate 41 "scale=-2:96,crop=64:64:x=40-20+n:y=16"
encode rotate rotate-444.mp4 -crf 20
encode rotate rotate-420.mp4 -crf 20 -pix_fmt yuv420p
encode rotate rotate-full.mp4 -crf 20 -pix_fmt yuvj444p
encode rotate rotate-709.mp4 -crf 20 -pix_fmt yuv444p -vf scale=out_color_matrix=bt709 -colorspace bt709
encode translate translate-444.mp4 -crf 20

: >"$out/frames.sha256"
for clip in "$out"/*.mp4; do
  name=$(basename "$clip" .mp4)
  mkdir "$work/decoded-$name"
  ffmpeg -nostdin -v error -i "$clip" -start_number 0 "$work/decoded-$name/%02d.png"
  for png in "$work/decoded-$name"/*.png; do
    digest=$(ffmpeg -nostdin -v error -i "$png" -f rawvideo -pix_fmt rgb24 - | sha256sum | cut -d' ' -f1)
    echo "$digest $name $(basename "$png" .png)" >>"$out/frames.sha256"
  done
done
