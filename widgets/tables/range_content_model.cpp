#include "widgets/tables/range_content_model.h"

#include "widgets/labels/shown_text.h"
#include "widgets/wording/range_cells.h"

namespace hopscope::tables {

void RangeContentModel::setContents(addresses::RangeContents contents)
{
    if (contents == m_contents)
        return;
    beginResetModel();
    m_contents = std::move(contents);
    endResetModel();
}

const addresses::RangeEntry* RangeContentModel::entryAt(const QModelIndex& index) const
{
    const std::size_t row = std::size_t(index.row());
    return index.isValid() && row < m_contents.entries.size() ? &m_contents.entries[row] : nullptr;
}

void RangeContentModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RangeContentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_contents.entries.size()) + (m_contents.left > 0 ? 1 : 0);
}

int RangeContentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : UseColumn + 1;
}

QString RangeContentModel::textAt(const QModelIndex& index) const
{
    const addresses::RangeEntry* entry = entryAt(index);
    if (!entry)
        return index.column() == OwnerColumn ? wording::entriesLeft(m_contents.left) : QString();
    switch (index.column()) {
    case AddressColumn: return wording::entryName(*entry);
    case OwnerColumn: return wording::entryOwner(*entry);
    default: return wording::entryUse(*entry);
    }
}

QVariant RangeContentModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole: return textAt(index);
    case Qt::ToolTipRole: return labels::plainToolTip(textAt(index));
    default: return {};
    }
}

QVariant RangeContentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == AddressColumn ? tr("Address") : section == OwnerColumn ? tr("Whose it is") : tr("In what way");
}

} // namespace hopscope::tables
