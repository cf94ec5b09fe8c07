#include "app/finding_model.h"

#include "widgets/labels/shown_text.h"
#include "widgets/wording/finding_wording.h"

namespace hopscope::app {

namespace {

/// Of a group; its rows have the group's number and one.
constexpr quintptr topLevel = 0;

} // namespace

void FindingModel::setRows(std::shared_ptr<const FindingRows> rows, TimePoint now)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_now = now;
    endResetModel();
}

QModelIndex FindingModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= columnCountOfAll || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : topLevel);
}

QModelIndex FindingModel::parent(const QModelIndex& child) const
{
    return !child.isValid() || child.internalId() == topLevel ? QModelIndex() : createIndex(int(child.internalId()) - 1, 0, topLevel);
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_rows->groups.size());
    if (parent.internalId() != topLevel || parent.column() != 0)
        return 0;
    return int(m_rows->groups[std::size_t(parent.row())].rows.size());
}

int FindingModel::columnCount(const QModelIndex&) const
{
    return columnCountOfAll;
}

const FindingRow* FindingModel::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return nullptr;
    return &m_rows->groups[std::size_t(index.internalId()) - 1].rows[std::size_t(index.row())];
}

const findings::WatchedFinding* FindingModel::foundAt(const QModelIndex& index) const
{
    const FindingRow* row = rowAt(index);
    return row ? row->found : nullptr;
}

QModelIndex FindingModel::indexOf(const findings::Finding& finding) const
{
    for (std::size_t group = 0; group < m_rows->groups.size(); ++group) {
        const std::vector<FindingRow>& rows = m_rows->groups[group].rows;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].found && findings::isSame(rows[row].found->finding, finding))
                return index(int(row), 0, index(int(group), 0));
        }
    }
    return {};
}

QString FindingModel::textOf(const FindingRow& row, int column) const
{
    switch (column) {
    case SeverityColumn: return row.severity;
    case SentenceColumn: return row.sentence;
    case ObjectColumn: return row.object;
    case RuleColumn: return row.rule;
    default: break;
    }
    if (!row.found)
        return {};
    const QString clock = wording::findingTime(row.found->firstSeen, m_now);
    return row.found->isNew ? tr("new, %1", "a time").arg(clock) : clock;
}

QString FindingModel::accessibleText(const FindingRow& row) const
{
    const QString isNew = row.found && row.found->isNew ? tr("new") + QStringLiteral(", ") : QString();
    return isNew + QStringLiteral("%1, %2, %3").arg(row.severity, row.rule, row.sentence);
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    const FindingRow* row = rowAt(index);
    if (!row) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return index.isValid() && index.column() == 0 && isText ? QVariant(m_rows->groups[std::size_t(index.row())].title) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return textOf(*row, index.column());
    case Qt::AccessibleTextRole: return index.column() == 0 ? accessibleText(*row) : textOf(*row, index.column());
    case Qt::ToolTipRole: return labels::plainToolTip(textOf(*row, index.column()));
    case SeverityRole: return row->found ? QVariant(int(row->found->finding.severity)) : QVariant();
    case IsNewRole: return row->found && row->found->isNew;
    default: return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case SentenceColumn: return tr("What is wrong");
    case ObjectColumn: return tr("Object");
    case RuleColumn: return tr("Rule");
    default: return tr("First seen");
    }
}

void FindingModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCountOfAll - 1);
}

} // namespace hopscope::app
