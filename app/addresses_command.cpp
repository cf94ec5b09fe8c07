#include "app/run_command.h"
#include "app/table_json.h"
#include "widgets/tables/address_model.h"

#include <algorithm>

namespace hopscope::app {
namespace {

using facts::AddressRow;

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

/// For reading: the window's words.
tables::TextTable wordTable(const std::vector<AddressRow>& rows)
{
    tables::TextTable table{tables::addressColumns(), {}};
    for (QString& column : table.columns)
        column = column.toUpper();
    for (const AddressRow& row : rows)
        table.rows << tables::addressCells(row);
    return table;
}

/// The kinds of what does not fit, in one word.
QString conflictWords(const AddressRow& row)
{
    QStringList kinds;
    for (const facts::Conflict& conflict : row.conflicts)
        kinds << text(facts::toString(conflict.kind));
    kinds.removeDuplicates();
    return kinds.join(QLatin1Char(','));
}

/// For scripts: words that never change with the language.
tables::TextTable dataTable(const std::vector<AddressRow>& rows)
{
    tables::TextTable table;
    for (const char* column : {"type", "address", "kind", "namespace", "name", "assigned-by", "assigned-by-name", "reachable-from",
                               "used-for", "basis", "evidence", "conflicts"})
        table.columns << QLatin1String(column);
    for (const AddressRow& row : rows)
        table.rows << QStringList{text(facts::toString(row.type)),
                                  text(row.value),
                                  row.owner.name.empty() ? QStringLiteral("Cluster") : text(kube::kindName(row.ownerKind)),
                                  text(row.owner.namespace_),
                                  text(row.owner.name),
                                  text(facts::toString(row.assignedBy)),
                                  text(row.assignedByName),
                                  text(facts::toString(row.reachableFrom)),
                                  text(facts::toString(row.usedFor)),
                                  text(facts::toString(row.basis)),
                                  text(row.evidence), conflictWords(row)};
    return table;
}

} // namespace

int runAddresses(const AddressesCommand& command, const SourceOptions& source, const Streams& streams)
{
    const auto cluster = openCluster(source, false, streams.error);
    if (!cluster)
        return report(cluster.error(), streams);
    reportGaps(cluster->loaded, streams);
    const auto& snapshot = *cluster->loaded.snapshot;
    std::vector<AddressRow> rows = facts::addressTable(snapshot, facts::detectNetwork(snapshot));
    if (!source.namespaces.empty())
        std::erase_if(rows, [&](const AddressRow& row) {
            return !row.owner.namespace_.empty() && std::count(source.namespaces.begin(), source.namespaces.end(), row.owner.namespace_) == 0;
        });
    const tables::Cells cells = command.raw ? tables::Cells::Raw : tables::Cells::Harmless;
    switch (command.output) {
    case Output::Json: streams.out << tableToJson("addresses", dataTable(rows)); break;
    case Output::Csv: streams.out << tables::tableAs(dataTable(rows), tables::TableFormat::Csv, cells); break;
    case Output::Markdown: streams.out << tables::tableAs(wordTable(rows), tables::TableFormat::Markdown, cells); break;
    default:
        if (rows.empty())
            streams.error << "No resources found\n";
        else
            streams.out << tables::tableAs(wordTable(rows), tables::TableFormat::Text);
    }
    return exitDone;
}

} // namespace hopscope::app
