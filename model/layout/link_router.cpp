#include "model/layout/link_router.h"

#include "model/layout/composition.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hopscope::layout {

namespace {

constexpr double laneStep = 2;
constexpr double mostLanes = 5; ///< to each side would touch a card
constexpr double beside = 5;    ///< left of a thing in a card, where nothing is written

class Router
{
public:
    Router(const MapLayout& layout, double lane, double lanes) : m_layout(layout)
    {
        // Each Service has its own lane in every gutter and gap, so that its links form one line that branches.
        m_lane = (lane - (lanes - 1) / 2) * laneStep;
    }

    std::vector<Point> between(const Spot& from, const Spot& to)
    {
        m_path.clear();
        const bool inside = from.inCard && to.inCard && from.card == to.card;
        leave(from, inside);
        if (inside)
            enterInside(from, to);
        else
            enter(from, to);
        return std::move(m_path);
    }

    /// A lane's height in the gap between two bands.
    void setBandLane(double share) { m_bandShare = share; }
    double lane() const { return m_lane; }

private:
    double gutterX(const Spot& spot) const { return gutterLeftOf(m_layout, spot.card, m_lane); }
    double firstGap() const { return gapAbove(m_layout, m_layout.firstCardBlock, 0.1 + 0.8 * m_bandShare); }

    /// From the item to where the way is free: the gutter left of its card, or the gap below its band.
    void leave(const Spot& from, bool inside)
    {
        const double y = from.rect.center().y;
        if (from.inCard || !from.isBox) {
            go({from.rect.x, y});
            if (inside)
                return;
            if (from.inCard && !from.isColumnOne) {
                go({from.rect.x - beside, y});
                go({from.rect.x - beside, from.over});
                go({gutterX(from), from.over});
            } else {
                go({from.inCard ? gutterX(from) : from.rect.x - beside + m_lane * 0.4, y});
            }
            return;
        }
        go({from.rect.center().x, from.rect.bottom()});
        const double below = from.rect.bottom() + 5 + m_lane * 0.4;
        if (from.rect.bottom() < m_layout.blocks[from.block].region.rect.bottom() - 2) {
            go({m_path.back().x, below});
            go({from.rect.x - beside + m_lane * 0.4, below});
        }
    }

    void enter(const Spot& from, const Spot& to)
    {
        const double y = to.rect.center().y;
        if (to.block < m_layout.firstCardBlock) {
            enterBand(from, to);
            return;
        }
        const bool sameGutter = from.inCard && std::abs(gutterX(from) - gutterX(to)) < 0.5;
        if (!sameGutter) {
            const double gap = firstGap();
            go({m_path.back().x, gap});
            go({gutterX(to), gap});
        }
        if (to.isColumnOne || !to.inCard) {
            go({gutterX(to), y});
        } else {
            go({gutterX(to), to.over});
            go({to.rect.x - beside, to.over});
            go({to.rect.x - beside, y});
        }
        go({to.rect.x, y});
    }

    /// To a Service above the cards, from outside the cluster.
    void enterBand(const Spot& from, const Spot& to)
    {
        const double gap = from.block + 1 == to.block ? gapAbove(m_layout, to.block, 0.2 + 0.6 * m_bandShare) : firstGap();
        const double left = to.rect.x - beside + m_lane * 0.4;
        go({m_path.back().x, gap});
        go({left, gap});
        go({left, to.rect.center().y});
        go({to.rect.x, to.rect.center().y});
    }

    void enterInside(const Spot& from, const Spot& to)
    {
        const double y = to.rect.center().y;
        const double out = from.rect.x - beside + m_lane * 0.3;
        const double in = to.rect.x - beside + m_lane * 0.3;
        go({out, m_path.back().y});
        if (std::abs(out - in) > 20) {
            go({out, from.over});
            go({in, from.over});
        } else {
            go({out, y});
        }
        go({in, y});
        go({to.rect.x, y});
    }

    /// Adds a corner, level with one of its neighbours; points that change nothing are left out.
    void go(const Point& point)
    {
        if (!m_path.empty() && m_path.back() == point)
            return;
        if (!m_path.empty() && m_path.back().x != point.x && m_path.back().y != point.y)
            m_path.push_back({point.x, m_path.back().y});
        m_path.push_back(point);
    }

