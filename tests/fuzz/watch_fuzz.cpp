// A watch's body as a server or a proxy may give it: whatever the bytes are, each event is read or is an error, and they are
// the same in one piece and in many.
#include "model/client/watch_reader.h"
#include "tests/fuzz/fuzz_input.h"

using namespace hopscope;
using namespace hopscope::kube;

namespace {

using Event = Result<WatchEvent>;

/// All events up to the first error, which ends a watch.
std::vector<Event> readWatch(std::string_view text, Kind kind, Encoding encoding, std::size_t piece)
{
    client::WatchReader reader(kind, encoding);
    std::vector<Event> events;
    for (const std::string_view part : fuzz::piecesOf(text, piece)) {
        reader.feed(part);
        while (auto event = reader.next()) {
            events.push_back(std::move(*event));
            if (!events.back())
                return events;
        }
    }
    return events;
}

bool same(const Event& one, const Event& other)
{
    if (!one || !other)
        return !one && !other && one.error() == other.error();
    return one->type == other->type && one->object == other->object && one->malformed == other->malformed &&
           one->malformedKey == other->malformedKey && one->resourceVersion == other->resourceVersion &&
           one->endsInitialEvents == other->endsInitialEvents && one->statusCode == other->statusCode &&
           one->statusMessage == other->statusMessage;
}

/// What the reflector relies on.
void check(const Event& event)
{
    if (!event) {
        fuzz::require(fuzz::isReadingError(event.error()));
        return;
    }
    const bool carries = event->type == WatchEvent::Type::Added || event->type == WatchEvent::Type::Modified ||
                         event->type == WatchEvent::Type::Deleted;
    fuzz::require(carries || (!event->object && !event->malformed)); // an object of another kind is passed over
    fuzz::require(!event->object || !event->malformed);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Input input = fuzz::inputOf(data, size);
    const Encoding encoding = input.form % 2 == 0 ? Encoding::Json : Encoding::Protobuf;
    const Kind kind = encoding == Encoding::Json ? input.kind : fuzz::protobufKind(input.kind);
    const auto whole = readWatch(input.text, kind, encoding, std::max<std::size_t>(input.text.size(), 1));
    const auto pieces = readWatch(input.text, kind, encoding, input.piece);
    fuzz::require(whole.size() == pieces.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        fuzz::require(same(whole[i], pieces[i]));
        check(whole[i]);
    }
    return 0;
}
