package main

import (
	"context"
	"flag"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// events lets containers restart, so many a second, written as the kubelet would, and says at the end how many there were.
func events(arguments []string) error {
	flags := flag.NewFlagSet("events", flag.ExitOnError)
	rate := flags.Int("rate", 1000, "events a second")
	seconds := flags.Int("seconds", 20, "for how long")
	c := sizeFlags(flags)
	client, err := begin(flags, c, arguments)
	if err != nil {
		return err
	}
	defer client.Close()

	due := make(chan int, 64)
	var all sync.WaitGroup
	var written atomic.Int64
	failed := make(chan error, 1)
	for range 8 {
		all.Go(func() {
			for number := range due {
				pod := c.pod(number)
				restarted(pod, time.Now())
				operation, err := put("pods", pod)
				if err == nil {
					_, err = client.Do(context.Background(), operation)
				}
				if err != nil {
					select {
					case failed <- err:
					default:
					}
					continue
				}
				written.Add(1)
			}
		})
	}
	began := time.Now()
	c.announce(due, *rate, *seconds)
	all.Wait()
	fmt.Printf("%d events in %.2f s\n", written.Load(), time.Since(began).Seconds())
	select {
	case err := <-failed:
		return err
	default:
		return nil
	}
}

// announce sends the numbers of running pods, from all over the cluster, evenly in time.
func (c cluster) announce(due chan<- int, rate, seconds int) {
	defer close(due)
	began, pod := time.Now(), 0
	for i := range rate * seconds {
		for pod = (pod + 7919) % c.pods; c.stateOf(pod) != running; {
			pod = (pod + 1) % c.pods
		}
		time.Sleep(time.Until(began.Add(time.Duration(i) * time.Second / time.Duration(rate))))
		due <- pod
	}
}
