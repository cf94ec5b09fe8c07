#include "model/layout/place_items.h"

#include "model/layout/grid_search.h"
#include "model/layout/place_texts.h"
#include "model/layout/slots.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

class Placer
{
public:
    Placer(const MapContent& content, const Grid& grid, const MapOptions& options, const MapLayout* previous)
        : m_content(content), m_options(options), m_previous(previous), m_geometry(grid, TextSizes(content, options.measure), options.measure)
    {
        m_layout.grid = grid;
        m_left = spacing::margin + grid.gutter;
        m_contentWidth = double(grid.cardColumns) * (m_geometry.cardWidth() + grid.gutter) - grid.gutter;
        m_layout.items.reserve(content.itemCount());
    }

    MapLayout run()
    {
        m_y = spacing::margin;
        placeOutside();
        if (m_layout.grid.serviceRows > 0)
            placeServices();
        if (!m_content.cards.empty() || m_layout.grid.serviceRows == 0)
            placeCards();
        m_layout.bounds = {0, 0, m_left + m_contentWidth + spacing::bandPadding + spacing::margin, m_y + spacing::margin};
        return std::move(m_layout);
    }

private:
    /// Begins a band with its title; m_y stands below the title.
    double beginBand(const std::string& title)
    {
        const double height = m_options.measure.lineHeight(TextRole::RegionTitle);
        Region region;
        region.title = {title, TextRole::RegionTitle,
                        {m_left, m_y + 7, m_options.measure.width(title, TextRole::RegionTitle), height}, true};
        region.rect = {spacing::margin, m_y, m_left + m_contentWidth + spacing::bandPadding - spacing::margin, 0};
        m_layout.regions.push_back(region);
        m_y += m_geometry.titleHeight();
        return m_y;
    }

    void endBand()
    {
        m_y += spacing::bandPadding;
        Region& region = m_layout.regions.back();
        region.rect.height = m_y - region.rect.y;
    }

    void placeOutside()
    {
        const double top = beginBand(m_options.words.outside);
        const double pitch = m_geometry.outsideWidth() + spacing::serviceGap;
        const std::size_t columns = std::max<std::size_t>(1, std::size_t((m_contentWidth + spacing::serviceGap) / pitch));
        const double rowPitch = m_geometry.outsideHeight() + spacing::serviceGap;
        for (const Chip& chip : m_content.outside) {
            const Rect rect{m_left + double(chip.slot % columns) * pitch, top + double(chip.slot / columns) * rowPitch,
                            m_geometry.outsideWidth(), m_geometry.outsideHeight()};
            Item& item = add(chip.id, rect, chip.slot);
            item.lines = outsideLines(chip, rect, m_options);
        }
        m_y = top + double(m_layout.grid.outsideRows) * rowPitch - spacing::serviceGap;
        endBand();
        m_y += m_layout.grid.outsideGap;
    }

    void placeServices()
    {
        const double top = beginBand(m_options.words.services);
        const Grid& grid = m_layout.grid;
        const double rowPitch = m_geometry.serviceHeight() + spacing::serviceGap;
        for (const Chip& chip : m_content.services) {
            const Rect rect{m_left + double(chip.slot % grid.serviceColumns) * grid.servicePitch,
                            top + double(chip.slot / grid.serviceColumns) * rowPitch, grid.serviceWidth,
                            m_geometry.serviceHeight()};
            Item& item = add(chip.id, rect, chip.slot);
            item.lines = serviceLines(chip, rect, grid.denseServices, m_options);
        }
        m_y = top + double(grid.serviceRows) * rowPitch - spacing::serviceGap;
        endBand();
        m_y += grid.serviceGap;
    }

    const std::string& cardsTitle() const
    {
        switch (m_options.groupBy) {
        case GroupBy::Namespace: return m_options.words.namespaces;
        case GroupBy::Service: return m_options.words.byService;
        case GroupBy::Node: break;
        }
        return m_options.words.nodes;
    }

    /// The height a card had stays as long as it is enough; new node cards take their row's, so that they are of one size.
    double cardHeight(const CardContent& card, const std::vector<double>& rows) const
    {
        if (const Item* old = m_previous ? m_previous->find(card.id) : nullptr)
            return std::max(old->rect.height, m_geometry.neededHeight(card));
        return m_options.groupBy == GroupBy::Node ? rows[rowOf(card, m_content, m_layout.grid.cardColumns)] : m_geometry.neededHeight(card);
    }

