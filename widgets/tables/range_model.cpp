#include "widgets/tables/range_model.h"

#include "widgets/labels/shown_text.h"
#include "widgets/wording/range_rows.h"

#include <algorithm>

namespace hopscope::tables {

namespace {

constexpr int numberColumns = 3; ///< used, usable, free stand from the fourth column on
constexpr int firstNumber = 3;
constexpr int percentColumn = 6;

bool sameRanges(const std::vector<addresses::RangeRow>& a, const std::vector<addresses::RangeRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const addresses::RangeRow& one, const addresses::RangeRow& other) {
        return one.range == other.range && one.ports == other.ports && one.depth == other.depth;
    });
}

} // namespace

void RangeModel::setRows(std::vector<addresses::RangeRow> rows)
{
    if (rows == m_rows)
        return;
    if (sameRanges(rows, m_rows)) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RangeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(wording::rangeColumns(false).size());
}

QVariant RangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const addresses::RangeRow& row = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return wording::rangeCells(row, false).value(index.column());
    if (role == Qt::ToolTipRole)
        return labels::plainToolTip(wording::unsaidSentence(row.freeUnsaid));
    const bool isNumber = index.column() >= firstNumber && index.column() < firstNumber + numberColumns;
    if (role == Qt::TextAlignmentRole && (isNumber || index.column() == percentColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return wording::rangeColumns(false).value(section);
}

void RangeCellModel::setCells(std::vector<addresses::RangeCell> cells)
{
    if (cells == m_cells)
        return;
    const auto sameAddress = [](const addresses::RangeCell& a, const addresses::RangeCell& b) { return a.address == b.address; };
    if (std::equal(cells.begin(), cells.end(), m_cells.begin(), m_cells.end(), sameAddress)) {
        m_cells = std::move(cells);
        emit dataChanged(index(0, 0), index(rowCount() - 1, width - 1));
        return;
    }
    beginResetModel();
    m_cells = std::move(cells);
    endResetModel();
}

const addresses::RangeCell* RangeCellModel::cellAt(const QModelIndex& index) const
{
    const std::size_t place = std::size_t(index.row()) * width + std::size_t(index.column());
    return index.isValid() && place < m_cells.size() ? &m_cells[place] : nullptr;
}

int RangeCellModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int((m_cells.size() + width - 1) / width);
}

int RangeCellModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : width;
}

QVariant RangeCellModel::data(const QModelIndex& index, int role) const
{
    const addresses::RangeCell* cell = cellAt(index);
    if (!cell)
        return {};
    switch (role) {
    case Qt::AccessibleTextRole: return wording::cellSentence(*cell);
    case Qt::ToolTipRole: return labels::plainToolTip(wording::cellSentence(*cell));
    case StateRole: return int(cell->state);
    case AddressRole: return QString::fromStdString(cell->address.toString());
    default: return {};
    }
}

Qt::ItemFlags RangeCellModel::flags(const QModelIndex& index) const
{
    return cellAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace hopscope::tables
