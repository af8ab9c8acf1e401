# Tests that let memory run out.
UNIT_LIBS_inspect/test_memory := -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
UNIT_LIBS_intake/test_names_memory := -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
