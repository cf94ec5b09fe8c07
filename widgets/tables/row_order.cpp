#include "widgets/tables/row_order.h"

#include "model/base/natural_order.h"

#include <algorithm>
#include <numeric>

namespace hopscope::tables {

bool RowWish::takesObject(kube::Kind kind, const kube::ObjectKey& object) const
{
    const bool takesNamespace =
        namespaces.isEmpty() || object.namespace_.empty() || namespaces.contains(QString::fromStdString(object.namespace_));
    return takesNamespace && (!objects || (*objects)(kind, object));
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

RowOrder orderRows(const RowReader& reader, const RowWish& wish, const std::atomic<bool>& cancelled)
{
    RowOrder order;
    const auto wanted = [&](kube::Kind kind, const kube::ObjectKey& object) { return !cancelled && wish.takesObject(kind, object); };
    reader.each(wanted, [&](int row, const RowContent& content) {
        if (!wish.takesText(content))
            return;
        order.rows.push_back(row);
        if (wish.column >= 0)
            order.values.push_back(sortValueOf(content, wish.column));
    });
    if (wish.column >= 0 && !cancelled)
        sort(order, wish.order);
    return order;
}

} // namespace hopscope::tables
