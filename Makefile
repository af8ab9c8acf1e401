# One Makefile for everything. `make help` lists the targets; nothing here needs a list of files.
#	make deps demo	on a fresh Debian: install what is missing, build, run a week, say where to look
#	make deps check	the same, and run the tests
#	MODE=dev|release|asan|tsan|cov|fuzz, each with its own folder under build/

# With deps among the goals, the others run in a make of their own, which sees what was just installed.
ifneq ($(filter deps,$(MAKECMDGOALS)),)
DEPS := pkg-config libcsv-dev libjansson-dev libunistring-dev \
        libcmocka-dev libglpk-dev locales mandoc python3-jsonschema libxml2-utils sqlite3
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
.PHONY: $(MAKECMDGOALS)
deps: ## install what is missing, through apt
	@missing=$$(for p in $(DEPS); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); [ -z "$$missing" ] || \
	 { $(SUDO) apt-get -qq update && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $$missing; } >/dev/null
$(filter-out deps,$(MAKECMDGOALS)): deps
	@$(MAKE) --no-print-directory $@
else
MODE    ?= release
O       := build/$(MODE)
VERSION := $(shell git describe --tags --dirty 2>/dev/null || echo 0.1.0)
PREFIX  ?= /usr/local
BINDIR  ?= $(PREFIX)/bin
MANDIR  ?= $(PREFIX)/share/man
DATADIR ?= $(PREFIX)/share/cz
PKG_CONFIG ?= pkg-config
PYTHON  ?= /usr/bin/python3
V       ?= 0
Q        = $(if $(filter 0,$(V)),@)
say      = $(if $(filter 0,$(V)),@printf '  %-5s %s\n' '$(1)' '$(2)')

## flags
WARN    := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wcast-qual \
           -Wwrite-strings -Wformat=2 -Wvla -Wundef -Werror=implicit -Werror=return-type
FLAGS_dev     := -O1 -g
FLAGS_release := -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
LINK_release  := -pie -Wl,-z,relro,-z,now
FLAGS_asan    := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LINK_asan     := -fsanitize=address,undefined
FLAGS_tsan    := -O1 -g -fsanitize=thread -DCZ_NO_SANDBOX
LINK_tsan     := -fsanitize=thread
FLAGS_cov     := -O0 -g --coverage -DCZ_NO_SANDBOX
LINK_cov      := --coverage
ifeq ($(MODE),fuzz)
CC            := clang
endif
FLAGS_fuzz    := -O1 -g -fsanitize=fuzzer-no-link,address,undefined
LINK_fuzz     := -fsanitize=address,undefined
ifndef FLAGS_$(MODE)
$(error MODE=$(MODE) is unknown: dev, release, asan, tsan, cov or fuzz)
endif

# Debian's libcsv and libunistring have no .pc file, jansson has. --as-needed leaves each command
# with the libraries it calls, which keeps start-up short.
DEP_CFLAGS := $(shell $(PKG_CONFIG) --cflags jansson 2>/dev/null)
DEP_LIBS   := -Wl,--as-needed -lcsv $(shell $(PKG_CONFIG) --libs jansson 2>/dev/null || echo -ljansson) -lunistring -lpthread -lm
TEST_LIBS  := $(shell $(PKG_CONFIG) --libs cmocka 2>/dev/null || echo -lcmocka)

ALL_CPPFLAGS = -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -DCZ_VERSION='"$(VERSION)"' -Ilib $(DEP_CFLAGS) $(CPPFLAGS)
# Nobody asks errno about a root, and nothing traps on numbers; so several roots and choices go in one step.
ALL_CFLAGS   = -std=c11 -fno-math-errno -fno-trapping-math $(WARN) $(FLAGS_$(MODE)) $(CFLAGS)
ALL_LDFLAGS  = $(LINK_$(MODE)) $(LDFLAGS)

## what there is: found, never listed
LIB_SRC  := $(sort $(wildcard lib/*/*.c))
LIB_HDR  := $(sort $(wildcard lib/*/*.h))
CMD_SRC  := $(sort $(wildcard cmd/cz*.c))
UNIT_SRC := $(sort $(wildcard tests/unit/*/test_*.c))
FUZZ_SRC := $(sort $(wildcard tests/fuzz/fuzz_*.c))
MANS     := $(sort $(wildcard man/*.[1-8]))
EXAMPLES := $(sort $(wildcard examples/*.sh))
obj       = $(patsubst %.c,$(O)/obj/%.o,$(1))
LIB      := $(O)/libcz.a
BINS     := $(CMD_SRC:cmd/%.c=$(O)/bin/%)
UNITS    := $(UNIT_SRC:tests/unit/%.c=$(O)/unit/%)
FUZZERS  := $(FUZZ_SRC:tests/fuzz/%.c=$(O)/fuzz/%)
OBJS     := $(call obj,$(LIB_SRC) $(CMD_SRC) $(UNIT_SRC) $(FUZZ_SRC) tests/fuzz/replay.c)

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY: $(OBJS)
.PHONY: all
all: $(BINS) ## build the commands, in build/MODE/bin

$(O)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(CC) $(subst ','\'',$(ALL_CPPFLAGS)) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(DEP_LIBS)' | cmp -s - $@ || \
	 printf '%s\n' '$(CC) $(subst ','\'',$(ALL_CPPFLAGS)) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(DEP_LIBS)' >$@
$(O)/sources: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(LIB_SRC)' | cmp -s - $@ || printf '%s\n' '$(LIB_SRC)' >$@
.PHONY: FORCE
FORCE:
$(O)/obj/%.o: %.c $(O)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c $< -o $@
# what CZ_EMBED puts into a program is data beside the code
$(call obj,$(shell grep -ls '^CZ_EMBED' $(LIB_SRC) $(CMD_SRC) /dev/null)): $(shell find examples -name '*.json' -o -name '*.css' 2>/dev/null) $(filter-out man/cz-data.5 man/cz-messages.7,$(MANS))
$(LIB): $(call obj,$(LIB_SRC)) $(O)/sources
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $(filter %.o,$^)
$(O)/bin/%: $(O)/obj/cmd/%.o $(LIB)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) $^ $(DEP_LIBS) $(LDLIBS) -o $@
$(O)/unit/%: $(O)/obj/tests/unit/%.o $(LIB)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) $^ $(TEST_LIBS) $(DEP_LIBS) $(UNIT_LIBS_$*) -o $@
$(O)/fuzz/%: $(O)/obj/tests/fuzz/%.o $(LIB) $(if $(filter fuzz,$(MODE)),,$(O)/obj/tests/fuzz/replay.o)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) $(if $(filter fuzz,$(MODE)),-fsanitize=fuzzer) $^ $(DEP_LIBS) -o $@
-include $(OBJS:.o=.d)

# targets that test, install and pack, a file a subject
-include $(sort $(wildcard tests/*.mk))

.PHONY: demo clean help
demo: all ## a week, from messy CSV to the report
	@PATH=$(CURDIR)/$(O)/bin:$$PATH sh -eu examples/week.sh build/demo
clean: ## remove everything that was built
	rm -rf build
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' Makefile tests/*.mk | expand -t 20
endif
