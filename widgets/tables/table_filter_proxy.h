// Sorts and filters any of the tables.
#pragma once

#include "widgets/tables/row_reading.h"
#include "widgets/tables/row_table_model.h"

#include <QAbstractProxyModel>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace hopscope::tables {

/// Filters as you type, over all columns; sorts addresses by address, numbers by number and text in natural order. A short table
/// is sorted and filtered at once. A long one is read beside the window's thread, and stays as it is until that is done; rows that
/// come, change and go meanwhile are taken in one by one.
class TableFilterProxy : public QAbstractProxyModel
{
    Q_OBJECT
public:
    /// Tables with no more rows than this are read at once.
    static constexpr int shortTable = 1'000;

    explicit TableFilterProxy(QObject* parent = nullptr);
    ~TableFilterProxy() override;

    void setTable(RowTableModel* table);
    RowTableModel* table() const { return m_table; }
    /// Rows must contain every word, in any column and any case; empty: all rows.
    void setFilterWords(const QString& text);
    /// Only rows of these namespaces, and those of none; empty: all rows.
    void setNamespaces(const QSet<QString>& namespaces);
    /// Only rows of objects that the filter lets through; empty: all rows. `again`: the same question, of a cluster that has
    /// changed; rows that did not change stay as they are.
    void setObjectFilter(ObjectFilter filter, bool again = false);
    bool hasObjectFilter() const { return m_wish.objects != nullptr; }
    /// Rows of what fails stand above all others, each half sorted as before.
    void setFailingFirst(bool first);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// What was asked for is not shown yet.
    bool isBusy() const { return m_reading != nullptr || m_readAgain || m_again.isActive(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex mapToSource(const QModelIndex& proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex& sourceIndex) const override;

signals:
    /// What was asked for is shown.
    void ordered();

private:
    void wish(RowWish wish);
    void begin();
    void beginAgain();
    void end(const std::shared_ptr<RowReading>& reading);
    void cancel();
    /// Shows these rows in the place of those that are shown.
    void show(RowOrder order, RowWish wish);
    void reorder(std::vector<int> rows);
    void countPlaces(int from);

    void sourceReset();
    void sourceArrived();
    void sourceRowsInserted(int first, int last);
    void sourceRowsAboutToBeRemoved(int first, int last);
    void sourceRowsRemoved(int first, int last);
    void sourceChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles);
    void lookAt(int row);
    void addRow(int row, const RowContent& content);
    void moveRow(int row, SortValue value);
    void removePlaces(int first, int last);
    bool isShown(int row) const { return m_places[std::size_t(row)] >= 0; }
    int placeFor(int row, const SortValue& value) const;

    /// So many rows that come are taken in one by one; with more the whole table is read again.
    static constexpr int fewRows = 64;

    QPointer<RowTableModel> m_table;
    RowWish m_wish;  ///< what is asked for
    RowWish m_shown; ///< what is shown
    bool m_plain = true; ///< what is shown is the table itself; then the three lists are empty
    std::vector<int> m_rows;         ///< of the table, by place
    std::vector<int> m_places;       ///< by row of the table; -1: not shown
    std::vector<SortValue> m_values; ///< by place; empty where nothing is sorted
    std::shared_ptr<RowReading> m_reading;
    bool m_readAgain = false; ///< once the table has taken all of a change
    QTimer m_again;           ///< a table that changes all the time is not read all the time
    QThreadPool m_pool;
};

} // namespace hopscope::tables
