// A cluster whose objects are damaged in their structure: fields gone, moved, repeated, of another type, huge, negative. Whatever can still
// be read, its network is detected, it is laid out in each grouping, and paths through it have an answer or a reason.
#include "model/facts/network_facts.h"
#include "model/flow/find_flow.h"
#include "model/kube/yaml_to_json.h"
#include "model/layout/map_layout.h"
#include "model/source/file_source.h"
#include "tests/fuzz/fuzz_input.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <utility>

using namespace hopscope;
using nlohmann::json;

namespace {

/// Deals out the fuzzer's bytes; behind their end come zeros.
class Bytes
{
public:
    Bytes(const std::uint8_t* data, std::size_t size) : m_data(data), m_size(size) {}
    bool isAtEnd() const { return m_at >= m_size; }
    std::size_t next() { return isAtEnd() ? 0 : m_data[m_at++]; }
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : (next() << 8U | next()) % limit; }

private:
    const std::uint8_t* m_data;
    std::size_t m_size;
    std::size_t m_at = 0;
};

json notes()
{
    std::ifstream file(HOPSCOPE_SOURCE_DIR "/resources/scenarios/notes.yaml");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto asJson = kube::yamlToJson(text);
    fuzz::require(bool(asJson));
    return json::parse(*asJson);
}

json oddValue(std::size_t number)
{
    static const json values[] = {nullptr, true, 0, -1, 65536, 4294967296, 1e300, "", "\u202e", "0.0.0.0", "255.255.255.255", "::", "10.0.0.0/0", "fe80::1%eth0",
                                  "None", "9999-99-99T99:99:99Z", "-1", "99999999999999999999", json::array(), json::object(), json::array({nullptr}),
                                  std::string(3000, 'a'), "Local", "UDP", "192.168.1.181", "172.16.77.129", "10.96.0.1"};
    return values[number % std::size(values)];
}

/// A value somewhere in the tree, its way down chosen by the bytes.
json& chosen(json& root, Bytes& bytes)
{
    json* at = &root["items"];
    for (std::size_t depth = 1 + bytes.next() % 9; depth > 0 && at->is_structured() && !at->empty(); --depth)
        at = &*std::next(at->begin(), std::ptrdiff_t(bytes.below(at->size())));
    return *at;
}

void damage(json& root, Bytes& bytes)
{
    const std::size_t act = bytes.next();
    json& target = chosen(root, bytes);
    switch (act % 6) {
    case 0: target = oddValue(bytes.next()); break;
    case 1: target = json(chosen(root, bytes)); break;
    case 2: {
        const json moved = std::exchange(target, nullptr);
        chosen(root, bytes) = moved;
        break;
    }
    case 3:
        if (target.is_structured() && !target.empty())
            target.erase(std::next(target.begin(), std::ptrdiff_t(bytes.below(target.size()))));
        break;
    case 4:
        if (target.is_array() && !target.empty())
            target.push_back(json(target[bytes.below(target.size())]));
        break;
    default: target = nullptr; break;
    }
    if (!root["items"].is_array())
        root["items"] = json::array();
}

void trace(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, Bytes& bytes)
{
    std::vector<std::string> sources{"client", "internet"};
    std::vector<std::string> targets{"8.8.8.8:53"};
    for (const kube::Pod& pod : snapshot.pods) {
        sources.push_back("pod/" + pod.meta.namespace_.str() + "/" + pod.meta.name);
        targets.push_back(sources.back() + ":80");
    }
    for (const kube::Node& node : snapshot.nodes) {
        sources.push_back("node/" + node.meta.name);
        targets.push_back("nodeport/" + node.meta.name + ":30007");
    }
    for (const kube::Service& service : snapshot.services)
        targets.push_back("svc/" + service.meta.namespace_.str() + "/" + service.meta.name);
    for (int i = 0; i < 6; ++i) {
        const auto from = flow::parseSource(sources[bytes.below(sources.size())]);
        const auto to = flow::parseTarget(targets[bytes.below(targets.size())]);
        if (from && to)
            (void)flow::findFlow(snapshot, facts, {*from, *to, ip::Protocol(bytes.next() % 3), {}});
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const json healthy = notes();
    Bytes bytes(data, size);
    json root = healthy;
    for (int i = 0; i < 60 && !bytes.isAtEnd(); ++i)
        damage(root, bytes);
    const auto loaded = source::loadText(root.dump(-1, ' ', false, json::error_handler_t::replace), "damaged");
    if (!loaded)
        return 0;
    const facts::NetworkFacts facts = facts::detectNetwork(*loaded->snapshot);
    for (const auto groupBy : {layout::GroupBy::Node, layout::GroupBy::Service, layout::GroupBy::Namespace}) {
        layout::MapOptions options;
        options.groupBy = groupBy;
        (void)layout::computeLayout(loaded->snapshot, facts, options);
    }
    Bytes questions(data, size);
    trace(*loaded->snapshot, facts, questions);
    return 0;
}
