// A query as the map, its layout and the tables are asked it.
#pragma once

#include "model/layout/map_options.h"
#include "model/query/matcher.h"
#include "widgets/map/map_search.h"
#include "widgets/tables/table_filter_proxy.h"

namespace hopscope::app {

/// What is wrong with the objects; null: not known yet.
using FoundWords = std::shared_ptr<const query::FindingWords>;

/// To be found on the map. Words alone are looked for in everything that stands on it, as nobody need know the language.
map::MapQuestion questionOf(const query::Query& query, const FoundWords& found = nullptr);
/// The words of a query that holds nothing else; empty for another one.
QString wordsOf(const query::Query& query);
/// What stays on the map; null for the empty query. Works out what it must know of the cluster when it is first asked.
std::shared_ptr<const layout::MapFilter> mapFilterOf(const query::Query& query, const cluster::SnapshotPointer& snapshot, const FoundWords& found = nullptr);
/// What stays in the tables; null for the empty query.
tables::ObjectFilter tableFilterOf(const query::Query& query, const cluster::SnapshotPointer& snapshot, const FoundWords& found = nullptr);
/// Whether the answer for one object rests on others, so that it may change while the object does not.
bool restsOnOthers(const query::Query& query);
/// Whether it asks what is wrong with an object.
bool asksForFindings(const query::Query& query);

} // namespace hopscope::app
