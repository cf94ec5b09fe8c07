// A cluster drawn as text, for tests that read like the rule they check.
//
//   node n1 192.168.0.11 pods=10.244.1.0/24 zone=za
//   pod a n1 10.244.1.5 ports=web:8080
//   hostpod agent n2 ports=9090
//   service web 10.96.0.20:80 nodeport=30080 etp=Local itp=Local -> w1:8080, w2:8080 ready=no serving=no, 192.168.0.12:9090 on=n2
//   service db None:5432 -> w1:5432
//   range 10.96.0.0/16
//   proxy nftables clusterCIDR=10.244.0.0/16
//   policy deny-all
//   namespace shop label=team:a
//   plugin calico-node env=FELIX_BPFENABLED:true
//   ippool 10.244.0.0/16
//   ciliumnode n1 router=10.0.0.87 pods=10.0.0.0/24
//
// Names without "/" are in namespace default. A Service takes also: type=, proto=, vip=, hostname=, vipmode=, externalip=,
// sourceranges=, affinity=SECONDS, label=KEY, name=PORTNAME, externalname=. An endpoint takes: on=, ready=, serving=, terminating=, zone=, hint=.
// A node takes also annotation=KEY:VALUE, version=v1.37.0 and kubelet=PORT; a proxy gate=NAME:true; a pod label=KEY:VALUE, hostport=PORT of
// its first port, args=WORD;WORD, and ports like dns:53/UDP. "#" begins a comment.
// For what depends on more: age=SECONDS of a node, pod or Service; of a node label=KEY:VALUE, condition=TYPE:STATUS, maxpods=, cpu=
// in thousandths, unschedulable=yes; of a pod ready=yes, owner=KIND:NAME, nodeselector=KEY:VALUE; of a Service selector=KEY:VALUE,
// target=, families=, distribution=, healthcheck=PORT, annotation=KEY:VALUE; of an endpoint in=ZONE, managed=NAME and of=POD.
// "whole Ingress Namespace" says that all objects of these kinds are there.
#pragma once

#include "model/cluster/cluster_change.h"

namespace hopscope::support {

/// The cluster that the text draws. A line that is wrong ends the test run with its text: drawings are part of the tests.
cluster::SnapshotPointer drawCluster(const std::string& drawing);

/// The moment that ages of drawings are counted to.
TimePoint drawnNow();

} // namespace hopscope::support
