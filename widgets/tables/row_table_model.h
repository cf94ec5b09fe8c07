// Rows that come, change and go one by one: what every table is built on.
#pragma once

#include "model/cluster/cluster_snapshot.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>
#include <memory>
#include <unordered_set>
#include <variant>

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

/// Names one row; rows are kept in this order. `group` and `detail` are for tables whose rows are no objects of one kind.
struct RowKey
{
    int group = 0;
    kube::ObjectKey object;
    std::string detail;

    auto operator<=>(const RowKey&) const = default;
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
    kube::Kind kind = kube::Kind::Pod;
};

/// Whether the rows of an object are meant. Any thread may ask it.
using ObjectFilter = std::function<bool(kube::Kind kind, const kube::ObjectKey& object)>;

/// All rows of a table as they were at one moment. Any thread may read them.
class RowReader
{
public:
    virtual ~RowReader() = default;
    /// Of each row whose object is wanted its number and content, in order.
    virtual void each(const ObjectFilter& wanted,
                      const std::function<void(int row, const RowContent& content)>& take) const = 0;
};

/// Keys that came, changed and went, each list sorted.
struct RowChanges
{
    std::vector<RowKey> removed;
    std::vector<RowKey> added;
    std::vector<RowKey> changed;
};

/// Keeps rows sorted by key and tells exactly what happens to them. A row's content is made when it is first asked for.
class RowTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RowTableModel(QStringList columns, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const RowKey& keyAt(int row) const { return m_rows[std::size_t(row)]->key; }
    /// -1 when there is no such row.
    int rowOf(const RowKey& key) const { return rowOf(key, 0); }
    const RowContent& contentAt(int row) const;
    /// The same, but nothing is kept of it.
    RowContent freshContent(int row) const { return makeContent(keyAt(row)); }
    /// The row that is about the object; -1 when there is none.
    virtual int rowAbout(kube::Kind kind, const kube::ObjectKey& object) const = 0;
    virtual std::shared_ptr<const RowReader> reader() const = 0;

signals:
    /// The rows are again those of the cluster.
    void changesTaken();

protected:
    virtual RowContent makeContent(const RowKey& key) const = 0;
    /// Before rows go, while makeContent still knows them; then `update` is called, and makeContent must know the rest.
    template <class Update>
    void changeRows(RowChanges changes, Update update)
    {
        removeRows(changes.removed);
        update();
        insertRows(std::move(changes.added));
        markChanged(changes.changed);
        emit changesTaken();
    }
    void clearRows();
    /// Remakes those rows that somebody has seen and for which `mayDiffer(content, key)`; tells of the cells that differ.
    template <class MayDiffer>
    void refreshRows(MayDiffer mayDiffer)
    {
        for (const int row : seenRows()) {
            const Row& current = *m_rows[std::size_t(row)];
            if (mayDiffer(*current.content, current.key))
                noteRefreshed(row, remakeRow(row));
        }
        tellRefreshed();
        emit changesTaken();
    }
    void setColumns(QStringList columns);

private:
    struct Row
    {
        RowKey key;
        mutable std::unique_ptr<RowContent> content;
    };
    struct ColumnRange
    {
        int first = -1;
        int last = -1;
        bool operator==(const ColumnRange&) const = default;
    };
    using QAbstractTableModel::insertRows;
    using QAbstractTableModel::removeRows;
    void removeRows(const std::vector<RowKey>& keys);
    void insertRows(std::vector<RowKey> keys);
    void markChanged(const std::vector<RowKey>& keys);
    std::vector<int> seenRows() const;
    ColumnRange remakeRow(int row);
    void noteRefreshed(int row, ColumnRange columns);
    void tellRefreshed();
    int lowerBound(const RowKey& key) const;
    /// The same as rowOf(), quick where it is the row that is guessed: keys in order are neighbours, as a rule.
    int rowOf(const RowKey& key, int guess) const;

    QStringList m_columns;
    std::vector<std::unique_ptr<Row>> m_rows; ///< apart: a row that comes or goes moves all behind it
    mutable std::unordered_set<const Row*> m_seen; ///< those with a content: few of a long table
    ColumnRange m_runColumns; ///< of the run of refreshed rows not told of yet
    int m_runBegin = 0;
    int m_runEnd = 0; ///< the last of them
};

} // namespace hopscope::tables
