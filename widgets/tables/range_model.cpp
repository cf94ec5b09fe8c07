#include "widgets/tables/range_model.h"

#include "widgets/labels/shown_text.h"
#include "widgets/wording/range_rows.h"

#include <QLocale>

#include <algorithm>

namespace hopscope::tables {

namespace {

bool sameRanges(const std::vector<addresses::RangeRow>& a, const std::vector<addresses::RangeRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const addresses::RangeRow& one, const addresses::RangeRow& other) {
        return one.range == other.range && one.ports == other.ports && one.within == other.within;
    });
}

bool isLoneNodeRange(const addresses::RangeRow& row)
{
    return !row.within && row.range && row.range->kind == addresses::RangeKind::NodePods;
}

bool isNumber(int column)
{
    return column == RangeModel::UsedColumn || column == RangeModel::UsableColumn || column == RangeModel::FreeColumn || column == RangeModel::PercentColumn ||
           column == RangeModel::GapColumn;
}

} // namespace

std::size_t RangeModel::addLine(std::optional<std::size_t> row, std::size_t parent)
{
    m_lines.push_back({row, parent, int(m_lines[parent].children.size()), {}});
    m_lines[parent].children.push_back(m_lines.size() - 1);
    return m_lines.size() - 1;
}

void RangeModel::arrange()
{
    m_lines.assign(1, Line{});
    m_lineOfRow.assign(m_rows.size(), 0);
    const bool areMany = std::size_t(std::count_if(m_rows.begin(), m_rows.end(), isLoneNodeRange)) > manyRanges;
    std::optional<std::size_t> group;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        std::size_t parent = m_rows[row].within ? m_lineOfRow[*m_rows[row].within] : 0;
        if (areMany && isLoneNodeRange(m_rows[row])) {
            group = group ? group : addLine(std::nullopt, 0);
            parent = *group;
        }
        m_lineOfRow[row] = addLine(row, parent);
    }
}

void RangeModel::setRows(std::vector<addresses::RangeRow> rows)
{
    if (rows == m_rows)
        return;
    if (sameRanges(rows, m_rows)) {
        m_rows = std::move(rows);
        tellNumbers({});
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    arrange();
    endResetModel();
}

void RangeModel::tellNumbers(const QModelIndex& parent)
{
    const int count = rowCount(parent);
    if (count == 0)
        return;
    emit dataChanged(index(0, 0, parent), index(count - 1, columns - 1, parent));
    for (int row = 0; row < count; ++row)
        tellNumbers(index(row, 0, parent));
}

void RangeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    tellNumbers({});
}

const addresses::RangeRow* RangeModel::rowAt(const QModelIndex& index) const
{
    const Line& line = lineOf(index);
    return index.isValid() && line.row ? &m_rows[*line.row] : nullptr;
}

QModelIndex RangeModel::indexOf(std::size_t row) const
{
    if (row >= m_lineOfRow.size())
        return {};
    const std::size_t line = m_lineOfRow[row];
    return createIndex(m_lines[line].place, 0, quintptr(line));
}

bool RangeModel::isLong(const QModelIndex& index) const
{
    return index.isValid() && lineOf(index).children.size() > manyRanges;
}

QModelIndex RangeModel::index(int row, int column, const QModelIndex& parent) const
{
    const std::vector<std::size_t>& children = lineOf(parent).children;
    if (row < 0 || column < 0 || column >= columns || std::size_t(row) >= children.size() || parent.column() > 0)
        return {};
    return createIndex(row, column, quintptr(children[std::size_t(row)]));
}

QModelIndex RangeModel::parent(const QModelIndex& index) const
{
    const std::size_t parent = index.isValid() ? lineOf(index).parent : 0;
    return parent == 0 ? QModelIndex() : createIndex(m_lines[parent].place, 0, quintptr(parent));
}

int RangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(lineOf(parent).children.size());
}

int RangeModel::columnCount(const QModelIndex&) const
{
    return columns;
}

/// Of many ranges only what is in use can be summed up: they may overlap.
QString RangeModel::groupText(const Line& line, int column) const
{
    if (column == RangeColumn)
        return tr("%Ln range(s)", nullptr, int(line.children.size()));
    if (column == PurposeColumn)
        return tr("The nodes' pods");
    return {};
}

QVariant RangeModel::rowData(const addresses::RangeRow& row, int column, int role) const
{
    if (role == Qt::DisplayRole) {
        if (column == GapColumn)
            return wording::shortGap(row);
        if (column == AssignerColumn)
            return wording::shortAssigner(row);
        return wording::rangeTexts(row, false).value(column).trimmed();
    }
    if (role == Qt::ToolTipRole) {
        const QString why = isNumber(column) ? wording::unsaidSentence(row.freeUnsaid) : QString();
        return labels::plainToolTip(why.isEmpty() ? wording::rangeTexts(row, false).value(column).trimmed() : why);
    }
    return {};
}

QVariant RangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (const addresses::RangeRow* row = rowAt(index))
        return rowData(*row, index.column(), role);
    return role == Qt::DisplayRole ? groupText(lineOf(index), index.column()) : QVariant();
}

QVariant RangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    return role == Qt::DisplayRole ? wording::rangeColumns(false).value(section) : QVariant();
}

} // namespace hopscope::tables
