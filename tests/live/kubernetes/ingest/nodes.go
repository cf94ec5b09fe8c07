package main

import (
	"fmt"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

const (
	rangeFields = `{"f:spec":{"f:podCIDR":{},"f:podCIDRs":{".":{},"v:\"%s\"":{}}}}`
	nodeFields  = `{"f:metadata":{"f:annotations":{".":{},"f:volumes.kubernetes.io/controller-managed-attach-detach":{}},"f:labels":{".":{},"f:beta.kubernetes.io/arch":{},"f:beta.kubernetes.io/os":{},"f:kubernetes.io/arch":{},"f:kubernetes.io/hostname":{},"f:kubernetes.io/os":{},"f:topology.kubernetes.io/region":{},"f:topology.kubernetes.io/zone":{}}}}`
	statusField = `{"f:status":{"f:allocatable":{"f:memory":{}},"f:capacity":{"f:memory":{}},"f:conditions":{"k:{\"type\":\"DiskPressure\"}":{"f:lastHeartbeatTime":{}},"k:{\"type\":\"MemoryPressure\"}":{"f:lastHeartbeatTime":{}},"k:{\"type\":\"PIDPressure\"}":{"f:lastHeartbeatTime":{}},"k:{\"type\":\"Ready\"}":{"f:lastHeartbeatTime":{},"f:lastTransitionTime":{},"f:message":{},"f:reason":{},"f:status":{}}},"f:images":{}}}`
)

func (c cluster) node(number int) *corev1.Node {
	random, name, span := source("node", number), c.nodeName(number), c.nodeRange(number)
	node := &corev1.Node{TypeMeta: metav1.TypeMeta{APIVersion: "v1", Kind: "Node"}}
	node.ObjectMeta = metav1.ObjectMeta{
		Name: name, UID: uid(random), CreationTimestamp: at(number),
		Labels: map[string]string{"beta.kubernetes.io/arch": "amd64", "beta.kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64",
			"kubernetes.io/os": "linux", "kubernetes.io/hostname": name, "topology.kubernetes.io/region": "north",
			"topology.kubernetes.io/zone": fmt.Sprintf("north-%c", 'a'+number%3)},
		Annotations: map[string]string{"volumes.kubernetes.io/controller-managed-attach-detach": "true"},
		ManagedFields: []metav1.ManagedFieldsEntry{managed("kubelet", "v1", "", nodeFields, number),
			managed("kube-controller-manager", "v1", "", fmt.Sprintf(rangeFields, span), number+1),
			managed("kubelet", "v1", "status", statusField, number+30)},
	}
	node.Spec = corev1.NodeSpec{PodCIDR: span, PodCIDRs: []string{span}}
	if number < 3 {
		node.Labels["node-role.kubernetes.io/control-plane"] = ""
		node.Spec.Taints = []corev1.Taint{{Key: "node-role.kubernetes.io/control-plane", Effect: corev1.TaintEffectNoSchedule}}
	}
	holds := corev1.ResourceList{"cpu": resource.MustParse("16"), "memory": resource.MustParse("65536000Ki"), "pods": resource.MustParse("250"),
		"ephemeral-storage": resource.MustParse("203056560Ki"), "hugepages-1Gi": resource.MustParse("0"), "hugepages-2Mi": resource.MustParse("0")}
	node.Status = corev1.NodeStatus{
		Capacity: holds, Allocatable: holds, Conditions: nodeConditions(number),
		Addresses:       []corev1.NodeAddress{{Type: corev1.NodeInternalIP, Address: c.nodeAddress(number)}, {Type: corev1.NodeHostName, Address: name}},
		DaemonEndpoints: corev1.NodeDaemonEndpoints{KubeletEndpoint: corev1.DaemonEndpoint{Port: 10250}},
		NodeInfo: corev1.NodeSystemInfo{MachineID: digest(random)[:32], SystemUUID: string(uid(random)), BootID: string(uid(random)),
			KernelVersion: "6.1.0-31-amd64", OSImage: "Debian GNU/Linux 12 (bookworm)", ContainerRuntimeVersion: "containerd://2.1.4",
			KubeletVersion: "v1.37.2", OperatingSystem: "linux", Architecture: "amd64"},
	}
	for i := range 20 {
		app := (number*7 + i*31) % c.services
		ofApp := source("app", app)
		node.Status.Images = append(node.Status.Images, corev1.ContainerImage{SizeBytes: int64(40_000_000 + app*1000),
			Names: []string{"registry.example/shop/" + appName(app) + "@sha256:" + digest(ofApp), image(app)}})
	}
	return node
}

// nodeConditions: one node in fifty is not ready.
func nodeConditions(number int) []corev1.NodeCondition {
	condition := func(kind corev1.NodeConditionType, status corev1.ConditionStatus, reason, message string) corev1.NodeCondition {
		return corev1.NodeCondition{Type: kind, Status: status, Reason: reason, Message: message,
			LastHeartbeatTime: at(number + 30), LastTransitionTime: at(number + 10)}
	}
	ready := condition(corev1.NodeReady, corev1.ConditionTrue, "KubeletReady", "kubelet is posting ready status")
	if number%50 == 49 {
		ready = condition(corev1.NodeReady, corev1.ConditionUnknown, "NodeStatusUnknown", "Kubelet stopped posting node status.")
	}
	return []corev1.NodeCondition{
		condition(corev1.NodeMemoryPressure, corev1.ConditionFalse, "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
		condition(corev1.NodeDiskPressure, corev1.ConditionFalse, "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
		condition(corev1.NodePIDPressure, corev1.ConditionFalse, "KubeletHasSufficientPID", "kubelet has sufficient PID available"), ready}
}
