package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"sync"
	"time"

	clientv3 "go.etcd.io/etcd/client/v3"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/protobuf"
	"k8s.io/client-go/kubernetes/scheme"
)

// one transaction's objects: etcd takes 128 operations
const perTransaction = 100

var stored = protobuf.NewSerializer(scheme.Scheme, scheme.Scheme)

// put writes an object as the API server stores it: protobuf after "k8s\0", under the key that its registry gives it.
func put(prefix string, object runtime.Object) (clientv3.Op, error) {
	var text bytes.Buffer
	if err := stored.Encode(object, &text); err != nil {
		return clientv3.Op{}, err
	}
	meta := object.(metav1.Object)
	key := "/registry/" + prefix + "/"
	if meta.GetNamespace() != "" {
		key += meta.GetNamespace() + "/"
	}
	return clientv3.OpPut(key+meta.GetName(), text.String()), nil
}

func sizeFlags(flags *flag.FlagSet) *cluster {
	c := &cluster{}
	flags.IntVar(&c.nodes, "nodes", 5000, "Nodes")
	flags.IntVar(&c.pods, "pods", 150000, "Pods")
	flags.IntVar(&c.services, "services", 10000, "Services, with an EndpointSlice each")
	flags.IntVar(&c.namespaces, "namespaces", 200, "Namespaces")
	return c
}

// begin takes the sizes and, as the one word that is no flag, etcd's URL.
func begin(flags *flag.FlagSet, c *cluster, arguments []string) (*clientv3.Client, error) {
	_ = flags.Parse(arguments)
	if flags.NArg() != 1 {
		return nil, fmt.Errorf("say etcd's URL after the flags")
	}
	if err := c.check(); err != nil {
		return nil, err
	}
	return clientv3.New(clientv3.Config{Endpoints: flags.Args(), DialTimeout: 10 * time.Second})
}

// fill writes a whole cluster into an empty etcd.
func fill(arguments []string) error {
	flags := flag.NewFlagSet("fill", flag.ExitOnError)
	c := sizeFlags(flags)
	client, err := begin(flags, c, arguments)
	if err != nil {
		return err
	}
	defer client.Close()
	began := time.Now()
	parts := []struct {
		prefix string
		count  int
		object func(int) runtime.Object
	}{
		{"namespaces", c.namespaces, func(i int) runtime.Object { return c.namespaceObject(i) }},
		{"minions", c.nodes, func(i int) runtime.Object { return c.node(i) }},
		{"services/specs", c.services, func(i int) runtime.Object { return c.service(i) }},
		{"ipaddresses", c.services, func(i int) runtime.Object { return c.ipAddress(i) }},
		{"endpointslices", c.services, func(i int) runtime.Object { return c.slice(i) }},
		{"pods", c.pods, func(i int) runtime.Object { return c.pod(i) }},
	}
	for _, part := range parts {
		skip := func(i int) bool { return part.prefix == "ipaddresses" && c.isHeadless(i) }
		if err := write(client, part.prefix, part.count, part.object, skip); err != nil {
			return err
		}
	}
	fmt.Fprintf(os.Stderr, "filled etcd with %d nodes, %d pods, %d Services in %.1f s\n", c.nodes, c.pods, c.services, time.Since(began).Seconds())
	return nil
}

// write puts objects 0 to count with eight writers.
func write(client *clientv3.Client, prefix string, count int, object func(int) runtime.Object, skip func(int) bool) error {
	const writers = 8
	first := make(chan int)
	failed := make(chan error, writers)
	var all sync.WaitGroup
	for range writers {
		all.Go(func() {
			for begin := range first {
				var operations []clientv3.Op
				for i := begin; i < min(begin+perTransaction, count); i++ {
					if skip(i) {
						continue
					}
					operation, err := put(prefix, object(i))
					if err != nil {
						failed <- err
						return
					}
					operations = append(operations, operation)
				}
				if _, err := client.Txn(context.Background()).Then(operations...).Commit(); err != nil {
					failed <- err
					return
				}
			}
		})
	}
	go func() {
		for begin := 0; begin < count; begin += perTransaction {
			first <- begin
		}
		close(first)
	}()
	all.Wait()
	select {
	case err := <-failed:
		return err
	default:
		return nil
	}
}
