// Says the model's enums and errors in words a person reads. Every function translates at the time of the call.
#pragma once

#include "model/facts/address_table.h"
#include "model/flow/flow_trace.h"
#include "model/layout/legend_entry.h"
#include "model/layout/map_layout.h"
#include "model/source/cluster_source.h"

#include <QString>
#include <QStringList>

namespace hopscope::wording {

/// One sentence that says what is wrong and what to do.
QString errorSentence(const Error& error);
/// One line for each kind of trouble there was with a file: the first place, what is wrong there, and how much more of it there is.
QStringList troubleSentences(const std::vector<source::FileTrouble>& troubles);

QString basisWord(facts::Basis basis);
/// The name of a row of facts::factRows; settings that nothing computes with keep their key.
QString factName(const std::string& key);
QString conflictSentence(const facts::Conflict& conflict);
QString addressTypeWord(facts::AddressType type);
QString assignedByWord(facts::AssignedBy by, const std::string& productName);
QString reachableFromWord(facts::ReachableFrom from);
QString usedForWord(facts::UsedFor use);

QString verdictSentence(const flow::FlowTrace& trace);    ///< "Delivered to one of 3 pods", "Refused: no usable endpoint"
QString clientSeesSentence(flow::ClientSees sees);
QString whySentence(const flow::Why& why);
/// Why the current step is as it is, in one sentence with the step's own addresses. `endpoints`: how many the choice was
/// made from (the trace's candidates); 0 leaves that out.
QString stepSentence(const flow::Step& step, const std::optional<flow::Step>& before, std::size_t endpoints = 0);
QString hookWord(flow::Hook hook);                        ///< "before NAT", "after DNAT", ...
QString placeWord(const flow::Place& place);              ///< "pod default/a", "node n1", "client"
QString assumptionSentence(const flow::Assumption& assumption);

/// One phrase for the status bar: "Live since 10:04", "Reconnecting in 3 s (attempt 2): ...", "File of ...", "Scenario notes".
QString sourcePhrase(const source::SourceState& state, TimePoint now);
/// That what is shown is a picture's content, and of which time; empty for what is none.
QString pictureRemark(const source::SourceState& state);
/// "Signing in: COMMAND ...", with the last line the command wrote.
QString signInSentence(const client::SignIn& signIn);
QString coverageWord(cluster::Coverage coverage);
/// How one kind of a source is doing, exactly one of: "syncing 500 of 1,200", "live", "empty", "reconnecting in 3 s (attempt 2)",
/// "forbidden", "not known to this cluster", "could not be read", "not yet asked". `retryIn` is as of now.
QString kindStateWord(const source::KindState& kind, source::SourceKind source);
/// What it rests on, how old it is, what of it could not be read, and where something is missing what would help. May be empty.
QString kindStateReason(const source::KindState& kind, source::SourceKind source, TimePoint now);
/// In the place of a table that has no rows of the kind: whether there are none, or that this is not known and why.
QString emptyTableSentence(const source::KindState& kind, source::SourceKind source);
/// That there are more namespaces than can be read one by one, and which are left out.
QString leftOutSentence(const std::vector<std::string>& namespaces);
/// "Not live: as of 12:03:41, 4 min old"; empty while everything that is shown of a live source is true now.
QString ageRemark(const source::SourceState& state, TimePoint now);

/// The notes' breakdown of a Service: which port, on which address, leads where.
QStringList serviceBreakdown(const cluster::ClusterSnapshot& snapshot, const kube::Service& service);
/// The notes' observation: which nodes hold which ranges, what that says about the network, and what it does not.
struct RangeSentences
{
    QStringList nodes;         ///< one for each of the first nodes
    std::size_t nodesLeft = 0; ///< nodes that have none here
    QStringList conclusions;   ///< what follows from all of them
};
RangeSentences rangeSentences(const facts::ObservedRanges& ranges, const facts::NetworkFacts& facts, std::size_t mostNodes);

/// The titles and words on the map.
layout::MapWords mapWords();
/// What a sign of the map's legend means.
QString legendWord(const layout::LegendEntry& entry);

} // namespace hopscope::wording
