// Every address of the cluster, compared.
#pragma once

#include "model/facts/address_table.h"
#include "widgets/tables/row_table_model.h"

#include <map>

namespace hopscope::tables {

/// A row's KIND and key are those of what the address belongs to.
class AddressTableModel : public RowTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        TypeColumn,
        AddressColumn,
        BelongsToColumn,
        AssignedByColumn,
        ReachableFromColumn,
        UsedForColumn,
        BasisColumn,
        ColumnCount
    };
    explicit AddressTableModel(QObject* parent = nullptr);

    /// Works out what differs from the rows before.
    void setSnapshot(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts);
    void setRows(std::vector<facts::AddressRow> rows);
    void clear();
    /// The language has changed: all words are made anew.
    void retranslate();

    const facts::AddressRow& addressAt(int row) const { return m_addresses->at(keyAt(row)); }
    int rowAbout(kube::Kind kind, const kube::ObjectKey& object) const override;
    std::shared_ptr<const RowReader> reader() const override;

protected:
    RowContent makeContent(const RowKey& key) const override;

private:
    using Addresses = std::map<RowKey, facts::AddressRow>;
    std::shared_ptr<const Addresses> m_addresses = std::make_shared<const Addresses>(); ///< readers share it
};

/// The headers, in the reader's language.
QStringList addressColumns();
/// One row's words.
QStringList addressCells(const facts::AddressRow& row);

} // namespace hopscope::tables
