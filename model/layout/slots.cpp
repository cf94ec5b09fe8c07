#include "model/layout/slots.h"

#include <algorithm>
#include <unordered_map>

namespace hopscope::layout {

namespace {

/// Gives `entries` the slots that `before` knows, and the others what is free.
template <class Entry, class Before>
void assign(std::vector<Entry>& entries, Before before)
{
    std::vector<bool> kept(entries.size());
    std::vector<bool> taken;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::optional<std::uint32_t> slot = before(entries[i]);
        if (!slot)
            continue;
        if (taken.size() <= *slot)
            taken.resize(*slot + 1);
        if (taken[*slot])
            continue;
        taken[*slot] = true;
        kept[i] = true;
        entries[i].slot = *slot;
    }
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (kept[i])
            continue;
        while (next < taken.size() && taken[next])
            ++next;
        entries[i].slot = next++;
    }
}

/// Of a section or a group of a card, who had which slot. Keys point into the card.
class OldSlots
{
public:
    OldSlots(const CardLayout& card, Section section, const ItemId* workload)
    {
        for (const Cell& cell : card.cells) {
            if (cell.section != section)
                continue;
            const bool head = section == Section::Groups && cell.kind == ItemKind::Workload;
            if (head || (section == Section::Groups && !(card.groups[std::size_t(cell.group)].workload == *workload)))
                continue;
            if (cell.pod)
                m_pods.emplace(nameOf(*cell.pod), cell.slot);
            else
                m_others.emplace(cell.text->id, cell.slot);
        }
    }

    std::optional<std::uint32_t> operator()(const Cell& cell) const
    {
        if (cell.pod) {
            const auto found = m_pods.find(nameOf(*cell.pod));
            return found == m_pods.end() ? std::nullopt : std::optional(found->second);
        }
        const auto found = m_others.find(cell.text->id);
        return found == m_others.end() ? std::nullopt : std::optional(found->second);
    }

private:
    using Name = std::pair<std::string_view, std::string_view>;
    struct NameHash
    {
        std::size_t operator()(const Name& name) const noexcept
        {
            const std::hash<std::string_view> hash;
            return hash(name.first) * 31 + hash(name.second);
        }
    };
    static Name nameOf(const kube::Pod& pod) { return {pod.meta.namespace_.str(), pod.meta.name}; }

    std::unordered_map<Name, std::uint32_t, NameHash> m_pods;
    std::unordered_map<ItemId, std::uint32_t, ItemIdHash> m_others;
};

} // namespace

void assignSlots(std::vector<Cell>& cells, const CardLayout* before, Section section, const ItemId* workload)
{
    if (!before) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i].slot = std::uint32_t(i);
        return;
    }
    assign(cells, OldSlots(*before, section, workload));
}

void assignCardSlots(std::vector<CardContent>& cards, const std::function<std::optional<std::uint32_t>(const ItemId&)>& before)
{
    assign(cards, [&](const CardContent& card) { return before(card.head.id); });
}

std::size_t slotsUsed(const std::vector<Cell>& cells)
{
    std::size_t used = 0;
    for (const Cell& cell : cells)
        used = std::max(used, std::size_t(cell.slot) + 1);
    return used;
}

} // namespace hopscope::layout
