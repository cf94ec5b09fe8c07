#include "model/layout/composition.h"

#include "model/layout/pack_columns.h"
#include "model/layout/services_band.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

using namespace spacing;

constexpr double tileGap = 2;
constexpr double lineWidth = 170; ///< of a card of nothing
constexpr double unreadLineWidth = 280; ///< of one of which it is not known

class Composer
{
public:
    Composer(const ContentShape& shape, const Arrangement& arrangement, const LayoutSetting& setting)
        : m_shape(shape), m_arrangement(arrangement), m_setting(setting), m_metrics(setting.metrics)
    {
        m_made.width = arrangement.width / arrangement.scale;
        m_inner = m_made.width - 2 * margin;
    }

    Composition run()
    {
        m_y = margin / 2;
        m_made.outside.region = {margin, m_y, m_inner, m_metrics.pill + 4};
        const double title = titleRoom * m_metrics.unit;
        m_made.outside.title = {margin, m_y + 3, title, m_metrics.pill};
        m_made.outside.cards = {{margin + title, m_y + 3, m_inner - title, m_metrics.pill}};
        m_y += m_metrics.pill + 4;
        addServices();
        for (std::size_t i = 0; i < m_shape.blocks.size(); ++i)
            m_made.blocks.emplace_back();
        if (m_arrangement.blockColumns > 1)
            addBlocksBeside();
        else
            for (std::size_t i = 0; i < m_shape.blocks.size(); ++i)
                addBlock(i);
        m_made.height = m_y + margin;
        return std::move(m_made);
    }

private:
    double left() const { return margin; }

    void addServices()
    {
        if (!m_shape.services)
            return;
        const double from = m_y;
        m_y += 6;
        BlockPlace& place = m_made.services.emplace();
        const double height = m_shape.servicesHeight(m_arrangement, m_inner, m_setting);
        place.title = {margin, m_y, m_inner, m_metrics.region};
        const double top = m_y + m_metrics.region + titleGap;
        place.cards = {{margin, top, m_inner, height}};
        place.region = {margin, m_y, m_inner, top + height - m_y};
        m_y = place.region.bottom();
        m_made.services_ = m_y - from;
    }

    /// The title's line; returns where the cards begin.
    double begin(BlockPlace& place, double x, double width)
    {
        place.title = {x, m_y, width, m_metrics.region};
        return m_y + m_metrics.region + titleGap;
    }

    void addBlock(std::size_t index)
    {
        const ContentShape::BlockShape& block = m_shape.blocks[index];
        BlockPlace& place = m_made.blocks[index];
        m_y += index == 0 ? bandGap : cardGap;
        const double y = m_y;
        const double top = begin(place, left(), m_inner);
        double height = 0;
        if (block.kind == BlockKind::Ways)
            height = addWays(block, place, top);
        else if (block.kind == BlockKind::Lines)
            height = addGrid(place, block.cards.size(), left(), top, columnsOf((block.isRead ? lineWidth : unreadLineWidth) * m_metrics.unit, 8), m_metrics.slimChip, 6);
        else if (areAlike(m_arrangement.form, m_setting.options.groupBy))
            height = addAlike(place, block.cards.size(), left(), top, m_inner);
        else
            height = addPacked(block, place, top);
        place.region = {left(), y, m_inner, top + height - y};
        m_y = top + height;
    }

    std::size_t columnsOf(double least, double gap) const { return std::size_t(std::max(1.0, std::floor((m_inner + gap) / (least + gap)))); }

    double addGrid(BlockPlace& place, std::size_t count, double x, double top, std::size_t columns, double height, double gap)
    {
        return addGrid(place, count, x, top, columns, (m_inner - double(columns - 1) * gap) / double(columns), height, gap);
    }
    static double addGrid(BlockPlace& place, std::size_t count, double x, double top, std::size_t columns, double width, double height, double gap)
    {
        for (std::size_t i = 0; i < count; ++i)
            place.cards.push_back({x + double(i % columns) * (width + gap), top + double(i / columns) * (height + gap), width, height});
        return count == 0 ? 0 : double((count + columns - 1) / columns) * (height + gap) - gap;
    }

    /// What the card had before; 0: it was not there.
    static double keptHeight(const ContentShape::BlockShape& block, std::size_t card) { return card < block.heights.size() ? block.heights[card] : 0; }

