# Unit tests and the rules that hold the structure.
.PHONY: check-unit check-layers check-symbols check-headers
check-unit: $(UNITS) ## one program per module
	@for t in $^; do CMOCKA_MESSAGE_OUTPUT=STDOUT $$t >$(O)/unit.log 2>&1 || { cat $(O)/unit.log; echo "not ok: $$t"; exit 1; }; \
	 sed -n 's/.*\[  PASSED  \] \([0-9]*\) test.*/\1/p' $(O)/unit.log; done | awk '{n += $$1} /not ok|Error|FAILED/ {print; bad = 1} END {print "unit: " n " passed, " bad+0 " failed"; exit bad}'
check-layers:
	@sh tests/tools/layers.sh $(LIB_SRC) $(LIB_HDR)
check-symbols: $(call obj,$(LIB_SRC))
	@sh tests/tools/symbols.sh $^
check-headers:
	@for h in $(LIB_HDR); do $(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -fsyntax-only -include $$h -x c /dev/null || exit 1; done
.PHONY: check-quick
check-quick: check-layers check-symbols check-headers check-unit
# Tests that let memory run out.
$(foreach t,$(patsubst tests/unit/%.c,%,$(shell grep -ls '"../scarce.h"' $(UNIT_SRC))),\
 $(eval UNIT_LIBS_$(t) += -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc))
