#include "model/layout/group_entries.h"

#include "model/kube/workload.h"
#include "model/layout/map_content.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <map>
#include <memory_resource>

namespace hopscope::layout {

namespace {

std::string_view namespaceOf(const Cell& cell)
{
    return cell.pod ? std::string_view(cell.pod->meta.namespace_.str()) : std::string_view(cell.text->id.key.namespace_);
}

GroupEntries byNamespace(const CardData& card, const SharedParts& namespaces)
{
    std::pmr::monotonic_buffer_resource room(16 * card.cells.size() + 64);
    std::pmr::map<std::string_view, std::pmr::vector<std::uint32_t>> spaces(&room);
    std::pmr::vector<std::uint32_t>* last = nullptr; // cells of one namespace come one after the other
    std::string_view lastSpace;
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        if (standsOut(card.cells[i]))
            continue;
        if (const std::string_view space = namespaceOf(card.cells[i]); !last || space != lastSpace) {
            last = &spaces[space];
            lastSpace = space;
        }
        last->push_back(std::uint32_t(i));
    }
    GroupEntries groups;
    groups.cells.reserve(card.cells.size());
    for (const auto& [space, cells] : spaces) {
        const std::size_t first = groups.cells.size();
        groups.cells.insert(groups.cells.end(), cells.begin(), cells.end());
        groups.entries.push_back({namespaces.restOf(space), {groups.cells.data() + first, cells.size()}});
    }
    return groups;
}

/// Entries one after the other, each with the cells that come until the next one.
class EntryList
{
public:
    explicit EntryList(const std::vector<Cell>& cells)
    {
        m_groups.cells.reserve(cells.size());
        m_groups.entries.reserve(std::size_t(std::count_if(cells.begin(), cells.end(), [](const Cell& cell) { return !cell.pod; })));
    }

    void begin(const GroupEntry& entry)
    {
        m_groups.entries.push_back(entry);
        m_groups.entries.back().cells = {m_groups.cells.data() + m_groups.cells.size(), 0};
    }
    void add(std::size_t cell)
    {
        m_groups.cells.push_back(std::uint32_t(cell));
        std::span<std::uint32_t>& cells = last()->cells;
        cells = {cells.data(), cells.size() + 1};
    }
    GroupEntry* last() { return m_groups.entries.empty() ? nullptr : &m_groups.entries.back(); }
    GroupEntries take() { return std::move(m_groups); }

private:
    GroupEntries m_groups;
};

} // namespace

std::string_view GroupEntry::textIn(std::string& room, std::string_view digitGroup) const
{
    if (space.empty() && number == 0)
        return name;
    room.assign(space).append(space.empty() ? "" : "/").append(name);
    if (number > 0)
        room.append(" \u00d7").append(numberText(number, digitGroup));
    return room;
}

std::size_t GroupEntry::letters() const
{
    std::string room;
    return textIn(room).size();
}

bool standsOut(const Cell& cell)
{
    return cell.state == ItemState::Failing && cell.kind == ItemKind::Pod;
}

GroupEntries groupEntries(const CardData& card, GroupBy groupBy, const SharedParts& namespaces)
{
    if (groupBy == GroupBy::Node)
        return byNamespace(card, namespaces);
    EntryList entries(card.cells);
    const bool isShared = card.head.id == sharedServicesCard;
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        const Cell& cell = card.cells[i];
        if (cell.section == Section::Entries || standsOut(cell))
            continue;
        if (!cell.pod) {
            const bool counts = cell.kind == ItemKind::Workload && cell.text->rolled;
            entries.begin({cell.text->name, {}, std::int32_t(i), counts ? std::uint32_t(cell.text->pods) : 0,
                           isShared ? namespaces.restOf(cell.text->id.key.namespace_) : std::string_view()});
            continue;
        }
        if (cell.group < 0) {
            const std::string_view workload = kube::workloadOf(*cell.pod).name;
            const std::string_view name = workload.empty() ? std::string_view(cell.pod->meta.name) : workload;
            if (!entries.last() || entries.last()->name != name || entries.last()->head >= 0)
                entries.begin({name});
        }
        entries.add(i);
    }
    return entries.take();
}

} // namespace hopscope::layout
