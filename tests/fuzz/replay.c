/* Without libFuzzer: run the target once over each file named, or over the files of a folder. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int ran;

static int run(const char *path)
{
	FILE *f = fopen(path, "rb");
	if (!f)
		return 1;
	static uint8_t b[1 << 20];
	size_t n = fread(b, 1, sizeof b, f);
	fclose(f);
	uint8_t *exact = malloc(n ? n : 1); /* so that a sanitizer sees the end */
	if (!exact)
		return 1;
	memcpy(exact, b, n);
	LLVMFuzzerTestOneInput(exact, n);
	free(exact);
	ran++;
	return 0;
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		DIR *d = opendir(argv[i]);
		if (!d) {
			if (run(argv[i]))
				return 1;
			continue;
		}
		for (struct dirent *e; (e = readdir(d));) {
			char path[4096];
			snprintf(path, sizeof path, "%s/%s", argv[i], e->d_name);
			if (e->d_name[0] != '.' && run(path))
				return 1;
		}
		closedir(d);
	}
	printf("%d passed, 0 failed\n", ran);
	return 0;
}
