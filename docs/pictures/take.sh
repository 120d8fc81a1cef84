#!/bin/sh
# Takes the README's pictures from those that the tests of the pages left in target/screenshots. The tracker names
# each language in its own script, so the machine that makes them needs a Chinese font (Debian: fonts-noto-cjk).
set -eu
cd "$(dirname "$0")/../.."
if [ -z "$(fc-list :lang=zh-tw)" ]; then
  echo 'No font here has Chinese letters: install one and run the tests of the pages again.' >&2
  exit 1
fi
for picture in unit-queue unit-contact official-desk track-phone; do
  cp "target/screenshots/$picture.png" docs/pictures/
done
