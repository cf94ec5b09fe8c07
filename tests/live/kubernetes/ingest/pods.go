package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

type podState int

const (
	running podState = iota
	onHostNetwork
	unscheduled
	completed
	notReady
	crashing
)

// stateOf: one pod in a hundred is in each of the five states that are not the usual one.
func (c cluster) stateOf(pod int) podState {
	if state := podState(pod*61%100 + 1); state <= crashing {
		return state
	}
	return running
}

// What the controller and the kubelet claim of a pod, as the server tracks it.
const (
	controllerFields = `{"f:metadata":{"f:generateName":{},"f:labels":{".":{},"f:app.kubernetes.io/name":{},"f:pod-template-hash":{}},"f:ownerReferences":{".":{},"k:{\"uid\":\"%s\"}":{}}},"f:spec":{"f:containers":{"k:{\"name\":\"app\"}":{".":{},"f:env":{".":{},"k:{\"name\":\"LOG_LEVEL\"}":{".":{},"f:name":{},"f:value":{}}},"f:image":{},"f:imagePullPolicy":{},"f:name":{},"f:ports":{".":{},"k:{\"containerPort\":8080,\"protocol\":\"TCP\"}":{".":{},"f:containerPort":{},"f:name":{},"f:protocol":{}}},"f:readinessProbe":{},"f:resources":{".":{},"f:requests":{".":{},"f:cpu":{},"f:memory":{}}},"f:terminationMessagePath":{},"f:terminationMessagePolicy":{}}},"f:dnsPolicy":{},"f:enableServiceLinks":{},"f:restartPolicy":{},"f:schedulerName":{},"f:securityContext":{},"f:serviceAccount":{},"f:serviceAccountName":{},"f:terminationGracePeriodSeconds":{}}}`
	kubeletFields    = `{"f:status":{"f:conditions":{"k:{\"type\":\"ContainersReady\"}":{".":{},"f:lastTransitionTime":{},"f:status":{},"f:type":{}},"k:{\"type\":\"Initialized\"}":{".":{},"f:lastTransitionTime":{},"f:status":{},"f:type":{}},"k:{\"type\":\"PodReadyToStartContainers\"}":{".":{},"f:lastTransitionTime":{},"f:status":{},"f:type":{}},"k:{\"type\":\"Ready\"}":{".":{},"f:lastTransitionTime":{},"f:status":{},"f:type":{}}},"f:containerStatuses":{},"f:hostIP":{},"f:hostIPs":{},"f:phase":{},"f:podIP":{},"f:podIPs":{".":{},"k:{\"ip\":\"%s\"}":{".":{},"f:ip":{}}},"f:startTime":{}}}`
)

func (c cluster) pod(number int) *corev1.Pod {
	app, state := number%c.services, c.stateOf(number)
	ofApp, ofPod := source("app", app), source("pod", number)
	hash, set := suffix(ofApp, 10), uid(ofApp)
	came := app*60 + number/c.services
	name := appName(app) + "-" + hash
	pod := &corev1.Pod{TypeMeta: metav1.TypeMeta{APIVersion: "v1", Kind: "Pod"}}
	pod.ObjectMeta = metav1.ObjectMeta{
		Name: name + "-" + suffix(ofPod, 5), GenerateName: name + "-", Namespace: c.appNamespace(app), UID: uid(ofPod),
		Generation: 1, CreationTimestamp: at(came),
		Labels: map[string]string{"app.kubernetes.io/name": appName(app),
			"pod-template-hash": hash},
		OwnerReferences: owner("apps/v1", "ReplicaSet", name, set, true),
		ManagedFields:   []metav1.ManagedFieldsEntry{managed("kube-controller-manager", "v1", "", fmt.Sprintf(controllerFields, set), came)},
	}
	if state == completed {
		pod.OwnerReferences[0].APIVersion, pod.OwnerReferences[0].Kind = "batch/v1", "Job"
	}
	pod.Spec = podSpec(app, ofPod, state)
	c.addStatus(pod, number, came, ofApp, ofPod)
	return pod
}

