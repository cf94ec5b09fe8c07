// A file that somebody opens, whatever it is: text in any encoding, packed, an archive, damaged, cut. What is found in it lies in
// it, in order; and it is a cluster or an error with a place.
#include "model/source/file_source.h"
#include "model/source/text_documents.h"
#include "model/source/text_encoding.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace hopscope;
using namespace hopscope::source;

namespace {

bool lies(std::string_view part, std::string_view text)
{
    return part.data() >= text.data() && part.data() + part.size() <= text.data() + text.size();
}

void checkDocuments(const std::string& text)
{
    const SplitText split = splitDocuments(text);
    const std::size_t lines = 1 + std::size_t(std::count(text.begin(), text.end(), '\n'));
    const char* end = text.data();
    for (const TextDocument& document : split.documents) {
        fuzz::require(lies(document.text, text) && document.text.data() >= end && !document.text.empty());
        fuzz::require(document.line >= 1 && document.line <= lines);
        end = document.text.data() + document.text.size();
        for (const std::string_view line : document.foreign)
            fuzz::require(lies(line, document.text));
        const std::string rest = withoutForeignLines(document);
        fuzz::require(std::count(rest.begin(), rest.end(), '\n') == std::count(document.text.begin(), document.text.end(), '\n'));
    }
    std::size_t last = 0;
    for (const ForeignLine& line : split.foreign) {
        fuzz::require(lies(line.text, text) && !line.text.empty() && line.line >= last && line.line <= lines);
        last = line.line;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    checkDocuments(toUtf8(bytes));
    const auto loaded = loadText(bytes, "input");
    if (!loaded) {
        fuzz::require(loaded.error().context.starts_with("input"));
        return 0;
    }
    for (const Error& error : loaded->malformed)
        fuzz::require(error.context.starts_with("input"));
    fuzz::require(loaded->malformed.empty() || !loaded->state.troubles.empty());
    return 0;
}
