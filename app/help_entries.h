// What the help says: made from the actions and the search language themselves, so that it cannot be out of date.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMenu>
#include <QString>

namespace hopscope::app {

/// One line: "Ctrl+F", "Find on the map".
struct HelpEntry
{
    QString keys; ///< or what is to be typed
    QString text;
    bool operator==(const HelpEntry&) const = default;
};
struct HelpGroup
{
    QString title;
    QList<HelpEntry> entries;
};

/// The actions of the menus that have a key, by menu and submenu; those without a key are left out.
QList<HelpGroup> keysOf(const QList<QMenu*>& menus);
/// Keys that belong to the map, the flow and lists, and to no action.
QList<HelpGroup> keysOfParts();
/// Every field of the search language with what it can be compared by, how terms are joined, and the saved searches.
QList<HelpGroup> searchHelp();
/// The entries that have all words of `filter` in their keys, text or group; groups without any are left out.
QList<HelpGroup> filtered(const QList<HelpGroup>& groups, const QString& filter);

} // namespace hopscope::app
