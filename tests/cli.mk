# What users meet: cases beside their expected output, the contract of every command, pages, examples.
.PHONY: check check-all check-run check-cli check-locale check-contract check-man check-messages check-examples
CASES := $(sort $(wildcard tests/cli/*/*.sh tests/pipe/*.sh))

check: check-layers check-symbols check-headers check-unit check-cli check-contract check-man check-messages check-examples ## what a change must pass
check-all: check ## the same, and sanitizers, faults, fuzz replay, other locales
	@$(MAKE) --no-print-directory MODE=asan check-unit check-cli check-replay
	@$(MAKE) --no-print-directory check-locale check-fault
check-cli: all ## golden cases of every command
	@bash tests/golden.sh $(O)/bin $(CASES)
check-locale: all ## the same bytes under other locales and time zones
	@CZ_LOCALE=C CZ_TZ=Pacific/Kiritimati bash tests/golden.sh $(O)/bin $(CASES)
	@for l in nl_NL.UTF-8 tr_TR.UTF-8; do ! locale -a 2>/dev/null | grep -qix "$$(echo $$l | tr -d -)" || \
	 CZ_LOCALE=$$l CZ_TZ=UTC bash tests/golden.sh $(O)/bin $(CASES) || exit 1; done
check-contract: all ## what every command owes its users
	@bash tests/contract.sh $(O)/bin
check-man: $(MANS) ## the pages are well-formed
	@mandoc -Tlint -Wwarning $^ && echo "man: $(words $^) passed, 0 failed"
check-examples: all ## every example runs
	@n=0; for e in $(EXAMPLES); do d=$$(mktemp -d); (cd $$d && PATH=$(CURDIR)/$(O)/bin:$$PATH EXAMPLES=$(CURDIR)/examples sh -eu $(CURDIR)/$$e >out 2>&1) || \
	 { cat $$d/out; echo "not ok: $$e"; echo "examples: $$n passed, 1 failed"; exit 1; }; rm -rf $$d; n=$$((n + 1)); done; echo "examples: $$n passed, 0 failed"

# The list of remarks is made from the catalogue and kept, so that it can be read without building.
.PHONY: man/cz-messages.7
man/cz-messages.7: lib/base/message.def tests/tools/messages.sh
	@sh tests/tools/messages.sh lib/base/message.def >$@
check-messages: ## the page of remarks agrees with the catalogue
	@sh tests/tools/messages.sh lib/base/message.def | cmp - man/cz-messages.7 || { echo "run: make man/cz-messages.7"; exit 1; }
	@sed -n 's/^CZ_M(\([0-9]*\),.*/\1/p' lib/base/message.def | sort -c -n -u && echo "messages: 1 passed, 0 failed"
