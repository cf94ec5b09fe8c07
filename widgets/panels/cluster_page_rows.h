// What is known of a cluster's network, a row each, with what it rests on.
#pragma once

#include "model/facts/range_counts.h"

#include <QStringList>

namespace hopscope::panels {

struct NetworkRow
{
    QString name;   ///< "Pod range"
    QString value;  ///< "172.16.0.0/16"; empty where it is not known
    QString detail; ///< what it rests on, or what would be needed
    QString basis;  ///< "read", "derived", "assumed"
    QString role;   ///< of the badge: "read", "derived", "assumed", "unknown"

    bool operator==(const NetworkRow&) const = default;
};

std::vector<NetworkRow> networkRows(const facts::NetworkFacts& facts, const facts::RangeCounts& counts);
/// What does not fit together, a sentence each; of many the first, and how many more there are.
QStringList conflictSentences(const facts::NetworkFacts& facts);

} // namespace hopscope::panels
