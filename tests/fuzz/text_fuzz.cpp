// Text from outside on its way to a terminal or a sentence: nothing in it steers, nothing of it is hidden, nothing is added, and
// it makes no difference in which parts it arrives.
#include "model/base/visible_text.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace hopscope;

namespace {

/// Both texts from the front: what stands in the one stands in the other, or its code does.
void checkNothingIsHidden(std::string_view text, std::string_view shown)
{
    while (!text.empty()) {
        const bool same = !shown.empty() && shown.front() == text.front();
        const auto byte = static_cast<unsigned char>(text.front());
        if (same && byte >= 0x20 && byte < 0x7f) {
            text.remove_prefix(1);
            shown.remove_prefix(1);
            continue;
        }
        // A character of several bytes, or a code in place of one to four bytes.
        const std::size_t size = std::min<std::size_t>(text.size(), byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
        if (same && byte >= 0x80) {
            fuzz::require(shown.substr(0, size) == text.substr(0, size) && !holdsControls(text.substr(0, size)));
            text.remove_prefix(size);
            shown.remove_prefix(size);
            continue;
        }
        fuzz::require(shown.size() >= 2 && shown.front() == '\\');
        const char kind = shown[1];
        const std::size_t length = kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
        fuzz::require(shown.size() >= length && holdsControls(text.substr(0, size)));
        shown.remove_prefix(length);
        text.remove_prefix(kind == 'u' || kind == 'U' ? size : 1);
    }
    fuzz::require(shown.empty());
}

void checkParts(std::string_view text, std::size_t piece)
{
    for (const LineEnds lineEnds : {LineEnds::Shown, LineEnds::Kept}) {
        VisibleTextFilter filter(lineEnds);
        std::string shown;
        for (const std::string_view part : fuzz::piecesOf(text, piece))
            shown += filter.take(part);
        shown += filter.finish();
        fuzz::require(shown == visibleText(text, lineEnds));
    }
}

} // namespace

/// The first byte is how many bytes come at a time.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
    const std::string shown = visibleText(text);
    fuzz::require(!holdsControls(shown));
    fuzz::require(holdsControls(text) || shown == text);
    checkNothingIsHidden(text, shown);
    checkParts(text, data[0] + std::size_t(1));
    const std::string quoted = quotedFromOutside(text);
    fuzz::require(quoted.size() <= 500 && !holdsControls(quoted));
    fuzz::require(cutText(std::string(text), data[0]).size() <= std::max<std::size_t>(data[0], 3));
    return 0;
}
