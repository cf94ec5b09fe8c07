// What the map offers to do with one thing.
#include "widgets/labels/plain_words.h"
#include "widgets/map/item_words.h"
#include "widgets/map/map_view.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace hopscope::map {

void MapView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto ref = byKey ? m_selected.ref : refAtPixel(event->pos());
    QMenu menu(this);
    if (ref)
        addItemActions(menu, *ref);
    menu.addAction(tr("Show all"), this, &MapView::fit);
    QPoint place = event->globalPos();
    if (byKey && ref) {
        showItem(m_layout->idOf(*ref));
        place = mapToGlobal(pixelsOf(*ref).center().toPoint());
    }
    menu.exec(place);
}

void MapView::addItemActions(QMenu& menu, const layout::ItemRef& ref)
{
    const layout::Item item = m_layout->item(ref);
    const layout::ItemId id = item.id;
    emit itemMenuWanted(&menu, id);
    if (id.kind == layout::ItemKind::Workload && item.pods > 0)
        menu.addAction(item.rolled ? tr("Unroll") : tr("Roll up"), this, [this, id] { emit workloadToggled(id); });
    connect(labels::addAction(menu, tr("Zoom to %1").arg(itemTitle(id))), &QAction::triggered, this, [this, id] { zoomToItem(id); });
    menu.addSeparator();
    QAction* back = menu.addAction(tr("Back"), this, &MapView::goBack);
    back->setEnabled(canGoBack());
    QAction* forward = menu.addAction(tr("Forward"), this, &MapView::goForward);
    forward->setEnabled(canGoForward());
}

} // namespace hopscope::map
