// A picture of the window itself, for the manual: made by a command, the same again each time.
#pragma once

#include "app/main_window.h"
#include "app/window_actions.h"

namespace hopscope::app {

struct WindowPicture
{
    SourceOptions source;
    ThemeChoice theme = ThemeChoice::Light;
    QString language = QStringLiteral("en");
    QSize size{1280, 800};
    std::optional<layout::ItemId> selected;
    std::optional<flow::Query> flow;
    std::size_t flowHop = 0;
    layout::GroupBy groupBy = layout::GroupBy::Node;
    QString query;
    bool hides = false; ///< what the query does not ask for
    MainView view = MainView::Map;
    std::optional<int> tablePage; ///< Nodes, Pods, Services, Addresses; nothing: the drawer is closed
};

/// Shows the window on the running application's platform, waits until the map stands, and saves it. Needs a QApplication with
/// the bundled fonts. False when the cluster cannot be shown or the file cannot be written.
bool saveWindowPicture(const WindowPicture& picture, const QString& fileName);

} // namespace hopscope::app
