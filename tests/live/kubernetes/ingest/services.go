package main

import (
	"fmt"

	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

const (
	serviceFields = `{"f:metadata":{"f:labels":{".":{},"f:app.kubernetes.io/name":{}}},"f:spec":{"f:internalTrafficPolicy":{},"f:ports":{".":{},"k:{\"port\":80,\"protocol\":\"TCP\"}":{".":{},"f:name":{},"f:port":{},"f:protocol":{},"f:targetPort":{}}},"f:selector":{},"f:sessionAffinity":{},"f:type":{}}}`
	sliceFields   = `{"f:addressType":{},"f:endpoints":{},"f:metadata":{"f:annotations":{".":{},"f:endpoints.kubernetes.io/last-change-trigger-time":{}},"f:generateName":{},"f:labels":{".":{},"f:app.kubernetes.io/name":{},"f:endpointslice.kubernetes.io/managed-by":{},"f:kubernetes.io/service-name":{}},"f:ownerReferences":{".":{},"k:{\"uid\":\"%s\"}":{}}},"f:ports":{}}`
)

func (c cluster) isHeadless(number int) bool { return number%50 == 17 }

func (c cluster) service(number int) *corev1.Service {
	address, policy, single := c.clusterIP(number), corev1.ServiceInternalTrafficPolicyCluster, corev1.IPFamilyPolicySingleStack
	service := &corev1.Service{TypeMeta: metav1.TypeMeta{APIVersion: "v1", Kind: "Service"}}
	service.ObjectMeta = metav1.ObjectMeta{
		Name: appName(number), Namespace: c.appNamespace(number), UID: uid(source("service", number)), CreationTimestamp: at(number * 60),
		Labels:        map[string]string{"app.kubernetes.io/name": appName(number)},
		ManagedFields: []metav1.ManagedFieldsEntry{managed("kubectl-create", "v1", "", serviceFields, number*60)},
	}
	service.Spec = corev1.ServiceSpec{
		Type: corev1.ServiceTypeClusterIP, SessionAffinity: corev1.ServiceAffinityNone, InternalTrafficPolicy: &policy,
		Selector: map[string]string{"app.kubernetes.io/name": appName(number)}, IPFamilyPolicy: &single,
		Ports:      []corev1.ServicePort{{Name: "http", Protocol: corev1.ProtocolTCP, Port: 80, TargetPort: intstr.FromString("http")}},
		IPFamilies: []corev1.IPFamily{corev1.IPv4Protocol},
	}
	if c.isHeadless(number) {
		address = corev1.ClusterIPNone
	}
	service.Spec.ClusterIP, service.Spec.ClusterIPs = address, []string{address}
	if number%50 == 23 && number/50 < 2000 {
		service.Spec.Type, service.Spec.ExternalTrafficPolicy = corev1.ServiceTypeNodePort, corev1.ServiceExternalTrafficPolicyCluster
		service.Spec.Ports[0].NodePort = int32(30000 + number/50)
	}
	return service
}

// slice lists the Service's pods as the endpoint slice controller does: not those without an address, nor those that ended.
func (c cluster) slice(number int) *discoveryv1.EndpointSlice {
	service, random := c.service(number), source("slice", number)
	slice := &discoveryv1.EndpointSlice{TypeMeta: metav1.TypeMeta{APIVersion: "discovery.k8s.io/v1", Kind: "EndpointSlice"}}
	slice.ObjectMeta = metav1.ObjectMeta{
		Name: service.Name + "-" + suffix(random, 5), GenerateName: service.Name + "-", Namespace: service.Namespace, UID: uid(random),
		Generation: 3, CreationTimestamp: at(number * 60),
		Labels: map[string]string{"app.kubernetes.io/name": service.Name, discoveryv1.LabelServiceName: service.Name,
			discoveryv1.LabelManagedBy: "endpointslice-controller.k8s.io"},
		Annotations:     map[string]string{corev1.EndpointsLastChangeTriggerTime: at(number*60 + 4).Format("2006-01-02T15:04:05Z")},
		OwnerReferences: owner("v1", "Service", service.Name, service.UID, true),
		ManagedFields: []metav1.ManagedFieldsEntry{managed("kube-controller-manager", "discovery.k8s.io/v1", "",
			fmt.Sprintf(sliceFields, service.UID), number*60+4)},
	}
	if c.isHeadless(number) {
		slice.Labels[corev1.IsHeadlessService] = ""
	}
	name, protocol, port := "http", corev1.ProtocolTCP, int32(8080)
	slice.AddressType = discoveryv1.AddressTypeIPv4
	slice.Ports = []discoveryv1.EndpointPort{{Name: &name, Protocol: &protocol, Port: &port}}
	for pod := number; pod < c.pods; pod += c.services {
		if state := c.stateOf(pod); state != unscheduled && state != completed {
			slice.Endpoints = append(slice.Endpoints, endpoint(c.pod(pod)))
		}
	}
	return slice
}

func endpoint(pod *corev1.Pod) discoveryv1.Endpoint {
	ready, terminating := pod.Status.Conditions[2].Status == corev1.ConditionTrue, false
	return discoveryv1.Endpoint{
		Addresses: []string{pod.Status.PodIP}, NodeName: &pod.Spec.NodeName,
		Conditions: discoveryv1.EndpointConditions{Ready: &ready, Serving: &ready, Terminating: &terminating},
		TargetRef:  &corev1.ObjectReference{Kind: "Pod", Namespace: pod.Namespace, Name: pod.Name, UID: pod.UID}}
}

// ipAddress: without one for each ClusterIP, the server would make them all before it starts.
func (c cluster) ipAddress(number int) *networkingv1.IPAddress {
	address := &networkingv1.IPAddress{TypeMeta: metav1.TypeMeta{APIVersion: "networking.k8s.io/v1", Kind: "IPAddress"}}
	address.ObjectMeta = metav1.ObjectMeta{Name: c.clusterIP(number), UID: uid(source("address", number)), CreationTimestamp: at(number * 60),
		Labels: map[string]string{networkingv1.LabelIPAddressFamily: "IPv4", networkingv1.LabelManagedBy: "ipallocator.k8s.io"}}
	address.Spec.ParentRef = &networkingv1.ParentReference{Resource: "services", Namespace: c.appNamespace(number), Name: appName(number)}
	return address
}

func (c cluster) namespaceObject(number int) *corev1.Namespace {
	name := c.namespace(number)
	return &corev1.Namespace{TypeMeta: metav1.TypeMeta{APIVersion: "v1", Kind: "Namespace"},
		ObjectMeta: metav1.ObjectMeta{Name: name, UID: uid(source("namespace", number)), CreationTimestamp: at(number),
			Labels: map[string]string{corev1.LabelMetadataName: name}},
		Spec:   corev1.NamespaceSpec{Finalizers: []corev1.FinalizerName{corev1.FinalizerKubernetes}},
		Status: corev1.NamespaceStatus{Phase: corev1.NamespaceActive}}
}
