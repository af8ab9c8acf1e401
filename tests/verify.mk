# cz-match and cz-verify against every plan of small towns; check-unit tries some, this tries many.
.PHONY: check-oracle
ORACLE_CASES ?= 20000
check-oracle: $(O)/unit/verify/test_oracle ## every plan of ORACLE_CASES small towns
	@CZ_CASES=$(ORACLE_CASES) $< 2>&1 | awk '/PASSED/ {n = $$4} /FAILED|ERROR|LINE/ {print; bad = 1} /towns,/ {print "   " $$0} END {print "oracle: " n + 0 " passed, " bad + 0 " failed"; exit bad || !n}'
