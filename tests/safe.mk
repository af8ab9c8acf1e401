# The attacker of these tests is a linear program that knows nothing of our networks.
UNIT_LIBS_safe/test_bounds := -lglpk
UNIT_LIBS_safe/test_round := -lglpk
UNIT_LIBS_safe/test_suppress := -lglpk
