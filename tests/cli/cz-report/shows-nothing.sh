# Where nothing may be shown there is no picture, and no heading over tables that are not there.
cz-generate --requests 12 --volunteers 8 --partnerships 50 --seed 3 --as-of 2026-11-25 -o town.jsonl
cz-score town.jsonl -o scores.jsonl
cz-report -q --as-of 2026-11-25 town.jsonl scores.jsonl -o page.html
grep -o '<h3[^>]*>Open[^<]*' page.html || echo "no table of areas and kinds of help"
echo "$(grep -c '<tr><th scope="row"><a href="#partnership' page.html) partnerships, of which $(grep '<tr><th scope="row"><a href="#partnership' page.html | grep -vc '<td class="q') without a mean"
echo "$(grep -c '<svg role="img" font-size="14" height="302">' page.html) pictures"
echo "$(grep -o '<desc>[^<]*' page.html | grep -vc '[0-9]\|minder dan vijf' || :) pictures that tell no number"
