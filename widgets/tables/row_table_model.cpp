#include "widgets/tables/row_table_model.h"

#include "widgets/labels/shown_text.h"

#include <QElapsedTimer>

namespace hopscope::tables {

namespace {

constexpr int frameMilliseconds = 16;
constexpr qint64 shareOfFrame = 3; ///< milliseconds: the rest is the map's
constexpr int mostAtOnce = 1'000;  ///< rows: less than that share
constexpr std::size_t mostSeen = 4'096;

} // namespace

RowTableModel::RowTableModel(QStringList columns, QObject* parent) : QAbstractTableModel(parent), m_columns(std::move(columns))
{
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &RowTableModel::goOn);
}

int RowTableModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_way ? m_way->taken + m_way->countBefore() - m_way->left : countNow();
}

int RowTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

RowTableModel::Origin RowTableModel::originOf(int row) const
{
    if (!m_way || row < m_way->taken)
        return {*m_rows, row};
    return {*m_way->before, row - m_way->taken + m_way->left};
}

RowObject RowTableModel::objectAt(int row) const
{
    const Origin origin = originOf(row);
    return origin.rows.objectAt(origin.row);
}

RowContent RowTableModel::freshContent(int row) const
{
    const Origin origin = originOf(row);
    return origin.rows.contentAt(origin.row, m_now);
}

const RowContent& RowTableModel::contentAt(int row) const
{
    const auto seen = m_seen.find(row);
    if (seen != m_seen.end())
        return seen->second;
    if (m_seen.size() == mostSeen) { // somebody goes through all of them
        m_seen.clear();
        m_seenMore = true;
    }
    return m_seen.emplace(row, freshContent(row)).first->second;
}

int RowTableModel::rowAbout(const RowObject& object) const
{
    const int row = m_rows ? m_rows->rowAbout(object) : -1;
    if (!m_way || (row >= 0 && row < m_way->taken))
        return row;
    const int old = m_way->before ? m_way->before->rowAbout(object) : -1;
    return old < m_way->left ? -1 : old - m_way->left + m_way->taken;
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
    const int row = index.row();
    const auto content = [&]() -> const RowContent& { return contentAt(row); };
    switch (role) {
    case Qt::DisplayRole: return labels::shownText(content().cells[index.column()], LineEnds::Shown);
    case Qt::ToolTipRole: return content().toolTips.empty() ? QVariant() : labels::plainToolTip(content().toolTips[std::size_t(index.column())]);
    case NamespaceRole: return QString::fromStdString(objectAt(row).key.namespace_);
    case NameRole: return QString::fromStdString(objectAt(row).key.name);
    case KindRole: return int(objectAt(row).kind);
    case HealthRole: return int(content().health);
    case SortRole: return sortValue(content(), index.column());
    default: return {};
    }
}

QVariant RowTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns.size())
        return {};
    return m_columns[section];
}

void RowTableModel::setColumns(QStringList columns)
{
    m_columns = std::move(columns);
    emit headerDataChanged(Qt::Horizontal, 0, int(m_columns.size()) - 1);
}

void RowTableModel::clear()
{
    beginResetModel();
    m_frame.stop();
    m_rows = m_next = nullptr;
    m_way.reset();
    m_seen.clear();
    m_seenMore = false;
    endResetModel();
}

void RowTableModel::follow(RowsPointer rows)
{
    m_next = std::move(rows);
    if (m_frame.isActive())
        return;
    // Whoever brings many rows has done enough with them.
    if (m_next && m_next->count() > mostAtOnce)
        m_frame.start(0);
    else
        goOn();
}

