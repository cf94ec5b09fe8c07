// Tables as `kubectl get -o wide` prints them, computed by the rules of cluster-facts.md section 6.
#pragma once

#include "model/kube/network_policy.h"
#include "model/kube/node.h"
#include "model/kube/pod.h"
#include "model/kube/service.h"

namespace hopscope::kube {

/// Upper-case column headers, in kubectl's order with -o wide, without NAMESPACE.
const std::vector<std::string>& nodeColumns();
const std::vector<std::string>& podColumns();
const std::vector<std::string>& serviceColumns();

/// How many of the leading columns plain `kubectl get` shows, without -o wide.
std::size_t nodeNarrowColumnCount();
std::size_t podNarrowColumnCount();
std::size_t serviceNarrowColumnCount();

/// One cell a column, at the time `now`.
std::vector<std::string> printedNode(const Node& node, TimePoint now);
std::vector<std::string> printedPod(const Pod& pod, TimePoint now);
/// `wide` matters for EXTERNAL-IP alone, which is cut to 16 characters without it.
std::vector<std::string> printedService(const Service& service, TimePoint now, bool wide = true);

std::string nodeStatusText(const Node& node);
/// "control-plane", "<none>", "etcd,master": the ROLES column.
std::string nodeRolesText(const Node& node);
/// "80:30007/TCP,443/TCP": the PORT(S) column.
std::string servicePortsText(const Service& service);
std::string serviceExternalIpText(const Service& service, bool wide = true);
/// "app=web,tier=front", "<none>" when empty: labels and selectors as kubectl prints them.
std::string selectorText(const StringMap& selector);

} // namespace hopscope::kube
