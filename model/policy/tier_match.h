// Whether a policy with tiers selects a pod, and whether one of its rules matches. Private to model/policy.
#pragma once

#include "model/policy/rule_match.h"

namespace hopscope::policy {

/// Whether the subject, or a peer of namespaces or pods, holds the pod. Unknown forms may.
Match matchPods(const kube::TieredPeer& peer, const kube::Pod& pod, const kube::Namespace* namespaceObject);

/// One of the peers and one of the ports match; without ports, all do. A rule with a peer that is written in an unknown way fails
/// closed (NPEP-133): to accept, it matches nothing; else it matches everything, and that denies. NamespaceUnread stands for
/// whatever may or may not match: labels, nodes or domain names that nobody knows.
Match matchTieredRule(const kube::TieredRule& rule, const Matter& matter);
/// The rule's action, or Deny where it fails closed.
kube::PolicyAction actionOf(const kube::TieredRule& rule);

} // namespace hopscope::policy
