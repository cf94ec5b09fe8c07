#include "model/layout/group_entries.h"

#include "model/kube/workload.h"
#include "model/layout/map_content.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <map>

namespace hopscope::layout {

namespace {

std::vector<GroupEntry> byNamespace(const CardData& card, const SharedParts& namespaces)
{
    std::map<std::string_view, std::size_t> places;
    std::vector<GroupEntry> entries;
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        const Cell& cell = card.cells[i];
        if (standsOut(cell))
            continue;
        const std::string_view space = cell.pod ? std::string_view(cell.pod->meta.namespace_.str()) : std::string_view(cell.text->id.key.namespace_);
        places.emplace(space, 0);
    }
    for (auto& [space, place] : places) {
        place = entries.size();
        entries.push_back({namespaces.restOf(space), {}, -1, 0});
    }
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        const Cell& cell = card.cells[i];
        if (standsOut(cell))
            continue;
        const std::string_view space = cell.pod ? std::string_view(cell.pod->meta.namespace_.str()) : std::string_view(cell.text->id.key.namespace_);
        entries[places[space]].cells.push_back(std::uint32_t(i));
    }
    return entries;
}

} // namespace

std::string GroupEntry::text(std::string_view digitGroup) const
{
    std::string whole = space.empty() ? std::string(name) : std::string(space) + "/" + std::string(name);
    return number > 0 ? whole + " \u00d7" + numberText(number, digitGroup) : whole;
}

bool standsOut(const Cell& cell)
{
    return cell.state == ItemState::Failing && cell.kind == ItemKind::Pod;
}

std::vector<GroupEntry> groupEntries(const CardData& card, GroupBy groupBy, const SharedParts& namespaces)
{
    if (groupBy == GroupBy::Node)
        return byNamespace(card, namespaces);
    std::vector<GroupEntry> entries;
    entries.reserve(std::size_t(std::count_if(card.cells.begin(), card.cells.end(), [](const Cell& cell) { return !cell.pod; })));
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        const Cell& cell = card.cells[i];
        if (cell.section == Section::Entries || standsOut(cell))
            continue;
        if (cell.pod && cell.group >= 0) {
            entries.back().cells.push_back(std::uint32_t(i));
            continue;
        }
        if (!cell.pod) {
            const bool counts = cell.kind == ItemKind::Workload && cell.text->rolled;
            const bool isShared = card.head.id == sharedServicesCard;
            entries.push_back({cell.text->name, {}, std::int32_t(i), counts ? std::uint32_t(cell.text->pods) : 0,
                               isShared ? namespaces.restOf(cell.text->id.key.namespace_) : std::string_view()});
            continue;
        }
        const std::string_view workload = kube::workloadOf(*cell.pod).name;
        const std::string_view name = workload.empty() ? std::string_view(cell.pod->meta.name) : workload;
        if (entries.empty() || entries.back().name != name || entries.back().head >= 0)
            entries.push_back({name, {}, -1, 0});
        entries.back().cells.push_back(std::uint32_t(i));
    }
    return entries;
}

} // namespace hopscope::layout
