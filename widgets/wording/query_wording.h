// The query language in words a person reads.
#pragma once

#include "model/query/preset_queries.h"
#include "model/query/query.h"

#include <QString>

namespace hopscope::wording {

/// What is wrong with the text of a query and what would be right; names the word, not its place, which is marked.
QString queryErrorSentence(const query::QueryError& error);
/// What a field asks for, for the list of completions: "type of a Service". Empty for Anything.
QString queryFieldPhrase(query::Field field);
/// "Pods that are not ready"
QString presetName(query::Preset preset);

} // namespace hopscope::wording
