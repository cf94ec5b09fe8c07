// What a person agrees to before a kubeconfig's command runs: nothing of it is hidden. Each word is read back from what is shown of it as a
// shell would read it, and two entries that differ in anything have different records.
#include "model/base/visible_text.h"
#include "model/client/exec_consent.h"
#include "tests/fuzz/fuzz_input.h"

using namespace hopscope;
using namespace hopscope::client;

namespace {

/// A word in a POSIX shell's quotes, without them (XCU 2.2).
std::string unquoted(std::string_view shown)
{
    std::string word;
    bool inQuotes = false;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i] == '\'')
            inQuotes = !inQuotes;
        else if (shown[i] == '\\' && !inQuotes)
            word += shown[++i];
        else
            word += shown[i];
    }
    fuzz::require(!inQuotes);
    return word;
}

/// The bytes in parts between zeros, dealt out to the fields of an entry.
ExecConsent consentOf(std::string_view bytes)
{
    ExecConsent consent;
    std::size_t field = 0;
    for (std::size_t begin = 0; begin <= bytes.size(); ++field) {
        const std::size_t end = std::min(bytes.find('\0', begin), bytes.size());
        const std::string part(bytes.substr(begin, end - begin));
        begin = end + 1;
        switch (field) {
        case 0: consent.config.command = part; break;
        case 1: consent.program.path = part; break;
        case 2: consent.server = part; break;
        case 3: consent.config.file = part; break;
        case 4: consent.tlsServerName = part; break;
        case 5: consent.proxyUrl = part; break;
        case 6: consent.authority = part; break;
        case 7: consent.clusterInfo = part; break;
        default:
            if (!part.empty() && part.front() == '=')
                consent.config.environment.emplace_back(part.substr(1, part.find(':')), part);
            else
                consent.config.args.push_back(part);
        }
    }
    return consent;
}

bool isSame(const ExecConsent& a, const ExecConsent& b)
{
    return a.config == b.config && a.program.path == b.program.path && a.server == b.server && a.tlsServerName == b.tlsServerName &&
           a.proxyUrl == b.proxyUrl && a.authority == b.authority && a.clusterInfo == b.clusterInfo;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const ExecConsent one = consentOf(bytes.substr(0, size / 2));
    const ExecConsent other = consentOf(bytes.substr(size / 2));
    fuzz::require((consentRecord(one) == consentRecord(other)) == isSame(one, other));
    for (const std::string& word : one.config.args) {
        fuzz::require(unquoted(shellWord(word)) == word);
        fuzz::require(holdsControls(word) || visibleText(shellWord(word)) == shellWord(word));
    }
    return 0;
}
