/* A disk that takes its time: while the file that SLOW_DISK names is there, each write and sync of a file waits SLOW_DISK_MILLIS.
 * Sockets and the log on stdout do not wait. To be preloaded (LD_PRELOAD). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static const char *flag;
static struct timespec delay;

__attribute__((constructor)) static void begin(void) {
  const char *millis = getenv("SLOW_DISK_MILLIS");
  long all = millis ? atol(millis) : 0;
  flag = getenv("SLOW_DISK");
  delay.tv_sec = all / 1000;
  delay.tv_nsec = all % 1000 * 1000000;
}

static void wait_if_slow(void) {
  if (flag && access(flag, F_OK) == 0) nanosleep(&delay, NULL);
}

static void wait_for(int fd) {
  struct stat file;
  if (flag && fd > 2 && fstat(fd, &file) == 0 && S_ISREG(file.st_mode)) wait_if_slow();
}

#define DELAYED(type, name, parameters, arguments)          \
  type name parameters {                                    \
    static type(*next) parameters;                          \
    if (!next) next = dlsym(RTLD_NEXT, #name);              \
    wait_for(fd);                                           \
    return next arguments;                                  \
  }

DELAYED(ssize_t, write, (int fd, const void *from, size_t count), (fd, from, count))
DELAYED(ssize_t, pwrite, (int fd, const void *from, size_t count, off_t at), (fd, from, count, at))
DELAYED(ssize_t, pwrite64, (int fd, const void *from, size_t count, off64_t at), (fd, from, count, at))
DELAYED(ssize_t, writev, (int fd, const struct iovec *from, int count), (fd, from, count))
DELAYED(int, fsync, (int fd), (fd))
DELAYED(int, fdatasync, (int fd), (fd))

int msync(void *from, size_t length, int flags) {
  static int (*next)(void *, size_t, int);
  if (!next) next = dlsym(RTLD_NEXT, "msync");
  wait_if_slow();
  return next(from, length, flags);
}