    double addWays(const ContentShape::BlockShape& block, BlockPlace& place, double top)
    {
        if (m_arrangement.ways == CardForm::Groups)
            return addGrid(place, block.cards.size(), left(), top, columnsOf(240, 8), m_metrics.row + 4, 8);
        if (m_arrangement.ways == CardForm::Marks)
            return addNames(block, place, top);
        double y = top;
        for (std::size_t i = 0; i < block.cards.size(); ++i) {
            const double height = std::max(keptHeight(block, i), neededWayHeight(block.cards[i], m_arrangement.ways, m_metrics));
            place.cards.push_back({left(), y, m_inner, height});
            y += height + (m_arrangement.ways == CardForm::Full ? 6 : 1);
        }
        return y - top;
    }

    /// Names close together, each so wide that it is whole.
    double addNames(const ContentShape::BlockShape& block, BlockPlace& place, double top)
    {
        double x = 0;
        double y = top;
        for (const CardShape& card : block.cards) {
            const double width = std::min(double(card.card->head.title.size()) * m_metrics.letter + nameEdges, m_inner);
            if (x > 0 && x + width > m_inner) {
                x = 0;
                y += m_metrics.row + 2;
            }
            place.cards.push_back({left() + x, y, width, m_metrics.row});
            x += width + nameGap;
        }
        return block.cards.empty() ? 0 : y + m_metrics.row - top;
    }

    double addPacked(const ContentShape::BlockShape& block, BlockPlace& place, double top)
    {
        const double width = cardWidth(m_arrangement);
        std::vector<double> heights;
        for (std::size_t i = 0; i < block.cards.size(); ++i) {
            const double needed = packedHeight(block.cards[i], m_arrangement, width, m_setting);
            const double before = keptHeight(block, i);
            const double most = needed + spreadOf(block.cards[i], m_arrangement.form, width, m_metrics);
            heights.push_back(before > 0 ? std::max(before, std::ceil(needed)) : std::floor(std::min(needed * m_arrangement.stretch, most)));
        }
        if (heights.empty())
            return 0;
        const double gap = gapBetween(m_arrangement);
        const PackedColumns packed = packColumns(heights, m_arrangement.columns, std::min(gap, cardGap), block.kept);
        for (std::size_t i = 0; i < heights.size(); ++i)
            place.cards.push_back({left() + double(packed.cards[i].column) * (width + gap), top + packed.cards[i].top, width, heights[i]});
        m_made.packed += packed.height;
        m_made.columns += packed.height * double(m_arrangement.columns);
        m_made.holes += packed.holes;
        return packed.height;
    }

    /// Tiles, or nodes from afar; returns how high they are together.
    double addAlike(BlockPlace& place, std::size_t count, double x, double top, double width)
    {
        if (m_arrangement.form == CardForm::Marks)
            return addGrid(place, count, x, top, m_arrangement.columns, cardWidth(m_arrangement), m_arrangement.cardHeight, gapBetween(m_arrangement));
        const double tile = m_arrangement.cardHeight;
        const auto columns = std::size_t(std::max(1.0, std::floor((width + tileGap) / (tile + tileGap))));
        return addGrid(place, count, x, top, columns, tile, tile, tileGap);
    }

    void addBlocksBeside()
    {
        const std::size_t columns = m_arrangement.blockColumns;
        const double width = (m_inner - double(columns - 1) * gutter) / double(columns);
        m_y += bandGap;
        const double head = m_metrics.region + titleGap;
        std::vector<double> heights;
        for (const ContentShape::BlockShape& block : m_shape.blocks) {
            BlockPlace tried;
            heights.push_back(head + addAlike(tried, block.cards.size(), 0, 0, width) + tileGap);
        }
        const PackedColumns packed = packColumns(heights, columns, cardGap);
        const double y = m_y;
        for (std::size_t i = 0; i < heights.size(); ++i) {
            const double x = left() + double(packed.cards[i].column) * (width + gutter);
            m_y = y + packed.cards[i].top;
            const double top = begin(m_made.blocks[i], x, width);
            const double height = addAlike(m_made.blocks[i], m_shape.blocks[i].cards.size(), x, top, width);
            m_made.blocks[i].region = {x, m_y, width, top + height - m_y};
        }
        m_y = y + packed.height;
    }

