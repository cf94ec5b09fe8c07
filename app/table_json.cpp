#include "app/table_json.h"

#include "model/base/visible_text.h"

#include <nlohmann/json.hpp>

namespace hopscope::app {

std::string columnKey(const QString& column)
{
    QString key;
    bool upper = false;
    for (const QChar c : column) {
        if (c == u'(' || c == u')')
            continue;
        if (!c.isLetterOrNumber()) {
            upper = true;
            continue;
        }
        key += upper ? c.toUpper() : c.toLower();
        upper = false;
    }
    return key.toStdString();
}

std::string tableToJson(const std::string& kind, const tables::TextTable& table)
{
    using Json = nlohmann::ordered_json;
    Json columns = Json::array();
    for (const QString& column : table.columns)
        columns.push_back(columnKey(column));
    Json rows = Json::array();
    for (const QStringList& cells : table.rows) {
        Json row = Json::object();
        for (qsizetype i = 0; i < cells.size(); ++i)
            row[columns[std::size_t(i)].get<std::string>()] = cells[i].toStdString();
        rows.push_back(std::move(row));
    }
    const Json document{{"schema", "hopscope.table/v1"}, {"kind", kind}, {"columns", columns}, {"rows", rows}};
    return jsonWithoutControls(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace hopscope::app
