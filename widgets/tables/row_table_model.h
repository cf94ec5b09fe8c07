// Rows that come, change and go one by one: what every table is built on.
#pragma once

#include "widgets/tables/table_rows.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <map>
#include <optional>

namespace hopscope::tables {

/// What a view or delegate may ask for besides the text. Meaning only: colours and icons are the delegate's.
enum Role
{
    NamespaceRole = Qt::UserRole + 1, ///< QString; empty for cluster-scoped rows
    NameRole,                         ///< QString
    KindRole,                         ///< int of kube::Kind: what the row is, or belongs to
    HealthRole,                       ///< int of RowHealth
    SortRole,                         ///< a number or a text that sorts as the column means it
};

/// Goes from one set of rows to the next and tells exactly what happens on the way. Where that is much it takes some milliseconds
/// of a frame, and the rest in those that follow: meanwhile the rows are the new ones down to a place, and the old ones below it.
class RowTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RowTableModel(QStringList columns, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Goes to these rows; what was asked for before and is not there yet is passed over.
    void follow(RowsPointer rows);
    /// Another cluster comes: the one case in which the model resets.
    void clear();
    /// Ages are counted up to this.
    void setNow(TimePoint now);
    TimePoint now() const { return m_now; }

    /// Old rows stand below new ones: what rows() has is not what is in the table.
    bool isOnTheWay() const { return m_way.has_value() || m_next != nullptr; }
    /// The rows that the model has, or is going to; null for none.
    const RowsPointer& rows() const { return m_rows; }

    RowObject objectAt(int row) const;
    const RowContent& contentAt(int row) const;
    /// The same, but nothing is kept of it.
    RowContent freshContent(int row) const;
    /// The first row that is about the object; -1 when there is none.
    int rowAbout(const RowObject& object) const;

signals:
    /// The rows are again those that rows() has.
    void arrived();

protected:
    void setColumns(QStringList columns);
    /// All rows read otherwise.
    void remakeAll();

private:
    /// From old rows to new ones.
    struct Way
    {
        RowsPointer before; ///< null for none
        int taken = 0;      ///< so many of the new rows are there
        int left = 0;       ///< so many of the old ones are gone, or have become new ones

        int countBefore() const { return before ? before->count() : 0; }
    };
    struct ColumnRange
    {
        int first = -1;
        int last = -1;
        bool operator==(const ColumnRange&) const = default;
    };
    /// A row in the rows that it comes from.
    struct Origin
    {
        const TableRows& rows;
        int row;
    };

    int countNow() const { return m_rows ? m_rows->count() : 0; }
    Origin originOf(int row) const;
    void goOn();
    void take(const cluster::RowDifference& difference);
    void shiftSeen(int from, int by);
    void forgetSeen(int first, int last);
    ColumnRange remakeRow(int row, RowContent& content);
    void noteRemade(int row, ColumnRange columns);
    void tellRemade();

    QStringList m_columns;
    TimePoint m_now{};
    RowsPointer m_rows;
    RowsPointer m_next; ///< when the way is done
    std::optional<Way> m_way;
    QTimer m_frame;
    mutable std::map<int, RowContent> m_seen; ///< of rows that somebody asked for: few of a long table
    mutable bool m_seenMore = false;          ///< and some of which nothing is kept
    ColumnRange m_runColumns; ///< of the run of remade rows not told of yet
    int m_runBegin = 0;
    int m_runEnd = 0; ///< the last of them
};

} // namespace hopscope::tables
