#include "model/addresses/json_parts.h"
#include "model/addresses/range_tree.h"
#include "model/ip/port_span.h"

namespace hopscope::addresses {

namespace {

Json numberOrNull(const std::optional<ip::AddressNumber>& number)
{
    return number ? numberJson(*number) : Json(nullptr);
}

Json gapJson(const RangeRow& row)
{
    if (!row.biggestPortGap)
        return spanJson(row.biggestGap);
    const auto& [first, last] = *row.biggestPortGap;
    return {{"first", first}, {"last", last}, {"count", last - first + 1}};
}

Json bandJson(const RangeRow& row)
{
    return row.staticBand == 0 ? Json(nullptr) : Json{{"size", row.staticBand}, {"used", row.usedInBand}};
}

/// What the range is called: its prefix; of NodePorts, first and last.
Json nameJson(const RangeRow& row)
{
    return row.range ? Json(row.range->range.toString()) : Json(ip::portSpan(row.ports));
}

} // namespace

std::string rangesToJson(const std::vector<RangeRow>& rows, int indent)
{
    Json list = Json::array();
    for (const RangeRow& row : rows) {
        Json json = row.range ? rangeJson(*row.range)
                              : Json{{"cidr", ip::portSpan(row.ports)}, {"what", "node-ports"}, {"node", nullptr}, {"name", nullptr},
                                     {"assignedBy", facts::toString(facts::AssignedBy::ApiServer)},
                                     {"basis", facts::toString(row.basis)}, {"evidence", row.evidence}};
        json["size"] = numberJson(row.size);
        json["usable"] = numberOrNull(row.usable);
        json["used"] = row.used;
        json["usedAtLeast"] = row.isUsedAtLeast;
        json["free"] = numberOrNull(row.free);
        json["percent"] = row.percent ? Json(*row.percent) : Json(nullptr);
        json["because"] = textOrNull(std::string(toString(row.freeUnsaid)));
        json["biggestGap"] = gapJson(row);
        json["staticBand"] = bandJson(row);
        json["nodeRangesLeft"] = numberOrNull(row.nodeRangesLeft);
        json["podLimit"] = row.podLimit ? Json(*row.podLimit) : Json(nullptr);
        json["conflicts"] = row.conflicts;
        json["within"] = row.within ? nameJson(rows[*row.within]) : Json(nullptr);
        list.push_back(std::move(json));
    }
    return written(Json{{"schema", "hopscope.ranges/v1"}, {"ranges", std::move(list)}}, indent);
}

} // namespace hopscope::addresses
