#include "widgets/map/map_search.h"

#include <QStringList>

namespace hopscope::map {

namespace {

QString searchedText(const layout::Item& item)
{
    QString text = QString::fromStdString(item.id.key.toString());
    if (!item.id.detail.empty())
        text += u' ' + QString::fromStdString(item.id.detail);
    for (const layout::TextLine& line : item.lines)
        text += u' ' + QString::fromStdString(line.text);
    return text;
}

} // namespace

std::set<layout::ItemId> searchItems(const layout::MapLayout& layout, const QString& text)
{
    std::set<layout::ItemId> found;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return found;
    for (const layout::Item& item : layout.items) {
        const QString searched = searchedText(item);
        const bool all = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return searched.contains(word, Qt::CaseInsensitive);
        });
        if (all)
            found.insert(item.id);
    }
    return found;
}

} // namespace hopscope::map
