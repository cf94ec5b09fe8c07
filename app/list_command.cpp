#include "app/run_command.h"
#include "app/table_json.h"
#include "model/base/visible_text.h"
#include "model/kube/printed_columns.h"
#include "widgets/tables/object_tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace hopscope::app {
namespace {

using kube::Kind;

/// One kind's rows as kubectl prints them; `wide` is false for the narrow columns.
struct Listing
{
    std::vector<std::string> columns;
    std::vector<std::pair<std::string, std::vector<std::string>>> rows; ///< namespace and cells
};

using Namespaces = std::vector<std::string>;

template <class T, class Print>
Listing listingOf(const cluster::ClusterSnapshot& snapshot, const Namespaces& namespaces, std::vector<std::string> columns,
                  std::size_t count, Print print)
{
    columns.resize(count);
    Listing listing{std::move(columns), {}};
    for (const T& object : cluster::tableOf<T>(snapshot)) {
        if (!namespaces.empty() && std::count(namespaces.begin(), namespaces.end(), object.meta.namespace_) == 0)
            continue;
        auto cells = print(object);
        cells.resize(count);
        listing.rows.emplace_back(object.meta.namespace_, std::move(cells));
    }
    return listing;
}

Listing listingOf(Kind kind, const OpenedCluster& cluster, const Namespaces& namespaces, bool wide)
{
    const auto& snapshot = *cluster.loaded.snapshot;
    const TimePoint now = cluster.now;
    switch (kind) {
    case Kind::Node:
        return listingOf<kube::Node>(snapshot, {}, kube::nodeColumns(), wide ? kube::nodeColumns().size() : kube::nodeNarrowColumnCount(),
                                     [now](const kube::Node& node) { return kube::printedNode(node, now); });
    case Kind::Service:
        return listingOf<kube::Service>(snapshot, namespaces, kube::serviceColumns(),
                                        wide ? kube::serviceColumns().size() : kube::serviceNarrowColumnCount(),
                                        [=](const kube::Service& service) { return kube::printedService(service, now, wide); });
    default:
        return listingOf<kube::Pod>(snapshot, namespaces, kube::podColumns(),
                                    wide ? kube::podColumns().size() : kube::podNarrowColumnCount(),
                                    [now](const kube::Pod& pod) { return kube::printedPod(pod, now); });
    }
}

tables::TextTable textTable(const Listing& listing, bool withNamespace)
{
    tables::TextTable table;
    if (withNamespace)
        table.columns << QStringLiteral("NAMESPACE");
    for (const std::string& column : listing.columns)
        table.columns << QString::fromStdString(column);
    for (const auto& [namespace_, cells] : listing.rows) {
        QStringList row;
        if (withNamespace)
            row << QString::fromStdString(namespace_);
        for (const std::string& cell : cells)
            row << QString::fromStdString(cell);
        table.rows << row;
    }
    return table;
}

/// kubectl's own words, so that scripts find them; of several namespaces it has none.
void sayNothingFound(const Namespaces& namespaces, const Streams& streams)
{
    if (namespaces.size() == 1)
        streams.error << "No resources found in " << quotedFromOutside(namespaces.front()) << " namespace.\n";
    else
        streams.error << "No resources found\n";
}

/// Without -A; empty: all.
Namespaces wantedNamespaces(const SourceOptions& source, const OpenedCluster& cluster)
{
    if (!source.namespaces.empty() || cluster.defaultNamespace.empty())
        return source.namespaces;
    return {cluster.defaultNamespace};
}

const char* kindWord(Kind kind)
{
    return kind == Kind::Node ? "nodes" : kind == Kind::Pod ? "pods" : "services";
}

} // namespace

int runList(const ListCommand& command, const SourceOptions& source, const Streams& streams)
{
    const bool namespaced = command.kind != Kind::Node;
    const auto cluster = openCluster(source, namespaced && !command.allNamespaces, streams.error);
    if (!cluster)
        return report(cluster.error(), streams);
    if (const auto error = kindError(cluster->loaded, command.kind))
        return report(*error, streams);
    reportGaps(cluster->loaded, streams);

    const Namespaces namespaces = namespaced && !command.allNamespaces ? wantedNamespaces(source, *cluster) : Namespaces();
    const Listing listing = listingOf(command.kind, *cluster, namespaces, command.output != Output::Default);
    const tables::TextTable table = textTable(listing, namespaced && (namespaces.size() != 1 || command.output == Output::Json));
    const tables::Cells cells = command.raw ? tables::Cells::Raw : tables::Cells::Harmless;
    switch (command.output) {
    case Output::Json: streams.out << tableToJson(kindWord(command.kind), table); break;
    case Output::Csv: streams.out << tables::tableAs(table, tables::TableFormat::Csv, cells); break;
    case Output::Markdown: streams.out << tables::tableAs(table, tables::TableFormat::Markdown, cells); break;
    default:
        if (table.rows.isEmpty())
            sayNothingFound(namespaces, streams);
        else
            streams.out << tables::tableAs(table, tables::TableFormat::Text);
    }
    return exitDone;
}

} // namespace hopscope::app
