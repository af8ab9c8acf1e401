# what means 'not known' does not count when a column of areas is judged
printf 'Nr;Wijk\nV1;-\nV2;onbekend\nV3;n.v.t.\nV4;WK036301\nV5;WK036302\n' | cz-import -q -t volunteer
printf 'Nr;Wijk\nV1;-\nV2;?\n' | cz-import -t volunteer 2>&1 | grep -v CZ321
