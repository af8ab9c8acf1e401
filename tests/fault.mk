# Each allocation, read, write, sync, rename and close of every command fails once.
.PHONY: check-fault
$(O)/fault/%.so: tests/fault/%.c
	@mkdir -p $(@D)
	$(Q)$(CC) -std=c11 -D_DEFAULT_SOURCE -O1 -fPIC -shared $< -o $@ -ldl
check-fault: all $(O)/fault/failalloc.so $(O)/fault/failio.so ## memory and disk fail at every step
	@bash tests/fault/run.sh $(O)/fault $(O)/bin
