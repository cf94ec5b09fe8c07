// What the JSON of whatis and of ranges have in common. Private to model/addresses.
#pragma once

#include "model/addresses/known_range.h"
#include "model/base/visible_text.h"

#include <nlohmann/json.hpp>

namespace hopscope::addresses {

using Json = nlohmann::ordered_json;

inline Json textOrNull(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

/// A number; a decimal text where a reader of JSON could lose digits, above 2^53.
inline Json numberJson(const ip::AddressNumber& number)
{
    constexpr std::uint64_t most = std::uint64_t(1) << 53;
    return number.high == 0 && number.low <= most ? Json(number.low) : Json(number.toString());
}

inline Json spanJson(const std::optional<ip::AddressSpan>& span)
{
    if (!span)
        return nullptr;
    return {{"first", span->first.toString()}, {"last", span->last.toString()}, {"count", numberJson(span->count())}};
}

inline Json assignedByJson(facts::AssignedBy by, const std::string& name)
{
    return Json(std::string(facts::toString(by)) + (name.empty() ? "" : " (" + name + ")"));
}

inline Json rangeJson(const KnownRange& range)
{
    return {{"cidr", range.range.toString()},
            {"what", toString(range.kind)},
            {"node", textOrNull(range.node)},
            {"name", textOrNull(range.name)},
            {"assignedBy", assignedByJson(range.assignedBy, range.assignedByName)},
            {"basis", facts::toString(range.basis)},
            {"evidence", range.evidence}};
}

template <class T, class Write>
Json listJson(const std::vector<T>& items, Write write)
{
    Json list = Json::array();
    for (const T& item : items)
        list.push_back(write(item));
    return list;
}

inline std::string written(const Json& document, int indent)
{
    return jsonWithoutControls(document.dump(indent, ' ', false, Json::error_handler_t::replace));
}

} // namespace hopscope::addresses
