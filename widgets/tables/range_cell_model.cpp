#include "widgets/tables/range_cell_model.h"

#include "widgets/labels/shown_text.h"
#include "widgets/wording/range_cells.h"

#include <algorithm>

namespace hopscope::tables {

namespace {

bool isSamePlace(const addresses::RangeCell& one, const addresses::RangeCell& other)
{
    return one.addresses == other.addresses && one.ports == other.ports;
}

} // namespace

void RangeCellModel::setCells(std::vector<addresses::RangeCell> cells, int columns)
{
    if (cells == m_cells && columns == m_columns)
        return;
    if (columns == m_columns && std::equal(cells.begin(), cells.end(), m_cells.begin(), m_cells.end(), isSamePlace)) {
        m_cells = std::move(cells);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_cells = std::move(cells);
    m_columns = std::max(1, columns);
    endResetModel();
}

const addresses::RangeCell* RangeCellModel::cellAt(const QModelIndex& index) const
{
    const std::size_t place = std::size_t(index.row()) * std::size_t(m_columns) + std::size_t(index.column());
    return index.isValid() && place < m_cells.size() ? &m_cells[place] : nullptr;
}

QModelIndex RangeCellModel::indexOf(std::size_t place) const
{
    return place < m_cells.size() ? index(int(place) / m_columns, int(place) % m_columns) : QModelIndex();
}

QModelIndex RangeCellModel::indexOf(const ip::IpAddress& address) const
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(), [&](const addresses::RangeCell& cell) { return cell.addresses && cell.addresses->contains(address); });
    return indexOf(std::size_t(found - m_cells.begin()));
}

int RangeCellModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int((m_cells.size() + std::size_t(m_columns) - 1) / std::size_t(m_columns));
}

int RangeCellModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_cells.empty() ? 0 : m_columns;
}

QVariant RangeCellModel::data(const QModelIndex& index, int role) const
{
    const addresses::RangeCell* cell = cellAt(index);
    if (!cell)
        return {};
    switch (role) {
    case Qt::AccessibleTextRole: return wording::cellSentence(*cell);
    case Qt::ToolTipRole: return labels::plainToolTip(wording::cellSentence(*cell));
    default: return {};
    }
}

Qt::ItemFlags RangeCellModel::flags(const QModelIndex& index) const
{
    return cellAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace hopscope::tables
