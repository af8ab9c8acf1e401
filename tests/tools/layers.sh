#!/bin/sh
# Hold each folder of lib/ to the table of what it may include.  usage: layers.sh FILE...
awk '
BEGIN {
	may["base"] = " "
	may["data"] = " base "
	may["cli"] = " base data "
	may["model"] = " base data "
	may["intake"] = " base data model "
	may["synth"] = " base data model "
	may["export"] = " base data model "
	may["match"] = may["score"] = may["verify"] = " base data model " # policies and question banks are documents
	may["inspect"] = " base data model "
	may["safe"] = " base "
	may["report"] = " base data model match score safe "
}
FNR == 1 { split(FILENAME, p, "/"); me = p[2]; if (!(me in may)) { printf "%s: no such floor\n", FILENAME; bad = 1 } }
/^#include "/ {
	split($2, q, "\""); split(q[2], r, "/")
	if (r[1] != me && index(may[me], " " r[1] " ") == 0) { printf "%s:%d: %s may not include %s\n", FILENAME, FNR, me, r[1]; bad = 1 }
}
/^#include <(csv|jansson)\.h>/ && me != "data" { printf "%s:%d: only data/ knows %s\n", FILENAME, FNR, $2; bad = 1 }
END { exit bad }' "$@"
