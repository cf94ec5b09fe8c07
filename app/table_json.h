// Tables as JSON, schema hopscope.table/v1.
#pragma once

#include "widgets/tables/table_text.h"

#include <string>

namespace hopscope::app {

/// {"schema": "hopscope.table/v1", "kind": KIND, "columns": [...], "rows": [{...}]}: each row an object whose keys are the
/// columns in lower camel case, "INTERNAL-IP" as internalIp and "PORT(S)" as ports; cells are texts, as the table shows them.
std::string tableToJson(const std::string& kind, const tables::TextTable& table);

/// A column's key in those objects.
std::string columnKey(const QString& column);

} // namespace hopscope::app
