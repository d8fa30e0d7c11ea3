// Signals: those that ask for something become events; those of a crash give the terminal back first.
#define _GNU_SOURCE
#include "include/kompas_curses.h"
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

static const int asking[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGQUIT};
static const int crashing[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
enum { ASKING = sizeof asking / sizeof *asking, CRASHING = sizeof crashing / sizeof *crashing };

static bool is_open;
static bool are_lines_open;
static bool are_pastes_marked;
static int wake[2] = {-1, -1};
static struct sigaction before[ASKING];
static volatile sig_atomic_t events;
static volatile sig_atomic_t stopped_by;
static unsigned fruitless;

// All that the crash handler needs, prepared. It stays installed once it is; `crash_before` is what
// Swift's runtime installed, which on a terminal would wait for a key.
static struct sigaction crash_before[CRASHING];
static bool is_traced;
static char crash_stack[64 * 1024];
static char restore_bytes[512];
static size_t restore_length;
static char farewell_bytes[512];
static size_t farewell_length;
static struct termios restore_modes;

// What is written to standard error while the screen is taken, to be shown afterwards.
static int error_before = -1;
static int error_aside = -1;

static void write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(file, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

// Puts standard error back and shows what was kept aside. Safe in a signal handler.
static void release_errors(void) {
  if (error_aside < 0) return;
  int aside = error_aside;
  error_aside = -1;
  dup2(error_before, STDERR_FILENO);
  char bytes[1024];
  ssize_t count;
  off_t place = 0;
  while ((count = pread(aside, bytes, sizeof bytes, place)) > 0) {
    write_all(STDERR_FILENO, bytes, (size_t)count);
    place += count;
  }
  close(aside);
  close(error_before);
}

// Keeps standard error aside, if it would write through the screen.
static void keep_errors_aside(void) {
  if (!isatty(STDERR_FILENO)) return;
  error_before = dup(STDERR_FILENO);
  error_aside = memfd_create("errors", MFD_CLOEXEC);
  if (error_before < 0 || error_aside < 0 || dup2(error_aside, STDERR_FILENO) < 0) {
    if (error_before >= 0) close(error_before);
    if (error_aside >= 0) close(error_aside);
    error_aside = -1;
    return;
  }
  fcntl(error_before, F_SETFD, FD_CLOEXEC);
}

void kompas_tell_terminal(const char *bytes) { write_all(STDOUT_FILENO, bytes, strlen(bytes)); }

static void on_request(int signal) {
  int saved_errno = errno;
  int event = KOMPAS_EVENT_STOP;
  if (signal == SIGWINCH) event = KOMPAS_EVENT_RESIZE;
  if (signal == SIGTSTP) event = KOMPAS_EVENT_SUSPEND;
  if (signal == SIGCONT) event = KOMPAS_EVENT_CONTINUE;
  if (event == KOMPAS_EVENT_STOP) stopped_by = signal;
  events |= event;
  char byte = 0;
  if (write(wake[1], &byte, 1) < 0) { /* The pipe is full: a wake-up is waiting already. */ }
  errno = saved_errno;
}

static void on_crash(int signal) {
  if (are_lines_open && are_pastes_marked) kompas_tell_terminal(KOMPAS_PASTE_OFF);
  if (is_open) {
    write_all(STDOUT_FILENO, restore_bytes, restore_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &restore_modes);
    release_errors();
  }
  write_all(STDERR_FILENO, farewell_bytes, farewell_length);
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHING; i++) {
    sigaction(crashing[i], is_traced ? &crash_before[i] : &action, NULL);
  }
  raise(signal);
}

static void handle(int signal, void (*handler)(int), int flags, struct sigaction *old) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, old);
}

void kompas_prepare_crash(const char *farewell) {
  farewell_length = strnlen(farewell, sizeof farewell_bytes);
  memcpy(farewell_bytes, farewell, farewell_length);
  static bool is_prepared;
  if (is_prepared) return;
  is_prepared = true;
  const char *tracing = getenv("SWIFT_BACKTRACE");
  is_traced = tracing != NULL && *tracing != '\0';
  // A stack of its own, because a crash may be that the stack is full.
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < CRASHING; i++) {
    handle(crashing[i], on_crash, SA_ONSTACK | SA_NODEFER, &crash_before[i]);
  }
}

void kompas_signals_open(const char *restore, const struct termios *saved) {
  if (is_open) return;
  events = 0;
  stopped_by = 0;
  fruitless = 0;
  restore_length = strnlen(restore, sizeof restore_bytes);
  memcpy(restore_bytes, restore, restore_length);
  restore_modes = *saved;
  if (pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) wake[0] = wake[1] = -1;
  keep_errors_aside();
  for (int i = 0; i < ASKING; i++) handle(asking[i], on_request, SA_RESTART, &before[i]);
  is_open = true;
}

