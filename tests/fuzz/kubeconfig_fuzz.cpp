// A kubeconfig as people, tools and templates leave it: whatever is in the file, it is read or refused with a place to look at.
#include "model/client/kubeconfig.h"
#include "tests/fuzz/fuzz_input.h"

#include <sys/mman.h>
#include <unistd.h>

using namespace hopscope;
using namespace hopscope::client;

namespace {

/// A file in memory: the disk would take most of the time.
class MemoryFile
{
public:
    MemoryFile() : m_file(memfd_create("kubeconfig", 0)) { fuzz::require(m_file >= 0); }
    ~MemoryFile() { close(m_file); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    void write(const std::uint8_t* data, std::size_t size) const
    {
        fuzz::require(ftruncate(m_file, 0) == 0 && pwrite(m_file, data, size, 0) == ssize_t(size));
    }
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
    int m_file;
};

void checkRefusal(const Error& error)
{
    fuzz::require(error.kind == ErrorKind::KubeconfigInvalid || error.kind == ErrorKind::ContextMissing ||
                  error.kind == ErrorKind::CredentialUnsupported);
    fuzz::require(!error.message.empty() || !error.context.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const MemoryFile file;
    file.write(data, size);
    const auto config = readKubeconfig({file.path(), {}, {}});
    if (!config) {
        checkRefusal(config.error());
        return 0;
    }
    constexpr std::size_t tried = 8;
    for (std::size_t i = 0; i < std::min(config->contexts.size(), tried); ++i) {
        const auto connection = resolveConnection({file.path(), config->contexts[i].name, {}});
        if (!connection)
            checkRefusal(connection.error());
        else
            fuzz::require(!connection->server.empty() && sameAccess(*connection, *connection));
    }
    return 0;
}
