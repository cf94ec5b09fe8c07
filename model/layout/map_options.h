// What is asked of a layout.
#pragma once

#include "model/base/wide_value.h"
#include "model/kube/pod.h"
#include "model/kube/service.h"
#include "model/layout/map_item.h"

#include <memory>
#include <set>

namespace hopscope::layout {

enum class GroupBy
{
    Node,
    Namespace,
    Service
};

/// Whether the pods of one workload stand for themselves or behind one chip that counts them.
enum class RollUp
{
    Large, ///< workloads of many replicas are rolled up, by namespace
    All,
    None
};

/// Titles a person reads; given by the caller, translated.
struct MapWords
{
    HOPSCOPE_WIDE_VALUE(MapWords);

    std::string outside = "Outside the cluster";
    std::string nodes = "Nodes";
    std::string zone = "Zone %1";
    std::string noZone = "In no zone";
    std::string client = "Client";
    std::string unscheduled = "Not on a node";
    std::string namespaces = "Namespaces";
    std::string openToOutside = "Open to the outside";
    std::string inside = "Inside: %1 Services";
    std::string insideOne = "Inside: 1 Service";
    std::string oneServiceEach = "One Service each"; ///< a card of several namespaces
    std::string emptyNamespaces = "Namespaces of nothing";
    std::string completed = "%1 completed";
    std::string furtherPods = "%1 more";   ///< that have no room
    std::string headless = "headless";     ///< of a Service without a ClusterIP
    std::string derived = "derived from its selector"; ///< which pods are behind a Service, when no EndpointSlice was read
    std::string countNodes = "%1 nodes";
    std::string oneNode = "1 node";
    std::string countServices = "%1 Services";
    std::string oneService = "1 Service";
    std::string furtherNamespaces = "%1 more namespaces";
    std::string nodeRange = "%1 to %2";    ///< first and last of a block's nodes
    std::string noService = "Behind no Service";
    std::string serviceUnknown = "Service not known"; ///< of pods when nothing says which endpoints the Services have
    std::string endpointsNotRead = "EndpointSlices not read";
    std::string podsNotRead = "pods not read"; ///< in the place of "0 pods"
    std::string nodeNotRead = "node not read"; ///< of one that only its pods name
    std::string noPods = "no pods";        ///< of a workload: they were read, and there are none
    std::string wanted = "%1 wanted";      ///< how many pods a workload without pods wants
    std::string nodeAddress = "node IP";   ///< where a hostNetwork pod has no address of its own
    std::string everyNode = "every node";  ///< where a NodePort answers
    std::string inferred = "inferred";     ///< beside a pod range that nothing states
    std::string pods = "%1 pods";          ///< of cards and workloads: %1 is the number
    std::string onePod = "1 pod";
    std::string podsOf = "%1 of %2 pods";  ///< where the filter leaves some out
    std::string failing = "%1 failing";
    std::string notReady = "%1 not ready"; ///< starting ones too
    std::string podRange = "pods %1";      ///< %1 is a node's pod range
    std::string selects = "%1 pods isolated"; ///< of NetworkPolicies
    std::string selectsOne = "1 pod isolated";
    std::string more = "+%1";              ///< ports or ranges that have no room
    std::string unreadNamespaces = "Namespaces whose pods were not read";
    std::string digitGroup = ",";          ///< between three digits of a number and the next three

    bool operator==(const MapWords&) const = default;
};

/// What a person has hidden: what a function says no to does not stand on the map, and is counted. Null: everything stands.
struct MapFilter
{
    std::function<bool(const kube::Pod&)> pod;
    std::function<bool(const kube::Service&)> service;
};

struct MapOptions
{
    GroupBy groupBy = GroupBy::Node;
    std::set<std::string> namespaces; ///< only these; empty: all
    std::shared_ptr<const MapFilter> filter; ///< two are the same when they are one object
    RollUp rollUp = RollUp::Large;
    std::set<ItemId> toggled;         ///< workloads that a person has rolled up or unrolled against rollUp
    bool allLinks = false;            ///< however many there are; else they are left out where they would be a cloud
    double width = 1280;              ///< of the view, in pixels
    double height = 800;
    std::string clientAddress;        ///< shown on the client
    MapWords words;
    TextMeasure measure;
};

/// Whether `next` asks for the same things, so that what stands may stay.
bool asksTheSame(const MapOptions& before, const MapOptions& next);

} // namespace hopscope::layout
