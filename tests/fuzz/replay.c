/* Runs a target over every file of the folders given, and counts them. */
#include <stdio.h>

#include "fuzz.h"

static int replay(const char *folder) {
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    int count = 0;
    const char *name;
    while (dir && (name = g_dir_read_name(dir))) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_autofree char *bytes = NULL;
        gsize size = 0;
        if (!g_file_get_contents(path, &bytes, &size, NULL))
            continue;
        /* As large as it is, so that the sanitizer sees a byte too many. */
        g_autofree uint8_t *exact = g_memdup2(bytes, size);
        LLVMFuzzerTestOneInput(exact, size);
        count++;
    }
    return count;
}

int main(int argc, char **argv) {
    int count = 0;
    for (int i = 1; i < argc; i++)
        count += replay(argv[i]);
    printf("%d passed, %d failed\n", count, count > 0 ? 0 : 1);
    return count > 0 ? 0 : 1;
}
