cz-match --minimise --prices <<END
{"type":"pair","request":"a","volunteer":"x","score":4}
{"type":"pair","request":"a","volunteer":"y","score":1}
{"type":"pair","request":"b","volunteer":"y","score":3}
{"type":"pair","request":"c","volunteer":"y","score":9}
END
