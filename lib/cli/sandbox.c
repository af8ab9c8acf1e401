#define _GNU_SOURCE /* O_PATH, syscall */
#include "cli/sandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Sanitizers and coverage reach for files and for ptrace when the program ends. */
#if defined(__SANITIZE_ADDRESS__) || defined(CZ_NO_SANDBOX)
#define CAN_ENTER 0
#else
#define CAN_ENTER 1
#endif

/* Older kernel headers lack these. */
#define ACCESS_REFER    (1ULL << 13) /* from version 2 */
#define ACCESS_TRUNCATE (1ULL << 14) /* from version 3 */

#define READING (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITING                                                                                        \
	(LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | \
	 LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SYM)
#define OTHER                                                                                         \
	(LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_SOCK |     \
	 LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK)

static uint64_t since_version(long version)
{
	return (version >= 2 ? ACCESS_REFER : 0) | (version >= 3 ? ACCESS_TRUNCATE : 0);
}

/* The rules being gathered. */
struct rules {
	int fd;
	uint64_t write; /* what "may write" comes to with this kernel */
};

static void allow(const struct rules *r, const char *path, uint64_t access)
{
	struct stat st;
	int fd = open(path, O_PATH | O_CLOEXEC);
	if (fd < 0)
		return;
	if (fstat(fd, &st) == 0 && !S_ISDIR(st.st_mode)) /* a file has no entries */
		access &= LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | (r->write & ACCESS_TRUNCATE);
	struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = fd};
	syscall(SYS_landlock_add_rule, r->fd, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	close(fd);
}

/* The file itself, wherever links lead, and the folder that holds its name. */
static void allow_file(const struct rules *r, const char *path, uint64_t access)
{
	char folder[4096];
	size_t n = strlen(path);
	if (strcmp(path, "-") == 0 || n >= sizeof folder)
		return;
	allow(r, path, access);
	while (n && path[n - 1] == '/') /* "town/" lies in "." */
		n--;
	while (n && path[n - 1] != '/')
		n--;
	memcpy(folder, path, n);
	memcpy(folder + n, n ? "" : ".", n ? 1 : 2);
	allow(r, folder, access);
}

static void allow_options(const struct rules *r, const struct cz_opt_table *t, const void *settings)
{
	for (size_t i = 0; i < t->n; i++) {
		const void *at = (const char *)settings + t->opt[i].offset;
		const char *text = NULL;
		if (t->opt[i].kind == CZ_OPT_INPUT || t->opt[i].kind == CZ_OPT_OUTPUT)
			text = *(const char *const *)at;
		if (text)
			allow_file(r, text, t->opt[i].kind == CZ_OPT_OUTPUT ? READING | r->write : READING);
		if (t->opt[i].kind == CZ_OPT_LIST)
			for (size_t k = 0; k < ((const struct cz_opt_list *)at)->n; k++)
				allow_file(r, ((const struct cz_opt_list *)at)->v[k], READING);
	}
}

static bool restrict_files(const struct cz_opt_table *t, const void *settings, int operands, char *const *operand)
{
	static const char *const system[] = {"/usr/lib", "/lib", "/lib64", "/usr/share/locale", "/etc/ld.so.cache"};
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	if (version < 1)
		return false;
	struct landlock_ruleset_attr attr = {.handled_access_fs = READING | WRITING | OTHER | since_version(version)};
	struct rules r = {.fd = (int)syscall(SYS_landlock_create_ruleset, &attr, sizeof attr, 0),
			  .write = WRITING | since_version(version)};
	if (r.fd < 0)
		return false;
	for (size_t i = 0; i < CZ_COUNT(system); i++)
		allow(&r, system[i], READING);
	allow(&r, "/dev", READING | LANDLOCK_ACCESS_FS_WRITE_FILE);
	for (int i = 0; i < operands; i++)
		allow_file(&r, operand[i], READING);
	allow_options(&r, t, settings);
	bool in_force = syscall(SYS_landlock_restrict_self, r.fd, 0) == 0;
	close(r.fd);
	return in_force;
}

#if defined(__x86_64__)
#define THIS_MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_MACHINE AUDIT_ARCH_AARCH64
#endif

static bool restrict_calls(void)
{
#ifdef THIS_MACHINE
	static const unsigned refused[] = {
		SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
		SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev,
		SYS_io_uring_setup, SYS_bpf, SYS_perf_event_open, SYS_mount, SYS_umount2, SYS_setns, SYS_unshare,
		SYS_keyctl, SYS_add_key, SYS_request_key, SYS_kexec_load, SYS_init_module, SYS_finit_module,
		SYS_open_by_handle_at, SYS_userfaultfd,
	};
	enum { N = CZ_COUNT(refused) };
	struct sock_filter code[N + 6];
	size_t n = 0;
	code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
	code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_MACHINE, 0, N + 2); /* else refuse */
	code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
	for (size_t i = 0; i < N; i++)
		code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, refused[i], (uint8_t)(N + 1 - i), 0);
	/* numbers of the x32 machine on x86-64 would pass the list */
	code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 1, 0);
	code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
	struct sock_fprog program = {.len = (unsigned short)n, .filter = code};
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
#else
	return false;
#endif
}

struct cz_sandbox cz_sandbox_enter(const struct cz_opt_table *t, const void *settings, int operands,
				   char *const *operand)
{
	struct cz_sandbox in = {0};
	if (!CAN_ENTER || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return in;
	in.files = restrict_files(t, settings, operands, operand);
	in.calls = restrict_calls();
	return in;
}
