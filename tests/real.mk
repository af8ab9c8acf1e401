# Other people's data, when they are at hand; none of them is kept here.
.PHONY: check-real bench
REAL ?= ../shared/data
check-real: all ## real files: make check-real REAL=FOLDER
	@[ -d "$(REAL)" ] || { echo "no such folder: $(REAL)"; exit 1; }
	@for t in $(sort $(wildcard tests/real/*.sh)); do PATH=$(CURDIR)/$(O)/bin:$$PATH O=$(CURDIR)/$(O) bash $$t $(abspath $(REAL)) || exit 1; done
bench: all ## measure; peers that are installed run beside it
	@for t in $(sort $(wildcard tests/bench/*.sh)); do PATH=$(CURDIR)/$(O)/bin:$$PATH O=$(CURDIR)/$(O) CC=$(CC) bash $$t || exit 1; done
