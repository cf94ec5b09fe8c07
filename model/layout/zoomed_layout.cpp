#include "model/layout/content_links.h"
#include "model/layout/place_map.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

/// Cards whose needs are looked at: of each block, and of all; there may be thousands, all alike, in many blocks.
constexpr std::size_t sampled = 100;
constexpr std::size_t sampledOfAll = 400;
constexpr std::size_t sampledAtLeast = 10;
constexpr double nearlyAll = 0.95;    ///< so many have room: a few that do not say how much is left out

Rect scaled(const Rect& rect, double by)
{
    return {rect.x * by, rect.y * by, rect.width * by, rect.height * by};
}

/// Whether a form has room in the cards of a block.
class RoomFor
{
public:
    RoomFor(const MapLayout& placed, const Block& block, double zoom) : m_block(block), m_setting(*placed.setting), m_zoom(zoom)
    {
        const std::size_t most = std::clamp(sampledOfAll / placed.blocks.size(), sampledAtLeast, sampled);
        const std::size_t step = block.cards->size() / most + 1;
        for (std::size_t i = 0; i < block.cards->size(); i += step) {
            m_places.push_back(i);
            m_shapes.emplace_back(*block.at(i).card->data, m_setting.options.groupBy);
        }
    }

    bool has(CardForm form) const
    {
        if (m_places.empty())
            return true;
        const double mostLeftOut = (1 - nearlyAll) * double(m_places.size());
        std::size_t leftOut = 0;
        for (std::size_t i = 0; i < m_places.size() && double(leftOut) <= mostLeftOut; ++i) {
            const CardLayout& card = *m_block.at(m_places[i]).card;
            const double width = card.width * m_zoom;
            if (m_block.kind == BlockKind::Cards && width < leastWidth(form, m_setting.options.groupBy, m_setting.metrics))
                return false;
            leftOut += needed(form, m_shapes[i], width) > card.height * m_zoom + 0.5;
        }
        return double(leftOut) <= mostLeftOut;
    }

private:
    double needed(CardForm form, const CardShape& shape, double width) const
    {
        if (m_block.kind != BlockKind::Ways)
            return form == CardForm::Marks ? leastMarksHeight(m_setting.metrics) : neededHeight(shape, form, width, m_setting.metrics, m_setting.namespaces);
        return width < (form <= CardForm::Rows ? 640 : form == CardForm::Groups ? 230 : 0) ? 1e9 : neededWayHeight(shape, form, m_setting.metrics);
    }

    const Block& m_block;
    const LayoutSetting& m_setting;
    double m_zoom;
    std::vector<std::size_t> m_places;
    std::vector<CardShape> m_shapes;
};

CardForm formAt(const MapLayout& layout, const Block& block, double zoom)
{
    const CardForm placed = block.cards->empty() ? CardForm::Full : block.at(0).card->form;
    if (block.kind == BlockKind::Band || block.kind == BlockKind::Lines)
        return placed;
    const RoomFor room(layout, block, zoom);
    for (int form = 0; form < int(CardForm::Tile); ++form) {
        if ((zoom > 1 && form == int(placed)) || room.has(CardForm(form)))
            return CardForm(form);
    }
    return CardForm::Tile;
}

} // namespace

double zoomForForm(const MapLayout& placed, std::size_t block, CardForm form)
{
    constexpr double most = 120;
    const Block& of = placed.blocks[block];
    if (of.kind == BlockKind::Band || of.kind == BlockKind::Lines || of.cards->empty() || of.at(0).card->form <= form)
        return 1;
    double zoom = zoomStep;
    while (zoom < most && !RoomFor(placed, of, zoom).has(form))
        zoom *= zoomStep;
    return zoom;
}

MapLayout zoomedLayout(const MapLayout& placed, double zoom, const MapLayout* before, const MapLayout* placedBefore)
{
    MapLayout layout = placed;
    layout.zoom = zoom;
    layout.bounds = scaled(placed.bounds, zoom);
    if (before && (!placedBefore || before->zoom != zoom || before->setting != placed.setting || before->blocks.size() != placed.blocks.size()))
        before = nullptr;
    for (std::size_t b = 0; b < layout.blocks.size(); ++b) {
        Block& block = layout.blocks[b];
        const std::vector<PlacedCard>& from = *placed.blocks[b].cards;
        const CardForm form = formAt(placed, placed.blocks[b], zoom);
        auto cards = std::make_shared<std::vector<PlacedCard>>();
        cards->reserve(from.size());
        for (std::size_t i = 0; i < from.size(); ++i) {
            const PlacedCard& one = from[i];
            const bool same = before && i < before->blocks[b].cards->size() && placedBefore->blocks[b].at(i).card == one.card &&
                              before->blocks[b].at(i).card->form == form;
            CardPointer card = same ? before->blocks[b].at(i).card
                                    : std::make_shared<const CardLayout>(one.card->data, form, one.card->width * zoom, one.card->height * zoom, placed.setting);
            cards->push_back({std::move(card), {one.corner.x * zoom, one.corner.y * zoom}});
        }
        block.cards = std::move(cards);
        block.region.rect = scaled(block.region.rect, zoom);
        const Rect title = block.region.title.rect;
        block.region.title.rect = {title.x * zoom, title.y * zoom, 0, title.height};
        titleBlock(block, *placed.setting);
    }
    routeAgain(layout);
    return layout;
}

} // namespace hopscope::layout
