// What stands on the map in the window: the layout, what is rolled up, what is left out.
#include "app/find_bar.h"
#include "app/main_window.h"
#include "app/view_button.h"
#include "app/window_tables.h"
#include "widgets/map/map_finder.h"
#include "widgets/panels/hidden_band.h"

namespace hopscope::app {

void MainWindow::wireMap()
{
    connect(m_layouter, &map::MapLayouter::layoutComputed, this, &MainWindow::takeLayout);
    connect(m_view, &ViewButton::namespaceChosen, this, &MainWindow::setNamespace);
    connect(m_find, &FindBar::namespaceDropped, this, [this] { m_view->chooseNamespace({}); });
    connect(m_map, &map::MapView::viewSizeChanged, m_layouter, &map::MapLayouter::setViewSize);
    connect(m_map, &map::MapView::workloadToggled, this, &MainWindow::toggleWorkload);
    connect(m_hidden, &panels::HiddenBand::showAllRequested, this, &MainWindow::showAllHidden);
}

MainWindow::AskedView MainWindow::askedView() const
{
    const layout::MapOptions& options = m_layouter->options();
    return {options.groupBy, options.namespaces, options.filter ? m_find->queryText() : QString(), options.filter && options.filter == m_pathFilter};
}

void MainWindow::takeLayout(const map::LayoutPointer& layout, bool continued, const map::MovePointer& move)
{
    // A filter that was made anew for a cluster that has changed, or larger letters: nobody has gone anywhere.
    const AskedView asked = askedView();
    const bool stays = continued || asked == m_shownView;
    m_shownView = asked;
    m_map->setFontScale(textScale());
    m_map->setMapLayout(layout, stays && !m_showFirstLayout, move);
    m_showFirstLayout = false;
    m_finder->setLayout(layout);
    showHidden();
    bringBackView();
    if (layout->snapshot == m_feed->snapshot())
        m_feed->tellShown();
}

/// Everything is measured anew, too.
void MainWindow::layOutAnew()
{
    m_layouter->forgetPlaces();
    m_layouter->setOptions(mapOptions());
    m_layouter->setCluster(m_feed->snapshot(), m_feed->facts());
}

void MainWindow::setNamespace(const QString& name)
{
    layout::MapOptions options = mapOptions();
    options.namespaces.clear();
    if (!name.isEmpty())
        options.namespaces.insert(name.toStdString());
    m_layouter->setOptions(options);
    m_find->setNamespace(name);
    m_tables->setNamespaces(name.isEmpty() ? QSet<QString>() : QSet<QString>{name});
}

void MainWindow::toggleWorkload(const layout::ItemId& workload)
{
    if (m_toggled.erase(workload) == 0)
        m_toggled.insert(workload);
    m_layouter->setOptions(mapOptions());
}

void MainWindow::showLinks()
{
    m_map->setLinks(map::LinksShown(m_actions->links->checkedAction()->data().toInt()));
}

void MainWindow::showHidden()
{
    const map::LayoutPointer& layout = m_map->mapLayout();
    if (!layout || !layout->setting || !layout->snapshot) {
        m_hidden->showHidden(0, 0, {});
        return;
    }
    const layout::MapOptions& options = layout->options();
    const std::size_t all = layout->snapshot->pods.size() + layout->snapshot->services.size();
    const QString only = options.namespaces.empty() ? QString() : QString::fromStdString(*options.namespaces.begin());
    m_hidden->showHidden(layout->hidden, all - std::min(all, layout->hidden), {options.filter != nullptr, only, options.filter && options.filter == m_pathFilter});
}

void MainWindow::showAllHidden()
{
    if (m_pathFilter) {
        m_pathShowsAll = true;
        m_pathFilter.reset();
        m_layouter->setOptions(mapOptions());
        m_map->setFocus();
        return;
    }
    m_find->setQuery({}, QueryUse::Find);
    m_view->chooseNamespace({});
    m_map->setFocus();
}

} // namespace hopscope::app