    const ContentShape& m_shape;
    const Arrangement& m_arrangement;
    const LayoutSetting& m_setting;
    const CardMetrics& m_metrics;
    Composition m_made;
    double m_inner = 0;
    double m_y = 0;
};

} // namespace

static void countLetters(const CardData& card, std::vector<std::size_t>& lengths)
{
    constexpr std::size_t enough = 2'000;
    for (const Cell& cell : card.cells) {
        if (cell.pod && cell.state != ItemState::Completed && lengths.size() < enough)
            lengths.push_back(cell.pod->meta.name.size());
    }
}

/// The most that all but 3 in 100 have at most; 0: there are none.
static std::size_t ofNearlyAll(std::vector<std::size_t>& numbers)
{
    if (numbers.empty())
        return 0;
    const auto nearlyAll = numbers.begin() + std::ptrdiff_t((numbers.size() * 97 + 99) / 100 - 1);
    std::nth_element(numbers.begin(), nearlyAll, numbers.end());
    return *nearlyAll;
}

double ContentShape::servicesHeight(const Arrangement& arrangement, double width, const LayoutSetting& setting) const
{
    const auto [known, isNew] = m_servicesHeights.try_emplace({arrangement.services, arrangement.openRows, arrangement.namesOpen, width});
    if (isNew)
        known->second = planServices(*services, arrangement.services, arrangement, width, setting.metrics, setting.namespaces).height;
    return known->second;
}

ContentShape::ContentShape(const MapContent& content, const LayoutSetting& setting)
{
    services = content.services.get();
    std::vector<std::size_t> lengths;
    std::vector<std::size_t> wayLengths;
    for (const BlockContent& block : content.blocks) {
        BlockShape& shape = blocks.emplace_back();
        shape.kind = block.kind;
        shape.isRead = block.cards.empty() || block.cards.front()->head.podsRead;
        std::vector<std::size_t> marks;
        for (const CardDataPointer& card : block.cards) {
            shape.cards.emplace_back(*card, setting.options.groupBy);
            if (block.kind != BlockKind::Cards)
                continue;
            ++cards;
            rows += rowCount(shape.cards.back()) + 3;
            marks.push_back(shape.cards.back().matrix);
        }
        shape.fewestMarks = marks.empty() ? 0 : *std::min_element(marks.begin(), marks.end());
        largest = std::max(largest, block.cards.size());
        for (const CardDataPointer& card : block.cards)
            countLetters(*card, shape.kind == BlockKind::Ways ? wayLengths : lengths);
        shape.mostMarks = ofNearlyAll(marks);
    }
    letters = ofNearlyAll(lengths);
    wayLetters = ofNearlyAll(wayLengths);
}

double packedHeight(const CardShape& card, const Arrangement& arrangement, double width, const LayoutSetting& setting)
{
    const double needed = arrangement.form == CardForm::Marks && !card.counted
                              ? neededMarksHeight(card, arrangement.marksPitch, width, setting.metrics)
                              : neededHeight(card, arrangement.form, width, setting.metrics, setting.namespaces);
    const bool isCapped = arrangement.cardHeight > 0 && (arrangement.form == CardForm::Groups || card.counted);
    return isCapped ? std::min(needed, arrangement.cardHeight) : needed;
}

double cardWidth(const Arrangement& arrangement)
{
    const double inner = arrangement.width / arrangement.scale - 2 * margin;
    const double block = (inner - double(arrangement.blockColumns - 1) * gutter) / double(arrangement.blockColumns);
    return (block - double(arrangement.columns - 1) * gapBetween(arrangement)) / double(arrangement.columns);
}

double gapBetween(const Arrangement& arrangement)
{
    return arrangement.isTight ? tightGap : arrangement.form == CardForm::Marks ? marksGap : gutter;
}

bool areAlike(CardForm form, GroupBy groupBy)
{
    return form == CardForm::Tile || (form == CardForm::Marks && groupBy == GroupBy::Node);
}

Composition compose(const ContentShape& shape, const Arrangement& arrangement, const LayoutSetting& setting)
{
    return Composer(shape, arrangement, setting).run();
}

} // namespace hopscope::layout
