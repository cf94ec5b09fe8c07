// What is written on a pod, a Service and a node's card.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

ItemState stateOf(const kube::Pod& pod);

Cell podCell(PodPointer pod);
Cell textCell(CellText text, Section section = Section::Pods);
Cell serviceCell(const kube::Service& service, bool withNamespace);
Cell workloadCell(const CardGroup& group, const MapWords& words);
/// A workload of which no pod is there: how many are wanted, and its containers' ports.
Cell waitingCell(const kube::WorkloadResource& workload, const cluster::ClusterSnapshot& snapshot, const MapWords& words);
/// Pod ranges that nothing states are marked: "~10.244.0.0/24 inferred".
CardHead nodeHead(const kube::Node& node, const facts::NetworkFacts& facts, const MapOptions& options);

/// "49 pods, 2 failing"; "2 of 49 pods" where the filter leaves some out; of a card whose pods were not read, that.
std::string countsText(const CardHead& head, const PodCounts& counts, const MapWords& words);
/// "49", "2/49"; "?" of a card whose pods were not read.
std::string podNumber(const CardHead& head, const PodCounts& counts, const MapWords& words);
/// `pattern`: in place of "%1 pods".
std::string countsText(const PodCounts& counts, const MapWords& words, const std::string& pattern = {});

/// A static pod's name without its node's (the kubelet's pkg/kubelet/config generatePodName); empty for any other.
std::string_view withoutNode(const kube::Pod& pod);

/// What is to be known of a thing beside its name, whole: addresses first.
std::vector<std::string> detailsOf(const CardData& card, const MapOptions& options);
std::vector<std::string> detailsOf(const Cell& cell, const MapOptions& options);

/// A pod's texts: made when they can be read.
struct PodTexts
{
    std::string address;
    std::string detail;
};
PodTexts podTexts(const kube::Pod& pod, ItemState state, const MapOptions& options);

} // namespace hopscope::layout
