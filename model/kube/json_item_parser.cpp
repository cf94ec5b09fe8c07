#include "model/kube/json_item_parser.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace hopscope::kube {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

/// What decodePod() does not look at: more than half of a pod, in bytes and in values.
constexpr std::array unreadOfPods{
    std::string_view("affinity"),       std::string_view("allocatedResources"), std::string_view("containerID"),
    std::string_view("hostIPs"),        std::string_view("imageID"),            std::string_view("lastProbeTime"),
    std::string_view("lastTransitionTime"), std::string_view("lifecycle"),      std::string_view("livenessProbe"),
    std::string_view("managedFields"),  std::string_view("readinessProbe"),     std::string_view("resources"),
    std::string_view("securityContext"), std::string_view("startupProbe"),      std::string_view("terminationMessagePath"),
    std::string_view("terminationMessagePolicy"), std::string_view("tolerations"),
    std::string_view("topologySpreadConstraints"), std::string_view("volumeMounts"), std::string_view("volumes"),
};
constexpr std::array unreadOfOthers{std::string_view("managedFields")};

/// Maps whose keys are the user's words.
bool isFreeForm(std::string_view key)
{
    return key == "labels" || key == "annotations" || key == "data" || key == "matchLabels" || key == "selector";
}

/// Deeper than any object; the parser's own limit is 1,024.
constexpr int maximumDepth = 300;

} // namespace

class JsonItemParser::Implementation
{
public:
    explicit Implementation(Kind kind) : m_isPod(kind == Kind::Pod) {}

    Result<Json> parse(std::string_view text)
    {
        element root;
        Json made;
        if (m_parser.parse(text.data(), text.size()).get(root) == simdjson::SUCCESS && build(root, made, {}, 0))
            return made;
        return parseJson(text); // which says what is wrong, and where
    }

private:
    bool isUnread(std::string_view key) const
    {
        const auto has = [key](const auto& keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
        return m_isPod ? has(unreadOfPods) : has(unreadOfOthers);
    }

    /// False for what parseJson() has to see: repeated keys, too many levels, numbers that are too big.
    bool build(element value, Json& made, std::string_view key, int depth)
    {
        if (depth > maximumDepth)
            return false;
        switch (value.type()) {
        case element_type::OBJECT:
            return buildObject(value, made, key, depth);
        case element_type::ARRAY:
            made = Json::array();
            for (const element item : simdjson::dom::array(value)) {
                if (!build(item, made.get_ref<Json::array_t&>().emplace_back(), {}, depth + 1))
                    return false;
            }
            return true;
        case element_type::STRING:
            made = std::string(std::string_view(value));
            return true;
        case element_type::INT64:
            // As parseJson(): what is not negative is unsigned.
            made = std::int64_t(value) < 0 ? Json(std::int64_t(value)) : Json(std::uint64_t(std::int64_t(value)));
            return true;
        case element_type::UINT64:
            made = std::uint64_t(value);
            return true;
        case element_type::DOUBLE:
            made = double(value);
            return true;
        case element_type::BOOL:
            made = bool(value);
            return true;
        case element_type::NULL_VALUE:
            break;
        }
        return true;
    }

    bool buildObject(element value, Json& made, std::string_view key, int depth)
    {
        made = Json::object();
        auto& members = made.get_ref<Json::object_t&>();
        const bool freeForm = isFreeForm(key);
        for (const auto field : simdjson::dom::object(value)) {
            if (!freeForm && isUnread(field.key))
                continue;
            const auto [place, added] = members.emplace(std::string(field.key), Json());
            if (!added || !build(field.value, place->second, field.key, depth + 1))
                return false;
        }
        return true;
    }

    bool m_isPod;
    simdjson::dom::parser m_parser;
};

JsonItemParser::JsonItemParser(Kind kind) : m_implementation(std::make_unique<Implementation>(kind)) {}

JsonItemParser::~JsonItemParser() = default;

Result<Json> JsonItemParser::parse(std::string_view text)
{
    return m_implementation->parse(text);
}

} // namespace hopscope::kube
