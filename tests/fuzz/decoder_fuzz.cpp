// Lists and documents as a server, a proxy or a file may give them: whatever the bytes are, reading them ends with objects or
// with an error, and a list says the same in one piece and in many.
#include "model/kube/decode_table.h"
#include "model/kube/yaml_to_json.h"
#include "tests/fuzz/fuzz_input.h"

#include <iterator>

using namespace hopscope;
using namespace hopscope::kube;

namespace {

Result<DecodedList> readList(std::string_view text, Kind kind, Encoding encoding, std::size_t piece)
{
    ListReader reader(kind, encoding);
    std::vector<Object> taken;
    for (const std::string_view part : fuzz::piecesOf(text, piece)) {
        if (const Status appended = reader.append(part); !appended)
            return appended.error();
        std::vector<Object> now = reader.take();
        std::move(now.begin(), now.end(), std::back_inserter(taken));
    }
    auto list = reader.finish();
    if (list)
        list->items.insert(list->items.begin(), std::move_iterator(taken.begin()), std::move_iterator(taken.end()));
    return list;
}

void compareReadings(const fuzz::Input& input, Kind kind, Encoding encoding)
{
    const auto whole = readList(input.text, kind, encoding, std::max<std::size_t>(input.text.size(), 1));
    const auto pieces = readList(input.text, kind, encoding, input.piece);
    fuzz::require(whole.hasValue() == pieces.hasValue());
    if (!whole) {
        fuzz::require(whole.error() == pieces.error());
        fuzz::require(fuzz::isReadingError(whole.error()));
        return;
    }
    fuzz::require(whole->items == pieces->items && whole->malformed == pieces->malformed);
    fuzz::require(whole->skipped == pieces->skipped && whole->remaining == pieces->remaining);
    fuzz::require(whole->resourceVersion == pieces->resourceVersion && whole->continueToken == pieces->continueToken);
}

void readDocument(std::string_view json, Kind kind)
{
    const auto list = decodeDocument(json, kind);
    if (!list)
        fuzz::require(list.error().kind == ErrorKind::NotYamlOrJson || list.error().kind == ErrorKind::NoKubernetesObjects);
    (void)decodeStatus(json);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Input input = fuzz::inputOf(data, size);
    switch (input.form % 5) {
    case 0:
        compareReadings(input, input.kind, Encoding::Json);
        break;
    case 1:
        compareReadings(input, fuzz::protobufKind(input.kind), Encoding::Protobuf);
        break;
    case 2:
        readDocument(input.text, input.kind);
        break;
    case 3:
        if (const auto json = yamlToJson(input.text))
            readDocument(*json, input.kind);
        else
            fuzz::require(json.error().kind == ErrorKind::NotYamlOrJson);
        break;
    default:
        (void)decodePodTable(input.text, "default");
        break;
    }
    return 0;
}
