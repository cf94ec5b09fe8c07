#include "model/layout/place_card.h"

#include "model/layout/slots.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

class CardPlacer
{
public:
    CardPlacer(CardContent content, double height, const CardGeometry& geometry, const SettingPointer& setting)
        : m_content(std::move(content)), m_geometry(geometry)
    {
        m_card->head = m_content.head;
        m_card->counts = m_content.counts;
        m_card->width = geometry.widthOf(m_content.head);
        m_card->height = std::max(height, geometry.neededHeight(m_content));
        m_card->headerHeight = geometry.headerHeight(m_content.head);
        m_card->setting = setting;
    }

    CardPointer run()
    {
        m_y = m_card->headerHeight + spacing::cardPadding;
        place(Section::Services);
        place(Section::Policies);
        for (GroupContent& group : m_content.groups)
            placeGroup(group);
        place(Section::Pods);
        // What uses the node's own address stands at the card's foot, apart from the pods that have their own.
        std::vector<Cell>& hosts = m_content.sections[std::size_t(Section::HostPods)];
        const SectionGrid grid = m_geometry.section(m_content.head, Section::HostPods);
        m_y = m_card->height - spacing::cardPadding - grid.heightOf(slotsUsed(hosts));
        placeCells(hosts, grid);
        return m_card;
    }

private:
    void place(Section section)
    {
        std::vector<Cell>& cells = m_content.sections[std::size_t(section)];
        const SectionGrid grid = m_geometry.section(m_content.head, section);
        const double height = grid.heightOf(slotsUsed(cells));
        placeCells(cells, grid);
        m_y += height > 0 ? height + spacing::sectionGap : 0;
    }

    void placeGroup(GroupContent& group)
    {
        if (!group.group.rolled) {
            const SectionGrid grid = m_geometry.section(m_content.head, Section::Groups);
            Cell& head = group.head;
            setRect(head, spacing::cardPadding, m_y, m_card->width - 2 * spacing::cardPadding, m_geometry.groupHeadHeight());
            m_card->cells.push_back(std::move(head));
            m_y += m_geometry.groupHeadHeight() + spacing::chipGap;
            const double height = grid.heightOf(slotsUsed(group.members));
            placeCells(group.members, grid);
            m_y += height + spacing::sectionGap;
        }
        m_card->groups.push_back(std::move(group.group));
    }

    void placeCells(std::vector<Cell>& cells, const SectionGrid& grid)
    {
        std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.slot < b.slot; });
        for (Cell& cell : cells) {
            setRect(cell, spacing::cardPadding + double(cell.slot % grid.columns) * (grid.width + grid.gapX),
                    m_y + double(cell.slot / grid.columns) * (grid.height + grid.gapY), grid.width, grid.height);
            m_card->cells.push_back(std::move(cell));
        }
    }

    static void setRect(Cell& cell, double x, double y, double width, double height)
    {
        cell.x = float(x);
        cell.y = float(y);
        cell.width = float(width);
        cell.height = float(height);
    }

    CardContent m_content;
    const CardGeometry& m_geometry;
    std::shared_ptr<CardLayout> m_card = std::make_shared<CardLayout>();
    double m_y = 0;
};

} // namespace

CardPointer placeCard(CardContent content, double height, const CardGeometry& geometry, const SettingPointer& setting)
{
    return CardPlacer(std::move(content), height, geometry, setting).run();
}

CardPointer placeBand(CardContent content, std::size_t rows, const CardGeometry& geometry, const SettingPointer& setting)
{
    auto card = std::make_shared<CardLayout>();
    card->head = content.head;
    card->setting = setting;
    card->width = geometry.contentWidth();
    const Grid& grid = setting->grid;
    const bool services = !content.sections[std::size_t(Section::Services)].empty();
    const double width = services ? grid.serviceWidth : geometry.outsideWidth();
    const double height = services ? geometry.serviceHeight() : geometry.outsideHeight();
    const double pitch = services ? grid.servicePitch : geometry.outsideWidth() + spacing::serviceGap;
    const std::size_t columns = services ? grid.serviceColumns
                                         : std::max<std::size_t>(1, std::size_t((card->width + spacing::serviceGap) / pitch));
    card->height = double(rows) * (height + spacing::serviceGap) - spacing::serviceGap;
    for (std::vector<Cell>& section : content.sections) {
        for (Cell& cell : section) {
            cell.x = float(double(cell.slot % columns) * pitch);
            cell.y = float(double(cell.slot / columns) * (height + spacing::serviceGap));
            cell.width = float(width);
            cell.height = float(height);
            card->cells.push_back(std::move(cell));
        }
    }
    return card;
}

CardContent contentOf(const CardLayout& card, std::uint32_t slot)
{
    CardContent content;
    content.head = card.head;
    content.counts = card.counts;
    content.slot = slot;
    for (const CardGroup& group : card.groups)
        content.groups.push_back({group, {}, {}});
    for (const Cell& cell : card.cells) {
        if (cell.section != Section::Groups)
            content.sections[std::size_t(cell.section)].push_back(cell);
        else if (cell.kind == ItemKind::Workload)
            content.groups[std::size_t(cell.group)].head = cell;
        else
            content.groups[std::size_t(cell.group)].members.push_back(cell);
    }
    return content;
}

} // namespace hopscope::layout
