# A change that --why tells is tried as a coordinator would make it.
why() { cz-match --as-of 2026-11-18 --lang en --why "$1" town | tail -n +2 | grep -v 'rule\|ruled\|certificate of conduct$'; }
# a certificate that is renewed holds for years, so that an urgent request later on takes the volunteer
cat >town <<END
{"type":"request","id":"R1","category":"GZL","x":150000,"y":450000,"urgency":3}
{"type":"request","id":"R2","category":"GZL","x":150000,"y":450000,"urgency":1,"needed_by":"2026-12-20"}
{"type":"volunteer","id":"V1","categories":["GZL"],"x":150000,"y":450000,"vog_seen":"2020-01-01"}
END
why R1
why R2
# a distance is allowed as it is told, to a tenth of a kilometre; who lives between is nearer still
cat >town <<END
{"type":"request","id":"R1","category":"BDS","x":150000,"y":450720,"urgency":3}
{"type":"request","id":"R2","category":"BDS","x":150000,"y":450780,"urgency":1}
{"type":"volunteer","id":"V1","categories":["BDS"],"x":150000,"y":450000,"max_km":0.5}
END
why R1
why R2
