package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
)

// cluster says, for each object's number, what it is: the same numbers give the same objects in every run.
type cluster struct {
	nodes, pods, services, namespaces int
}

// born is when everything came: in the past, so that ages are those of a cluster that has run for a while.
var born = time.Date(2026, 1, 15, 10, 0, 0, 0, time.UTC)

func at(seconds int) metav1.Time {
	return metav1.NewTime(born.Add(time.Duration(seconds) * time.Second))
}

func (c cluster) check() error {
	if c.nodes < 1 || c.pods < 1 || c.services < 1 || c.namespaces < 1 {
		return fmt.Errorf("each number must be at least 1")
	}
	if c.nodes > 32000 || c.services > 65000 || c.podsPerNode() > 250 {
		return fmt.Errorf("at most 32000 nodes, 65000 Services and 250 pods a node")
	}
	return nil
}

// rounds is how many pods the largest Service has.
func (c cluster) rounds() int { return (c.pods + c.services - 1) / c.services }

// servicesPerNode is how many pods a node gets of one round.
func (c cluster) servicesPerNode() int { return (c.services + c.nodes - 1) / c.nodes }

func (c cluster) podsPerNode() int { return c.rounds() * c.servicesPerNode() }

func (c cluster) namespace(i int) string { return fmt.Sprintf("team-%03d", i) }

// appNamespace is that of a Service and its pods.
func (c cluster) appNamespace(app int) string { return c.namespace(app % c.namespaces) }

func appName(app int) string {
	words := [...]string{"checkout", "catalog", "billing", "search", "login", "mailer", "report", "gateway", "session", "media"}
	return fmt.Sprintf("%s-%d", words[app%len(words)], app)
}

func (c cluster) nodeName(node int) string { return fmt.Sprintf("worker-%05d", node) }

func (c cluster) nodeAddress(node int) string {
	return fmt.Sprintf("172.20.%d.%d", node/250, node%250+1)
}

func (c cluster) nodeRange(node int) string {
	return fmt.Sprintf("10.%d.%d.0/24", 128+node/256, node%256)
}

func (c cluster) podAddress(node, place int) string {
	return fmt.Sprintf("10.%d.%d.%d", 128+node/256, node%256, place+2)
}

// clusterIP is in 10.96.0.0/12, after the addresses that the server gives to its own.
func (c cluster) clusterIP(service int) string {
	return fmt.Sprintf("10.%d.%d.%d", 97+service/62500, service/250%250, service%250+1)
}

// place is where a pod runs: pods of one app on different nodes, no address twice.
func (c cluster) place(pod int) (node, place int) {
	round, app := pod/c.services, pod%c.services
	return (app + round*337) % c.nodes, round*c.servicesPerNode() + app/c.nodes
}

// source gives an object's random part.
func source(kind string, number int) *rand.Rand {
	var seed uint64 = 14695981039346656037
	for _, letter := range []byte(kind) {
		seed = (seed ^ uint64(letter)) * 1099511628211
	}
	return rand.New(rand.NewPCG(seed, uint64(number)))
}

// suffix is the end of a name that Kubernetes made up.
func suffix(random *rand.Rand, length int) string {
	const letters = "bcdfghjklmnpqrstvwxz2456789"
	text := make([]byte, length)
	for i := range text {
		text[i] = letters[random.IntN(len(letters))]
	}
	return string(text)
}

func uid(random *rand.Rand) types.UID {
	a, b := random.Uint64(), random.Uint64()
	return types.UID(fmt.Sprintf("%08x-%04x-4%03x-8%03x-%012x", a>>32, a>>16&0xffff, a&0xfff, b>>48&0xfff, b&0xffffffffffff))
}

func digest(random *rand.Rand) string {
	return fmt.Sprintf("%016x%016x%016x%016x", random.Uint64(), random.Uint64(), random.Uint64(), random.Uint64())
}

// managed is an entry of managedFields, as server-side tracking writes it for an update.
func managed(manager, version, subresource, fields string, seconds int) metav1.ManagedFieldsEntry {
	when := at(seconds)
	return metav1.ManagedFieldsEntry{Manager: manager, Operation: metav1.ManagedFieldsOperationUpdate, APIVersion: version,
		Time: &when, FieldsType: "FieldsV1", FieldsV1: metav1.NewFieldsV1(fields), Subresource: subresource}
}

func owner(version, kind, name string, id types.UID, controls bool) []metav1.OwnerReference {
	yes := true
	reference := metav1.OwnerReference{APIVersion: version, Kind: kind, Name: name, UID: id, BlockOwnerDeletion: &yes}
	if controls {
		reference.Controller = &yes
	}
	return []metav1.OwnerReference{reference}
}
