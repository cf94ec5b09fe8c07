#include "widgets/tables/row_table_model.h"

#include <algorithm>

namespace hopscope::tables {

RowTableModel::RowTableModel(QStringList columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

int RowTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

const RowContent& RowTableModel::contentAt(int row) const
{
    const Row& current = *m_rows[std::size_t(row)];
    if (!current.content) {
        current.content = std::make_unique<RowContent>(makeContent(current.key));
        m_seen.insert(&current);
    }
    return *current.content;
}

namespace {

QVariant sortValue(const RowContent& content, int column)
{
    const SortKey& key = content.sortKeys[std::size_t(column)];
    if (const double* number = std::get_if<double>(&key))
        return *number;
    return content.cells[column];
}

} // namespace

QVariant RowTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowContent& content = contentAt(index.row());
    const kube::ObjectKey& object = keyAt(index.row()).object;
    switch (role) {
    case Qt::DisplayRole: return content.cells[index.column()];
    case Qt::ToolTipRole: return content.toolTips.empty() ? QVariant() : content.toolTips[std::size_t(index.column())];
    case NamespaceRole: return QString::fromStdString(object.namespace_);
    case NameRole: return QString::fromStdString(object.name);
    case KindRole: return int(content.kind);
    case HealthRole: return int(content.health);
    case SortRole: return sortValue(content, index.column());
    default: return {};
    }
}

QVariant RowTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns.size())
        return {};
    return m_columns[section];
}

int RowTableModel::lowerBound(const RowKey& key) const
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), key, [](const auto& row, const RowKey& k) { return row->key < k; });
    return int(place - m_rows.begin());
}

int RowTableModel::rowOf(const RowKey& key, int guess) const
{
    if (guess < int(m_rows.size()) && keyAt(guess) == key)
        return guess;
    const int row = lowerBound(key);
    return row < int(m_rows.size()) && keyAt(row) == key ? row : -1;
}

void RowTableModel::clearRows()
{
    beginResetModel();
    m_rows.clear();
    m_seen.clear();
    endResetModel();
}

void RowTableModel::setColumns(QStringList columns)
{
    m_columns = std::move(columns);
    emit headerDataChanged(Qt::Horizontal, 0, int(m_columns.size()) - 1);
}

/// From the end, in runs of neighbours, so that the rows still to go keep their numbers.
void RowTableModel::removeRows(const std::vector<RowKey>& keys)
{
    std::vector<int> rows;
    for (const RowKey& key : keys) {
        if (const int row = rowOf(key, rows.empty() ? 0 : rows.back() + 1); row >= 0)
            rows.push_back(row);
    }
    while (!rows.empty()) {
        const int last = rows.back();
        int first = last;
        rows.pop_back();
        while (!rows.empty() && rows.back() == first - 1) {
            first = rows.back();
            rows.pop_back();
        }
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_seen.erase(m_rows[std::size_t(row)].get());
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    }
}

/// In runs that fall between the same two rows.
void RowTableModel::insertRows(std::vector<RowKey> keys)
{
    for (std::size_t i = 0; i < keys.size();) {
        const int place = lowerBound(keys[i]);
        const bool atEnd = place == int(m_rows.size());
        if (!atEnd && keyAt(place) == keys[i]) {
            ++i;
            continue;
        }
        std::vector<std::unique_ptr<Row>> run;
        for (; i < keys.size() && (atEnd || keys[i] < keyAt(place)); ++i)
            run.push_back(std::make_unique<Row>(Row{std::move(keys[i]), nullptr}));
        beginInsertRows({}, place, place + int(run.size()) - 1);
        m_rows.insert(m_rows.begin() + place, std::make_move_iterator(run.begin()), std::make_move_iterator(run.end()));
        endInsertRows();
    }
}

void RowTableModel::markChanged(const std::vector<RowKey>& keys)
{
    const int lastColumn = int(m_columns.size()) - 1;
    int first = -1;
    int last = -2;
    const auto tell = [&] {
        if (first >= 0)
            emit dataChanged(index(first, 0), index(last, lastColumn));
    };
    for (const RowKey& key : keys) {
        const int row = rowOf(key, std::max(last + 1, 0));
        if (row < 0)
            continue;
        m_rows[std::size_t(row)]->content.reset();
        m_seen.erase(m_rows[std::size_t(row)].get());
        if (row != last + 1) {
            tell();
            first = row;
        }
        last = row;
    }
    tell();
}

std::vector<int> RowTableModel::seenRows() const
{
    std::vector<int> rows;
    rows.reserve(m_seen.size());
    for (const Row* row : m_seen)
        rows.push_back(lowerBound(row->key));
    std::sort(rows.begin(), rows.end());
    return rows;
}

RowTableModel::ColumnRange RowTableModel::remakeRow(int row)
{
    Row& current = *m_rows[std::size_t(row)];
    auto remade = std::make_unique<RowContent>(makeContent(current.key));
    ColumnRange differing;
    for (int column = 0; column < int(m_columns.size()); ++column) {
        if (remade->cells[column] == current.content->cells[column])
            continue;
        if (differing.first < 0)
            differing.first = column;
        differing.last = column;
    }
    current.content = std::move(remade);
    return differing;
}

/// Neighbouring rows in which the same columns differ are told of together.
void RowTableModel::noteRefreshed(int row, ColumnRange columns)
{
    if (columns == m_runColumns && row == m_runEnd + 1) {
        m_runEnd = row;
        return;
    }
    tellRefreshed();
    m_runColumns = columns;
    m_runBegin = m_runEnd = row;
}

void RowTableModel::tellRefreshed()
{
    if (m_runColumns.first >= 0)
        emit dataChanged(index(m_runBegin, m_runColumns.first), index(m_runEnd, m_runColumns.last));
    m_runColumns = {};
}

} // namespace hopscope::tables