func podSpec(app int, random *rand.Rand, state podState) corev1.PodSpec {
	priority, grace, links, expires, mode := int32(0), int64(30), true, int64(3607), int32(420)
	policy, evict := corev1.PreemptLowerPriority, int64(300)
	volume := "kube-api-access-" + suffix(random, 5)
	spec := corev1.PodSpec{
		Volumes: []corev1.Volume{{Name: volume, VolumeSource: corev1.VolumeSource{Projected: &corev1.ProjectedVolumeSource{
			DefaultMode: &mode, Sources: []corev1.VolumeProjection{
				{ServiceAccountToken: &corev1.ServiceAccountTokenProjection{ExpirationSeconds: &expires, Path: "token"}},
				{ConfigMap: &corev1.ConfigMapProjection{LocalObjectReference: corev1.LocalObjectReference{Name: "kube-root-ca.crt"},
					Items: []corev1.KeyToPath{{Key: "ca.crt", Path: "ca.crt"}}}},
				{DownwardAPI: &corev1.DownwardAPIProjection{Items: []corev1.DownwardAPIVolumeFile{{Path: "namespace",
					FieldRef: &corev1.ObjectFieldSelector{APIVersion: "v1", FieldPath: "metadata.namespace"}}}}}}}}}},
		Containers:    []corev1.Container{container(app, volume)},
		RestartPolicy: corev1.RestartPolicyAlways, TerminationGracePeriodSeconds: &grace, DNSPolicy: corev1.DNSClusterFirst,
		ServiceAccountName: "default", DeprecatedServiceAccount: "default", SecurityContext: &corev1.PodSecurityContext{},
		SchedulerName: "default-scheduler", Priority: &priority, EnableServiceLinks: &links, PreemptionPolicy: &policy,
		Tolerations: []corev1.Toleration{
			{Key: corev1.TaintNodeNotReady, Operator: corev1.TolerationOpExists, Effect: corev1.TaintEffectNoExecute, TolerationSeconds: &evict},
			{Key: corev1.TaintNodeUnreachable, Operator: corev1.TolerationOpExists, Effect: corev1.TaintEffectNoExecute, TolerationSeconds: &evict}},
	}
	switch state {
	case onHostNetwork:
		spec.HostNetwork = true
	case completed:
		spec.RestartPolicy = corev1.RestartPolicyNever
	}
	return spec
}

func image(app int) string {
	return fmt.Sprintf("registry.example/shop/%s:1.%d.%d", appName(app), app%30, app%7)
}

func container(app int, volume string) corev1.Container {
	return corev1.Container{
		Name: "app", Image: image(app), ImagePullPolicy: corev1.PullIfNotPresent,
		Ports:     []corev1.ContainerPort{{Name: "http", ContainerPort: 8080, Protocol: corev1.ProtocolTCP}},
		Env:       []corev1.EnvVar{{Name: "LOG_LEVEL", Value: "info"}},
		Resources: resources(),
		VolumeMounts: []corev1.VolumeMount{{Name: volume, ReadOnly: true,
			MountPath: "/var/run/secrets/kubernetes.io/serviceaccount"}},
		ReadinessProbe: &corev1.Probe{ProbeHandler: corev1.ProbeHandler{HTTPGet: &corev1.HTTPGetAction{Path: "/healthz",
			Port: intstr.FromString("http"), Scheme: corev1.URISchemeHTTP}}, TimeoutSeconds: 1, PeriodSeconds: 10,
			SuccessThreshold: 1, FailureThreshold: 3},
		TerminationMessagePath: "/dev/termination-log", TerminationMessagePolicy: corev1.TerminationMessageReadFile,
	}
}

func resources() corev1.ResourceRequirements {
	return corev1.ResourceRequirements{
		Requests: corev1.ResourceList{"cpu": resource.MustParse("100m"), "memory": resource.MustParse("128Mi")}}
}

