#include "model/layout/map_move.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

/// Where a thing stands on one of the maps.
struct Stand
{
    ItemRef ref;
    Rect rect;
    ItemState state = ItemState::Normal;
    ItemKind kind = ItemKind::Pod;
    bool hostNetwork = false;
    bool taken = false; ///< something of the other map has found it
};

constexpr double gatheredSize = 6;

/// What is folded or rolled up has no box of its own: it is a small thing in the middle of what stands for it.
Rect gatheredIn(const Rect& box)
{
    const Point middle = box.center();
    return {middle.x - gatheredSize / 2, middle.y - gatheredSize / 2, gatheredSize, gatheredSize};
}

Rect placeOf(const CardLayout& card, std::size_t cell)
{
    const Rect box = card.boxOf(cell);
    return card.lookOf(cell) == CellLook::Folded ? gatheredIn(box) : box;
}

/// The things of one map, found by object or by name.
class Standing
{
public:
    explicit Standing(const MapLayout& layout) : m_layout(layout)
    {
        stands.reserve(layout.itemCount);
        m_byPod.reserve(layout.counts.pods);
        layout.forEachCard([this](const ItemRef& ref, const CardLayout& card, const Point& corner) { add(ref, card, corner); });
    }

    /// The pod itself, or the chip it is rolled up behind.
    const std::size_t* ofPod(const kube::Pod* pod) const
    {
        const auto found = m_byPod.find(pod);
        return found == m_byPod.end() ? nullptr : &found->second;
    }
    const std::size_t* of(const ItemId& id) const
    {
        const auto found = m_byId.find(id);
        return found == m_byId.end() ? nullptr : &found->second;
    }
    ItemId idOf(const Stand& stand) const { return m_layout.idOf(stand.ref); }

    std::vector<Stand> stands; ///< from top to bottom
    std::vector<std::pair<const kube::Pod*, std::size_t>> rolledUp; ///< pods and the chips they are behind

private:
    void add(const ItemRef& ref, const CardLayout& card, const Point& corner)
    {
        if (!card.isBand()) {
            m_byId.emplace(card.head.id, stands.size());
            stands.push_back({ref, {corner.x, corner.y, card.width, card.height}, card.head.state, card.head.id.kind, false, false});
        }
        for (std::size_t i = 0; i < card.cells.size(); ++i) {
            const Cell& cell = card.cells[i];
            if (cell.pod)
                m_byPod.emplace(cell.pod.get(), stands.size());
            else
                m_byId.emplace(cell.id(), stands.size());
            if (!cell.pod && cell.kind == ItemKind::Workload)
                addMembers(card, cell);
            stands.push_back({{ref.block, ref.card, std::int32_t(i)}, placeOf(card, i).moved(corner), cell.state, cell.kind, cell.hostNetwork, false});
        }
    }

    void addMembers(const CardLayout& card, const Cell& cell)
    {
        if (cell.group < 0 || std::size_t(cell.group) >= card.groups.size())
            return;
        for (const PodPointer& pod : card.groups[std::size_t(cell.group)].members) {
            if (m_byPod.emplace(pod.get(), stands.size()).second)
                rolledUp.emplace_back(pod.get(), stands.size());
        }
    }

    const MapLayout& m_layout;
    std::unordered_map<const kube::Pod*, std::size_t> m_byPod;
    std::unordered_map<ItemId, std::size_t, ItemIdHash> m_byId;
};

MovedItem moved(const Rect& from, const Rect& to, const Stand& shown, Presence presence)
{
    MovedItem item;
    item.fromX = float(from.x);
    item.fromY = float(from.y);
    item.fromWidth = float(from.width);
    item.fromHeight = float(from.height);
    item.toX = float(to.x);
    item.toY = float(to.y);
    item.toWidth = float(to.width);
    item.toHeight = float(to.height);
    item.ref = shown.ref;
    item.kind = shown.kind;
    item.state = shown.state;
    item.presence = presence;
    item.hostNetwork = shown.hostNetwork;
    return item;
}

class Mover
{
public:
    explicit Mover(MapMove& move) : m_move(move), m_before(*move.before), m_after(*move.after) {}