void RowTableModel::goOn()
{
    QElapsedTimer clock;
    clock.start();
    while (m_way || m_next) {
        if (clock.elapsed() >= shareOfFrame)
            return m_frame.start(frameMilliseconds);
        if (!m_way)
            m_way = Way{std::exchange(m_rows, std::exchange(m_next, nullptr))};
        const int rest = countNow() - m_way->taken;
        if (m_way->before)
            take(m_rows->differenceFrom(*m_way->before, m_way->left, m_way->taken, mostAtOnce));
        else
            take({cluster::RowDifference::Kind::Added, 0, std::size_t(m_way->taken), std::size_t(std::min(rest, mostAtOnce))});
        if (m_way->taken == countNow() && m_way->left == m_way->countBefore())
            m_way.reset();
    }
    emit arrived();
}

void RowTableModel::take(const cluster::RowDifference& difference)
{
    using Kind = cluster::RowDifference::Kind;
    const int first = int(difference.now);
    const int count = int(difference.count);
    const int last = first + count - 1;
    m_way->taken = first;
    m_way->left = int(difference.before);
    if (count == 0)
        return;
    switch (difference.kind) {
    case Kind::None: return;
    case Kind::Added:
        beginInsertRows({}, first, last);
        m_way->taken += count;
        shiftSeen(first, count);
        return endInsertRows();
    case Kind::Removed:
        beginRemoveRows({}, first, last);
        m_way->left += count;
        forgetSeen(first, last);
        shiftSeen(last + 1, -count);
        return endRemoveRows();
    case Kind::Changed:
        m_way->taken += count;
        m_way->left += count;
        forgetSeen(first, last);
        emit dataChanged(index(first, 0), index(last, int(m_columns.size()) - 1));
    }
}

void RowTableModel::shiftSeen(int from, int by)
{
    std::map<int, RowContent> shifted;
    for (auto seen = m_seen.lower_bound(from); seen != m_seen.end();) {
        auto node = m_seen.extract(seen++);
        node.key() += by;
        shifted.insert(shifted.end(), std::move(node));
    }
    m_seen.merge(shifted);
}

void RowTableModel::forgetSeen(int first, int last)
{
    m_seen.erase(m_seen.lower_bound(first), m_seen.upper_bound(last));
}

void RowTableModel::remakeAll()
{
    m_seen.clear();
    m_seenMore = false;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, int(m_columns.size()) - 1));
    if (!isOnTheWay())
        emit arrived();
}

/// Those rows that somebody has seen, and the cells of them that differ.
void RowTableModel::setNow(TimePoint now)
{
    if (now == m_now)
        return;
    m_now = now;
    if (m_seenMore)
        return remakeAll();
    std::vector<std::pair<int, ColumnRange>> remade; // told of afterwards: whoever hears it may ask for more
    for (auto& [row, content] : m_seen) {
        const Origin origin = originOf(row);
        if (origin.rows.isOutdated(origin.row, content, now))
            remade.emplace_back(row, remakeRow(row, content));
    }
    for (const auto& [row, columns] : remade)
        noteRemade(row, columns);
    tellRemade();
    if (!isOnTheWay())
        emit arrived();
}

RowTableModel::ColumnRange RowTableModel::remakeRow(int row, RowContent& content)
{
    RowContent remade = freshContent(row);
    ColumnRange differing;
    for (int column = 0; column < int(m_columns.size()); ++column) {
        if (remade.cells[column] == content.cells[column])
            continue;
        if (differing.first < 0)
            differing.first = column;
        differing.last = column;
    }
    content = std::move(remade);
    return differing;
}

/// Neighbouring rows in which the same columns differ are told of together.
void RowTableModel::noteRemade(int row, ColumnRange columns)
{
    if (columns == m_runColumns && row == m_runEnd + 1) {
        m_runEnd = row;
        return;
    }
    tellRemade();
    m_runColumns = columns;
    m_runBegin = m_runEnd = row;
}

void RowTableModel::tellRemade()
{
    if (m_runColumns.first >= 0)
        emit dataChanged(index(m_runBegin, m_runColumns.first), index(m_runEnd, m_runColumns.last));
    m_runColumns = {};
}

} // namespace hopscope::tables