// addStatus writes what the scheduler and the kubelet say.
func (c cluster) addStatus(pod *corev1.Pod, number, came int, ofApp, ofPod *rand.Rand) {
	state := c.stateOf(number)
	pod.Status = corev1.PodStatus{Phase: corev1.PodPending, QOSClass: corev1.PodQOSBurstable}
	if state == unscheduled {
		pod.Status.Conditions = []corev1.PodCondition{{Type: corev1.PodScheduled, Status: corev1.ConditionFalse,
			Reason: corev1.PodReasonUnschedulable, LastTransitionTime: at(came),
			Message: fmt.Sprintf("0/%d nodes are available: %d Insufficient memory.", c.nodes, c.nodes)}}
		return
	}
	node, place := c.place(number)
	pod.Spec.NodeName = c.nodeName(node)
	host, address := c.nodeAddress(node), c.podAddress(node, place)
	if state == onHostNetwork {
		address = host
	}
	started := at(came + 1)
	pod.Status.Phase, pod.Status.StartTime = corev1.PodRunning, &started
	pod.Status.HostIP, pod.Status.HostIPs = host, []corev1.HostIP{{IP: host}}
	pod.Status.PodIP, pod.Status.PodIPs = address, []corev1.PodIP{{IP: address}}
	pod.Status.ContainerStatuses = []corev1.ContainerStatus{containerStatus(number%c.services, state, came, ofApp, ofPod)}
	pod.Status.Conditions = conditions(state, came)
	if state == completed {
		pod.Status.Phase = corev1.PodSucceeded
	}
	pod.ManagedFields = append(pod.ManagedFields, managed("kubelet", "v1", "status", fmt.Sprintf(kubeletFields, address), came+4))
}

func conditions(state podState, came int) []corev1.PodCondition {
	ready := corev1.PodCondition{Type: corev1.PodReady, Status: corev1.ConditionTrue, LastTransitionTime: at(came + 4)}
	sandbox, initialized := corev1.ConditionTrue, corev1.PodCondition{Type: corev1.PodInitialized, Status: corev1.ConditionTrue,
		LastTransitionTime: at(came + 1)}
	switch state {
	case completed:
		ready.Status, ready.Reason, sandbox, initialized.Reason = corev1.ConditionFalse, "PodCompleted", corev1.ConditionFalse, "PodCompleted"
	case notReady, crashing:
		ready.Status, ready.Reason = corev1.ConditionFalse, "ContainersNotReady"
		ready.Message = "containers with unready status: [app]"
	}
	containers := ready
	containers.Type = corev1.ContainersReady
	return []corev1.PodCondition{
		{Type: corev1.PodReadyToStartContainers, Status: sandbox, LastTransitionTime: at(came + 3)},
		initialized, ready, containers,
		{Type: corev1.PodScheduled, Status: corev1.ConditionTrue, LastTransitionTime: at(came)}}
}

func containerStatus(app int, state podState, came int, ofApp, ofPod *rand.Rand) corev1.ContainerStatus {
	began := true
	status := corev1.ContainerStatus{
		Name: "app", Ready: true, Started: &began, Image: image(app), ImageID: "registry.example/shop/" + appName(app) + "@sha256:" + digest(ofApp),
		ContainerID: "containerd://" + digest(ofPod),
	}
	ended := corev1.ContainerStateTerminated{StartedAt: at(came + 3), FinishedAt: at(came + 60), ContainerID: status.ContainerID, Reason: "Completed"}
	switch state {
	case completed:
		status.Ready, began, status.State.Terminated = false, false, &ended
	case crashing:
		ended.Reason, ended.ExitCode = "Error", 1
		status.Ready, began, status.RestartCount, status.LastTerminationState.Terminated = false, false, 17, &ended
		status.State.Waiting = &corev1.ContainerStateWaiting{Reason: "CrashLoopBackOff", Message: "back-off 5m0s restarting failed container"}
	case notReady:
		status.Ready = false
		fallthrough
	default:
		status.State.Running = &corev1.ContainerStateRunning{StartedAt: at(came + 3)}
	}
	return status
}

// restarted is what the kubelet writes when the container has ended and runs again. The count is the moment itself, in
// microseconds modulo 2^31: whoever sees it knows how old the news is.
func restarted(pod *corev1.Pod, now time.Time) {
	status := &pod.Status.ContainerStatuses[0]
	ended := metav1.NewTime(now.Truncate(time.Second))
	status.LastTerminationState.Terminated = &corev1.ContainerStateTerminated{Reason: "Error", ExitCode: 1, ContainerID: status.ContainerID,
		StartedAt: status.State.Running.StartedAt, FinishedAt: ended}
	status.State.Running.StartedAt = ended
	status.RestartCount = int32(now.UnixMicro() & 0x7fffffff)
	pod.ManagedFields[len(pod.ManagedFields)-1].Time = &ended
}
