#include "app/window_picture.h"

#include "app/addresses_page.h"
#include "app/find_bar.h"
#include "app/range_card.h"
#include "app/range_tree_view.h"
#include "app/window_drawer.h"
#include "app/window_language.h"
#include "app/window_tables.h"
#include "widgets/map/legend_view.h"
#include "widgets/map/map_finder.h"
#include "widgets/panels/comparison_view.h"
#include "widgets/player/flow_panel.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QtCore/QCoreApplication>

namespace hopscope::app {

namespace {

constexpr auto longestWait = std::chrono::seconds(60);

/// Until the map is laid out, and for the room that it has.
bool waitForMap(MainWindow& window)
{
    const QDeadlineTimer deadline{longestWait};
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (window.feed().state().phase == source::SourcePhase::Failed)
            return false;
        const map::LayoutPointer layout = window.mapView().mapLayout();
        if (layout && layout->options().height == window.mapView().height() && !window.layouter().isBusy() && !window.finder().isBusy())
            return true;
    }
    return false;
}

/// Until every part of the view says what is in the cluster.
bool waitForAddresses(MainWindow& window)
{
    const QDeadlineTimer deadline{longestWait};
    const auto isRead = [&page = window.addressesPage()] { return !page.tree().rows().empty() && page.card().part() && page.comparison().rowCount() > 0; };
    while (!deadline.hasExpired() && !isRead())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return isRead();
}

} // namespace

bool saveWindowPicture(const WindowPicture& picture, const QString& fileName)
{
    const QTemporaryDir settings;
    Languages languages;
    MainWindow window(picture.source, languages, settings.filePath(QStringLiteral("picture.ini")));
    window.setThemeChoice(picture.theme);
    window.setLanguage(picture.language);
    window.mapView().setReducedMotion(true);
    window.resize(picture.size);
    window.openStart();
    window.show();
    if (!waitForMap(window))
        return false;
    window.actions().groupBy->actions().at(int(picture.groupBy))->trigger();
    window.findBar().setQuery(picture.query, picture.hides ? QueryUse::Hide : QueryUse::Find);
    if (!waitForMap(window))
        return false;
    if (picture.selected)
        window.selectAndShow(*picture.selected);
    if (picture.flow) {
        window.showFlow(*picture.flow);
        window.flowPanel().player().seekToHop(picture.flowHop);
    }
    if (picture.tablePage) {
        window.tables().setCurrentIndex(*picture.tablePage);
        window.drawer().setOpen(true);
    }
    if (picture.view == MainView::Addresses) {
        window.actions().views->actions().at(int(picture.view))->trigger();
        if (!waitForAddresses(window))
            return false;
        for (int round = 0; round < 2; ++round) // what has grown is given its room in the second
            QCoreApplication::processEvents();
        return window.grab().save(fileName);
    }
    QCoreApplication::processEvents();
    window.findChild<map::LegendView*>()->refresh();
    if (!waitForMap(window))
        return false;
    window.mapView().fit();
    QCoreApplication::processEvents();
    window.mapView().finishPainting();
    return window.grab().save(fileName);
}

} // namespace hopscope::app