    void placeCards()
    {
        const double top = beginBand(cardsTitle());
        const Grid& grid = m_layout.grid;
        std::vector<double> rows = rowHeights(m_content, m_geometry, grid.cardColumns);
        const std::vector<double> needed = rows;
        for (const CardContent& card : m_content.cards) {
            double& row = rows[rowOf(card, m_content, grid.cardColumns)];
            row = std::max(row, cardHeight(card, needed));
        }
        std::vector<double> tops;
        double rowTop = top;
        for (const double row : rows) {
            tops.push_back(rowTop);
            rowTop += row + spacing::rowGap;
        }
        m_y = rows.empty() ? top : rowTop - spacing::rowGap;
        endBand();
        for (const CardContent& card : m_content.cards) {
            const std::size_t column = card.wide ? 0 : card.slot % grid.cardColumns;
            const double x = m_left + double(column) * (m_geometry.cardWidth() + grid.gutter);
            const double y = tops[rowOf(card, m_content, grid.cardColumns)];
            placeCard(card, {x, y, m_geometry.widthOf(card), cardHeight(card, needed)});
        }
    }

    void placeCard(const CardContent& card, const Rect& rect)
    {
        const std::size_t index = m_layout.items.size();
        Item& item = add(card.id, rect, card.slot);
        item.state = card.state;
        item.header = {rect.x, rect.y, rect.width, m_geometry.headerHeight(card)};
        if (card.titled)
            item.lines = cardLines(card, item.header, m_geometry, m_options);
        double top = rect.y + item.header.height + spacing::cardPadding;
        for (const Section section : {Section::Services, Section::Pods}) {
            const double height = placeSection(card, section, index, {rect.x + spacing::cardPadding, top});
            top += height > 0 ? height + spacing::sectionGap : 0;
        }
        // What uses the node's own address stands at the card's foot, apart from the pods that have their own.
        const SectionGrid hosts = m_geometry.section(card, Section::HostPods);
        const double height = hosts.heightOf(slotsUsed(card.sections[std::size_t(Section::HostPods)]));
        placeSection(card, Section::HostPods, index,
                     {rect.x + spacing::cardPadding, rect.bottom() - spacing::cardPadding - height});
    }

    double placeSection(const CardContent& card, Section section, std::size_t cardIndex, const Point& corner)
    {
        const SectionGrid grid = m_geometry.section(card, section);
        const std::vector<Chip>& chips = card.sections[std::size_t(section)];
        for (const Chip& chip : chips) {
            const Rect rect{corner.x + double(chip.slot % grid.columns) * (grid.width + grid.gapX),
                            corner.y + double(chip.slot / grid.columns) * (grid.height + grid.gapY), grid.width, grid.height};
            Item& item = add(chip.id, rect, chip.slot);
            item.card = cardIndex;
            item.section = section;
            item.state = chip.state;
            item.hostNetwork = chip.hostNetwork;
            if (section == Section::Services) {
                item.lines = serviceLines(chip, rect, m_layout.grid.denseServices, m_options);
                if (!card.titled)
                    m_layout.items[cardIndex].header = rect;
            } else if (m_layout.grid.compact) {
                item.compact = true;
            } else {
                item.lines = podLines(chip, rect, m_options);
            }
        }
        return grid.heightOf(slotsUsed(chips));
    }

    Item& add(const ItemId& id, const Rect& rect, std::size_t slot)
    {
        m_layout.indexOf.emplace(id, m_layout.items.size());
        Item& item = m_layout.items.emplace_back();
        item.id = id;
        item.rect = rect;
        item.slot = slot;
        return item;
    }

    const MapContent& m_content;
    const MapOptions& m_options;
    const MapLayout* m_previous;
    CardGeometry m_geometry;
    MapLayout m_layout;
    double m_left = 0;
    double m_contentWidth = 0;
    double m_y = 0;
};

} // namespace

MapLayout placeItems(const MapContent& content, const Grid& grid, const MapOptions& options, const MapLayout* previous)
{
    return Placer(content, grid, options, previous).run();
}

} // namespace hopscope::layout
