#include "model/layout/place_blocks.h"

#include "model/layout/grid_search.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

class BlockPlacer
{
public:
    BlockPlacer(const SettingPointer& setting, const MapLayout* previous)
        : m_setting(setting), m_previous(previous), m_geometry(setting->grid, setting->texts, setting->options.measure)
    {
        m_layout.setting = setting;
    }

    MapLayout run(MapContent content)
    {
        const Grid& grid = m_setting->grid;
        const MapWords& words = m_setting->options.words;
        m_layout.itemCount = content.itemCount();
        m_layout.hidden = content.hidden;
        addBand(std::move(content.outside), grid.outsideRows, words.outside);
        if (content.entries)
            addBand(std::move(*content.entries), grid.entryRows, words.entryPoints);
        if (content.services)
            addBand(std::move(*content.services), grid.serviceRows, words.services);
        m_layout.firstCardBlock = m_layout.blocks.size();
        for (BlockContent& block : content.blocks)
            addBlock(std::move(block));
        m_layout.counts.worst = m_layout.counts.worstCounted();
        settleHeights(m_layout, m_geometry);
        m_layout.cards = std::make_shared<const std::unordered_map<ItemId, ItemRef, ItemIdHash>>(std::move(m_cards));
        return std::move(m_layout);
    }

private:
    Block& beginBlock(const std::string& title)
    {
        Block& block = m_layout.blocks.emplace_back();
        block.left = leftOfCards(m_setting->grid);
        block.region.title = {title, TextRole::RegionTitle, {}, true};
        return block;
    }

    void addBand(CardContent content, std::size_t rows, const std::string& title)
    {
        Block& block = beginBlock(title);
        m_cards.emplace(content.head.id, ItemRef{std::uint32_t(m_layout.blocks.size() - 1), 0, -1});
        CardPointer card = placeBand(std::move(content), rows, m_geometry, m_setting);
        block.rows.push_back({0, std::make_shared<const CardRow>(CardRow{{card}, card->height})});
    }

    /// The height a card had stays as long as it is enough; new node cards take their row's, so that they are of one size.
    double heightOf(const CardContent& card, double row) const
    {
        if (m_previous) {
            if (const auto old = m_previous->cards->find(card.head.id); old != m_previous->cards->end())
                return std::max(m_previous->cardOf(old->second).height, m_geometry.neededHeight(card));
        }
        return m_setting->options.groupBy == GroupBy::Node ? row : m_geometry.neededHeight(card);
    }

    void addBlock(BlockContent content)
    {
        Block& block = beginBlock(content.title);
        const auto number = std::uint32_t(m_layout.blocks.size() - 1);
        block.columns = m_setting->grid.cardColumns;
        block.pitch = m_geometry.cardWidth() + m_setting->grid.gutter;
        std::vector<CardRow> rows;
        std::vector<double> needed;
        std::vector<std::size_t> rowOfCard;
        for (const CardContent& card : content.cards) {
            const std::size_t row = rowOfCard.emplace_back(rowOf(card, content, block.columns));
            needed.resize(std::max(needed.size(), row + 1));
            needed[row] = std::max(needed[row], m_geometry.neededHeight(card));
        }
        rows.resize(needed.size());
        for (std::size_t i = 0; i < content.cards.size(); ++i) {
            CardContent& card = content.cards[i];
            const std::size_t row = rowOfCard[i];
            const std::size_t column = card.head.wide ? 0 : card.slot % block.columns;
            const double height = heightOf(card, needed[row]);
            m_cards.emplace(card.head.id, ItemRef{number, std::uint32_t(row * block.columns + column), -1});
            m_layout.counts.add(card.counts);
            CardPointer placed = placeCard(std::move(card), height, m_geometry, m_setting);
            rows[row].height = std::max(rows[row].height, placed->height);
            rows[row].cards.resize(std::max(rows[row].cards.size(), column + 1));
            rows[row].cards[column] = std::move(placed);
        }
        for (CardRow& row : rows)
            block.rows.push_back({0, std::make_shared<const CardRow>(std::move(row))});
    }

    SettingPointer m_setting;
    const MapLayout* m_previous;
    CardGeometry m_geometry;
    MapLayout m_layout;
    std::unordered_map<ItemId, ItemRef, ItemIdHash> m_cards;
};

/// What is left free below a block.
double gapBelow(const MapLayout& layout, std::size_t block)
{
    if (block == 0)
        return layout.grid().outsideGap;
    return block < layout.firstCardBlock ? layout.grid().serviceGap : spacing::rowGap;
}

} // namespace

MapLayout placeContent(MapContent content, const SettingPointer& setting, const MapLayout* previous)
{
    return BlockPlacer(setting, previous).run(std::move(content));
}

void settleHeights(MapLayout& layout, const CardGeometry& geometry)
{
    const TextMeasure& measure = layout.options().measure;
    const double left = leftOfCards(layout.grid());
    const double width = left + geometry.contentWidth() + spacing::bandPadding;
    double y = spacing::margin;
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
        Block& block = layout.blocks[i];
        const double top = y;
        TextLine& title = block.region.title;
        if (title.rect.width == 0)
            title.rect.width = measure.width(title.text, TextRole::RegionTitle);
        title.rect = {left, top + 7, title.rect.width, measure.lineHeight(TextRole::RegionTitle)};
        y += geometry.titleHeight();
        for (std::size_t r = 0; r < block.rows.size(); ++r) {
            block.rows[r].top = y;
            y += block.rows[r].row->height + (r + 1 < block.rows.size() ? spacing::rowGap : 0);
        }
        y += spacing::bandPadding;
        block.region.rect = {spacing::margin, top, width - spacing::margin, y - top};
        if (i + 1 < layout.blocks.size())
            y += gapBelow(layout, i);
    }
    layout.bounds = {0, 0, width + spacing::margin, y + spacing::margin};
}

} // namespace hopscope::layout
