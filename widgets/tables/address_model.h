// Every address of the cluster, compared.
#pragma once

#include "model/facts/address_table.h"
#include "widgets/tables/row_table_model.h"

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
        ConflictColumn,
        ColumnCount
    };
    explicit AddressTableModel(QObject* parent = nullptr);

    /// The language has changed: all words are made anew.
    void retranslate();
};

/// Rows for the model: as they are, in the table's order, of several with the same type, owner and address one. Any thread may make them.
RowsPointer addressRows(std::vector<facts::AddressRow> rows);

/// The headers, in the reader's language.
QStringList addressColumns();
/// One row's words.
QStringList addressCells(const facts::AddressRow& row);

} // namespace hopscope::tables
