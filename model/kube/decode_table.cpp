#include "model/kube/decode_table.h"

#include "model/kube/json_reader.h"

#include <simdjson.h>

namespace hopscope::kube {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;

std::string_view textOf(const element& value)
{
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

/// Where each column that is read stands in a row.
struct Columns
{
    static constexpr std::size_t none = std::size_t(-1);
    std::size_t name = none, ready = none, status = none, restarts = none, age = none, ip = none, node = none, nominated = none;

    void add(std::string_view column, std::size_t index)
    {
        for (const auto& [wanted, place] : {std::pair{"Name", &name}, {"Ready", &ready}, {"Status", &status},
                                            {"Restarts", &restarts}, {"Age", &age}, {"IP", &ip}, {"Node", &node},
                                            {"Nominated Node", &nominated}}) {
            if (column == wanted)
                *place = index;
        }
    }
};

/// A cell as text; empty for <none> and <unknown>, as for a column that there is not.
std::string cell(const array& cells, std::size_t index)
{
    element value;
    if (index == Columns::none || cells.at(index).get(value) != simdjson::SUCCESS)
        return {};
    if (value.is<std::int64_t>())
        return std::to_string(std::int64_t(value));
    const std::string_view text = textOf(value);
    return text.starts_with('<') ? std::string() : std::string(text);
}

Pod readRow(const array& cells, const Columns& columns, const std::string& namespaceName)
{
    Pod pod;
    pod.meta.namespace_ = namespaceName;
    pod.meta.name = cell(cells, columns.name);
    pod.nodeName = cell(cells, columns.node);
    pod.nominatedNodeName = cell(cells, columns.nominated);
    appendAddress(pod.podIps, cell(cells, columns.ip));
    pod.printed = SharedValue(PrintedPod{cell(cells, columns.ready), cell(cells, columns.status),
                                         cell(cells, columns.restarts), cell(cells, columns.age)});
    return pod;
}

Error noTable(std::string found)
{
    return {ErrorKind::MalformedObject, std::move(found), "not a Table"};
}

} // namespace

Result<std::vector<Pod>> decodePodTable(std::string_view json, const std::string& namespaceName)
{
    simdjson::dom::parser parser;
    element root;
    if (const auto wrong = parser.parse(json.data(), json.size()).get(root); wrong != simdjson::SUCCESS)
        return Error{ErrorKind::NotYamlOrJson, simdjson::error_message(wrong), {}};
    std::string_view kind;
    if (root["kind"].get(kind) != simdjson::SUCCESS || kind != "Table")
        return noTable("found " + std::string(kind));
    array definitions;
    if (root["columnDefinitions"].get(definitions) != simdjson::SUCCESS)
        return noTable("there are no columns");
    Columns columns;
    std::size_t index = 0;
    for (const element definition : definitions) {
        element name;
        if (definition["name"].get(name) == simdjson::SUCCESS)
            columns.add(textOf(name), index);
        ++index;
    }
    if (columns.name == Columns::none)
        return noTable("there is no column Name");
    std::vector<Pod> pods;
    array rows;
    if (root["rows"].get(rows) != simdjson::SUCCESS)
        return pods; // null: no row
    for (const element row : rows) {
        array cells;
        if (row["cells"].get(cells) == simdjson::SUCCESS)
            pods.push_back(readRow(cells, columns, namespaceName));
        if (!pods.empty() && pods.back().meta.name.empty())
            pods.pop_back();
    }
    return pods;
}

} // namespace hopscope::kube
