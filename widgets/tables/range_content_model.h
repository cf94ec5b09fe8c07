// What is in a range as an item model: an address, whose it is, and in what way.
#pragma once

#include <QAbstractTableModel> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/range_contents.h"

namespace hopscope::tables {

class RangeContentModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        AddressColumn,
        OwnerColumn,
        UseColumn
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setContents(addresses::RangeContents contents);
    /// Nothing for the last row of a list that has more.
    const addresses::RangeEntry* entryAt(const QModelIndex& index) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textAt(const QModelIndex& index) const;

    addresses::RangeContents m_contents;
};

} // namespace hopscope::tables
