#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Redraws the demo showroom's media from nothing: pictures, films, music.
#
#   make.sh [pictures|films|sound|NAME…]   everything, or only what is named: a picture, "data" or "colour" for a film
#
# Needs cmake, a C++ compiler, imagemagick and ffmpeg. Twenty to sixty minutes on two cores, mostly the films.
set -eu

studio=$(cd "$(dirname "$0")" && pwd)
media=${MEDIA:-$studio/../jena-digital-werkstadt/media}
build=${BUILD:-${TMPDIR:-/tmp}/vitrine-studio}
fps=25
film_scale=0.5 # painted at 960 × 540: glow and glass stay soft, and a frame takes half a second

cmake -S "$studio" -B "$build" -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$build" --parallel 2

paint() {
    "$build/paint" "$1" "$build/$1.ppm"
    convert "$build/$1.ppm" -quality 87 -sampling-factor 4:2:0 -interlace JPEG "$media/$1.jpg"
    rm "$build/$1.ppm"
}

# loudness FILE: what it measures, in LUFS (EBU R 128)
loudness() {
    ffmpeg -hide_banner -nostats -i "$1" -af ebur128 -f null - 2>&1 | sed -n 's/^ *I: *\(-[0-9.]*\) LUFS$/\1/p' | tail -1
}

# film NAME THOUSAND_RAYS FILE SECOND_OF_THE_POSTER
film() {
    "$build/film" "$1" $film_scale $fps "$2" |
        ffmpeg -v error -y -f rawvideo -pix_fmt rgb24 -s 960x540 -r $fps -i - \
            -vf "scale=out_color_matrix=bt709,format=yuv444p" -c:v libx264 -preset veryfast -crf 12 \
            -colorspace bt709 "$build/$1.mkv"
    finish "$@"
}

finish() {
    "$build/sound" "$1" "$build/$1.wav"
    gain=$(awk "BEGIN { print -23 - ($(loudness "$build/$1.wav")) }")
    ffmpeg -v error -y -i "$build/$1.mkv" -i "$build/$1.wav" \
        -vf "hqdn3d=1:1:4:4,scale=1920:1080:in_color_matrix=bt709:out_color_matrix=bt709,format=yuv420p" \
        -c:v libx264 -preset medium -crf 22 -g 50 -profile:v high -level 4.0 \
        -colorspace bt709 -color_primaries bt709 -color_trc bt709 \
        -af "volume=${gain}dB" -c:a aac -b:a 160k -ac 2 -movflags +faststart "$media/$3.mp4"
    ffmpeg -v error -y -ss "$4" -i "$media/$3.mp4" -frames:v 1 -q:v 3 "$media/$3.jpg"
}

[ $# -gt 0 ] || set -- pictures films
for wanted; do
    case $wanted in
    pictures) for name in $("$build/paint"); do paint "$name"; done ;;
    films)
        film data 85 light-and-data 23.5
        film colour 110 light-and-colour 0
        ;;
    data) film data 85 light-and-data 23.5 ;;
    colour) film colour 110 light-and-colour 0 ;;
    sound) # the pictures of the films are painted already
        finish data 85 light-and-data 23.5
        finish colour 110 light-and-colour 0
        ;;
    *) paint "$wanted" ;;
    esac
done
