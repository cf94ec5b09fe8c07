package main

import (
	"flag"
	"fmt"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
)

// reading is a client-go program that holds what Hopscope reads of every cluster.
type reading struct {
	stores map[string]cache.SharedIndexInformer
	news   ages
}

// informersMain reads with client-go's informers and prints what tests/bench/ingest.sh puts into its table.
func informersMain(arguments []string) error {
	began := time.Now()
	flags := flag.NewFlagSet("informers", flag.ExitOnError)
	kubeconfig := flags.String("kubeconfig", "", "whom to read")
	protobuf := flags.Bool("protobuf", false, "ask for protobuf instead of JSON")
	command := flags.String("events", "", "a command that makes events, to be measured after the rest")
	idle := flags.Int("idle", 10, "seconds for which the idle program is watched; 0: not at all")
	_ = flags.Parse(arguments)
	r, err := read(*kubeconfig, *protobuf)
	if err != nil {
		return err
	}
	fmt.Printf("complete\t%.2f\n", time.Since(began).Seconds())
	fmt.Printf("peak\t%.0f\ncpu\t%.1f\n", memory("VmHWM"), processor())
	for name, store := range r.stores {
		fmt.Printf("objects\t%s\t%d\n", name, len(store.GetStore().ListKeys()))
	}
	if *idle > 0 {
		measureIdle(*idle)
	}
	if *command != "" {
		return measureEvents(*command, &r.news)
	}
	return nil
}

func read(kubeconfig string, protobuf bool) (*reading, error) {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return nil, err
	}
	if protobuf {
		config.ContentType = "application/vnd.kubernetes.protobuf"
		config.AcceptContentTypes = "application/vnd.kubernetes.protobuf,application/json"
	} else {
		config.ContentType = "application/json"
	}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return nil, err
	}
	factory := informers.NewSharedInformerFactory(client, 0)
	r := &reading{stores: map[string]cache.SharedIndexInformer{
		"namespaces":     factory.Core().V1().Namespaces().Informer(),
		"nodes":          factory.Core().V1().Nodes().Informer(),
		"pods":           factory.Core().V1().Pods().Informer(),
		"services":       factory.Core().V1().Services().Informer(),
		"endpointslices": factory.Discovery().V1().EndpointSlices().Informer(),
	}}
	_, err = r.stores["pods"].AddEventHandler(cache.ResourceEventHandlerFuncs{UpdateFunc: func(before, after any) {
		r.news.arrived(before.(*corev1.Pod), after.(*corev1.Pod))
	}})
	if err != nil {
		return nil, err
	}
	forever := make(chan struct{})
	factory.Start(forever)
	for kind, synced := range factory.WaitForCacheSync(forever) {
		if !synced {
			return nil, fmt.Errorf("%v was not read", kind)
		}
	}
	return r, nil
}
