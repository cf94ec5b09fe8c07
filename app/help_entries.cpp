#include "app/help_entries.h"

#include "model/query/fields.h"
#include "widgets/wording/query_wording.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace hopscope::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString plain(QString text)
{
    text = text.section(u'\t', 0, 0);
    text.remove(u'…');
    return text.remove(u'&');
}

/// What the action's shortcuts are, or what stands behind a tab in its text where a part of the window listens for the key itself.
QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    if (keys.isEmpty())
        keys << action.text().section(u'\t', 1);
    keys.removeAll(QString());
    return keys.join(QStringLiteral(", "));
}

void addActions(const QMenu& menu, QList<HelpEntry>& entries)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            addActions(*action->menu(), entries);
        else if (const QString keys = keysOf(*action); !keys.isEmpty())
            entries.append({keys, plain(action->text())});
    }
}

QString typeText(const query::FieldDescription& field)
{
    QStringList signs;
    for (const query::Operator each : query::operatorsOf(field.type))
        signs << QString::fromUtf8(query::toString(each).data(), qsizetype(query::toString(each).size()));
    return signs.join(u' ');
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

} // namespace

QList<HelpGroup> keysOf(const QList<QMenu*>& menus)
{
    QList<HelpGroup> groups;
    for (const QMenu* menu : menus) {
        HelpGroup group{plain(menu->title()), {}};
        addActions(*menu, group.entries);
        if (!group.entries.isEmpty())
            groups.append(group);
    }
    return groups;
}

QList<HelpGroup> keysOfParts()
{
    return {{Words::tr("On the map"),
             {{Words::tr("Arrow keys"), Words::tr("From thing to thing")},
              {Words::tr("Shift + arrow keys"), Words::tr("Move the map")},
              {Words::tr("Page Up, Page Down"), Words::tr("From card to card")},
              {Words::tr("Home, End"), Words::tr("To the ends of a card")},
              {Words::tr("Enter"), Words::tr("Go close; roll up or unroll a workload")},
              {Words::tr("Shift+F10, Menu"), Words::tr("What can be done with what is selected")},
              {Words::tr("Escape"), Words::tr("Select nothing; give up a question")},
              {Words::tr("+, -, 0"), Words::tr("Closer, farther, actual size")}}},
            {Words::tr("On the view of addresses"),
             {{Words::tr("Arrow keys"), Words::tr("From range to range, from cell to cell")},
              {Words::tr("Enter"), Words::tr("What the range or the address is; opens a cell of several addresses")},
              {Words::tr("Backspace"), Words::tr("From a part of a range back to the whole")}}},
            {Words::tr("On the stage and while presenting"),
             {{Words::tr("Left, Right, Page Up, Page Down"), Words::tr("One step back or forward, as clickers send it")},
              {QStringLiteral("1–9"), Words::tr("To the step with that number")},
              {Words::tr("M"), Words::tr("Map or stage, while presenting")},
              {Words::tr("B, full stop"), Words::tr("Black screen, while presenting")},
              {Words::tr("F"), Words::tr("Freeze what the others see, while presenting")},
              {Words::tr("Q"), Words::tr("The question of a lesson, with the hands that were counted, while presenting")},
              {Words::tr("A"), Words::tr("Other addresses than the cluster's for those who look on, while presenting")},
              {Words::tr("S"), Words::tr("Spotlight: dark but for a circle at the pointer, while presenting")},
              {Words::tr("Plus, minus"), Words::tr("Larger or smaller spotlight")},
              {Words::tr("L"), Words::tr("A bright point that leaves a trail instead of the pointer, while presenting")},
              {Words::tr("Escape"), Words::tr("End the presentation")}}},
            {Words::tr("In the search"),
             {{Words::tr("Enter, Shift+Enter"), Words::tr("The next thing found, the one before")},
              {Words::tr("Down"), Words::tr("What can be asked here")},
              {Words::tr("Escape"), Words::tr("Clear the search")}}},
            {Words::tr("In a table"),
             {{Words::tr("Enter, double click"), Words::tr("Show the row's thing on the map")},
              {Words::tr("Click on a heading"), Words::tr("Sort by it; a third click brings the first order back")}}}};
}

QList<HelpGroup> searchHelp()
{
    HelpGroup ways{Words::tr("How to ask"),
                   {{QStringLiteral("web"), Words::tr("Everything that has the word in a name, an address or elsewhere")},
                    {QStringLiteral("ns = prod"), Words::tr("What has this value")},
                    {QStringLiteral("name ~ web"), Words::tr("What has this in its value")},
                    {QStringLiteral("ip in 10.244.1.0/24"), Words::tr("What lies in the range")},
                    {QStringLiteral("type in (NodePort, LoadBalancer)"), Words::tr("What has one of these values")},
                    {QStringLiteral("ns = prod and not ready = true"), Words::tr("Terms joined by and, or, not and parentheses")},
                    {QStringLiteral("\"and\""), Words::tr("Quotes around a word of the language or one with a blank")}}};
    HelpGroup fields{Words::tr("Fields"), {}};
    for (const query::FieldDescription& field : query::fields()) {
        QString name = text(field.name) + (field.hasKey ? QStringLiteral(":KEY") : QString());
        if (!field.otherName.empty())
            name += QStringLiteral(", ") + text(field.otherName);
        fields.entries.append({name + QStringLiteral("   ") + typeText(field), wording::queryFieldPhrase(field.field)});
    }
    HelpGroup saved{Words::tr("Saved searches"), {}};
    for (const query::PresetQuery& preset : query::presetQueries())
        saved.entries.append({text(preset.text), wording::presetName(preset.preset)});
    return {ways, fields, saved};
}

QList<HelpGroup> filtered(const QList<HelpGroup>& groups, const QString& filter)
{
    const QStringList words = filter.split(u' ', Qt::SkipEmptyParts);
    QList<HelpGroup> found;
    for (const HelpGroup& group : groups) {
        HelpGroup some{group.title, {}};
        std::copy_if(group.entries.begin(), group.entries.end(), std::back_inserter(some.entries), [&](const HelpEntry& entry) {
            const QString all = group.title + u' ' + entry.keys + u' ' + entry.text;
            return std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
        });
        if (!some.entries.isEmpty())
            found.append(some);
    }
    return found;
}

} // namespace hopscope::app