    const MapLayout& m_layout;
    std::vector<Point> m_path;
    double m_lane = 0;
    double m_bandShare = 0.5;
};

} // namespace

Spot spotOf(const MapLayout& layout, const ItemRef& ref)
{
    const PlacedCard& placed = layout.blocks[ref.block].at(ref.card);
    const CardLayout& card = *placed.card;
    const Rect header = card.headerRect();
    Spot spot;
    spot.block = ref.block;
    const CellLook look = ref.isCard() ? CellLook::Folded : card.lookOf(std::size_t(ref.cell));
    const bool itself = !ref.isCard() && look != CellLook::Folded && look != CellLook::Mark && (card.isBand() || card.form <= CardForm::Rows);
    spot.inCard = itself && !card.isBand();
    if (itself)
        spot.rect = layout.rectOf(ref);
    else if (card.isBand())
        spot.rect = ref.isCard() ? placed.rect() : layout.rectOf(ref);
    else
        spot.rect = header.height > 0 ? header.moved(placed.corner) : placed.rect();
    spot.card = card.isBand() ? spot.rect : placed.rect();
    spot.isBox = look == CellLook::Box || look == CellLook::Pill;
    spot.over = placed.corner.y + header.bottom() + 2;
    spot.isColumnOne = !spot.inCard || spot.rect.x < spot.card.x + spacing::cardPadding + 13;
    return spot;
}

double inMargin(double lane)
{
    constexpr double share = 0.6; // it is narrower than a gutter, and titles begin at its end
    constexpr double most = 2.6;
    return std::clamp(lane * share, -most, most);
}

double gutterLeftOf(const MapLayout& layout, const Rect& card, double lane)
{
    const bool first = card.x < spacing::margin * layout.zoom + 1;
    const bool dense = layout.arrangement().form == CardForm::Marks && !first; // cards stand closer
    const double gap = (first ? spacing::margin : gapBetween(layout.arrangement())) * layout.zoom;
    const double most = layout.arrangement().isTight ? 1 : dense ? 2 : mostLanes;
    return card.x - gap / 2 + (first ? inMargin(lane) : std::clamp(lane, -most, most));
}

double gapAbove(const MapLayout& layout, std::size_t block, double share)
{
    if (block >= layout.blocks.size())
        return layout.bounds.bottom() - 4;
    const double gap = block == layout.firstCardBlock ? spacing::bandGap - 4 : 5;
    return layout.blocks[block].region.rect.y - (1 + gap * (1 - share)) * layout.zoom;
}

/// By Service what belongs together stands together, from left to right: that needs no line.
static bool isWrittenTogether(const MapLayout& layout, const Link& link)
{
    return layout.options().groupBy == GroupBy::Service && link.state != LinkState::Allowed;
}

/// Neither end has a place of its own in the card that holds both.
static bool isWithinWhatIsNotShown(const Spot& from, const Spot& to)
{
    return !from.inCard && !to.inCard && from.card == to.card && !from.isBox;
}

void routeLinks(const MapLayout& layout, std::vector<Link>& links)
{
    std::map<ItemRef, std::size_t> laneOf;
    for (const Link& link : links)
        laneOf.emplace(link.from, 0);
    std::size_t count = 0;
    for (auto& [from, lane] : laneOf)
        lane = count++;
    // Beyond some lanes they would touch; then they are shared.
    const std::size_t lanes = std::clamp<std::size_t>(count, 1, 5);
    for (Link& link : links) {
        link.path.clear();
        if (isWrittenTogether(layout, link))
            continue;
        const std::size_t lane = laneOf[link.from];
        Router router(layout, double(lane % lanes), double(lanes));
        router.setBandLane(count > 1 ? double(lane) / double(count - 1) : 0.5);
        if (link.state == LinkState::Allowed)
            link.path = packetWay(layout, link.from, link.to, 0, router.lane());
        else if (const Spot from = spotOf(layout, link.from), to = spotOf(layout, link.to); !isWithinWhatIsNotShown(from, to))
            link.path = router.between(from, to);
    }
}

} // namespace hopscope::layout
