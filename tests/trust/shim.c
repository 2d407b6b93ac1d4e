/* LD_PRELOAD: makes the n-th call of one kind fail, as a full disk, a broken one or an exhausted machine would.
 *
 *     FAULT       open, read, write, sync, rename, mkdir, map, fork, load (of a library): that call fails
 *                 kill: at the n-th call of any of these the process is ended as kill -9 does
 *                 change: at the n-th open the file FAULT_FROM takes the name FAULT_TO
 *                 swap: at the n-th call of the kind FAULT_OF the folder FAULT_FROM becomes "swapped", and a link to
 *                 FAULT_TO takes its name
 *                 TERM, INT, HUP: at the n-th call of any of these the process (FAULT_ALL: all of its group) gets that
 *                 signal
 *                 order: none fails; folders give their files from the last to the first
 *     FAULT_AT    n, from 1; counted in each process, a child counting on from where its parent was
 *     FAULT_HIT   a file that is made when the call was reached, so that the caller knows when to stop
 *     FAULT_TOTAL a file that says in the end how many calls there were, if it is given
 *
 * Calls that only read are counted too. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static long reached;
static bool over;

/* What is called from now on belongs to no run: counters of coverage are written at the end. */
void fault_over(void) {
    const char *total = getenv("FAULT_TOTAL");
    over = true;
    FILE *file = total ? fopen(total, "w") : NULL;
    if (file) {
        fprintf(file, "%ld\n", reached);
        fclose(file);
    }
}

static bool wanted(const char *kind) {
    const char *fault = getenv("FAULT");
    return fault && strcmp(fault, kind) == 0;
}

static int wanted_signal(void) {
    return wanted("kill") ? SIGKILL : wanted("TERM") ? SIGTERM : wanted("INT") ? SIGINT : wanted("HUP") ? SIGHUP : 0;
}

static void swap_folder(void) {
    syscall(SYS_renameat, AT_FDCWD, getenv("FAULT_FROM"), AT_FDCWD, "swapped");
    syscall(SYS_symlinkat, getenv("FAULT_TO"), AT_FDCWD, getenv("FAULT_FROM"));
}

