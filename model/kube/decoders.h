// One decoder a kind: from an object's JSON to its value. They throw WrongType. Private to model/kube.
#pragma once

#include "model/kube/decode_object.h"
#include "model/kube/json_reader.h"
#include "model/kube/object.h"

namespace hopscope::kube {

ObjectMeta decodeMeta(const Json& object);
LabelSelector decodeSelector(const Json& source);
std::vector<Condition> decodeConditions(const Json& status);
std::vector<Container> decodeContainers(const Json& podSpec, const char* name, const std::string& namespaceName);

/// Thousandths of a core: of "3920m" and "4", the two forms that the kubelet writes; nothing of others.
std::optional<int> milliCpuOf(std::string_view quantity);

Node decodeNode(const Json& object);
Pod decodePod(const Json& object);
Service decodeService(const Json& object);
EndpointSlice decodeEndpointSlice(const Json& object);
Endpoints decodeEndpoints(const Json& object);
NetworkPolicy decodeNetworkPolicy(const Json& object);
Ingress decodeIngress(const Json& object);
IngressClass decodeIngressClass(const Json& object);
GatewayClass decodeGatewayClass(const Json& object);
Gateway decodeGateway(const Json& object);
ListenerSet decodeListenerSet(const Json& object);
/// Of any of the five kinds of routes.
Route decodeRoute(const Json& object);
ReferenceGrant decodeReferenceGrant(const Json& object);
Namespace decodeNamespace(const Json& object);
ConfigMap decodeConfigMap(const Json& object);
DaemonSet decodeDaemonSet(const Json& object);
ServiceCidr decodeServiceCidr(const Json& object);
IpPool decodeIpPool(const Json& object);
BlockAffinity decodeBlockAffinity(const Json& object);
CiliumNode decodeCiliumNode(const Json& object);
LabelSelector decodeSelector(const Json& source);

/// One of the three kinds with tiers.
TieredPolicy decodeTieredPolicy(const Json& object, Kind kind);
PluginPolicy decodeCiliumPolicy(const Json& object, Kind kind);
/// Calico's NetworkPolicy and GlobalNetworkPolicy.
PluginPolicy decodeCalicoPolicy(const Json& object, Kind kind);
/// Of kinds that decide nothing (Calico's Tier and Staged ones): what it is called and where it stands.
PluginPolicy decodeIdlePolicy(const Json& object);
PluginPolicy decodeAntreaPolicy(const Json& object);
PluginPolicy decodeEgressFirewall(const Json& object);

/// Whether it is one of the API's own kinds that make pods.
bool isWorkloadKind(std::string_view kind, std::string_view apiVersion);
/// Nothing for one that another object controls.
std::optional<WorkloadResource> decodeWorkload(const Json& object, const std::string& kind);

/// A metav1.ListMeta; what is not there, or of another type, stays as it is.
void addListMeta(const Json& meta, DecodedList& list);

/// Any of them. Gives a missing namespace its default. Errors: MalformedObject.
Result<Object> decodeKnown(Json& object, Kind kind);
/// The same of a kind that makes pods; nothing for one that another object controls.
Result<std::optional<WorkloadResource>> decodeKnownWorkload(Json& object, const std::string& kind);

/// Whether the namespace belongs to the cluster's own network components.
bool isNetworkNamespace(std::string_view namespaceName);
/// Some network components take keys in their environment (WEAVE_PASSWORD): variables named so are never kept.
bool mayHoldSecret(const std::string& variable);

} // namespace hopscope::kube
