# Unit tests and the rules that hold the structure.
.PHONY: check-unit check-layers check-symbols check-headers
check-unit: $(UNITS) $(LOCALES) ## one program per module
	@for t in $(UNITS); do LOCPATH=$(CURDIR)/$(O)/locale CMOCKA_MESSAGE_OUTPUT=STDOUT $$t >$(O)/unit.log 2>&1 || { cat $(O)/unit.log; echo "not ok: $$t"; exit 1; }; \
	 sed -n 's/.*\[  PASSED  \] \([0-9]*\) test.*/\1/p; s/.*\[  SKIPPED \] \([0-9]*\) test.*/skipped \1/p' $(O)/unit.log; done | \
	 awk '/not ok|Error|FAILED/ {print; bad = 1} /^skipped/ {skipped += $$2; next} {n += $$1} END {print "unit: " n " passed, " bad+0 " failed" (skipped ? ", " skipped " skipped" : ""); exit bad}'
check-layers:
	@sh tests/tools/layers.sh $(LIB_SRC) $(LIB_HDR)
	@sh tests/tools/map.sh $(LIB_SRC) $(LIB_HDR)
check-symbols: $(call obj,$(LIB_SRC))
	@sh tests/tools/symbols.sh $^
check-headers:
	@for h in $(LIB_HDR); do $(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -fsyntax-only -include $$h -x c /dev/null || exit 1; done
# Tests that let memory run out.
$(foreach t,$(patsubst tests/unit/%.c,%,$(shell grep -ls '"../scarce.h"' $(UNIT_SRC))),\
 $(eval UNIT_LIBS_$(t) += -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc))
