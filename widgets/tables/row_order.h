// Which rows of a table are shown, and in which order: worked out from values alone, on any thread.
#pragma once

#include "widgets/tables/table_rows.h"

#include <QSet>

#include <atomic>
#include <memory>

namespace hopscope::tables {

/// What a person asked for.
struct RowWish
{
    QStringList words;        ///< a row must contain each, in any column and any case
    QSet<QString> namespaces; ///< only rows of these, and those of none; empty: all
    std::shared_ptr<const ObjectFilter> objects = {}; ///< only rows of objects that it lets through; null: all
    int column = -1;          ///< to sort by; -1: the table's own order
    Qt::SortOrder order = Qt::AscendingOrder;
    bool failingFirst = false; ///< what fails, then what is not ready, then all else, whatever they are sorted by

    bool operator==(const RowWish&) const = default;
    /// All rows in the table's own order.
    bool isPlain() const { return words.isEmpty() && namespaces.isEmpty() && !objects && !isSorted(); }
    bool isSorted() const { return column >= 0 || failingFirst; }
    bool takesObject(const RowObject& object) const;
    bool takesText(const RowContent& content) const;
};

/// What a row sorts by.
struct SortValue
{
    int rank = 0;     ///< before all else: 0 for what fails, where that comes first
    SortKey key;      ///< as the column means it
    std::string text; ///< where it means its text
};
SortValue sortValueOf(const RowContent& content, const RowWish& wish);
/// Below, at or above zero, in the direction of the wish. Numbers by number, addresses by address, texts in natural order.
int compare(const SortValue& one, const SortValue& other, const RowWish& wish);

/// Rows of the table in the order in which they are shown.
struct RowOrder
{
    std::vector<int> rows;
    std::vector<SortValue> values; ///< of each; empty where nothing is sorted
};

/// Reads all the rows as they are at `now`; nothing useful once `cancelled`.
RowOrder orderRows(const TableRows& rows, TimePoint now, const RowWish& wish, const std::atomic<bool>& cancelled);

} // namespace hopscope::tables
