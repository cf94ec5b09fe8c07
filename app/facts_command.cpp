#include "app/run_command.h"
#include "model/base/visible_text.h"
#include "model/facts/fact_rows.h"
#include "widgets/tables/table_text.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

namespace hopscope::app {

/// The translation context of this file.
class FactsText
{
    Q_DECLARE_TR_FUNCTIONS(FactsText)
};

namespace {

using facts::FactRow;
using Json = nlohmann::ordered_json;

QString text(std::string_view value)
{
    return QString::fromStdString(visibleText(value));
}

struct ShownValue
{
    QString operator()(std::monostate) const { return FactsText::tr("unknown"); }
    QString operator()(const std::string& word) const { return text(word); }
    QString operator()(bool yes) const { return yes ? FactsText::tr("yes") : FactsText::tr("no"); }
    QString operator()(int number) const { return QString::number(number); }
    QString operator()(const std::vector<std::string>& words) const
    {
        QStringList list;
        for (const std::string& word : words)
            list << text(word);
        return list.join(QStringLiteral(", "));
    }
};

struct JsonValue
{
    Json operator()(std::monostate) const { return nullptr; }
    template <class T>
    Json operator()(const T& value) const { return value; }
};

QString factsText(const facts::NetworkFacts& facts)
{
    const std::vector<FactRow> rows = facts::factRows(facts);
    tables::TextTable table{{FactsText::tr("FACT"), FactsText::tr("VALUE"), FactsText::tr("BASIS"), FactsText::tr("EVIDENCE")}, {}};
    for (const FactRow& row : rows)
        table.rows << QStringList{wording::factName(row.key), std::visit(ShownValue{}, row.value), wording::basisWord(row.basis),
                                  text(row.evidence).simplified()};
    QString lines = tables::tableAs(table, tables::TableFormat::Text);
    if (!facts.conflicts.empty())
        lines += FactsText::tr("\nWhat does not fit together:\n");
    for (const facts::Conflict& conflict : facts.conflicts)
        lines += QStringLiteral("  - %1\n").arg(wording::conflictSentence(conflict));
    const std::vector<facts::Need> needs = facts::needsOf(rows);
    if (!needs.empty())
        lines += FactsText::tr("\nWhat would settle the rest:\n");
    for (const facts::Need& need : needs) {
        QStringList names;
        for (const std::string& key : need.keys)
            names << wording::factName(key);
        lines += QStringLiteral("  - %1: %2\n").arg(text(need.permission), names.join(QStringLiteral(", ")));
    }
    return lines;
}

std::string factsJson(const facts::NetworkFacts& facts)
{
    const std::vector<FactRow> rows = facts::factRows(facts);
    Json list = Json::array();
    for (const FactRow& row : rows)
        list.push_back({{"key", row.key},
                        {"value", std::visit(JsonValue{}, row.value)},
                        {"basis", std::string(toString(row.basis))},
                        {"evidence", row.evidence},
                        {"needs", row.needs}});
    Json conflicts = Json::array();
    for (const facts::Conflict& conflict : facts.conflicts) {
        Json objects = Json::array();
        for (const facts::ConflictParty& party : conflict.parties)
            objects.push_back(std::string(kube::kindName(party.kind)) + " " + party.key.toString());
        conflicts.push_back({{"kind", std::string(toString(conflict.kind))},
                             {"subject", conflict.subject},
                             {"first", conflict.first},
                             {"second", conflict.second},
                             {"objects", std::move(objects)}});
    }
    Json needs = Json::array();
    for (const facts::Need& need : facts::needsOf(rows))
        needs.push_back({{"permission", need.permission}, {"facts", need.keys}});
    const Json document{{"schema", "hopscope.facts/v1"}, {"facts", list}, {"conflicts", conflicts}, {"needs", needs}};
    return jsonWithoutControls(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace

int runFacts(const FactsCommand& command, const SourceOptions& source, const Streams& streams)
{
    const auto cluster = openCluster(source, false, streams.error);
    if (!cluster)
        return report(cluster.error(), streams);
    reportGaps(cluster->loaded, streams);
    const facts::NetworkFacts facts = facts::detectNetwork(*cluster->loaded.snapshot);
    if (command.output == Output::Json)
        streams.out << factsJson(facts);
    else
        streams.out << factsText(facts);
    return exitDone;
}

} // namespace hopscope::app
