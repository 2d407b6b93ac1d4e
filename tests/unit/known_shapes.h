/* How notices of the standard of 2022 are laid out, for tests that read files: load_shapes() and unload_shapes() are
 * the set-up and the end of a group of tests. */
#ifndef GONGSHI_TESTS_KNOWN_SHAPES_H
#define GONGSHI_TESTS_KNOWN_SHAPES_H

#include "data/shapes.h"

static Standard *known_standard;
static const Shapes *known_shapes;

static int load_shapes(void **state) {
    static const char folder[] = "data/standards/shandong-2022";
    g_autoptr(Findings) findings = findings_new();
    known_standard = standard_load(folder, folder, findings);
    known_shapes = known_standard ? known_standard->shapes : NULL;
    *state = known_standard;
    return known_shapes && known_shapes->list->len > 0 ? 0 : -1;
}

static int unload_shapes(void **state) {
    (void)state;
    standard_free(known_standard);
    return 0;
}

#endif
