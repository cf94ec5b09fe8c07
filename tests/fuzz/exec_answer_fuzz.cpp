// What a credential plugin prints: a credential or a reason, and the reason quotes nothing of it.
#include "model/client/exec_credential.h"
#include "tests/fuzz/fuzz_input.h"

using namespace hopscope;
using namespace hopscope::client;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto read = readExecCredential(text, "client.authentication.k8s.io/v1");
    if (!read) {
        fuzz::require(!read.error().message.empty() && read.error().message.size() < 200);
        return 0;
    }
    const Credential& credential = read->credential;
    fuzz::require(!credential.token.empty() || (!credential.certificate.empty() && !credential.key.empty()));
    return 0;
}
