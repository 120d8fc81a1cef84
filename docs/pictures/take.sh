#!/bin/sh
# Takes the README's pictures from those that the tests of the pages left in target/screenshots.
set -eu
cd "$(dirname "$0")/../.."
for picture in unit-queue unit-contact official-desk track-phone; do
  cp "target/screenshots/$picture.png" docs/pictures/
done
