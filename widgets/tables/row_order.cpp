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

SortValue sortValueOf(const RowContent& content, int column)
{
    const SortKey& key = content.sortKeys[std::size_t(column)];
    return {key, key.index() == 0 ? content.cells[column].toStdString() : std::string()};
}

int compare(const SortValue& one, const SortValue& other)
{
    if (one.key.index() == 0 && other.key.index() == 0)
        return naturalCompare(one.text, other.text);
    return one.key < other.key ? -1 : other.key < one.key ? 1 : 0;
}

namespace {

void sort(RowOrder& order, Qt::SortOrder direction)
{
    std::vector<int> places(order.rows.size());
    std::iota(places.begin(), places.end(), 0);
    std::stable_sort(places.begin(), places.end(), [&](int one, int other) {
        const int difference = compare(order.values[std::size_t(one)], order.values[std::size_t(other)]);
        return direction == Qt::AscendingOrder ? difference < 0 : difference > 0;
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
        if (wish.column >= 0)
            order.values.push_back(sortValueOf(content, wish.column));
    }
    if (wish.column >= 0 && !cancelled)
        sort(order, wish.order);
    return order;
}

} // namespace hopscope::tables
