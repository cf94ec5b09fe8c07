// The settings a person may change in an answer: --assume's keys, and the values each can have.
#pragma once

#include "model/facts/network_facts.h"

#include <QStringList>

#include <optional>

namespace hopscope::player {

struct AssumptionField
{
    std::string key;
    bool freeText = false; ///< the values are only suggestions
    QStringList values;
};

/// In the order in which they are shown. What cannot be a list (ranges, sockets) has suggestions from the cluster's facts;
/// values that are as many as the cluster's nodes are left to longValues.
std::vector<AssumptionField> assumptionFields(const facts::NetworkFacts& facts);
/// Of "entry-node": the nodes' names; empty for other keys.
QStringList longValues(const std::string& key, const cluster::ClusterSnapshot& snapshot);
/// The setting's name in words; the key itself where there is none.
QString assumptionTitle(const std::string& key);
/// What it decides, for a tool tip.
QString assumptionHelp(const std::string& key);

} // namespace hopscope::player
