# Fuzzing needs clang; the corpus is replayed by any compiler.
.PHONY: fuzz fuzz-run check-replay
FUZZ_SECONDS ?= 30
check-replay: $(FUZZERS) ## the fuzz targets over their corpus
	@for f in $(FUZZERS); do n=$${f##*/fuzz_}; printf '%s: ' $$n; $$f tests/fuzz/corpus/$$n || { echo "not ok: $$n"; exit 1; }; done
fuzz: ## fuzz each target for FUZZ_SECONDS
	@$(MAKE) --no-print-directory MODE=fuzz fuzz-run
fuzz-run: $(FUZZERS)
	@for f in $^; do n=$${f##*/fuzz_}; mkdir -p build/corpus/$$n; \
	 $$f -max_total_time=$(FUZZ_SECONDS) -print_final_stats=0 build/corpus/$$n tests/fuzz/corpus/$$n || exit 1; done
