#include "widgets/tables/address_model.h"

#include "widgets/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace hopscope::tables {

/// The translation context of this file.
class AddressText
{
    Q_DECLARE_TR_FUNCTIONS(AddressText)
};

namespace {

using facts::AddressRow;

/// What names a row, and how they follow each other.
auto keyOf(const AddressRow& row)
{
    return std::tie(row.type, row.owner, row.value);
}

RowObject objectOf(const AddressRow& row)
{
    return {row.ownerKind, row.owner};
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

QString conflictText(const AddressRow& row)
{
    QStringList sentences;
    for (const facts::Conflict& conflict : row.conflicts)
        sentences << wording::conflictSentence(conflict);
    return sentences.join(QLatin1Char(' '));
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
    content.toolTips[Model::ConflictColumn] = conflictText(row);
    content.toolTips[Model::BasisColumn] = QString::fromStdString(row.evidence);
    return content;
}

} // namespace

QStringList addressColumns()
{
    return {AddressText::tr("Type"),           AddressText::tr("Address"),  AddressText::tr("Belongs to"),
            AddressText::tr("Assigned by"),    AddressText::tr("Reachable from"),
            AddressText::tr("Used for"),       AddressText::tr("Known by"), AddressText::tr("Does not fit")};
}

QStringList addressCells(const AddressRow& row)
{
    return {wording::addressTypeWord(row.type),
            QString::fromStdString(row.value),
            ownerText(row),
            wording::assignedByWord(row.assignedBy, row.assignedByName),
            wording::reachableFromWord(row.reachableFrom),
            wording::usedForWord(row.usedFor),
            wording::basisWord(row.basis),
            conflictText(row)};
}

namespace {

class AddressRows final : public TableRows
{
public:
    explicit AddressRows(std::vector<AddressRow> rows) : m_rows(std::move(rows)), m_byObject(m_rows.size())
    {
        std::iota(m_byObject.begin(), m_byObject.end(), 0);
        std::stable_sort(m_byObject.begin(), m_byObject.end(), [this](int a, int b) { return objectAt(a) < objectAt(b); });
    }

    int count() const override { return int(m_rows.size()); }
    RowObject objectAt(int row) const override { return objectOf(at(row)); }
    RowContent contentAt(int row, TimePoint) const override { return contentOf(at(row)); }
    bool isOutdated(int, const RowContent&, TimePoint) const override { return false; }
    int rowAbout(const RowObject& object) const override
    {
        const auto found = std::lower_bound(m_byObject.begin(), m_byObject.end(), object,
                                            [this](int row, const RowObject& wanted) { return objectAt(row) < wanted; });
        return found != m_byObject.end() && objectAt(*found) == object ? *found : -1;
    }
    cluster::RowDifference differenceFrom(const TableRows& others, int beforeFrom, int from, int most) const override
    {
        const auto& before = static_cast<const AddressRows&>(others);
        return cluster::nextDifference(
            std::size_t(beforeFrom), before.m_rows.size(), std::size_t(from), m_rows.size(), std::size_t(most),
            [&](std::size_t b, std::size_t n) { return before.m_rows[b] == m_rows[n] ? 1u : 0u; },
            [&](std::size_t b, std::size_t n) { return keyOf(before.m_rows[b]) <=> keyOf(m_rows[n]); });
    }

private:
    const AddressRow& at(int row) const { return m_rows[std::size_t(row)]; }

    std::vector<AddressRow> m_rows;
    std::vector<int> m_byObject; ///< the rows in the order of what they are about
};

} // namespace

RowsPointer addressRows(std::vector<AddressRow> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const AddressRow& a, const AddressRow& b) { return keyOf(a) < keyOf(b); });
    rows.erase(std::unique(rows.begin(), rows.end(), [](const AddressRow& a, const AddressRow& b) { return keyOf(a) == keyOf(b); }),
               rows.end());
    return std::make_shared<const AddressRows>(std::move(rows));
}

AddressTableModel::AddressTableModel(QObject* parent) : RowTableModel(addressColumns(), parent) {}

void AddressTableModel::retranslate()
{
    setColumns(addressColumns());
    remakeAll();
}

} // namespace hopscope::tables