static bool due(const char *kind) {
    int signal = wanted_signal();
    bool change = wanted("change") && strcmp(kind, "open") == 0;
    bool swap = wanted("swap") && strcmp(kind, getenv("FAULT_OF")) == 0;
    if (!wanted(kind) && !signal && !change && !swap)
        return false;
    if (over)
        return false;
    if (reached == 0)
        atexit(fault_over);
    const char *at = getenv("FAULT_AT"), *hit = getenv("FAULT_HIT");
    if (__atomic_add_fetch(&reached, 1, __ATOMIC_RELAXED) != strtol(at, NULL, 10))
        return false;
    long descriptor = syscall(SYS_openat, AT_FDCWD, hit, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        syscall(SYS_close, descriptor);
    if (signal)
        kill(getenv("FAULT_ALL") && *getenv("FAULT_ALL") ? 0 : getpid(), signal);
    if (change)
        syscall(SYS_renameat, AT_FDCWD, getenv("FAULT_FROM"), AT_FDCWD, getenv("FAULT_TO"));
    if (swap)
        swap_folder();
    return !change && !swap && !signal;
}

/* The function that this one stands before. */
static void *next(const char *name) {
    return dlsym(RTLD_NEXT, name);
}

#define FAIL_IF_DUE(kind, reason, value) \
    if (due(kind)) {                     \
        errno = reason;                  \
        return value;                    \
    }

#define OPENED(name, ...)                                  \
    mode_t mode = 0;                                       \
    if (flags & O_CREAT) {                                 \
        va_list rest;                                      \
        va_start(rest, flags);                             \
        mode = va_arg(rest, mode_t);                       \
        va_end(rest);                                      \
    }                                                      \
    FAIL_IF_DUE("open", flags &O_CREAT ? EMFILE : EIO, -1) \
    return ((int (*)())next(name))(__VA_ARGS__)

int open(const char *path, int flags, ...) {
    OPENED("open", path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    OPENED("open64", path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
    OPENED("openat", folder, path, flags, mode);
}
FILE *fopen(const char *path, const char *mode) {
    FAIL_IF_DUE("open", EMFILE, NULL)
    return ((FILE * (*)(const char *, const char *)) next("fopen"))(path, mode);
}
FILE *fopen64(const char *path, const char *mode) {
    FAIL_IF_DUE("open", EMFILE, NULL)
    return ((FILE * (*)(const char *, const char *)) next("fopen64"))(path, mode);
}
FILE *fdopen(int descriptor, const char *mode) {
    FAIL_IF_DUE("open", ENOMEM, NULL)
    return ((FILE * (*)(int, const char *)) next("fdopen"))(descriptor, mode);
}

/* Half of it is written, as on a disk that fills up. */
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *stream) {
    size_t (*whole)(const void *, size_t, size_t, FILE *) = next("fwrite");
    if (!due("write"))
        return whole(bytes, size, count, stream);
    size_t half = whole(bytes, size, count / 2, stream);
    errno = ENOSPC;
    return half;
}
int fflush(FILE *stream) {
    FAIL_IF_DUE("write", ENOSPC, EOF)
    return ((int (*)(FILE *))next("fflush"))(stream);
}
int fclose(FILE *stream) {
    int closed = ((int (*)(FILE *))next("fclose"))(stream);
    FAIL_IF_DUE("write", EIO, EOF)
    return closed;
}
ssize_t write(int descriptor, const void *bytes, size_t size) {
    FAIL_IF_DUE("write", EIO, -1)
    return ((ssize_t(*)(int, const void *, size_t))next("write"))(descriptor, bytes, size);
}
ssize_t read(int descriptor, void *bytes, size_t size) {
    FAIL_IF_DUE("read", EIO, -1)
    return ((ssize_t(*)(int, void *, size_t))next("read"))(descriptor, bytes, size);
}

int fsync(int descriptor) {
    FAIL_IF_DUE("sync", EIO, -1)
    return ((int (*)(int))next("fsync"))(descriptor);
}
int syncfs(int descriptor) {
    FAIL_IF_DUE("sync", EIO, -1)
    return ((int (*)(int))next("syncfs"))(descriptor);
}
int rename(const char *from, const char *to) {
    FAIL_IF_DUE("rename", EIO, -1)
    return ((int (*)(const char *, const char *))next("rename"))(from, to);
}
int link(const char *from, const char *to) {
    FAIL_IF_DUE("rename", EIO, -1)
    return ((int (*)(const char *, const char *))next("link"))(from, to);
}
int renameat(int folder, const char *from, int new_folder, const char *to) {
    FAIL_IF_DUE("rename", EIO, -1)
    return ((int (*)(int, const char *, int, const char *))next("renameat"))(folder, from, new_folder, to);
}
int linkat(int folder, const char *from, int new_folder, const char *to, int flags) {
    FAIL_IF_DUE("rename", EIO, -1)
    return ((int (*)(int, const char *, int, const char *, int))next("linkat"))(folder, from, new_folder, to, flags);
}
int mkdir(const char *path, mode_t mode) {
    FAIL_IF_DUE("mkdir", EDQUOT, -1)
    return ((int (*)(const char *, mode_t))next("mkdir"))(path, mode);
}
int mkdirat(int folder, const char *path, mode_t mode) {
    FAIL_IF_DUE("mkdir", EDQUOT, -1)
    return ((int (*)(int, const char *, mode_t))next("mkdirat"))(folder, path, mode);
}
void *mmap(void *at, size_t size, int protection, int flags, int descriptor, off_t offset) {
    FAIL_IF_DUE("map", ENOMEM, MAP_FAILED)
    return ((void *(*)(void *, size_t, int, int, int, off_t))next("mmap"))(at, size, protection, flags, descriptor,
                                                                           offset);
}
void *mmap64(void *at, size_t size, int protection, int flags, int descriptor, off_t offset) {
    FAIL_IF_DUE("map", ENOMEM, MAP_FAILED)
    return ((void *(*)(void *, size_t, int, int, int, off_t))next("mmap64"))(at, size, protection, flags, descriptor,
                                                                             offset);
}
pid_t fork(void) {
    FAIL_IF_DUE("fork", EAGAIN, -1)
    return ((pid_t(*)(void))next("fork"))();
}
int pipe(int ends[2]) {
    FAIL_IF_DUE("fork", EMFILE, -1)
    return ((int (*)(int *))next("pipe"))(ends);
}

/* Folders read to their ends, to be given backwards. */
enum { FOLDERS = 64, ENTRIES = 4096 };
static struct {
    DIR *folder;
    struct dirent *entries[ENTRIES];
    int count;
} read_folders[FOLDERS];

static int slot_of(DIR *folder) {
    for (int i = 0; i < FOLDERS; i++)
        if (read_folders[i].folder == folder)
            return i;
    return -1;
}

static int keep_folder(DIR *folder, struct dirent *(*forward)(DIR *)) {
    struct dirent *entry;
    int slot = slot_of(NULL);
    if (slot < 0)
        abort();
    read_folders[slot].folder = folder;
    read_folders[slot].count = 0;
    while ((entry = forward(folder))) {
        if (read_folders[slot].count == ENTRIES)
            abort();
        struct dirent *copy = malloc(sizeof *copy);
        *copy = *entry;
        read_folders[slot].entries[read_folders[slot].count++] = copy;
    }
    if (read_folders[slot].count > 3) /* more than one beside . and .. */
        close(open(getenv("FAULT_HIT"), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    return slot;
}

static struct dirent *backwards(DIR *folder, const char *name) {
    struct dirent *(*forward)(DIR *) = (struct dirent * (*)(DIR *)) next(name);
    if (!wanted("order"))
        return forward(folder);
    int slot = slot_of(folder);
    if (slot < 0)
        slot = keep_folder(folder, forward);
    return read_folders[slot].count > 0 ? read_folders[slot].entries[--read_folders[slot].count] : NULL;
}
struct dirent *readdir(DIR *folder) {
    return backwards(folder, "readdir");
}
/* The same structure where files of any size are. */
struct dirent64 *readdir64(DIR *folder) {
    return (struct dirent64 *)backwards(folder, "readdir64");
}
int closedir(DIR *folder) {
    int slot = slot_of(folder);
    if (slot >= 0)
        read_folders[slot].folder = NULL;
    return ((int (*)(DIR *))next("closedir"))(folder);
}

void *dlopen(const char *file, int mode) {
    return due("load") ? NULL : ((void *(*)(const char *, int))next("dlopen"))(file, mode);
}
