# The attacker of these tests is a linear program that knows nothing of our networks.
UNIT_LIBS_safe/test_bounds := -lglpk
UNIT_LIBS_safe/test_round := -lglpk
UNIT_LIBS_safe/test_suppress := -lglpk
# And of whole reports: weeks and pages published one after the other, attacked together.
.PHONY: check-attack
ATTACK_SRC := $(wildcard tests/attack/*.c)
$(O)/attack: $(ATTACK_SRC) tests/attack/attack.h $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ATTACK_SRC) $(LIB) $(ALL_LDFLAGS) -lglpk $(DEP_LIBS) -o $@
check-attack: all $(O)/attack ## published reports against a linear program
	@sh tests/attack/run.sh $(O)/bin $(O)/attack
