// Sorts and filters any of the tables.
#pragma once

#include "widgets/tables/row_table_model.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace hopscope::tables {

/// Filters as you type, over all columns; sorts addresses by address, numbers by number and text in natural order.
class TableFilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TableFilterProxy(QObject* parent = nullptr);

    void setTable(RowTableModel* table);
    RowTableModel* table() const { return m_table; }
    /// Rows must contain every word, in any column and any case; empty: all rows.
    void setFilterWords(const QString& text);
    /// Only rows of these namespaces, and those of none; empty: all rows.
    void setNamespaces(const QSet<QString>& namespaces);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    RowTableModel* m_table = nullptr;
    QStringList m_words;
    QSet<QString> m_namespaces;
};

} // namespace hopscope::tables
