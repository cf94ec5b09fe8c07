// What the rows of a table are at one moment.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/cluster/row_difference.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <variant>

namespace hopscope::tables {

enum class RowHealth
{
    None,
    Ready,
    NotReady,
    Starting,
    Failing,
    Terminating,
    Completed,
    Unknown
};

/// What a cell sorts by; nothing means by its text.
using SortKey = std::variant<std::monostate, double, ip::IpAddress>;

/// Everything one row shows.
struct RowContent
{
    QStringList cells;
    std::vector<SortKey> sortKeys;  ///< one a column
    std::vector<QString> toolTips;  ///< one a column, or none at all
    RowHealth health = RowHealth::None;
};

/// What a row is, or belongs to.
struct RowObject
{
    kube::Kind kind = kube::Kind::Pod;
    kube::ObjectKey key;

    auto operator<=>(const RowObject&) const = default;
};

/// Whether the rows of an object are meant. Any thread may ask it.
using ObjectFilter = std::function<bool(kube::Kind kind, const kube::ObjectKey& object)>;

/// Rows in their own order, by number. A value that never changes: any thread may read it.
class TableRows
{
public:
    virtual ~TableRows() = default;

    virtual int count() const = 0;
    virtual RowObject objectAt(int row) const = 0;
    /// Ages are counted up to `now`.
    virtual RowContent contentAt(int row, TimePoint now) const = 0;
    /// Whether the row may read otherwise at `now` than in `content`, which was made before.
    virtual bool isOutdated(int row, const RowContent& content, TimePoint now) const = 0;
    /// The first row that is about the object; -1 when there is none.
    virtual int rowAbout(const RowObject& object) const = 0;
    /// See cluster::nextDifference; `before` are rows of the same table.
    virtual cluster::RowDifference differenceFrom(const TableRows& before, int beforeFrom, int from, int most) const = 0;
};

using RowsPointer = std::shared_ptr<const TableRows>;

} // namespace hopscope::tables
