#include "widgets/map/map_accessible.h"

#include "widgets/map/item_accessible.h"
#include "widgets/map/item_report.h"
#include "widgets/map/map_view.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <deque>

namespace hopscope::map {

namespace {

/// So many things are kept for assistive technology that looks at the map; those it asked for first go first.
constexpr std::size_t itemsKept = 2000;

class MapAccessible : public QAccessibleWidget, public ItemHome
{
public:
    explicit MapAccessible(MapView* view) : QAccessibleWidget(view, QAccessible::List) {}

    static MapAccessible* of(MapView& view)
    {
        return dynamic_cast<MapAccessible*>(QAccessible::queryAccessibleInterface(&view));
    }

    int childCount() const override { return int(cards().size()); }

    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return interfaceOf(view()->mapLayout()->idOf(cards()[std::size_t(index)]));
    }

    int indexOfChild(const QAccessibleInterface* interface) const override
    {
        const auto* item = dynamic_cast<const ItemAccessible*>(interface);
        const auto ref = item ? item->ref() : std::nullopt;
        if (!ref)
            return -1;
        const std::vector<layout::ItemRef>& all = cards();
        const auto found = std::lower_bound(all.begin(), all.end(), ref->cardRef());
        return found != all.end() && *found == *ref ? int(found - all.begin()) : -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        const auto ref = view()->refAtPixel(view()->mapFromGlobal(QPoint(x, y)));
        return ref ? interfaceOf(view()->mapLayout()->idOf(ref->cardRef())) : nullptr;
    }

    QAccessibleInterface* focusChild() const override
    {
        if (!view()->hasFocus())
            return nullptr;
        return selected();
    }

    /// What is chosen; null when nothing is.
    QAccessibleInterface* selected() const
    {
        const auto& ref = view()->selectedRef();
        return ref ? interfaceOf(view()->mapLayout()->idOf(*ref)) : nullptr;
    }

    QAccessibleInterface* interfaceOf(const layout::ItemId& id) const override
    {
        const auto found = m_items.find(id);
        if (found != m_items.end())
            return QAccessible::accessibleInterface(found->second);
        // Qt keeps it from here on, until trim() or the end of the map.
        QAccessibleInterface* item = new ItemAccessible(view(), id);
        m_items.emplace(id, QAccessible::registerAccessibleInterface(item));
        m_order.push_back(id);
        if (m_order.size() == itemsKept + 1) // later: who asks now may hold some of them
            QMetaObject::invokeMethod(view(), [map = view()] { of(*map)->trim(); }, Qt::QueuedConnection);
        return item;
    }

    QString told; ///< the report of what is chosen, as it was said last
    std::size_t toldCards = 0;

protected:
    ~MapAccessible() override
    {
        for (const auto& [id, interface] : m_items)
            QAccessible::deleteAccessibleInterface(interface);
    }

private:
    MapView* view() const { return static_cast<MapView*>(widget()); }

    const std::vector<layout::ItemRef>& cards() const
    {
        const LayoutPointer& layout = view()->mapLayout();
        if (layout == m_cardsOf)
            return m_cards;
        m_cardsOf = layout;
        m_cards.clear();
        if (layout)
            layout->forEachCard([this](const layout::ItemRef& ref, const layout::CardLayout&, const layout::Point&) { m_cards.push_back(ref); });
        return m_cards;
    }

    void trim()
    {
        const auto& ref = view()->selectedRef();
        const auto chosen = ref ? std::optional(view()->mapLayout()->idOf(*ref)) : std::nullopt;
        std::deque<layout::ItemId> kept;
        while (m_order.size() + kept.size() > itemsKept / 2 && !m_order.empty()) {
            const layout::ItemId id = std::move(m_order.front());
            m_order.pop_front();
            if (id == chosen) {
                kept.push_back(id);
                continue;
            }
            QAccessible::deleteAccessibleInterface(m_items.at(id));
            m_items.erase(id);
        }
        m_order.insert(m_order.begin(), kept.begin(), kept.end());
    }

    mutable std::unordered_map<layout::ItemId, QAccessible::Id, layout::ItemIdHash> m_items;
    mutable std::deque<layout::ItemId> m_order; ///< as they were asked for
    mutable LayoutPointer m_cardsOf;
    mutable std::vector<layout::ItemRef> m_cards; ///< of that layout
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<MapView*>(object);
    return view ? new MapAccessible(view) : nullptr;
}

/// The map, when anyone listens.
MapAccessible* listenedTo(MapView& view)
{
    return QAccessible::isActive() || view.announcer() ? MapAccessible::of(view) : nullptr;
}

void tell(const MapView& view, QAccessibleInterface* interface, QAccessible::Event what)
{
    QAccessibleEvent event(interface, what);
    if (view.announcer())
        view.announcer()(&event);
    else
        QAccessible::updateAccessibility(&event);
}

QString reportOf(const MapView& view)
{
    const auto& ref = view.selectedRef();
    return ref ? itemReport(*view.mapLayout(), *ref).join(u' ') : QString();
}

} // namespace

void installMapAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceSelection(MapView& view)
{
    MapAccessible* map = listenedTo(view);
    if (!map)
        return;
    map->told = reportOf(view);
    QAccessibleInterface* item = map->selected();
    if (item)
        tell(view, item, QAccessible::Selection);
    if (view.hasFocus())
        tell(view, item ? item : map, QAccessible::Focus);
}

void announceLayout(MapView& view)
{
    MapAccessible* map = listenedTo(view);
    if (!map || !view.mapLayout())
        return;
    const std::size_t cards = std::size_t(map->childCount());
    if (std::exchange(map->toldCards, cards) != cards)
        tell(view, map, QAccessible::ObjectReorder);
    QAccessibleInterface* item = map->selected();
    const QString report = reportOf(view);
    if (!item || std::exchange(map->told, report) == report)
        return;
    tell(view, item, QAccessible::DescriptionChanged);
    tell(view, item, QAccessible::NameChanged); // some readers listen only to that
}

} // namespace hopscope::map
