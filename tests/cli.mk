# What users meet: cases beside their expected output, the contract of every command, pages, examples.
.PHONY: check check-all check-run check-cli check-locale check-contract check-man check-messages check-examples check-spoiled check-sniffed
CASES := $(sort $(wildcard tests/cli/*/*.sh tests/pipe/*.sh))

check: check-layers check-symbols check-headers check-unit check-cli check-spoiled check-contract check-man check-messages check-examples ## what a change must pass
check-all: check check-sniffed ## the same, and sanitizers, faults, fuzz replay, other locales
	@$(MAKE) --no-print-directory MODE=asan check-unit check-cli check-replay
	@$(MAKE) --no-print-directory check-locale check-fault
check-cli: all ## golden cases of every command
	@bash tests/golden.sh $(O)/bin $(CASES)
check-sniffed: all ## the recipe that --sniff prints makes the same records as no recipe, of every file that is tested
	@PYTHON=$(PYTHON) bash tests/sniffed/sniffed.sh $(O)/bin
check-spoiled: all ## files spoiled in one way at a time: the right records, or a remark with its place
	@$(PYTHON) tests/spoiled/spoiled.py $(O)/bin
	@$(PYTHON) tests/spoiled/properties.py $(O)/bin
LOCALES := $(O)/locale/nl_NL.UTF-8 $(O)/locale/tr_TR.UTF-8
$(LOCALES): # a comma in numbers, an i that is not an I
	@mkdir -p $(@D)
	@localedef -i $(basename $(@F)) -f UTF-8 $@
check-locale: all $(LOCALES) ## the same bytes under other locales and time zones
	@CZ_LOCALE=C CZ_TZ=Pacific/Kiritimati bash tests/golden.sh $(O)/bin $(CASES)
	@for l in $(LOCALES); do LOCPATH=$(CURDIR)/$(O)/locale CZ_LOCALE=$${l##*/} CZ_TZ=UTC bash tests/golden.sh $(O)/bin $(CASES) || exit 1; done
check-contract: all ## what every command owes its users
	@bash tests/contract.sh $(O)/bin
check-man: $(MANS) ## the pages are well-formed
	@mandoc -Tlint -Wwarning $^ && echo "man: $(words $^) passed, 0 failed"
check-examples: all ## every example runs
	@n=0; for e in $(EXAMPLES); do d=$$(mktemp -d); (cd $$d && PATH=$(CURDIR)/$(O)/bin:$$PATH EXAMPLES=$(CURDIR)/examples DEMO=1 $$(case $$e in *postgresql*) echo sh $(CURDIR)/tests/tools/with-postgres.sh ;; esac) \
	 sh -eu $(CURDIR)/$$e >out 2>&1) || \
	 { cat $$d/out; echo "not ok: $$e"; echo "examples: $$n passed, 1 failed"; exit 1; }; \
	 if grep -q ^skipped: $$d/out; then skipped="$$skipped $$(basename $$e)"; else n=$$((n + 1)); fi; rm -rf $$d; done; \
	 echo "examples: $$n passed, 0 failed$${skipped:+, skipped:$$skipped}"

# The list of remarks is made from the catalogue and kept, so that it can be read without building.
.PHONY: man/cz-messages.7
man/cz-messages.7: lib/base/message.def tests/tools/messages.sh
	@sh tests/tools/messages.sh lib/base/message.def >$@
check-messages: ## the page of remarks agrees with the catalogue
	@sh tests/tools/messages.sh lib/base/message.def | cmp - man/cz-messages.7 || { echo "run: make man/cz-messages.7"; exit 1; }
	@sed -n 's/^CZ_M(\([0-9]*\),.*/\1/p' lib/base/message.def | sort -c -n -u && echo "messages: 1 passed, 0 failed"
