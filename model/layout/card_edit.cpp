#include "model/layout/card_edit.h"

#include "model/kube/workload.h"
#include "model/layout/content_cells.h"

#include <algorithm>
#include <set>

namespace hopscope::layout {

namespace {

bool names(const kube::Pod& pod, const kube::ObjectKey& key)
{
    return pod.meta.name == key.name && pod.meta.namespace_ == key.namespace_;
}

class CardEditor
{
public:
    CardEditor(const CardLayout& card, const CardGeometry& geometry) : m_geometry(geometry), m_card(std::make_shared<CardLayout>(card)) {}

    bool remove(const kube::ObjectKey& key)
    {
        const auto found = find(key);
        if (found == m_card->cells.end() || found->group >= 0)
            return false;
        const Section section = found->section;
        const std::size_t rows = rowsOf(section);
        m_card->cells.erase(found);
        // What stands at the card's foot moves down with its last row.
        return section != Section::HostPods || rowsOf(section) == rows;
    }

    bool put(const PodPointer& pod)
    {
        const kube::ObjectKey key = pod->meta.key();
        if (const auto found = find(key); found != m_card->cells.end())
            return replace(*found, pod);
        for (CardGroup& group : m_card->groups) {
            const auto member = std::find_if(group.members.begin(), group.members.end(), [&](const PodPointer& each) { return names(*each, key); });
            if (member != group.members.end())
                return replaceMember(group, *member, pod);
        }
        return add(pod);
    }

    std::optional<CardPointer> take()
    {
        for (const std::size_t group : m_touched)
            refreshGroup(group);
        countAgain();
        return m_grown ? std::nullopt : std::optional<CardPointer>(std::move(m_card));
    }

private:
    std::vector<Cell>::iterator find(const kube::ObjectKey& key)
    {
        return std::find_if(m_card->cells.begin(), m_card->cells.end(), [&](const Cell& cell) { return cell.pod && names(*cell.pod, key); });
    }

    std::size_t rowsOf(Section section) const
    {
        std::size_t slots = 0;
        for (const Cell& cell : m_card->cells)
            slots = cell.section == section ? std::max<std::size_t>(slots, cell.slot + 1) : slots;
        return m_geometry.section(m_card->head, section).rows(slots);
    }

    /// A pod whose object has only now arrived may turn out to be another's, or on its node's network.
    static bool standsWhereItStood(const kube::Pod& before, const kube::Pod& now)
    {
        return before.hostNetwork == now.hostNetwork && kube::workloadOf(before) == kube::workloadOf(now);
    }

    bool replace(Cell& cell, const PodPointer& pod)
    {
        if (!standsWhereItStood(*cell.pod, *pod))
            return false;
        cell.state = stateOf(*pod);
        cell.pod = pod;
        if (cell.group >= 0)
            m_touched.insert(std::size_t(cell.group));
        return true;
    }

    bool replaceMember(CardGroup& group, PodPointer& member, const PodPointer& pod)
    {
        if (!standsWhereItStood(*member, *pod))
            return false;
        member = pod;
        m_touched.insert(std::size_t(&group - m_card->groups.data()));
        return true;
    }

    /// Counts the workload's pods again, and says so on its head.
    void refreshGroup(std::size_t index)
    {
        CardGroup& group = m_card->groups[index];
        group.counts = {};
        for (const PodPointer& pod : group.members)
            group.counts.add(stateOf(*pod));
        Cell* head = nullptr;
        for (Cell& cell : m_card->cells) {
            if (cell.group != std::int32_t(index))
                continue;
            if (cell.kind == ItemKind::Workload)
                head = &cell;
            else
                group.counts.add(cell.state);
        }
        Cell renewed = workloadCell(group, m_card->setting->options.words);
        head->state = renewed.state;
        head->text = std::move(renewed.text);
    }

    /// A pod of its own takes the lowest free slot of its section, as long as the card is large enough.
    bool add(const PodPointer& pod)
    {
        if (m_card->setting->options.groupBy == GroupBy::Namespace && workloadIdOf(*pod))
            return false;
        Cell cell = podCell(pod);
        const auto begin = std::find_if(m_card->cells.begin(), m_card->cells.end(), [&](const Cell& each) { return each.section >= cell.section; });
        auto place = begin;
        while (place != m_card->cells.end() && place->section == cell.section && place->slot == cell.slot) {
            ++place;
            ++cell.slot;
        }
        // Where the section has no row for it yet, others have to move.
        if (place == m_card->cells.end() || place->section != cell.section) {
            const SectionGrid grid = m_geometry.section(m_card->head, cell.section);
            if (cell.slot % grid.columns == 0)
                return false;
        }
        setPlace(cell, begin == m_card->cells.end() || begin->section != cell.section ? nullptr : &*begin);
        m_card->cells.insert(place, std::move(cell));
        return true;
    }

    void setPlace(Cell& cell, const Cell* first)
    {
        if (!first) {
            m_grown = true;
            return;
        }
        const SectionGrid grid = m_geometry.section(m_card->head, cell.section);
        const double left = spacing::cardPadding;
        const double top = first->y - double(first->slot / grid.columns) * (grid.height + grid.gapY);
        cell.x = float(left + double(cell.slot % grid.columns) * (grid.width + grid.gapX));
        cell.y = float(top + double(cell.slot / grid.columns) * (grid.height + grid.gapY));
        cell.width = float(grid.width);
        cell.height = float(grid.height);
    }

    void countAgain()
    {
        m_card->counts = {};
        for (const CardGroup& group : m_card->groups)
            m_card->counts.add(group.counts);
        for (const Cell& cell : m_card->cells) {
            if (cell.pod && cell.group < 0)
                m_card->counts.add(cell.state);
        }
    }

    const CardGeometry& m_geometry;
    std::shared_ptr<CardLayout> m_card;
    std::set<std::size_t> m_touched; ///< groups
    bool m_grown = false;
};

} // namespace

std::optional<CardPointer> editPods(const CardLayout& card, const std::vector<PodPointer>& put, const std::vector<kube::ObjectKey>& removed,
                                    const CardGeometry& geometry)
{
    CardEditor editor(card, geometry);
    for (const kube::ObjectKey& key : removed) {
        if (!editor.remove(key))
            return std::nullopt;
    }
    for (const PodPointer& pod : put) {
        if (!editor.put(pod))
            return std::nullopt;
    }
    return editor.take();
}

} // namespace hopscope::layout
