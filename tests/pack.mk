# Installing, and a Debian package.
.PHONY: install uninstall deb check-install
install: all ## into DESTDIR/PREFIX
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(DATADIR)
	install -m755 $(BINS) $(DESTDIR)$(BINDIR)
	@for m in $(MANS); do install -D -m644 $$m $(DESTDIR)$(MANDIR)/man$${m##*.}/$${m##*/} || exit 1; done
	cp -R examples $(DESTDIR)$(DATADIR)/
uninstall:
	rm -f $(BINS:$(O)/bin/%=$(DESTDIR)$(BINDIR)/%) $(foreach m,$(MANS),$(DESTDIR)$(MANDIR)/man$(lastword $(subst ., ,$(m)))/$(notdir $(m)))
	rm -rf $(DESTDIR)$(DATADIR)
	@rmdir $(DESTDIR)$(MANDIR)/man? 2>/dev/null || :
STAGE := $(CURDIR)/$(O)/stage
check-install: all ## what install brings, uninstall takes away
	@rm -rf $(STAGE) && $(MAKE) -s install DESTDIR=$(STAGE)
	@for f in $(BINS:$(O)/bin/%=$(BINDIR)/%) $(foreach m,$(MANS),$(MANDIR)/man$(lastword $(subst ., ,$(m)))/$(notdir $(m))) $(DATADIR)/examples/week.sh; do \
	 [ -s $(STAGE)$$f ] || { echo "not ok: $$f is not installed"; exit 1; }; done
	@$(MAKE) -s uninstall DESTDIR=$(STAGE) && left=$$(find $(STAGE) ! -type d) && \
	 { [ -z "$$left" ] || { echo "not ok: uninstall leaves $$left"; exit 1; }; } && echo "install: 1 passed, 0 failed"
deb: ## a Debian package, in build/
	rm -rf build/deb
	$(MAKE) MODE=release install DESTDIR=build/deb PREFIX=/usr
	install -d build/deb/DEBIAN build/deb/usr/share/doc/cz
	install -m644 LICENSE build/deb/usr/share/doc/cz/copyright
	printf 'Package: cz\nVersion: %s\nArchitecture: %s\nMaintainer: cz <cz@localhost>\nSection: utils\nPriority: optional\nDepends: libc6, libcsv3, libjansson4, libunistring2 | libunistring5\nDescription: command-line tools for informal care\n Match help requests to volunteers, score partnerships, publish safely.\n' \
	  "$(patsubst v%,%,$(VERSION))" "$$(dpkg --print-architecture)" >build/deb/DEBIAN/control
	dpkg-deb --root-owner-group --build build/deb build/cz.deb
