#include "widgets/tables/row_order.h"

#include "model/base/natural_order.h"

#include <algorithm>
#include <numeric>

namespace hopscope::tables {

bool RowWish::takesObject(const RowObject& object) const
{
    const std::string& itsNamespace = object.key.namespace_;
    const bool takesNamespace = namespaces.isEmpty() || itsNamespace.empty() || namespaces.contains(QString::fromStdString(itsNamespace));
    return takesNamespace && (!objects || (*objects)(object.kind, object.key));
}

bool RowWish::takesText(const RowContent& content) const
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(content.cells.begin(), content.cells.end(),
                           [&](const QString& cell) { return cell.contains(word, Qt::CaseInsensitive); });
    });
}

namespace {

int rankOf(RowHealth health)
{
    switch (health) {
    case RowHealth::Failing: return 0;
    case RowHealth::NotReady: return 1;
    case RowHealth::Starting: return 2;
    default: return 3;
    }
}

int compareKeys(const SortValue& one, const SortValue& other)
{
    if (one.key.index() == 0 && other.key.index() == 0)
        return naturalCompare(one.text, other.text);
    return one.key < other.key ? -1 : other.key < one.key ? 1 : 0;
}

void sort(RowOrder& order, const RowWish& wish)
{
    std::vector<int> places(order.rows.size());
    std::iota(places.begin(), places.end(), 0);
    std::stable_sort(places.begin(), places.end(), [&](int one, int other) {
        return compare(order.values[std::size_t(one)], order.values[std::size_t(other)], wish) < 0;
    });
    RowOrder sorted;
    sorted.rows.reserve(places.size());
    sorted.values.reserve(places.size());
    for (const int place : places) {
        sorted.rows.push_back(order.rows[std::size_t(place)]);
        sorted.values.push_back(std::move(order.values[std::size_t(place)]));
    }
    order = std::move(sorted);
}

} // namespace

SortValue sortValueOf(const RowContent& content, const RowWish& wish)
{
    SortValue value;
    if (wish.failingFirst)
        value.rank = rankOf(content.health);
    if (wish.column < 0)
        return value;
    value.key = content.sortKeys[std::size_t(wish.column)];
    if (value.key.index() == 0)
        value.text = content.cells[wish.column].toStdString();
    return value;
}

int compare(const SortValue& one, const SortValue& other, const RowWish& wish)
{
    if (one.rank != other.rank)
        return one.rank < other.rank ? -1 : 1;
    const int difference = compareKeys(one, other);
    return wish.order == Qt::AscendingOrder ? difference : -difference;
}

RowOrder orderRows(const TableRows& rows, TimePoint now, const RowWish& wish, const std::atomic<bool>& cancelled)
{
    RowOrder order;
    for (int row = 0; row < rows.count() && !cancelled; ++row) {
        if (!wish.takesObject(rows.objectAt(row)))
            continue;
        const RowContent content = rows.contentAt(row, now);
        if (!wish.takesText(content))
            continue;
        order.rows.push_back(row);
        if (wish.isSorted())
            order.values.push_back(sortValueOf(content, wish));
    }
    if (wish.isSorted() && !cancelled)
        sort(order, wish);
    return order;
}

} // namespace hopscope::tables
