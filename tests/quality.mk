# Whether the statistics keep their promises: simulations with chance that is the same everywhere.
.PHONY: check-quality
check-all: check-quality
QUALITY := $(patsubst tests/quality/%.c,$(O)/quality/%,$(wildcard tests/quality/*.c))
$(O)/quality/%: tests/quality/%.c $(LIB)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $< $(LIB) $(DEP_LIBS) -o $@
check-quality: $(QUALITY) ## the intervals hold what they promise, by simulation
	@for q in $^; do $$q || exit 1; done