    void run()
    {
        moveWhatStands();
        gatherAndScatter();
        matchChangedPods();
        for (const Stand* gone : m_left)
            put(moved(gone->rect, gone->rect, *gone, Presence::Goes));
        for (const Stand& come : m_after.stands) {
            if (!come.taken)
                put(moved(come.rect, come.rect, come, Presence::Comes));
        }
    }

private:
    void put(const MovedItem& item) { (layout::isCard(item.kind) ? m_move.cards : m_move.items).push_back(item); }

    const kube::Pod* podOf(const MapLayout& layout, const Stand& stand) const
    {
        return stand.ref.isCard() ? nullptr : layout.cardOf(stand.ref).cells[std::size_t(stand.ref.cell)].pod.get();
    }

    void moveWhatStands()
    {
        for (Stand& old : m_before.stands) {
            const kube::Pod* pod = podOf(*m_move.before, old);
            const std::size_t* place = pod ? m_after.ofPod(pod) : m_after.of(m_before.idOf(old));
            if (!place) {
                m_left.push_back(&old);
                continue;
            }
            Stand& now = m_after.stands[*place];
            // A pod that gathers behind a chip is drawn as a pod until it is there.
            const bool gathers = pod && now.kind != ItemKind::Pod;
            if (!gathers)
                now.taken = true;
            MovedItem item = moved(old.rect, gathers ? gatheredIn(now.rect) : now.rect, now, Presence::Stays);
            if (gathers) {
                item.kind = ItemKind::Pod;
                item.state = old.state;
            }
            put(item);
        }
    }

    /// Pods that stood behind a chip and now stand for themselves.
    void gatherAndScatter()
    {
        for (const auto& [pod, chip] : m_before.rolledUp) {
            const std::size_t* place = m_after.ofPod(pod);
            if (!place || m_after.stands[*place].kind != ItemKind::Pod || m_after.stands[*place].taken)
                continue;
            Stand& now = m_after.stands[*place];
            now.taken = true;
            put(moved(gatheredIn(m_before.stands[chip].rect), now.rect, now, Presence::Stays));
        }
    }

    /// Those whose object has changed between the two maps have their name left.
    void matchChangedPods()
    {
        if (m_left.empty())
            return;
        std::unordered_map<ItemId, Stand*, ItemIdHash> fresh;
        for (Stand& now : m_after.stands) {
            if (!now.taken && now.kind == ItemKind::Pod)
                fresh.emplace(m_after.idOf(now), &now);
        }
        std::vector<const Stand*> gone;
        for (const Stand* old : m_left) {
            const auto found = old->kind == ItemKind::Pod ? fresh.find(m_before.idOf(*old)) : fresh.end();
            if (found == fresh.end() || found->second->taken) {
                gone.push_back(old);
                continue;
            }
            found->second->taken = true;
            put(moved(old->rect, found->second->rect, *found->second, Presence::Stays));
        }
        m_left = std::move(gone);
    }

    MapMove& m_move;
    Standing m_before;
    Standing m_after;
    std::vector<const Stand*> m_left; ///< of the old map, without a place on the new one so far
};

double between(float from, float to, double progress)
{
    return double(from) + (double(to) - double(from)) * progress;
}

} // namespace

Rect MovedItem::at(double progress) const
{
    return {between(fromX, toX, progress), between(fromY, toY, progress), between(fromWidth, toWidth, progress),
            between(fromHeight, toHeight, progress)};
}

double MovedItem::opacityAt(double progress) const
{
    switch (presence) {
    case Presence::Stays: return 1;
    case Presence::Comes: return std::clamp(2 * progress - 1, 0.0, 1.0);
    case Presence::Goes: return std::clamp(1 - 2 * progress, 0.0, 1.0);
    }
    return 1;
}

Rect MapMove::bounds() const
{
    const Rect& a = before->bounds;
    const Rect& b = after->bounds;
    const double left = std::min(a.x, b.x);
    const double top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

MapMove moveBetween(std::shared_ptr<const MapLayout> before, std::shared_ptr<const MapLayout> after)
{
    MapMove move;
    move.before = std::move(before);
    move.after = std::move(after);
    move.items.reserve(move.after->itemCount);
    Mover(move).run();
    return move;
}

} // namespace hopscope::layout
