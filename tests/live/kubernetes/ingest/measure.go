package main

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	corev1 "k8s.io/api/core/v1"
)

// ages gathers how old the news of restarted containers are when they arrive, in milliseconds.
type ages struct {
	mutex sync.Mutex
	all   []float64
}

func (a *ages) arrived(before, after *corev1.Pod) {
	if len(before.Status.ContainerStatuses) == 0 || len(after.Status.ContainerStatuses) == 0 {
		return
	}
	count := after.Status.ContainerStatuses[0].RestartCount
	if count == before.Status.ContainerStatuses[0].RestartCount {
		return
	}
	now := int32(time.Now().UnixMicro() & 0x7fffffff)
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.all = append(a.all, float64((now-count)&0x7fffffff)/1000)
}

func (a *ages) count() int {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return len(a.all)
}

// memory is a line of the process's status, in MB.
func memory(field string) float64 {
	text, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(text)) {
		var kilobytes float64
		if _, err := fmt.Sscanf(line, field+": %f kB", &kilobytes); err == nil {
			return kilobytes / 1024
		}
	}
	return 0
}

// processor is how many seconds of a core the process has had.
func processor() float64 {
	var usage syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}

// measureIdle watches the program do nothing.
func measureIdle(seconds int) {
	time.Sleep(3 * time.Second) // what the reading left to do
	used := processor()
	time.Sleep(time.Duration(seconds) * time.Second)
	fmt.Printf("idle\t%.2f\nrest\t%.0f\n", (processor()-used)*100/float64(seconds), memory("VmRSS"))
}

// measureEvents runs the command, whose last words are "N events in S s", and waits for that many.
func measureEvents(command string, news *ages) error {
	used, began := processor(), time.Now()
	output, err := exec.Command("sh", "-c", command).Output()
	if err != nil {
		return fmt.Errorf("%s: %w", command, err)
	}
	took := time.Since(began).Seconds()
	var written int
	if _, err := fmt.Sscanf(string(output), "%d events", &written); err != nil {
		return fmt.Errorf("%s: said %q", command, output)
	}
	for deadline := time.Now().Add(10 * time.Second); news.count() < written && time.Now().Before(deadline); {
		time.Sleep(10 * time.Millisecond)
	}
	news.mutex.Lock()
	defer news.mutex.Unlock()
	slices.Sort(news.all)
	if len(news.all) == 0 {
		return fmt.Errorf("no event arrived")
	}
	n := len(news.all)
	fmt.Printf("events\t%d\t%d\t%.1f\t%.1f\t%.1f\t%.0f\n", written, n, news.all[n/2], news.all[n*99/100], news.all[n-1], (processor()-used)*100/took)
	return nil
}
