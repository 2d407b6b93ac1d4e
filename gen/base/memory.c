/* Memory that runs out ends the program, whoever asked for it. GLib does so by itself, but HarfBuzz and others answer
 * with empty faces and widths of nothing: a document would be written that looks whole. What is defined here stands
 * before the C library's own, for every library of the program. The sanitizers bring theirs. */
#include <stddef.h>
#include <unistd.h>

#if defined(__has_feature)
#define SANITIZED (__has_feature(address_sanitizer) || __has_feature(memory_sanitizer))
#elif defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

#if !SANITIZED

/* The GNU C library's own. */
void *library_malloc(size_t size) __asm__("__libc_malloc");
void *library_calloc(size_t count, size_t size) __asm__("__libc_calloc");
void *library_realloc(void *old, size_t size) __asm__("__libc_realloc");

void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *old, size_t size);

/* Nothing has been given its name by then, and nothing more is allocated to say so: nor is the user's language looked
 * up, so both are said. */
static _Noreturn void end_without_memory(void) {
    static const char words[] =
        "gongshi：内存不足，已停止，原有文件未改动 / out of memory; stopped, files are as they were\n";
    enum { FAILED = 2 };
    if (write(STDERR_FILENO, words, sizeof words - 1) < 0)
        _exit(FAILED); /* nobody listens */
    _exit(FAILED);
}

void *malloc(size_t size) {
    void *memory = library_malloc(size);
    if (!memory && size > 0)
        end_without_memory();
    return memory;
}

void *calloc(size_t count, size_t size) {
    void *memory = library_calloc(count, size);
    if (!memory && count > 0 && size > 0)
        end_without_memory();
    return memory;
}

void *realloc(void *old, size_t size) {
    void *memory = library_realloc(old, size);
    if (!memory && size > 0)
        end_without_memory();
    return memory;
}

#endif
