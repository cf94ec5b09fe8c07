#include "widgets/tables/address_model.h"

#include "widgets/wording/wording.h"

#include <QCoreApplication>

#include <map>

namespace hopscope::tables {

/// The translation context of this file.
class AddressText
{
    Q_DECLARE_TR_FUNCTIONS(AddressText)
};

namespace {

using facts::AddressRow;

RowKey keyOf(const AddressRow& row)
{
    return {int(row.type), row.owner, row.value};
}

QString ownerText(const AddressRow& row)
{
    if (row.owner.name.empty())
        return AddressText::tr("The cluster");
    const std::string_view kind = kube::kindName(row.ownerKind);
    return QString::fromUtf8(kind.data(), qsizetype(kind.size())) + QLatin1Char(' ') + QString::fromStdString(row.owner.toString());
}

/// NodePorts name the first node's address; the others stand in the tool tip.
QString addressToolTip(const AddressRow& row)
{
    if (row.nodePortNodes.empty())
        return QString::fromStdString(row.value);
    QStringList nodes;
    for (const std::string& node : row.nodePortNodes)
        nodes << QString::fromStdString(node);
    return AddressText::tr("Open on %1").arg(nodes.join(QStringLiteral(", ")));
}

SortKey sortKeyOf(const AddressRow& row)
{
    return row.address ? SortKey(*row.address) : SortKey();
}

RowContent contentOf(const AddressRow& row)
{
    using Model = AddressTableModel;
    RowContent content;
    content.cells = addressCells(row);
    content.sortKeys.resize(Model::ColumnCount);
    content.sortKeys[Model::TypeColumn] = double(row.type);
    content.sortKeys[Model::AddressColumn] = sortKeyOf(row);
    content.toolTips.resize(Model::ColumnCount);
    content.toolTips[Model::AddressColumn] = addressToolTip(row);
    content.toolTips[Model::BasisColumn] = QString::fromStdString(row.evidence);
    content.kind = row.ownerKind;
    return content;
}

} // namespace

QStringList addressColumns()
{
    return {AddressText::tr("Type"),           AddressText::tr("Address"),  AddressText::tr("Belongs to"),
            AddressText::tr("Assigned by"),    AddressText::tr("Reachable from"),
            AddressText::tr("Used for"),       AddressText::tr("Known by")};
}

QStringList addressCells(const AddressRow& row)
{
    return {wording::addressTypeWord(row.type),
            QString::fromStdString(row.value),
            ownerText(row),
            wording::assignedByWord(row.assignedBy, row.assignedByName),
            wording::reachableFromWord(row.reachableFrom),
            wording::usedForWord(row.usedFor),
            wording::basisWord(row.basis)};
}

AddressTableModel::AddressTableModel(QObject* parent) : RowTableModel(addressColumns(), parent) {}

void AddressTableModel::setSnapshot(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts)
{
    setRows(facts::addressTable(snapshot, facts));
}

void AddressTableModel::setRows(std::vector<AddressRow> rows)
{
    Addresses made;
    for (AddressRow& row : rows)
        made.emplace(keyOf(row), std::move(row));
    const auto next = std::make_shared<const Addresses>(std::move(made));
    RowChanges changes;
    for (const auto& [key, row] : *m_addresses)
        if (!next->contains(key))
            changes.removed.push_back(key);
    for (const auto& [key, row] : *next) {
        const auto before = m_addresses->find(key);
        if (before == m_addresses->end())
            changes.added.push_back(key);
        else if (before->second != row)
            changes.changed.push_back(key);
    }
    changeRows(changes, [&] { m_addresses = next; });
}

void AddressTableModel::clear()
{
    m_addresses = std::make_shared<const Addresses>();
    clearRows();
}

void AddressTableModel::retranslate()
{
    setColumns(addressColumns());
    refreshRows([](const RowContent&, const RowKey&) { return true; });
}

RowContent AddressTableModel::makeContent(const RowKey& key) const
{
    return contentOf(m_addresses->at(key));
}

int AddressTableModel::rowAbout(kube::Kind kind, const kube::ObjectKey& object) const
{
    int row = 0;
    for (const auto& [key, address] : *m_addresses) {
        if (address.ownerKind == kind && address.owner == object)
            return row;
        ++row;
    }
    return -1;
}

std::shared_ptr<const RowReader> AddressTableModel::reader() const
{
    class Reader final : public RowReader
    {
    public:
        explicit Reader(std::shared_ptr<const Addresses> addresses) : m_addresses(std::move(addresses)) {}
        void each(const ObjectFilter& wanted, const std::function<void(int, const RowContent&)>& take) const override
        {
            int row = 0;
            for (const auto& [key, address] : *m_addresses) {
                if (wanted(address.ownerKind, key.object))
                    take(row, contentOf(address));
                ++row;
            }
        }

    private:
        std::shared_ptr<const Addresses> m_addresses;
    };
    return std::make_shared<const Reader>(m_addresses);
}

} // namespace hopscope::tables
