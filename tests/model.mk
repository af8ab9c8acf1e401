# What the tables of lib/model promise to others: schemas and the manual.
.PHONY: check-schemas man/cz-data.5 check-data-page
check: check-schemas check-data-page
$(O)/model: tests/tools/model.c $(LIB)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $< $(LIB) $(DEP_LIBS) -o $@
check-schemas: $(O)/model ## schemas against an independent validator, the decoder against the schemas
	@$(PYTHON) tests/tools/schemas.py $(O)/model
man/cz-data.5: $(O)/model
	@sh tests/tools/data-page.sh $(O)/model >$@.new && mv $@.new $@
check-data-page: $(O)/model ## cz-data(5) agrees with the tables
	@sh tests/tools/data-page.sh $(O)/model | cmp - man/cz-data.5 || { echo "run: make man/cz-data.5"; exit 1; }
	@echo "data page: 1 passed, 0 failed"
