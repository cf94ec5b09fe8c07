#include "app/process_secrets.h"

#include <cstdlib>
#include <string_view>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace hopscope::app {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isWatched = true;
#else
constexpr bool isWatched = false;
#endif

} // namespace

void keepSecretsInProcess(bool hasWindow)
{
    const char* debug = std::getenv("HOPSCOPE_DEBUG");
    if (debug && std::string_view(debug) == "1")
        return;
    unsetenv("SSLKEYLOGFILE");
    if (isWatched)
        return;
    // core(5): a limit of 1 stops also what is piped to a program (systemd-coredump, apport), which 0 does not.
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max >= 1 ? 1 : 0;
    setrlimit(RLIMIT_CORE, &limit);
    if (!hasWindow)
        prctl(PR_SET_DUMPABLE, 0);
}

} // namespace hopscope::app