void kompas_signals_close(void) {
  if (!is_open) return;
  is_open = false;
  for (int i = 0; i < ASKING; i++) sigaction(asking[i], &before[i], NULL);
  release_errors();
  close(wake[0]);
  close(wake[1]);
}

static const int leaving[] = {SIGTSTP, SIGHUP, SIGTERM, SIGINT, SIGQUIT};
enum { LEAVING = sizeof leaving / sizeof *leaving };
static struct sigaction lines_before[LEAVING];
static char leaving_bytes[512];
static size_t leaving_length;

// Takes back what was asked of the terminal, says that nothing is lost, and lets the signal do what it does.
static void on_leaving(int signal) {
  int saved_errno = errno;
  if (are_pastes_marked) kompas_tell_terminal(KOMPAS_PASTE_OFF);
  if (signal != SIGTSTP) write_all(STDERR_FILENO, leaving_bytes, leaving_length);
  struct sigaction ours, usual = {.sa_handler = SIG_DFL};
  sigemptyset(&usual.sa_mask);
  sigaction(signal, &usual, &ours);
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, signal);
  raise(signal);
  sigprocmask(SIG_UNBLOCK, &set, &old);
  // Only a program that was stopped comes here, when it goes on.
  sigprocmask(SIG_SETMASK, &old, NULL);
  sigaction(signal, &ours, NULL);
  if (are_pastes_marked) kompas_tell_terminal(KOMPAS_PASTE_ON);
  errno = saved_errno;
}

void kompas_lines_open(bool marks_pastes, const char *farewell) {
  if (are_lines_open) return;
  are_lines_open = true;
  are_pastes_marked = marks_pastes;
  leaving_length = strnlen(farewell, sizeof leaving_bytes);
  memcpy(leaving_bytes, farewell, leaving_length);
  for (int i = 0; i < LEAVING; i++) {
    handle(leaving[i], on_leaving, SA_RESTART, &lines_before[i]);
    // What is ignored, as after nohup, stays ignored.
    if (lines_before[i].sa_handler == SIG_IGN) sigaction(leaving[i], &lines_before[i], NULL);
  }
  if (are_pastes_marked) kompas_tell_terminal(KOMPAS_PASTE_ON);
}

void kompas_lines_close(void) {
  if (!are_lines_open) return;
  are_lines_open = false;
  if (are_pastes_marked) kompas_tell_terminal(KOMPAS_PASTE_OFF);
  for (int i = 0; i < LEAVING; i++) sigaction(leaving[i], &lines_before[i], NULL);
}

bool kompas_has_input(int file, int milliseconds) {
  struct pollfd files = {.fd = file, .events = POLLIN};
  return poll(&files, 1, milliseconds) > 0 && (files.revents & POLLIN);
}

void kompas_drop_lines(int file) { tcflush(file, TCIFLUSH); }

static int take_events(void) {
  sigset_t all, old;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &old);
  int taken = events;
  events = 0;
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {}
  sigprocmask(SIG_SETMASK, &old, NULL);
  return taken;
}

void kompas_wait_again(int missed) {
  sigset_t all, old;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &old);
  events |= missed & ~(KOMPAS_EVENT_INPUT | KOMPAS_EVENT_HANGUP);
  char byte = 0;
  if (events != 0 && write(wake[1], &byte, 1) < 0) { /* The pipe is full: a wake-up is waiting already. */ }
  sigprocmask(SIG_SETMASK, &old, NULL);
}

int kompas_wait(int milliseconds) {
  struct pollfd files[2] = {
    {.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
  while (poll(files, 2, milliseconds) < 0) {
    if (errno != EINTR) return KOMPAS_EVENT_HANGUP;
  }
  int found = take_events();
  if (files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return found | KOMPAS_EVENT_HANGUP;
  if (files[0].revents & POLLIN) {
    // A terminal that hung up is readable for ever, with nothing to read.
    int waiting = 0;
    bool is_empty = ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
    fruitless = is_empty ? fruitless + 1 : 0;
    found |= fruitless > 3 ? KOMPAS_EVENT_HANGUP : KOMPAS_EVENT_INPUT;
  }
  return found;
}

int kompas_stopped_by(void) { return stopped_by; }

void kompas_stop_self(void) {
  struct sigaction ours;
  handle(SIGTSTP, SIG_DFL, 0, &ours);
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &set, &old);
  kill(0, SIGTSTP);
  sigprocmask(SIG_SETMASK, &old, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}
