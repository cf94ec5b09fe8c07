#include "widgets/map/item_accessible.h"

#include "widgets/labels/shown_text.h"
#include "widgets/map/item_report.h"
#include "widgets/map/item_words.h"
#include "widgets/map/map_view.h"

#include <QCoreApplication>

namespace hopscope::map {

namespace {

struct Action
{
    Q_DECLARE_TR_FUNCTIONS(MapItem)
};

QString openAction()
{
    return QStringLiteral("open");
}

} // namespace

ItemAccessible::ItemAccessible(MapView* view, layout::ItemId id) : m_view(view), m_id(std::move(id)) {}

std::optional<layout::ItemRef> ItemAccessible::ref() const
{
    if (!m_view || !m_view->mapLayout())
        return std::nullopt;
    const layout::MapLayout& layout = *m_view->mapLayout();
    if (m_id.kind != layout::ItemKind::Band)
        return layout.refOf(m_id);
    const auto band = layout.cards->find(m_id); // nothing to choose, but a parent
    return band == layout.cards->end() ? std::nullopt : std::optional(band->second);
}

QAccessibleInterface* ItemAccessible::mapInterface() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QAccessibleInterface* ItemAccessible::interfaceOf(const layout::ItemRef& ref) const
{
    const auto* home = dynamic_cast<const ItemHome*>(mapInterface());
    return home ? home->interfaceOf(m_view->mapLayout()->idOf(ref)) : nullptr;
}

QWindow* ItemAccessible::window() const
{
    QAccessibleInterface* map = mapInterface();
    return map ? map->window() : nullptr;
}

QAccessibleInterface* ItemAccessible::parent() const
{
    const auto here = ref();
    return here && !here->isCard() ? interfaceOf(here->cardRef()) : mapInterface();
}

int ItemAccessible::childCount() const
{
    const auto here = ref();
    return here && here->isCard() ? int(m_view->mapLayout()->cardOf(*here).cells.size()) : 0;
}

QAccessibleInterface* ItemAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const layout::ItemRef here = *ref();
    return interfaceOf({here.block, here.card, std::int32_t(index)});
}

int ItemAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* item = dynamic_cast<const ItemAccessible*>(child);
    const auto here = ref();
    const auto there = item ? item->ref() : std::nullopt;
    const bool isIn = here && there && here->isCard() && !there->isCard() && there->cardRef() == *here;
    return isIn ? there->cell : -1;
}

QAccessibleInterface* ItemAccessible::childAt(int x, int y) const
{
    const auto here = ref();
    const auto hit = here ? m_view->refAtPixel(m_view->mapFromGlobal(QPoint(x, y))) : std::nullopt;
    const bool isIn = hit && here->isCard() && !hit->isCard() && hit->cardRef() == *here;
    return isIn ? interfaceOf(*hit) : nullptr;
}

QString ItemAccessible::text(QAccessible::Text kind) const
{
    const auto here = ref();
    if (!here)
        return {};
    switch (kind) {
    case QAccessible::Name: return labels::shownText(itemName(*m_view->mapLayout(), *here), LineEnds::Shown);
    case QAccessible::Description: return labels::shownText(itemReport(*m_view->mapLayout(), *here).join(u' '), LineEnds::Shown);
    case QAccessible::Value: {
        const layout::CardLayout& card = m_view->mapLayout()->cardOf(*here);
        return itemStateWord(here->isCard() ? card.head.state : card.cells[std::size_t(here->cell)].state);
    }
    default: return {};
    }
}

QRect ItemAccessible::rect() const
{
    const auto here = ref();
    return here ? m_view->pixelsOf(*here).toAlignedRect().translated(m_view->mapToGlobal(QPoint(0, 0))) : QRect();
}

QAccessible::Role ItemAccessible::role() const
{
    return m_id.kind == layout::ItemKind::Band ? QAccessible::Grouping : QAccessible::ListItem;
}

QAccessible::State ItemAccessible::state() const
{
    QAccessible::State state;
    const auto here = ref();
    if (!here) {
        state.invalid = true;
        return state;
    }
    const bool canBeChosen = m_id.kind != layout::ItemKind::Band;
    state.focusable = canBeChosen;
    state.selectable = canBeChosen;
    state.selected = m_view->selectedRef() == here;
    state.focused = state.selected && m_view->hasFocus();
    state.offscreen = !m_view->pixelsOf(*here).intersects(m_view->rect());
    state.invisible = !m_view->isVisible();
    if (m_id.kind == layout::ItemKind::Workload) {
        const layout::Cell& cell = m_view->mapLayout()->cardOf(*here).cells[std::size_t(here->cell)];
        state.expandable = cell.text->pods > 0;
        state.collapsed = state.expandable && cell.text->rolled;
        state.expanded = !cell.text->rolled;
    }
    return state;
}

void* ItemAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList ItemAccessible::actionNames() const
{
    if (m_id.kind == layout::ItemKind::Band)
        return {};
    QStringList names{pressAction(), openAction()};
    if (m_id.kind == layout::ItemKind::Workload)
        names << toggleAction();
    return names;
}

void ItemAccessible::doAction(const QString& name)
{
    if (!isValid() || !actionNames().contains(name))
        return;
    const layout::ItemId id = m_id; // what follows may end this interface
    if (name == pressAction()) {
        m_view->choose(id);
        m_view->showItem(id);
    } else {
        m_view->open(id);
    }
}

QStringList ItemAccessible::keyBindingsForAction(const QString& name) const
{
    return name == openAction() ? QStringList{QStringLiteral("Return")} : QStringList();
}

QString ItemAccessible::localizedActionName(const QString& name) const
{
    return name == openAction() ? Action::tr("Open") : QAccessibleActionInterface::localizedActionName(name);
}

QString ItemAccessible::localizedActionDescription(const QString& name) const
{
    return name == openAction() ? Action::tr("Unrolls a workload, goes close to all else and shows what there is to know of it")
                              : QAccessibleActionInterface::localizedActionDescription(name);
}

} // namespace hopscope::map
