/* A library that is loaded when it is wanted, since it would cost every start milliseconds. Once loaded it stays.
 *
 * Its user lists what he takes of it as LIST(FUNCTION), which makes the fields of a struct, and fills that. */
#ifndef GONGSHI_BASE_LOADED_H
#define GONGSHI_BASE_LOADED_H

#include <dlfcn.h>
#include <stdbool.h>

#define LOADED_FIELD(name) __typeof__(name) *name;
#define LOADED_FUNCTION(name) \
    loaded = loaded && (*(void **)(&filled->name) = dlsym(handle, #name)); /* POSIX has it so */

/* *done: whether the file is there and has them all. */
#define LOADED_FILL(done, struct_pointer, file, LIST)                       \
    do {                                                                    \
        __typeof__(struct_pointer) filled = struct_pointer;                 \
        void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE); \
        bool loaded = handle;                                               \
        LIST(LOADED_FUNCTION)                                               \
        *(done) = loaded;                                                   \
    } while (0)

#endif
