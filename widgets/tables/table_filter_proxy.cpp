#include "widgets/tables/table_filter_proxy.h"

#include "widgets/tables/natural_order.h"

#include <algorithm>

namespace hopscope::tables {

TableFilterProxy::TableFilterProxy(QObject* parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

void TableFilterProxy::setTable(RowTableModel* table)
{
    m_table = table;
    setSourceModel(table);
}

void TableFilterProxy::setFilterWords(const QString& text)
{
    QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateFilter();
}

void TableFilterProxy::setNamespaces(const QSet<QString>& namespaces)
{
    if (namespaces == m_namespaces)
        return;
    m_namespaces = namespaces;
    invalidateFilter();
}

bool TableFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    if (!m_namespaces.isEmpty()) {
        const QString namespace_ = QString::fromStdString(m_table->keyAt(sourceRow).object.namespace_);
        if (!namespace_.isEmpty() && !m_namespaces.contains(namespace_))
            return false;
    }
    if (m_words.isEmpty())
        return true;
    const QStringList& cells = m_table->contentAt(sourceRow).cells;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return std::any_of(cells.begin(), cells.end(), [&](const QString& cell) { return cell.contains(word, Qt::CaseInsensitive); });
    });
}

bool TableFilterProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const RowContent& one = m_table->contentAt(left.row());
    const RowContent& other = m_table->contentAt(right.row());
    const SortKey& oneKey = one.sortKeys[std::size_t(left.column())];
    const SortKey& otherKey = other.sortKeys[std::size_t(right.column())];
    if (oneKey.index() == 0 && otherKey.index() == 0)
        return naturalCompare(one.cells[left.column()], other.cells[right.column()]) < 0;
    return oneKey < otherKey;
}

} // namespace hopscope::tables
